import Catalogue
import CommonMark
package import Diagnostics
package import Liquid
import Nodes
package import Tailoring

/// A file of a document set as it is made.
package struct DocumentFile: Sendable {
  package var path: String
  package var bytes: [UInt8]
  /// What the bytes, which are a page then, are still to be turned into; nil where they are what is written.
  package var conversion: DocumentFormat?

  package init(path: String, bytes: [UInt8], conversion: DocumentFormat? = nil) {
    self.path = path
    self.bytes = bytes
    self.conversion = conversion
  }
}

/// The forms in which documents are made.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case markdown = "md"
  case html
  case htmlFragment = "html-fragment"
  /// The response matrix of a document for bidders, as a spreadsheet.
  case csv
  /// For word processors; made from HTML by another program.
  case docx
  case odt

  package var isOfWordProcessor: Bool { self == .docx || self == .odt }
}

/// Makes the documents of a workspace one after the other; no more than one is held at a time.
package struct DocumentSet: Sendable {
  package var workspace: OpenWorkspace
  package var formats: [DocumentFormat]
  package var isFinal: Bool
  /// Whether a lock is made for each document.
  package var hasLocks: Bool
  /// What the ids of fragments begin with; nil for the name of each document.
  package var idPrefix: String?
  private let shell = PageShell()
  /// Whether what is made is frozen under its version, and so is issued.
  package var isIssued: Bool
  private let strayNames: StrayNames
  private let confirmations: ConfirmationBook

  package init(
    workspace: OpenWorkspace, formats: [DocumentFormat], isFinal: Bool, hasLocks: Bool = false, isIssued: Bool = false
  ) {
    self.workspace = workspace
    self.formats = formats
    self.isFinal = isFinal
    self.hasLocks = hasLocks
    self.isIssued = isIssued
    strayNames = StrayNames(workspace)
    confirmations = ConfirmationBook(
      workspace.workspace, edition: workspace.edition, catalogue: workspace.catalogue)
  }

  /// What a document came to.
  package struct Made: Sendable {
    /// The files; none where there is an error.
    package var files: [DocumentFile]
    package var diagnostics: [Diagnostic]
    /// The answers that are missing.
    package var missing: [MissingValue]
    /// The references that it places, in its order.
    package var placed: [String] = []
    /// What it was made from; nil where none is wanted, or there is an error.
    package var lock: DocumentLock?
  }

  /// Makes a document, for one practice where it is one of many.
  package func make(_ templates: DocumentTemplates, practice: Practice?) -> Made {
    make(templates, practices: [practice])[0]
  }

  /// Makes a document for each of some practices, on all cores.
  package func make(_ templates: DocumentTemplates, practices: [Practice?]) -> [Made] {
    PreparedDocument(self, templates, for: practices).make(practices)
  }

  /// What the workspace itself says that cannot be right in some documents, without making them: weights, restated
  /// values, dates.
  package func workspaceFindings(_ definitions: [DocumentDefinition], practices: [Practice]) -> [Diagnostic] {
    let sites = Dictionary(grouping: workspace.workspace.sites, by: \.practice)
    var found: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    for definition in definitions {
      let targets: [Practice?] = definition.isPerPractice ? practices.map { $0 } : [nil]
      for target in targets {
        let context = context(definition, target, sites)
        for finding in WeightCheck.findings(context) + Contradictions.findings(context)
        where seen.insert(finding).inserted {
          found.append(finding)
        }
      }
    }
    return found
  }

  func context(_ definition: DocumentDefinition, _ practice: Practice?, _ sites: [String: [Site]]) -> DocumentContext {
    let tailored = practice.flatMap { workspace.tailor.tailored(for: $0.odsCode) } ?? workspace.tailor.whole
    var context = DocumentContext(
      catalogue: workspace.catalogue, edition: workspace.edition, workspace: workspace.workspace, tailored: tailored,
      definition: definition, answers: workspace.answers, practice: practice, isFinal: isFinal, sites: sites,
      confirmations: confirmations)
    context.isIssued = isIssued
    context.documents = workspace.documents
    context.differences = workspace.tailor.differences
    return context
  }

  /// What documents of the context's tailoring have in common. `alike` are some for which it is worth while to see what
  /// they share.
  func common(
    _ templates: DocumentTemplates, _ context: DocumentContext, alike: [DocumentContext] = []
  ) -> CommonData {
    var common = CommonData(context, names: templates.names, hasLocks: hasLocks)
    let ofSections: Set<DocumentFormat> = [.markdown, .html, .csv]
    common.share(
      templates, alike, readsSections: ofSections.isSuperset(of: formats),
      frame: { shell.frame(words($0, context)) }, isClean: { strayNames.isClean($0) && Leftovers.isClean($0) })
    return common
  }

  func make(_ templates: DocumentTemplates, _ context: DocumentContext, _ common: CommonData) -> Made {
    let definition = templates.definition
    let (documents, diagnostics) = DocumentRenderer.render(templates, context, common)
    var made = Made(files: [], diagnostics: diagnostics, missing: [])
    var clauses: [String] = []
    for document in documents {
      clauses += document.placements.map(\.record)
      let blocks = document.content.unseenText
      let file = "\(document.path).md"
      made.diagnostics += strayNames.findings(blocks, file: file, practice: context.practice, isFinal: isFinal)
      made.diagnostics += Leftovers.findings(blocks, file: file, isFinal: isFinal)
      made.missing += document.missing.map(\.value)
      if isFinal { made.diagnostics += FinalCheck.missing(document, context) }
      made.files += files(document, context, common)
    }
    if isFinal, !documents.isEmpty {
      let worklist = ConfirmationWorklist(
        [context.tailored], workspace: workspace.workspace, catalogue: workspace.catalogue, edition: workspace.edition)
      made.diagnostics += FinalCheck.findings(documents, context, templates, worklist: worklist)
    }
    if formats.contains(.csv), definition.audience == .bidders, !documents.isEmpty,
      let matrix = ResponseMatrix.csv(context)
    {
      let path = (context.practice.map { "\(definition.name)/\($0.odsCode)" } ?? definition.name) + ".csv"
      made.files.append(DocumentFile(path: path, bytes: matrix))
    }
    if !documents.isEmpty {
      made.diagnostics += WeightCheck.findings(context)
      made.diagnostics += Contradictions.findings(context, shared: common.contradictions)
      if !common.covers(clauses) {
        made.diagnostics += Coverage.uncovered(Coverage.expected(of: context), placed: Set(clauses)) { _ in true }
      }
    }
    made.placed = clauses
    if made.diagnostics.hasErrors {
      made.files = []
    } else if hasLocks {
      made.lock = DocumentLock(context, placed: clauses, common)
    }
    return made
  }

  private func files(
    _ document: RenderedDocument, _ context: DocumentContext, _ common: CommonData
  ) -> [DocumentFile] {
    let stem = document.path
    return formats.compactMap { format in
      switch format {
      case .csv: nil
      case .markdown: DocumentFile(path: "\(stem).md", bytes: document.markdown)
      case .html:
        DocumentFile(
          path: "\(stem).html",
          bytes: document.content.page(in: common.frames[document.title] ?? shell.frame(words(document, context))))
      case .docx, .odt:
        DocumentFile(
          path: "\(stem).\(format.rawValue)",
          bytes: shell.wordPage(words(document, context), body: document.wordBody), conversion: format)
      case .htmlFragment: DocumentFile(path: "\(stem).fragment.html", bytes: document.fragment(idPrefix: idPrefix))
      }
    }
  }

  private func words(_ document: RenderedDocument, _ context: DocumentContext) -> PageShell.Words {
    let body = context.workspace.issuingBody
    var footer = [
      "\(context.issueRecord.reference), version \(context.issueRecord.version), \(context.statusLabel), "
        + "\(context.date.longText). "
        + (context.isBoughtByPractices ? "Prepared by \(body.name) for the buyer." : "Issued by \(body.name)."),
      "National requirements are restated from \(context.edition.title); the published text prevails. Facts on NHS "
        + "publications are used under the Open Government Licence v3.0.",
    ]
    if context.workspace.isExample {
      footer.insert(
        context.isRealBody
          ? "Invented example: the practices and all local values do not exist."
          : "Invented example: the body and its practices do not exist.", at: 0)
    }
    if let review = context.issueRecord.nextReview { footer.append("Next review: \(review.longText).") }
    return PageShell.Words(
      title: document.title,
      publisher: context.isBoughtByPractices ? "Prepared by \(body.name)" : body.name,
      subtitle: "\(context.edition.shortTitle), \(context.editionPeriod)",
      footer: footer)
  }
}
