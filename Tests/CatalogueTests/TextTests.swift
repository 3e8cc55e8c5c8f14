import Catalogue
import Testing

@Suite struct PlaceholderTests {
  @Test func namesComeInOrderAsOftenAsTheyStand() {
    #expect(Placeholders.names(in: "within {time}, of {what} and {time}") == ["time", "what", "time"])
    #expect(Placeholders.names(in: "no { braces") == [])
  }

  @Test func onlyTheNamedPlaceholderIsReplaced() {
    #expect(Placeholders.replacing("a", in: "{a} {ab} {a}", with: "{x}") == "{x} {ab} {x}")
  }
}

@Suite struct ParameterTextTests {
  @Test(arguments: [
    ("48", "hours", "48 hours"), ("1", "hours", "1 hour"), ("60", "percent", "60%"),
    ("1000000", "pounds", "£1,000,000"),
    ("5", "working-days", "5 working days"), ("2018-09-30", "date", "30 September 2018"),
    ("1", "times-a-year", "once a year"),
    ("2", "times-a-year", "twice a year"), ("4", "times-a-year", "4 times a year"),
    ("1500", "patients", "1,500 patients"),
    ("99.95", "percent", "99.95%"), ("any", "text", "any"),
  ])
  func aValueIsPutInWords(_ value: String, _ unit: String, _ text: String) {
    #expect(ParameterText.text(value, unit: unit) == text)
  }

  @Test func aValueWithoutAUnitStandsAlone() {
    #expect(ParameterText.text("12345", unit: nil) == "12,345")
    #expect(ParameterText.text("1.10", unit: nil) == "1.10")
  }
}

@Suite struct ParameterOrderTests {
  func isAsStrict(_ value: String, _ old: String, _ direction: Parameter.Direction) -> Bool? {
    ParameterOrder.isAsStrict(
      value, as: Parameter(name: "p", value: old, unit: nil, stricter: direction, note: nil))
  }

  @Test func lowerMeansAtMostAndHigherAtLeast() {
    #expect(isAsStrict("24", "48", .lower) == true)
    #expect(isAsStrict("48", "48", .lower) == true)
    #expect(isAsStrict("49", "48", .lower) == false)
    #expect(isAsStrict("99.95", "99.9", .higher) == true)
    #expect(isAsStrict("99.89", "99.9", .higher) == false)
  }

  @Test func datesAndTimesOfDayBecomeEarlierOrLater() {
    #expect(isAsStrict("2018-03-31", "2018-04", .earlier) == true)
    #expect(isAsStrict("2018-05", "2018-04", .earlier) == false)
    #expect(isAsStrict("08:00", "08:30", .earlier) == true)
    #expect(isAsStrict("18:29", "18:30", .later) == false)
  }

  @Test func whatCannotBeComparedIsNotDecided() {
    #expect(isAsStrict("soon", "48", .lower) == nil)
    #expect(isAsStrict("a", "b", .none) == nil)
    #expect(isAsStrict("a", "a", .none) == true)
  }

  @Test func aTimeOfDayIsNeitherBeforeNorAfterADate() {
    #expect(isAsStrict("2022-01-01", "18:30", .later) == nil)
    #expect(isAsStrict("08:00", "2018-04", .earlier) == nil)
  }

  @Test func whatThereCannotBeIsToldFromWhatIsStrict() {
    #expect(ParameterOrder.impossibility("-5", unit: "hours") == "is below zero")
    #expect(ParameterOrder.impossibility("0", unit: "working-days") == "is zero")
    #expect(ParameterOrder.impossibility("100.001", unit: "percent") == "is above 100%")
    for (value, unit) in [("0", "percent"), ("0", "pounds"), ("0.5", "hours"), ("100", "percent"), ("soon", "text")] {
      #expect(ParameterOrder.impossibility(value, unit: unit) == nil)
    }
  }

  @Test func numbersAreExactToTheThousandth() {
    #expect(ParameterOrder.number("99.95") == 99_950)
    #expect(ParameterOrder.number("-1.5") == -1_500)
    #expect(ParameterOrder.number("1.2345") == nil)
    #expect(ParameterOrder.number("1e3") == nil)
    #expect(ParameterOrder.number("9223372036854775807") == nil)
    #expect(ParameterOrder.number("-9223372036854775808") == nil)
  }
}

@Suite struct BodyNameTests {
  let names = BodyNames(
    ExampleLoading.load([
      "glossary.yaml": """
      glossary:
        - id: agreement
          term: CCG-Practice Agreement
          proper_name: true
          definitions:
            - { text: An agreement., sources: [{ document: model, evidence: read }] }

      """
    ]).catalogue)

  @Test func bodiesAreFoundByNameAbbreviationAndPlural() {
    #expect(names.bodies(in: "The CCG pays.").map(\.id) == ["ccgs"])
    #expect(names.bodies(in: "CCGs and an ICB pay.").map(\.id).sorted() == ["ccgs", "icbs"])
    #expect(names.bodies(in: "Integrated care boards pay.").map(\.id) == ["icbs"])
  }

  @Test func properNamesAndPartsOfWordsAreLeftAlone() {
    #expect(names.bodies(in: "The CCG-Practice Agreement holds.").isEmpty)
    #expect(names.bodies(in: "The ACCG and CCG2 hold.").isEmpty)
  }
}

@Suite struct AbbreviationTests {
  @Test func wordsOfCapitalsAreFoundOnceWithoutTheirPlural() {
    #expect(Abbreviations.words(in: "The DSPT, two ICBs, one ICB and N3.") == ["DSPT", "ICB"])
  }

  @Test func codesAndOrdinaryWordsAreNone() {
    #expect(Abbreviations.words(in: "DCB0129 and SCCI0034 by NHSmail, a Wi-Fi, I and A.") == [])
  }
}

@Suite struct SimilarTextTests {
  func pairs(_ texts: String...) -> [[Int]] {
    SimilarTexts.pairs(texts.map { Array($0.utf8) }).map { [$0.0, $0.1] }
  }

  let long = "The practice keeps a current list of every device that holds patient records"

  @Test func almostTheSameTextsAreAPair() {
    #expect(pairs(long + ".", "Something quite different stands here instead.", long + " and more.") == [[0, 2]])
  }

  @Test func caseAndPunctuationDoNotCount() {
    #expect(pairs(long, long.uppercased() + "!!") == [[0, 1]])
  }

  @Test func shortAndDifferentTextsAreNone() {
    #expect(pairs("Two words.", "Two words.", "Other words stand here now, all of them.").isEmpty)
  }

  @Test func everyPairIsFoundThatComparingEachWithEachFinds() {
    var state: UInt64 = 7
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let sentences = (0..<12).map { sentence in (0..<15).map { _ in "w\(sentence)x\(random(40))" } }
    // Each text is a sentence with some words changed, so that pairs lie on both sides of the threshold.
    let texts: [[String]] = (0..<120).map { _ in
      var words = sentences[random(12)]
      for _ in 0..<random(5) { words[random(words.count)] = "new\(random(500))" }
      return words
    }
    let runs = texts.map { words in Set((0..<words.count - 2).map { words[$0..<$0 + 3].joined(separator: " ") }) }
    for threshold in [0.3, 0.6, 0.8] {
      var expected: [[Int]] = []
      for first in texts.indices {
        for second in texts.indices where second > first {
          let common = runs[first].intersection(runs[second]).count
          let share = Double(common) / Double(runs[first].count + runs[second].count - common)
          if share >= threshold { expected.append([first, second]) }
        }
      }
      let found = SimilarTexts.scoredPairs(texts.map { Array($0.joined(separator: " ").utf8) }, threshold: threshold)
      #expect(found.map { [$0.first, $0.second] } == expected, "at \(threshold)")
      #expect(expected.count > 20)
    }
  }

  @Test func manyLikeTextsAreNotComparedEachWithEach() {
    let texts = (0..<3000).map { Array("\(long) of site number \($0)".utf8) }
    let clock = ContinuousClock()
    let time = clock.measure { _ = SimilarTexts.pairs(texts) }
    #expect(time < .seconds(20), "\(time)")
  }
}
