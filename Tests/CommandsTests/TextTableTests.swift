import Testing

@testable import Commands

@Suite struct TextTableTests {
  @Test func numbersStandToTheRightAndNamesToTheLeft() {
    var table = TextTable(["Edition", "Title", "Number"])
    table.add(["2012", "a", "7"])
    table.add(["2026", "longer", "1204"])
    #expect(
      table.text == """
        Edition  Title   Number
        -------  ------  ------
        2012     a            7
        2026     longer    1204

        """)
  }

  @Test func aColumnWithAnythingElseStandsToTheLeft() {
    var table = TextTable(["Edition", "Level"])
    table.add(["2012", "12"])
    table.add(["2026", "none"])
    #expect(table.text.contains("2012     12\n"))
    #expect(TextTable(["Edition"]).text == "")
  }
}
