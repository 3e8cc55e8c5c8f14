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
  /// The sections of the first document, in its order.
  package let sections: [SectionedDocument.Section]
  private let options: MarkdownOptions
  private let style: DocumentStyle

  /// Reads the first of the documents; nil where it cannot be taken apart.
  package init?(reading text: [UInt8], options: MarkdownOptions, style: DocumentStyle) {
    guard style.idPrefix.isEmpty, !style.sections else { return nil }
    let empty = SectionReader(sections: [], options: options, style: style)
    guard let document = empty.read(text, file: "") else { return nil }
    self.init(sections: document.parts.map(\.section), options: options, style: style)
  }

  private init(sections: [SectionedDocument.Section], options: MarkdownOptions, style: DocumentStyle) {
    self.sections = sections
    self.options = options
    self.style = style
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

  /// Where a section of just these bytes is known: looked for at its place, counted from either end.
  private func knownPlace(
    of stretch: UnsafeBufferPointer<UInt8>, at place: Int, of count: Int, _ before: CaptionCounts
  ) -> Int? {
    for candidate in [place, sections.count - count + place] where sections.indices.contains(candidate) {
      let section = sections[candidate]
      guard section.text.count == stretch.count, section.captionsBefore == before else { continue }
      let isSame = section.text.withUnsafeBufferPointer { known in
        guard let one = known.baseAddress, let other = stretch.baseAddress else { return known.isEmpty }
        return memcmp(one, other, known.count) == 0
      }
      if isSame { return candidate }
    }
    return nil
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
    for part in parts {
      for anchor in part.section.document.anchors where !ids.insert(anchor.id).inserted { return false }
    }
    return true
  }
}
