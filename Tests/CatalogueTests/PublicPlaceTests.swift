@testable import Catalogue
import Testing

/// What readers are told of where something stands.
@Suite struct PublicPlaceTests {
  @Test(arguments: [
    ("Annex A, clause 4.2.1", "Annex A, clause 4.2.1"), ("Introduction and purpose", "Introduction and purpose"),
    ("Table 1, row 2.3; Annex B", "Table 1, row 2.3; Annex B"), ("facts GLO-04, Definitions", "Definitions"),
    ("facts CYB-08; Data and cyber security, action 3", "Data and cyber security, action 3"),
    ("facts RSP-08, indicator IND2.1", "indicator IND2.1"),
    ("facts CYB-02; article v1.3, 2 May 2019", "article v1.3, 2 May 2019"),
  ]) func aPlaceThatAReaderCanFindStays(_ place: String, _ expected: String) {
    #expect(citation(place).publicPlace == expected)
  }

  @Test(arguments: [
    "facts earlier-editions.md, section 7", "facts CLS-06 and CLS-12", "facts CYB-08", "facts section 22",
    "facts V6-01, AVL-02; facts practice-agreement.md, section 5", "earlier editions, 5",
    "facts gp-it-futures.md, capabilities", "facts COM-01; earlier-editions.md, section 4",
    "facts earlier-editions.md, section 5; facts CHG-01 and INF-03",
  ]) func theFilesOfTheCollectionDoNot(_ place: String) {
    #expect(citation(place).publicPlace == nil)
  }

  private func citation(_ place: String) -> SourceCitation {
    SourceCitation(document: "model", place: place, evidence: .read, confidence: nil, fields: [], note: nil)
  }
}
