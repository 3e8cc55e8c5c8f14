import Nodes

/// Checks an answer by its question's kind.
package enum AnswerCheck {
  /// A value, or what is wrong with it in the words of a message.
  package enum Outcome: Sendable, Hashable {
    case value(Answer.Value)
    case problem(String)
  }

  /// The value that a single text is as an answer of a kind. `isLoose` takes what spreadsheets make of values: pound
  /// signs, commas in numbers, British dates, capital letters in yes and no, labels in place of ids.
  package static func value(of text: String, kind: Question.Kind, isLoose: Bool) -> Outcome {
    let text = trimmed(text)
    guard !text.isEmpty else { return .problem("it is empty") }
    switch kind {
    case .text:
      return text.utf8.contains(UInt8(ascii: "\n"))
        ? .problem("it has several lines; expected one") : .value(.text(text))
    case .longText: return .value(.text(text))
    case .integer: return number(text, isLoose, "a whole number", decimals: 0)
    case .decimal: return number(text, isLoose, "a number", decimals: 6)
    case .money: return number(text, isLoose, "an amount in pounds such as 12000 or 12000.50", decimals: 2)
    case .percentage: return percentage(text, isLoose)
    case .date:
      guard let date = isLoose ? FormChecks.date(text) : PartialDate(text), date.day != nil else {
        return .problem("'\(text)' is no day such as 2022-09-01")
      }
      return .value(.date(date))
    case .yesNo: return yesNo(text, isLoose)
    case .choice(let options): return choice(text, options, isLoose)
    case .choices:
      let ids = text.split { $0.isNewline || $0 == ";" }.map(String.init)
      return values(of: ids, kind: kind, isLoose: isLoose)
    // An item may hold a semicolon itself.
    case .list:
      return values(of: text.split(whereSeparator: \.isNewline).map(String.init), kind: kind, isLoose: isLoose)
    case .email: return FormChecks.isEmail(text) ? .value(.text(text)) : .problem("'\(text)' is no e-mail address")
    case .telephone:
      return FormChecks.isTelephone(text)
        ? .value(.text(text)) : .problem("'\(text)' is no telephone number such as 01632 960001")
    case .postcode:
      return FormChecks.postcode(text).map { .value(.text($0)) } ?? .problem("'\(text)' is no postcode such as EX1 1AA")
    case .odsPractice: return code(text, ODSCode.isPractice, "a practice", "A81001 or G7H8J")
    case .odsICB: return code(text, ODSCode.isICB, "an ICB", "QE1")
    case .odsPCN: return code(text, ODSCode.isPCN, "a PCN", "U12345")
    case .table(let columns): return TableAnswer.rows(from: text, columns)
    }
  }

  /// The value that a list of texts is as an answer of a kind.
  package static func values(of texts: [String], kind: Question.Kind, isLoose: Bool) -> Outcome {
    let texts = texts.map(trimmed).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return .problem("it is empty") }
    switch kind {
    case .list: return .value(.list(texts))
    case .choices(let options):
      var chosen: [String] = []
      for text in texts {
        switch choice(text, options, isLoose) {
        case .value(.text(let id)):
          if chosen.contains(id) { return .problem("'\(id)' is chosen twice") }
          chosen.append(id)
        case .problem(let problem): return .problem(problem)
        case .value: break
        }
      }
      // In the order of the question, so that the same choice always prints the same.
      return .value(.list(options.map(\.id).filter { chosen.contains($0) }))
    default: return .problem("it is a list; expected \(kind.expectation)")
    }
  }

  /// A text without white space before and behind it.
  package static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func number(_ text: String, _ isLoose: Bool, _ expected: String, decimals: Int) -> Outcome {
    let problem = Outcome.problem("'\(text)' is not \(expected)")
    var plain = text
    if isLoose {
      if decimals == 2, plain.hasPrefix("£") { plain.removeFirst() }
      guard let ungrouped = ungrouped(plain) else { return problem }
      plain = ungrouped
    }
    guard ShapeCheck.isNumber(plain) else { return problem }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count > decimals { return problem }
    return .value(.number(plain))
  }

  /// A number without its commas, where they stand in the places of thousands; nil where they do not.
  private static func ungrouped(_ text: String) -> String? {
    guard text.contains(",") else { return trimmed(text) }
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...4).contains(first.utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
  }

  private static func percentage(_ text: String, _ isLoose: Bool) -> Outcome {
    var plain = text
    if isLoose, plain.hasSuffix("%") { plain = trimmed(String(plain.dropLast())) }
    let problem = Outcome.problem("'\(text)' is no percentage from 0 to 100")
    guard ShapeCheck.isNumber(plain), !plain.hasPrefix("-") else { return problem }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), whole < 100 || (whole == 100 && parts.dropFirst().allSatisfy { Int($0) == 0 })
    else { return problem }
    return .value(.number(plain))
  }

  private static func yesNo(_ text: String, _ isLoose: Bool) -> Outcome {
    switch isLoose ? text.lowercased() : text {
    case "yes", "true", "Yes": return .value(.flag(true))
    case "no", "false", "No": return .value(.flag(false))
    case "y" where isLoose: return .value(.flag(true))
    case "n" where isLoose: return .value(.flag(false))
    default: return .problem("'\(text)' is neither yes nor no")
    }
  }

  private static func choice(_ text: String, _ options: [Question.Option], _ isLoose: Bool) -> Outcome {
    if options.contains(where: { $0.id == text }) { return .value(.text(text)) }
    if isLoose {
      let wanted = text.lowercased()
      if let option = options.first(where: { $0.id == wanted || $0.label.lowercased() == wanted }) {
        return .value(.text(option.id))
      }
    }
    // Who fills in a spreadsheet sees labels only.
    let names = options.map { isLoose ? "'\($0.label)'" : $0.id }
    return .problem("'\(text)' is none of " + names.joined(separator: ", "))
  }

  private static func code(_ text: String, _ isValid: (String) -> Bool, _ what: String, _ example: String) -> Outcome {
    isValid(text) ? .value(.text(text)) : .problem("'\(text)' is no ODS code of \(what) such as \(example)")
  }
}
