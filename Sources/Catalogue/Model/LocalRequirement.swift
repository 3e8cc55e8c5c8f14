import Nodes

extension Requirement {
  /// A requirement that is not the model's own but a body's, with what its class gives in an edition filled in as
  /// inherited. It has no sources: it stands on the decision of who added it.
  package init(
    localID id: String, title: String, requirementClass: RequirementClass = .enhanced, topic: String,
    statement: String, level: RequirementLevel, route: Route, duties: [Duty], standards: [String],
    parameters: [Parameter], reason: String?, origin: EntryOrigin, edition: Edition
  ) {
    let definition = edition.classes.first { $0.id == requirementClass }
    let inherited = Facet<[String]>.Basis.inherited(
      from: "class \(definition?.name ?? requirementClass.label)", sources: definition?.sources ?? [])
    self.init(
      id: id, title: title, requirementClass: requirementClass, topic: topic, furtherTopics: [], row: nil,
      level: Facet(value: level, basis: .stated), contractual: .notStated, statement: statement,
      parameters: parameters, serviceLevels: [],
      duties: Facet(value: duties, basis: duties.isEmpty ? .unknown : .stated),
      standards: Facet(value: standards, basis: standards.isEmpty ? .unknown : .stated),
      funding: Facet(
        value: definition?.funding ?? [], basis: (definition?.funding ?? []).isEmpty ? .unknown : inherited),
      route: Facet(value: route, basis: .stated), capabilities: [], frameworks: [], services: [], equipment: [],
      indicators: [], instruments: [], condition: nil, timescales: [], rationale: reason, assurance: nil, note: nil,
      challenges: [], related: [], sources: [], origin: origin, fieldOrigins: [:], amendment: nil,
      node: Node(.mapping(Node.Mapping(entries: [])), origin.range))
  }
}
