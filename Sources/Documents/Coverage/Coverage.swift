import Catalogue
package import Diagnostics
import Liquid
import Nodes
package import Tailoring

/// Proves that no requirement is lost on its way into print.
package enum Coverage {
  /// Clauses that templates placed but that do not stand in the document, or not once.
  static func lostClauses(_ placements: [Placement], in document: ReadDocument, file: String) -> [Diagnostic] {
    if placements.isEmpty || document.holds(placements) { return [] }
    let printed = document.clauses
    var found: [Diagnostic] = []
    var seen: [String: Placement] = [:]
    for placement in placements {
      if let first = seen[placement.record] {
        found.append(
          Diagnostic(
            DocumentRules.lostClause, "'\(placement.record)' is placed twice", at: placement.location,
            notes: [.init("first placed here", at: first.location)], fix: "place it once, and refer to it by a link"))
      } else if !printed.contains(placement.record) {
        found.append(
          Diagnostic(
            DocumentRules.lostClause, "'\(placement.record)' was placed, but does not stand in \(file)",
            at: placement.location, fix: "put the clause at the start of a table row or of a paragraph"))
      }
      seen[placement.record] = placement
    }
    return found
  }

  /// What a document has to place: the rows of its pack, and the requirements of its routes, as far as they are in scope.
  static func expected(of context: DocumentContext) -> [TailoredRequirement] {
    let definition = context.definition
    let rows = definition.pack.flatMap { context.tailored.packs[$0] } ?? []
    let ofRoutes = context.tailored.requirements.filter { item in
      item.requirement.route.value.map { definition.routes.contains($0) } ?? false
    }
    return (rows + ofRoutes).filter(context.isPrinted)
  }

  /// Requirements in scope that no document placed.
  ///
  /// - Parameters:
  ///   - tailored: the edition as the workspace has it.
  ///   - placed: the references that the documents of the pack placed.
  ///   - isExpected: whether a requirement has to stand in one of them.
  package static func uncovered(
    _ tailored: TailoredEdition, placed: Set<String>, where isExpected: (TailoredRequirement) -> Bool
  ) -> [Diagnostic] {
    uncovered(tailored.requirements, placed: placed) { $0.mayApply && isExpected($0) }
  }

  /// Requirements or rows of a pack that have to stand in a document and that none placed.
  static func uncovered(
    _ requirements: [TailoredRequirement], placed: Set<String>, where isExpected: (TailoredRequirement) -> Bool
  ) -> [Diagnostic] {
    requirements.compactMap { requirement in
      guard isExpected(requirement), !placed.contains(requirement.requirement.id)
      else { return nil }
      let origin = requirement.requirement.origin
      return Diagnostic(
        DocumentRules.uncovered,
        "'\(requirement.requirement.id)' (\(requirement.requirement.title)) stands in no document",
        at: SourceLocation(file: origin.file, range: origin.range.range),
        fix: "place it in the template of its route, or exclude it with a reason")
    }
  }
}
