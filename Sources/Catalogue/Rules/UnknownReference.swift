import Diagnostics
import Nodes

/// An id that stands in no register.
enum UnknownReference: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/unknown-reference",
    summary: "An id is used that no register has.",
    meaning: """
      What it stands for could not be printed, compared or counted. Correct the spelling, or add the entry to the \
      register that the finding names.
      """,
    failing: ExampleCatalogue.example("standards: [tolokit]"),
    passing: ExampleCatalogue.example("standards: [toolkit]"))

  static func findings(in context: CheckContext) -> [Diagnostic] {
    let known = knownIDs(context.catalogue)
    // By place: there are many, and going over them would copy each.
    let unknown = context.references.indices.filter { index in
      known[context.references[index].register]?.contains(context.references[index].id) == false
    }
    return unknown.compactMap { index -> Diagnostic? in
      let use = context.references[index]
      guard let ids = known[use.register] else { return nil }
      let name = place(of: use.register)
      return Diagnostic(
        rule, "'\(use.id)' is not in \(name)", at: use.location,
        fix: NearMiss.suggestion(for: use.id, among: ids.sorted()) ?? "add it to \(name)")
    }
  }

  private static func place(of register: String) -> String {
    switch register {
    case "parties": "roles.yaml or organisations.yaml"
    case "requirements": "any edition or pack"
    case "provisions": "any edition's provisions"
    case "editions": "editions/"
    default: "\(register).yaml"
    }
  }

  static func knownIDs(_ catalogue: Catalogue) -> [String: Set<String>] {
    var known: [String: Set<String>] = [:]
    for register in catalogue.itemRegisters { known[register.name] = Set(register.ids) }
    known["roles"] = Set(catalogue.roles.ids)
    known["funding"] = Set(catalogue.funding.ids)
    known["capabilities"] = Set(catalogue.capabilities.ids)
    known["topics"] = Set(catalogue.topics.ids)
    known["sources"] = Set(catalogue.sources.ids)
    known["parties"] = Set(catalogue.roles.ids).union(catalogue.organisations.ids)
    known["editions"] = Set(catalogue.editions.map(\.id))
    var requirements: Set<String> = []
    var provisions: Set<String> = []
    for edition in catalogue.editions {
      requirements.formUnion(edition.requirements.map(\.id))
      requirements.formUnion(edition.withdrawn.map(\.id))
      provisions.formUnion(edition.provisions.map(\.id))
    }
    for pack in catalogue.packs {
      requirements.formUnion(pack.requirements.map(\.id))
      provisions.formUnion(pack.provisions.map(\.id))
    }
    known["requirements"] = requirements
    known["provisions"] = provisions
    return known
  }
}
