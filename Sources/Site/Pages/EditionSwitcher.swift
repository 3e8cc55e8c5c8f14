import Catalogue

/// Leads from a requirement to the same one in every other edition.
struct EditionSwitcher {
  let model: SiteModel

  func write(_ id: String, in owner: Owner, to html: inout HTMLBuilder) {
    write(current: owner.id, label: "\(id) in other editions", to: &html) { model.address(id, in: $0.id) }
  }

  /// Leads from a topic to the same one in every other edition.
  func write(topic: String, in owner: Owner, to html: inout HTMLBuilder) {
    write(current: owner.id, label: "This topic in other editions", to: &html) { other in
      other.topics.contains { $0.id == topic } ? other.topic(topic) : nil
    }
  }

  /// Leads from a page of an edition to the same one of every other that has it; the overview has no name.
  func write(_ name: String?, in owner: Owner, has: (Owner) -> Bool, to html: inout HTMLBuilder) {
    let label = name == nil ? "Other editions" : "This page in other editions"
    write(current: owner.id, label: label, to: &html) { other in
      has(other) ? name.map(other.page) ?? other.address : nil
    }
  }

  private func write(
    current: String, label: String, to html: inout HTMLBuilder, address: (Owner) -> Address?
  ) {
    html.element(.nav, .style("switcher"), .label(label)) { html in
      html.element(.p, text: label)
      html.element(.ul) { html in
        for other in model.editionOwners {
          html.element(.li) { html in
            if let address = address(other) {
              if other.id == current {
                html.element(.a, .to(address), .current("page"), text: other.label)
              } else {
                html.link(address, other.label)
              }
            } else {
              html.element(.span) { html in
                html.text(other.label)
                html.element(.span, .style("visually-hidden"), text: ": not there")
              }
            }
          }
        }
      }
    }
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
      html.link(address, "\(id) in \(latest.shortTitle)")
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
