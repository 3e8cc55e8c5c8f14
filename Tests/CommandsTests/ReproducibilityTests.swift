import Commands
import Foundation
import Testing

/// The same inputs give the same bytes, whatever the clock and language of the machine.
@Suite struct ReproducibilityTests {
  @Test func inProcessTwoRunsGiveTheSameBytes() throws {
    let home = try DocumentHome()
    #expect(home.run("render", "--output", home.path + "/first").status == .clean)
    #expect(home.run("render", "--output", home.path + "/second").status == .clean)
    #expect(home.files("first") == home.files("second"))
    #expect(!home.files("first").isEmpty)
  }

  @Test(.enabled(if: BuiltProgram.path != nil))
  func twoProcessesInOtherPlacesGiveTheSameBytes() throws {
    let home = try DocumentHome()
    let program = try #require(BuiltProgram.path)
    let settings = [
      ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"],
      ["TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"],
    ]
    for (place, setting) in settings.enumerated() {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = [
        "render", "--home", home.path, "--workspace", home.workspace, "--output", "\(home.path)/\(place)",
      ]
      process.environment = ProcessInfo.processInfo.environment.merging(setting) { $1 }
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(home.files("0") == home.files("1"))
    #expect(home.files("0").count > 4)
  }
}
