import Nodes

/// A file of data as lines that say what stands in it, whatever its form: each names its entry and key, so that it can
/// be read by itself.
struct EntryLines {
  struct Line: Hashable {
    /// The id of the entry; nil for what belongs to the file.
    var entry: String?
    var key: String
    var text: String

    var description: String { (entry.map { $0 + " " } ?? "") + key + ": " + text }
    /// The entry's own key that it belongs to: `parameters` of `parameters.answer_time`.
    var topKey: Substring { key.prefix { $0 != "." } }
  }

  private(set) var lines: [Line] = []

  init(_ node: Node) {
    for (key, value) in Self.entries(of: node) {
      if value.elements.contains(where: { $0["id"]?.text != nil }) {
        for element in value.elements { add(element, list: key) }
      } else {
        add(value, key, nil)
      }
    }
  }

  /// The lines of each entry, in the order of the file.
  var byEntry: [(entry: String?, lines: [Line])] {
    var order: [String?] = []
    var groups: [String?: [Line]] = [:]
    for line in lines {
      if groups[line.entry] == nil { order.append(line.entry) }
      groups[line.entry, default: []].append(line)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  /// The lines of the comments that stand alone; the data do not hold them.
  static func comments(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let text = line.drop { $0 == UInt8(ascii: " ") }
      return text.first == UInt8(ascii: "#") ? String(decoding: text, as: UTF8.self) : nil
    }
  }

  private mutating func add(_ entry: Node, list: String) {
    guard let id = entry["id"]?.text else {
      lines.append(Line(entry: nil, key: list, text: Self.inline(entry)))
      return
    }
    // In which of an amendment's lists it stands says what becomes of it.
    if ["add", "change", "withdraw", "confirm"].contains(list) {
      lines.append(Line(entry: id, key: "amendment", text: list))
    }
    for (key, value) in Self.sorted(entry) where key != "id" { add(value, key, id) }
  }

  /// A record's entries by key, for the order in which they were written says nothing.
  private static func sorted(_ node: Node) -> [(key: String, value: Node)] {
    entries(of: node).sorted { rank($0.key) < rank($1.key) }
  }

  /// What an entry is comes first, then its other keys by name, and what it rests on last.
  private static func rank(_ key: String) -> (Int, String) {
    let first = [
      "title", "name", "term", "kind", "verb", "document", "measure", "value", "class", "level", "statement", "text",
    ]
    if let place = first.firstIndex(of: key) { return (place, key) }
    return (["note", "sources"].contains(key) ? first.count + 1 : first.count, key)
  }

  private mutating func add(_ value: Node, _ key: String, _ entry: String?) {
    if let scalar = value.scalar {
      for sentence in Self.sentences(scalar.text) { lines.append(Line(entry: entry, key: key, text: sentence)) }
    } else if value.mapping != nil {
      let entries = Self.sorted(value)
      // A record of plain values is one line; one that holds further records is a line for each.
      if entries.allSatisfy({ $0.value.mapping == nil && ($0.value.scalar?.text.utf8.count ?? 0) < 80 }) {
        lines.append(Line(entry: entry, key: key, text: Self.inline(value)))
      } else {
        for (name, part) in entries { add(part, "\(key).\(name)", entry) }
      }
    } else if value.elements.contains(where: { $0.scalar == nil }) {
      for element in value.elements { lines.append(Line(entry: entry, key: key, text: Self.inline(element))) }
    } else {
      lines.append(Line(entry: entry, key: key, text: Self.inline(value)))
    }
  }

  private static func entries(of node: Node) -> [(key: String, value: Node)] {
    (node.mapping?.entries ?? []).map { ($0.key, $0.value) }
  }

  private static func inline(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): folded(scalar.text)
    case .sequence(let nodes): nodes.map(inline).joined(separator: ", ")
    case .mapping: sorted(node).map { "\($0.key) \(inline($0.value))" }.joined(separator: "; ")
    }
  }

  /// The text on one line.
  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text as its sentences, so that one that changed is one line; a short text stays whole.
  private static func sentences(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var sentences: [String] = []
    var sentence: [Substring] = []
    for word in words {
      sentence.append(word)
      guard let last = word.utf8.last, ".?!".utf8.contains(last), word.utf8.count > 2 else { continue }
      sentences.append(sentence.joined(separator: " "))
      sentence = []
    }
    if !sentence.isEmpty || sentences.isEmpty { sentences.append(sentence.joined(separator: " ")) }
    return sentences
  }
}
