/// Applies filters. Knows the mode and the output's kind, and nothing of templates.
struct FilterRunner {
  let mode: Mode
  let outputKind: OutputKind
  /// The moment that `now` means in lax mode.
  let now: Moment?
  /// The largest text a filter may make.
  let sizeLimit: Int
  /// Missing answers whose marker became part of a text.
  var met: [MissingValue] = []

  var isLax: Bool { mode == .lax }

  init(mode: Mode, outputKind: OutputKind, now: Moment?, sizeLimit: Int) {
    self.sizeLimit = sizeLimit
    self.mode = mode
    self.outputKind = outputKind
    self.now = now
  }

  /// The value that comes out of a filter. A missing input or argument makes the result missing.
  mutating func apply(
    _ filter: Filter, to input: Value, _ arguments: [Value], named: [(name: [UInt8], value: Value)]
  ) throws(RenderFailure) -> Value {
    if case .missing = input { return input }
    for argument in arguments {
      if case .missing = argument { return argument }
    }
    for argument in named {
      if case .missing = argument.value { return argument.value }
    }
    var arguments = arguments
    if !named.isEmpty, filter != .default || arguments.isEmpty {
      // The reference hands named arguments over as one object, in the last place. Only lax mode comes here.
      arguments.append(.object(named.map { (String(decoding: $0.name, as: UTF8.self), $0.value) }))
    }
    try checkCount(filter, arguments.count)
    switch filter {
    case .abs, .atLeast, .atMost, .ceil, .dividedBy, .floor, .minus, .modulo, .plus, .round, .times:
      return try math(filter, input, arguments)
    case .compact, .concat, .find, .findIndex, .first, .has, .join, .last, .map, .reject, .reverse, .sort, .sortNatural,
      .sum, .uniq, .where, .listAnd:
      return try list(filter, input, arguments)
    case .size: return size(input)
    case .slice: return try slice(input, arguments)
    case .default: return fallback(input, arguments, named)
    case .date: return try date(input, arguments[0])
    case .cellLines, .dateLong, .headingShift, .money, .number, .slug, .unescaped:
      return try ours(filter, input, arguments)
    default: return try text(filter, input, arguments)
    }
  }

  /// Outside lax mode the count was checked when the template was loaded.
  private func checkCount(_ filter: Filter, _ given: Int) throws(RenderFailure) {
    let allowed = filter.arguments
    guard !allowed.contains(given) else { return }
    let lower = allowed.lowerBound + 1
    let upper = allowed.upperBound + 1
    let expected = lower == upper ? "\(lower)" : "\(lower)..\(upper)"
    throw RenderFailure(
      .filterArguments, "'\(filter.rawValue)' has the wrong number of arguments",
      reference: "wrong number of arguments (given \(given + 1), expected \(expected))")
  }

  /// A text that grows beyond the bound ends the rendering.
  func checkSize(_ bytes: Int) throws(RenderFailure) {
    if bytes > sizeLimit { throw tooLarge("text") }
  }

  /// A list has no more items than would fill the bound on text.
  func checkLength(_ items: Int) throws(RenderFailure) {
    if items > sizeLimit / MemoryLayout<Value>.stride { throw tooLarge("list") }
  }

  private func tooLarge(_ what: String) -> RenderFailure {
    RenderFailure(
      .limit, "a filter makes a \(what) that is too large", reference: "Memory limits exceeded", isFatal: true)
  }

  // MARK: Coercion

  /// The value as text. Outside lax mode lists and objects are not text.
  func bytes(_ value: Value) throws(RenderFailure) -> [UInt8] {
    if !isLax {
      switch value {
      case .array, .object, .range, .loop:
        throw RenderFailure(.filterValue, "this filter needs text, and its input is \(value.kindName)")
      default: break
      }
    }
    return value.asText
  }

  /// The value as a whole number, for counts and places.
  func integer(_ value: Value) throws(RenderFailure) -> Int {
    if case .int(let number) = value { return number }
    if let number = Numerals.strictInteger(value.asText) { return number }
    throw RenderFailure(.filterValue, "this is no whole number: \(describe(value))", reference: "invalid integer")
  }

  func describe(_ value: Value) -> String {
    var bytes: [UInt8] = []
    value.appendInspected(to: &bytes)
    return String(decoding: bytes.prefix(60), as: UTF8.self)
  }

  /// Text in the form of the input: what comes from Markdown stays Markdown.
  func like(_ input: Value, _ bytes: [UInt8]) -> Value {
    if case .markdown = input { return .markdown(bytes) }
    return .text(bytes)
  }

  /// Text as it must be written to come out as itself where Markdown is meant.
  func asMarkup(_ value: Value) throws(RenderFailure) -> [UInt8] {
    if case .markdown(let bytes) = value { return bytes }
    let bytes = try bytes(value)
    switch outputKind {
    case .markdown: return MarkdownEscaper.escapedAnywhere(bytes)
    case .html: return HTMLEscaper.escaped(bytes)
    case .plain: return bytes
    }
  }

  func size(_ input: Value) -> Value {
    switch input {
    case .text(let bytes), .markdown(let bytes): .int(Scalars.count(bytes))
    case .array(let items): .int(items.count)
    case .object(let object): .int(object.fields.count)
    case .range(let first, let last): .int(RangeItems.count(first, last))
    // The reference's language answers the bytes of a machine word.
    case .int where isLax: .int(8)
    default: .int(0)
    }
  }

  /// The first key and value of an object, as a list of two.
  func firstPair(_ object: ObjectValue) -> Value {
    guard let key = object.shape.keys.first else { return .nil }
    return .array([.text(key), object.fields[0]])
  }

  private func fallback(_ input: Value, _ arguments: [Value], _ named: [(name: [UInt8], value: Value)]) -> Value {
    let replacement = arguments.first ?? .emptyText
    let allowFalse = named.contains { $0.name.elementsEqual("allow_false".utf8) && $0.value.isTruthy }
    let isUnset = allowFalse ? input.isNil : !input.isTruthy
    return isUnset || input.isEmpty ? replacement : input
  }
}

/// The numbers of a range, whose ends are both part of it.
enum RangeItems {
  static func count(_ first: Int, _ last: Int) -> Int {
    guard last >= first else { return 0 }
    let (distance, over) = last.subtractingReportingOverflow(first)
    return over || distance == Int.max ? Int.max : distance + 1
  }
}
