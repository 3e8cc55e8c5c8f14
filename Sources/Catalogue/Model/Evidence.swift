import Diagnostics
package import Nodes

/// How good the evidence for an entry is.
package enum Evidence: String, Sendable, CaseIterable, Comparable {
  /// Ours, in templates only: nothing of the kind was seen.
  case proposed
  /// Known, but not seen in any document that we read.
  case background
  /// Read, but in another document.
  case related
  /// Read in the edition itself.
  case read

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .proposed: 0
    case .background: 1
    case .related: 2
    case .read: 3
    }
  }

  /// The mark in words, as documents print it.
  package var label: String {
    switch self {
    case .read: "Read in the edition"
    case .related: "Read in a related document"
    case .background: "Background knowledge, not confirmed"
    case .proposed: "Proposed here"
    }
  }
}

/// Where an entry, or some of its fields, comes from.
package struct SourceCitation: Sendable, Hashable {
  /// Id of a source document.
  package var document: String
  /// The place in it.
  package var place: String?
  package var evidence: Evidence
  /// For background knowledge: `high`, `medium` or `low`.
  package var confidence: String?
  /// The keys that this source carries; empty where it carries the whole entry.
  package var fields: [String]
  package var note: String?

  /// Whether the source carries a field.
  package func carries(_ field: String) -> Bool {
    fields.isEmpty || fields.contains(field)
  }
}

extension [SourceCitation] {
  /// The evidence for a field: the best of the sources that carry it, nil where none does.
  package func evidence(for field: String) -> Evidence? {
    lazy.filter { $0.carries(field) }.map(\.evidence).max()
  }

  /// The evidence for an entry as a whole: that of its statement, else the best there is.
  package var evidence: Evidence? {
    evidence(for: "statement") ?? lazy.map(\.evidence).max()
  }
}

/// The place of an entry in the catalogue's files.
package struct EntryOrigin: Sendable, Hashable {
  package var file: String
  package var range: CompactRange

  package init(file: String, range: CompactRange) {
    self.file = file
    self.range = range
  }

  package var line: Int { range.range.start.line }
}
