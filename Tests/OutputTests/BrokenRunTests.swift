import Foundation
import Output
import Testing

@Suite("A run that is broken off")
struct BrokenRunTests {
  @Test("Whatever call fails, the folder is whole, and the next run puts all in order", arguments: Scenario.allCases)
  func everyFailure(_ scenario: Scenario) throws {
    let (old, new) = try scenario.expected()
    var number = 0
    var errors = 0
    while true {
      number += 1
      let temporary = try TemporaryFolder()
      try scenario.prepare(temporary)
      let chosen = number
      let faults = scenario.faults { current, _ in current == chosen ? EIO : nil }
      do {
        _ = try scenario.run(temporary, faults)
        #expect(temporary.snapshot("in/out") == new, "after call \(number)")
      } catch is OutputError {
        errors += 1
        #expect(temporary.snapshot("in/out") == old, "after call \(number)")
      }
      try checkNextRun(scenario, temporary, new, "after call \(number)")
      if faults.count < number { break }
    }
    #expect(errors > 20)
  }

  @Test("Wherever a run dies, the folder is whole or can be made so by the next run", arguments: Scenario.allCases)
  func everyDeath(_ scenario: Scenario) throws {
    let (old, new) = try scenario.expected()
    var number = 0
    while true {
      number += 1
      let temporary = try TemporaryFolder()
      try scenario.prepare(temporary)
      let chosen = number
      let faults = scenario.faults { current, _ in current >= chosen ? EIO : nil }
      _ = try? scenario.run(temporary, faults)
      let found = temporary.snapshot("in/out")
      if scenario == .withoutExchange, found == nil {
        // Between the two renames. A run that changes nothing brings the old folder back.
        try OutputWriter(folder: temporary("in/out")).abandon()
        #expect(temporary.snapshot("in/out") == old, "after call \(number)")
      } else {
        #expect(found == old || found == new, "after call \(number)")
      }
      try checkNextRun(scenario, temporary, new, "after call \(number)")
      if faults.count < number { break }
    }
    #expect(number > 20)
  }

  @Test("A call that a signal broke off is made again", arguments: Scenario.allCases)
  func interrupted(_ scenario: Scenario) throws {
    let temporary = try TemporaryFolder()
    try scenario.prepare(temporary)
    // Every other time; two in a row never.
    let faults = scenario.faults { current, _ in current.isMultiple(of: 2) ? EINTR : nil }
    _ = try scenario.run(temporary, faults)
    #expect(try temporary.snapshot("in/out") == scenario.expected().new)
  }

  private func checkNextRun(
    _ scenario: Scenario, _ temporary: TemporaryFolder, _ new: [String: String]?, _ comment: Comment
  ) throws {
    _ = try scenario.run(temporary, nil)
    #expect(temporary.snapshot("in/out") == new, comment)
    #expect(temporary.names("in") == ["out"], comment)
  }

  @Test("A full disk is told as such, and nothing is changed")
  func diskFull() throws {
    let temporary = try TemporaryFolder()
    try render(["a.md": "one"], to: temporary("out"))
    let before = temporary.snapshot("out")
    for call in [SystemCall.write, .close, .makeFolder] {
      let error = failure {
        try render(["a.md": "two", "b/c.md": "x"], to: temporary("out"), faults: .refusing([call], with: ENOSPC))
      }
      guard case .diskFull = error else {
        Issue.record("\(call): \(String(describing: error))")
        continue
      }
      #expect(temporary.snapshot("out") == before)
      #expect(temporary.names() == ["out"])
    }
  }

  @Test("A folder that was made anew after a run died between two renames is not lost, nor is the old one")
  func madeAnew() throws {
    let temporary = try TemporaryFolder()
    try Scenario.withoutExchange.prepare(temporary)
    let old = temporary.snapshot("in/out")
    var renames = 0
    let faults = FaultPlan { _, call in
      if call == .exchange { return ENOSYS }
      if call == .rename { renames += 1 }
      return renames > 1 ? EIO : nil
    }
    _ = try? Scenario.withoutExchange.run(temporary, faults)
    #expect(temporary.snapshot("in/out") == nil)
    try temporary.put("in/out/theirs.txt", "theirs")
    let kept = temporary("in/.out.gpspec-staging/old")
    #expect(
      failure { _ = try Scenario.withoutExchange.run(temporary, nil) }
        == .brokenOffSwap(folder: temporary("in/out"), old: kept))
    #expect(temporary.text("in/out/theirs.txt") == "theirs")
    #expect(temporary.snapshot("in/.out.gpspec-staging/old") == old)
    try temporary.remove("in/out")
    try OutputWriter(folder: temporary("in/out")).abandon()
    #expect(temporary.snapshot("in/out") == old)
  }

  @Test("An old folder that is half removed is never put back")
  func halfRemoved() throws {
    let temporary = try TemporaryFolder()
    try Scenario.withoutExchange.prepare(temporary)
    var removals = 0
    let faults = FaultPlan { _, call in
      if call == .exchange { return ENOSYS }
      if call == .remove { removals += 1 }
      return removals > 3 ? EIO : nil
    }
    #expect(try Scenario.withoutExchange.run(temporary, faults).leftover != nil)
    try temporary.remove("in/out")
    try OutputWriter(folder: temporary("in/out")).abandon()
    #expect(temporary.names("in") == [])
  }

  @Test("A system that knows no exchange is served by two renames", arguments: [ENOSYS, EINVAL, ENOTSUP, EPERM])
  func fallback(code: Int32) throws {
    let temporary = try TemporaryFolder()
    try render(["a.md": "one"], to: temporary("out"))
    try render(["a.md": "two"], to: temporary("out"), faults: .refusing([.exchange], with: code))
    #expect(temporary.text("out/a.md") == "two")
    #expect(temporary.names() == ["out"])
  }

  @Test("A mount point under another name is told as such", arguments: [EBUSY, EXDEV])
  func mountPoint(code: Int32) throws {
    let temporary = try TemporaryFolder()
    try render(["a.md": "one"], to: temporary("out"))
    #expect(
      failure { try render(["a.md": "two"], to: temporary("out"), faults: .refusing([.exchange], with: code)) }
        == .mountPoint(temporary("out")))
    #expect(temporary.text("out/a.md") == "one")
  }

  @Test("What cannot be removed after a run is named, and removed by the next", arguments: [Scenario.changes])
  func leftover(_ scenario: Scenario) throws {
    let temporary = try TemporaryFolder()
    try scenario.prepare(temporary)
    let outcome = try scenario.run(temporary, scenario.faults { _, call in call == .remove ? EBUSY : nil })
    #expect(outcome.leftover == temporary("in/.out.gpspec-staging"))
    try checkNextRun(scenario, temporary, scenario.expected().new, "after a failed removal")
  }
}
