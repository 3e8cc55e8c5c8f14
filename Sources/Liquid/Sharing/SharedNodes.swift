/// Those parts of a template's body that print the same for all data which differ in some names only.
struct SharedNodes: Sendable {
  /// The places of the nodes in the body.
  private(set) var indices: Set<Int> = []
  /// What is shared inside the partials that the body renders, by the place of the tag.
  private(set) var partials: [Int: SharedNodes] = [:]

  /// So deep partials are looked into: one may render itself.
  private static let deepest = 4

  init(in program: Program, varying: VaryingNames) {
    self.init(program.templates[0].body, in: program, VaryingVariables(varying, in: program), depth: 0)
  }

  private init(_ body: Body, in program: Program, _ varying: VaryingVariables, depth: Int) {
    var varying = varying
    for (index, node) in body.nodes.enumerated() {
      if case .text = node { continue }
      let traits = NodeTraits(node, in: program)
      if traits.resumesLoops {
        (indices, partials) = ([], [:])
        return
      }
      let isVarying = varying.touch(traits)
      if isVarying {
        varying.add(traits.assigned)
        if let inner = Self.inside(node, in: program, varying, depth) { partials[index] = inner }
      } else if traits.assigned.isEmpty {
        indices.insert(index)
      } else if case .assign = node {
        // A lone `assign` of what does not vary gives a variable that does not, whatever the name held before.
        varying.remove(traits.assigned)
        indices.insert(index)
      } else {
        // What it sets may have been set differently before.
        varying.add(traits.assigned)
      }
    }
  }

  /// What is shared inside a partial that is rendered once, with arguments alone.
  private static func inside(
    _ node: Node, in program: Program, _ varying: VaryingVariables, _ depth: Int
  ) -> SharedNodes? {
    guard case .partial(let partial) = node, !partial.isInclude, partial.with == nil, depth < deepest,
      let number = partial.target, program.partials[number] >= 0
    else { return nil }
    let inner = SharedNodes(
      program.templates[program.partials[number]].body, in: program, varying.inside(partial, of: program),
      depth: depth + 1)
    return inner.indices.isEmpty && inner.partials.isEmpty ? nil : inner
  }
}
