import Nodes

extension RowDecoding {
  typealias Fields = [(key: String, value: Node?)]

  /// A list of records, a line each.
  static func list(
    _ lines: [String], _ range: CompactRange,
    _ fields: (RecordText.Record, (String) -> Node) throws(RecordText.Fault) -> Fields
  ) throws(RecordText.Fault) -> Node {
    var nodes: [Node] = []
    for line in lines {
      let record = try RecordText.read(line, hasHead: true)
      nodes.append(.made(record: try fields(record) { .made($0, at: range) }, at: range))
    }
    return .made(nodes, at: range)
  }

  /// `recovery_time=48 | unit: hours | stricter: lower`.
  static func parameters(_ lines: [String], _ range: CompactRange) throws(RecordText.Fault) -> Node {
    var fields: Fields = []
    for line in lines {
      let record = try RecordText.read(line, hasHead: true)
      guard let sign = record.head.firstIndex(of: "=") else {
        throw RecordText.Fault(message: "'\(record.head)' is no parameter; expected name=value")
      }
      let name = RecordText.trimmed(record.head[..<sign])
      try known(record, ["unit", "stricter", "note"])
      var keys: Fields = [
        ("value", .made(RecordText.trimmed(record.head[record.head.index(after: sign)...]), at: range))
      ]
      keys += ["unit", "stricter", "note"].map { key in (key, record[key].map { .made($0, at: range) }) }
      fields.append((name, .made(record: keys, at: range)))
    }
    return .made(record: fields, at: range)
  }

  /// `ensure by local-commissioner to practice | since: 2018-04-01`.
  static func duties(_ lines: [String], _ range: CompactRange) throws(RecordText.Fault) -> Node {
    try list(lines, range) { record, node throws(RecordText.Fault) in
      try known(record, ["instrument", "since", "note"])
      var words = record.head.split(separator: " ").map(String.init)
      guard words.count >= 3, words[1] == "by" else {
        throw RecordText.Fault(
          message: "'\(record.head)' is no duty; expected: ensure by local-commissioner to practice")
      }
      let verb = words.removeFirst()
      var parties: [String: [String]] = [:]
      var place = ""
      for word in words {
        if ["by", "to", "from"].contains(word) { place = word } else { parties[place, default: []].append(word) }
      }
      return [("verb", node(verb))]
        + ["by", "to", "from"].map { ($0, parties[$0].map { ids in .made(ids.map(node), at: range) }) }
        + ["instrument", "since", "note"].map { ($0, record[$0].map(node)) }
    }
  }

  /// `by 2018-04 | text: old systems replaced | status: open`.
  static func timescales(_ lines: [String], _ range: CompactRange) throws(RecordText.Fault) -> Node {
    let keys = ["until", "or_plan_by", "recurring", "event", "text", "status"]
    return try list(lines, range) { record, node throws(RecordText.Fault) in
      try known(record, keys)
      let words = record.head.split(separator: " ", maxSplits: 1).map(String.init)
      guard let kind = words.first else { throw RecordText.Fault(message: "a timescale has no kind") }
      return [("kind", node(kind)), ("date", words.dropFirst().first.map(node))]
        + keys.map { ($0, record[$0].map(node)) }
    }
  }

  /// `operating-model-2021-23 read | at: section 5 | fields: class level`.
  static func sources(_ lines: [String], _ range: CompactRange) throws(RecordText.Fault) -> Node {
    try list(lines, range) { record, node throws(RecordText.Fault) in
      try known(record, ["at", "confidence", "fields", "note"])
      let words = record.head.split(separator: " ").map(String.init)
      guard words.count == 2 else {
        throw RecordText.Fault(
          message: "'\(record.head)' is no source; expected a document's id and read, related or background")
      }
      let fields = record["fields"].map { $0.split { $0 == " " || $0 == "," }.map { node(String($0)) } }
      return [("document", node(words[0])), ("evidence", node(words[1]))]
        + ["at", "confidence", "note"].map { ($0, record[$0].map(node)) }
        + [("fields", fields.map { .made($0, at: range) })]
    }
  }

  private static func known(_ record: RecordText.Record, _ keys: [String]) throws(RecordText.Fault) {
    guard let other = record.fields.first(where: { !keys.contains($0.key) }) else { return }
    throw RecordText.Fault(
      message: "'\(other.key)' is not known behind a bar here; expected one of \(keys.joined(separator: ", "))")
  }
}
