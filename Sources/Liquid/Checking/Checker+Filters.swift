import Diagnostics

extension Checker {
  mutating func type(of expression: FilteredExpression) -> Typed {
    let isDefaulted = expression.filters.first.map { $0.target.isDefault } ?? false
    var typed = type(of: expression.base, isDefaulted ? .guarding : .value)
    checkClock(expression)
    for call in expression.filters { typed = type(of: call, input: typed) }
    return typed
  }

  private mutating func type(of call: FilterCall, input: Typed) -> Typed {
    var arguments: [Typed] = []
    for argument in call.arguments { arguments.append(type(of: argument)) }
    for argument in call.named { _ = type(of: argument.value) }
    switch call.target {
    case .unknown: return .unknown
    case .host(let index):
      return Typed(type: CheckedType(program.options.hostFilters[index].result), isOptional: input.isOptional)
    case .standard(let filter):
      guard filter.arguments.contains(arguments.count) else { return .unknown }
      if filter == .default { return defaulted(call, input, arguments) }
      for (argument, typed) in zip(call.arguments, arguments) { requirePresent(typed, argument.span) }
      if input.type == .unknown { return .unknown }
      var result = listFilters(filter, call, input, arguments) ?? valueFilters(filter, call, input, arguments)
      if input.isOptional { result.isOptional = true }
      return result
    }
  }

  /// `default` makes a value present. Where the two differ in type the result is good for printing only.
  private mutating func defaulted(_ call: FilterCall, _ input: Typed, _ arguments: [Typed]) -> Typed {
    guard let replacement = arguments.first, let expression = call.arguments.first else {
      return Typed(type: input.type)
    }
    requirePresent(replacement, expression.span)
    if input.type.isSameKind(replacement.type) {
      return Typed(type: input.type.merged(with: replacement.type), origin: input.origin)
    }
    if input.type.isPrintable, replacement.type.isPrintable {
      // Text beside Markdown is escaped when it is printed: it stays what it is.
      return Typed(type: .text)
    }
    report(
      .type, "the default is \(replacement.type.described), and the value is \(input.type.described)",
      at: expression.span)
    return .unknown
  }

  private mutating func valueFilters(_ filter: Filter, _ call: FilterCall, _ input: Typed, _ arguments: [Typed])
    -> Typed
  {
    switch filter {
    case .abs, .atLeast, .atMost, .ceil, .dividedBy, .floor, .minus, .modulo, .plus, .round, .times:
      require(.number, input, call)
      for (argument, typed) in zip(call.arguments, arguments) where typed.type != .number && typed.type != .unknown {
        report(.type, "a number is needed here, and this is \(typed.type.described)", at: argument.span)
      }
      return Typed(type: .number)
    case .money, .number:
      require(.number, input, call)
      return Typed(type: .text)
    case .date, .dateLong:
      if input.type != .date { require(.text, input, call, "a date") }
      return Typed(type: .text)
    case .headingShift:
      require(.markdown, input, call)
      if let shift = call.arguments.first { requireNumber(shift) }
      return Typed(type: .markdown)
    case .unescaped, .cellLines:
      requireText(input, call)
      return Typed(type: .markdown)
    case .newlineToBr:
      requireText(input, call)
      return Typed(type: program.options.outputKind == .plain ? input.type : .markdown)
    case .size:
      requireText(input, call)
      return Typed(type: .number)
    case .split:
      requireText(input, call)
      return Typed(type: .list(.init(item: .text)))
    default: return textFilters(filter, call, input, arguments)
    }
  }

  private mutating func textFilters(_ filter: Filter, _ call: FilterCall, _ input: Typed, _ arguments: [Typed]) -> Typed
  {
    requireText(input, call)
    var isMarkup = input.type == .markdown
    for (index, typed) in arguments.enumerated() {
      let argument = call.arguments[index]
      switch filter {
      case .truncate, .truncateWords, .slice:
        if index == 0 || filter == .slice { requireNumber(argument) }
      default:
        if !typed.type.isPrintable {
          report(.type, "text is needed here, and this is \(typed.type.described)", at: argument.span)
        }
      }
    }
    switch filter {
    case .append, .prepend: if arguments.first?.type == .markdown { isMarkup = true }
    case .escape, .h, .escapeOnce: isMarkup = program.options.outputKind == .html
    case .urlEncode, .urlDecode, .base64Encode, .base64Decode, .base64URLEncode, .base64URLDecode, .slug:
      isMarkup = false
    default: break
    }
    return Typed(type: isMarkup ? .markdown : .text)
  }

  /// `now` and `today` as they are written; a variable that holds them is found when it is rendered.
  private mutating func checkClock(_ expression: FilteredExpression) {
    guard let first = expression.filters.first, case .standard(.date) = first.target,
      let text = expression.base.literalText?.map(Byte.lower),
      text.elementsEqual("now".utf8) || text.elementsEqual("today".utf8)
    else { return }
    report(
      .noClock, "a template cannot read the clock", at: first.span, fix: "give the date as a value of the document")
  }

  private mutating func requireText(_ input: Typed, _ call: FilterCall) {
    guard !input.type.isPrintable else { return }
    report(
      .type, "'\(String(decoding: call.name, as: UTF8.self))' needs text, and its input is \(input.type.described)",
      at: call.span)
  }

  mutating func require(_ type: CheckedType, _ input: Typed, _ call: FilterCall, _ wanted: String? = nil) {
    guard input.type != type, input.type != .unknown else { return }
    report(
      .type,
      "'\(String(decoding: call.name, as: UTF8.self))' needs \(wanted ?? type.described), and its input is \(input.type.described)",
      at: call.span)
  }
}
