import Diagnostics

/// Checks a program against a schema, in all branches, and notes which values it uses.
///
/// Without a schema nothing is reported; the uses are found all the same.
struct Checker {
  let program: Program
  let schema: Schema?
  var findings: [Diagnostic] = []
  var uses = TemplateUses()
  var state = CheckState()
  var paths = PathTable()
  /// The template that is walked.
  var template = 0
  /// Whether the data is in sight: not in a rendered partial.
  var seesData = true
  /// The first type that each variable of the frame got, and where.
  var definitions: [Int: (type: CheckedType, location: SourceLocation?)] = [:]
  /// The partials that are being walked, and where each was called.
  var calls: [(template: Int, location: SourceLocation)] = []
  /// The paths of the values on which it hangs whether this place is reached.
  var conditions: [String] = []
  /// A first walk through the body of a loop reports nothing.
  var silent = 0
  /// The names of variables as text, and the fields of the data that have them.
  let names: [String]
  let fields: [Field?]
  private var reported: Set<String> = []
  /// Partials that were checked with arguments of the same types.
  var checked: Set<Signature> = []

  struct Signature: Hashable {
    var template: Int
    var arguments: [Int: Typed]
  }

  init(program: Program) {
    self.program = program
    schema = program.options.mode == .checked ? program.options.schema ?? Schema(root: []) : nil
    names = program.names.names.map { String(decoding: $0, as: UTF8.self) }
    var byName: [String: Field] = [:]
    for field in schema?.root.fields ?? [] { byName[field.name] = field }
    fields = names.map { byName[$0] }
  }

  mutating func run() {
    walk(program.templates[0].body)
    uses.partials = program.partialNames.names.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Notes what has been used since a number of uses as conditions of what follows.
  mutating func conditions(since count: Int) {
    conditions += uses.values[count...].map(\.path)
  }

  // MARK: Findings

  func location(_ span: Span) -> SourceLocation { program.templates[template].location(span) }

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span, notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    guard silent == 0, schema != nil else { return }
    guard reported.insert("\(template) \(span.start) \(span.end) \(rule.id) \(message)").inserted else { return }
    var notes = notes
    if let call = calls.last { notes.append(Diagnostic.Note("rendered from here", at: call.location)) }
    findings.append(Diagnostic(rule, message, at: location(span), notes: notes, fix: fix))
  }

  func source(_ span: Span) -> String {
    String(decoding: program.templates[template].text.bytes[span.range], as: UTF8.self)
  }

  // MARK: Bodies

  mutating func walk(_ body: Body) {
    for node in body.nodes { walk(node) }
  }

  private mutating func walk(_ node: Node) {
    switch node {
    case .text, .interrupt: break
    case .output(let node), .field(_, _, let node): walk(printed: node.value)
    case .assign(let node): define(node.name, type(of: node.value), node.nameSpan)
    case .capture(let node):
      walk(node.body)
      define(node.name, Typed(type: .markdown), node.nameSpan)
    case .counter(let node): define(node.name, Typed(type: .number), node.line.span)
    case .choice(let node): walk(choice: node)
    case .cases(let node): walk(cases: node)
    case .loop(let node): walk(loop: node)
    case .tableRow(let node): walk(tableRow: node)
    case .cycle(let node):
      if let group = node.group { _ = type(of: group) }
      for value in node.values { requirePrintable(type(of: value), value.span) }
    case .ifChanged(let node), .group(let node): walk(node.body)
    case .partial(let node): walk(partial: node)
    case .host(let node): walk(host: node)
    }
  }

  private mutating func walk(printed value: FilteredExpression) {
    requirePrintable(type(of: value), value.span)
  }

  mutating func requirePrintable(_ typed: Typed, _ span: Span) {
    if typed.type == .nothing {
      report(.optional, "this prints nothing", at: span)
    } else if !typed.type.isPrintable {
      let fix: String? = if case .list = typed.type { "join its items, or go over them with 'for'" } else { nil }
      report(.notText, "this is \(typed.type.described), which is no text", at: span, fix: fix)
    } else {
      requirePresent(typed, span)
    }
  }

  /// Says that a value may be absent.
  mutating func requirePresent(_ typed: Typed, _ span: Span) {
    guard typed.isOptional else { return }
    let text = source(span)
    report(
      .optional, "'\(text)' may be absent here", at: span,
      fix: "guard it with '{% if … %}', or give it a 'default'")
  }

  // MARK: Variables

  /// Gives a variable its type and forgets what was known of the old value.
  mutating func define(_ name: Int, _ typed: Typed, _ span: Span) {
    let place = location(span)
    if let known = definition(name), !known.type.isSameKind(typed.type) {
      report(
        .twoTypes, "'\(names[name])' is \(typed.type.described) here and \(known.type.described) elsewhere",
        at: span, notes: [Diagnostic.Note("\(known.type.described) here", at: known.location)],
        fix: "use two names")
    } else if definitions[name] == nil || definitions[name]?.type == .nothing {
      definitions[name] = (typed.type, place)
    }
    forget(name)
    state.variables[name] = CheckState.Variable(typed: typed, location: place)
  }

  private func definition(_ name: Int) -> (type: CheckedType, location: SourceLocation?)? {
    if let definition = definitions[name] { return definition }
    guard seesData, let field = fields[name] else { return nil }
    return (CheckedType(field.type), SourceLocation(file: "schema"))
  }

  /// Drops the facts about a variable.
  mutating func forget(_ name: Int) {
    state.present = state.present.filter { paths.rootName($0) != name }
    state.nonEmpty = state.nonEmpty.filter { paths.rootName($0) != name }
  }

  /// Walks with a variable that hides another of its name for a while.
  mutating func hiding(_ name: Int, _ typed: Typed, _ body: (inout Checker) -> Void) {
    let outer = state.variables[name]
    let facts = (state.present, state.nonEmpty)
    let definition = definitions.removeValue(forKey: name)
    forget(name)
    state.variables[name] = CheckState.Variable(typed: typed)
    body(&self)
    forget(name)
    state.variables[name] = outer
    definitions[name] = definition
    // What was known of the hidden variable holds again.
    state.present.formUnion(facts.0.filter { paths.rootName($0) == name })
    state.nonEmpty.formUnion(facts.1.filter { paths.rootName($0) == name })
  }
}
