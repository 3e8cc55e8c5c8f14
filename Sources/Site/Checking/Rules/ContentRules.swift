import Diagnostics

/// Words and numbers.
enum ContentRules {
  static let colour = PageRule(
    Rule(
      id: "site/colour-alone", summary: "Something is shown by colour or line alone.",
      meaning: "A tag has words, and inserted and deleted text says so in words that screen readers get.",
      failing: Rule.Example("index.html", "<p><ins>48 hours</ins></p>"),
      passing: Rule.Example(
        "index.html", "<p><ins><span class=\"visually-hidden\">Inserted: </span>48 hours</ins></p>"))
  ) { page in
    var findings: [PageRule.Finding] = []
    for tag in page.places(style: "tag") where page.isBlank(tag) {
      findings.append(.init(page.elements[tag].line, "a tag has no words"))
    }
    for change in page.places("ins", "del") {
      // The words may stand inside, or right before.
      let before = change > 0 && page.has(change - 1, style: "visually-hidden")
      if !before, !page.inside(change).contains(where: { page.has($0, style: "visually-hidden") }) {
        findings.append(.init(page.elements[change].line, "a change in the text is not said in words"))
      }
    }
    return findings
  }

  static let numbers = PageRule(
    Rule(
      id: "site/numbers", severity: .warning,
      summary: "A number of five or more digits has no commas, or an ordinal is raised.",
      meaning: "Numbers from 1,000 have commas; ordinals stand on the line. Ids and codes are no numbers.",
      failing: Rule.Example("index.html", "<p>12000 patients</p>"),
      passing: Rule.Example("index.html", "<p>12,000 patients</p>"))
  ) { page in
    var findings = page.places("sup").map { place in
      PageRule.Finding(page.elements[place].line, "text is raised")
    }
    for element in page.elements where !["a", "code", "title", "script", "style"].contains(element.name) {
      if let number = bareNumber(element.text) { findings.append(.init(element.line, "'\(number)' has no commas")) }
    }
    return findings
  }

  /// The first run of five or more digits that stands alone between blanks. What follows a name in capitals is part of
  /// it ("ISO/IEC 27001"), eight digits that begin like a year are a date, and digits beside others that begin with 0 or
  /// +44 are a telephone number.
  private static func bareNumber(_ text: String) -> String? {
    guard text.utf8.count > 4 else { return nil }
    var isAfterName = false
    var isTelephone = false
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let isNumber = word.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let isDate = word.count == 8 && (word.starts(with: "20".utf8) || word.starts(with: "19".utf8))
      isTelephone = begins(telephone: word) || (isTelephone && isNumber)
      if isNumber, word.count > 4, !isTelephone, !isAfterName, !isDate { return String(Substring(word)) }
      isAfterName = word.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: "/") }
    }
    return nil
  }

  private static func begins(telephone word: Substring.UTF8View.SubSequence) -> Bool {
    let digits = word.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "+") }
    return digits.first == UInt8(ascii: "0") || (word.starts(with: "+44".utf8) && digits.count > 1)
  }
}
