/// Finds those parts of a template that print the same for all data which differ in some names only.
enum SharedNodes {
  /// The places of the nodes in the template's body.
  static func indices(in program: Program, varying names: Set<String>) -> Set<Int> {
    var varying = Set(names.compactMap { program.names.existing(Array($0.utf8)) })
    var found: Set<Int> = []
    for (index, node) in program.templates[0].body.nodes.enumerated() {
      if case .text = node { continue }
      let traits = NodeTraits(node, in: program)
      if traits.resumesLoops { return [] }
      let isVarying = traits.isStateful || !traits.names.isDisjoint(with: varying)
      if isVarying {
        varying.formUnion(traits.assigned)
      } else if traits.assigned.isEmpty {
        found.insert(index)
      } else if case .assign = node {
        // A lone `assign` of what does not vary gives a variable that does not, whatever the name held before.
        varying.subtract(traits.assigned)
      } else {
        // What it sets may have been set differently before.
        varying.formUnion(traits.assigned)
      }
    }
    return found
  }
}
