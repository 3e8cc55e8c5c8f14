/// The classes of change. The raw value is the second half of the rule's id and never changes.
package enum ChangeKind: String, Sendable, CaseIterable, Hashable {
  case added, withdrawn, updated, split, merged, replaced, renumbered
  case reclassifiedRaised = "reclassified-raised"
  case reclassifiedLowered = "reclassified-lowered"
  case strengthRaised = "strength-raised"
  case strengthLowered = "strength-lowered"
  case madeContractual = "made-contractual"
  case noLongerContractual = "no-longer-contractual"
  case dutyAdded = "duty-added"
  case dutyRemoved = "duty-removed"
  case dutyMoved = "duty-moved"
  case dutyChanged = "duty-changed"
  case standardAdded = "standard-added"
  case standardDropped = "standard-dropped"
  case standardReplaced = "standard-replaced"
  case referencesChanged = "references-changed"
  case fundingChanged = "funding-changed"
  case routeChanged = "route-changed"
  case parameterTightened = "parameter-tightened"
  case parameterLoosened = "parameter-loosened"
  case parameterChanged = "parameter-changed"
  case dateSet = "date-set"
  case dateMoved = "date-moved"
  case dateRemoved = "date-removed"
  case reworded
  case restatementDiffers = "restatement-differs"
  case correctedInWording = "corrected-in-wording"
  case retitled
  case assuranceChanged = "assurance-changed"
  case guidanceChanged = "guidance-changed"
  case movedTopic = "moved-topic"
  case definitionChanged = "definition-changed"
  case scopeChanged = "scope-changed"
  case provisionChanged = "provision-changed"
  case choiceChanged = "choice-changed"
  case partyRenamed = "party-renamed"
  case notCaptured = "not-captured"
  case fieldNotCaptured = "field-not-captured"
  case notIndependent = "not-independent"
  case statedConfirmed = "stated-confirmed"
  case statedContradicted = "stated-contradicted"
  case statedUndeterminable = "stated-undeterminable"

  /// The id of the class's rule.
  package var ruleID: String { "change/" + rawValue }

  /// What a count of this class says.
  package enum Group: String, Sendable, CaseIterable {
    /// Something means something else.
    case change
    /// Our restatements differ: in content or in wording alone is not known.
    case restatement
    /// Only words, or only names.
    case editorial
    /// Nothing can be said.
    case unknown
    /// How what an edition says of its own changes stands up.
    case statement

    /// Whether something differs, in meaning or not.
    package var isDifference: Bool { self == .change || self == .restatement || self == .editorial }
  }

  package var group: Group {
    switch self {
    case .restatementDiffers: .restatement
    case .correctedInWording, .retitled, .renumbered, .partyRenamed: .editorial
    case .notCaptured, .fieldNotCaptured, .notIndependent: .unknown
    case .statedConfirmed, .statedContradicted, .statedUndeterminable: .statement
    default: .change
    }
  }
}
