package import Diagnostics

/// A piece of data read from YAML, JSON or CSV, with the place where it stands.
///
/// Every scalar is the text its author wrote (`no` stays `no`, `1.10` stays `1.10`): whoever reads it knows what it is
/// meant to be.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping(Mapping)
  }

  package struct Scalar: Sendable, Hashable {
    package var text: String
    /// Whether it was written in quotes or as block text, and so is text whatever it looks like.
    package var isQuoted: Bool

    package init(text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }

    /// Whether it stands for no value at all: nothing, `~` or `null` without quotes.
    package var isNull: Bool {
      !isQuoted && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
    }
  }

  package struct Entry: Sendable {
    package var key: String
    package var keyRange: CompactRange
    package var value: Node

    package init(key: String, keyRange: CompactRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }

    /// Whether this is the entry of a key. Most keys differ in length, which is seen at once.
    func has(_ key: String) -> Bool {
      self.key.utf8.count == key.utf8.count && self.key == key
    }
  }

  /// The entries of a record in the order in which they were written.
  package struct Mapping: Sendable {
    package var entries: [Entry]

    package init(entries: [Entry]) {
      self.entries = entries
    }

    package subscript(_ key: String) -> Node? {
      for entry in entries where entry.has(key) { return entry.value }
      return nil
    }
  }

  package var content: Content
  package var range: CompactRange

  package init(_ content: Content, _ range: CompactRange) {
    self.content = content
    self.range = range
  }

  /// The value of a key, where this is a record that has it.
  package subscript(_ key: String) -> Node? {
    mapping?[key]
  }

  package var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The text of a scalar that has a value.
  package var text: String? {
    guard let scalar, !scalar.isNull else { return nil }
    return scalar.text
  }

  /// The members of a list; empty where this is none.
  package var elements: [Node] {
    if case .sequence(let nodes) = content { nodes } else { [] }
  }

  /// The texts of a list of scalars.
  package var texts: [String] {
    elements.compactMap(\.text)
  }

  /// What kind of thing this is, in the words of a message.
  package var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a record"
    }
  }
}

/// A source range in half the space: catalogues hold a great many of them.
package struct CompactRange: Sendable, Hashable {
  private var startLine: UInt32
  private var startColumn: UInt32
  private var endLine: UInt32
  private var endColumn: UInt32

  package init(_ range: SourceRange) {
    startLine = UInt32(clamping: range.start.line)
    startColumn = UInt32(clamping: range.start.column)
    endLine = UInt32(clamping: range.end.line)
    endColumn = UInt32(clamping: range.end.column)
  }

  /// Lines and columns from 1.
  init(_ startLine: Int, _ startColumn: Int, _ endLine: Int, _ endColumn: Int) {
    self.startLine = UInt32(clamping: startLine)
    self.startColumn = UInt32(clamping: startColumn)
    self.endLine = UInt32(clamping: endLine)
    self.endColumn = UInt32(clamping: endColumn)
  }

  package var range: SourceRange {
    SourceRange(
      start: SourcePosition(line: Int(startLine), column: Int(startColumn)),
      end: SourcePosition(line: Int(endLine), column: Int(endColumn)))
  }
}
