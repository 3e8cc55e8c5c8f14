package import Catalogue

/// The page `docs/catalogue.md`: what the catalogue holds, counted.
package enum CataloguePage {
  /// The page as Markdown.
  package static func markdown(_ catalogue: Catalogue) -> String {
    let all = catalogue.statistics
    let editions = all.filter { catalogue.edition($0.owner) != nil }
    let packs = all.filter { catalogue.pack($0.owner) != nil }
    var page = """
      # What the catalogue holds

      This page is made from the catalogue itself by `make golden`, and a test fails when it is stale. `gpspec stats` \
      counts the same, and more, on the terminal.

      An edition that amends another is counted whole, with what it takes over. Evidence is that of the statement: \
      read in the edition itself, read in a related document, or background knowledge that nobody has confirmed yet. \
      A gap is something that an edition is known to contain, but that was not captured.

      """
    page += section(
      "Editions", "Edition", editions,
      [
        ("Requirements", "entries", "requirements"), ("Provisions", "entries", "provisions"),
        ("Context", "entries", "context"), ("Gaps", "entries", "gaps"), ("Parts", "entries", "parts"),
        ("Parts captured", "part", "yes"), ("Stated changes", "entries", "stated-changes"),
        ("Disagreements", "entries", "disagreements"),
      ])
    page += section(
      "Packs", "Pack", packs,
      [
        ("Requirements", "entries", "requirements"), ("Provisions", "entries", "provisions"),
        ("Context", "entries", "context"), ("Gaps", "entries", "gaps"), ("Choices", "entries", "choices"),
      ])
    page += amendments(editions, catalogue)
    page += section("Classes", "Edition", editions, RequirementClass.allCases.map { ($0.label, "class", $0.rawValue) })
    page += section(
      "Evidence", "Edition or pack", all.filter { $0.requirements > 0 },
      Evidence.allCases.reversed().map { ($0.label, "evidence", $0.rawValue) })
    page += bases(all.filter { $0.requirements > 0 })
    page += topics(editions)
    page += registers(catalogue)
    return page
  }

  private typealias Column = (title: String, facet: String, value: String)

  private static func section(_ title: String, _ head: String, _ rows: [Statistics], _ columns: [Column]) -> String {
    var table = MarkdownTable([head] + columns.map(\.title))
    for row in rows { table.add([row.owner] + columns.map { String(row[$0.facet][$0.value]) }) }
    return "\n## \(title)\n\n" + table.text
  }

  private static func amendments(_ editions: [Statistics], _ catalogue: Catalogue) -> String {
    let amending = editions.filter { catalogue.edition($0.owner)?.amends != nil }
    guard !amending.isEmpty else { return "" }
    return section(
      "Amendments", "Edition", amending,
      [
        ("Added", "amendment", "add"), ("Changed", "amendment", "change"), ("Withdrawn", "amendment", "withdraw"),
        ("Confirmed", "amendment", "confirm"), ("Taken over", "amendment", "untouched"),
      ])
  }

  private static func bases(_ rows: [Statistics]) -> String {
    var text = """

      ## Stated, inherited, unknown

      Where an edition is silent, its topic or class gives a default with a source of its own: inherited. Where that is \
      silent, too, nothing is guessed: unknown.


      """
    var table = MarkdownTable(["Edition or pack", "Of requirements", "Stated", "Inherited", "Unknown"])
    for row in rows {
      for base in ["level", "duties", "standards", "funding", "route"] {
        let counts = row["\(base)-basis"]
        table.add([row.owner, base.capitalizedFirst] + ["stated", "inherited", "unknown"].map { String(counts[$0]) })
      }
    }
    text += table.text
    return text
  }

  private static func topics(_ editions: [Statistics]) -> String {
    var names: [(id: String, label: String)] = []
    for row in editions {
      for count in row["topic"].counts where !names.contains(where: { $0.id == count.value }) {
        names.append((count.value, count.label))
      }
    }
    var table = MarkdownTable(["Topic"] + editions.map(\.owner))
    for (id, label) in names {
      table.add([label] + editions.map { $0["topic"][id] == 0 ? "–" : String($0["topic"][id]) })
    }
    return "\n## Requirements by topic\n\n" + table.text
  }

  private static func registers(_ catalogue: Catalogue) -> String {
    var table = MarkdownTable(["Register", "Entries"])
    let plain = catalogue.itemRegisters.map { ($0.name, $0.ids.count) }
    let others = [
      ("roles", catalogue.roles.ids.count), ("funding", catalogue.funding.ids.count),
      ("capabilities", catalogue.capabilities.ids.count), ("glossary", catalogue.glossary.ids.count),
      ("topics", catalogue.topics.ids.count), ("sources", catalogue.sources.ids.count),
      ("lineage", catalogue.lineage.count),
    ]
    for (name, count) in (plain + others).sorted(by: { $0.0 < $1.0 }) {
      table.add([name.split(separator: "-").joined(separator: " ").capitalizedFirst, String(count)])
    }
    return "\n## Registers\n\n" + table.text
  }
}

/// A table in Markdown.
struct MarkdownTable {
  private(set) var text: String

  init(_ header: [String]) {
    text = Self.row(header) + Self.row(header.indices.map { $0 == 0 ? "---" : "--:" })
  }

  mutating func add(_ cells: [String]) {
    text += Self.row(cells)
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
