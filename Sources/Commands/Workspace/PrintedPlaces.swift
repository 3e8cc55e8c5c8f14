import Documents
import Tailoring

/// In which documents of a workspace a reference is printed, found by making them.
struct PrintedPlaces {
  private let open: OpenWorkspace
  private let documents: WorkspaceDocuments
  private let practice: String?

  /// Of the documents that each practice has, those of one practice are looked at, by default of one for which the
  /// reference is in scope.
  init(_ open: OpenWorkspace, _ documents: WorkspaceDocuments, practice: String?) {
    self.open = open
    self.documents = documents
    self.practice = practice
  }

  /// The titles of the documents, with those parts that are files of their own. What has a `statement` stands where that
  /// is printed, too.
  func titles(of reference: String, statement: String? = nil) -> [String] {
    let pieces = statement.map(Self.pieces) ?? []
    let set = DocumentSet(workspace: open, formats: [.markdown], isFinal: false)
    let example = example(reference)
    var titles: [String] = []
    for templates in documents.templates {
      let definition = templates.definition
      if definition.isPerPractice, example == nil { continue }
      let made = set.make(templates, practice: definition.isPerPractice ? example : nil)
      let files = made.files.filter { file in
        Self.stands(reference, in: file.bytes)
          || (!pieces.isEmpty && pieces.allSatisfy { file.bytes.contains($0) })
      }
      if files.isEmpty, !made.placed.contains(reference) { continue }
      guard definition.hasSeparateFiles, !files.isEmpty else {
        titles.append(definition.title)
        continue
      }
      let parts = definition.parts.filter { part in files.contains { $0.path.hasSuffix("/\(part.id).md") } }
      titles.append("\(definition.title) (\(parts.map(\.title).joined(separator: ", ")))")
    }
    return titles
  }

  private func example(_ reference: String) -> Practice? {
    let inScope = open.practicesInScope
    if let practice { return inScope.first { $0.odsCode == practice } }
    return inScope.first { practice in
      open.tailor.tailored(for: practice.odsCode)?.requirement(reference)?.isIncluded ?? false
    } ?? inScope.first
  }

  /// What of a statement is the same wherever it is printed: the texts between its values.
  private static func pieces(_ statement: String) -> [[UInt8]] {
    statement.split(whereSeparator: { $0 == "{" || $0 == "}" }).enumerated()
      .filter { $0.offset.isMultiple(of: 2) == !statement.hasPrefix("{") }.map { Array($0.element.utf8) }
  }

  /// Whether a reference stands in a text as a word of its own.
  private static func stands(_ reference: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(reference.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    func isOfWord(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      return switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: false
      }
    }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        && !isOfWord(start - 1) && !isOfWord(start + wanted.count)
    }
  }
}
