/// A part of a loaded template.
enum Node: Sendable {
  case text([UInt8])
  case output(OutputNode)
  /// `{{ item.name }}`, the commonest output: the variable, and where the renderer remembers the place of the property.
  case field(variable: Int, site: Int, OutputNode)
  case assign(AssignNode)
  case capture(CaptureNode)
  case counter(CounterNode)
  case choice(ChoiceNode)
  case cases(CaseNode)
  case loop(LoopNode)
  case tableRow(TableRowNode)
  case cycle(CycleNode)
  case ifChanged(GroupNode)
  case partial(PartialNode)
  case interrupt(isBreak: Bool)
  case host(HostNode)
  /// The tags of a `liquid` tag that stands on a line of its own.
  case group(GroupNode)
}

/// A sequence of nodes.
struct Body: Sendable {
  var nodes: [Node] = []
  /// Holds nothing that could print: such a block drops its white space too.
  var isBlank = true
}

/// How a tag stands on its line.
struct TagLine: Sendable {
  var standsAlone = false
  var indent: [UInt8] = []
  var span: Span
}

/// The body of an `ifchanged` or `liquid` tag.
final class GroupNode: Sendable {
  let body: Body
  let line: TagLine

  init(body: Body, line: TagLine) {
    self.body = body
    self.line = line
  }
}

/// `{{ … }}` and `{% echo … %}`.
final class OutputNode: Sendable {
  let value: FilteredExpression
  let line: TagLine

  init(value: FilteredExpression, line: TagLine) {
    self.value = value
    self.line = line
  }
}

final class AssignNode: Sendable {
  let name: Int
  let nameSpan: Span
  let value: FilteredExpression

  init(name: Int, nameSpan: Span, value: FilteredExpression) {
    self.name = name
    self.nameSpan = nameSpan
    self.value = value
  }
}

final class CaptureNode: Sendable {
  let name: Int
  let nameSpan: Span
  let body: Body

  init(name: Int, nameSpan: Span, body: Body) {
    self.name = name
    self.nameSpan = nameSpan
    self.body = body
  }
}

/// `increment` and `decrement`.
final class CounterNode: Sendable {
  let name: Int
  let step: Int
  let line: TagLine

  init(name: Int, step: Int, line: TagLine) {
    self.name = name
    self.step = step
    self.line = line
  }
}

/// `if` and `unless` with their branches.
final class ChoiceNode: Sendable {
  struct Branch: Sendable {
    /// nil: the branch is an `else`.
    var condition: Condition?
    var negated: Bool
    var body: Body
    var span: Span
  }

  let branches: [Branch]
  let line: TagLine

  init(branches: [Branch], line: TagLine) {
    self.branches = branches
    self.line = line
  }
}

final class CaseNode: Sendable {
  struct Branch: Sendable {
    /// nil: the branch is an `else`.
    var values: [Expression]?
    var body: Body
    var span: Span
  }

  let subject: Expression
  let branches: [Branch]
  let line: TagLine

  init(subject: Expression, branches: [Branch], line: TagLine) {
    self.subject = subject
    self.branches = branches
    self.line = line
  }
}

final class LoopNode: Sendable {
  enum Offset: Sendable {
    case none
    case value(Expression)
    case resume
  }

  let variable: Int
  let variableSpan: Span
  let collection: Expression
  /// Variable and collection as written: `item-list.items`.
  let name: [UInt8]
  let reversed: Bool
  let limit: Expression?
  let offset: Offset
  let body: Body
  let otherwise: Body?
  let line: TagLine

  init(
    variable: Int, variableSpan: Span, collection: Expression, name: [UInt8], reversed: Bool, limit: Expression?,
    offset: Offset, body: Body, otherwise: Body?, line: TagLine
  ) {
    self.variable = variable
    self.variableSpan = variableSpan
    self.collection = collection
    self.name = name
    self.reversed = reversed
    self.limit = limit
    self.offset = offset
    self.body = body
    self.otherwise = otherwise
    self.line = line
  }
}

final class TableRowNode: Sendable {
  let variable: Int
  let variableSpan: Span
  let collection: Expression
  let columns: Expression?
  let limit: Expression?
  let offset: Expression?
  let body: Body
  let line: TagLine

  init(
    variable: Int, variableSpan: Span, collection: Expression, columns: Expression?, limit: Expression?,
    offset: Expression?, body: Body, line: TagLine
  ) {
    self.variable = variable
    self.variableSpan = variableSpan
    self.collection = collection
    self.columns = columns
    self.limit = limit
    self.offset = offset
    self.body = body
    self.line = line
  }
}

final class CycleNode: Sendable {
  /// The group; nil where the values themselves, as written, are it.
  let group: Expression?
  let key: [UInt8]
  let values: [Expression]
  let line: TagLine

  init(group: Expression?, key: [UInt8], values: [Expression], line: TagLine) {
    self.group = group
    self.key = key
    self.values = values
    self.line = line
  }
}

/// `render` and `include`.
final class PartialNode: Sendable {
  let isInclude: Bool
  let name: Expression
  /// The number of a literal name among the program's partials.
  let target: Int?
  let with: Expression?
  let isFor: Bool
  let alias: Int?
  let arguments: [(name: Int, value: Expression, span: Span)]
  let line: TagLine

  init(
    isInclude: Bool, name: Expression, target: Int?, with: Expression?, isFor: Bool, alias: Int?,
    arguments: [(name: Int, value: Expression, span: Span)], line: TagLine
  ) {
    self.isInclude = isInclude
    self.name = name
    self.target = target
    self.with = with
    self.isFor = isFor
    self.alias = alias
    self.arguments = arguments
    self.line = line
  }
}

/// A tag of the host's.
final class HostNode: Sendable {
  let tag: Int
  let argument: Expression
  let line: TagLine

  init(tag: Int, argument: Expression, line: TagLine) {
    self.tag = tag
    self.argument = argument
    self.line = line
  }
}
