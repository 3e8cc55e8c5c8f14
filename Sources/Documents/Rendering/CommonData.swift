import Catalogue
import Liquid
import Tailoring

/// What a document has in common for all practices that are tailored alike, worked out once for all of them.
struct CommonData: Sendable {
  /// The values of templates that no practice changes.
  let values: [String: Value]
  /// The clauses of locks by id, and the decisions of layers; empty where no locks are made.
  let clauses: [String: LockedClause]
  let selections: [LockedSelection]
  /// The references that the document has to place.
  let expected: [String]

  init(_ context: DocumentContext, names: Set<String>, hasLocks: Bool) {
    values = RootData.shared(context, names: names)
    clauses = hasLocks ? LockedClause.clauses(of: context) : [:]
    selections = hasLocks ? LockedSelection.selections(of: context.tailored) : []
    expected = Coverage.expected(of: context).map(\.requirement.id)
  }
}
