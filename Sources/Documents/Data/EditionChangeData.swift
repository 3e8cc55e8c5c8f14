import Catalogue
import Comparison
import Liquid
import Tailoring

/// What changed against the edition before, as far as the catalogue can say.
struct EditionChangesView: Sendable {
  /// The edition before, and this one.
  var previous: Edition
  var edition: Edition
  var report: ComparisonReport

  /// Changes of meaning that both editions, or what the newer says of itself, bear out.
  var established: [Change] {
    report.changes.filter { $0.kind.group == .change && $0.isEstablished && $0.subject.kind == .requirement }
  }

  /// Requirements that one of the two editions has and the other, as captured, does not show.
  private func unknownCount(_ certainty: Certainty) -> Int {
    report.changes.count {
      $0.kind == .notCaptured && $0.subject.kind == .requirement && $0.certainty == certainty
    }
  }

  static let map = RecordMap<EditionChangesView>(
    "edition_changes",
    [
      .text("previous", "The edition before") { $0.previous.shortTitle },
      .records("rows", "Changes of requirements that are established", EditionChangeRow.map) { view in
        view.established.map { EditionChangeRow(change: $0, older: view.previous, newer: view.edition) }
      },
      .number("unknown_before_count", "Requirements of this edition that the one before, as captured, does not show") {
        $0.unknownCount(.onlyNewer)
      },
      .number("unknown_now_count", "Requirements of the edition before that this one, as captured, does not show") {
        $0.unknownCount(.onlyOlder)
      },
      .number("doubtful_count", "Changes that rest on one side alone, or on background knowledge") {
        $0.report.notEstablishedCount
      },
    ])
}

/// A change as a document's table tells it.
struct EditionChangeRow: Sendable {
  var change: Change
  var older: Edition
  var newer: Edition

  static let map = RecordMap<EditionChangeRow>(
    "edition_change",
    [
      .text("id", "The requirement's reference") { $0.change.subject.id },
      .text("title", "Its title") { $0.change.subject.title },
      .text("what", "What kind of change") { words(of: $0.change.kind) },
      .text("old", "What the edition before says, or why nothing is known of it") { $0.side(isOld: true) },
      .text("new", "What this one says, or why nothing is known of it") { $0.side(isOld: false) },
    ])

  private func side(isOld: Bool) -> String {
    guard let value = isOld ? change.old : change.new else { return absence(isOld: isOld) }
    let ids = isOld ? change.subject.oldIDs : change.subject.newIDs
    guard let id = ids.first, let requirement = (isOld ? older : newer).requirement(id), requirement.statement == value
    else { return value }
    return requirement.statement { ParameterText.text($0) }
  }

  /// A side without a value: what nobody captured is no statement of the edition, save where one of the two says itself
  /// that a requirement is new or gone.
  private func absence(isOld: Bool) -> String {
    guard change.kind == (isOld ? .added : .withdrawn), !(change.statedBy + change.reportedBy).isEmpty else {
      return ReportWords.value(nil, change, isOld: isOld)
    }
    return change.statedBy.isEmpty ? "None, by what is reported" : "None, by the edition's own account"
  }

  private static func words(of kind: ChangeKind) -> String {
    switch kind {
    case .reclassifiedRaised: "Moved to a class that binds more"
    case .reclassifiedLowered: "Moved to a class that binds less"
    case .strengthRaised: "Put more strongly"
    case .strengthLowered: "Put less strongly"
    default:
      kind.rawValue.prefix(1).uppercased()
        + String(decoding: kind.rawValue.utf8.dropFirst().map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}

extension DocumentContext {
  /// What changed against the edition that this one took the place of; nil where none is recorded.
  var editionChanges: EditionChangesView? {
    guard let before = edition.supersedes.flatMap({ catalogue.edition($0) }),
      let report = try? EditionComparison.compare(before.id, edition.id, in: catalogue)
    else { return nil }
    return EditionChangesView(previous: before, edition: edition, report: report)
  }
}
