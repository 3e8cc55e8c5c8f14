extension Schema {
  /// What in the data breaks the schema, as sentences with the path: a field that is not optional and not there, a value
  /// of another type, text that is blank. At most 100.
  ///
  /// Checked mode trusts its data: a host that cannot vouch for it asks here first. A missing answer goes for any type.
  package func problems(in data: ObjectValue) -> [String] {
    var problems: [String] = []
    check(data, root, "", &problems)
    return problems
  }

  private func check(_ object: ObjectValue, _ record: RecordType, _ path: String, _ problems: inout [String]) {
    for field in record.fields {
      guard problems.count < 100 else { return }
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      let value = object[field.name] ?? .nil
      if value.isNil {
        if !field.isOptional { problems.append("'\(place)' is not there") }
      } else {
        check(value, field.type, place, &problems)
      }
    }
  }

  private func check(_ value: Value, _ type: FieldType, _ path: String, _ problems: inout [String]) {
    guard problems.count < 100 else { return }
    switch (type, value) {
    case (_, .missing), (.number, .int), (.number, .decimal), (.flag, .bool), (.date, .date): break
    case (.text, .text(let bytes)), (.markdown, .markdown(let bytes)):
      if bytes.allSatisfy(Byte.isSpace) { problems.append("'\(path)' is blank") }
    case (.list(let item), .array(let items)):
      for (index, element) in items.enumerated() { check(element, item, "\(path)[\(index)]", &problems) }
    case (.record(let name), .object(let object)):
      if let record = record(name) { check(object, record, path, &problems) }
    default: problems.append("'\(path)' is \(value.kindName), and the schema says \(type.described)")
    }
  }
}
