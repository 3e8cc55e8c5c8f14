/// What a part of a template depends on and what it leaves behind, found without rendering.
struct NodeTraits {
  /// The variables of which it reads more than a field, or that it sets for itself, by number.
  private(set) var names: Set<Int> = []
  /// The fields that it reads of variables, by the variable's number.
  private(set) var fields: [Int: Set<[UInt8]>] = [:]
  /// The variables that it sets for what follows.
  private(set) var assigned: Set<Int> = []
  /// Whether it uses or changes what tags remember from one to the next, or reads what only rendering can name.
  private(set) var isStateful = false
  /// Whether a loop goes on where an earlier one of its name ended, which every loop remembers.
  private(set) var resumesLoops = false
  private let program: Program
  /// Partials that are being looked at, or were: one that renders itself is looked at once.
  private var seenPartials: Set<Int> = []

  init(_ node: Node, in program: Program) {
    self.program = program
    look(at: node)
  }

  init(_ expression: Expression, in program: Program) {
    self.program = program
    look(at: expression)
  }

  /// Of a partial's body.
  private init(_ body: Body, in program: Program, seen partials: Set<Int>) {
    self.program = program
    seenPartials = partials
    look(at: body)
  }

  private mutating func look(at body: Body?) {
    for node in body?.nodes ?? [] { look(at: node) }
  }

  private mutating func look(at node: Node) {
    switch node {
    case .text: break
    case .output(let node): look(at: node.value)
    case .field(_, _, let node): look(at: node.value)
    case .assign(let node):
      assigned.insert(node.name)
      look(at: node.value)
    case .capture(let node):
      assigned.insert(node.name)
      look(at: node.body)
    case .choice(let node):
      for branch in node.branches {
        if let condition = branch.condition { look(at: condition) }
        look(at: branch.body)
      }
    case .cases(let node):
      look(at: node.subject)
      for branch in node.branches {
        for value in branch.values ?? [] { look(at: value) }
        look(at: branch.body)
      }
    case .loop(let node): look(at: node)
    case .tableRow(let node):
      names.insert(node.variable)
      for expression in [node.collection, node.columns, node.limit, node.offset] { look(at: expression) }
      look(at: node.body)
    case .partial(let node): look(at: node)
    case .host(let node): look(at: node.argument)
    case .group(let node): look(at: node.body)
    case .counter, .cycle, .ifChanged, .interrupt: isStateful = true
    }
  }

  private mutating func look(at node: LoopNode) {
    names.insert(node.variable)
    for expression in [node.collection, node.limit] { look(at: expression) }
    switch node.offset {
    case .none: break
    case .resume: resumesLoops = true
    case .value(let expression): look(at: expression)
    }
    look(at: node.body)
    look(at: node.otherwise)
  }

  /// A rendered partial has variables of its own: of what it sets and remembers nothing comes out.
  private mutating func look(at node: PartialNode) {
    guard !node.isInclude, let number = node.target, program.partials[number] >= 0 else {
      isStateful = true
      return
    }
    look(at: node.with)
    for argument in node.arguments { look(at: argument.value) }
    guard seenPartials.insert(program.partials[number]).inserted else { return }
    let inner = NodeTraits(program.templates[program.partials[number]].body, in: program, seen: seenPartials)
    seenPartials = inner.seenPartials
    if inner.isStateful { isStateful = true }
  }

  private mutating func look(at condition: Condition) {
    switch condition {
    case .test(let comparison): look(at: comparison)
    case .and(let comparison, let rest), .or(let comparison, let rest):
      look(at: comparison)
      look(at: rest)
    }
  }

  private mutating func look(at comparison: Comparison) {
    look(at: comparison.left)
    look(at: comparison.operation?.1)
  }

  private mutating func look(at value: FilteredExpression) {
    look(at: value.base)
    for filter in value.filters {
      for argument in filter.arguments { look(at: argument) }
      for argument in filter.named { look(at: argument.value) }
    }
  }

  private mutating func look(at expression: Expression?) {
    switch expression {
    case nil, .literal?, .blank?, .empty?: break
    case .range(let first, let last, _)?:
      look(at: first)
      look(at: last)
    case .path(let path)?:
      switch path.root {
      case .name(let name):
        // `size`, `first` and `last` ask for the whole.
        if case .property(let property)? = path.steps.first, property.command == nil {
          fields[name, default: []].insert(property.name)
        } else {
          names.insert(name)
        }
      case .computed: isStateful = true
      }
      for case .index(let expression, _) in path.steps { look(at: expression) }
    }
  }
}
