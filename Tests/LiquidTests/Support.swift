import Diagnostics
import Liquid

/// What a test wants to know of one template.
struct Rendered {
  var text: String
  var diagnostics: [Diagnostic]
  var placements: [Placement] = []
  var missing: [MissingUse] = []
  /// Whether the template could be loaded.
  var loaded = true

  var rules: [String] { diagnostics.map(\.rule) }
}

/// Loads and renders a template; findings of loading stand in for the result where there is no template.
func rendered(
  _ source: String, _ data: Value = [:], mode: Mode = .strict, kind: OutputKind = .markdown,
  partials: [String: String] = [:], schema: Schema? = nil, hostTags: [HostTag] = [],
  hostFilters: [HostFilter] = [], tags: [String: HostTagRenderer] = [:], limits: Limits = Limits(), now: Moment? = nil
) -> Rendered {
  var library = TemplateLibrary(["main": .init(file: "main.liquid", text: source)])
  for (name, text) in partials { library[name] = .init(file: "\(name).liquid", text: text) }
  let loaded = Template.load(
    "main", from: library,
    options: LoadOptions(
      mode: mode, outputKind: kind, schema: schema, hostTags: hostTags, hostFilters: hostFilters, limits: limits))
  guard let template = loaded.template, case .object(let object) = data else {
    return Rendered(text: "", diagnostics: loaded.diagnostics, loaded: false)
  }
  let result = template.render(object, tags: tags, now: now)
  return Rendered(
    text: String(decoding: result.output, as: UTF8.self), diagnostics: result.diagnostics,
    placements: result.placements, missing: result.missing)
}

/// The output in lax mode.
func lax(_ source: String, _ data: Value = [:], partials: [String: String] = [:], now: Moment? = nil) -> String {
  let result = rendered(source, data, mode: .lax, partials: partials, now: now)
  return result.text
}

/// The output in strict mode, or the findings.
func strict(
  _ source: String, _ data: Value = [:], kind: OutputKind = .markdown, partials: [String: String] = [:]
) -> String {
  let result = rendered(source, data, kind: kind, partials: partials)
  return result.diagnostics.isEmpty
    ? result.text : result.diagnostics.map { "\($0.rule): \($0.message)" }.joined(separator: "\n")
}

extension Value {
  /// The value of a JSON text that a test writes; nil where it is none.
  init?(json: String) {
    var reader = TestJSON(bytes: Array(json.utf8))
    guard let value = reader.value() else { return nil }
    self = value
  }
}

/// Reads JSON for tests: just enough, no limits.
struct TestJSON {
  var bytes: [UInt8]
  var position = 0
  var lax = false
  private var shapes = ShapeTable()

  init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skip() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  private mutating func accept(_ character: Character) -> Bool {
    skip()
    guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
    position += 1
    return true
  }

  mutating func value() -> Value? {
    skip()
    guard position < bytes.count else { return nil }
    switch Character(Unicode.Scalar(bytes[position])) {
    case "{": return object()
    case "[": return array()
    case "\"": return string().map { .text($0) }
    case "t": return word("true", .bool(true))
    case "f": return word("false", .bool(false))
    case "n": return word("null", .nil)
    default: return number()
    }
  }

  private mutating func word(_ text: String, _ value: Value) -> Value? {
    guard bytes[position...].starts(with: text.utf8) else { return nil }
    position += text.utf8.count
    return value
  }

  private mutating func number() -> Value? {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let int = Int(text) { return .int(int) }
    return lax ? Double(text).map { .double($0) } : DecimalNumber(text).map { .decimal($0) }
  }

  private mutating func object() -> Value? {
    position += 1
    var keys: [[UInt8]] = []
    var fields: [Value] = []
    if accept("}") { return .object(ObjectValue(shape: shapes.shape(for: []), fields: [])) }
    repeat {
      skip()
      guard let key = string(), accept(":"), let value = value() else { return nil }
      keys.append(key)
      fields.append(value)
    } while accept(",")
    guard accept("}") else { return nil }
    return .object(ObjectValue(shape: shapes.shape(for: keys), fields: fields))
  }

  private mutating func array() -> Value? {
    position += 1
    var items: [Value] = []
    if accept("]") { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      items.append(value)
    } while accept(",")
    return accept("]") ? .array(items) : nil
  }

  private mutating func string() -> [UInt8]? {
    guard accept("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
        text.append(bytes[position])
        position += 1
        continue
      }
      let byte = bytes[position + 1]
      position += 2
      switch Character(Unicode.Scalar(byte)) {
      case "n": text.append(0x0A)
      case "t": text.append(0x09)
      case "r": text.append(0x0D)
      case "u":
        guard
          let code = UInt32(
            String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(code)
        else { return nil }
        text.append(contentsOf: String(Character(scalar)).utf8)
        position += 4
      default: text.append(byte)
      }
    }
    position += 1
    return text
  }
}

/// A schema in a short notation: `name: type` a line, `?` for optional, `list` before the type of a list's items, and
/// `record NAME` before the fields of a record.
func schema(_ text: String) -> Schema {
  var root: [Field] = []
  var records: [RecordType] = []
  for line in text.split(separator: "\n") {
    let line = line.trimming()
    if line.hasPrefix("record ") {
      records.append(RecordType(String(line.dropFirst(7)), []))
      continue
    }
    guard let colon = line.firstIndex(of: ":") else { continue }
    var type = String(line[line.index(after: colon)...]).trimming()
    let optional = type.hasSuffix("?")
    if optional { type.removeLast() }
    let field = Field(String(line[..<colon]), fieldType(type), optional: optional)
    if records.isEmpty { root.append(field) } else { records[records.count - 1].fields.append(field) }
  }
  return Schema(root: root, records: records)
}

private func fieldType(_ text: String) -> FieldType {
  if text.hasPrefix("list ") { return .list(fieldType(String(text.dropFirst(5)))) }
  switch text {
  case "text": return .text
  case "number": return .number
  case "flag": return .flag
  case "date": return .date
  case "markdown": return .markdown
  default: return .record(text)
  }
}

extension StringProtocol {
  func trimming() -> String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
