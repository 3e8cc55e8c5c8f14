import CommonMark
import Liquid

/// A document's Markdown as it was read: whole, or in sections of which it shares some with other practices.
enum ReadDocument: Sendable {
  case whole(MarkdownDocument)
  /// With what is known of the shared sections.
  case sections(SectionedDocument, SharedSections)

  /// The references of the clauses that stand in it.
  var clauses: Set<String> {
    switch self {
    case .whole(let document): return Set(document.clauses.map(\.id))
    case .sections(let document, _):
      var ids: Set<String> = []
      for part in document.parts {
        for clause in part.section.document.clauses { ids.insert(clause.id) }
      }
      return ids
    }
  }

  /// Whether its clauses are these, each once and in this order.
  func holds(_ placements: [Placement]) -> Bool {
    guard case .sections(let document, _) = self else { return false }
    var rest = placements[...]
    for part in document.parts {
      // No two have the same id, or the document were read whole.
      for clause in part.section.document.clauses {
        guard let next = rest.popFirst(), next.record == clause.id else { return false }
      }
    }
    return rest.isEmpty
  }

  /// The page with the body as HTML in a frame.
  func page(in frame: PageShell.Frame) -> [UInt8] {
    switch self {
    case .whole(let document):
      let body = document.renderHTML(.document(DocumentStyle()))
      return frame.page(body.count) { $0 += body }
    case .sections(let document, _): return frame.page(document.htmlCount) { document.writeHTML(to: &$0) }
    }
  }

  /// The text that has to be looked through for names and leftovers: of shared sections only that in which there is
  /// something to be found.
  var unseenText: [TextBlock] {
    switch self {
    case .whole(let document): return document.textBlocks()
    case .sections(let document, let shared):
      var blocks: [TextBlock] = []
      for part in document.parts {
        if let known = part.known, shared.isClean[known] { continue }
        for var block in part.section.document.textBlocks() where !shared.cleanTexts.contains(block.text) {
          block.line += part.line - 1
          blocks.append(block)
        }
      }
      return blocks
    }
  }
}

/// The sections of a document that practices share, read once.
struct SharedSections: Sendable {
  let reader: SectionReader
  /// Of each section whether there is nothing in it that has to be looked at for each practice.
  let isClean: [Bool]
  /// The texts in which there is nothing either, of sections where that holds of some texts only: most of what stands
  /// beside a practice's name stands there for the next as well.
  let cleanTexts: Set<String>

  /// Reads the sections of some practices' documents; nil where these cannot be taken apart.
  init?(_ documents: [[UInt8]], isClean: ([TextBlock]) -> Bool) {
    guard
      let reader = SectionReader(reading: documents, options: RenderedDocument.options, style: DocumentStyle())
    else { return nil }
    self.reader = reader
    let texts = reader.sections.map { $0.document.textBlocks() }
    self.isClean = texts.map(isClean)
    // Code is not looked at as other text is.
    cleanTexts = Set(
      zip(texts, self.isClean).filter { !$1 }.flatMap(\.0).filter { $0.kind != .code && isClean([$0]) }.map(\.text))
  }
}
