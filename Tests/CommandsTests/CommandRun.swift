import Catalogue
import Commands
import Foundation

/// A run of the program in process, with all it wrote.
struct CommandRun {
  let status: ExitStatus
  let output: String
  let error: String

  /// Runs the program on a folder that holds `Catalog/`.
  init(_ arguments: String..., home: ExampleHome, environment: [String: String] = [:]) {
    self.init(arguments + ["--home", home.path], environment: environment)
  }

  /// Runs the program with just these arguments.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: String = "", onTerminal: Bool = false,
    program: String = "/nowhere/gpspec"
  ) {
    let kept = Kept()
    let context = CommandContext(
      programPath: program, environment: environment, isErrorTerminal: onTerminal,
      readInput: { Array(input.utf8) },
      writeOutput: { kept.output += $0 }, writeError: { kept.error += $0 })
    status = Program.run(arguments, in: context)
    output = String(decoding: kept.output, as: UTF8.self)
    error = String(decoding: kept.error, as: UTF8.self)
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  private final class Kept {
    var output: [UInt8] = []
    var error: [UInt8] = []
  }
}

/// A folder with the example catalogue, gone with the value that holds it.
final class ExampleHome {
  let path: String

  /// The example catalogue with further files, which take the place of those of the same path.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = NSTemporaryDirectory() + "gpspec-" + UUID().uuidString
    var texts = Dictionary(ExampleCatalogue.files.map { ($0.path, $0.text + "\n") }) { first, _ in first }
    for (path, text) in files { texts[path] = text }
    for (file, text) in texts {
      let location = URL(fileURLWithPath: path + "/Catalog/" + file)
      try FileManager.default.createDirectory(
        at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: location)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The text of a file below `Catalog/`.
  func text(_ file: String) -> String {
    FileManager.default.contents(atPath: path + "/Catalog/" + file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension ExampleHome {
  /// Requirements with duties, money and dates, and a base that an addendum amends.
  static func dated() throws -> ExampleHome {
    try ExampleHome([
      "editions/2021-23/requirements/18-cyber-security.yaml": """
      topic: cyber-security
      requirements:
        - id: CYB-01
          title: Records kept safe
          class: core-and-mandated
          statement: The practice keeps its records safe.
          duties: [{ verb: ensure, by: [local-commissioner] }, { verb: use, by: [practice] }]
          standards: [toolkit]
          timescales:
            - { kind: by, date: 2021-09, text: first }
            - { kind: recurring, recurring: yearly, text: "=every year" }
          sources: [{ document: model, evidence: read }]
        - id: CYB-02
          title: Old systems gone
          class: enhanced
          level: may
          statement: The practice replaces old systems.
          duties: [{ verb: provide, by: [practice] }]
          timescales:
            - { kind: from, date: 2021-04-01 }
            - { kind: by, date: 2020-12-31, status: done, text: zeroth }
            - { kind: event, event: end of support }
            - { kind: by, date: 2022-03-31 }
          note: Enhanced in the edition.
          sources: [{ document: model, evidence: related }]

      """
    ])
  }
}
