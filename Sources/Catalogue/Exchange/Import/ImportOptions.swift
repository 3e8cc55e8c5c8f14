package import Diagnostics
package import Nodes

/// What the user says of an import beside the file itself.
package struct ImportOptions: Sendable {
  /// The edition's id: of a new one, or, for rows of a table, of one that is there.
  package var edition: String
  /// The edition that a new one continues: what keeps its id is the same requirement.
  package var supersedes: String?
  /// In front of every id, so that others' ids do not meet ours.
  package var prefix: String?
  package var title: String?
  package var published: PartialDate?
  package var status: String?
  /// The class of what has none, or none of the model's.
  package var requirementClass: RequirementClass?
  /// The topic of rows that name none.
  package var topic: String?
  /// Of a table with rows of several editions, the edition whose rows are meant.
  package var rowsOf: String?

  package init(edition: String) {
    self.edition = edition
  }

  /// Whether a text may be an edition's id.
  package static func isEditionID(_ text: String) -> Bool { matches(text, CommonShapes.editionID) }

  /// Whether a text may stand in front of ids.
  package static func isPrefix(_ text: String) -> Bool {
    text.utf8.count <= 10 && CommonShapes.isEntryID(text + "-1") && !text.utf8.contains(UInt8(ascii: "-"))
  }

  /// The statuses that an edition may have.
  package static var statuses: [String] {
    guard case .record(let record) = EntryShapes.editionFile, let place = record.place(of: "status"),
      case .oneOf(let allowed) = record.fields[place].shape
    else { return [] }
    return allowed
  }

  private static func matches(_ text: String, _ shape: Shape) -> Bool {
    if case .pattern(let pattern) = shape { pattern.matches(text) } else { false }
  }
}

/// What an import gives.
package struct ImportResult: Sendable {
  /// How many of a kind the file has, and how many of them were taken.
  package struct Count: Sendable, Equatable {
    package var what: String
    package var all: Int
    package var taken: Int
  }

  /// The new files, by their path below `Catalog/`; nil where nothing may be written.
  package var files: [InputFile]?
  /// What was not taken or was changed, in the order of the file; with `files` nil, why.
  package var findings: [Diagnostic] = []
  package var counts: [Count] = []
  /// Of the catalogue with the new files: what `gpspec check` says of these.
  package var checks: [Diagnostic] = []
  /// The texts that findings point to.
  package var sources: [String: SourceText] = [:]
}
