import Catalogue
import Nodes
import Tailoring

/// The lists that documents are made of, derived from the context once each.
extension DocumentContext {
  var inScope: [TailoredRequirement] { tailored.requirements.filter(\.isIncluded) }

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
    let rows = (tailored.packs[pack.id] ?? []).filter(\.isIncluded)
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
          publisher: document.publisher.map { catalogue.organisations[$0]?.name ?? $0 })
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

  var exclusionViews: [ExclusionView] {
    tailored.requirements.compactMap { tailored in
      guard case .excluded(let exclusion, let scope) = tailored.state else { return nil }
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
    return (pack?.provisions ?? edition.provisions).map { ProvisionView(provision: $0, day: date) }
  }

  private func view(_ practice: Practice) -> PracticeView {
    PracticeView(practice: practice, sites: sites[practice.odsCode] ?? [], date: date)
  }

  var practiceViews: [PracticeView] {
    workspace.practices.filter { $0.outOfScopeReason(on: date) == nil }.map(view)
  }

  var outOfScopePractices: [PracticeView] {
    workspace.practices.filter { $0.outOfScopeReason(on: date) != nil }.map(view)
  }

  var practiceView: PracticeView? { practice.map(view) }
}
