import Catalogue
import Diagnostics
import Nodes

/// Pages about the site itself.
struct StaticPages {
  let model: SiteModel
  let emitter: SiteEmitter

  private var settings: PublisherSettings { model.settings }

  func emit() throws {
    try about()
    try accessibility()
    try rules()
  }

  private func about() throws {
    try emitter.page(Page(.about, "About this site")) { html in
      html.element(
        .p, .style("lead"),
        text: "The GP IT Operating Model says what general practices in England get in digital services, from whom and "
          + "paid by whom. This site holds its requirements as data.")
      html.element(.h2, text: "Restated, not quoted")
      html.paragraph(
        "Every requirement is restated in words of our own, with the source it was taken from. The published text of "
          + "each edition prevails. Nothing here is legal advice.")
      html.element(.h2, text: "Evidence")
      html.element(.dl, .style("facts")) { html in
        html.fact(Evidence.read.label, "Somebody read it in the edition itself.")
        html.fact(Evidence.related.label, "Somebody read it, but in another document.")
        html.fact(Evidence.background.label, "Known in general, and not seen in any document that was read.")
        html.fact(Evidence.proposed.label, "Ours. Nothing of the kind was seen.")
      }
      html.element(.h2, text: "Stated and inherited")
      html.paragraph(
        "Where a requirement is silent on its level, funding, route, duties or standards, its class or topic may "
          + "speak for it. What comes from there is marked as inherited.")
      html.element(.h2, text: "Gaps")
      html.paragraph(
        "What an edition is known to contain and nobody captured is listed as a gap. What is missing in an edition is "
          + "not to be read as withdrawn unless it says so.")
      html.element(.h2, text: "Addresses")
      html.paragraph(
        "The address of a requirement in an edition stays: editions, the edition, requirements, the id. Ids are never "
          + "used again for something else.")
      if model.isBare { return }
      html.element(.h2, text: "Data")
      html.paragraph("Each page has its data beside it, as JSON and as CSV that is safe to open in a spreadsheet.")
    }
  }

  private func accessibility() throws {
    var page = Page(.accessibility, "Accessibility statement")
    page.trail = [("About this site", .about)]
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"),
        text: "This statement applies to \(settings.publication), published by \(settings.publisher).")
      html.paragraph(
        "It is meant to be used by as many people as possible: at 400% zoom without scrolling sideways, by keyboard, "
          + "with a screen reader, without a script, and on paper.")
      html.element(.h2, .id("status"), text: "How accessible it is")
      html.element(.p) { html in
        html.text("This site is ")
        html.element(.strong, text: settings.statedCompliance.words)
        html.text(" with level AA of the Web Content Accessibility Guidelines, WCAG 2.2\(because).")
      }
      html.element(.h2, .id("not-accessible"), text: "What is not accessible")
      if settings.notAccessible.isEmpty {
        html.paragraph(
          settings.compliance == .fully
            ? "Nothing that we know of."
            : "No fault is known to us. But people who use assistive technology have not tested the site, and there may be "
              + "faults that no automatic check can find: in the order of reading, in the words of links and headings, "
              + "in the drawings.")
      } else {
        html.list(settings.notAccessible.count, id: "faults") { $1.text(settings.notAccessible[$0]) }
      }
      html.element(.h2, .id("tested"), text: "How it is tested")
      html.paragraph(
        settings.tested
          ?? "The program that makes this site is tested with each change: all pages by its own rules for an NHS "
          + "publication; a page of each kind and forty others by the Nu HTML checker, by axe-core at the width of a "
          + "desktop and of a phone, and in a browser at 320 pixels, with wide spacing of text, by keyboard and without a "
          + "script. These are automatic checks, which find only part of what can be wrong. The publisher of this copy "
          + "has not described tests of its own.")
      html.element(.h2, .id("contact"), text: "Other formats, and what to do if something does not work")
      html.element(.p) { html in
        html.text("Ask for another format, or tell us of a barrier: ")
        contact(&html)
      }
      html.element(.h2, .id("enforcement"), text: "Enforcement")
      html.element(.p) { html in
        html.text("If you are not happy with how we answer, contact ")
        if let name = settings.enforcementName {
          if let url = settings.enforcementURL { html.external(url, name) } else { html.text(name) }
        } else {
          html.text("the body that the publisher has yet to name")
        }
        html.text(".")
      }
      html.element(.h2, text: "About this statement")
      html.paragraph("Prepared on: \(settings.statementDate?.longText ?? "date not set").")
    }
  }

  private var because: String {
    if settings.statedCompliance == .fully { return "" }
    return settings.notAccessible.isEmpty
      ? ", because not all of it has been tested" : ", because of what is listed below"
  }

  private func contact(_ html: inout HTMLBuilder) {
    guard let contact = settings.contact else { return html.text("the publisher has yet to name a contact.") }
    if contact.contains("@"), !contact.contains(" "), !contact.contains("/") {
      html.element(.a, .external("mailto:" + contact), text: contact)
    } else {
      html.external(contact, contact)
    }
    html.text(".")
  }

  private func rules() throws {
    var page = Page(.rules, "Rules")
    page.trail = [("About this site", .about)]
    page.downloads = Downloads.table(
      ["id", "severity", "summary", "meaning"],
      model.input.rules.map { [$0.id, $0.severity.rawValue, $0.summary, $0.meaning] })
    var areas: [(name: String, rules: [Rule])] = []
    for rule in model.input.rules.sorted(by: { $0.id < $1.id }) {
      let area = String(rule.id.prefix { $0 != "/" })
      if areas.last?.name == area {
        areas[areas.count - 1].rules.append(rule)
      } else {
        areas.append((area, [rule]))
      }
    }
    try emitter.page(page) { html in
      html.element(
        .p, .style("lead"), text: "What the data, the documents made from it and this site are checked for.")
      if areas.isEmpty { html.paragraph("No rules were given.") }
      html.list(areas.count, id: "areas") { index, html in
        html.element(
          .a, .fragment("area-" + areas[index].name),
          text: "\(Words.area(areas[index].name)) (\(areas[index].rules.count))")
      }
      for area in areas {
        html.element(.h2, .id("area-" + area.name), text: Words.area(area.name))
        html.element(.dl, .style("facts")) { html in
          for rule in area.rules {
            html.element(.div) { html in
              html.element(.dt, .id(Slugs.slug(rule.id)), text: rule.id)
              html.element(.dd) { html in
                html.element(.p) { html in
                  html.element(.strong, text: Words.sentence(rule.severity.rawValue) + ": ")
                  html.inline(rule.summary)
                }
                html.element(.p) { $0.inline(rule.meaning) }
              }
            }
          }
        }
      }
    }
  }
}
