/// What a field of a record holds.
package indirect enum FieldType: Sendable, Hashable {
  /// Text that is never blank.
  case text
  /// Whole numbers and exact decimals.
  case number
  /// True or false.
  case flag
  case date
  /// Text that already is Markdown.
  case markdown
  case list(FieldType)
  /// A record, by the name of its type in the schema.
  case record(String)

  /// What an author calls it.
  package var described: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .flag: "a flag"
    case .date: "a date"
    case .markdown: "Markdown"
    case .list(let item): "a list of \(item.plural)"
    case .record(let name): "a \(name)"
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .number: "numbers"
    case .flag: "flags"
    case .date: "dates"
    case .markdown: "Markdown texts"
    case .list: "lists"
    case .record(let name): "\(name) records"
    }
  }
}

/// A field of a record.
package struct Field: Sendable, Hashable {
  package var name: String
  package var type: FieldType
  /// May be absent: printing it needs a guard or a default.
  package var isOptional: Bool

  package init(_ name: String, _ type: FieldType, optional: Bool = false) {
    self.name = name
    self.type = type
    isOptional = optional
  }
}

/// A kind of record: a name and fields in order.
package struct RecordType: Sendable, Hashable {
  package var name: String
  package var fields: [Field]
  /// What to do about names that it does not have, where more can be said than which are near.
  package var explanations: [String: String] = [:]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// What the data of a template looks like: the names it is given, and the records they lead to.
///
///     Schema(
///       root: [Field("title", .text), Field("items", .list(.record("item"))), Field("note", .text, optional: true)],
///       records: [RecordType("item", [Field("name", .text), Field("price", .number)])])
package struct Schema: Sendable {
  package var root: RecordType
  package private(set) var records: [String: RecordType]

  package init(root: [Field], records: [RecordType] = []) {
    self.root = RecordType("data", root)
    self.records = Dictionary(records.map { ($0.name, $0) }) { _, last in last }
  }

  package func record(_ name: String) -> RecordType? { records[name] }
}
