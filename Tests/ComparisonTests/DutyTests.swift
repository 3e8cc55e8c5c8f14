import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

/// Duties are compared by role, recipient by recipient, whatever bodies held the roles.
@Suite struct DutyTests {
  private static func duties(_ old: String, _ new: String) throws -> ComparisonReport {
    try Examples.report(ExamplePair.pair("duties: [\(old)]", "duties: [\(new)]", ["roles.yaml": roles]))
  }

  /// A body with two roles, one of which it took over from another; and an arm of a role.
  private static let roles = """
    roles:
      - id: practice
        name: Practice
        sources: [{ document: model, evidence: read }]
      - id: patient
        name: Patient
        sources: [{ document: model, evidence: read }]
      - id: national-commissioner
        name: National commissioner
        holders: [{ organisation: icbs }]
        sources: [{ document: model, evidence: read }]
      - id: regional-team
        name: Regional team
        part_of: national-commissioner
        sources: [{ document: model, evidence: read }]
      - id: national-digital-body
        name: National digital body
        holders: [{ organisation: ccgs, until: 2021-03-31 }, { organisation: icbs, from: 2021-04-01 }]
        sources: [{ document: model, evidence: read }]

    """

  @Test func aSecondDutyOfTheSamePartyIsAnAddedOne() throws {
    let one = "{ verb: provide, by: [practice], to: [national-commissioner] }"
    let report = try Self.duties(one, one + ", { verb: provide, by: [practice], to: [patient] }")
    #expect(report.changes.map(\.kind) == [.dutyAdded])
    #expect(report.changes.first?.new == "Provides: Practice to Patient")
    #expect(report.outcomes == [.changed: 1])
    let back = try Self.duties(one + ", { verb: provide, by: [practice], to: [patient] }", one)
    #expect(back.changes.map(\.kind) == [.dutyRemoved])
  }

  @Test func oneDutyToTwoIsTheSameAsTwoDuties() throws {
    let report = try Self.duties(
      "{ verb: provide, by: [practice], to: [national-commissioner, patient] }",
      "{ verb: provide, by: [practice], to: [patient] }, "
        + "{ verb: provide, by: [practice], to: [national-commissioner] }")
    #expect(report.changes.map(\.kind) == [])
  }

  @Test func aSuccessorWithTwoRolesIsARenamedHolder() throws {
    let report = try Self.duties("{ verb: provide, by: [ccgs] }", "{ verb: provide, by: [icbs] }")
    #expect(report.changes.map(\.kind) == [.partyRenamed])
    #expect(report.changes.first?.oldIDs == ["ccgs"])
    #expect(report.changes.first?.newIDs == ["icbs"])
    #expect(report.outcomes == [.unchanged: 1])
  }

  @Test func aRoleThatGaveWayToItsHoldersNameIsNoChange() throws {
    let report = try Self.duties("{ verb: account, by: [national-commissioner] }", "{ verb: account, by: [icbs] }")
    #expect(report.changes.filter { $0.kind.group == .change }.map(\.kind) == [])
  }

  @Test func whatAnArmOfARoleDoesIsNoMove() throws {
    let report = try Self.duties(
      "{ verb: commission, by: [national-commissioner] }", "{ verb: commission, by: [regional-team] }")
    #expect(report.changes.map(\.kind) == [])
    let moved = try Self.duties("{ verb: commission, by: [practice] }", "{ verb: commission, by: [regional-team] }")
    #expect(moved.changes.map(\.kind) == [.dutyMoved])
  }
}
