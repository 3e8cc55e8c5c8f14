import Catalogue

/// The glossary, with the definition of each term in each edition.
struct GlossaryPage {
  let model: SiteModel
  let emitter: SiteEmitter

  func emit() throws {
    let terms = model.catalogue.glossary.entries.sorted {
      ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id)
    }
    var page = Page(.glossary, "Glossary")
    page.section = .glossary
    page.downloads = Downloads.table(
      ["id", "term", "abbreviation", "editions", "definition"],
      terms.flatMap { term in
        term.definitions.map {
          [term.id, term.name, term.abbreviation ?? "", $0.editions.joined(separator: "; "), $0.text]
        }
      })
    var letters: [(letter: String, terms: [Term])] = []
    for term in terms {
      let letter = term.name.prefix(1).uppercased()
      if letters.last?.letter == letter {
        letters[letters.count - 1].terms.append(term)
      } else {
        letters.append((letter, [term]))
      }
    }
    try emitter.page(page) { html in
      html.element(.p, .style("lead"), text: "\(Words.count(terms.count, "term")) as the editions use them.")
      html.element(.nav, .label("Letters")) { html in
        html.list(letters.count, id: "letters", style: "letters") { index, html in
          html.element(.a, .fragment("letter-" + Slugs.slug(letters[index].letter)), text: letters[index].letter)
        }
      }
      for group in letters {
        html.element(.h2, .id("letter-" + Slugs.slug(group.letter)), text: group.letter)
        html.element(.dl, .style("facts")) { html in
          for term in group.terms { write(term, &html) }
        }
      }
    }
  }

  private func write(_ term: Term, _ html: inout HTMLBuilder) {
    html.element(.div) { html in
      html.element(
        .dt, .id(term.id), text: term.name + (term.abbreviation.map { " (\($0))" } ?? ""))
      html.element(.dd) { html in
        for definition in term.definitions {
          html.element(.p) { html in
            if term.definitions.count > 1, !definition.editions.isEmpty {
              let names = definition.editions.map { id in model.editions.first { $0.id == id }?.label ?? id }
              html.element(.strong, text: names.joined(separator: ", ") + ": ")
            }
            html.inline(definition.text)
          }
        }
        if let note = term.note { html.element(.p) { $0.inline(note) } }
        if term.definitions.isEmpty, term.note == nil { html.text("No definition was captured.") }
      }
    }
  }
}
