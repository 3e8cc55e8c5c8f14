import Catalogue
import CommonMark
import Comparison
import Diagnostics
import Site

/// The comparisons that the site shows: every neighbouring pair of editions, for everybody and for each audience.
enum SiteComparisons {
  static func pages(_ catalogue: Catalogue, includesDrafts: Bool) throws -> [Site.ComparisonPage] {
    let editions = catalogue.editions.filter { includesDrafts || $0.status != "draft" }
    var pages: [Site.ComparisonPage] = []
    for (older, newer) in zip(editions, editions.dropFirst()) {
      do {
        let report = try EditionComparison.compare(older.id, newer.id, asAt: nil, in: catalogue)
        let names = "\(older.shortTitle) and \(newer.shortTitle) compared"
        pages.append(try page(report, older, newer, nil, names))
        for audience in Audience.allCases {
          let own = report.filtered(for: audience)
          pages.append(try page(own, older, newer, audience, "\(names) for \(audience.plural)"))
        }
      } catch let problem as ComparisonProblem {
        throw CommandFailure(.comparisonImpossible, problem.message)
      }
    }
    return pages
  }

  private static func page(
    _ report: ComparisonReport, _ older: Edition, _ newer: Edition, _ audience: Audience?, _ title: String
  ) throws -> Site.ComparisonPage {
    let decisions = AppliedDecisions([], on: nil, to: report.changes)
    var markdown = MarkdownReport.text(report, decisions: decisions, timeline: [])[...]
    // The page has a heading of its own.
    if markdown.hasPrefix("# ") { markdown = markdown.drop { $0 != "\n" } }
    let document = MarkdownDocument(parsing: Array(markdown.utf8), file: "comparison.md")
    if let finding = document.diagnostics.first(where: { $0.severity == .error }) {
      throw CommandFailure(.fault, "the report is no clean Markdown: \(finding.message) [\(finding.rule)]")
    }
    return Site.ComparisonPage(
      from: older.id, to: newer.id, party: audience?.rawValue, partyName: audience?.plural, title: title,
      body: document.renderHTML(.document(DocumentStyle(idPrefix: "part-"))),
      json: JSONReport.bytes(report, decisions: decisions, timeline: []),
      csv: CSVReport.bytes(report, decisions: decisions))
  }
}
