import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test func offersASwapOfTwoLettersAsOneStep() {
    #expect(NearMiss.best(for: "levle", among: ["class", "level", "title"]) == "level")
  }

  @Test func offersNothingWhereNoCandidateIsNear() {
    #expect(NearMiss.best(for: "colour", among: ["class", "level", "title"]) == nil)
  }

  @Test func offersAllPartsOfAnIDThatWasSplit() {
    let ids = ["CYB-09b", "CYB-09a", "CYB-08", "CYB-0x"]
    #expect(NearMiss.suggestion(for: "CYB-09", among: ids) == "did you mean 'CYB-09a' or 'CYB-09b'?")
    #expect(NearMiss.suggestion(for: "CYB-8", among: ids) == "did you mean 'CYB-08'?")
  }

  @Test func ignoresLetterCase() {
    #expect(NearMiss.best(for: "CYB-O9", among: ["CYB-09", "IG-01"]) == "CYB-09")
    #expect(NearMiss.best(for: "Title", among: ["title"]) == "title")
  }

  @Test func prefersTheNearestAndThenTheFirstByName() {
    #expect(NearMiss.best(for: "roll", among: ["rolls", "role", "rule"]) == "role")
  }
}
