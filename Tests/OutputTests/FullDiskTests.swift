import Foundation
import Output
import Testing

/// A disk of 256 kB in memory, on a folder of its own.
private final class SmallDisk {
  let temporary: TemporaryFolder
  private var isMounted = false
  var path: String { temporary("disk") }

  init?() {
    guard getuid() == 0, let temporary = try? TemporaryFolder() else { return nil }
    self.temporary = temporary
    try? FileManager.default.createDirectory(atPath: temporary("disk"), withIntermediateDirectories: false)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path) else { return nil }
    isMounted = true
  }

  deinit {
    if isMounted { _ = Self.run("umount", path) }
  }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static let isAvailable = SmallDisk() != nil
}

@Suite("A small disk", .enabled(if: SmallDisk.isAvailable, "needs root and the right to mount a tmpfs"))
struct FullDiskTests {
  @Test("Full in the middle of a run: told as such, the old folder whole, no staging left")
  func full() throws {
    let disk = try #require(SmallDisk())
    let folder = disk.path + "/out"
    try render(["a.md": "one", "b.md": "two"], to: folder)
    let before = disk.temporary.snapshot("disk/out")
    var writer = try OutputWriter(folder: folder)
    let bytes = [UInt8](repeating: 7, count: 40_000)
    var error: OutputError?
    do {
      for number in 0..<20 { try writer.add(path: "c/\(number).md", bytes: bytes) }
    } catch {
      guard case .diskFull = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.category == .readOrWrite)
    }
    // Whoever goes on all the same gets the same error.
    do {
      _ = try writer.finish(Manifest.Origin(tool: "1.0"))
    } catch let thrown {
      error = thrown
    }
    guard case .diskFull? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(disk.temporary.snapshot("disk/out") == before)
    #expect(disk.temporary.names("disk") == ["out"])
  }

  @Test("A folder on which a disk is mounted can't be replaced, and one inside it can")
  func mountPoint() throws {
    let disk = try #require(SmallDisk())
    #expect(failure { try render(["a.md": "one"], to: disk.path) } == .mountPoint(disk.path))
    try render(["a.md": "one"], to: disk.path + "/out")
    try render(["a.md": "two"], to: disk.path + "/out")
    #expect(disk.temporary.text("disk/out/a.md") == "two")
  }
}
