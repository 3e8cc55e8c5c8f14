import Catalogue
package import Diagnostics
import Liquid
package import Tailoring

/// What forbids a document to be final. No switch skips it.
package enum FinalCheck {
  /// Every reason for which a final version of a document is refused; empty where there is none.
  package static func findings(
    _ document: RenderedDocument, _ context: DocumentContext, worklist: ConfirmationWorklist
  ) -> [Diagnostic] {
    let name = context.definition.name
    var found: [Diagnostic] = []
    for use in document.missing {
      found.append(
        Diagnostic(
          DocumentRules.notFinal, "\(name): no answer to '\(use.value.text)' (owed by \(use.value.owner))",
          at: use.location, fix: "answer '\(use.value.question)' in answers.yaml"))
    }
    if context.periodWarning != nil, context.workspace.outOfPeriod == nil {
      found.append(
        Diagnostic(
          DocumentRules.notFinal,
          "\(name): its date lies outside the period of edition \(context.edition.id), and nobody has acknowledged it",
          fix: "record who knows of it, when and why in gpspec.yaml, or choose a later edition"))
    }
    if let pack = context.pack, pack.edition != context.edition.id, context.isBoughtByPractices {
      found.append(
        Diagnostic(
          DocumentRules.notFinal,
          "\(name): its pack \(pack.id) belongs to edition \(pack.edition), so none of its rows stands in it",
          fix: "make it from edition \(pack.edition), or take it out of the documents"))
    }
    // A document of a pack prints the pack's rows and gaps, none of the edition's.
    let rows = context.definition.pack.flatMap { context.tailored.packs[$0] } ?? []
    let inScope = Set(
      (rows.isEmpty ? context.tailored.requirements : rows).filter(\.isIncluded).map(\.requirement.id))
    for section in worklist.sections {
      for item in section.items where item.confirmation == nil {
        guard (item.kind == .gap && rows.isEmpty) || inScope.contains(item.id) else { continue }
        found.append(
          Diagnostic(
            DocumentRules.notFinal, "\(name): '\(item.id)' (\(item.title)) is not confirmed against the published text",
            fix: "check it and record that in confirmations.yaml; `gpspec confirmations` lists them all"))
      }
    }
    return found
  }
}
