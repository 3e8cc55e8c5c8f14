import Catalogue

/// Pairs that look alike among what neither lineage nor id has paired. They are for a person to decide on.
enum Suggestions {
  /// Share of common runs of words from which a pair is worth a look.
  private static let threshold = 0.3
  /// Of each entry so many of its likest pairs are shown: of hundreds that read alike nobody finds the one.
  private static let most = 3

  static func of(_ old: [Requirement], _ new: [Requirement]) -> [Suggestion] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let texts = (old + new).map { Array(($0.title + " " + $0.statement).utf8) }
    var found: [Suggestion] = []
    for pair in SimilarTexts.scoredPairs(texts, threshold: threshold)
    where pair.first < old.count && pair.second >= old.count {
      let (before, after) = (old[pair.first], new[pair.second - old.count])
      found.append(
        Suggestion(
          oldID: before.id, oldTitle: before.title, newID: after.id, newTitle: after.title,
          score: Int((pair.score * 100).rounded())))
    }
    var (shownOld, shownNew): ([String: Int], [String: Int]) = ([:], [:])
    return found.sorted { ($1.score, $0.oldID, $0.newID) < ($0.score, $1.oldID, $1.newID) }.filter { pair in
      guard shownOld[pair.oldID, default: 0] < most, shownNew[pair.newID, default: 0] < most else { return false }
      shownOld[pair.oldID, default: 0] += 1
      shownNew[pair.newID, default: 0] += 1
      return true
    }
  }
}
