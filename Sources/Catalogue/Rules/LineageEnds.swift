import Diagnostics
import Nodes

/// Lineage of requirements that their editions do not have.
enum LineageEnds: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/lineage-end",
    summary: "A line of lineage names a requirement that its edition does not have.",
    meaning: """
      Such a line says nothing, and a comparison that rests on it is refused (exit code 7). Correct the id or the \
      edition; where the requirement was taken out of the edition, take out the line.
      """,
    failing: .init("lineage.yaml", line),
    passing: .init([
      ExampleCatalogue.earlierRequirements: ExampleCatalogue.requirement("") + "\n", "lineage.yaml": line,
    ]))

  private static let line = """
    lineage:
      - kind: same
        from: { edition: "2019-21", ids: [CYB-01] }
        to: { edition: "2021-23", ids: [CYB-01] }
        reason: The duty is the same in both.

    """

  static func findings(in context: CheckContext) -> [Diagnostic] {
    let catalogue = context.catalogue
    guard !catalogue.lineage.isEmpty else { return [] }
    var ids: [String: Set<String>] = [:]
    for edition in catalogue.editions {
      ids[edition.id] = Set(edition.requirements.map(\.id)).union(edition.withdrawn.map(\.id))
    }
    // An id that is nowhere at all is an unknown reference, and reported as one.
    let anywhere = ids.values.reduce(into: Set(catalogue.packs.flatMap { $0.requirements.map(\.id) })) {
      $0.formUnion($1)
    }
    return catalogue.lineage.flatMap { line in
      [(line.from, false), (line.to, true)].flatMap { end, isLater in
        end.ids.compactMap { id in
          guard let known = ids[end.edition], !known.contains(id), anywhere.contains(id) else { return nil }
          let owners = catalogue.editions.map(\.id).filter { ids[$0]?.contains(id) ?? false }
          return Diagnostic(
            rule, "'\(id)' is not in edition \(end.edition)", at: place(of: id, in: line, isLater, context),
            fix: owners.isEmpty ? nil : "it is in " + owners.joined(separator: ", "))
        }
      }
    }
  }

  /// The place of the id in its line: the last one where it stands at both ends.
  private static func place(
    of id: String, in line: LineageEntry, _ isLater: Bool, _ context: CheckContext
  ) -> SourceLocation {
    let range = line.origin.range.range
    let uses = context.references.filter { use in
      guard use.id == id, use.location.file == line.origin.file, let start = use.location.range?.start else {
        return false
      }
      return start >= range.start && start < range.end
    }
    return (isLater ? uses.last : uses.first)?.location ?? DateOrder.location(line.origin)
  }
}
