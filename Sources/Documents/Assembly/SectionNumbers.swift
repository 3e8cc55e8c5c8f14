import CommonMark
import Diagnostics

/// Numbers the headings of a document's Markdown, makes its contents and fills in its cross-references.
///
/// Numbers, contents and references are made here and never typed: where a part is switched off, the rest moves up.
struct SectionNumbers {
  /// A part of the document in the order of the document: its id, its text, and whether its headings are numbered.
  struct Piece {
    var id: String
    var markdown: [UInt8]
  }

  /// The whole text, or what is wrong with its references.
  struct Result {
    var markdown: [UInt8]
    var diagnostics: [Diagnostic]
  }

  private struct Section {
    var number: String
    var title: String
    var level: Int
    var part: String
  }

  private var sections: [Section] = []
  private var counters = [0, 0]
  private var diagnostics: [Diagnostic] = []
  private let file: String
  private let partsOff: [String: String]

  private init(file: String, partsOff: [String: String]) {
    self.file = file
    self.partsOff = partsOff
  }

  /// Puts the pieces together. The first holds the title and is not numbered; the contents follow it. A reference to
  /// one of `partsOff`, ids with their titles, is printed in words.
  static func assemble(_ pieces: [Piece], file: String, partsOff: [String: String] = [:]) -> Result {
    var numbers = SectionNumbers(file: file, partsOff: partsOff)
    var bodies: [[UInt8]] = []
    for (index, piece) in pieces.enumerated() {
      bodies.append(index == 0 ? piece.markdown : numbers.number(piece))
    }
    var whole: [UInt8] = []
    for (index, body) in bodies.enumerated() {
      let body = tidied(body)
      if body.isEmpty { continue }
      if !whole.isEmpty { whole.append(contentsOf: "\n".utf8) }
      whole.append(contentsOf: body)
      whole.append(UInt8(ascii: "\n"))
      if index == 0, numbers.sections.filter({ $0.level == 2 }).count > 1 {
        whole.append(contentsOf: "\n".utf8)
        whole.append(contentsOf: numbers.contents().utf8)
      }
    }
    let resolved = numbers.resolveReferences(whole)
    return Result(markdown: resolved, diagnostics: numbers.diagnostics)
  }

  /// The piece with a number before each heading of the second and third level.
  private mutating func number(_ piece: Piece) -> [UInt8] {
    let document = MarkdownDocument(parsing: piece.markdown, file: file)
    let lines = Dictionary(document.headings.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    var output: [UInt8] = []
    output.reserveCapacity(piece.markdown.count + document.headings.count * 8)
    var line = 1
    var start = 0
    for end in 0...piece.markdown.count {
      guard end == piece.markdown.count || piece.markdown[end] == UInt8(ascii: "\n") else { continue }
      let text = piece.markdown[start..<end]
      if let heading = lines[line], (2...3).contains(heading.level),
        let marks = text.firstIndex(where: { $0 != UInt8(ascii: "#") && $0 != 0x20 })
      {
        let number = nextNumber(heading.level)
        sections.append(Section(number: number, title: heading.text, level: heading.level, part: piece.id))
        output.append(contentsOf: text[text.startIndex..<marks])
        // An escaped dot would otherwise make "1." at the start of a line a list to some readers of Markdown.
        output.append(contentsOf: "\(number) ".utf8)
        output.append(contentsOf: text[marks...])
      } else {
        output.append(contentsOf: text)
      }
      if end < piece.markdown.count { output.append(UInt8(ascii: "\n")) }
      start = end + 1
      line += 1
    }
    return output
  }

  private mutating func nextNumber(_ level: Int) -> String {
    if level == 2 {
      counters[0] += 1
      counters[1] = 0
      return "\(counters[0])."
    }
    counters[1] += 1
    return "\(counters[0]).\(counters[1])"
  }

  private func contents() -> String {
    var text = "## Contents\n\n"
    for section in sections where section.level == 2 {
      text += "- [\(section.number) \(MarkdownText.escaped(section.title))](#\(anchor(section)))\n"
    }
    return text
  }

  private func anchor(_ section: Section) -> String {
    Slug.github("\(section.number) \(section.title)")
  }

  /// Replaces `[](part:id)` and `[text](part:id)` by links to the part's section.
  private mutating func resolveReferences(_ text: [UInt8]) -> [UInt8] {
    // Most documents refer to none of their parts.
    guard Self.hasReferences(text) else { return text }
    let marker = Self.marker
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    while let found = text[index...].firstIndex(of: marker[0]) {
      guard text[found...].starts(with: marker),
        let close = text[(found + marker.count)...].firstIndex(of: UInt8(ascii: ")"))
      else {
        index = found + 1
        continue
      }
      output.append(contentsOf: text[copied..<found])
      let id = String(decoding: text[(found + marker.count)..<close], as: UTF8.self)
      if let section = sections.first(where: { $0.part == id }) {
        if output.last == UInt8(ascii: "[") {
          output.append(contentsOf: "section \(section.number.filter { $0 != "." || section.level > 2 })".utf8)
        }
        output.append(contentsOf: "](#\(anchor(section)))".utf8)
      } else if let title = partsOff[id] {
        // The words stay and the link goes, so that the sentence around it still reads.
        if let open = Self.opening(output) {
          let words = Array(output[(open + 1)...])
          output.removeLast(output.count - open)
          output.append(
            contentsOf: words.isEmpty ? Array("\"\(MarkdownText.escaped(title))\"".utf8) : words)
        }
        output.append(contentsOf: " (not part of this document)".utf8)
      } else {
        diagnostics.append(
          Diagnostic(
            DocumentRules.unknownPart, "a cross-reference names the part '\(id)', which the document does not have",
            at: SourceLocation(file: file),
            fix: NearMiss.suggestion(for: id, among: Set(sections.map(\.part)).sorted())
              ?? "switch the part on, or guard the reference"))
      }
      index = close + 1
      copied = index
    }
    output.append(contentsOf: text[copied...])
    return output
  }

  private static let marker = Array("](part:".utf8)

  private static func hasReferences(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      var place = 0
      while let found = text.firstPlace(of: marker[0], from: place) {
        if text[found...].starts(with: marker) { return true }
        place = found + 1
      }
      return false
    }
  }

  /// Where the bracket stands that opens the words of a link whose closing bracket comes next.
  private static func opening(_ output: [UInt8]) -> Int? {
    var depth = 0
    for place in output.indices.reversed() {
      switch output[place] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "["):
        if depth == 0 { return place }
        depth -= 1
      case UInt8(ascii: "\n"): return nil
      default: break
      }
    }
    return nil
  }

  /// Without empty lines at both ends, and with one where loops and conditions left several. Our documents hold no
  /// code blocks, in which empty lines would count.
  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.firstIndex { $0 != 0x0A } ?? bytes.count
      var place = start
      while let first = bytes.firstPlace(of: 0x0A, from: place) {
        place = first
        while place < bytes.count, bytes[place] == 0x0A { place += 1 }
        guard place - first > 2 else { continue }
        output.append(contentsOf: bytes[start..<first + 2])
        start = place
      }
      output.append(contentsOf: bytes[start...])
    }
    while output.last == 0x0A || output.last == 0x20 { output.removeLast() }
    return output
  }
}
