import Catalogue

/// What every part of a comparison looks at.
///
/// Never changed once made, and a class only because every pair of requirements holds it: copying a whole catalogue's
/// worth of references for each took most of the time.
final class ComparisonContext: Sendable {
  let catalogue: Catalogue
  let old: Side
  let new: Side
  let judge: EvidenceJudge
  let stated: StatedIndex
  let names: BodyNamesInWords
  let roles: PartyRoles
  let words: OfficialWords
  /// Whether the newer edition amends the older, so that what it leaves alone stands.
  let isAmendment: Bool
  /// Whether two versions of the catalogue's files are compared: whoever keeps those has to see the placeholders.
  let showsPlaceholders: Bool

  /// `trustsEntries` takes every entry for what its edition says, whatever it rests on.
  init(
    _ catalogue: Catalogue, _ older: Edition, _ newer: Edition, _ words: OfficialWords, trustsEntries: Bool = false
  ) {
    let old = Side(older, against: newer, in: catalogue)
    let new = Side(newer, against: older, in: catalogue)
    self.catalogue = catalogue
    self.old = old
    self.new = new
    showsPlaceholders = trustsEntries
    judge = EvidenceJudge(catalogue, trustsEntries: trustsEntries)
    stated = StatedIndex(catalogue, old, new)
    names = BodyNamesInWords(catalogue)
    roles = PartyRoles(catalogue, old, new)
    self.words = words
    isAmendment = new.amends(old.edition)
  }

  /// A requirement's statement as readers have it.
  func shown(_ requirement: Requirement) -> String {
    showsPlaceholders ? requirement.statement : requirement.statement { ParameterText.text($0) }
  }

  /// A provision's statement as readers have it.
  func shown(_ provision: Provision) -> String {
    showsPlaceholders ? provision.statement : provision.filledStatement
  }

  /// A change with its levels and fingerprint, and what is stated of it.
  func sealed(_ change: Change, isCore: Bool) -> Change {
    var change = change
    if change.kind.group != .statement {
      let ids = change.subject.newIDs + change.subject.oldIDs
      change.statedBy = stated.names(for: change.kind, of: ids, isOwn: true)
      change.reportedBy = stated.names(for: change.kind, of: ids, isOwn: false)
      change.isStated = stated.establishes(change.kind, of: ids)
    }
    change.seal(isCore: isCore)
    return change
  }

  /// The audiences of the parties of some duties; nil where there is no duty, or none of a known audience.
  func audiences(_ duties: [Duty]) -> Set<Audience>? {
    var found: Set<Audience> = []
    for duty in duties {
      for party in duty.by + duty.to + duty.from { found.formUnion(roles.audiences(of: party)) }
    }
    return found.isEmpty ? nil : found
  }
}

/// The published words of requirements that a user has checked and keeps locally, by edition and id.
package struct OfficialWords: Sendable {
  private let words: [String: [String: String]]

  package init(_ words: [String: [String: String]] = [:]) {
    self.words = words
  }

  func text(_ id: String, in edition: String) -> String? { words[edition]?[id] }
}
