package import Catalogue
package import Nodes
package import Tailoring

/// Everything one document is made from.
package struct DocumentContext: Sendable {
  package var catalogue: Catalogue
  package var edition: Edition
  package var workspace: Workspace
  package var tailored: TailoredEdition
  package var definition: DocumentDefinition
  package var answers: AnswerBook
  /// The practice that the document is for, where it is one of many.
  package var practice: Practice?
  package var isFinal: Bool
  /// Whether it is frozen under its version, which makes it issued.
  package var isIssued = false
  /// Every document that there is, so that one can say in which other a requirement stands.
  package var documents: [DocumentDefinition] = []
  /// What layers below the body's own decide.
  package var differences: [LocalDifference] = []
  /// What was confirmed in the published text.
  let confirmations: ConfirmationBook
  /// The sites of each practice, found once for all documents.
  let sites: [String: [Site]]

  package init(
    catalogue: Catalogue, edition: Edition, workspace: Workspace, tailored: TailoredEdition,
    definition: DocumentDefinition, answers: AnswerBook, practice: Practice? = nil, isFinal: Bool = false,
    sites: [String: [Site]]? = nil, confirmations: ConfirmationBook? = nil
  ) {
    self.confirmations = confirmations ?? ConfirmationBook(workspace, edition: edition, catalogue: catalogue)
    self.catalogue = catalogue
    self.edition = edition
    self.workspace = workspace
    self.tailored = tailored
    self.definition = definition
    self.answers = answers
    self.practice = practice
    self.isFinal = isFinal
    self.sites = sites ?? Dictionary(grouping: workspace.sites, by: \.practice)
  }

  /// Where registers are used. Worked out anew at each call: only a few fields of a document need it.
  var uses: RegisterUses {
    let rows = definition.pack.flatMap { tailored.packs[$0] } ?? []
    return RegisterUses((rows.isEmpty ? tailored.requirements : rows).filter(isPrinted))
  }

  /// The day of the document; the only clock there is.
  package var date: PartialDate { workspace.date }

  /// The name by which the holder of a role goes on the document's day: a role in general words where nobody is known
  /// to have held it.
  func holderName(_ party: String, topic: String) -> String {
    guard let role = catalogue.roles[party] else { return catalogue.partyName(party) }
    switch party {
    case "local-commissioner": return workspace.issuingBody.shortName ?? workspace.issuingBody.name
    case "delivery-partner":
      return workspace.delivery.holderName(of: topic, body: workspace.issuingBody)
    case "national-commissioner", "national-digital-body", "health-department", "regional-team":
      guard let holder = role.holders(on: date).last else { return role.name }
      return catalogue.organisations[holder.organisation]?.name ?? role.name
    default: return role.generalName ?? role.name
    }
  }
}

/// Where the entries of registers are used by the requirements in scope.
struct RegisterUses: Sendable {
  var standards: [String: [String]] = [:]
  var sources: [String: [String]] = [:]
  var capabilities: [String: [String]] = [:]
  var frameworks: [String: [String]] = [:]
  var instruments: [String: [String]] = [:]
  /// All statements in scope, for finding which terms they use.
  var statements: [String] = []

  init(_ requirements: [TailoredRequirement]) {
    for tailored in requirements {
      let requirement = tailored.requirement
      for id in requirement.standards.value { standards[id, default: []].append(requirement.id) }
      for id in Set(requirement.sources.map(\.document)) { sources[id, default: []].append(requirement.id) }
      for id in requirement.capabilities { capabilities[id, default: []].append(requirement.id) }
      for id in requirement.frameworks { frameworks[id, default: []].append(requirement.id) }
      for id in requirement.instruments { instruments[id, default: []].append(requirement.id) }
      statements.append(requirement.statement)
    }
  }
}
