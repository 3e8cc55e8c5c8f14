import Diagnostics

extension FilterRunner {
  /// A property of an item as list filters look it up; nil where the item has no properties at all.
  ///
  /// Texts and whole numbers answer in the odd way of the reference's language in lax mode.
  func property(_ property: Value, of item: Value) throws(RenderFailure) -> Value? {
    switch item {
    case .missing: return item
    case .object(let object):
      guard let key = property.textBytes else { return .nil }
      if let value = object[key] { return value }
      if isLax { return .nil }
      throw RenderFailure(
        .unknownProperty, "the items have no property '\(String(decoding: key, as: UTF8.self))'",
        fix: FilterRunner.suggestion(for: key, in: object))
    case .nil, .bool, .double, .decimal, .range, .date, .loop, .array: return try refuse(item)
    case .text(let text), .markdown(let text):
      _ = try refuse(item)
      if let key = property.textBytes {
        return TextSearch.firstIndex(of: key, in: text, from: 0) == nil ? .nil : property
      }
      if case .int(let index) = property {
        let scalars = Scalars.split(text)
        let place = index < 0 ? scalars.count + index : index
        return scalars.indices.contains(place) ? .text(scalars[place]) : .nil
      }
      throw cannotSelect(property)
    case .int(let number):
      _ = try refuse(item)
      guard case .int(let bit) = property else { throw cannotSelect(property) }
      return .int(bit < 0 ? 0 : bit > 63 ? (number < 0 ? 1 : 0) : (number >> bit) & 1)
    }
  }

  private func refuse(_ item: Value) throws(RenderFailure) -> Value? {
    if isLax { return nil }
    throw RenderFailure(.filterValue, "the items of this list have no properties: one is \(item.kindName)")
  }

  private func cannotSelect(_ property: Value) -> RenderFailure {
    let name = String(decoding: property.asText, as: UTF8.self)
    return RenderFailure(.filterValue, "cannot select the property '\(name)'")
  }

  static func suggestion(for key: [UInt8], in object: ObjectValue) -> String {
    known(String(decoding: key, as: UTF8.self), among: object.shape.keys.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The nearest name, or the list of what is known.
  static func known(_ name: String, among names: [String]) -> String {
    if let suggestion = NearMiss.suggestion(for: name, among: names) { return suggestion }
    let sorted = names.sorted()
    if sorted.isEmpty { return "nothing is known here" }
    let shown = sorted.prefix(12).joined(separator: ", ")
    return "known here: \(shown)\(sorted.count > 12 ? ", …" : "")"
  }
}
