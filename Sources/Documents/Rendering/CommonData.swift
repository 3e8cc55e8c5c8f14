import Catalogue
import CommonMark
import Diagnostics
import Liquid
import Tailoring

/// What a document has in common for all practices that are tailored alike, worked out once for all of them.
struct CommonData: Sendable {
  /// The values of templates that no practice changes.
  let values: RootData.Shared
  /// The clauses of locks by id, and the decisions of layers; empty where no locks are made.
  let clauses: [String: LockedClause]
  let selections: [LockedSelection]
  /// The references that the document has to place.
  let expected: [String]
  /// What is said twice and differently, apart from the answers of practices.
  let contradictions: [Diagnostic]
  /// Requirements that wait for an answer, by reference.
  let waiting: [String: [MissingValue]]
  /// What each part's template prints of those values; empty where it is not worth while to find out.
  private(set) var pieces: [String: SharedPieces] = [:]
  /// The sections that the documents of practices share, by the part that is a file of its own.
  private(set) var sections: [String: SharedSections] = [:]
  /// The clauses that one practice's document places, in its order: those of the next are hardly ever others.
  private(set) var placed: (ids: [String], clauses: [LockedClause], coversAll: Bool) = ([], [], false)
  /// The frames of pages by the title of the document.
  private(set) var frames: [String: PageShell.Frame] = [:]

  init(_ context: DocumentContext, names: Set<String>, hasLocks: Bool) {
    values = RootData.shared(context, names: names)
    clauses = hasLocks ? LockedClause.clauses(of: context) : [:]
    selections = hasLocks ? LockedSelection.selections(of: context.tailored) : []
    expected = Coverage.expected(of: context).map(\.requirement.id)
    contradictions = Contradictions.shared(context)
    waiting = context.waiting
  }

  /// Makes the documents of some practices and keeps what others share with them.
  ///
  /// - Parameters:
  ///   - contexts: a few practices that are tailored alike, at least one.
  ///   - readsSections: whether the forms that are made can be put together from sections.
  ///   - frame: the frame of a document's page.
  ///   - isClean: whether there is nothing to be found in a text for any practice.
  mutating func share(
    _ templates: DocumentTemplates, _ contexts: [DocumentContext], readsSections: Bool,
    frame: (RenderedDocument) -> PageShell.Frame, isClean: ([TextBlock]) -> Bool
  ) {
    guard let first = contexts.first else { return }
    let data = RootData.data(first, shared: values)
    for part in templates.parts {
      pieces[part.definition.id] = part.template.sharedPieces(
        of: data, varying: RootData.varying(templates.definition), tags: ["clause": DocumentRenderer.clause])
    }
    let documents = contexts.map { DocumentRenderer.render(templates, $0, self).documents }
    for document in documents[0] { frames[document.title] = frame(document) }
    let ids = documents[0].flatMap { $0.placements.map(\.record) }
    placed = (ids, ids.compactMap { clauses[$0] }, Set(ids).isSuperset(of: expected))
    guard readsSections else { return }
    for (part, alike) in Dictionary(grouping: documents.joined(), by: { $0.part ?? "" }) {
      sections[part] = SharedSections(alike.map(\.markdown), isClean: isClean)
    }
  }

  /// Whether these are all the references that the document has to place.
  func covers(_ ids: [String]) -> Bool {
    ids == placed.ids ? placed.coversAll : Set(ids).isSuperset(of: expected)
  }

  /// The locked clauses of a document.
  func clauses(placing ids: [String]) -> [LockedClause] {
    ids == placed.ids ? placed.clauses : ids.compactMap { clauses[$0] }
  }
}
