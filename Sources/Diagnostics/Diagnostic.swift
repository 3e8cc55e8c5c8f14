/// How much a finding weighs.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  package static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding, as plain data: what is wrong, where, by which rule, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  /// A remark that goes with a finding, with a place of its own where there is one.
  package struct Note: Sendable, Hashable {
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// The stable id of the rule that was broken, for instance `yaml/duplicate-key`.
  package var rule: String
  package var severity: Severity
  package var message: String
  package var location: SourceLocation?
  package var notes: [Note]
  /// How to mend it, as an instruction to the reader.
  package var fix: String?

  package init(
    rule: String, severity: Severity = .error, message: String, at location: SourceLocation? = nil,
    notes: [Note] = [], fix: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
  }

  /// A finding of a rule, with the rule's own severity.
  package init(
    _ rule: Rule, _ message: String, at location: SourceLocation? = nil, notes: [Note] = [], fix: String? = nil
  ) {
    self.init(rule: rule.id, severity: rule.severity, message: message, at: location, notes: notes, fix: fix)
  }
}

extension [Diagnostic] {
  /// Whether there is a finding that forbids going on.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The findings in the order in which a reader meets them: by file, then place, then rule.
  package func sorted() -> [Diagnostic] {
    sorted { left, right in
      let leftStart = left.location?.range?.start ?? SourcePosition(line: 0, column: 0)
      let rightStart = right.location?.range?.start ?? SourcePosition(line: 0, column: 0)
      return (left.location?.file ?? "", leftStart, left.rule, left.message)
        < (right.location?.file ?? "", rightStart, right.rule, right.message)
    }
  }
}
