import Catalogue
import Comparison
import Liquid
import Tailoring

/// What changed against the edition before, as far as the catalogue can say.
struct EditionChangesView: Sendable {
  /// The edition before, by its short title.
  var previous: String
  var report: ComparisonReport

  /// Changes of meaning that both editions, or what the newer says of itself, bear out.
  var established: [Change] {
    report.changes.filter { $0.kind.group == .change && $0.isEstablished && $0.subject.kind == .requirement }
  }

  /// Requirements of which the edition before, as captured, shows nothing.
  var unknownCount: Int {
    report.changes.count { $0.kind == .notCaptured && $0.subject.kind == .requirement }
  }

  static let map = RecordMap<EditionChangesView>(
    "edition_changes",
    [
      .text("previous", "The edition before") { $0.previous },
      .records("rows", "Changes of requirements that are established", row) { $0.established },
      .number("unknown_count", "Requirements of which the edition before, as captured, shows nothing") {
        $0.unknownCount
      },
      .number("doubtful_count", "Changes that rest on one side alone, or on background knowledge") {
        $0.report.notEstablishedCount
      },
    ])

  static let row = RecordMap<Change>(
    "edition_change",
    [
      .text("id", "The requirement's reference") { $0.subject.id },
      .text("title", "Its title") { $0.subject.title },
      .text("what", "What kind of change") { words(of: $0.kind) },
      .text("old", "What the edition before says, or: none") { side($0.old, "As the edition before puts it") },
      .text("new", "What this one says, or: none") { side($0.new, "As this edition puts it") },
    ])

  /// A value of one side. Whole statements stand elsewhere, with their values in place.
  private static func side(_ value: String?, _ statement: String) -> String {
    guard let value else { return "None" }
    return value.utf8.count > 120 || value.contains("{") ? statement : value
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
    return EditionChangesView(previous: before.shortTitle, report: report)
  }
}
