package import Catalogue

/// On what a change rests. Only what is established can be breaking.
package enum Certainty: String, Sendable, CaseIterable {
  /// Both editions' entries were captured, each from its own or another body's documents.
  case captured
  /// One side is what the class or topic gives, not what the requirement says.
  case inherited
  /// One side is background knowledge that nobody has confirmed.
  case background
  /// One side is known only from a document of the other edition, or both from the same document.
  case notIndependent = "not-independent"
  /// The older edition was not captured here.
  case onlyNewer = "only-newer-captured"
  /// The newer edition was not captured here.
  case onlyOlder = "only-older-captured"
  /// Neither edition was captured here; a third party tells of it.
  case neither = "neither-captured"

  package var label: String {
    switch self {
    case .captured: "Captured in both"
    case .inherited: "One side is inherited"
    case .background: "One side is background knowledge"
    case .notIndependent: "Not independently captured"
    case .onlyNewer: "Captured in the newer edition only"
    case .onlyOlder: "Captured in the older edition only"
    case .neither: "Captured in neither edition"
    }
  }
}

/// What a change is a change of.
package struct ChangeSubject: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case requirement, provision, term, party, statement
    /// What an edition says of a topic as a whole, and a class as it defines it.
    case topic, `class`
    /// A pack's levels, groups, and choices of one among several requirements.
    case level, group, choice

    /// What stands before its title where it has no id that readers know.
    package var word: String? {
      switch self {
      case .requirement, .provision, .statement: nil
      case .term: "Term"
      case .party: "Party"
      case .topic: "Topic"
      case .class: "Class"
      case .level: "Level"
      case .group: "Group"
      case .choice: "Choice"
      }
    }
  }

  package var kind: Kind
  package var oldIDs: [String]
  package var newIDs: [String]
  package var title: String
  package var topic: String?

  /// `A`, or `A + B → C` where ids differ.
  package var id: String {
    if oldIDs == newIDs || newIDs.isEmpty { return oldIDs.joined(separator: " + ") }
    if oldIDs.isEmpty { return newIDs.joined(separator: " + ") }
    return oldIDs.joined(separator: " + ") + " → " + newIDs.joined(separator: " + ")
  }
}

/// One change between two editions.
package struct Change: Sendable {
  package var kind: ChangeKind
  package var subject: ChangeSubject
  /// The key of the entry that changed; nil for the entry as a whole.
  package var field: String?
  /// The old and the new value in words; nil where there is none.
  package var old: String?
  package var new: String?
  /// The same as readers have it, where it is a statement with placeholders: with values in their place. What changed is
  /// told by the placeholders, so that another value is one change, of its parameter.
  package var oldFilled: String?
  package var newFilled: String?
  /// The same as ids, where the field holds ids.
  package var oldIDs: [String] = []
  package var newIDs: [String] = []
  package var certainty: Certainty = .captured
  /// The newer edition did it itself, as an amendment.
  package var amendedBy: String?
  /// What the edition says of its own changes that speaks of this: edition and id.
  package var statedBy: [String] = []
  /// The same where it is not the edition itself that says so, but another document of it.
  package var reportedBy: [String] = []
  /// Whether what is stated is exactly this.
  var isStated = false
  /// Why, where the data say so.
  package var reason: String?
  /// Further entries that it concerns: the requirements that use a term, for instance.
  package var concerns: [String] = []
  package var redline: Redline?
  package var oldPlace: EntryOrigin?
  package var newPlace: EntryOrigin?
  /// The audiences whose parties it names; nil where that is not known, which means all.
  package var touched: Set<Audience>?
  package var levels: AudienceLevels = .all(.note)
  package var fingerprint: String = ""

  /// The old and the new value as readers have it.
  package var oldShown: String? { oldFilled ?? old }
  package var newShown: String? { newFilled ?? new }

  /// Whether there is enough ground for it to be acted on: both sides captured, or the edition itself says that it
  /// changed so, or withdraws it by amendment. What rests on evidence that is not independent is never established,
  /// whoever says it.
  package var isEstablished: Bool {
    switch certainty {
    case .captured: true
    case .notIndependent, .neither: false
    case .inherited, .background, .onlyNewer, .onlyOlder: isStated || (kind == .withdrawn && amendedBy != nil)
    }
  }

  /// Whether an audience has to hear of it.
  package func concerns(_ audience: Audience) -> Bool { touched?.contains(audience) ?? true }

  init(_ kind: ChangeKind, _ subject: ChangeSubject) {
    self.kind = kind
    self.subject = subject
  }

  /// Sets the levels and the fingerprint, which follow from the rest.
  mutating func seal(isCore: Bool) {
    let rule = ChangeRules.rule(kind)
    let base = isCore ? rule.levels : (rule.levelsOutsideCore ?? rule.levels)
    let (isEstablished, touched) = (isEstablished, touched)
    levels = base.map { audience, level in
      var level = level
      if let touched, !touched.contains(audience) { level = min(level, .note) }
      return isEstablished ? level : min(level, .review)
    }
    fingerprint = Fingerprint.of([kind.ruleID, subject.id, field ?? "", old ?? "", new ?? ""])
  }
}
