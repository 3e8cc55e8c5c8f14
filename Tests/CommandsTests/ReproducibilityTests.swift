import Commands
import Foundation
import Testing

/// The same inputs give the same bytes, whatever the clock and language of the machine.
@Suite struct ReproducibilityTests {
  /// The built program beside the test bundle; nil where it was not built.
  private static let program: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("gpspec").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: candidate)
      {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  @Test func inProcessTwoRunsGiveTheSameBytes() throws {
    let home = try DocumentHome()
    #expect(home.run("render", "--output", home.path + "/first").status == .clean)
    #expect(home.run("render", "--output", home.path + "/second").status == .clean)
    #expect(home.files("first") == home.files("second"))
    #expect(!home.files("first").isEmpty)
  }

  @Test(.enabled(if: program != nil))
  func twoProcessesInOtherPlacesGiveTheSameBytes() throws {
    let home = try DocumentHome()
    let program = try #require(Self.program)
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
