import Catalogue
import Diagnostics
import Liquid
import Nodes
import Tailoring

/// Sees that a document which names standards or frameworks also lists those that are not in force on its date.
enum CurrencyCheck {
  /// A finding at the first place where one is printed, where no part of the document lists those not in force. A
  /// register of frameworks that says of each where it stands needs no such list.
  static func findings(_ definition: DocumentDefinition, _ uses: [TemplateUses]) -> [Diagnostic] {
    let values = uses.flatMap(\.values)
    func names(_ use: TemplateUses.Use) -> [Substring] { use.path.split(separator: ".") }
    let hasStates = values.contains { ["frameworks.status", "frameworks.state"].contains($0.path) }
    func isNamed(_ use: TemplateUses.Use) -> Bool {
      let names = names(use)
      if names.contains("standards") { return true }
      return names.contains("frameworks") && (names.first != "frameworks" || !hasStates)
    }
    guard let first = values.first(where: isNamed),
      !values.contains(where: { names($0).first == "not_in_force" })
    else { return [] }
    return [
      Diagnostic(
        DocumentRules.outdatedUnlisted,
        "\(definition.name) prints standards or frameworks, and lists nowhere which are not in force on its date",
        at: first.location, fix: "add a part with {% render \"shared/not-in-force\", not_in_force: not_in_force %}")
    ]
  }
}
