package import Catalogue
package import Nodes

/// What a commissioner keeps: which edition, which selections, its answers, practices and sites.
package struct Workspace: Sendable {
  /// The body in whose name documents are issued.
  package struct IssuingBody: Sendable, Hashable {
    package var name: String
    package var shortName: String?
    package var odsCode: String
    package var address: String?
    package var email: String?
    package var telephone: String?

    /// A clinical commissioning group by its name or the form of its code; else an integrated care board.
    var kind: BodyKind {
      let isGroup =
        name.lowercased().contains("clinical commissioning group") || name.hasSuffix(" CCG")
        || (ODSCode.isCCG(odsCode) && !ODSCode.isICB(odsCode))
      return isGroup ? .clinicalCommissioningGroup : .integratedCareBoard
    }

    package init(
      name: String, shortName: String? = nil, odsCode: String, address: String? = nil, email: String? = nil,
      telephone: String? = nil
    ) {
      self.name = name
      self.shortName = shortName
      self.odsCode = odsCode
      self.address = address
      self.email = email
      self.telephone = telephone
    }
  }

  /// What the issuing body is, as far as its name and code say.
  package enum BodyKind: Sendable, Hashable {
    case integratedCareBoard, clinicalCommissioningGroup

    /// As sentences call it.
    var label: String {
      switch self {
      case .integratedCareBoard: "the ICB"
      case .clinicalCommissioningGroup: "the CCG"
      }
    }
  }

  /// Why an edition is used outside its period, recorded before a final document may be made.
  package struct Acknowledgement: Sendable, Hashable {
    package var by: String
    package var date: PartialDate
    package var why: String

    package init(by: String, date: PartialDate, why: String) {
      self.by = by
      self.date = date
      self.why = why
    }
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

  package init(
    edition: String, date: PartialDate, isExample: Bool = false, issuingBody: IssuingBody, documents: [String] = [],
    delivery: Delivery, layers: [Layer] = [], answers: [Answer] = [], practices: [Practice] = [], sites: [Site] = [],
    confirmations: [Confirmation] = [], outOfPeriod: Acknowledgement? = nil, issue: [String: IssueRecord] = [:],
    partsOff: [String: [String]] = [:], files: [InputFile] = []
  ) {
    self.edition = edition
    self.date = date
    self.isExample = isExample
    self.issuingBody = issuingBody
    self.documents = documents
    self.delivery = delivery
    self.layers = layers
    self.answers = answers
    self.practices = practices
    self.sites = sites
    self.confirmations = confirmations
    self.outOfPeriod = outOfPeriod
    self.issue = issue
    self.partsOff = partsOff
    self.files = files
  }
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

  package init(
    subject: String, by: String, date: PartialDate, document: String, version: String? = nil, pages: String? = nil,
    officialWords: String? = nil, origin: EntryOrigin
  ) {
    self.subject = subject
    self.by = by
    self.date = date
    self.document = document
    self.version = version
    self.pages = pages
    self.officialWords = officialWords
    self.origin = origin
  }
}
