import Catalogue
import CommonMark
import Diagnostics
package import Liquid
import Tailoring

/// A document as it was made.
package struct RenderedDocument: Sendable {
  /// Where it goes below the output folder, without an ending.
  package var path: String
  package var title: String
  package var markdown: [UInt8]
  package var placements: [Placement]
  package var missing: [MissingUse]
  let content: ReadDocument
  /// The part that it is, where parts are files of their own.
  let part: String?
  static let options = MarkdownOptions(documentRules: true)

  /// The body as HTML that goes on to a word processor.
  package var wordBody: [UInt8] { whole.renderHTML(.document(DocumentStyle(forWordProcessor: true))) }

  /// The body for a content management system: headings from the second level, no style, ids with a prefix, by default
  /// one of the document's own, so that several can stand on one page.
  package func fragment(idPrefix: String?) -> [UInt8] {
    let own = path.split(separator: "/").joined(separator: "-") + "-"
    return whole.renderHTML(.document(DocumentStyle(headingShift: 1, idPrefix: idPrefix ?? own)))
  }

  private var whole: MarkdownDocument {
    if case .whole(let document) = content { return document }
    return MarkdownDocument(parsing: markdown, file: "\(path).md", options: Self.options)
  }
}

/// Renders documents from their templates and data.
enum DocumentRenderer {
  /// The document, or several where its parts are files of their own; none where there are errors.
  static func render(
    _ templates: DocumentTemplates, _ context: DocumentContext, _ common: CommonData
  ) -> (documents: [RenderedDocument], diagnostics: [Diagnostic]) {
    let data = RootData.data(context, shared: common.values)
    var diagnostics: [Diagnostic] = []
    let off = context.workspace.partsOff[context.definition.name] ?? []
    var results: [(part: DocumentDefinition.Part, result: RenderResult)] = []
    for part in templates.parts where !off.contains(part.definition.id) {
      let result = part.template.render(data, tags: ["clause": clause], shared: common.pieces[part.definition.id])
      diagnostics += result.diagnostics
      results.append((part.definition, result))
    }
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    var documents: [RenderedDocument] = []
    let name = context.definition.name
    let folder = context.practice.map { "\(name)/\($0.odsCode)" }
    if context.definition.hasSeparateFiles {
      for (part, result) in results {
        if let document = assemble(
          [(part, result)], path: (folder ?? name) + "/" + part.id, title: part.title, part: part.id, context, common,
          &diagnostics)
        {
          documents.append(document)
        }
      }
    } else if let document = assemble(
      results, path: folder ?? name, title: context.definition.title, part: nil, context, common, &diagnostics)
    {
      documents.append(document)
    }
    return (diagnostics.hasErrors ? [] : documents, diagnostics)
  }

  private static func assemble(
    _ results: [(part: DocumentDefinition.Part, result: RenderResult)], path: String, title: String,
    part: String?, _ context: DocumentContext, _ common: CommonData, _ diagnostics: inout [Diagnostic]
  ) -> RenderedDocument? {
    var pieces = results.map { SectionNumbers.Piece(id: $0.part.id, markdown: $0.result.output) }
    var missing: [MissingUse] = []
    for use in results.flatMap(\.result.missing) where !missing.contains(where: { $0.value == use.value }) {
      missing.append(use)
    }
    let placements = results.flatMap(\.result.placements)
    // What is placed and may not apply waits for an answer, whether the template says so or not.
    if !common.waiting.isEmpty {
      for placement in placements {
        for value in common.waiting[placement.record] ?? [] where !missing.contains(where: { $0.value == value }) {
          missing.append(MissingUse(value: value, location: placement.location))
        }
      }
    }
    if !missing.isEmpty {
      let list = Array(MissingList.markdown(missing).utf8)
      // The headings of a part that is a file of its own have no numbers, so neither has the list's.
      if pieces.count == 1 {
        pieces[0].markdown += Array("\n\n".utf8) + list
      } else {
        pieces.append(.init(id: "missing", markdown: list))
      }
    }
    let file = "\(path).md"
    let assembled = SectionNumbers.assemble(pieces, file: file, partsOff: partsOff(context))
    let (content, findings) = read(assembled.markdown, file: file, common.sections[part ?? ""])
    let found =
      assembled.diagnostics + findings + Coverage.lostClauses(placements, in: content, file: file)
      + EmptySections.findings(assembled.markdown, file: file)
    diagnostics += found
    guard !found.hasErrors else { return nil }
    return RenderedDocument(
      path: path, title: title, markdown: assembled.markdown, placements: placements, missing: missing,
      content: content, part: part)
  }

  /// The titles of the parts that are switched off, by their ids.
  private static func partsOff(_ context: DocumentContext) -> [String: String] {
    let off = context.workspace.partsOff[context.definition.name] ?? []
    return Dictionary(
      context.definition.parts.filter { off.contains($0.id) }.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func read(
    _ markdown: [UInt8], file: String, _ shared: SharedSections?
  ) -> (content: ReadDocument, diagnostics: [Diagnostic]) {
    if let shared, let document = shared.reader.read(markdown, file: file) { return (.sections(document, shared), []) }
    let document = MarkdownDocument(parsing: markdown, file: file, options: RenderedDocument.options)
    return (.whole(document), document.diagnostics)
  }

  /// What `{% clause requirement %}` writes: the reference in bold, which the HTML makes an anchor.
  static let clause: HostTagRenderer = { (value: Value) throws(HostError) -> HostTagOutput in
    guard case .object(let object) = value, case .text(let id)? = object["id"] else {
      throw HostError("there is no requirement to place")
    }
    let reference = Array("**".utf8) + id + Array("**".utf8)
    return HostTagOutput(markup: reference, record: String(decoding: id, as: UTF8.self))
  }
}

/// The list of what is missing, at the end of a draft.
enum MissingList {
  static func markdown(_ missing: [MissingUse]) -> String {
    var text = """
      ## What is missing

      This draft cannot be made final until these are answered.

      Table: Answers that are missing, and who owes them

      | Question | Owed by |
      | --- | --- |

      """
    for use in missing {
      text += "| \(MarkdownText.escaped(use.value.text)) | \(MarkdownText.escaped(use.value.owner)) |\n"
    }
    return text
  }
}
