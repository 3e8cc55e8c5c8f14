import Catalogue

/// A page for each topic of an edition, each group of a pack.
struct TopicPages {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit(_ topic: OwnerTopic, _ owner: Owner, _ edition: Edition?, isDraft: Bool) throws {
    var page = Page(owner.topic(topic.id), topic.name)
    page.caption = owner.isPack ? "Group" : "Topic"
    page.sectionTitle = owner.shortTitle
    page.section = owner.isPack ? .packs : .editions
    page.trail = owner.trail + [(owner.shortTitle, owner.address)]
    page.isDraft = isDraft
    if !model.isBare {
      page.downloads = Downloads.requirements(topic.requirements, owner: owner.id, records: model.records)
    }
    try emitter.page(page) { html in
      if !owner.isPack {
        EditionSwitcher(model: model).write(topic: topic.id, in: owner, to: &html)
        OlderBanner(model: model).write(nil, in: owner, to: &html)
      }
      if let description = topic.description { html.element(.p, .style("lead")) { $0.inline(description) } }
      counts(topic, &html)
      switch model.input.layout {
      case .requirementPages:
        RequirementTable(owner: owner).write(
          topic.requirements, caption: "Requirements of \(topic.name.lowercasedFirst)", id: "requirements", to: &html)
      case .topicPages:
        let entry = RequirementEntry(model: model, owner: owner)
        for requirement in topic.requirements { entry.write(requirement, to: &html) }
      }
      also(topic, owner, &html)
      if let edition { parts(topic, edition, &html) }
      provisions(topic, owner, &html)
      GapTable.write(owner.gaps.filter { $0.topics.contains(topic.id) }, to: &html)
    }
  }

  private func counts(_ topic: OwnerTopic, _ html: inout HTMLBuilder) {
    let classes = zip(RequirementClass.allCases, topic.classCounts).filter { $0.1 > 0 }
    let number = topic.requirements.count
    let all = Words.count(number, "requirement")
    if classes.count == 1, let only = classes.first {
      return html.paragraph("\(all), \(number > 1 ? "all " : "")\(only.0.label.lowercased()).")
    }
    html.paragraph("\(all): \(classes.map { "\($1) \($0.label.lowercased())" }.joined(separator: ", ")).")
  }

  private func also(_ topic: OwnerTopic, _ owner: Owner, _ html: inout HTMLBuilder) {
    guard let others = owner.guests[topic.id] else { return }
    html.element(.h2, .id("also"), text: "Also on this topic")
    html.paragraph("These are counted under other topics.")
    html.list(others.count, id: "also-list") { index, html in
      let place = others[index]
      html.link(to: owner.requirements[place].names, at: owner.requirementAddresses[place])
    }
  }

  private func parts(_ topic: OwnerTopic, _ edition: Edition, _ html: inout HTMLBuilder) {
    guard let parts = edition.topicParts.first(where: { $0.topic == topic.id }) else { return }
    html.element(.h2, .id("parts"), text: "What the edition says of the topic")
    html.element(.dl, .style("facts")) { html in
      for (name, text) in [
        ("Rationale", parts.rationale), ("Section amended", parts.amends), ("Timescales", parts.timescales),
        ("Actions", parts.actions), ("Funding", parts.funding), ("Assurance", parts.assurance),
      ] {
        guard let text, !text.isEmpty else { continue }
        html.fact(name) { $0.inline(text) }
      }
    }
  }

  private func provisions(_ topic: OwnerTopic, _ owner: Owner, _ html: inout HTMLBuilder) {
    let provisions = owner.provisions.filter { $0.topics.contains(topic.id) }
    guard !provisions.isEmpty else { return }
    html.element(.h2, .id("provisions"), text: "Other statements on this topic")
    html.list(provisions.count, id: "provision-list") { index, html in
      let provision = provisions[index]
      html.link(
        owner.provisions(of: provision.kind).at(provision.id),
        "\(provision.id) \(provision.title ?? Words.provisionKind(provision.kind))")
    }
  }
}

/// Requirements as rows of a table.
struct RequirementTable {
  let owner: Owner

  func write(_ requirements: [Requirement], caption: String, id: String, to html: inout HTMLBuilder) {
    html.table(
      caption, id: id, columns: ["Ref", "Requirement", "Class", "Level", "Evidence"], rows: requirements.count
    ) { index, html in
      let requirement = requirements[index]
      html.rowHeader { $0.link(owner.requirement(requirement.id), requirement.id) }
      html.element(.td, .style("long")) { html in
        html.element(.strong, text: requirement.title)
        html.element(.span, .style("statement-text")) { $0.statement(requirement, of: owner) }
      }
      html.element(.td) { $0.tag(requirement.requirementClass.label, requirement.requirementClass.rawValue) }
      html.cell(requirement.level.value?.label)
      html.cell(requirement.evidence?.label)
    }
  }
}

/// Gaps as a table.
enum GapTable {
  static func write(_ gaps: [Gap], to html: inout HTMLBuilder) {
    guard !gaps.isEmpty else { return }
    html.element(.h2, .id("gaps"), text: "Gaps")
    html.paragraph("Known to exist, but not captured. What is missing here is not to be read as withdrawn.")
    html.table("Gaps", id: "gap-table", columns: ["Id", "What", "What is known of it"], rows: gaps.count) {
      index, html in
      html.rowHeader { $0.text(gaps[index].id) }
      html.cell(gaps[index].title)
      html.element(.td, .style("long")) { $0.inline(gaps[index].note ?? "Nothing more is known.") }
    }
  }
}

extension String {
  /// With a small first letter, unless the word is an abbreviation.
  var lowercasedFirst: String {
    let second = dropFirst().first
    return second.map { $0.isLowercase } == true ? prefix(1).lowercased() + dropFirst() : self
  }
}
