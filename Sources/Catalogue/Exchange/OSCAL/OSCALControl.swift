import Diagnostics
import Nodes

/// A requirement as an OSCAL control.
struct OSCALControl {
  var catalogue: Catalogue
  /// The ids of the controls that links may point to.
  var ids: Set<String>

  func fields(_ requirement: Requirement, _ writer: inout JSONWriter) {
    let id = Self.token(requirement.id)
    writer.field("id", id)
    writer.field("class", requirement.requirementClass.rawValue)
    writer.field("title", requirement.title)
    writer.list("params", requirement.parameters) { parameter, writer in
      writer.field("id", "\(id)_\(Self.token(parameter.name))")
      writer.field("label", parameter.name)
      writer.key("props")
      writer.array { writer in
        writer.object { Self.property("stricter", parameter.stricter.rawValue, &$0) }
        if let unit = parameter.unit { writer.object { Self.property("unit", unit, &$0) } }
        writer.object { Self.property("value", parameter.value, &$0) }
      }
      writer.field("values", [ParameterText.text(parameter)])
      writer.field("remarks", parameter.note)
    }
    writer.key("props")
    writer.array { writer in
      for property in properties(requirement) {
        writer.object {
          Self.property(property.name, property.value, class: property.basis, remarks: property.remarks, &$0)
        }
      }
    }
    let links = links(requirement)
    writer.list("links", links) { link, writer in
      writer.field("href", link.href)
      writer.field("rel", link.relation)
    }
    writer.list("parts", parts(requirement, id)) { $0.fields(&$1) }
  }

  private struct Property {
    var name: String
    var value: String
    var basis: String?
    var remarks: String?
  }

  private func properties(_ requirement: Requirement) -> [Property] {
    var found = [Property(name: "label", value: requirement.row ?? requirement.id)]
    func add(_ name: String, _ value: String?, _ basis: String? = nil, _ remarks: String? = nil) {
      guard let value, !value.isEmpty else { return }
      found.append(Property(name: name, value: value, basis: basis, remarks: remarks))
    }
    add("level", requirement.level.value?.rawValue, requirement.level.basisName)
    add("contractual", requirement.contractual.rawValue)
    add("route", requirement.route.value?.rawValue, requirement.route.basisName)
    for duty in requirement.duties.value {
      for party in duty.by { add("duty-\(duty.verb.rawValue)", party, requirement.duties.basisName, remarks(duty)) }
    }
    for fund in requirement.funding.value { add("funding", fund, requirement.funding.basisName) }
    for topic in requirement.furtherTopics { add("further-topic", topic) }
    for (name, values) in [
      ("capability", requirement.capabilities), ("framework", requirement.frameworks),
      ("service", requirement.services), ("equipment", requirement.equipment), ("indicator", requirement.indicators),
      ("instrument", requirement.instruments), ("challenge", requirement.challenges),
    ] { for value in values { add(name, value) } }
    for timescale in requirement.timescales {
      let day = timescale.date ?? timescale.orPlanBy ?? timescale.until
      add(
        "timescale-\(timescale.kind.rawValue)", day?.text ?? timescale.recurring ?? timescale.event ?? "undated",
        timescale.status, timescale.text)
    }
    for level in requirement.serviceLevels {
      add("service-level", ParameterText.text(level.target, unit: level.unit), nil, level.measure)
    }
    add("applies-when", requirement.condition.map(RequirementRow.text))
    for source in requirement.sources { add("source", source.document, source.evidence.rawValue, source.place) }
    if let amendment = requirement.amendment {
      add("amendment", amendment.edition, amendment.kind.rawValue, amendment.reason)
    }
    return found
  }

  private func remarks(_ duty: Duty) -> String? {
    var texts: [String] = []
    if !duty.from.isEmpty { texts.append("from " + duty.from.joined(separator: ", ")) }
    if !duty.to.isEmpty { texts.append("to " + duty.to.joined(separator: ", ")) }
    if let instrument = duty.instrument { texts.append("by " + instrument) }
    if let since = duty.since { texts.append("since " + since.text) }
    if let note = duty.note { texts.append(note) }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func links(_ requirement: Requirement) -> [(href: String, relation: String)] {
    requirement.standards.value.filter { catalogue.standards[$0] != nil }.map { standard in
      ("#" + NamedUUID.text("standard/\(standard)"), "reference")
    } + requirement.related.filter { ids.contains($0) }.map { ("#" + Self.token($0), "related") }
  }

  private func parts(_ requirement: Requirement, _ id: String) -> [OSCALText] {
    let prose = requirement.statement { "{{ insert: param, \(id)_\(Self.token($0.name)) }}" }
    let further = [
      ("rationale", requirement.rationale), ("assurance", requirement.assurance), ("guidance", requirement.note),
    ]
    return [OSCALText(id: "\(id)_smt", name: "statement", prose: prose, properties: [])]
      + further.compactMap { name, text in
        text.map { OSCALText(id: "\(id)_\(name)", name: name, prose: $0, properties: []) }
      }
  }

  /// Writes the fields of a property. OSCAL's own `label` has no namespace; all others are ours.
  static func property(
    _ name: String, _ value: String, class basis: String? = nil, remarks: String? = nil, _ writer: inout JSONWriter
  ) {
    writer.field("name", name)
    if name != "label" { writer.field("ns", OSCALExport.namespace) }
    writer.field("value", oneLine(value))
    writer.field("class", basis)
    writer.field("remarks", remarks)
  }

  /// An id as OSCAL takes it: it begins with a letter or an underline.
  static func token(_ id: String) -> String {
    let token = String(
      id.lowercased().unicodeScalars.map { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "._-".unicodeScalars.contains(scalar)
          ? Character(scalar) : "_"
      })
    return token.unicodeScalars.first?.properties.isAlphabetic == true ? token : "_" + token
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }
}

/// A text as a part of a control or group.
struct OSCALText {
  var id: String
  var name = "item"
  var title: String?
  var prose: String
  var properties: [(name: String, value: String)]

  init(id: String, name: String = "item", title: String? = nil, prose: String, properties: [(String, String)]) {
    self.id = id
    self.name = name
    self.title = title
    self.prose = prose
    self.properties = properties.map { ($0.0, $0.1) }
  }

  func fields(_ writer: inout JSONWriter) {
    writer.field("id", OSCALControl.token(id))
    writer.field("name", name)
    if !["statement", "item", "guidance"].contains(name) { writer.field("ns", OSCALExport.namespace) }
    writer.field("title", title)
    writer.list("props", properties) { OSCALControl.property($0.name, $0.value, &$1) }
    writer.field("prose", prose)
  }
}
