import Commands
import Testing

@Suite struct ActionsCommandTests {
  func rows(_ arguments: String...) throws -> [String] {
    let home = try ExampleHome.dated()
    let run = CommandRun(["actions", "--format", "csv", "--home", home.path] + arguments)
    #expect(run.status == .clean, "\(run.error)")
    return run.output.split(separator: "\r\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[8]) \(cells[4]) \(cells[1])"
    }
  }

  @Test func historyComesFirstAndRecurringDutiesLast() throws {
    #expect(
      try rows("--as-at", "2021-06-01") == [
        "spent CYB-02 by 2020-12-31", "running CYB-02 from 2021-04-01", "due CYB-01 by 2021-09",
        "due CYB-02 by 2022-03-31", "undated CYB-02 event ", "recurring CYB-01 recurring ",
      ])
  }

  @Test func whatWasDueBeforeTheDayIsHistory() throws {
    #expect(
      try rows("--as-at", "2022-01-01").prefix(3) == [
        "spent CYB-02 by 2020-12-31", "spent CYB-01 by 2021-09", "running CYB-02 from 2021-04-01",
      ])
  }

  @Test func aPartyHasItsOwnDutiesOnlyAndAnOrganisationThoseOfItsRoles() throws {
    #expect(try rows("--for", "local-commissioner", "--as-at", "2021-06-01").allSatisfy { $0.contains("CYB-01") })
    #expect(try rows("--for", "icbs", "--as-at", "2021-06-01").count == 2)
    #expect(try rows("--for", "practice", "--as-at", "2021-06-01").count == 6)
  }

  @Test func aPeriodTakesWhatFallsIntoItAndWhatGoesOn() throws {
    #expect(
      try rows("--from", "2021-09", "--to", "2021-12", "--as-at", "2021-06-01")
        == ["running CYB-02 from 2021-04-01", "due CYB-01 by 2021-09"])
  }

  @Test func withoutADayTodayIsTakenWhichTheEnvironmentMayStop() throws {
    let home = try ExampleHome.dated()
    let run = CommandRun("actions", home: home, environment: ["SOURCE_DATE_EPOCH": "1622505600"])
    #expect(run.error == "6 dated duties as at 1 June 2021\n")
  }

  @Test func aDateThatIsNoneIsWrongUsage() throws {
    let run = CommandRun("actions", "--from", "2021-13", home: try ExampleHome())
    #expect(run.status == .usage)
    #expect(run.error.contains("--from is '2021-13'"))
  }

  @Test func theCSVIsSafeToOpenInASpreadsheet() throws {
    let run = CommandRun("actions", "--format", "csv", home: try ExampleHome.dated())
    #expect(run.output.contains(",'=every year,"))
  }
}
