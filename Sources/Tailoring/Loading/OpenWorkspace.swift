package import Catalogue
package import Diagnostics
package import Nodes

/// A workspace with everything it rests on, ready to make documents of.
package struct OpenWorkspace: Sendable {
  package var catalogue: Catalogue
  package var edition: Edition
  package var workspace: Workspace
  /// Every document that there is; those wanted are named in the workspace.
  package var documents: [DocumentDefinition]
  package var answers: AnswerBook
  package var tailor: Tailor

  /// Every question once, those that the model itself asks included.
  package var questions: [Question] { documents.distinctQuestions + impliedQuestions }

  /// Questions that no document declares, but that conditions of requirements ask.
  var impliedQuestions: [Question] { PracticeFact.questions(besides: documents.distinctQuestions) }

  /// A document by its name.
  package func document(_ name: String) -> DocumentDefinition? {
    documents.first { $0.name == name }
  }

  /// A practice by its code.
  package func practice(_ code: String) -> Practice? {
    workspace.practices.first { $0.odsCode == code }
  }

  /// The practices that the model covers on the workspace's date.
  package var practicesInScope: [Practice] {
    workspace.practices.filter { $0.outOfScopeReason(on: workspace.date) == nil }
  }
}

/// The outcome of opening a workspace: the workspace where there is enough of it, and every finding in any case.
package struct OpenedWorkspace: Sendable {
  package var open: OpenWorkspace?
  package var diagnostics: [Diagnostic]
  package var sources: [String: SourceText]

  /// Reads a workspace's files with the documents of Templates/, and checks all of it against the catalogue.
  ///
  /// `files` are those below the workspace's folder, its own `templates/` among them; `prefix` is what stands before
  /// their paths in messages.
  package init(_ files: [InputFile], prefix: String, templates: [InputFile], catalogue: Catalogue) {
    let own = files.filter { $0.path.hasPrefix("templates/") }.map {
      InputFile(path: String($0.path.dropFirst("templates/".count)), bytes: $0.bytes, shownName: prefix + $0.path)
    }
    let documents = DocumentLoader.load(templates + own)
    let questions = documents.questions + PracticeFact.questions(besides: documents.questions)
    let loaded = WorkspaceLoader.load(files, prefix: prefix, questions: questions)
    diagnostics = documents.diagnostics + loaded.diagnostics
    sources = documents.sources.merging(loaded.sources) { first, _ in first }
    guard let workspace = loaded.workspace else {
      diagnostics = diagnostics.sorted()
      return
    }
    diagnostics += AnswerAgreement.findings(workspace.answers, questions: questions)
    let edition = catalogue.edition(workspace.edition)
    diagnostics += WorkspaceChecks.findings(
      workspace, references: loaded.references + documents.references, edition: edition, catalogue,
      documents.documents)
    if let edition {
      let answers = AnswerBook(workspace, questions: questions)
      let tailor = Tailor(workspace, edition: edition, catalogue: catalogue, answers: answers)
      diagnostics += tailor.diagnostics
      open = OpenWorkspace(
        catalogue: catalogue, edition: edition, workspace: workspace, documents: documents.documents, answers: answers,
        tailor: tailor)
    }
    diagnostics = diagnostics.sorted()
  }
}
