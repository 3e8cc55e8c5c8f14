import Foundation
import Output
import Testing

@Suite("A process that is killed")
struct KilledRunTests {
  @Test("Killed at any moment, it leaves the folder whole", arguments: [3, 20, 35, 45, 60, 70])
  func killed(at number: Int) async throws {
    let temporary = try TemporaryFolder()
    try Scenario.changes.prepare(temporary)
    let path = temporary.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, number = number as Int] in
      let temporary = TemporaryFolder(borrowing: path)
      let faults = FaultPlan { current, _ in
        if current == number { kill(getpid(), SIGKILL) }
        return nil
      }
      _ = try Scenario.changes.run(temporary, faults)
    }
    let (old, new) = try Scenario.changes.expected()
    let found = temporary.snapshot("in/out")
    #expect(found == old || found == new)
    _ = try Scenario.changes.run(temporary, nil)
    #expect(temporary.snapshot("in/out") == new)
    #expect(temporary.names("in") == ["out"])
  }
}
