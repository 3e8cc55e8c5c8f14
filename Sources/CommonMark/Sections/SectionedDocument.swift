#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document that was read section by section, so that what it shares with others was read once for all of them.
///
/// What it gives is the same as of a document that was read whole.
package struct SectionedDocument: Sendable {
  /// One section, from a heading of the second level to the next.
  package struct Section: Sendable {
    /// The section as a document of its own.
    package let document: MarkdownDocument
    fileprivate let text: [UInt8]
    fileprivate let captionsBefore: CaptionCounts
    fileprivate let html: [UInt8]
  }

  /// A section where the document has it.
  package struct Part: Sendable {
    package var section: Section
    /// Its first line, counted from 1.
    package var line: Int
    /// Its place among the sections that the reader knew; nil where it is the document's own.
    package var known: Int?
  }

  package fileprivate(set) var parts: [Part]

  /// The document's body as HTML.
  package var html: [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(parts.reduce(0) { $0 + $1.section.html.count })
    for part in parts { html.append(contentsOf: part.section.html) }
    return html
  }
}

/// Reads documents of which most sections are the same.
package struct SectionReader: Sendable {
  /// The sections that are known.
  package private(set) var sections: [SectionedDocument.Section] = []
  /// The documents they were first seen in, each as the places of its sections in `sections`.
  private var documents: [[Int]] = []
  private let options: MarkdownOptions
  private let style: DocumentStyle

  /// Reads some of the documents, of which others are like one or the other; nil where none can be taken apart.
  package init?(reading texts: [[UInt8]], options: MarkdownOptions, style: DocumentStyle) {
    guard style.idPrefix.isEmpty, !style.sections else { return nil }
    self.options = options
    self.style = style
    for text in texts {
      guard let document = read(text, file: "") else { continue }
      var places: [Int] = []
      for part in document.parts {
        places.append(part.known ?? sections.count)
        if part.known == nil { sections.append(part.section) }
      }
      if !documents.contains(places) { documents.append(places) }
    }
    if documents.isEmpty { return nil }
  }

  /// Reads a document; nil where it has to be read whole: where its sections depend on one another, or where there is
  /// something to say of it.
  package func read(_ text: [UInt8], file: String) -> SectionedDocument? {
    text.withUnsafeBufferPointer { bytes in
      let stretches = SectionCutter.cut(bytes)
      var parts: [SectionedDocument.Part] = []
      parts.reserveCapacity(stretches.count)
      var before = CaptionCounts()
      for (place, (range, line)) in stretches.enumerated() {
        let stretch = UnsafeBufferPointer(rebasing: bytes[range])
        let known = knownPlace(of: stretch, at: place, of: stretches.count, before)
        guard let section = known.map({ sections[$0] }) ?? read(stretch, file, before) else { return nil }
        before = before + section.document.captions
        parts.append(SectionedDocument.Part(section: section, line: line, known: known))
      }
      return hasUniqueAnchors(parts) ? SectionedDocument(parts: parts) : nil
    }
  }

  /// Where a section of just these bytes is known: looked for at its place in each document, counted from either end.
  private func knownPlace(
    of stretch: UnsafeBufferPointer<UInt8>, at place: Int, of count: Int, _ before: CaptionCounts
  ) -> Int? {
    for document in documents {
      for candidate in [place, document.count - count + place] where document.indices.contains(candidate) {
        if isSame(sections[document[candidate]], stretch, before) { return document[candidate] }
        if document.count == count { break }
      }
    }
    return nil
  }

  private func isSame(
    _ section: SectionedDocument.Section, _ stretch: UnsafeBufferPointer<UInt8>, _ before: CaptionCounts
  ) -> Bool {
    guard section.text.count == stretch.count, section.captionsBefore == before else { return false }
    return section.text.withUnsafeBufferPointer { known in
      guard let one = known.baseAddress, let other = stretch.baseAddress else { return known.isEmpty }
      return memcmp(one, other, known.count) == 0
    }
  }

  private func read(
    _ stretch: UnsafeBufferPointer<UInt8>, _ file: String, _ before: CaptionCounts
  ) -> SectionedDocument.Section? {
    guard SectionCutter.standsAlone(stretch) else { return nil }
    var options = options
    options.captionsBefore = before
    let text = Array(stretch)
    let document = MarkdownDocument(parsing: text, file: file, options: options)
    guard document.diagnostics.isEmpty else { return nil }
    return SectionedDocument.Section(
      document: document, text: text, captionsBefore: before, html: document.renderHTML(.document(style)))
  }

  /// Names are given anew in each section; where two sections would have the same, the document decides as a whole.
  private func hasUniqueAnchors(_ parts: [SectionedDocument.Part]) -> Bool {
    var ids: Set<String> = []
    ids.reserveCapacity(parts.reduce(0) { $0 + $1.section.document.anchors.count })
    for part in parts {
      for anchor in part.section.document.anchors where !ids.insert(anchor.id).inserted { return false }
    }
    return true
  }
}
