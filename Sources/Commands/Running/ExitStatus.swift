/// How a run ended, as pipelines see it. Each number means one thing; `--help` lists them.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case clean = 0
  case findings = 1
  case usage = 2
  case invalidInput = 3
  case inputOutput = 4
  case finalRefused = 5
  case coverageFailed = 6
  case comparisonImpossible = 7
  case fault = 70

  /// What it means, for `--help`.
  package var meaning: String {
    switch self {
    case .clean: "done; differences alone are no error"
    case .findings: "findings: check, --fail-on reached, verify mismatch"
    case .usage: "wrong usage, or an id on the command line that does not exist"
    case .invalidInput: "input invalid, nothing written"
    case .inputOutput: "could not read or write"
    case .finalRefused: "a final document was refused"
    case .coverageFailed: "coverage failed: a requirement would be lost"
    case .comparisonImpossible: "a comparison was not possible"
    case .fault: "a fault of gpspec itself"
    }
  }

  /// The list of all of them, a line each.
  package static var help: String {
    let lines = allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 4 - number.count) + number + "  " + status.meaning
    }
    return "Exit codes:\n" + lines.joined(separator: "\n")
  }
}

/// Ends a command with a status and, where there is one, a message for the user.
package struct CommandFailure: Error, CustomStringConvertible {
  package var status: ExitStatus
  package var message: String?
  package var mend: String?

  package init(_ status: ExitStatus, _ message: String? = nil, mend: String? = nil) {
    self.status = status
    self.message = message
    self.mend = mend
  }

  package var description: String {
    [message.map { "error: " + $0 }, mend.map { "  mend: " + $0 }].compactMap { $0 }.joined(separator: "\n")
  }
}
