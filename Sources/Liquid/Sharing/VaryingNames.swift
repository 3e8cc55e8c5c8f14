/// What differs between data that have the rest in common: whole values, or some fields of a record.
package struct VaryingNames: Sendable {
  package var names: Set<String>
  /// The fields that differ, by the name of a record whose other fields do not.
  package var fields: [String: Set<String>]

  package init(_ names: Set<String>, fields: [String: Set<String>] = [:]) {
    self.names = names
    self.fields = fields
  }
}

/// The same by the numbers of a program's variables.
struct VaryingVariables {
  private var whole: Set<Int> = []
  private var partly: [Int: Set<[UInt8]>] = [:]

  /// Nothing varies.
  init() {}

  init(_ varying: VaryingNames, in program: Program) {
    func number(_ name: String) -> Int? { program.names.existing(Array(name.utf8)) }
    whole = Set(varying.names.compactMap(number))
    for (name, fields) in varying.fields {
      if let number = number(name) { partly[number] = Set(fields.map { Array($0.utf8) }) }
    }
  }

  /// Whether what a part of a template reads may differ.
  func touch(_ traits: NodeTraits) -> Bool {
    traits.isStateful || traits.names.contains { whole.contains($0) || partly[$0] != nil }
      || traits.fields.contains { name, fields in
        whole.contains(name) || partly[name].map { !$0.isDisjoint(with: fields) } ?? false
      }
  }

  mutating func add(_ names: Set<Int>) { whole.formUnion(names) }

  mutating func remove(_ names: Set<Int>) {
    whole.subtract(names)
    for name in names { partly[name] = nil }
  }

  /// What varies of a partial's variables, which are its arguments alone.
  func inside(_ node: PartialNode, of program: Program) -> VaryingVariables {
    var inner = VaryingVariables()
    for argument in node.arguments {
      if case .path(let path) = argument.value, path.steps.isEmpty, case .name(let name) = path.root,
        !whole.contains(name), let fields = partly[name]
      {
        inner.partly[argument.name] = fields
      } else if touch(NodeTraits(argument.value, in: program)) {
        inner.whole.insert(argument.name)
      }
    }
    return inner
  }
}
