package import Catalogue
package import Nodes

/// What an ICB keeps: which edition, which selections, its answers, practices and sites.
package struct Workspace: Sendable {
  /// The body in whose name documents are issued.
  package struct IssuingBody: Sendable, Hashable {
    package var name: String
    package var shortName: String?
    package var odsCode: String
    package var address: String?
    package var email: String?
    package var telephone: String?
  }

  /// Why an edition is used outside its period, recorded before a final document may be made.
  package struct Acknowledgement: Sendable, Hashable {
    package var by: String
    package var date: PartialDate
    package var why: String
  }

  package var edition: String
  /// The day for which documents are made; the only clock there is. Always a whole day.
  package var date: PartialDate
  /// An invented workspace, marked as such in every document.
  package var isExample: Bool
  package var issuingBody: IssuingBody
  /// The documents wanted, by the names of their folders in Templates/.
  package var documents: [String]
  package var delivery: Delivery
  /// Selections from general to particular: the ICB's own, then places, PCNs, practices.
  package var layers: [Layer]
  package var answers: [Answer]
  package var practices: [Practice]
  package var sites: [Site]
  package var confirmations: [Confirmation]
  package var outOfPeriod: Acknowledgement?
  /// The state of issue of each document by its name.
  package var issue: [String: IssueRecord]
  /// Parts of documents that are switched off, by document.
  package var partsOff: [String: [String]]
  /// Every file read, for the manifest and the locks.
  package var files: [InputFile]
}

/// Who delivers: a commissioned partner, the ICB's own team, or one or the other by topic.
package struct Delivery: Sendable, Hashable {
  package enum Mode: String, Sendable, CaseIterable {
    case commissioned
    case inHouse = "in-house"
  }

  package var usual: Mode
  package var byTopic: [String: Mode]
  /// The name of the partner or team, where it is known.
  package var partnerName: String?

  package init(usual: Mode, byTopic: [String: Mode] = [:], partnerName: String? = nil) {
    self.usual = usual
    self.byTopic = byTopic
    self.partnerName = partnerName
  }

  /// How a topic is delivered.
  package func mode(of topic: String) -> Mode {
    byTopic[topic] ?? usual
  }
}

/// One layer of selections.
package struct Layer: Sendable {
  package enum Scope: Sendable, Hashable {
    case icb
    case place(String)
    case pcn(String)
    case practice(String)

    /// In words: "the ICB", "place North", "practice A81001".
    package var label: String {
      switch self {
      case .icb: "the ICB"
      case .place(let name): "place \(name)"
      case .pcn(let code): "PCN \(code)"
      case .practice(let code): "practice \(code)"
      }
    }
  }

  package var scope: Scope
  package var file: String
  package var inclusions: [Inclusion]
  package var exclusions: [Exclusion]
  package var additions: [LocalRequirement]
  package var settings: [Setting]
  /// Ids and parameters (`CYB-08.recovery_time`) that layers below may loosen again, down to the national value.
  package var mayVary: [String]
}

/// An enhanced requirement taken into scope.
package struct Inclusion: Sendable {
  package var id: String
  package var reason: String?
  package var origin: EntryOrigin
}

/// A requirement left out, for a reason from a closed list.
package struct Exclusion: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    case providedOtherwise = "provided-otherwise"
    case notApplicable = "not-applicable"
    case declinedByPractice = "declined-by-practice"
    case nationalDispensation = "national-dispensation"

    package var label: String {
      switch self {
      case .providedOtherwise: "Provided otherwise"
      case .notApplicable: "Not applicable"
      case .declinedByPractice: "Declined by this practice"
      case .nationalDispensation: "National dispensation"
      }
    }
  }

  package var id: String
  package var reason: Reason
  /// The contract, letter or circumstance that the reason rests on.
  package var detail: String
  package var requestedBy: String
  package var approvedBy: String
  package var date: PartialDate
  package var origin: EntryOrigin
}

/// A requirement of a layer's own.
package struct LocalRequirement: Sendable {
  package var id: String
  package var title: String
  package var topic: String
  package var statement: String
  package var level: RequirementLevel
  package var route: Route
  package var duties: [Duty]
  package var standards: [String]
  package var parameters: [Parameter]
  package var reason: String?
  package var origin: EntryOrigin
}

/// A parameter given a local value.
package struct Setting: Sendable {
  package var requirement: String
  package var parameter: String
  package var value: String
  package var reason: String?
  package var origin: EntryOrigin
}

/// What somebody checked in the published text.
package struct Confirmation: Sendable {
  /// A requirement's id, `topic:<id>` or `section:<part id>`.
  package var subject: String
  package var by: String
  package var date: PartialDate
  package var document: String
  package var version: String?
  package var pages: String?
  package var officialWords: String?
  package var origin: EntryOrigin
}

/// Where a document stands in its cycle of issue.
package struct IssueRecord: Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case draft
    case forApproval = "for-approval"
    case approved, issued, superseded

    package var label: String {
      switch self {
      case .draft: "Draft"
      case .forApproval: "For approval"
      case .approved: "Approved"
      case .issued: "Issued"
      case .superseded: "Superseded"
      }
    }
  }

  package struct Consultation: Sendable, Hashable {
    package var party: String
    package var date: PartialDate
    package var outcome: String?
  }

  package struct Approval: Sendable, Hashable {
    package var role: String
    package var name: String?
    package var date: PartialDate
  }

  package struct Revision: Sendable, Hashable {
    package var version: String
    package var date: PartialDate
    package var note: String
  }

  package var reference: String
  package var version: String
  package var status: Status
  package var consultation: [Consultation]
  package var approvals: [Approval]
  package var revisions: [Revision]
  package var nextReview: PartialDate?
}
