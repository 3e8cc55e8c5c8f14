import Catalogue

/// Leads from a requirement to the same one in every other edition.
struct EditionSwitcher {
  let model: SiteModel

  /// What another edition has of the page.
  private enum Counterpart {
    case there(Address)
    /// A page that says what became of it.
    case gone(Address)
    /// No page, with what that means.
    case absent(String)
  }

  func write(_ id: String, in owner: Owner, to html: inout HTMLBuilder) {
    write(current: owner.id, label: "\(id) in other editions", to: &html) { other in
      guard let address = model.address(id, in: other.id) else { return .absent("not among what was captured") }
      return model.departure(other.id, id) == nil ? .there(address) : .gone(address)
    }
  }

  /// Leads from a topic to the same one in every other edition.
  func write(topic: String, in owner: Owner, to html: inout HTMLBuilder) {
    write(current: owner.id, label: "This topic in other editions", to: &html) { other in
      other.topics.contains { $0.id == topic } ? .there(other.topic(topic)) : .absent("nothing of it was captured")
    }
  }

  /// Leads from a page of an edition to the same one of every other that has it; the overview has no name.
  func write(_ name: String?, in owner: Owner, has: (Owner) -> Bool, to html: inout HTMLBuilder) {
    let label = name == nil ? "Other editions" : "This page in other editions"
    write(current: owner.id, label: label, to: &html) { other in
      has(other) ? .there(name.map(other.page) ?? other.address) : .absent("no such page")
    }
  }

  private func write(
    current: String, label: String, to html: inout HTMLBuilder, counterpart: (Owner) -> Counterpart
  ) {
    html.element(.nav, .style("switcher"), .label(label)) { html in
      html.element(.p, text: label)
      html.element(.ul) { html in
        for other in model.editionOwners {
          html.element(.li) { html in
            switch counterpart(other) {
            case .there(let address) where other.id == current, .gone(let address) where other.id == current:
              html.element(.a, .to(address), .current("page"), text: other.label)
            case .there(let address): html.link(address, other.label)
            case .gone(let address):
              html.element(.a, .to(address)) { named(other, "not there, what became of it", &$0) }
            case .absent(let meaning): html.element(.span) { named(other, meaning, &$0) }
            }
          }
        }
      }
    }
  }

  /// An edition with what a screen reader has to say of it.
  private func named(_ owner: Owner, _ meaning: String, _ html: inout HTMLBuilder) {
    html.text(owner.label)
    html.element(.span, .style("visually-hidden"), text: ": " + meaning)
  }
}

/// What the pages of an edition begin with: the way to the same page of the others, and the banner of an older one.
struct EditionWays {
  let model: SiteModel

  /// Nothing on the pages of a pack. `has` says which editions have the page; `name` is nil for the overview.
  func write(_ name: String?, in owner: Owner, to html: inout HTMLBuilder, has: (Owner) -> Bool = { _ in true }) {
    guard !owner.isPack else { return }
    EditionSwitcher(model: model).write(name, in: owner, has: has, to: &html)
    OlderBanner(model: model).write(nil, in: owner, to: &html)
  }
}

/// Says on the pages of an older edition that there is a later one, and leads to the same requirement there.
struct OlderBanner {
  let model: SiteModel

  func write(_ id: String?, in owner: Owner, to html: inout HTMLBuilder) {
    guard let latest = model.latest, !owner.isPack, model.isOlder(owner.id) else { return }
    html.element(.section, .style("banner banner-older"), .label("Older edition")) { html in
      html.element(.p) { html in
        html.element(.strong, text: "This is an older edition.")
        html.text(" The latest is ")
        html.link(Address("editions/\(latest.id)/"), latest.shortTitle)
        html.text(latest.status == "reported" ? ", known from reports alone." : ".")
      }
      if let id { html.element(.p) { same(id, owner, latest, &$0) } }
    }
  }

  private func same(_ id: String, _ owner: Owner, _ latest: Edition, _ html: inout HTMLBuilder) {
    if let address = model.address(id, in: latest.id) {
      let isGone = model.departure(latest.id, id) != nil
      html.link(
        address,
        isGone ? "\(id) is not in \(latest.shortTitle): what became of it" : "\(id) in \(latest.shortTitle)")
      html.text(".")
      return
    }
    html.text("Whether it has \(id) is not known: it is not among what was captured.")
    let later = model.editions.drop { $0.id != owner.id }.dropFirst().last { $0.requirement(id) != nil }
    guard let later, let address = model.address(id, in: later.id) else { return }
    html.text(" The latest edition seen to have it: ")
    html.link(address, "\(id) in \(later.shortTitle)")
    html.text(".")
  }
}
