package import ArgumentParser
import Diagnostics

/// `gpspec explain`: what a rule means, with examples.
package struct ExplainCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule means, with an example that fails and one that passes.",
    discussion: "Without a rule, lists all of them.")

  @Argument(help: "A rule's id, as findings print it in brackets.") var rule: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    guard let id = rule else {
      for rule in AllRules.rules {
        let padding = String(repeating: " ", count: max(1, 40 - rule.id.count))
        context.print("\(rule.id)\(padding)\(rule.summary)")
      }
      return
    }
    guard let rule = AllRules.rules.first(where: { $0.id == id }) else {
      throw CommandFailure(
        .usage, "there is no rule '\(id)'",
        mend: NearMiss.suggestion(for: id, among: AllRules.rules.map(\.id)) ?? "`gpspec explain` lists them all")
    }
    context.print(RulePage.text(rule))
  }
}
