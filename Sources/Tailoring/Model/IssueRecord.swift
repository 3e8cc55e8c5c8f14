package import Diagnostics
package import Nodes

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

    package init(party: String, date: PartialDate, outcome: String? = nil) {
      self.party = party
      self.date = date
      self.outcome = outcome
    }
  }

  package struct Approval: Sendable, Hashable {
    package var role: String
    package var name: String?
    package var date: PartialDate
    /// The version that was approved; nil where nothing is said of it.
    package var version: String?

    package init(role: String, name: String? = nil, date: PartialDate, version: String? = nil) {
      self.role = role
      self.name = name
      self.date = date
      self.version = version
    }
  }

  package struct Revision: Sendable, Hashable {
    package var version: String
    package var date: PartialDate
    package var note: String

    package init(version: String, date: PartialDate, note: String) {
      self.version = version
      self.date = date
      self.note = note
    }
  }

  package var reference: String
  package var version: String
  package var status: Status
  package var consultation: [Consultation]
  package var approvals: [Approval]
  package var revisions: [Revision]
  package var nextReview: PartialDate?
  /// What in it does not hold on the workspace's date; warnings in a draft, reasons to refuse a final document.
  package var findings: [Diagnostic] = []

  package init(
    reference: String, version: String, status: Status, consultation: [Consultation] = [],
    approvals: [Approval] = [], revisions: [Revision] = [], nextReview: PartialDate? = nil
  ) {
    self.reference = reference
    self.version = version
    self.status = status
    self.consultation = consultation
    self.approvals = approvals
    self.revisions = revisions
    self.nextReview = nextReview
  }
}
