import Nodes
package import Tailoring

/// A document that is to be made for many practices, with what they have in common worked out already.
package struct PreparedDocument: Sendable {
  private let set: DocumentSet
  private let templates: DocumentTemplates
  private let sites: [String: [Site]]
  /// By variant of the edition's tailoring; those that hardly anybody shares are worked out when they are needed.
  private let common: [Int: CommonData]

  /// So many practices have to be tailored alike for it to be worth while to see what their documents share.
  private static let fewest = 4
  /// What so many variants share is kept: a country whose every practice is tailored in its own way has thousands.
  private static let most = 32

  package init(_ set: DocumentSet, _ templates: DocumentTemplates, for practices: [Practice?]) {
    self.set = set
    self.templates = templates
    sites = Dictionary(grouping: set.workspace.workspace.sites, by: \.practice)
    var members: [Int: [Practice?]] = [:]
    for practice in practices { members[Self.variant(of: practice, set), default: []].append(practice) }
    let shared = members.filter { $0.value.count >= Self.fewest }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Self.most)
    let (definition, sites) = (templates.definition, sites)
    let made = Parallel.map(shared.map(\.value)) { members in
      // One may have answered what the others have not.
      let alike = [0, members.count / 2, members.count - 1].map { set.context(definition, members[$0], sites) }
      return set.common(templates, alike[0], alike: alike)
    }
    common = Dictionary(zip(shared.map(\.key), made), uniquingKeysWith: { first, _ in first })
  }

  private static func variant(of practice: Practice?, _ set: DocumentSet) -> Int {
    practice.flatMap { set.workspace.tailor.variant(of: $0.odsCode) } ?? 0
  }

  /// Makes the document for each of some practices, on all cores.
  package func make(_ practices: [Practice?]) -> [DocumentSet.Made] {
    let contexts = practices.map { set.context(templates.definition, $0, sites) }
    var rest: [Int: DocumentContext] = [:]
    for context in contexts where common[context.tailored.variant] == nil {
      rest[context.tailored.variant] = rest[context.tailored.variant] ?? context
    }
    let others = rest.mapValues { set.common(templates, $0) }
    return Parallel.map(contexts) { context in
      let variant = context.tailored.variant
      let known = common[variant] ?? others[variant]
      return set.make(templates, context, known ?? set.common(templates, context))
    }
  }
}
