/// Why a comparison could not be made.
package enum ComparisonProblem: Error, Sendable, Hashable {
  /// There is no such edition; the nearest id, where one is near.
  case unknownEdition(String, nearest: String?)
  /// No edition was in force on a day that was given in place of an edition.
  case nothingInForce(String)
  /// One side is an edition, the other a pack.
  case differentKinds(String, String)
  /// Both names mean the same state.
  case sameState(String)
  /// Lineage names requirements that its editions do not have.
  case brokenLineage([String])

  package var message: String {
    switch self {
    case .unknownEdition(let name, _): "there is no edition or pack '\(name)'"
    case .differentKinds(let first, let second):
      "one of \(first) and \(second) is an edition and the other a pack: their entries have nothing in common"
    case .nothingInForce(let day): "no edition is known to have been in force on \(day)"
    case .sameState(let id): "both sides are \(id): there is nothing to compare"
    case .brokenLineage(let lines): "lineage is broken:\n" + lines.map { "    \($0)" }.joined(separator: "\n")
    }
  }
}
