import Commands
import Testing

@Suite struct StatsCommandTests {
  @Test func theTableHasALineForEachEdition() throws {
    let run = CommandRun("stats", home: try ExampleHome.dated())
    #expect(run.status == .clean)
    #expect(run.lines.map { $0.prefix { $0 != " " } } == ["Edition", "-------", "2019-21", "2021-23"])
  }

  @Test func anEditionIsCountedByEveryFacet() throws {
    let run = CommandRun("stats", "2021-23", "--format", "csv", home: try ExampleHome.dated())
    let rows = Set(run.output.split(separator: "\r\n").map(String.init))
    for row in [
      "2021-23,entries,requirements,Requirements,2", "2021-23,entries,gaps,Gaps,0",
      "2021-23,class,core-and-mandated,Core and mandated,1", "2021-23,class,practice-business,Practice business,0",
      "2021-23,party,practice,Practice,2", "2021-23,party,local-commissioner,Local commissioner,1",
      "2021-23,evidence,read,Read in the edition,1", "2021-23,evidence,related,Read in a related document,1",
      "2021-23,level-basis,stated,Stated,1", "2021-23,level-basis,unknown,Unknown,1",
      "2021-23,standards-basis,stated,Stated,1", "2021-23,funding-basis,unknown,Unknown,2",
    ] { #expect(rows.contains(row), "\(row)") }
  }

  @Test func theJSONCountsTheSame() throws {
    let run = CommandRun("stats", "2021-23", "--format", "json", home: try ExampleHome.dated())
    #expect(run.output.contains("\"requirements\": 2"))
    #expect(run.output.contains("\"level-basis\""))
  }

  @Test func anUnknownEditionIsWrongUsageAndTheNearestOneIsOffered() throws {
    let run = CommandRun("stats", "2021-32", home: try ExampleHome())
    #expect(run.status == .usage)
    #expect(run.error.contains("did you mean '2021-23'?"))
  }
}
