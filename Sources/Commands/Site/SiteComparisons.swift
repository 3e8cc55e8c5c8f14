import Catalogue
import CommonMark
import Comparison
import Diagnostics
import Nodes
import Site

/// The comparisons that a site shows: each edition with the one before it, for everybody and for each audience.
enum SiteComparisons {
  /// The pages of the editions that are published; throws where two editions can't be compared, for a site without the page would read as "no changes".
  static func pages(
    of editions: [Edition], in catalogue: Catalogue, layout: SiteLayout
  ) throws(CommandFailure) -> [ComparisonPage] {
    let results = Parallel.map(pairs(editions)) { pair -> Result<[ComparisonPage], CommandFailure> in
      do {
        let report = forReaders(try EditionComparison.compare(pair.from, pair.to, in: catalogue))
        return .success(
          try Self.made(report, pair.from, pair.to, EntryAddresses(catalogue, root: "../../", layout: layout)))
      } catch let problem as ComparisonProblem {
        return .failure(
          CommandFailure(
            .comparisonImpossible, "\(pair.from) and \(pair.to) cannot be compared: \(problem)",
            mend: "run `gpspec compare \(pair.from) \(pair.to)`"))
      } catch let failure as CommandFailure {
        return .failure(failure)
      } catch {
        return .failure(CommandFailure(.fault, "\(error)"))
      }
    }
    var pages: [ComparisonPage] = []
    for result in results { pages += try result.get() }
    return pages
  }

  /// Each edition with the one before it in time, and with the one that it says it supersedes.
  private static func pairs(_ editions: [Edition]) -> [(from: String, to: String)] {
    var pairs: [(from: String, to: String)] = []
    for (older, newer) in zip(editions, editions.dropFirst()) { pairs.append((older.id, newer.id)) }
    for edition in editions {
      guard let before = edition.supersedes ?? edition.amends, editions.contains(where: { $0.id == before }),
        !pairs.contains(where: { $0 == (before, edition.id) })
      else { continue }
      pairs.append((before, edition.id))
    }
    return pairs
  }

  /// Without where entries stand in the catalogue's files, which readers do not have.
  private static func forReaders(_ report: ComparisonReport) -> ComparisonReport {
    var report = report
    for index in report.changes.indices {
      report.changes[index].oldPlace = nil
      report.changes[index].newPlace = nil
    }
    return report
  }

  private static func made(
    _ report: ComparisonReport, _ from: String, _ to: String, _ addresses: EntryAddresses
  ) throws(CommandFailure) -> [ComparisonPage] {
    let title = "\(addresses.catalogue.edition(from)?.label ?? from) to \(addresses.catalogue.edition(to)?.label ?? to)"
    func counts(_ report: ComparisonReport) -> [(name: String, count: Int)] {
      ChangeLevel.allCases.sorted(by: >).map { (name: $0.label, count: report.count($0, for: report.audience)) }
    }
    var pages = [
      ComparisonPage(
        from: from, to: to, title: title, body: try body(report, addresses), json: JSONReport.bytes(report),
        csv: CSVReport.bytes(report), counts: counts(report))
    ]
    for audience in Audience.allCases {
      let filtered = report.filtered(for: audience)
      pages.append(
        ComparisonPage(
          from: from, to: to, party: audience.rawValue, partyName: audience.plural,
          title: "\(title): what changes for \(audience.plural)", body: try body(filtered, addresses),
          json: JSONReport.bytes(filtered), csv: CSVReport.bytes(filtered), counts: counts(filtered)))
    }
    return pages
  }

  private static func body(_ report: ComparisonReport, _ addresses: EntryAddresses) throws(CommandFailure) -> [UInt8] {
    var markdown = Array(MarkdownReport.text(report, isPage: true, link: { addresses.address(of: $1, in: $0) }).utf8)
    // The page has a heading of its own.
    if markdown.starts(with: "# ".utf8), let end = markdown.firstIndex(of: 0x0A) { markdown.removeSubrange(...end) }
    let document = MarkdownDocument(parsing: markdown, file: "comparison.md")
    if let finding = document.diagnostics.first(where: { $0.severity == .error }) {
      throw CommandFailure(.fault, "the report is no clean Markdown: \(finding.message) [\(finding.rule)]")
    }
    return document.renderHTML(.document(DocumentStyle(idPrefix: "part-")))
  }
}
