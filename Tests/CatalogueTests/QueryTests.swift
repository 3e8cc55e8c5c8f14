import Catalogue
import Testing

@Suite struct QueryTests {
  let catalogue = ExampleLoading.load([ExampleLoading.requirements: ExampleLoading.base]).catalogue

  func ids(_ change: (inout RequirementQuery) -> Void) -> [String] {
    var query = RequirementQuery()
    change(&query)
    return query.run(on: catalogue).map(\.requirement.id)
  }

  @Test func withoutAFacetTheEditionOfWhichMostWasCapturedIsListed() {
    #expect(ids { _ in } == ["CYB-01", "CYB-02", "CYB-03"])
    #expect(catalogue.mainEdition?.id == "2021-23")
  }

  @Test func eachFacetNarrows() {
    #expect(ids { $0.level = .should } == ["CYB-01"])
    #expect(ids { $0.standard = "toolkit" } == ["CYB-01"])
    #expect(ids { $0.evidence = .related } == ["CYB-02"])
    #expect(ids { $0.topic = "cyber-security" }.count == 3)
    #expect(ids { $0.requirementClass = .enhanced } == [])
    #expect(ids { $0.owners = ["2019-21"] } == [])
    #expect(ids { $0.party = "practice" } == [])
  }

  @Test func textIsFoundInTitleAndStatementWhateverItsCase() {
    #expect(ids { $0.text = "REGISTER of" } == ["CYB-02"])
    #expect(ids { $0.text = "third" } == ["CYB-03"])
  }

  @Test func facetsNarrowTogether() {
    #expect(
      ids {
        $0.level = .should
        $0.evidence = .related
      } == [])
  }

  @Test func whoRefersToAnEntryIsFound() {
    #expect(catalogue.referrers(to: "toolkit").map(\.id) == ["CYB-01", "old-toolkit"])
    #expect(catalogue.referrers(to: "CYB-01").isEmpty)
  }

  @Test func whatIsCountedHasItsNameInPlainEnglish() throws {
    let edition = try #require(catalogue.edition("2021-23"))
    let labels = Statistics(edition, in: catalogue)["entries"].counts.map(\.label)
    #expect(labels.prefix(3) == ["Requirements", "Provisions", "Background facts"])
  }
}
