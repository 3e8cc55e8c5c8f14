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
      let properties =
        [OSCALProperty("stricter", parameter.stricter.rawValue)] + OSCALProperty.optional("unit", parameter.unit)
        + [OSCALProperty("value", parameter.value)]
      writer.list("props", properties) { $0.fields(&$1) }
      writer.field("values", [ParameterText.text(parameter)])
      writer.field("remarks", parameter.note)
    }
    writer.list("props", properties(requirement)) { $0.fields(&$1) }
    writer.list("links", links(requirement)) { link, writer in
      writer.field("href", link.href)
      writer.field("rel", link.relation)
    }
    writer.list("parts", parts(requirement, id)) { $0.fields(&$1) }
  }

  private func properties(_ requirement: Requirement) -> [OSCALProperty] {
    var found = [OSCALProperty("label", requirement.row ?? requirement.id)]
    found += OSCALProperty.optional(
      "level", requirement.level.value?.rawValue, class: requirement.level.basisName)
    found.append(OSCALProperty("contractual", requirement.contractual.rawValue))
    found += OSCALProperty.optional("route", requirement.route.value?.rawValue, class: requirement.route.basisName)
    found += OSCALProperty.duties(requirement.duties.value, class: requirement.duties.basisName)
    found += OSCALProperty.each(
      "standard", requirement.standards.value, class: requirement.standards.basisName)
    found += OSCALProperty.each("funding", requirement.funding.value, class: requirement.funding.basisName)
    for (name, values) in Self.lists(requirement) { found += OSCALProperty.each(name, values) }
    found += OSCALProperty.each("related", requirement.related.filter { !ids.contains($0) })
    found += OSCALProperty.timescales(requirement.timescales)
    found += OSCALProperty.serviceLevels(requirement.serviceLevels)
    found += OSCALProperty.optional("applies-when", requirement.condition.map(ConditionText.words))
    found += OSCALProperty.sources(requirement.sources)
    if let amendment = requirement.amendment {
      found.append(
        OSCALProperty(
          "amendment", amendment.edition, class: amendment.kind.rawValue,
          remarks: RecordText.line(["reason": amendment.reason, "section": amendment.section])))
    }
    return found
  }

  /// The lists of ids that become a property for each id, by the property's name.
  private static func lists(_ requirement: Requirement) -> [(String, [String])] {
    [
      ("further-topic", requirement.furtherTopics), ("capability", requirement.capabilities),
      ("framework", requirement.frameworks), ("service", requirement.services),
      ("equipment", requirement.equipment), ("indicator", requirement.indicators),
      ("instrument", requirement.instruments), ("challenge", requirement.challenges),
    ]
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
    return [OSCALText(id: "\(id)_smt", name: "statement", prose: prose)]
      + further.compactMap { name, text in text.map { OSCALText(id: "\(id)_\(name)", name: name, prose: $0) } }
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
}
