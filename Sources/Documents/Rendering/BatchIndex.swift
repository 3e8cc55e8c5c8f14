import Catalogue
import CommonMark
import Diagnostics
import Liquid
import Nodes
package import Tailoring

/// The page that lists what a run made for all practices, with what is missing where, and what was left out and why.
package struct BatchIndex: Sendable {
  /// Its name in the output folder, without an ending.
  package static let stem = "index"

  /// A document that was made, by the practice it is for.
  private struct Entry {
    var links: [(title: String, stem: String)]
    var missing: Int
  }

  /// What was left out for errors.
  private struct Failure {
    var practice: Practice
    var document: String
    var reason: String
  }

  private let open: OpenWorkspace
  private let isFinal: Bool
  private var forBody: [Entry] = []
  private var forPractices: [String: [Entry]] = [:]
  private var failures: [Failure] = []
  /// Who lacks an answer: the codes of practices; empty where the body as a whole does.
  private var lacking: [MissingValue: [String]] = [:]
  private var questions: [MissingValue] = []
  private var practiceCount = 0
  private var seen: Set<String> = []

  package init(_ open: OpenWorkspace, isFinal: Bool) {
    self.open = open
    self.isFinal = isFinal
  }

  /// Takes up a document that was made, or that could not be.
  package mutating func add(_ definition: DocumentDefinition, _ practice: Practice?, _ made: DocumentSet.Made) {
    if let practice, seen.insert(practice.odsCode).inserted { practiceCount += 1 }
    if let practice, made.diagnostics.hasErrors {
      let reason = made.diagnostics.first { $0.severity == .error }?.message ?? "Not known"
      failures.append(Failure(practice: practice, document: definition.title, reason: reason))
      return
    }
    var distinct: Set<MissingValue> = []
    for value in made.missing where distinct.insert(value).inserted {
      if lacking[value] == nil { questions.append(value) }
      lacking[value, default: []] += practice.map { [$0.odsCode] } ?? []
    }
    let entry = Entry(links: Self.links(definition, made.files), missing: distinct.count)
    if let practice {
      forPractices[practice.odsCode, default: []].append(entry)
    } else {
      forBody.append(entry)
    }
  }

  /// Takes up a practice for which nothing is made, as its own layer has errors.
  package mutating func leaveOut(_ code: String, _ reason: String) {
    guard let practice = open.practice(code) else { return }
    failures.append(Failure(practice: practice, document: "Every document", reason: reason))
  }

  /// The files of a document by title, as Markdown, each once for all its forms.
  private static func links(
    _ definition: DocumentDefinition, _ files: [DocumentFile]
  ) -> [(title: String, stem: String)] {
    var links: [(title: String, stem: String)] = []
    for file in files {
      let dot = file.path.lastIndex(of: ".") ?? file.path.endIndex
      let stem = file.path[..<dot].removingSuffix(".fragment")
      guard !links.contains(where: { $0.stem == stem }) else { continue }
      let part = definition.hasSeparateFiles ? definition.parts.first { stem.hasSuffix("/" + $0.id) } : nil
      links.append((MarkdownText.escaped(part?.title ?? definition.title), stem))
    }
    return links
  }

  /// The page in Markdown and HTML; links lead to the form that each is read in.
  package func files(_ formats: [DocumentFormat]) -> [DocumentFile] {
    let readable: [DocumentFormat] = [.markdown, .html, .docx, .odt]
    guard let first = readable.first(where: formats.contains) else { return [] }
    let markdown = Array(text(ending: first.rawValue).utf8)
    let page = formats.contains(.html) && first != .html ? Array(text(ending: "html").utf8) : markdown
    let document = MarkdownDocument(parsing: page, file: "\(Self.stem).md")
    let words = PageShell.Words(
      title: title, publisher: open.workspace.issuingBody.name,
      subtitle: open.edition.shortTitle,
      footer: open.workspace.isExample
        ? ["Invented example: what is said here of practices and places is made up."] : [])
    return [
      DocumentFile(path: "\(Self.stem).md", bytes: markdown),
      DocumentFile(
        path: "\(Self.stem).html",
        bytes: PageShell().page(words, body: document.renderHTML(.document(DocumentStyle())))),
    ]
  }

  private var title: String { "Documents of \(open.workspace.issuingBody.name)" }

  private func text(ending: String) -> String {
    var text = """
      # \(MarkdownText.escaped(title))

      Made for \(open.workspace.date.longText) from \(MarkdownText.escaped(open.edition.title)). This page is for the \
      body itself: it names documents and questions of every audience. Leave it out when you pass documents on.


      """
    if open.workspace.isExample {
      text += "> **Invented example.** The practices and every local value are made up.\n\n"
    }
    text += isFinal ? "" : "> **Draft.** A document that lacks answers cannot be final.\n\n"
    text += Self.table(
      "Documents of the body as a whole", ["Document", "Answers missing"],
      forBody.map { [links($0, ending), Self.count($0.missing)] })
    text += practices(ending)
    text += Self.table(
      "Documents left out for errors", ["Document", "ODS code", "Practice", "The first error"],
      failures.map { [$0.document, $0.practice.odsCode, $0.practice.name, $0.reason].map(MarkdownText.escaped) })
    text += missing
    let date = open.workspace.date
    text += Self.table(
      "Practices that the model does not cover, and that have no documents", ["ODS code", "Practice", "Why"],
      open.workspace.practices.compactMap { practice in
        practice.outOfScopeReason(on: date).map {
          [practice.odsCode, practice.name, $0].map(MarkdownText.escaped)
        }
      })
    text.removeLast()
    return text
  }

  private func practices(_ ending: String) -> String {
    let rows = open.practicesInScope.compactMap { practice -> [String]? in
      guard seen.contains(practice.odsCode) else { return nil }
      let entries = forPractices[practice.odsCode] ?? []
      let missing = entries.reduce(0) { $0 + $1.missing }
      return [
        MarkdownText.escaped(practice.odsCode), MarkdownText.escaped(practice.name),
        entries.isEmpty ? "None: left out" : entries.map { links($0, ending) }.joined(separator: "<br>"),
        entries.isEmpty ? "Not known" : Self.count(missing),
      ]
    }
    return Self.table(
      "Documents of each practice (\(ParameterText.grouped(String(practiceCount))))",
      ["ODS code", "Practice", "Documents", "Answers missing"], rows)
  }

  private var missing: String {
    Self.table(
      "What is missing, and who owes it", ["Question", "Owed by", "Missing for"],
      questions.map { question in
        let codes = lacking[question] ?? []
        let everyone = practiceCount > 1 && Set(codes).count == practiceCount
        let place = codes.isEmpty ? "The body" : everyone ? "Every practice" : Self.distinct(codes)
        return [question.text, question.owner, place].map(MarkdownText.escaped)
      })
  }

  private static func distinct(_ codes: [String]) -> String {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func links(_ entry: Entry, _ ending: String) -> String {
    entry.links.map { "[\($0.title)](\($0.stem).\(ending))" }.joined(separator: "<br>")
  }

  private static func count(_ number: Int) -> String { number == 0 ? "None" : String(number) }

  /// A table with its caption; nothing where it has no rows.
  private static func table(_ caption: String, _ header: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    var text = "Table: \(caption)\n\n| " + header.joined(separator: " | ") + " |\n"
    text += "|" + String(repeating: " --- |", count: header.count) + "\n"
    for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    return text + "\n"
  }
}

extension Substring {
  fileprivate func removingSuffix(_ suffix: String) -> String {
    String(hasSuffix(suffix) ? dropLast(suffix.count) : self)
  }
}
