package import ArgumentParser
import Catalogue
import Comparison
import Diagnostics
import Nodes

/// `gpspec compare`: what changed between two editions, by meaning.
package struct CompareCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two editions by meaning.",
    discussion: """
      Each side is an edition's id, or a day (2018-07-01) for the edition in force on it; or both are packs. An edition that amends another
      is compared as the amendments in force; with --as-at, both sides are taken as they stood on that day.

      What was not captured is never called withdrawn, and what is known only from the other edition is never called
      unchanged. `gpspec explain change/added` and its like say what each class of change means.

        gpspec compare 2016-18 2018-19-addendum
        gpspec compare 2019-21 2021-23 --for practice --format md
        gpspec compare 2016-18 2021-23 --fail-on breaking --decisions accepted.yaml
        gpspec compare --timeline IG-15
      """)

  @OptionGroup var home: HomeOptions
  @Argument(help: "The older edition or pack.") var older: String?
  @Argument(help: "The newer edition or pack.") var newer: String?
  @Option(help: ArgumentHelp("Compare the states of a day.", valueName: "date")) var asAt: String?
  @Option(name: .customLong("for"), help: "Only what this party has to hear of.") var audience: Audience?
  @Option(help: "The form of the report.") var format: ComparisonFormat = .text
  @Option(help: "End with 1 where there is such a change that nobody has accepted.") var failOn: FailureThreshold =
    .none
  @Option(
    help: ArgumentHelp("Changes that somebody has accepted (YAML).", valueName: "file"),
    completion: .file(extensions: ["yaml"])) var decisions: String?
  @Option(help: ArgumentHelp("The day on which decisions have to hold; today by default.", valueName: "date"))
  var today: String?
  @Flag(help: "A short note on the changes, ready to paste.") var note = false
  @Option(
    help: ArgumentHelp("Where the site is published: entries link to it (md, html).", valueName: "url")) var siteBase:
    String?
  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp(
      "A workspace whose confirmations hold official words of its edition; once for each edition.", valueName: "dir"),
    completion: .directory) var workspaces: [String] = []
  @Option(help: ArgumentHelp("A requirement's way through all editions.", valueName: "id")) var timeline: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let day = try date(asAt, "--as-at")
    let today = try date(today, "--today")
    guard timeline != nil || (older != nil && newer != nil) else {
      throw CommandFailure(.usage, "compare needs two editions", mend: "`gpspec compare 2019-21 2021-23`, for instance")
    }
    if let siteBase, !siteBase.hasPrefix("https://"), !siteBase.hasPrefix("http://") {
      throw CommandFailure(.usage, "--site-base \(siteBase) is no address of a site", mend: "https://…, in full")
    }
    if note, format != .text, format != .md {
      throw CommandFailure(.usage, "--note is text and has no form of its own", mend: "leave out --format")
    }
    if older == nil || newer == nil, failOn != .none || decisions != nil || note || !workspaces.isEmpty {
      throw CommandFailure(
        .usage,
        "a timeline by itself compares no two editions: --fail-on, --decisions, --note and --workspace have "
          + "nothing to look at", mend: "name the two editions before --timeline")
    }
    let loadedDecisions = try decisions.map { try DecisionsFile.read($0, in: context) } ?? []
    let catalogue = try loadForComparison(in: context)
    do {
      let chain = try timeline.map { try TimelineLookup.find($0, in: catalogue) } ?? []
      guard let older, let newer else {
        context.write(try TimelineOutput.bytes(chain, format))
        return
      }
      let states = (
        try EditionState.find(older, asAt: day, in: catalogue), try EditionState.find(newer, asAt: day, in: catalogue)
      )
      let words = try ConfirmedWords.read(workspaces, states.0.edition.id, states.1.edition.id, in: context)
      var report = try EditionComparison.compare(states.0, states.1, asAt: day, in: catalogue, words: words)
      let applied = AppliedDecisions(
        loadedDecisions, on: loadedDecisions.isEmpty ? nil : today ?? Today.date(context), to: report.changes)
      DecisionsFile.report(applied, in: context)
      if let audience { report = report.filtered(for: audience) }
      let output = try ComparisonOutput(
        report: report, decisions: applied, timeline: chain, catalogue: catalogue, siteBase: siteBase
      ).bytes(format, note: note)
      context.write(output)
      let failures = failOn.failures(in: report, decisions: applied)
      if !failures.isEmpty {
        context.note("\(failures.count) change\(failures.count == 1 ? "" : "s") reach --fail-on \(failOn.rawValue)")
        throw CommandFailure(.findings)
      }
    } catch let problem as ComparisonProblem {
      throw problem.failure
    }
  }

  private func date(_ text: String?, _ option: String) throws(CommandFailure) -> PartialDate? {
    guard let text else { return nil }
    if let date = PartialDate(text) { return date }
    throw CommandFailure(.usage, "\(option) \(text) is no date", mend: "write it as 2018-07-01")
  }

  /// A catalogue with errors gives no comparison: half of an edition would read as withdrawals.
  private func loadForComparison(in context: CommandContext) throws(CommandFailure) -> Catalogue {
    let loaded = try home.load(in: context, errorsOnly: true)
    guard loaded.diagnostics.hasErrors else { return loaded.catalogue }
    FindingsPrinter(context: context, sources: loaded.sources).print(
      loaded.diagnostics.filter { $0.severity == .error })
    throw CommandFailure(
      .comparisonImpossible, "the catalogue has errors; no comparison was made", mend: "run `gpspec check`")
  }
}

/// The form of a comparison's report.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
  case text, md, html, json, csv
}

extension Audience: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}

extension ComparisonProblem {
  /// How the command ends: an edition that does not exist is wrong usage, the rest cannot be compared.
  var failure: CommandFailure {
    switch self {
    case .unknownEdition(_, let nearest):
      CommandFailure(
        .usage, message, mend: nearest.map { "did you mean '\($0)'?" } ?? "`gpspec stats` lists editions and packs")
    case .nothingInForce: CommandFailure(.usage, message)
    case .sameState, .differentKinds, .brokenLineage: CommandFailure(.comparisonImpossible, message)
    }
  }
}
