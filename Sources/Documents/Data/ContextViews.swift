import Catalogue
import Nodes
import Tailoring

/// The lists that documents are made of, derived from the context once each.
extension DocumentContext {
  /// What is in scope, or may be once a question is answered.
  var inScope: [TailoredRequirement] { tailored.requirements.filter(isPrinted) }

  /// Whether the document prints a requirement where it is of its routes.
  func isPrinted(_ item: TailoredRequirement) -> Bool { item.mayApply || isAlwaysPrinted(item) }

  /// Whether a requirement stands in this document although it is excluded.
  func isAlwaysPrinted(_ item: TailoredRequirement) -> Bool {
    guard case .excluded = item.state else { return false }
    return definition.topicsAlways.contains(item.requirement.topic)
  }

  /// The status that is true of what is made here: nothing that was not checked as a final document is called approved,
  /// and a final one is no draft.
  var statusLabel: String {
    if isIssued { return IssueRecord.Status.issued.label }
    switch (isFinal, issueRecord.status) {
    case (false, .draft): return IssueRecord.Status.draft.label
    case (false, .forApproval): return IssueRecord.Status.forApproval.label
    case (false, .approved), (false, .issued): return "Draft; not the approved copy"
    case (false, .superseded): return "Draft; this version is superseded"
    case (true, .draft): return "Final, not yet approved"
    case (true, .forApproval): return "Final, for approval"
    case (true, .approved): return "Approved"
    case (true, .issued): return "Approved; the issued copy is in the register of issues"
    case (true, .superseded): return IssueRecord.Status.superseded.label
    }
  }

  /// What is invented: all of it, or all but a body that there is.
  var exampleWords: String {
    guard isRealBody else {
      return "The body, the practices and every local value in this document are made up. Only the national "
        + "requirements come from the model."
    }
    return "The practices, the places and every local value in this document are made up and say nothing of "
      + "\(workspace.issuingBody.name), of which only the name and the code are real. Only the national requirements "
      + "come from the model."
  }

  /// Whether the issuing body is one of the integrated care boards that there are.
  var isRealBody: Bool {
    catalogue.integratedCareBoards.entries.contains { $0.code == workspace.issuingBody.odsCode }
  }

  /// How good the evidence of an entry is; what somebody looked up in the published text is confirmed.
  func evidenceLabel(_ evidence: Evidence?, _ confirmation: Confirmation?) -> String {
    guard evidence != .read, let confirmation else { return evidence?.label ?? "Not recorded" }
    return Self.confirmedLabel(confirmation)
  }

  static func confirmedLabel(_ confirmation: Confirmation) -> String {
    "Confirmed locally against the published text, \(confirmation.date.longText)"
  }

  /// Those in scope that rest on background knowledge: confirmed by somebody, or not.
  func backgroundCount(confirmed: Bool) -> Int {
    inScope.count {
      $0.requirement.evidence == .background
        && (confirmations.confirmation(of: $0.requirement) != nil) == confirmed
    }
  }

  var issueRecord: IssueRecord {
    workspace.issue[definition.name]
      ?? IssueRecord(
        reference: "\(workspace.issuingBody.odsCode)-\(definition.name)", version: "0.1", status: .draft,
        consultation: [], approvals: [], revisions: [], nextReview: nil)
  }

  var editionPeriod: String {
    switch (edition.inForceFrom, edition.inForceUntil) {
    case (let from?, let until?): "\(from.longText) to \(until.longText)"
    case (let from?, nil): "from \(from.longText)"
    case (nil, let until?): "until \(until.longText)"
    case (nil, nil): edition.published.map { "published \($0.longText)" } ?? "not recorded"
    }
  }

  /// The banner of a document whose date lies outside its edition's period.
  var periodWarning: String? {
    let before = edition.inForceFrom.map { $0.earliest > date.latest } ?? false
    let after = edition.inForceUntil.map { $0.latest < date.earliest } ?? false
    guard before || after else { return nil }
    let later = catalogue.editions.last { candidate in
      candidate.id != edition.id
        && (candidate.inForceFrom ?? candidate.published).map { $0.earliest <= date.latest } ?? false
        && candidate.startKey > edition.startKey
    }
    let next = later.map { " A later edition exists: \($0.title)." } ?? ""
    return
      "This document is dated \(date.longText), outside the period of the edition it rests on (\(editionPeriod)).\(next)"
  }

  /// The topics with the requirements of the document's own routes.
  var topics: [TopicView] { topics(of: definition.routes) }

  /// The topics with the requirements of some routes; nil for all.
  func topics(of routes: [Route]?) -> [TopicView] {
    let wanted = inScope.filter { tailored in
      guard let routes else { return true }
      return tailored.requirement.route.value.map { routes.contains($0) } ?? false
    }
    let byTopic = Dictionary(grouping: wanted, by: \.requirement.topic)
    return catalogue.topics.entries.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.compactMap { topic in
      guard let members = byTopic[topic.id] else { return nil }
      return TopicView(
        id: topic.id, name: topic.name, description: topic.description,
        requirements: members.map { RequirementView(tailored: $0, context: self) }, context: self)
    }
  }

  var otherRoutes: [RouteView] {
    let others = inScope.filter { tailored in
      tailored.requirement.route.value.map { !definition.routes.contains($0) } ?? true
    }
    let byRoute = Dictionary(grouping: others, by: \.requirement.route.value)
    let order: [Route?] = Route.allCases.map { $0 } + [nil]
    return order.compactMap { route in
      byRoute[route].map { members in
        RouteView(route: route, requirements: members.map { RequirementView(tailored: $0, context: self) })
      }
    }
  }

  /// The rows of the document's pack, by its groups.
  var packGroups: [TopicView] {
    guard let pack = definition.pack.flatMap({ catalogue.pack($0) }) else { return [] }
    let rows = (tailored.packs[pack.id] ?? []).filter(isPrinted)
    let byGroup = Dictionary(grouping: rows, by: \.requirement.topic)
    return pack.groups.sorted(by: { $0.order < $1.order }).compactMap { group -> TopicView? in
      guard let members = byGroup[group.id] else { return nil }
      let views = members.map { RequirementView(tailored: $0, context: self) }
      return TopicView(id: group.id, name: group.title, description: nil, requirements: views, context: self)
    }
  }

  var standardViews: [StandardView] {
    let uses = uses
    return catalogue.standards.entries.compactMap { item in
      uses.standards[item.id].map { StandardView(item: item, usedBy: $0, context: self) }
    }
  }

  var sourceViews: [SourceView] {
    let uses = uses
    return catalogue.sources.entries.compactMap { document in
      uses.sources[document.id].map {
        SourceView(
          document: document, usedBy: $0,
          publisher: document.publisher.map { catalogue.organisations[$0]?.name ?? $0 }, day: date)
      }
    }.sorted { ($1.usedBy.count, $0.document.title) < ($0.usedBy.count, $1.document.title) }
  }

  var termViews: [TermView] {
    let finder = TermFinder(uses.statements)
    return catalogue.glossary.entries.compactMap { term in
      guard finder.uses(term), let definition = term.definition(in: edition.id) ?? term.definitions.first
      else { return nil }
      return TermView(term: term, definition: definition)
    }.sorted { ($0.term.name.lowercased(), $0.term.id) < ($1.term.name.lowercased(), $1.term.id) }
  }

  var exclusionViews: [ExclusionView] { exclusionViews(printed: false) }

  /// What is excluded: that which the document leaves out, or that which it prints all the same.
  func exclusionViews(printed isPrinted: Bool) -> [ExclusionView] {
    tailored.requirements.compactMap { tailored in
      guard case .excluded(let exclusion, let scope) = tailored.state, isAlwaysPrinted(tailored) == isPrinted
      else { return nil }
      return ExclusionView(exclusion: exclusion, scope: scope, requirement: tailored.requirement)
    }
  }

  var notSelected: [RequirementView] {
    tailored.requirements.compactMap { tailored in
      guard case .notSelected = tailored.state else { return nil }
      return RequirementView(tailored: tailored, context: self)
    }
  }

  var provisionViews: [ProvisionView] {
    let pack = definition.pack.flatMap { catalogue.pack($0) }
    return (pack?.provisions ?? edition.provisions).map { ProvisionView(provision: $0, context: self) }
  }

  private func view(_ practice: Practice) -> PracticeView {
    PracticeView(practice: practice, sites: sites[practice.odsCode] ?? [], date: date)
  }

  /// The practices that the model covers on the document's day.
  var practicesInScope: [Practice] { workspace.practices.filter { $0.outOfScopeReason(on: date) == nil } }

  var practiceViews: [PracticeView] { practicesInScope.map(view) }

  var outOfScopePractices: [PracticeView] {
    workspace.practices.filter { $0.outOfScopeReason(on: date) != nil }.map(view)
  }

  var practiceView: PracticeView? { practice.map(view) }
}
