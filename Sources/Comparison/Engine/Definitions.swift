import Catalogue

extension EditionComparison {
  /// Terms that the two editions define in different words, with the requirements that use them.
  mutating func compareDefinitions() {
    var users: TermUsers?
    for term in context.catalogue.glossary.entries {
      let before = definition(of: term, context.old)
      let after = definition(of: term, context.new)
      guard let before, let after, before.text != after.text else { continue }
      let difference = context.names.difference(before.text, after.text)
      if difference == .none || difference == .renamed { continue }
      let standing = context.judge.standing("text", before.sources, context.old, after.sources, context.new)
      var change = Change(
        difference == .editorial ? .correctedInWording : .definitionChanged,
        ChangeSubject(kind: .term, oldIDs: [term.id], newIDs: [term.id], title: term.name, topic: nil))
      change.field = "definition"
      if difference == .words, !standing.isIndependent {
        change.kind = .notIndependent
        change.certainty = .notIndependent
      } else {
        change.old = before.text
        change.new = after.text
        change.redline = Redline(old: before.text, new: after.text)
        change.certainty = standing.isBackground ? .background : .captured
      }
      let known = users ?? TermUsers(context.new.edition.requirements)
      users = known
      change.concerns = known.ids(using: [term.name, term.abbreviation].compactMap { $0 })
      change.oldPlace = term.origin
      change.newPlace = term.origin
      changes.append(context.sealed(change, isCore: true))
    }
  }

  /// The edition's own definition, its base's, or the one that holds for all.
  private func definition(of term: Term, _ side: Side) -> Term.Definition? {
    for edition in [side.edition] + side.bases {
      if let definition = term.definitions.first(where: { $0.editions.contains(edition.id) }) { return definition }
    }
    return term.definitions.first { $0.editions.isEmpty }
  }
}

/// Which requirements use a term. The words of all statements are taken apart once, whatever the number of terms.
struct TermUsers {
  private let statements: [(id: String, words: [UInt64])]
  private let byWord: [UInt64: [Int]]

  init(_ requirements: [Requirement]) {
    statements = requirements.map { ($0.id, BodyNamesInWords.plainWords($0.title + " " + $0.statement)) }
    var byWord: [UInt64: [Int]] = [:]
    for (place, statement) in statements.enumerated() {
      for word in Set(statement.words) { byWord[word, default: []].append(place) }
    }
    self.byWord = byWord
  }

  func ids(using names: [String]) -> [String] {
    var found: Set<Int> = []
    for name in names {
      // The plural with an s counts as the term.
      for form in [name, name + "s"] {
        let words = BodyNamesInWords.plainWords(form)
        guard let first = words.first else { continue }
        for place in byWord[first] ?? [] where Self.contains(statements[place].words, words) { found.insert(place) }
      }
    }
    return found.sorted().map { statements[$0].id }
  }

  private static func contains(_ words: [UInt64], _ name: [UInt64]) -> Bool {
    guard words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { words[$0...].starts(with: name) }
  }
}
