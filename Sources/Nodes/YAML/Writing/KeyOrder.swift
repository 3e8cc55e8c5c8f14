/// What a shape says of the order of keys and of what may stand on one line.
enum KeyOrder {
  typealias Item = (entry: Node.Entry, shape: Shape?)

  /// The entries of a record in the shape's order, then those it does not know as they were written.
  static func entries(_ mapping: Node.Mapping, _ shape: Shape?) -> [Item] {
    if case .table(let element) = shape { return mapping.entries.map { ($0, element) } }
    guard let record = record(shape) else { return mapping.entries.map { ($0, nil) } }
    let places = mapping.entries.map { record.place(of: $0.key) ?? Int.max }
    let order = mapping.entries.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return order.map { index in
      (mapping.entries[index], places[index] == Int.max ? nil : record.fields[places[index]].shape)
    }
  }

  /// The record that a shape describes, where it is one.
  static func record(_ shape: Shape?) -> RecordShape? {
    switch shape {
    case .record(let record): record
    case .recursive(_, let record): record()
    default: nil
    }
  }

  /// The shape of a list's elements.
  static func element(_ shape: Shape?) -> Shape? {
    switch shape {
    case .list(let element), .anyList(let element): element
    default: nil
    }
  }

  /// Whether the value of a key may stand on its line: a record that by its shape holds single values and lists of
  /// them, or a condition.
  static func mayFlow(_ node: Node, _ shape: Shape?) -> Bool {
    switch shape {
    case .record(let record): isFlat(record)
    case .recursive: true
    case nil: isFlat(node)
    default: false
    }
  }

  /// Whether a record can only hold single values and lists of them.
  static func isFlat(_ record: RecordShape) -> Bool {
    record.fields.allSatisfy { field in
      switch field.shape {
      case .record, .recursive, .table: false
      case .list(let element), .anyList(let element): isScalar(element)
      default: true
      }
    }
  }

  /// Whether a record does hold only single values and lists of them.
  static func isFlat(_ node: Node) -> Bool {
    guard let mapping = node.mapping else { return false }
    return mapping.entries.allSatisfy { entry in
      entry.value.scalar != nil || entry.value.elements.allSatisfy { $0.scalar != nil } && entry.value.mapping == nil
    }
  }

  /// Whether a list of such values is one of ids, which may go on over several lines.
  static func isID(_ shape: Shape?) -> Bool {
    switch shape {
    case .reference, .pattern, .oneOf: true
    default: false
    }
  }

  private static func isScalar(_ shape: Shape) -> Bool {
    switch shape {
    case .list, .anyList, .record, .recursive, .table: false
    default: true
    }
  }
}
