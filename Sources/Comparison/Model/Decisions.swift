package import Diagnostics
package import Nodes

/// That somebody has seen a change and lets it stand until a day: for good nobody can say so.
package struct Decision: Sendable, Hashable {
  package var fingerprint: String
  package var acceptedBy: String
  package var why: String
  package var until: PartialDate
}

/// A decisions file as it was read, with its findings.
package struct LoadedDecisions: Sendable {
  package var decisions: [Decision]
  package var diagnostics: [Diagnostic]
  package var source: SourceText

  /// The shape of the file, which is also its JSON Schema.
  package static let shape = Shape.record(
    RecordShape(
      "a decisions file",
      [
        .required(
          "decisions",
          .list(
            .record(
              RecordShape(
                "a decision",
                [
                  .required("fingerprint", fingerprint, "the change's, as reports print it"),
                  .required("accepted_by", .text, "who lets it stand"),
                  .required("why", .text, "for what reason"),
                  .required("until", .date, "the last day on which it holds"),
                ]))))
      ]))

  private static let fingerprint = Shape.pattern(
    .init(name: "a fingerprint of 12 characters", expression: "^[a-km-np-z2-9]{12}$") { text in
      text.utf8.count == 12
        && text.utf8.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "2")...UInt8(ascii: "9")).contains($0)
        }
    })

  /// Reads a decisions file; with findings that are errors, its decisions must not be used.
  package static func read(_ bytes: [UInt8], file: String) -> LoadedDecisions {
    let source = SourceText(file: file, bytes: bytes)
    let result = YAMLReader.read(source)
    var loaded = LoadedDecisions(decisions: [], diagnostics: result.diagnostics, source: source)
    guard let node = result.node else {
      if !loaded.diagnostics.hasErrors {
        loaded.diagnostics.append(
          Diagnostic(DataRules.emptyValue, "the file is empty", at: SourceLocation(file: file)))
      }
      return loaded
    }
    loaded.diagnostics += ShapeCheck.findings(in: node, shape: shape, file: file)
    loaded.decisions = (node["decisions"]?.elements ?? []).compactMap { node in
      guard let fingerprint = node["fingerprint"]?.text, let by = node["accepted_by"]?.text,
        let why = node["why"]?.text, let until = node["until"]?.date
      else { return nil }
      return Decision(fingerprint: fingerprint, acceptedBy: by, why: why, until: until)
    }
    return loaded
  }
}

/// The decisions that hold on a day, held against a report.
package struct AppliedDecisions: Sendable {
  package static let none = AppliedDecisions([], on: nil, to: [])

  private let byFingerprint: [String: Decision]
  /// Decisions whose last day has passed: their changes count again.
  package let expired: [Decision]
  /// Decisions on changes that there are none of any more.
  package let unused: [Decision]

  package init(_ decisions: [Decision], on day: PartialDate?, to changes: [Change]) {
    let known = Set(changes.map(\.fingerprint))
    var byFingerprint: [String: Decision] = [:]
    var expired: [Decision] = []
    for decision in decisions {
      if let day, decision.until.latest < day.earliest {
        expired.append(decision)
      } else {
        byFingerprint[decision.fingerprint] = decision
      }
    }
    self.byFingerprint = byFingerprint
    self.expired = expired
    unused = decisions.filter { !known.contains($0.fingerprint) }
  }

  package func decision(on change: Change) -> Decision? { byFingerprint[change.fingerprint] }
  package func accepts(_ change: Change) -> Bool { byFingerprint[change.fingerprint] != nil }
}

/// When a pipeline has to stop.
package enum FailureThreshold: String, Sendable, CaseIterable {
  case breaking, any, none

  /// The changes that reach it: those nobody has accepted, of the audience asked for, else of any.
  package func failures(in report: ComparisonReport, decisions: AppliedDecisions) -> [Change] {
    report.changes.filter { change in
      if decisions.accepts(change) { return false }
      let level = report.audience.map { change.levels[$0] } ?? change.levels.highest
      switch self {
      case .none: return false
      case .breaking: return change.kind.group == .change && level == .breaking
      // What is not known is no difference; a wrong account of the changes is one.
      case .any:
        return change.kind.group.isDifference || change.kind == .statedContradicted
      }
    }
  }
}
