import Catalogue
import Diagnostics
import Liquid
import Nodes
import Tailoring

/// Sees that a document which names standards also lists those that are not in force on its date.
enum CurrencyCheck {
  /// A finding at the first place where a standard is printed, where no part of the document lists the others.
  static func findings(_ definition: DocumentDefinition, _ uses: [TemplateUses]) -> [Diagnostic] {
    let values = uses.flatMap(\.values)
    func names(_ use: TemplateUses.Use) -> [Substring] { use.path.split(separator: ".") }
    guard let first = values.first(where: { names($0).contains("standards") }),
      !values.contains(where: { names($0).first == "not_in_force" })
    else { return [] }
    return [
      Diagnostic(
        DocumentRules.outdatedUnlisted,
        "\(definition.name) prints standards, and lists nowhere which are not in force on its date",
        at: first.location, fix: "add a part with {% render \"shared/not-in-force\", not_in_force: not_in_force %}")
    ]
  }
}
