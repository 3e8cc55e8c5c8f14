/// Parties as somebody named them, one a line, by name and ODS code.
struct NamedParties {
  struct Party {
    var code: String?
    var name: String?
    var shortName: String?

    var label: String {
      guard let name = shortName ?? name else { return code ?? "" }
      return code.map { "\(name) (\($0))" } ?? name
    }

    fileprivate var names: [String] { [name, shortName].compactMap { $0?.lowercased() } }
  }

  private struct Line {
    var text: String
    var codes: Set<String>
    var names: Set<String>
    /// "Each practice in scope": all of them.
    var isAll: Bool
  }

  private let lines: [Line]

  /// "Each practice", and what begins in the like way; no practice's own name does.
  private static func isAll(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").prefix(2)
    guard words.count == 2, ["each", "every", "all"].contains(words[0]) else { return false }
    return ["practice", "practices", "network", "networks", "pcn", "pcns", "primary"].contains(
      words[1].prefix { $0.isLetter })
  }

  init(_ texts: [String]) {
    lines = texts.map { text in
      Line(
        text: text, codes: Set(SitePlaces.words(text)), names: Set(SitePlaces.names(text)),
        isAll: Self.isAll(text))
    }
  }

  /// Those of some parties that no line names; the board is not among all practices.
  func lacking(_ parties: [Party], areAll: Bool) -> [Party] {
    if areAll, lines.contains(where: \.isAll) { return [] }
    let codes = lines.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    let names = lines.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    return parties.filter { party in
      party.code.map { codes.contains($0.uppercased()) } != true && !party.names.contains { names.contains($0) }
    }
  }

  /// The lines that name none of some parties.
  func others(than parties: [Party]) -> [String] {
    let codes = Set(parties.compactMap { $0.code?.uppercased() })
    let names = Set(parties.flatMap(\.names))
    return lines.filter { !$0.isAll && $0.codes.isDisjoint(with: codes) && $0.names.isDisjoint(with: names) }.map(
      \.text)
  }
}
