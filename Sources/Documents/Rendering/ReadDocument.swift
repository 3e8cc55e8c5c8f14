import CommonMark

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

  /// The body as HTML, without the page around it.
  var html: [UInt8] {
    switch self {
    case .whole(let document): document.renderHTML(.document(DocumentStyle()))
    case .sections(let document, _): document.html
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
        for var block in part.section.document.textBlocks() {
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

  /// Reads the sections of some practices' documents; nil where these cannot be taken apart.
  init?(_ documents: [[UInt8]], isClean: ([TextBlock]) -> Bool) {
    guard
      let reader = SectionReader(reading: documents, options: RenderedDocument.options, style: DocumentStyle())
    else { return nil }
    self.reader = reader
    self.isClean = reader.sections.map { isClean($0.document.textBlocks()) }
  }
}
