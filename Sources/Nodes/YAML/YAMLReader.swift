import CYAML
package import Diagnostics

/// What was read from a file: the data, where it could be read, and every finding.
package struct ReadingResult: Sendable {
  package var node: Node?
  package var diagnostics: [Diagnostic]
}

/// Reads YAML into positioned nodes: plain files by ourselves, all else through libyaml.
///
/// A catalogue needs no anchors, aliases or tags, and they are refused: nested aliases are how a few bytes become
/// millions of values.
package struct YAMLReader {
  private let file: String
  private let limits: ReadingLimits
  private var diagnostics: [Diagnostic] = []
  private var stack: [Frame] = []
  private var root: Node?
  private var nodeCount = 0

  private struct Frame {
    var isMapping: Bool
    var start: SourcePosition
    var elements: [Node] = []
    var entries: [Node.Entry] = []
    var key: (text: String, range: CompactRange)?
    /// Filled only for large records; a search through a small one is quicker than hashing.
    var keys: Set<String> = []

    /// Notes a key; false where it was there already.
    mutating func isNew(_ key: String) -> Bool {
      if entries.count < 16 { return !entries.contains { $0.key == key } }
      if keys.isEmpty { keys = Set(entries.map(\.key)) }
      return keys.insert(key).inserted
    }
  }

  private init(file: String, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
  }

  /// Reads a file's bytes; `file` is its name in messages.
  package static func read(
    _ bytes: [UInt8], file: String, limits: ReadingLimits = .standard
  ) -> ReadingResult {
    read(SourceText(file: file, bytes: bytes), limits: limits)
  }

  /// Reads a text whose lines are known already.
  package static func read(_ source: SourceText, limits: ReadingLimits = .standard) -> ReadingResult {
    if source.bytes.count > limits.bytes {
      return ReadingResult(
        node: nil,
        diagnostics: [
          Diagnostic(
            TextRules.tooLarge, "the file has \(source.bytes.count) bytes; at most \(limits.bytes) are read",
            at: SourceLocation(file: source.file), fix: "split it into smaller files")
        ])
    }
    let scan = TextScan(source, tabs: true)
    if scan.diagnostics.isEmpty, !scan.hasSeparators,
      let node = PlainYAML.read(scan.bytes, isASCII: scan.isASCII, limits: limits)
    {
      return ReadingResult(node: node, diagnostics: [])
    }
    return readByLibrary(source, scan, limits)
  }

  /// Reads a text by libyaml, whatever it holds.
  package static func readByLibrary(_ source: SourceText, limits: ReadingLimits = .standard) -> ReadingResult {
    readByLibrary(source, TextScan(source, tabs: true), limits)
  }

  private static func readByLibrary(_ source: SourceText, _ scan: TextScan, _ limits: ReadingLimits) -> ReadingResult {
    var reader = YAMLReader(file: source.file, limits: limits)
    reader.parse(scan.bytes)
    return ReadingResult(node: reader.root, diagnostics: scan.diagnostics + reader.diagnostics)
  }

  private mutating func parse(_ bytes: [UInt8]) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      syntaxError("out of memory", at: .start)
      return
    }
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      var documents = 0
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          reportSyntaxError(of: parser)
          root = nil
          return
        }
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_END_EVENT: return
        case YAML_DOCUMENT_START_EVENT:
          documents += 1
          if documents > 1 {
            report(YAMLRules.secondDocument, "a second document begins here", event, fix: "keep one document a file")
            return
          }
        default:
          guard handle(event) else { return }
        }
      }
    }
  }

  /// Takes one event; false where reading has to stop.
  private mutating func handle(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      guard count(event) else { return false }
      refuseProperties(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag, event)
      add(scalar(event))
    case YAML_ALIAS_EVENT:
      report(
        YAMLRules.alias, "an alias stands here", event,
        fix: "write the value out; the catalogue has registers for what is used more than once")
      add(Node(.scalar(.init(text: "", isQuoted: true)), range(event)))
    case YAML_SEQUENCE_START_EVENT:
      refuseProperties(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, event)
      return open(event, isMapping: false)
    case YAML_MAPPING_START_EVENT:
      refuseProperties(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, event)
      return open(event, isMapping: true)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(event)
    default: break
    }
    return true
  }

  private mutating func open(_ event: yaml_event_t, isMapping: Bool) -> Bool {
    guard count(event) else { return false }
    if stack.count >= limits.depth {
      report(YAMLRules.tooDeep, "more than \(limits.depth) lists and records inside one another", event)
      root = nil
      return false
    }
    stack.append(Frame(isMapping: isMapping, start: position(event.start_mark)))
    return true
  }

  private mutating func close(_ event: yaml_event_t) {
    guard let frame = stack.popLast() else { return }
    let range = CompactRange(SourceRange(start: frame.start, end: position(event.end_mark)))
    add(
      frame.isMapping
        ? Node(.mapping(.init(entries: frame.entries)), range) : Node(.sequence(frame.elements), range))
  }

  private mutating func add(_ node: Node) {
    guard !stack.isEmpty else {
      root = node
      return
    }
    let top = stack.count - 1
    guard stack[top].isMapping else {
      stack[top].elements.append(node)
      return
    }
    if let key = stack[top].key {
      stack[top].key = nil
      if stack[top].isNew(key.text) {
        stack[top].entries.append(.init(key: key.text, keyRange: key.range, value: node))
      } else {
        reportDuplicate(key.text, key.range, first: stack[top].entries.first { $0.key == key.text })
      }
      return
    }
    guard let scalar = node.scalar else {
      report(YAMLRules.syntax, "a key has to be a single value", node.range.range)
      stack[top].key = ("", node.range)
      return
    }
    stack[top].key = (scalar.text, node.range)
  }

  private func scalar(_ event: yaml_event_t) -> Node {
    let data = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.value == nil ? 0 : data.length), as: UTF8.self)
    return Node(.scalar(.init(text: text, isQuoted: data.style != YAML_PLAIN_SCALAR_STYLE)), range(event))
  }

  /// Counts a value; false where there are more than a reader takes.
  private mutating func count(_ event: yaml_event_t) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.nodes else { return true }
    report(YAMLRules.tooMany, "more than \(limits.nodes) values in one file", event)
    root = nil
    return false
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t
  ) {
    if anchor != nil {
      report(YAMLRules.anchor, "an anchor stands here", event, fix: "write the value out where it is used")
    }
    if tag != nil {
      report(YAMLRules.tag, "a tag stands here", event, fix: "delete it; the kind of each value is known from its key")
    }
  }

  private mutating func reportDuplicate(_ key: String, _ range: CompactRange, first: Node.Entry?) {
    let location = SourceLocation(file: file, range: range.range)
    let notes = first.map { entry in
      [Diagnostic.Note("first given here", at: SourceLocation(file: file, range: entry.keyRange.range))]
    }
    diagnostics.append(
      Diagnostic(
        YAMLRules.duplicateKey, "the key '\(key)' is given twice", at: location, notes: notes ?? [],
        fix: "keep one of the two"))
  }

  private mutating func reportSyntaxError(of parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "the text cannot be read"
    let context = parser.context.map { String(cString: $0) + ": " } ?? ""
    let isReaderError = parser.error == YAML_READER_ERROR
    syntaxError(context + problem, at: isReaderError ? .start : position(parser.problem_mark))
  }

  private mutating func syntaxError(_ message: String, at position: SourcePosition) {
    report(
      YAMLRules.syntax, message, SourceRange(at: position),
      fix: "check the indentation, and put texts that hold ': ' or ' #' in quotes")
  }

  private mutating func report(_ rule: Rule, _ message: String, _ event: yaml_event_t, fix: String? = nil) {
    report(rule, message, range(event).range, fix: fix)
  }

  private mutating func report(_ rule: Rule, _ message: String, _ range: SourceRange, fix: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: SourceLocation(file: file, range: range), fix: fix))
  }

  private func range(_ event: yaml_event_t) -> CompactRange {
    CompactRange(SourceRange(start: position(event.start_mark), end: position(event.end_mark)))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
