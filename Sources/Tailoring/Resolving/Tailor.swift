package import Catalogue
package import Diagnostics

/// Applies a workspace's layers to its edition, for the body as a whole and for each practice.
///
/// Practices with the same layers and the same answers to conditions share one result, so that a whole country of
/// practices costs little more than the layers there are.
package struct Tailor: Sendable {
  /// Every finding of the selections, each once.
  package let diagnostics: [Diagnostic]
  /// Every result that there is, that of the body as a whole first; several practices may share one.
  package let variants: [TailoredEdition]
  /// The edition for documents of the body: as it decided, with what layers below take in or set for some practices.
  package let whole: TailoredEdition
  /// What layers below the body's own decide, in their order.
  package let differences: [LocalDifference]
  private let byPractice: [String: Int]

  private struct Key: Hashable {
    var chain: [Int]
    var truths: [Truth]
  }

  package init(_ workspace: Workspace, edition: Edition, catalogue: Catalogue, answers: AnswerBook) {
    let index = LayerIndex(workspace.layers)
    var drafts: [[Int]: Draft] = [[]: Draft(edition, catalogue)]
    var found: Set<Diagnostic> = []
    func applied(_ chain: [Int]) -> Draft {
      if let known = drafts[chain] { return known }
      guard let last = chain.last else { return Draft(edition, catalogue) }
      var draft = applied(Array(chain.dropLast()))
      draft.diagnostics = []
      draft.apply(workspace.layers[last])
      found.formUnion(draft.diagnostics)
      drafts[chain] = draft
      return draft
    }

    var variants: [TailoredEdition] = []
    var places: [Key: Int] = [:]
    var byPractice: [String: Int] = [:]
    var conditional: [[Int]: [Int]] = [:]
    func variant(_ chain: [Int], _ practice: String?) -> Int {
      let draft = applied(chain)
      let conditions =
        conditional[chain]
        ?? draft.items.indices.filter { draft.items[$0].requirement.condition != nil && draft.items[$0].isIncluded }
      conditional[chain] = conditions
      let truths = conditions.map { place in
        draft.items[place].requirement.condition.map { answers.test($0, practice: practice) } ?? .yes
      }
      let key = Key(chain: chain, truths: truths)
      if let place = places[key] { return place }
      variants.append(draft.tailored(Dictionary(uniqueKeysWithValues: zip(conditions, truths))))
      places[key] = variants.count - 1
      return variants.count - 1
    }

    // The body as a whole comes first, as variant 0.
    _ = variant(index.chain(for: nil), nil)
    for practice in workspace.practices {
      byPractice[practice.odsCode] = variant(index.chain(for: practice), practice.odsCode)
    }
    let used = Set(drafts.keys.flatMap { $0 })
    for layer in workspace.layers.indices where !used.contains(layer) { _ = applied(index.chain(through: layer)) }
    let lower = LowerLayers(
      workspace, chains: drafts.keys.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) },
      items: { chain, id in drafts[chain].flatMap { draft in draft.place(of: id).map { draft.items[$0] } } })
    found.formUnion(lower.diagnostics)
    differences = lower.differences
    whole = lower.whole(variants[0], catalogue)
    self.variants = variants
    self.byPractice = byPractice
    diagnostics = Array(found).sorted()
  }

  /// The edition as tailored for a practice, or for the body as a whole; nil where there is no such practice.
  package func tailored(for practice: String) -> TailoredEdition? {
    guard let place = byPractice[practice] else { return nil }
    var tailored = variants[place]
    tailored.practice = practice
    tailored.variant = place
    return tailored
  }

  /// The place of a practice's result in `variants`; nil where there is no such practice.
  package func variant(of practice: String) -> Int? { byPractice[practice] }

  /// The edition as tailored for the body as a whole.
  package var tailored: TailoredEdition { variants[0] }
}
