import Diagnostics
import Nodes

/// Data made by the program, to be written as YAML or checked like data that was read.
extension Node {
  /// The place of what stands in no file.
  static let nowhere = CompactRange(SourceRange(at: .start))

  /// A single value; `null` and its like stay text.
  static func made(_ text: String, at range: CompactRange = nowhere) -> Node {
    let plain = Scalar(text: text, isQuoted: false)
    return Node(.scalar(plain.isNull ? Scalar(text: text, isQuoted: true) : plain), range)
  }

  /// A list of single values; nil where there is none.
  static func made(_ texts: [String], at range: CompactRange = nowhere) -> Node? {
    texts.isEmpty ? nil : made(texts.map { made($0, at: range) }, at: range)
  }

  /// A list.
  static func made(_ elements: [Node], at range: CompactRange = nowhere) -> Node {
    Node(.sequence(elements), range)
  }

  /// A record of the keys that have a value.
  static func made(record fields: [(key: String, value: Node?)], at range: CompactRange = nowhere) -> Node {
    Node(
      .mapping(
        .init(
          entries: fields.compactMap { key, value in value.map { .init(key: key, keyRange: range, value: $0) } })),
      range)
  }
}

extension SourceCitation {
  /// The citation as it is written in a file.
  var node: Node {
    .made(record: [
      ("document", .made(document)), ("at", place.map { .made($0) }), ("evidence", .made(evidence.rawValue)),
      ("confidence", confidence.map { .made($0) }), ("fields", .made(fields)), ("note", note.map { .made($0) }),
    ])
  }
}

extension ClassDefinition {
  /// The definition as it is written in an edition's file.
  var node: Node {
    .made(record: [
      ("id", .made(id.rawValue)), ("name", .made(name)), ("definition", definition.map { .made($0) }),
      ("level", level.map { .made($0.rawValue) }), ("funding", .made(funding)),
      ("funded_through", fundedThrough.map { .made($0) }),
      ("sources", sources.isEmpty ? nil : .made(sources.map(\.node))),
    ])
  }
}
