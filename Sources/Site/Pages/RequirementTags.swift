import Catalogue

/// The tags of a requirement: class, level, evidence, each in words.
enum RequirementTags {
  static func write(_ requirement: Requirement, to html: inout HTMLBuilder) {
    html.element(.ul, .style("tags")) { html in
      html.element(.li) { $0.tag(requirement.requirementClass.label, requirement.requirementClass.rawValue) }
      if let level = requirement.level.value { html.element(.li) { $0.tag(level.label, "level") } }
      if requirement.contractual != .notStated {
        html.element(.li) { $0.tag(requirement.contractual.label, "contractual") }
      }
      if let evidence = requirement.evidence {
        html.element(.li) { $0.tag(evidence.label, evidence.rawValue) }
      }
      if let amendment = requirement.amendment {
        html.element(.li) { $0.tag("\(Words.amendment(amendment.kind)) by the addendum", "level") }
      }
    }
  }
}

/// Whether a facet is stated of the requirement itself, inherited, or not known.
enum Basis {
  static func text<Value>(_ facet: Facet<Value>) -> String {
    switch facet.basis {
    case .stated: "Stated"
    case .inherited(let from, _): "Inherited from \(from)"
    case .unknown: "Not stated"
    }
  }

  static func write<Value>(_ facet: Facet<Value>, to html: inout HTMLBuilder) {
    html.element(.span, .style("basis"), text: text(facet))
  }
}

/// Links to the entries of registers.
struct RegisterLink {
  let model: SiteModel

  /// A role or organisation.
  func party(_ id: String, to html: inout HTMLBuilder) {
    if let role = model.catalogue.roles[id] {
      html.link(model.address(register: "roles", id), role.name)
    } else if let organisation = model.catalogue.organisations[id] {
      html.link(model.address(register: "organisations", id), organisation.name)
    } else {
      html.text(id)
    }
  }

  /// An entry of a register.
  func item<Entry: RegisterEntry>(_ id: String, in register: Register<Entry>, to html: inout HTMLBuilder) {
    if let entry = register[id] {
      html.link(model.address(register: register.name, id), entry.name)
    } else {
      html.text(id)
    }
  }

  /// Entries of a register in a row, separated by commas.
  func items<Entry: RegisterEntry>(_ ids: [String], in register: Register<Entry>, to html: inout HTMLBuilder) {
    for (index, id) in ids.enumerated() {
      if index > 0 { html.text(", ") }
      item(id, in: register, to: &html)
    }
  }
}

/// The sources of an entry as a table.
struct SourceTable {
  let model: SiteModel

  func write(_ sources: [SourceCitation], caption: String, to html: inout HTMLBuilder) {
    html.element(.h2, .id("sources"), text: "Sources and evidence")
    if sources.isEmpty { return html.paragraph("No source is recorded.") }
    html.table(caption, id: "source-table", columns: ["Source", "Evidence", "Place", "Carries"], rows: sources.count) {
      index, html in
      let source = sources[index]
      html.element(.th, .scope("row"), .style("long")) {
        RegisterLink(model: model).item(source.document, in: model.catalogue.sources, to: &$0)
      }
      let confidence = source.confidence.map { " (confidence \($0))" } ?? ""
      html.cell(source.evidence.label + confidence)
      html.cell([source.publicPlace, source.note].compactMap { $0 }.joined(separator: ". "), none: "Not recorded")
      html.cell(Words.fields(source.fields))
    }
  }
}
