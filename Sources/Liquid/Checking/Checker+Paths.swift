import Diagnostics

extension Checker {
  /// How a value is used, for the analysis.
  enum Purpose { case value, guarding }

  mutating func type(of expression: Expression, _ purpose: Purpose = .value) -> Typed {
    switch expression {
    case .literal(let value, _): return Typed(type: literal(value))
    case .blank, .empty: return Typed(type: .text)
    case .range(let first, let last, _):
      requireNumber(first)
      requireNumber(last)
      return Typed(type: .list(.init(item: .number)))
    case .path(let path): return type(of: path, purpose)
    }
  }

  private func literal(_ value: Value) -> CheckedType {
    switch value {
    case .nil: .nothing
    case .bool: .flag
    case .int, .double, .decimal: .number
    default: .text
    }
  }

  /// The expression must be a number that is present.
  mutating func requireNumber(_ expression: Expression) {
    let typed = type(of: expression)
    if typed.type != .number, typed.type != .unknown {
      report(.type, "a number is needed here, and this is \(typed.type.described)", at: expression.span)
    } else {
      requirePresent(typed, expression.span)
    }
  }

  // MARK: Paths

  /// The number of a path that facts can be about: names and literal places only.
  mutating func number(of path: Path) -> Int? {
    guard case .name(let root) = path.root else { return nil }
    var number = paths.root(root)
    for step in path.steps {
      switch step {
      case .property(let property): number = paths.step(property.name, of: number)
      case .index(.literal(let value, _), _): number = paths.step(value.asText, of: number)
      case .index: return nil
      }
    }
    return number
  }

  mutating func type(of path: Path, _ purpose: Purpose) -> Typed {
    var (typed, fact) = root(path)
    // The size of a list is no value of the data, but it takes the list to know it.
    var used = typed.origin
    for step in path.steps {
      switch step {
      case .property(let property):
        fact = fact.map { paths.step(property.name, of: $0) }
        typed = member(property, of: typed)
      case .index(let index, let span):
        typed = element(index, of: typed, span, &fact)
      }
      apply(fact, to: &typed)
      used = typed.origin ?? used
    }
    if let used, silent == 0 {
      uses.values.append(
        TemplateUses.Use(
          path: used, location: location(path.span), isOptional: typed.isDeclaredOptional,
          isGuarded: purpose == .guarding || (typed.isDeclaredOptional && !typed.isOptional), conditions: conditions))
    }
    return typed
  }

  /// Uses what guards taught about a path.
  private func apply(_ fact: Int?, to typed: inout Typed) {
    guard let fact else { return }
    if state.present.contains(fact) { typed.isOptional = false }
    if case .list(var list) = typed.type, state.nonEmpty.contains(fact) {
      list.isNonEmpty = true
      typed.type = .list(list)
    }
  }

  private mutating func root(_ path: Path) -> (Typed, Int?) {
    guard case .name(let name) = path.root else {
      if case .computed(let expression) = path.root { _ = type(of: expression) }
      report(.dynamicKey, "the name of this value is computed, so it cannot be checked", at: path.rootSpan)
      return (.unknown, nil)
    }
    let fact = paths.root(name)
    let text = names[name]
    let field = seesData ? fields[name] : nil
    if let variable = state.variables[name] {
      if variable.isPartial, field == nil {
        report(
          .unassigned, "'\(text)' is not assigned on every path that leads here", at: path.rootSpan,
          notes: [Diagnostic.Note("assigned here", at: variable.location)],
          fix: "assign it on every path")
      }
      var typed = variable.typed
      apply(fact, to: &typed)
      return (typed, fact)
    }
    guard let schema else { return (Typed(type: .unknown, origin: seesData ? text : nil), fact) }
    guard let field else {
      report(
        .unknownVariable, "there is no '\(text)' here", at: path.rootSpan,
        fix: FilterRunner.known(text, among: knownNames(schema)))
      return (.unknown, nil)
    }
    var typed = Typed(
      type: CheckedType(field.type), isOptional: field.isOptional, origin: text,
      isDeclaredOptional: field.isOptional)
    apply(fact, to: &typed)
    return (typed, fact)
  }

  private func knownNames(_ schema: Schema) -> [String] {
    let variables = state.variables.keys.map { names[$0] }
    return variables + (seesData ? schema.root.fields.map(\.name) : [])
  }

  /// A record's name as the beginning of "a requirement has", "an edition has" or "answers have".
  static func withArticle(_ name: String) -> String {
    if name.hasSuffix("s") { return "\(name) have" }
    return (name.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + name + " has"
  }

  private mutating func member(_ property: Property, of parent: Typed) -> Typed {
    let name = String(decoding: property.name, as: UTF8.self)
    switch parent.type {
    case .unknown: return Typed(type: .unknown, isOptional: false, origin: parent.origin.map { "\($0).\(name)" })
    case .record(let recordName):
      guard let record = schema?.record(recordName) else { return .unknown }
      guard let field = record.field(name) else {
        report(
          .unknownProperty, "\(Self.withArticle(recordName)) no '\(name)'", at: property.span,
          fix: record.explanations[name] ?? FilterRunner.known(name, among: record.fields.map(\.name)))
        return .unknown
      }
      return Typed(
        type: CheckedType(field.type), isOptional: field.isOptional || parent.isOptional,
        origin: parent.origin.map { "\($0).\(name)" },
        isDeclaredOptional: field.isOptional || parent.isDeclaredOptional)
    case .list(let list):
      switch property.command {
      case .size: return Typed(type: .number, isOptional: parent.isOptional)
      case .first, .last:
        return Typed(
          type: list.item, isOptional: parent.isOptional || list.hasGaps || !list.isNonEmpty, origin: parent.origin,
          isDeclaredOptional: parent.isDeclaredOptional)
      case nil: return unknownMember(name, of: parent.type, ["first", "last", "size"], property.span)
      }
    case .text, .markdown:
      if property.command == .size { return Typed(type: .number, isOptional: parent.isOptional) }
      return unknownMember(name, of: parent.type, ["size"], property.span)
    case .loop(let kind): return loopMember(property, kind)
    case .number, .flag, .date, .nothing: return unknownMember(name, of: parent.type, [], property.span)
    }
  }

  private mutating func unknownMember(_ name: String, of type: CheckedType, _ known: [String], _ span: Span) -> Typed {
    report(
      .unknownProperty, "\(type.described) has no property '\(name)'", at: span,
      fix: known.isEmpty ? nil : FilterRunner.known(name, among: known))
    return .unknown
  }

  private mutating func loopMember(_ property: Property, _ kind: LoopValue.Kind) -> Typed {
    let members = kind == .forLoop ? LoopValue.forMembers : LoopValue.tableMembers
    let name = String(decoding: property.name, as: UTF8.self)
    guard members.contains(name), let member = property.loopMember else {
      return unknownMember(name, of: .loop(kind), members, property.span)
    }
    switch member {
    case .first, .last, .colFirst, .colLast: return Typed(type: .flag)
    case .name: return Typed(type: .text)
    case .parentloop: return Typed(type: .loop(.forLoop), isOptional: true)
    default: return Typed(type: .number)
    }
  }

  private mutating func element(_ index: Expression, of parent: Typed, _ span: Span, _ fact: inout Int?) -> Typed {
    if let text = index.literalText {
      let property = Property(name: text, span: index.span)
      fact = fact.map { paths.step(text, of: $0) }
      if case .record = parent.type { return member(property, of: parent) }
    } else if case .literal(let value, _) = index {
      fact = fact.map { paths.step(value.asText, of: $0) }
    } else {
      fact = nil
    }
    switch parent.type {
    case .unknown:
      _ = type(of: index)
      return Typed(type: .unknown, origin: parent.origin)
    case .list(let list):
      requireNumber(index)
      var isEnd = false
      if case .literal(.int(let place), _) = index { isEnd = place == 0 || place == -1 }
      return Typed(
        type: list.item, isOptional: parent.isOptional || list.hasGaps || !(list.isNonEmpty && isEnd),
        origin: parent.origin)
    case .record(let name):
      _ = type(of: index)
      report(
        .dynamicKey, "the property of this \(name) is computed, so it cannot be checked", at: span,
        fix: "write the property's name")
      return .unknown
    default:
      _ = type(of: index)
      report(.type, "\(parent.type.described) has nothing under a key", at: span)
      return .unknown
    }
  }
}
