import Catalogue
import CommonMark
package import Diagnostics
import Liquid
import Nodes
package import Tailoring

/// A file of a document set as it is made.
package struct DocumentFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A document that was made: its files, none where there are errors, and all that is known of it.
package struct MadeDocument: Sendable {
  package var files: [DocumentFile]
  package var diagnostics: [Diagnostic]
  /// The questions whose answers are missing.
  package var missing: [String]
  /// What it was made from; nil where there are errors.
  package var lock: DocumentLock?
}

/// The forms in which documents are made.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case markdown = "md"
  case html
  case htmlFragment = "html-fragment"
}

/// Makes the documents of a workspace one after the other; no more than one is held at a time.
package struct DocumentSet: Sendable {
  package var workspace: OpenWorkspace
  package var formats: [DocumentFormat]
  package var isFinal: Bool
  private let shell = PageShell()
  private let strayNames: StrayNames

  package init(workspace: OpenWorkspace, formats: [DocumentFormat], isFinal: Bool) {
    self.workspace = workspace
    self.formats = formats
    self.isFinal = isFinal
    strayNames = StrayNames(workspace)
  }

  /// Makes a document, for one practice where it is one of many.
  ///
  /// - Returns: the files, and every finding; with an error there are no files.
  package func make(
    _ templates: DocumentTemplates, practice: Practice?
  ) -> (files: [DocumentFile], diagnostics: [Diagnostic], missing: [String]) {
    let made = document(templates, practice: practice)
    return (made.files, made.diagnostics, made.missing)
  }

  /// Makes a document, for one practice where it is one of many, with its lock where one is wanted.
  package func document(
    _ templates: DocumentTemplates, practice: Practice?, wantsLock: Bool = false
  ) -> MadeDocument {
    let definition = templates.definition
    let tailored =
      practice.flatMap { workspace.tailor.tailored(for: $0.odsCode) } ?? workspace.tailor.tailored
    let context = DocumentContext(
      catalogue: workspace.catalogue, edition: workspace.edition, workspace: workspace.workspace, tailored: tailored,
      definition: definition, answers: workspace.answers, practice: practice, isFinal: isFinal)
    let (documents, diagnostics) = DocumentRenderer.render(templates, context)
    var found = diagnostics
    var files: [DocumentFile] = []
    var missing: [String] = []
    var placed: [String] = []
    for document in documents {
      placed += document.placements.map(\.record)
      let blocks = document.document.textBlocks()
      let file = "\(document.path).md"
      found += strayNames.findings(blocks, file: file, practice: practice, isFinal: isFinal)
      found += Leftovers.findings(blocks, file: file, isFinal: isFinal)
      missing += document.missing.map(\.value.text)
      if isFinal {
        let worklist = ConfirmationWorklist(
          [tailored], workspace: workspace.workspace, catalogue: workspace.catalogue, edition: workspace.edition)
        found += FinalCheck.findings(document, context, worklist: worklist)
      }
      files += self.files(document, context)
    }
    if !documents.isEmpty {
      found += Coverage.uncovered(tailored, placed: Set(placed)) { requirement in
        guard requirement.requirement.requirementClass == .coreAndMandated || !definition.routes.isEmpty
        else { return false }
        return requirement.requirement.route.value.map { definition.routes.contains($0) } ?? false
      }
    }
    guard !found.hasErrors else { return MadeDocument(files: [], diagnostics: found, missing: missing, lock: nil) }
    return MadeDocument(
      files: files, diagnostics: found, missing: missing,
      lock: wantsLock ? DocumentLock(context, placed: placed) : nil)
  }

  private func files(_ document: RenderedDocument, _ context: DocumentContext) -> [DocumentFile] {
    let stem = document.path
    return formats.map { format in
      switch format {
      case .markdown: DocumentFile(path: "\(stem).md", bytes: document.markdown)
      case .html:
        DocumentFile(path: "\(stem).html", bytes: shell.page(words(document, context), body: document.htmlBody))
      case .htmlFragment: DocumentFile(path: "\(stem).fragment.html", bytes: document.fragment())
      }
    }
  }

  private func words(_ document: RenderedDocument, _ context: DocumentContext) -> PageShell.Words {
    let body = context.workspace.issuingBody
    var footer = [
      "\(context.issueRecord.reference), version \(context.issueRecord.version), \(context.issueRecord.status.label), "
        + "\(context.date.longText). Issued by \(body.name).",
      "National requirements are restated from \(context.edition.title); the published text prevails. Facts on NHS "
        + "publications are used under the Open Government Licence v3.0.",
    ]
    if context.workspace.isExample {
      footer.insert("Invented example: the body and its practices do not exist.", at: 0)
    }
    if let review = context.issueRecord.nextReview { footer.append("Next review: \(review.longText).") }
    return PageShell.Words(
      title: document.title, publisher: body.name, subtitle: "\(context.edition.shortTitle), \(context.editionPeriod)",
      footer: footer)
  }
}
