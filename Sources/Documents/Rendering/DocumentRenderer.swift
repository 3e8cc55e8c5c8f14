import Catalogue
package import CommonMark
package import Diagnostics
package import Liquid
import Tailoring

/// A document as it was made.
package struct RenderedDocument: Sendable {
  package var markdown: [UInt8]
  /// The body as HTML, without the page around it.
  package var htmlBody: [UInt8]
  package var placements: [Placement]
  package var missing: [MissingUse]
  package var title: String
  package var headings: [Heading]
}

/// Renders documents from their templates and data.
package enum DocumentRenderer {
  /// A document, or the findings that forbid it.
  package static func render(
    _ templates: DocumentTemplates, _ context: DocumentContext
  ) -> (document: RenderedDocument?, diagnostics: [Diagnostic]) {
    let data = RootData.data(context)
    var diagnostics: [Diagnostic] = []
    var pieces: [SectionNumbers.Piece] = []
    var placements: [Placement] = []
    var missing: [MissingUse] = []
    let off = context.workspace.partsOff[context.definition.name] ?? []
    for part in templates.parts where !off.contains(part.definition.id) {
      let result = part.template.render(data, tags: ["clause": clause])
      diagnostics += result.diagnostics
      placements += result.placements
      for use in result.missing where !missing.contains(where: { $0.value == use.value }) { missing.append(use) }
      pieces.append(.init(id: part.definition.id, markdown: result.output))
    }
    if !missing.isEmpty { pieces.append(.init(id: "missing", markdown: Array(MissingList.markdown(missing).utf8))) }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let file = "\(context.definition.name).md"
    let assembled = SectionNumbers.assemble(pieces, file: file)
    diagnostics += assembled.diagnostics
    let document = MarkdownDocument(
      parsing: assembled.markdown, file: file, options: MarkdownOptions(documentRules: true))
    diagnostics += document.diagnostics
    diagnostics += Coverage.lostClauses(placements, in: document, file: file)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let body = document.renderHTML(.document(DocumentStyle()))
    return (
      RenderedDocument(
        markdown: assembled.markdown, htmlBody: body, placements: placements, missing: missing,
        title: context.definition.title, headings: document.headings), diagnostics
    )
  }

  /// What `{% clause requirement %}` writes: the reference in bold, which the HTML makes an anchor.
  private static let clause: HostTagRenderer = { (value: Value) throws(HostError) -> HostTagOutput in
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
