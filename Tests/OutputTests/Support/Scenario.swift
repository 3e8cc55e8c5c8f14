import Foundation
import Output
import Testing

/// A run to be broken off at every system call: what stands before it, and what it does.
enum Scenario: String, CaseIterable, CustomTestStringConvertible {
  case firstRun = "a first run"
  case changes = "a run with changes"
  case onlyTheManifest = "a run that changes the manifest only"
  case withoutExchange = "a run with changes, where the system cannot exchange"
  case withoutLinks = "a run with changes, where there are no hard links"

  var testDescription: String { rawValue }

  /// What the file system of this scenario lacks.
  private func lacks(_ call: SystemCall) -> Int32? {
    switch (self, call) {
    case (.withoutExchange, .exchange): ENOSYS
    case (.withoutLinks, .link): EPERM
    default: nil
    }
  }

  /// A plan by which this scenario's file system fails, too, where `decide` lets the call pass.
  func faults(_ decide: @escaping (Int, SystemCall) -> Int32?) -> FaultPlan {
    FaultPlan { number, call in decide(number, call) ?? lacks(call) }
  }

  func prepare(_ temporary: TemporaryFolder) throws {
    guard self != .firstRun else { return }
    try render(["a.md": "one", "b/c.md": "two", "b/d.md": "three", "gone.md": "gone"], to: temporary("in/out"))
    try temporary.put("in/out/notes.txt", "mine")
    try temporary.put("in/out/own/file.txt", "mine too")
  }

  func run(_ temporary: TemporaryFolder, _ faults: FaultPlan?) throws -> OutputOutcome {
    let folder = temporary("in/out")
    switch self {
    case .firstRun: return try render(["a.md": "one", "b/c.md": "two"], to: folder, faults: faults)
    case .onlyTheManifest:
      let input = Manifest.Input(name: "answers.yaml", bytes: [1])
      return try render(
        ["a.md": "one", "b/c.md": "two", "b/d.md": "three", "gone.md": "gone"], to: folder, inputs: [input],
        faults: faults)
    default:
      return try render(
        ["a.md": "one", "b/c.md": "TWO!", "b/d.md": "three", "e/f.md": "new"], to: folder, faults: faults)
    }
  }

  /// The folder before and after an undisturbed run.
  func expected() throws -> (old: [String: String]?, new: [String: String]?) {
    let temporary = try TemporaryFolder()
    try prepare(temporary)
    let old = temporary.snapshot("in/out")
    _ = try run(temporary, nil)
    return (old, temporary.snapshot("in/out"))
  }
}
