import Catalogue

/// The indexes of an edition or pack, by which everything is reachable without a script.
struct IndexPages {
  let model: SiteModel
  let emitter: SiteEmitter

  enum Kind: String, CaseIterable {
    case byClass = "by-class"
    case byParty = "by-party"
    case byStandard = "by-standard"
    case byFunding = "by-funding"
    case byCapability = "by-capability"
    case letters = "a-to-z"

    var title: String {
      switch self {
      case .byClass: "By class"
      case .byParty: "By party and duty"
      case .byStandard: "By standard"
      case .byFunding: "By funding"
      case .byCapability: "By capability"
      case .letters: "A to Z"
      }
    }

    var summary: String {
      switch self {
      case .byClass: "Core and mandated, enhanced, and practice business."
      case .byParty: "Who provides, ensures, funds or uses what."
      case .byStandard: "The standards that requirements name."
      case .byFunding: "Where the money comes from."
      case .byCapability: "The capabilities of the national catalogue."
      case .letters: "Every requirement by its title."
      }
    }
  }

  /// A heading of an index with its requirements, in parts where it has any.
  struct Group {
    var id: String
    var name: String
    /// Requirements by their places: the requirements themselves are heavy to move about.
    var parts: [(name: String?, places: [Int])]

    var count: Int { parts.count == 1 ? parts[0].places.count : Set(parts.flatMap(\.places)).count }
  }

  func emit(_ kind: Kind, of owner: Owner, isDraft: Bool) throws {
    guard !owner.requirements.isEmpty else { return }
    let groups = groups(kind, owner.requirements)
    var page = Page(owner.page(kind.rawValue), kind.title)
    page.caption = "Index"
    page.sectionTitle = owner.shortTitle
    page.section = owner.isPack ? .packs : .editions
    page.trail = owner.trail + [(owner.shortTitle, owner.address)]
    page.isDraft = isDraft
    page.downloads = Downloads.table(["edition", "index", "group", "part", "id", "title"]) { data in
      for group in groups {
        for part in group.parts {
          for place in part.places {
            let (id, title) = owner.requirements[place].names
            data.row([owner.id, kind.rawValue, group.name, part.name ?? "", id, title])
          }
        }
      }
    }
    try emitter.page(page) { html in
      EditionWays(model: model).write(kind.rawValue, in: owner, to: &html) { !$0.requirements.isEmpty }
      write(groups, kind, owner, &html)
    }
  }

  private func write(_ groups: [Group], _ kind: Kind, _ owner: Owner, _ html: inout HTMLBuilder) {
    html.element(.p, .style("lead"), text: kind.summary)
    if groups.isEmpty { return html.paragraph("No requirement of \(owner.shortTitle) has one.") }
    html.element(.nav, .label("On this page")) { html in
      html.list(groups.count, id: "contents", style: kind == .letters ? "letters" : "contents") { index, html in
        let group = groups[index]
        html.element(
          .a, .fragment(group.id), text: kind == .letters ? group.name : "\(group.name) (\(group.count))")
      }
    }
    for group in groups {
      html.element(.h2, .id(group.id), text: group.name)
      for (place, part) in group.parts.enumerated() {
        if let name = part.name { html.element(.h3, text: name) }
        html.list(part.places.count, id: "\(group.id)-\(place)") { index, html in
          let place = part.places[index]
          html.link(to: owner.requirements[place].names, at: owner.requirementAddresses[place])
        }
      }
    }
  }

  private func groups(_ kind: Kind, _ requirements: [Requirement]) -> [Group] {
    let catalogue = model.catalogue
    switch kind {
    case .byClass:
      return RequirementClass.allCases.compactMap { item in
        let found = requirements.indices.filter { requirements[$0].requirementClass == item }
        return found.isEmpty ? nil : Group(id: item.rawValue, name: item.label, parts: [(nil, found)])
      }
    case .byParty: return parties(requirements)
    case .byStandard:
      return byKeys(requirements.indices.map { requirements[$0].standards.value }, none: "No standard named") {
        catalogue.standards[$0]?.name
      }
    case .byFunding:
      return byKeys(requirements.indices.map { requirements[$0].funding.value }, none: "Funding not stated") {
        catalogue.funding[$0]?.name
      }
    case .byCapability:
      return byKeys(requirements.indices.map { requirements[$0].capabilities }, none: nil) {
        catalogue.capabilities[$0]?.name
      }
    case .letters:
      let keys = requirements.indices.map { (title: requirements[$0].title.lowercased(), id: requirements[$0].id) }
      var groups: [Group] = []
      for place in requirements.indices.sorted(by: { keys[$0] < keys[$1] }) {
        let letter = requirements[place].title.prefix(1).uppercased()
        if groups.last?.name == letter {
          groups[groups.count - 1].parts[0].places.append(place)
        } else {
          groups.append(Group(id: "letter-" + Slugs.slug(letter), name: letter, parts: [(nil, [place])]))
        }
      }
      return groups
    }
  }

  /// A group for each key; `keys` are those of each requirement.
  private func byKeys(_ keys: [[String]], none: String?, name: (String) -> String?) -> [Group] {
    var found: [String: [Int]] = [:]
    var without: [Int] = []
    for place in keys.indices {
      let ids = keys[place].count > 1 ? keys[place].uniqued : keys[place]
      for id in ids { found[id, default: []].append(place) }
      if ids.isEmpty { without.append(place) }
    }
    var groups = found.map { Group(id: $0.key, name: name($0.key) ?? $0.key, parts: [(nil, $0.value)]) }
    groups.sort { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    if let none, !without.isEmpty { groups.append(Group(id: "none", name: none, parts: [(nil, without)])) }
    return groups
  }

  private func parties(_ requirements: [Requirement]) -> [Group] {
    var found: [String: [Duty.Verb: [Int]]] = [:]
    var without: [Int] = []
    for place in requirements.indices {
      let duties = requirements[place].duties.value
      if duties.isEmpty { without.append(place) }
      for duty in duties {
        for party in duty.by where found[party]?[duty.verb]?.last != place {
          found[party, default: [:]][duty.verb, default: []].append(place)
        }
      }
    }
    var groups = found.map { party, verbs in
      Group(
        id: party, name: model.catalogue.partyName(party),
        parts: Duty.Verb.allCases.compactMap { verb in verbs[verb].map { (verb.label, $0) } })
    }
    groups.sort { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    if !without.isEmpty { groups.append(Group(id: "none", name: "Duties not stated", parts: [(nil, without)])) }
    return groups
  }
}

extension Requirement {
  /// What a list shows of it.
  var names: (id: String, title: String) { (id, title) }
}

extension HTMLBuilder {
  /// Writes a link of an entry's id and title.
  mutating func link(to names: (id: String, title: String), at address: Address) {
    element(.a, .to(address)) { html in
      html.text(names.id)
      html.text(" ")
      html.text(names.title)
    }
  }
}

/// Names for anchors made of text.
enum Slugs {
  /// Small ASCII letters and digits, a single hyphen for all that lies between.
  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "other" : String(decoding: slug, as: UTF8.self)
  }
}
