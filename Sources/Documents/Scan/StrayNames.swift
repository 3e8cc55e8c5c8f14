import Catalogue
import CommonMark
import Diagnostics
import Nodes
import Tailoring

/// Names that have no business in a document: another integrated care board, another practice, a body that had ended.
///
/// It looks at what was made, where national text stands beside that of users, and so passes over every name that
/// national text has; what users wrote is looked at by itself, in ``InputScan``.
struct StrayNames: Sendable {
  private enum Meaning {
    /// Part of a proper name, a title, or the body's own name: what stands in it is not looked at.
    case allowed
    case board(RegisterItem)
    case practice
    case endedBody(RegisterItem)
  }

  private var index = PhraseIndex()
  private var meanings: [Int: Meaning] = [:]
  /// The practices that go by a phrase.
  private var practices: [Int: [String]] = [:]
  private let sites: [String: [Site]]
  private let date: PartialDate
  /// Phrases that the edition's own text has: nobody here can mend that.
  private var national: Set<Int> = []
  /// Whole texts of citations: who published a source, and what is noted of it.
  private var citations: Set<String> = []

  init(_ open: OpenWorkspace) {
    date = open.workspace.date
    sites = Dictionary(grouping: open.workspace.sites, by: \.practice)
    addAllowed(open)
    addBoards(open)
    addEndedBodies(open)
    addPractices(open.workspace)
    citations = Self.citations(open.catalogue)
    national = namesInNationalText(open)
  }

  private mutating func addAllowed(_ open: OpenWorkspace) {
    let catalogue = open.catalogue
    let body = open.workspace.issuingBody
    var texts = [body.name, body.odsCode] + [body.shortName].compactMap { $0 }
    texts += catalogue.glossary.entries.filter(\.isProperName).map(\.name)
    texts += catalogue.instruments.entries.map(\.name) + catalogue.sources.entries.map(\.title)
    texts += catalogue.standards.entries.map(\.name) + catalogue.frameworks.entries.map(\.name)
    texts += catalogue.services.entries.map(\.name) + open.catalogue.editions.map(\.title)
    // What a document cites and defines is the catalogue's own text, whoever is named in it.
    texts += catalogue.sources.entries.compactMap { $0.publisher.flatMap { catalogue.organisations[$0]?.name ?? $0 } }
    texts += catalogue.glossary.entries.flatMap { [$0.name] + $0.definitions.map(\.text) }
    for text in texts {
      if let number = index.add(text) { meanings[number] = .allowed }
    }
  }

  private mutating func addBoards(_ open: OpenWorkspace) {
    let own = open.workspace.issuingBody
    for board in open.catalogue.integratedCareBoards.entries where board.code != own.odsCode {
      for name in Self.names(of: board) { add(name, .board(board)) }
    }
  }

  /// The names by which a board goes: its own, short forms of it, its code.
  static func names(of board: RegisterItem) -> [String] {
    var names = [board.name] + [board.code].compactMap { $0 }
    let suffix = " Integrated Care Board"
    if board.name.hasSuffix(suffix) {
      let short = String(board.name.dropLast(suffix.count))
      names += [short + " ICB"]
      if short.hasPrefix("NHS ") {
        let place = short.dropFirst("NHS ".count)
        names += [short, place + suffix, place + " ICB"]
      }
    }
    return names
  }

  private mutating func addEndedBodies(_ open: OpenWorkspace) {
    for body in open.catalogue.organisations.entries {
      guard let until = body.until, until.latest < date.earliest else { continue }
      for name in [body.name] + body.formerNames + [body.abbreviation].compactMap({ $0 }) where name.utf8.count > 2 {
        add(name, .endedBody(body))
      }
    }
  }

  private mutating func addPractices(_ workspace: Workspace) {
    for practice in workspace.practices {
      // One word alone ("Riverside") is too likely a word of the language.
      let isTelling = practice.name.utf8.count >= 8 && practice.name.contains(" ")
      for name in [practice.odsCode] + (isTelling ? [practice.name] : []) {
        guard let number = index.add(name) else { continue }
        if meanings[number] == nil { meanings[number] = .practice }
        practices[number, default: []].append(practice.odsCode)
      }
    }
  }

  private mutating func add(_ text: String, _ meaning: Meaning) {
    guard let number = index.add(text), meanings[number] == nil else { return }
    meanings[number] = meaning
  }

  private static func citations(_ catalogue: Catalogue) -> Set<String> {
    var texts = catalogue.sources.entries.flatMap { [$0.publisher, $0.note] }
    for register in catalogue.itemRegisters { texts += register.entries.flatMap { [$0.publisher, $0.note] } }
    return Set(texts.compactMap { $0 })
  }

  private func namesInNationalText(_ open: OpenWorkspace) -> Set<Int> {
    var texts = open.catalogue.glossary.entries.flatMap { [$0.name] + $0.definitions.map(\.text) }
    texts += open.catalogue.glossary.entries.compactMap(\.abbreviation)
    for register in open.catalogue.itemRegisters where register.name != "organisations" {
      for item in register.entries {
        texts += [item.name] + item.formerNames
        texts += [item.code, item.abbreviation, item.description, item.note, item.measure].compactMap { $0 }
        texts += item.publisher.map { [open.catalogue.organisations[$0]?.name ?? $0] } ?? []
      }
    }
    texts += open.catalogue.sources.entries.compactMap(\.note)
    let packs = open.catalogue.packs.filter { $0.edition == open.edition.id }
    for requirement in open.edition.requirements + packs.flatMap(\.requirements) {
      texts += [requirement.title, requirement.statement]
      texts += [requirement.note, requirement.rationale, requirement.assurance].compactMap { $0 }
      texts += requirement.sources.compactMap(\.note)
      texts += requirement.duties.value.flatMap { $0.by + $0.from + $0.to }.map { open.catalogue.partyName($0) }
    }
    texts += (open.edition.provisions + packs.flatMap(\.provisions)).map(\.statement)
    texts += open.edition.gaps.flatMap { [$0.title] + [$0.note].compactMap { $0 } }
    texts += open.edition.statedChanges.map(\.statement)
    var found: Set<Int> = []
    for text in texts { found.formUnion(index.matches(in: PhraseIndex.flat(text)).map(\.phrase)) }
    return found
  }

  /// The findings in a document, each name once, where it stands first.
  func findings(
    _ blocks: [TextBlock], file: String, practice: Practice?, isFinal: Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<Int> = []
    for block in blocks where !citations.contains(block.text) {
      let bytes = PhraseIndex.flat(block.text)
      for match in index.matches(in: bytes) where !seen.contains(match.phrase) {
        guard let meaning = meanings[match.phrase] else { continue }
        let name = String(decoding: bytes[match.range], as: UTF8.self)
        guard let finding = finding(name, meaning, match.phrase, practice, isFinal) else { continue }
        seen.insert(match.phrase)
        var placed = finding
        placed.location = SourceLocation(file: file, range: SourceRange(at: .init(line: block.line, column: 1)))
        found.append(placed)
      }
    }
    return found
  }

  /// Whether these texts hold no name that has no business in some practice's document.
  func isClean(_ blocks: [TextBlock]) -> Bool {
    blocks.allSatisfy { block in
      citations.contains(block.text)
        || index.matches(in: PhraseIndex.flat(block.text)).allSatisfy { match in
          switch meanings[match.phrase] {
          case nil, .allowed?: true
          case .board?, .practice?, .endedBody?: false
          }
        }
    }
  }

  private func finding(
    _ name: String, _ meaning: Meaning, _ phrase: Int, _ practice: Practice?, _ isFinal: Bool
  ) -> Diagnostic? {
    let severity: Severity = isFinal ? .error : .warning
    func diagnostic(_ message: String, _ severity: Severity, _ fix: String) -> Diagnostic {
      Diagnostic(rule: DocumentRules.strayName.id, severity: severity, message: message, fix: fix)
    }
    switch meaning {
    case .allowed: return nil
    case .board(let board):
      return diagnostic(
        "'\(name)' is another integrated care board (\(board.name))", severity,
        "look for it in answers.yaml and in the selections, and name your own body")
    case .practice:
      guard let practice, let owners = practices[phrase], !owners.contains(practice.odsCode) else { return nil }
      // A branch may well be called as another practice is.
      if practice.name.contains(name) || (sites[practice.odsCode] ?? []).contains(where: { $0.names(name) }) {
        return nil
      }
      return diagnostic(
        "'\(name)' is another practice, in a document of \(practice.name) (\(practice.odsCode))", severity,
        "look for it in answers.yaml and in the layers of this practice")
    case .endedBody(let body):
      let ended = body.until.map { " on \($0.longText)" } ?? ""
      if national.contains(phrase) {
        return diagnostic(
          "'\(name)' ended\(ended), before this document's date; the national text itself names it", .note,
          "say in the document who holds its duties now")
      }
      return diagnostic(
        "'\(name)' ended\(ended), before this document's date", severity, "name the body that took its place")
    }
  }
}

extension Site {
  fileprivate func names(_ text: String) -> Bool {
    [name, address, odsCode].contains { $0?.contains(text) ?? false }
  }
}
