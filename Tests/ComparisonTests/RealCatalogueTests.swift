import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

/// What the editions are known to have changed comes out of the catalogue, each as the class that it is.
@Suite struct RealCatalogueTests {
  static let catalogue: LoadedCatalogue? = {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Catalog"
    return (try? FolderReader.files(in: folder, endings: [".yaml"])).map { CatalogueLoader.load($0) }
  }()

  static func report(_ old: String, _ new: String, asAt day: String? = nil) throws -> ComparisonReport {
    let catalogue = try #require(catalogue).catalogue
    return try EditionComparison.compare(old, new, asAt: day.flatMap { PartialDate($0) }, in: catalogue)
  }

  static func changes(_ report: ComparisonReport, _ id: String) -> [Change] {
    report.changes.filter { ($0.subject.oldIDs + $0.subject.newIDs).contains(id) }
  }

  @Test func everyPairOfEditionsCanBeCompared() throws {
    let catalogue = try #require(Self.catalogue).catalogue
    for old in catalogue.editions {
      for new in catalogue.editions where old.id != new.id {
        let report = try EditionComparison.compare(old.id, new.id, in: catalogue)
        #expect(Set(report.changes.map(\.fingerprint)).count == report.changes.count)
      }
    }
  }

  @Test func clinicalServersAndFalsifiedMedicinesAreWithdrawn() throws {
    let report = try Self.report("2019-21", "2021-23")
    for id in ["INF-06", "NF-50"] {
      let change = try #require(Self.changes(report, id).first { $0.kind == .withdrawn }, "\(id)")
      #expect(!change.statedBy.isEmpty)
      // Both are known only from the edition that says so: that cannot confirm itself, and is not breaking.
      #expect(change.certainty == .notIndependent)
      #expect(change.levels.highest == .review)
    }
    let verdicts = report.changes.filter { $0.kind.group == .statement && $0.concerns.contains("INF-06") }
    #expect(verdicts.map(\.kind) == [.statedUndeterminable])
  }

  @Test func whatNeitherEditionHoldsIsNotCalledWithdrawn() throws {
    let report = try Self.report("2018-19-addendum", "2021-23")
    for id in ["INF-06", "NF-50"] {
      let changes = Self.changes(report, id)
      #expect(changes.map(\.kind) == [.notCaptured])
      #expect(changes.map(\.certainty) == [.neither])
    }
  }

  @Test(arguments: ["2018-19-addendum", "2019-21"])
  func onlineAndVideoConsultationAndRemoteAccessBecomeCore(_ older: String) throws {
    let report = try Self.report(older, "2021-23")
    let online = Self.changes(report, "PF-05")
    let raised = try #require(online.first { $0.kind == .reclassifiedRaised && $0.old == "Enhanced" })
    // The addendum says itself that it is enhanced; of 2019-21 only the editions before and after say so.
    #expect(raised.certainty == (older == "2019-21" ? .notIndependent : .captured))
    #expect(raised.levels.highest == (older == "2019-21" ? .review : .breaking))
    let video = Self.changes(report, "PF-06")
    #expect(video.contains { $0.kind == .reclassifiedRaised && $0.old == nil && $0.isEstablished })
    let remote = try #require(Self.changes(report, "REM-01").first { $0.kind == .added })
    #expect(remote.levels[.commissioner] == .breaking)
    #expect(remote.statedBy.contains("2021-23 CHG-06"))
  }

  @Test func registrationAuthorityAndDesktopAreUpdated() throws {
    let report = try Self.report("2019-21", "2021-23")
    for id in ["RA-12", "DSK-12"] { #expect(Self.changes(report, id).map(\.kind) == [.updated]) }
  }

  @Test(arguments: ["RA-01b", "IG-01a", "CSA-02", "NML-01b"])
  func enablingServicesMoveToTheLocalCommissioner(_ id: String) throws {
    let report = try Self.report("2016-18", "2018-19-addendum")
    let move = try #require(Self.changes(report, id).first { $0.kind == .dutyMoved })
    #expect(move.oldIDs == ["national-commissioner"])
    #expect(move.newIDs == ["local-commissioner"])
    #expect(move.new?.contains("since 1 April 2018") == true)
    #expect(move.amendedBy == "2018-19-addendum")
    #expect(move.statedBy == ["2018-19-addendum CHG-01"])
    // That NHS England had it before is known from the addendum alone.
    #expect(move.certainty == .notIndependent)
    #expect(move.levels[.commissioner] == .review)
  }

  @Test(arguments: ["2019-21", "2021-23"])
  func theToolkitBecomesATermOfTheAgreement(_ newer: String) throws {
    let report = try Self.report("2018-19-addendum", newer)
    let change = try #require(Self.changes(report, "IG-15").first { $0.kind == .madeContractual })
    #expect(change.old == "Not contractual")
    // What the agreement of 2019 says is known from the edition after it.
    #expect(change.certainty == (newer == "2019-21" ? .notIndependent : .captured))
    #expect(change.levels[.practice] == (newer == "2019-21" ? .review : .breaking))
  }

  @Test func whatTheAddendumSaysIsNewOnlyWhereItSaysSo() throws {
    let report = try Self.report("2016-18", "2018-19-addendum")
    #expect(report.changes.filter { $0.kind == .added }.map(\.subject.id) == ["SNO-01", "IG-01b"])
    let unknown = report.changes.filter { $0.kind == .notCaptured }
    #expect(unknown.count > 150)
    #expect(unknown.allSatisfy { $0.levels.highest == .note && $0.certainty == .onlyNewer })
    #expect(
      !report.changes.contains { $0.kind == .provisionChanged || $0.subject.id == "ADP-06" && $0.kind != .notCaptured })
    for change in report.changes where change.levels.highest == .breaking { #expect(change.isStated) }
  }

  @Test func areaTeamsAreNHSEnglandItself() throws {
    let report = try Self.report("2012", "2014-16")
    for id in ["PCES-50", "RA-01b", "NML-01b", "IG-01a"] {
      #expect(!Self.changes(report, id).contains { [.dutyMoved, .dutyAdded, .dutyRemoved].contains($0.kind) }, "\(id)")
    }
  }

  @Test func helpForDataProtectionOfficersWasCoreBefore() throws {
    let report = try Self.report("2018-19-addendum", "2019-21")
    func verdict(_ id: String) -> ChangeKind? { report.changes.first { $0.subject.newIDs == ["2019-21 \(id)"] }?.kind }
    #expect(verdict("CHG-74") == .statedContradicted)
    #expect(verdict("CHG-77") == .statedConfirmed)
    let raised = try #require(Self.changes(report, "IG-07").first { $0.kind == .reclassifiedRaised })
    #expect(raised.subject.oldIDs == ["IG-17"])
    #expect(raised.old == "Enhanced")
    // A local page says so, and not the edition.
    #expect(raised.statedBy == [])
    #expect(raised.reportedBy == ["2019-21 CHG-77"])
  }

  @Test func aBudgetOfAreaTeamsIsNotContradicted() throws {
    let report = try Self.report("2012", "2014-16")
    #expect(!report.changes.contains { $0.kind == .statedContradicted })
  }

  @Test(arguments: [
    ("WIF-01", "2016-18", "2018-19-addendum"), ("LDS-01", "2016-18", "2021-23"), ("FC-01", "2019-21", "2021-23"),
  ])
  func aFieldOfLowConfidenceIsNotCalledCaptured(_ id: String, _ older: String, _ newer: String) throws {
    let report = try Self.report(older, newer)
    for change in Self.changes(report, id) where change.field == "class" {
      #expect(change.certainty != .captured)
      #expect(change.levels.highest < .breaking)
    }
    #expect(report.outcomes[.unchanged, default: 0] <= 1)
  }

  @Test func theToolkitFollowsTheInformationGovernanceToolkit() throws {
    let report = try Self.report("2016-18", "2018-19-addendum")
    let change = try #require(Self.changes(report, "IG-15").first { $0.kind == .standardReplaced })
    #expect(change.oldIDs == ["ig-toolkit"])
    #expect(change.newIDs == ["dspt"])
  }

  @Test func nothingIsCalledWithdrawnForNotHavingBeenCaptured() throws {
    for (old, new) in [
      ("2016-18", "2021-23"), ("2018-19-addendum", "2021-23"), ("2012", "2014-16"), ("2021-23", "2026"),
    ] {
      let report = try Self.report(old, new)
      for change in report.changes where change.kind == .withdrawn { #expect(change.isStated, "\(change.subject.id)") }
      #expect(report.changes.contains { $0.kind == .notCaptured })
    }
  }

  @Test func aClassOfWhichNothingWasReportedIsNotCalledRedefined() throws {
    let changes = try Self.report("2021-23", "2026").changes.filter { $0.subject.kind == .class }
    for id in ["enhanced", "practice-business"] {
      let own = changes.filter { $0.subject.newIDs == [id] }
      #expect(!own.contains { $0.kind.group == .change }, "\(id)")
      #expect(own.contains { $0.kind == .fieldNotCaptured && $0.field?.contains("definition") == true }, "\(id)")
    }
  }

  @Test func whatRestsOnTheAddendumIsNeverCalledUnchanged() throws {
    let report = try Self.report("2018-19-addendum", "2021-23")
    let fields = try #require(Self.changes(report, "CYB-02a").first { $0.kind == .notIndependent }?.field)
    #expect(fields.contains("statement"))
    #expect(report.outcomes[.unchanged] == nil)
  }

  @Test func theCommissionersOfTheDayAreRenamedOnce() throws {
    let report = try Self.report("2019-21", "2021-23")
    let renamed = report.changes.filter { $0.kind == .partyRenamed && $0.subject.oldIDs == ["local-commissioner"] }
    #expect(renamed.map(\.oldIDs) == [["clinical-commissioning-groups"]])
    #expect(renamed.map(\.newIDs) == [["integrated-care-boards"]])
  }

  @Test func aDayPicksTheAmendmentsInForce() throws {
    let before = try Self.report("2016-18", "2021-23", asAt: "2017-06-01")
    #expect(before.older.id == "2016-18")
    let after = try Self.report("2016-18", "2021-23", asAt: "2018-07-01")
    #expect(after.older.id == "2018-19-addendum")
    #expect(after.older.note != nil)
    let early = try Self.report("2018-19-addendum", "2021-23", asAt: "2017-06-01")
    #expect(early.older.id == "2016-18")
    let days = try Self.report("2018-07-01", "2022-01-01")
    #expect([days.older.id, days.newer.id] == ["2018-19-addendum", "2021-23"])
  }

  @Test func aTimelineRunsThroughEveryEdition() throws {
    let catalogue = try #require(Self.catalogue).catalogue
    let chain = try #require(try RequirementTimeline.of("IG-15", in: catalogue))
    #expect(chain.map(\.edition) == catalogue.editions.map(\.id))
    #expect(chain.first { $0.edition == "2019-21" }?.changes.contains { $0.kind == .madeContractual } == true)
    #expect(chain.first { $0.edition == "2012" }?.state == .notCaptured)
  }
}
