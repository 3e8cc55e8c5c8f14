import Diagnostics

extension Checker {
  /// The type that a list filter gives; nil where the filter is none.
  mutating func listFilters(_ filter: Filter, _ call: FilterCall, _ input: Typed, _ arguments: [Typed]) -> Typed? {
    switch filter {
    case .compact, .concat, .find, .findIndex, .first, .has, .join, .last, .listAnd, .map, .reject, .reverse, .sort,
      .sortNatural, .sum, .uniq, .where:
      break
    case .size, .slice: guard case .list = input.type else { return nil }
    default: return nil
    }
    guard case .list(let list) = input.type else {
      report(
        .notAList,
        "'\(String(decoding: call.name, as: UTF8.self))' needs a list, and its input is \(input.type.described)",
        at: call.span)
      return .unknown
    }
    var property: Typed?
    if filter.takesProperty, let argument = call.arguments.first { property = self.property(argument, of: list) }
    return result(filter, call, list, input, arguments, property)
  }

  private mutating func result(
    _ filter: Filter, _ call: FilterCall, _ list: CheckedType.ListType, _ input: Typed, _ arguments: [Typed],
    _ property: Typed?
  ) -> Typed {
    var shorter = list
    shorter.isNonEmpty = false
    switch filter {
    case .size: return Typed(type: .number)
    case .slice, .where, .reject:
      checkTarget(filter, call, arguments, property)
      return Typed(type: .list(shorter), origin: input.origin)
    case .find:
      checkTarget(filter, call, arguments, property)
      return Typed(type: list.item, isOptional: true, origin: input.origin)
    case .findIndex:
      checkTarget(filter, call, arguments, property)
      return Typed(type: .number, isOptional: true)
    case .has:
      checkTarget(filter, call, arguments, property)
      return Typed(type: .flag)
    case .first, .last:
      return Typed(type: list.item, isOptional: list.hasGaps || !list.isNonEmpty, origin: input.origin)
    case .reverse, .uniq: return Typed(type: input.type, origin: input.origin)
    case .sort, .sortNatural:
      checkOrder(property ?? Typed(type: list.item), call)
      return Typed(type: input.type, origin: input.origin)
    case .compact:
      if property == nil, !list.hasGaps { return Typed(type: input.type, origin: input.origin) }
      if property == nil { shorter.hasGaps = false }
      return Typed(type: .list(shorter), origin: input.origin)
    case .map: return mapped(list, property)
    case .sum:
      checkSum(property ?? Typed(type: list.item, isOptional: list.hasGaps), call)
      return Typed(type: .number)
    case .concat: return concatenated(list, call, arguments)
    default: return joined(list, call, arguments)
    }
  }

  /// The type of a property that is named by an argument, which must be a literal.
  private mutating func property(_ argument: Expression, of list: CheckedType.ListType) -> Typed {
    guard let name = argument.literalText else {
      report(
        .dynamicProperty, "the property name is computed, so it cannot be checked", at: argument.span,
        fix: "write the property name in quotes")
      return .unknown
    }
    let text = String(decoding: name, as: UTF8.self)
    switch list.item {
    case .record(let recordName):
      guard let record = schema?.record(recordName) else { return .unknown }
      guard let field = record.field(text) else {
        report(
          .unknownProperty, "\(Self.withArticle(recordName)) no '\(text)'", at: argument.span,
          fix: FilterRunner.known(text, among: record.fields.map(\.name)))
        return .unknown
      }
      return Typed(type: CheckedType(field.type), isOptional: field.isOptional)
    case .unknown: return .unknown
    default:
      report(.type, "the items are \(list.item.described), which has no properties", at: argument.span)
      return .unknown
    }
  }

  private mutating func checkTarget(_ filter: Filter, _ call: FilterCall, _ arguments: [Typed], _ property: Typed?) {
    if filter == .slice {
      for argument in call.arguments { requireNumber(argument) }
      return
    }
    guard arguments.count > 1, let property, !property.type.matches(arguments[1].type) else { return }
    report(
      .type, "the property is \(property.type.described), and this is \(arguments[1].type.described)",
      at: call.arguments[1].span)
  }

  private mutating func checkOrder(_ key: Typed, _ call: FilterCall) {
    switch key.type {
    case .text, .markdown, .number, .date, .unknown: break
    default: report(.type, "the items are sorted by \(key.type.described), which has no order", at: call.span)
    }
  }

  private mutating func checkSum(_ item: Typed, _ call: FilterCall) {
    if item.type != .number, item.type != .unknown {
      report(.type, "a sum needs numbers, and these are \(item.type.described)", at: call.span)
    } else if item.isOptional {
      report(.optional, "some of the numbers may be absent", at: call.span, fix: "use 'compact' or 'where' before")
    }
  }

  private func mapped(_ list: CheckedType.ListType, _ property: Typed?) -> Typed {
    let item = property ?? .unknown
    return Typed(
      type: .list(
        .init(item: item.type, hasGaps: item.isOptional || list.hasGaps, isNonEmpty: list.isNonEmpty)))
  }

  private mutating func concatenated(_ list: CheckedType.ListType, _ call: FilterCall, _ arguments: [Typed]) -> Typed {
    guard case .list(let other)? = arguments.first?.type else {
      if let first = arguments.first, first.type != .unknown {
        report(.notAList, "'concat' needs a list, and this is \(first.type.described)", at: call.arguments[0].span)
      }
      return .unknown
    }
    if !list.item.matches(other.item) {
      report(
        .type, "one list has \(list.item.described) in it, the other \(other.item.described)",
        at: call.arguments[0].span)
    }
    return Typed(
      type: .list(
        .init(
          item: list.item, hasGaps: list.hasGaps || other.hasGaps, isNonEmpty: list.isNonEmpty || other.isNonEmpty)))
  }

  private mutating func joined(_ list: CheckedType.ListType, _ call: FilterCall, _ arguments: [Typed]) -> Typed {
    if !list.item.isPrintable {
      report(.notText, "the items are \(list.item.described), which is no text", at: call.span)
    } else if list.hasGaps {
      report(.optional, "some of the items may be absent", at: call.span, fix: "use 'compact' before")
    }
    let isMarkup = list.item == .markdown || arguments.first?.type == .markdown
    return Typed(type: isMarkup ? .markdown : .text, isOptional: !list.isNonEmpty)
  }
}
