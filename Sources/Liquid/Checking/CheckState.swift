import Diagnostics

/// What is known at one point of a template.
struct CheckState {
  struct Variable {
    var typed: Typed
    var location: SourceLocation?
    /// Assigned on some of the paths that lead here only.
    var isPartial = false
  }

  /// Assigned and loop variables.
  var variables: [Int: Variable] = [:]
  /// Paths that are present for certain.
  var present: Set<Int> = []
  /// Paths to lists that have an item for certain.
  var nonEmpty: Set<Int> = []

  mutating func learn(_ facts: Facts) {
    present.formUnion(facts.present)
    nonEmpty.formUnion(facts.nonEmpty)
  }

  /// What holds whichever of two ways was gone.
  static func merge(_ first: CheckState, _ second: CheckState) -> CheckState {
    var result = CheckState()
    for (name, variable) in first.variables {
      guard let other = second.variables[name] else {
        result.variables[name] = variable
        result.variables[name]?.isPartial = true
        continue
      }
      result.variables[name] = Variable(
        typed: Typed(
          type: variable.typed.type.merged(with: other.typed.type),
          isOptional: variable.typed.isOptional || other.typed.isOptional,
          origin: variable.typed.origin == other.typed.origin ? variable.typed.origin : nil),
        location: variable.location, isPartial: variable.isPartial || other.isPartial)
    }
    for (name, variable) in second.variables where first.variables[name] == nil {
      result.variables[name] = variable
      result.variables[name]?.isPartial = true
    }
    result.present = first.present.intersection(second.present)
    result.nonEmpty = first.nonEmpty.intersection(second.nonEmpty)
    return result
  }
}

/// What a condition teaches about paths.
struct Facts {
  var present: Set<Int> = []
  var nonEmpty: Set<Int> = []

  mutating func add(_ other: Facts) {
    present.formUnion(other.present)
    nonEmpty.formUnion(other.nonEmpty)
  }
}

/// Numbers the paths that facts are about.
struct PathTable {
  private struct Key: Hashable {
    var parent: Int
    var step: [UInt8]
  }

  private var numbers: [Key: Int] = [:]
  private var roots: [Int: Int] = [:]
  private var parents: [(parent: Int?, root: Int)] = []

  mutating func root(_ name: Int) -> Int {
    if let number = roots[name] { return number }
    roots[name] = parents.count
    parents.append((nil, name))
    return parents.count - 1
  }

  mutating func step(_ step: [UInt8], of parent: Int) -> Int {
    let key = Key(parent: parent, step: step)
    if let number = numbers[key] { return number }
    numbers[key] = parents.count
    parents.append((parent, parents[parent].root))
    return parents.count - 1
  }

  /// The variable that a path begins with.
  func rootName(_ path: Int) -> Int { parents[path].root }

  /// The path and all that lead to it: if the one is present, so are they.
  func withParents(_ path: Int) -> Set<Int> {
    var result: Set<Int> = []
    var next: Int? = path
    while let path = next {
      result.insert(path)
      next = parents[path].parent
    }
    return result
  }
}
