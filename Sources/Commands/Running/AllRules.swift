package import Diagnostics
import Catalogue
import CommonMark
import Comparison
import Documents
import Liquid
import Nodes
import Site
import Tailoring

/// Every rule of every module, for `explain` and the page of rules.
package enum AllRules {
  package static let rules: [Rule] =
    (TextRules.all + YAMLRules.all + JSONRules.all + CSVRules.all + DataRules.all + CatalogueRules.all + ImportRules.all
    + ChangeRules.rules + WorkspaceRules.all + liquidRules + markdownRules + DocumentRules.all + SiteRules.all)
    .sorted { $0.id < $1.id }
}

/// The rules as text for the terminal and as the page `docs/rules.md`.
package enum RulePage {
  /// One rule for the terminal.
  package static func text(_ rule: Rule) -> String {
    var lines = ["\(rule.id) (\(rule.severity.rawValue))", "", rule.summary, "", rule.meaning, "", "Fails:"]
    lines += exampleLines(rule.failing)
    lines += ["", "Passes:"]
    lines += exampleLines(rule.passing)
    return lines.joined(separator: "\n")
  }

  private static func exampleLines(_ example: Rule.Example) -> [String] {
    if example.files.isEmpty { return ["    (the example catalogue as it is)"] }
    return example.files.flatMap { file in
      ["    # \(file.path)"] + visible(file.text).map { "    \($0)" }
    }
  }

  /// All rules as Markdown.
  package static func markdown() -> String {
    var page = """
      # Rules

      Every finding of gpspec names its rule in brackets. This page is made from the rules themselves by `make golden`; \
      the examples are also their tests. `gpspec explain RULE` prints the same on the terminal.

      """
    var area = ""
    for rule in AllRules.rules {
      let ruleArea = String(rule.id.prefix { $0 != "/" })
      if ruleArea != area {
        area = ruleArea
        page += "\n## \(area)\n"
      }
      page += "\n### \(rule.id)\n\n**\(severityName(rule))**: \(rule.summary)\n\n\(rule.meaning)\n"
      page += "\nFails:\n\n" + fenced(rule.failing)
      page += "\nPasses:\n\n" + fenced(rule.passing)
    }
    return page
  }

  private static func severityName(_ rule: Rule) -> String {
    switch rule.severity {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    }
  }

  private static func fenced(_ example: Rule.Example) -> String {
    if example.files.isEmpty { return "The example as it is, without the fault.\n" }
    return example.files.map { file in
      "```text\n# \(file.path)\n" + visible(file.text).map { $0 + "\n" }.joined() + "```\n"
    }.joined(separator: "\n")
  }

  /// The lines of an example with what cannot be seen made visible.
  private static func visible(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var shown = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\t": shown += "⇥"
        case "\r": shown += "␍"
        case "\u{FEFF}": shown += "␟BOM␟"
        case "\u{0}"..<"\u{20}": shown += "␀"
        default: shown.unicodeScalars.append(scalar)
        }
      }
      return shown
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
