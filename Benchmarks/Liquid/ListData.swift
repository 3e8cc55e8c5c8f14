import Diagnostics
import Liquid

/// The list that all engines render: 3,000 items with 8 fields.
enum ListData {
  static let keys = ["id", "title", "level", "count", "owner", "place", "status", "note"]

  /// The template; a rival in Liquid gets the same bytes.
  static let template = """
    # List
    {% for item in items %}
    | {{ item.id }} | {{ item.title }} | {{ item.level }} | {{ item.count }} | {{ item.owner }} | {{ item.place }} | \
    {{ item.status }} | {{ item.note }} |
    {% endfor %}

    """

  static let schema = Schema(
    root: [Field("items", .list(.record("item")))],
    records: [RecordType("item", keys.map { Field($0, $0 == "count" ? .number : .text) })])

  static let items: [Value] = {
    let shape = Shape(keys)
    return (0..<3000).map { index in
      .object(
        ObjectValue(
          shape: shape,
          fields: [
            .string("REQ-\(index)"), .string("Requirement number \(index) of the list with a title of some length"),
            "must", .int(index * 7), .string("Delivery partner \(index % 40)"), "Local commissioner area",
            .string("in force since 2019-0\(index % 9 + 1)"),
            .string("This is a note of about one hundred bytes that says what the practice has to know \(index)"),
          ]))
    }
  }()

  static let data = ObjectValue([("items", .array(items))])

  /// The same data as JSON, for the rivals.
  static func json() -> [UInt8] {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.key("items")
      writer.array { writer in
        for case .object(let item) in items {
          writer.object { writer in
            for (key, field) in zip(keys, item.fields) {
              switch field {
              case .int(let number): writer.field(key, number)
              case .text(let bytes): writer.field(key, String(decoding: bytes, as: UTF8.self))
              default: break
              }
            }
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }
}
