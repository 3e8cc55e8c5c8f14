/// Conditions in words: `dispensing is yes`, `(branch is yes and not own-network is yes)`.
package enum ConditionText {
  /// A condition in words.
  package static func words(_ condition: Condition) -> String {
    switch condition {
    case .answer(let question, let value): "\(question) is \(value)"
    case .all(let all): "(" + all.map(words).joined(separator: " and ") + ")"
    case .any(let any): "(" + any.map(words).joined(separator: " or ") + ")"
    case .not(let condition): "not \(words(condition))"
    }
  }

  /// The condition that words say; nil where they say none.
  package static func condition(_ words: String) -> Condition? {
    var reader = Reader(words: words.split(separator: " ").flatMap(pieces))
    guard let condition = reader.condition(), reader.isAtEnd else { return nil }
    return condition
  }

  /// A word with the brackets at its ends as words of their own.
  private static func pieces(_ word: Substring) -> [Substring] {
    var word = word
    var before: [Substring] = []
    var after: [Substring] = []
    while word.first == "(" {
      word.removeFirst()
      before.append("(")
    }
    while word.last == ")" {
      word.removeLast()
      after.append(")")
    }
    return before + (word.isEmpty ? [] : [word]) + after
  }

  private struct Reader {
    var words: [Substring]
    var place = 0

    var isAtEnd: Bool { place == words.count }

    private var next: Substring? { place < words.count ? words[place] : nil }

    private mutating func take(_ word: Substring) -> Bool {
      guard next == word else { return false }
      place += 1
      return true
    }

    mutating func condition() -> Condition? {
      if take("not") { return condition().map { .not($0) } }
      if take("(") { return list() }
      guard let question = next else { return nil }
      place += 1
      guard take("is") else { return nil }
      var value: [Substring] = []
      while let word = next, !["and", "or", ")"].contains(word) {
        value.append(word)
        place += 1
      }
      return value.isEmpty ? nil : .answer(String(question), is: value.joined(separator: " "))
    }

    private mutating func list() -> Condition? {
      guard let first = condition() else { return nil }
      var members = [first]
      let joint: Substring = next == "or" ? "or" : "and"
      while take(joint) {
        guard let member = condition() else { return nil }
        members.append(member)
      }
      guard take(")") else { return nil }
      return joint == "or" ? .any(members) : .all(members)
    }
  }
}
