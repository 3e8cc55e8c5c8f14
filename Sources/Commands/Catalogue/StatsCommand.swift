package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes

/// `gpspec stats`: what the catalogue holds, counted.
package struct StatsCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count an edition or pack by every facet, gaps included.",
    discussion: """
      Without an edition: all of them, the table as one line each. What is stated, inherited from class or topic, and
      unknown is counted apart. Of an edition that amends another, the whole is counted and the amendments apart.
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "An edition's or pack's id.") var edition: String?
  @Option(help: "The form of the counts.") var format: TableFormat = .table

  package init() {}

  package func run(in context: CommandContext) throws {
    let catalogue = try home.loadValid(in: context)
    var all = catalogue.statistics
    if let edition {
      let owner = try KnownID.owner(edition, in: catalogue)
      all.removeAll { $0.owner != owner }
    }
    switch format {
    case .table:
      let text = edition == nil ? StatisticsText.overview(all) : all.map(StatisticsText.detail).joined()
      context.write(Array(text.utf8))
    case .json: context.write(StatisticsText.json(all))
    case .csv: context.write(StatisticsText.csv(all))
    }
  }
}

/// Counts in each form.
enum StatisticsText {
  private static let bases = ["level", "duties", "standards", "funding", "route"]

  /// A line for each edition and pack.
  static func overview(_ all: [Statistics]) -> String {
    var table = TextTable([
      "Edition", "Requirements", "Provisions", "Context", "Gaps", "Read", "Related", "Background", "Unknown duties",
      "Unknown funding", "Unknown route",
    ])
    for counts in all {
      table.add(
        [counts.owner]
          + ["requirements", "provisions", "context", "gaps"].map { String(counts["entries"][$0]) }
          + ["read", "related", "background"].map { String(counts["evidence"][$0]) }
          + ["duties", "funding", "route"].map { String(counts["\($0)-basis"]["unknown"]) })
    }
    return table.text
  }

  /// Every facet of one edition or pack.
  static func detail(_ counts: Statistics) -> String {
    var text = "\(counts.title) (\(counts.owner))\n"
    for facet in counts.facets where !facet.name.hasSuffix("-basis") {
      var table = TextTable([facet.label, "Count"])
      for count in facet.counts where count.count > 0 || facet.name == "entries" {
        table.add([count.label, String(count.count)])
      }
      if !table.isEmpty { text += "\n" + table.text }
    }
    var table = TextTable(["Of requirements", "Stated", "Inherited", "Unknown"])
    for base in bases {
      table.add(
        [base.capitalizedFirst] + ["stated", "inherited", "unknown"].map { String(counts["\(base)-basis"][$0]) })
    }
    return text + "\n" + table.text
  }

  static func json(_ all: [Statistics]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for counts in all {
        writer.object { writer in
          writer.field("edition", counts.owner)
          writer.field("title", counts.title)
          for facet in counts.facets {
            writer.key(facet.name)
            writer.object { writer in
              for count in facet.counts { writer.field(count.value, count.count) }
            }
          }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  static func csv(_ all: [Statistics]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["edition", "facet", "value", "label", "count"])
    for counts in all {
      for facet in counts.facets {
        for count in facet.counts {
          writer.row([counts.owner, facet.name, count.value, count.label, String(count.count)])
        }
      }
    }
    return writer.bytes
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
