package import ArgumentParser
import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// `gpspec questions`: what is asked, what is answered, and who owes the rest.
package struct QuestionsCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Show what the documents ask, what is answered, and who owes the rest.",
    discussion: """
      A question that no document needs as the workspace is tailored is left out while it is open: one of a part that is
      switched off, or behind a condition that another answer has settled. As CSV it is the data capture pack: give it
      out, have it filled in, and take it back with `gpspec answers import FILE.csv`.
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var workspace: WorkspaceOptions
  @Option(help: ArgumentHelp("Only what this document asks; may be given several times.", valueName: "name"))
  var document: [String] = []
  @Option(help: ArgumentHelp("Only what is asked of this practice.", valueName: "code")) var practice: String?
  @Flag(help: "Only what is missing or not known yet.") var open = false
  @Option(help: "For whom the list is: internal, bidders or public. What they may not see is left out.")
  var audience: DocumentDefinition.Audience = .internalOnly
  @Option(help: "The form of the list.") var format: QuestionFormat = .table

  enum QuestionFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, md, html, json
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let (opened, loaded) = try workspace.loadValid(home, in: context)
    for name in document where opened.document(name) == nil {
      let names = opened.documents.map(\.name)
      throw CommandFailure(
        .usage, "there is no document '\(name)'",
        mend: NearMiss.suggestion(for: name, among: names) ?? "known: " + names.joined(separator: ", "))
    }
    if practice != nil { _ = try opened.tailored(for: practice) }
    var list = QuestionList(opened, documents: document.isEmpty ? nil : document)
    list = try WorkspaceDocuments(loaded, home, names: document, in: context).asked(list, opened)
    if open { list = list.filtered { if case .answered = $0.state { false } else { true } } }
    if let practice { list = list.filtered { $0.practice?.odsCode == practice } }
    let hidden = SensitivityCheck.hidden(from: audience, among: opened.questions)
    if !hidden.isEmpty {
      let ids = Set(hidden.map(\.id))
      list = list.filtered { !ids.contains($0.question.id) }
      context.note("\(ids.count) question\(ids.count == 1 ? "" : "s") that this audience may not see left out")
    }
    let text = QuestionText(list: list, body: opened.workspace.issuingBody, isExample: opened.workspace.isExample)
    switch format {
    case .table: context.write(Array(text.table().utf8))
    case .csv: context.write(DataCapturePack.csv(list))
    case .md: context.write(Array(text.markdown().utf8))
    case .html: context.write(Array(text.html().utf8))
    case .json: context.write(text.json())
    }
    if format == .table { context.note(text.summary) }
  }
}

extension DocumentDefinition.Audience: ExpressibleByArgument {}
