import Catalogue
package import Diagnostics
import Liquid
import Tailoring

/// What forbids a document to be final. No switch skips it.
package enum FinalCheck {
  /// The answers that one file of a document lacks.
  package static func missing(_ document: RenderedDocument, _ context: DocumentContext) -> [Diagnostic] {
    document.missing.map { use in
      Diagnostic(
        DocumentRules.notFinal,
        "\(context.definition.name): no answer to '\(use.value.text)' (owed by \(use.value.owner))",
        at: use.location, fix: "answer '\(use.value.question)' in answers.yaml")
    }
  }

  /// Every reason for which a document as a whole cannot be final, whichever of its files it concerns; each once.
  static func findings(
    _ documents: [RenderedDocument], _ context: DocumentContext, _ templates: DocumentTemplates,
    worklist: ConfirmationWorklist
  ) -> [Diagnostic] {
    let name = context.definition.name
    var found = context.issueRecord.findings.map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
    if context.practice == nil, context.practiceViews.isEmpty,
      !templates.names.isDisjoint(with: ["practices", "practices_out_of_scope", "totals"])
    {
      found.append(
        Diagnostic(
          DocumentRules.notFinal, "\(name): no practice is in scope, so it counts and lists none",
          fix: "add the practices to practices.csv; `gpspec check` says of each that is out of scope why"))
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
    var inScope = Set(
      (rows.isEmpty ? context.tailored.requirements : rows).filter(\.mayApply).map(\.requirement.id))
    // Of what the edition says beside its requirements, only what is printed here has to be certain.
    for provision in context.edition.provisions where provision.evidence == .background {
      let statement = Array(ProvisionView(provision: provision, context: context).statement.utf8)
      if documents.contains(where: { $0.markdown.contains(statement) }) { inScope.insert(provision.id) }
    }
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
