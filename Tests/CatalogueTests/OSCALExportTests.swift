import Catalogue
import Diagnostics
import Nodes
import Testing

@Suite struct OSCALExportTests {
  let catalogue = ExampleLoading.load([
    ExampleLoading.requirements: """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: Records restored
        class: core-and-mandated
        level: must
        statement: The practice restores its records within {recovery_time}.
        parameters:
          recovery_time: { value: 48, unit: hours, stricter: lower }
        duties: [{ verb: ensure, by: [local-commissioner], to: [practice] }]
        standards: [toolkit]
        timescales: [{ kind: by, date: 2021-09, text: first }]
        related: [CYB-02]
        sources: [{ document: model, at: page 3, evidence: read }]
      - id: CYB-02
        title: Second
        class: enhanced
        statement: The commissioner does a second thing.
        note: A note.
        sources: [{ document: model, evidence: related }]

    """
  ]).catalogue

  func export() throws -> (node: Node, losses: [OSCALExport.Loss]) {
    let (bytes, losses) = try #require(OSCALExport.json(catalogue, owner: "2021-23"))
    return (try #require(JSONReader.read(bytes, file: "a.json").node?["catalog"]), losses)
  }

  func property(_ control: Node?, _ name: String) -> Node? {
    control?["props"]?.elements.first { $0["name"]?.text == name }
  }

  @Test func requirementsAreControlsInGroupsByTopic() throws {
    let groups = try export().node["groups"]?.elements ?? []
    #expect(groups.map { $0["id"]?.text } == ["cyber-security"])
    #expect(groups[0]["controls"]?.elements.map { $0["id"]?.text } == ["cyb-01", "cyb-02"])
  }

  @Test func aPlaceholderBecomesAParameterThatTheStatementInserts() throws {
    let control = try export().node["groups"]?.elements[0]["controls"]?.elements[0]
    #expect(control?["params"]?.elements[0]["id"]?.text == "cyb-01_recovery_time")
    #expect(control?["params"]?.elements[0]["values"]?.texts == ["48 hours"])
    #expect(
      control?["parts"]?.elements[0]["prose"]?.text
        == "The practice restores its records within {{ insert: param, cyb-01_recovery_time }}.")
  }

  @Test func whatOSCALHasNoPlaceForIsAPropertyOfOurs() throws {
    let control = try export().node["groups"]?.elements[0]["controls"]?.elements[0]
    #expect(property(control, "level")?["value"]?.text == "must")
    #expect(property(control, "level")?["class"]?.text == "stated")
    #expect(property(control, "duty-ensure")?["value"]?.text == "local-commissioner")
    #expect(property(control, "duty-ensure")?["remarks"]?.text == "to: practice")
    #expect(property(control, "timescale-by")?["value"]?.text == "2021-09")
    #expect(property(control, "source")?["class"]?.text == "read")
    #expect(property(control, "level")?["ns"] != nil)
    #expect(property(control, "label")?["ns"] == nil)
  }

  @Test func linksPointToResourcesAndToControlsThatExist() throws {
    let node = try export().node
    let links = node["groups"]?.elements[0]["controls"]?.elements[0]["links"]?.elements ?? []
    let resources = node["back-matter"]?["resources"]?.elements.compactMap { $0["uuid"]?.text } ?? []
    #expect(links.map { $0["rel"]?.text } == ["reference", "related"])
    #expect(links[0]["href"]?.text.map { resources.contains(String($0.dropFirst())) } == true)
    #expect(links[1]["href"]?.text == "#cyb-02")
  }

  @Test func lossesAreCounted() throws {
    let losses = try export().losses
    #expect(losses.first { $0.what == "levels" }?.count == 1)
    #expect(losses.first { $0.what == "citations with evidence" }?.count == 2)
    #expect(!losses.contains { $0.count == 0 })
  }

  @Test func theSameDataGivesTheSameBytes() {
    #expect(
      OSCALExport.json(catalogue, owner: "2021-23")?.bytes == OSCALExport.json(catalogue, owner: "2021-23")?.bytes)
    #expect(OSCALExport.json(catalogue, owner: "1999") == nil)
  }

  @Test func theHashOfNamesIsSHA1() {
    func hexadecimal(_ text: String) -> String {
      SHA1.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    #expect(hexadecimal("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hexadecimal("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(hexadecimal(String(repeating: "a", count: 200)) == "e61cfffe0d9195a525fc6cf06ca2d77119c24a40")
  }
}
