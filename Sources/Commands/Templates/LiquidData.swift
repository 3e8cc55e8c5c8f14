import Diagnostics
import Liquid
import Nodes

/// Makes a template's data of JSON: the one place where nodes become values.
///
/// Objects with the same keys share one shape, which makes a list of records small and its fields quick to find.
struct LiquidData {
  /// Lax mode reckons in binary floating point as the language's reference does; elsewhere decimals are exact.
  let mode: Mode
  let file: String
  private var shapes = ShapeTable()
  private(set) var diagnostics: [Diagnostic] = []

  init(mode: Mode, file: String) {
    self.mode = mode
    self.file = file
  }

  /// The data of a template: an object; nil, with a finding, for anything else.
  mutating func object(_ node: Node) -> ObjectValue? {
    if let mapping = node.mapping { return object(mapping) }
    diagnostics.append(
      Diagnostic(
        DataRules.wrongType, "the data of a template is an object of named values, not \(node.kindName)",
        at: SourceLocation(file: file, range: node.range.range)))
    return nil
  }

  private mutating func object(_ mapping: Node.Mapping) -> ObjectValue {
    var keys: [[UInt8]] = []
    var fields: [Value] = []
    keys.reserveCapacity(mapping.entries.count)
    fields.reserveCapacity(mapping.entries.count)
    for entry in mapping.entries {
      keys.append(Array(entry.key.utf8))
      fields.append(value(entry.value))
    }
    return ObjectValue(shape: shapes.shape(for: keys), fields: fields)
  }

  private mutating func value(_ node: Node) -> Value {
    switch node.content {
    case .mapping(let mapping): return .object(object(mapping))
    case .sequence(let nodes):
      var items: [Value] = []
      items.reserveCapacity(nodes.count)
      for node in nodes { items.append(value(node)) }
      return .array(items)
    case .scalar(let scalar):
      if scalar.isQuoted { return .string(scalar.text) }
      switch scalar.text {
      case "null": return .nil
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return number(scalar.text, node)
      }
    }
  }

  private mutating func number(_ text: String, _ node: Node) -> Value {
    if let whole = Int(text) { return .int(whole) }
    if mode == .lax, let double = Double(text) { return .double(double) }
    if let decimal = DecimalNumber(text) { return .decimal(decimal) }
    diagnostics.append(
      Diagnostic(
        DataRules.wrongType, "the number \(text) has more digits than can be held exactly",
        at: SourceLocation(file: file, range: node.range.range), fix: "write it as text, in quotes"))
    return .nil
  }
}
