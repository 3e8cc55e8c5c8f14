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
  /// A stretch of the text that means the same whatever stands before and after it. A class, for thousands of documents
  /// hold the same.
  package final class Section: Sendable {
    /// The section as a document of its own.
    package let document: MarkdownDocument
    fileprivate let text: [UInt8]
    fileprivate let captionsBefore: CaptionCounts
    fileprivate let html: [UInt8]

    fileprivate init(document: MarkdownDocument, text: [UInt8], captionsBefore: CaptionCounts, html: [UInt8]) {
      self.document = document
      self.text = text
      self.captionsBefore = captionsBefore
      self.html = html
    }

    /// Whether it reads the same after so many captions.
    fileprivate func holds(after captions: CaptionCounts) -> Bool {
      captionsBefore == captions || document.captions == CaptionCounts()
    }
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

  /// How many bytes the body has as HTML.
  package var htmlCount: Int { parts.reduce(0) { $0 + $1.section.html.count } }

  /// Writes the document's body as HTML.
  package func writeHTML(to output: inout [UInt8]) {
    for part in parts { output.append(contentsOf: part.section.html) }
  }
}

/// Reads documents of which most sections are the same.
package struct SectionReader: Sendable {
  /// The sections that are known.
  package private(set) var sections: [SectionedDocument.Section] = []
  /// The documents they were first seen in, each as the places of its sections in `sections`.
  private var documents: [[Int]] = []
  /// A number for each id that a known section gives, and the numbers of each section's.
  private var idNumbers: [String: Int] = [:]
  private var sectionIDs: [[Int]] = []
  private let fineness: SectionCutter.Fineness
  private let options: MarkdownOptions
  private let style: DocumentStyle

  /// Reads some of the documents, of which others are like one or the other; nil where none can be taken apart.
  package init?(reading texts: [[UInt8]], options: MarkdownOptions, style: DocumentStyle) {
    guard style.idPrefix.isEmpty, !style.sections else { return nil }
    for fineness in [SectionCutter.Fineness.blocks, .sections] {
      self.init(fineness, options, style)
      for text in texts { learn(text) }
      if documents.count == texts.count || (fineness == .sections && !documents.isEmpty) { return }
    }
    return nil
  }

  private init(_ fineness: SectionCutter.Fineness, _ options: MarkdownOptions, _ style: DocumentStyle) {
    self.fineness = fineness
    self.options = options
    self.style = style
  }

  private mutating func learn(_ text: [UInt8]) {
    guard let document = read(text, file: "") else { return }
    documents.append(
      document.parts.map { part in
        if let known = part.known { return known }
        sections.append(part.section)
        sectionIDs.append(
          part.section.document.anchors.map { anchor in
            let number = idNumbers[anchor.id] ?? idNumbers.count
            idNumbers[anchor.id] = number
            return number
          })
        return sections.count - 1
      })
  }

  /// Reads a document; nil where it has to be read whole: where its sections depend on one another, or where there is
  /// something to say of it.
  package func read(_ text: [UInt8], file: String) -> SectionedDocument? {
    text.withUnsafeBufferPointer { bytes in
      let stretches = SectionCutter.cut(bytes, fineness)
      var parts: [SectionedDocument.Part] = []
      parts.reserveCapacity(stretches.count)
      var before = CaptionCounts()
      /// Of each document the place after what was found there last.
      var next = Array(repeating: 0, count: documents.count)
      for (place, (range, line)) in stretches.enumerated() {
        let stretch = UnsafeBufferPointer(rebasing: bytes[range])
        let known = knownPlace(of: stretch, at: place, of: stretches.count, before, &next)
        guard let section = known.map({ sections[$0] }) ?? read(stretch, file, before) else { return nil }
        before = before + section.document.captions
        parts.append(SectionedDocument.Part(section: section, line: line, known: known))
      }
      return hasUniqueIDs(parts) && Self.keepsHeadingLevels(parts) ? SectionedDocument(parts: parts) : nil
    }
  }

  /// Where a section of just these bytes is known: looked for in each document after what was found there last, and at
  /// its place counted from either end.
  private func knownPlace(
    of stretch: UnsafeBufferPointer<UInt8>, at place: Int, of count: Int, _ before: CaptionCounts, _ next: inout [Int]
  ) -> Int? {
    for (number, document) in documents.enumerated() {
      var last = -1
      for candidate in [next[number], place, document.count - count + place] where candidate != last {
        guard document.indices.contains(candidate) else { continue }
        last = candidate
        guard isSame(sections[document[candidate]], stretch, before) else { continue }
        next[number] = candidate + 1
        return document[candidate]
      }
    }
    return nil
  }

  private func isSame(
    _ section: SectionedDocument.Section, _ stretch: UnsafeBufferPointer<UInt8>, _ before: CaptionCounts
  ) -> Bool {
    guard section.text.count == stretch.count, section.holds(after: before) else { return false }
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
  private func hasUniqueIDs(_ parts: [SectionedDocument.Part]) -> Bool {
    var isTaken = Array(repeating: false, count: idNumbers.count)
    func take(_ number: Int) -> Bool {
      if isTaken[number] { return false }
      isTaken[number] = true
      return true
    }
    var others: Set<String> = []
    for part in parts {
      if let known = part.known {
        for number in sectionIDs[known] where !take(number) { return false }
        continue
      }
      for anchor in part.section.document.anchors {
        let isNew = idNumbers[anchor.id].map(take) ?? others.insert(anchor.id).inserted
        if !isNew { return false }
      }
    }
    return true
  }

  /// Whether no heading is more than a level below the one before it, which may stand in another section.
  private static func keepsHeadingLevels(_ parts: [SectionedDocument.Part]) -> Bool {
    var last: Int?
    for part in parts {
      guard let first = part.section.document.headings.first else { continue }
      if let last, first.level > last + 1 { return false }
      last = part.section.document.headings.last?.level
    }
    return true
  }
}
