import Catalogue
package import Diagnostics
import Nodes
package import Tailoring

/// Looks through what users wrote themselves: answers, selections, templates of their own.
///
/// In a document their words stand among national text, which names whom it likes; here nothing is excused but proper
/// names such as the CCG-Practice Agreement, and bodies that are called former.
package struct InputScan: Sendable {
  private enum Meaning {
    case allowed
    case board(RegisterItem)
    case endedBody(RegisterItem)
    case practice(String)
  }

  /// A piece of what somebody wrote.
  private struct Text {
    var text: String
    var location: SourceLocation
    /// The practice that it is about.
    var practice: String?
    var isTemplate = false
  }

  private let open: OpenWorkspace
  /// Names in small letters, and abbreviations and codes as they are.
  private var names = PhraseIndex()
  private var codes = PhraseIndex()
  private var nameMeanings: [Int: Meaning] = [:]
  private var codeMeanings: [Int: Meaning] = [:]

  package init(_ open: OpenWorkspace) {
    self.open = open
    let catalogue = open.catalogue
    let body = open.workspace.issuingBody
    var allowed = [body.name, body.shortName, body.odsCode].compactMap { $0 }
    allowed += catalogue.glossary.entries.filter { $0.isProperName && !isBody($0.name) }.map(\.name)
    allowed += catalogue.instruments.entries.map(\.name) + catalogue.sources.entries.map(\.title)
    allowed += catalogue.standards.entries.map(\.name) + catalogue.frameworks.entries.map(\.name)
    allowed += catalogue.services.entries.map(\.name) + catalogue.editions.map(\.title)
    allowed += catalogue.indicators.entries.map(\.name)
    for name in allowed { add(name, .allowed) }
    for board in catalogue.integratedCareBoards.entries where board.code != body.odsCode {
      for name in StrayNames.names(of: board) { add(name, .board(board)) }
    }
    let day = open.workspace.date
    for ended in catalogue.organisations.entries {
      guard let until = ended.until, until.latest < day.earliest else { continue }
      for name in [ended.name] + [ended.abbreviation].compactMap({ $0 }) where name.utf8.count > 2 {
        add(name, .endedBody(ended))
        // Registers name kinds of bodies in the plural.
        if name.hasSuffix("s") { add(String(name.dropLast()), .endedBody(ended)) }
      }
    }
    for practice in open.workspace.practices {
      add(practice.odsCode, .practice(practice.odsCode))
      if practice.name.utf8.count >= 8, practice.name.contains(" ") { add(practice.name, .practice(practice.odsCode)) }
    }
  }

  /// Whether a term of the glossary is the name of a body, which is excused nowhere.
  private func isBody(_ name: String) -> Bool {
    let name = name.lowercased()
    return open.catalogue.organisations.entries.contains { body in
      let names = [body.name] + body.formerNames + [body.abbreviation].compactMap { $0 }
      return names.contains { $0.lowercased() == name || $0.lowercased() == name + "s" }
    }
  }

  private mutating func add(_ text: String, _ meaning: Meaning) {
    // One word in capitals is an abbreviation or a code; in small letters it may be any word.
    if !text.contains(" "), text.uppercased() == text {
      guard let number = codes.add(text), codeMeanings[number] == nil else { return }
      codeMeanings[number] = meaning
    } else {
      guard let number = names.add(Self.lowered(text)), nameMeanings[number] == nil else { return }
      nameMeanings[number] = meaning
    }
  }

  private static func lowered(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// What is found in the inputs, with the line of each.
  ///
  /// - Parameters:
  ///   - documents: those whose answers are looked at; nil for all answers.
  ///   - isFinal: whether something final rests on them, for which a finding is an error.
  package func findings(_ documents: [DocumentDefinition]? = nil, isFinal: Bool = false) -> [Diagnostic] {
    let questions = documents.map { Set($0.flatMap(\.questions).map(\.id)) }
    var found: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    for text in texts(questions) {
      for finding in findings(text, isFinal ? .error : .warning) where seen.insert(finding).inserted {
        found.append(finding)
      }
    }
    return found
  }

  private func findings(_ text: Text, _ severity: Severity) -> [Diagnostic] {
    let bytes = PhraseIndex.flat(text.text)
    var found = Leftovers.leftovers(in: bytes, isInput: !text.isTemplate).map { leftover in
      Diagnostic(
        rule: DocumentRules.leftover.id, severity: severity, message: "'\(leftover)' was left to be filled in",
        at: text.location, fix: "write what is meant, or mark the answer as not known yet")
    }
    let lower = PhraseIndex.flat(Self.lowered(text.text))
    let matches = names.matches(in: lower)
    var allowed: [Range<Int>] = []
    for match in matches {
      if case .allowed? = nameMeanings[match.phrase] { allowed.append(match.range) }
    }
    let all =
      matches.map { ($0.range, nameMeanings[$0.phrase]) }
      + codes.matches(in: bytes).map { ($0.range, codeMeanings[$0.phrase]) }
    for (range, meaning) in all {
      guard let meaning, !allowed.contains(where: { $0.contains(range.lowerBound) }) else { continue }
      // SHA-256 is no strategic health authority.
      if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "-"),
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[range.upperBound + 1])
      {
        continue
      }
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard let words = words(name, meaning, text, before: lower[..<range.lowerBound]) else { continue }
      found.append(
        Diagnostic(
          rule: DocumentRules.strayName.id, severity: severity, message: words.message, at: text.location,
          fix: words.fix))
    }
    return found
  }

  private func words(
    _ name: String, _ meaning: Meaning, _ text: Text, before: ArraySlice<UInt8>
  ) -> (message: String, fix: String)? {
    switch meaning {
    case .allowed: return nil
    case .board(let board):
      return ("'\(name)' is another integrated care board (\(board.name))", "name your own body")
    case .endedBody(let body):
      let last = String(decoding: before.suffix(40), as: UTF8.self)
      if last.split(separator: " ").suffix(4).contains("former") { return nil }
      let ended = body.until.map { " on \($0.longText)" } ?? ""
      return (
        "'\(name)' ended\(ended), before this document's date",
        "name the body that took its place, or write 'former' before it"
      )
    case .practice(let code):
      guard let own = text.practice, own != code else { return nil }
      if let practice = open.practice(own), practice.name.lowercased().contains(name.lowercased()) { return nil }
      return ("'\(name)' is another practice, in what is said of \(own)", "name the practice itself, or no practice")
    }
  }

  private func texts(_ questions: Set<String>?) -> [Text] {
    answerTexts(questions) + layerTexts + mainTexts + templateTexts
  }

  private func answerTexts(_ questions: Set<String>?) -> [Text] {
    open.workspace.answers.filter { questions?.contains($0.question) ?? true }.flatMap { answer -> [Text] in
      let kind = open.answers.question(answer.question)?.kind
      let texts: [String]
      switch (answer.value, kind) {
      // What is chosen is an id; its words are the template's.
      case (.text, .choice?), (.list, .choices?): return []
      case (.text(let text), _): texts = [text]
      case (.list(let list), _): texts = list
      case (.rows(let rows), _): texts = rows.flatMap { row in row.keys.sorted().compactMap { row[$0] } }
      case (.unknown(let owner, _), _): texts = [owner]
      case (.number, _), (.date, _), (.flag, _): return []
      }
      return texts.map { Text(text: $0, location: answer.origin.location, practice: answer.practice) }
    }
  }

  private var layerTexts: [Text] {
    open.workspace.layers.flatMap { layer -> [Text] in
      var practice: String?
      if case .practice(let code) = layer.scope { practice = code }
      func text(_ text: String?, _ origin: EntryOrigin) -> [Text] {
        text.map { [Text(text: $0, location: origin.location, practice: practice)] } ?? []
      }
      return layer.inclusions.flatMap { text($0.reason, $0.origin) }
        + layer.exclusions.flatMap { item in
          [item.detail, item.requestedBy, item.approvedBy].flatMap { text($0, item.origin) }
        }
        + layer.additions.flatMap { item in
          // Its placeholders are filled in.
          let statement = item.parameters.reduce(item.statement) {
            Placeholders.replacing($1.name, in: $0, with: $1.value)
          }
          return [item.title, statement, item.reason].flatMap { text($0, item.origin) }
        }
        + layer.settings.flatMap { text($0.reason, $0.origin) + text($0.value, $0.valueOrigin ?? $0.origin) }
    }
  }

  private var mainFile: String { open.workspace.layers.first { $0.scope.isBody }?.file ?? "gpspec.yaml" }

  private var mainTexts: [Text] {
    [open.workspace.delivery.partnerName, open.workspace.issuingBody.address].compactMap { $0 }.map {
      Text(text: $0, location: SourceLocation(file: mainFile))
    }
  }

  /// The words of templates that the workspace has in place of ours; what tags and values print is looked at elsewhere.
  private var templateTexts: [Text] {
    let prefix = mainFile.hasSuffix("gpspec.yaml") ? String(mainFile.dropLast("gpspec.yaml".count)) : ""
    let files = open.workspace.files.filter { $0.path.hasPrefix("templates/") && $0.path.hasSuffix(".liquid") }
    return files.flatMap { file in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return lines.enumerated().compactMap { index, line -> Text? in
        let words = Self.withoutTags(String(line))
        guard !words.isEmpty else { return nil }
        let place = SourceRange(at: .init(line: index + 1, column: 1))
        return Text(
          text: words, location: SourceLocation(file: prefix + file.path, range: place), practice: nil,
          isTemplate: true)
      }
    }
  }

  private static func withoutTags(_ line: String) -> String {
    var rest = Substring(line)
    var words = ""
    while let start = rest.firstIndex(of: "{") {
      let ending: Character =
        rest[start...].hasPrefix("{{") ? "}" : rest[start...].hasPrefix("{%") ? "%" : " "
      guard ending != " ", let end = rest[start...].range(of: ending == "}" ? "}}" : "%}") else {
        words += rest[...start]
        rest = rest[rest.index(after: start)...]
        continue
      }
      words += rest[..<start] + " "
      rest = rest[end.upperBound...]
    }
    return words + rest
  }
}

extension Substring {
  /// Where a short text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}
