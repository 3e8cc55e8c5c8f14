import Testing

@testable import Comparison

@Suite struct RedlineTests {
  @Test func marksWhatWasInsertedAndDeleted() {
    let redline = Redline(old: "The practice keeps a register.", new: "The practice keeps a current register.")
    #expect(redline.markdown == "The practice keeps a {++current++} register.")
    #expect(redline.pairCount == 0)
  }

  @Test func aReplacedPhraseReadsAsOne() {
    let redline = Redline(
      old: "Every practice reports its results once a year to the commissioner of its area.",
      new: "Every practice reports its findings twice a month to the commissioner of its area.")
    #expect(
      redline.markdown
        == "Every practice reports its {--results once a year--} {++findings twice a month++} "
        + "to the commissioner of its area.")
  }

  @Test func sentencesThatStayAreNotTouched() {
    let redline = Redline(
      old: "One stays. Two goes away from here. Three stays.", new: "One stays. Three stays. Four comes to us.")
    #expect(redline.markdown == "One stays. {--Two goes away from here.--} Three stays. {++Four comes to us.++}")
  }

  @Test func sentencesWithLittleInCommonAreShownAsBeforeAndAfter() {
    let redline = Redline(old: "The practice pays for paper.", new: "Suppliers must test their backups each month.")
    #expect(redline.pairCount == 1)
    #expect(redline.runs.count == 1)
  }

  @Test func placeholdersAreOneWord() {
    let redline = Redline(old: "It answers in {answer_time}.", new: "It answers in {reply_time}.")
    #expect(redline.markdown == "It answers in {--{answer_time}--} {++{reply_time}++}.")
  }

  /// Whatever was done to a text, both texts can be read off the redline.
  @Test func bothTextsAreInTheRedline() {
    var generator = SplitMix(state: 7)
    let words = ["practice", "data", "the", "a", "supplier", "must", "keep", "safe", "(core)", "48", "hours", "and"]
    func sentence() -> String {
      (0..<generator.below(12) + 1).map { _ in words[generator.below(words.count)] }.joined(separator: " ") + "."
    }
    for _ in 0..<400 {
      let old = (0..<generator.below(5)).map { _ in sentence() }
      var new = old
      for _ in 0..<generator.below(4) {
        let place = generator.below(new.count + 1)
        if generator.below(2) == 0 || place == new.count {
          new.insert(sentence(), at: place)
        } else {
          new.remove(at: place)
        }
      }
      if let first = new.first { new[0] = first.replacing("data", with: "records") }
      let (before, after) = (old.joined(separator: " "), new.joined(separator: " "))
      let redline = Redline(old: before, new: after)
      #expect(redline.before == before)
      #expect(redline.after == after)
    }
  }

  @Test func aStatementOf100000WordsChangedThroughoutDoesNotExplode() {
    var generator = SplitMix(state: 1)
    // Many of few words, in one sentence and in thousands, every other word another one.
    for words in [100_000, 20] {
      let old = (0..<100_000).map { place in "w\(generator.below(500))" + (place % words == words - 1 ? "." : "") }
      var new = old
      for place in stride(from: 0, to: new.count, by: 2) { new[place] = "x\(generator.below(500))" }
      let start = ContinuousClock.now
      let redline = Redline(old: old.joined(separator: " "), new: new.joined(separator: " "))
      #expect(!redline.runs.isEmpty)
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }
}

/// A small generator of numbers that gives the same ones in every run.
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }

  @Test func aSentencePutInBeforeAnEditedOneLeavesTheEditReadable() {
    let old = "The practice keeps its records safe for five years."
    let new = "Every supplier answers within a day. The practice keeps its records safe for ten years."
    let redline = Redline(old: old, new: new)
    #expect(
      redline.markdown
        == "{++Every supplier answers within a day.++} The practice keeps its records safe for {--five--} {++ten++} years."
    )
    #expect(redline.pairCount == 0)
    #expect(
      Redline(old: new, new: old).markdown
        == "{--Every supplier answers within a day.--} The practice keeps its records safe for {--ten--} {++five++} years."
    )
  }
}
