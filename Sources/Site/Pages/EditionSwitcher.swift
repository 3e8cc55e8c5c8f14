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
                html.element(.a, .to(address), .current("page"), text: other.id)
              } else {
                html.link(address, other.id)
              }
            } else {
              html.element(.span) { html in
                html.text(other.id)
                html.element(.span, .style("visually-hidden"), text: ": not there")
              }
            }
          }
        }
      }
    }
  }
}

/// Says on the pages of an older edition that there is a later one, and leads to the same requirement there.
struct OlderBanner {
  let model: SiteModel

  func write(_ id: String?, in owner: Owner, to html: inout HTMLBuilder) {
    guard let latest = model.latest, latest.id != owner.id, !owner.isPack else { return }
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
