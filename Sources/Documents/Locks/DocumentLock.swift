/// What a document was made from, clause by clause: enough to say later what a new edition changes in it, without an
/// old checkout.
package struct DocumentLock: Sendable, Hashable {
  /// The format that is written, and the newest that is read.
  package static let formatVersion = 1
  /// The first key's value, by which a lock is told from any other file.
  static let kind = "gpspec-lock"

  package var document: String
  package var edition: String
  package var practice: String?
  /// The document's own date.
  package var date: String
  package var reference: String
  package var version: String
  package var status: String
  /// The requirements that it places, in the order of the document.
  package var clauses: [LockedClause]
  package var selections: [LockedSelection]
  package var answers: [LockedAnswer]

  /// A clause by its id.
  package func clause(_ id: String) -> LockedClause? {
    clauses.first { $0.id == id }
  }
}

/// A requirement as a document placed it.
package struct LockedClause: Sendable, Hashable {
  package struct Parameter: Sendable, Hashable {
    package var name: String
    package var value: String
    package var unit: String?
    /// The national value, where a layer set another one.
    package var national: String?
    package var setBy: String?
  }

  /// A duty by roles, so that a renamed holder is no change.
  package struct Duty: Sendable, Hashable {
    package var verb: String
    package var by: [String]
    package var to: [String]
    package var from: [String]
  }

  package enum Basis: String, Sendable, CaseIterable {
    case national, selected, local
  }

  package var id: String
  package var title: String
  package var requirementClass: String
  package var level: String?
  /// With the values in force, without markup of documents.
  package var statement: String
  package var parameters: [Parameter]
  package var duties: [Duty]
  package var standards: [String]
  package var funding: [String]
  package var route: String?
  package var basis: Basis
  /// The layer that selected or added it.
  package var by: String?
  /// The edition that the entry comes from; of an amendment the one that it amends, where the entry stands there.
  package var edition: String
  package var file: String
}

/// What a layer decided.
package struct LockedSelection: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case included, excluded, local, set
  }

  package var kind: Kind
  /// A requirement, or a parameter of one.
  package var id: String
  package var by: String
  /// Of an exclusion its reason, of a setting its value.
  package var value: String?
}

/// That a question was answered, and a fingerprint of the answer where the document's readers may see it anyway.
package struct LockedAnswer: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable {
    case answered, unknown, missing
  }

  package var question: String
  package var state: State
  /// Left out for whatever is more sensitive than the document's audience: a short secret is found by trying.
  package var sha256: String?
}
