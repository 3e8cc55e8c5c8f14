import Catalogue
import Diagnostics
import Foundation
import Nodes
import Testing

@testable import Comparison

/// Two large editions made up: enough to see what grows too fast. `GPSPEC_MEASURE=1` prints the figures.
@Suite struct SpeedTests {
  static let words = [
    "practice", "commissioner", "keeps", "register", "devices", "records", "supplier", "tests", "backups", "report",
    "network", "access", "staff", "training", "within", "every", "year", "agreed", "standard", "system",
  ]

  /// A catalogue of two editions of `count` requirements of which a tenth changed, each in another way.
  static func catalogue(_ count: Int) -> Catalogue {
    var generator = SplitMix(state: 3)
    var older: [String] = []
    var newer: [String] = []
    var lineage = ""
    for number in 0..<count {
      let id = "CYB-\(1000 + number)"
      let sentence = "The " + (0..<24).map { _ in words[generator.below(words.count)] }.joined(separator: " ")
      let statement = "statement: \(sentence) in {time} of case \(number).\n"
      func keys(_ value: Int, _ level: String) -> String {
        statement + "level: \(level)\nparameters: { time: { value: \(value), unit: hours, stricter: lower } }\n"
          + "duties: [{ verb: ensure, by: [local-commissioner], to: [practice] }]\nstandards: [toolkit]\n"
      }
      older.append(ExamplePair.entry(id, keys(48, "should"), "earlier-model", title: "Case \(number)"))
      var changed = keys(48, "should")
      switch number % 40 {
      case 0: changed = keys(24, "should")
      case 10: changed = keys(48, "must")
      case 20:
        changed =
          "statement: \(sentence) and more besides in {time} of case \(number).\n"
          + changed.split(separator: "\n").dropFirst().joined(separator: "\n")
      case 30: continue
      default: break
      }
      newer.append(ExamplePair.entry(id, changed, "later-model", title: "Case \(number)"))
      lineage += ExamplePair.line("same", id, id)
    }
    return Examples.load(ExamplePair.editions(older, newer, lineage: lineage)).catalogue
  }

  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  @Test(arguments: ProcessInfo.processInfo.environment["GPSPEC_MEASURE"] == "1" ? [3000, 30_000] : [600])
  func theTimeGrowsWithTheNumberOfRequirements(_ count: Int) throws {
    let catalogue = Self.catalogue(count)
    var report: ComparisonReport?
    var best = Double.infinity
    for _ in 0..<3 {
      best = min(best, try Self.seconds { report = try EditionComparison.compare("2019-21", "2021-23", in: catalogue) })
    }
    let found = try #require(report)
    #expect(found.counts.first { $0.kind == .parameterTightened }?.count == count / 40)
    #expect(found.counts.first { $0.kind == .withdrawn }?.count == count / 40)
    #expect(found.outcomes[.unchanged] == count - count / 10)
    let json = Self.seconds { _ = JSONReport.bytes(found) }
    let markdown = Self.seconds { _ = MarkdownReport.text(found) }
    if ProcessInfo.processInfo.environment["GPSPEC_MEASURE"] == "1" {
      print("MEASURE \(count) requirements: compare \(best) s, JSON \(json) s, Markdown \(markdown) s")
    }
    #expect(best < 5)
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["GPSPEC_MEASURE"] == "1"))
  func aLongStatement() {
    var generator = SplitMix(state: 1)
    for length in [100_000, 20] {
      let old = (0..<100_000).map { place in
        "w\(generator.below(500))" + (place % length == length - 1 ? "." : "")
      }
      var new = old
      for place in stride(from: 0, to: new.count, by: 2) { new[place] = "x\(generator.below(500))" }
      let (before, after) = (old.joined(separator: " "), new.joined(separator: " "))
      let time = Self.seconds { _ = Redline(old: before, new: after) }
      print("MEASURE 100,000 words in sentences of \(length): redline \(time) s")
    }
  }
}
