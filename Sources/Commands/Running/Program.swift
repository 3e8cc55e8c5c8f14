package import ArgumentParser
import Diagnostics

/// A command of gpspec. What it does is in `run(in:)`, so that tests can run it in process.
package protocol ContextCommand: ParsableCommand {
  /// Does the work. Throws `CommandFailure` for every end but a clean one.
  func run(in context: CommandContext) throws
}

/// The program: picks the command, runs it, and turns every way of ending into an exit status.
package enum Program {
  package static let version = "0.1.0"

  /// Runs the program with the arguments after its name.
  package static func run(_ arguments: [String], in context: CommandContext) -> ExitStatus {
    do {
      if arguments.isEmpty {
        context.write(Array((RootCommand.helpMessage() + "\n").utf8))
        return .usage
      }
      if let status = try VersionRequest.answer(arguments, context) { return status }
      let (arguments, files) = ManyFiles.takenOut(of: arguments)
      context.files = files
      var command = try RootCommand.parseAsRoot(arguments)
      if let command = command as? any ContextCommand {
        try command.run(in: context)
      } else {
        try command.run()
      }
      return .clean
    } catch let failure as CommandFailure {
      if failure.message != nil { context.note(failure.description) }
      return failure.status
    } catch {
      return end(error, arguments, context)
    }
  }

  /// What argument-parser throws: requests for help and completions, and wrong usage.
  private static func end(_ error: any Error, _ arguments: [String], _ context: CommandContext) -> ExitStatus {
    let message = RootCommand.fullMessage(for: error)
    switch RootCommand.exitCode(for: error) {
    case .success:
      context.print(message)
      return .clean
    case .validationFailure:
      context.note(message)
      if let offer = misspeltCommand(arguments) { context.note("  mend: \(offer)") }
      return .usage
    default:
      context.note(message.isEmpty ? "error: \(error)" : message)
      return .fault
    }
  }

  /// argument-parser offers the nearest option for a misspelt one, but not the nearest command.
  private static func misspeltCommand(_ arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let names = RootCommand.commandNames
    return names.contains(first) ? nil : NearMiss.suggestion(for: first, among: names)
  }
}

/// `--version`, with `--verbose` naming the catalogue and templates in use.
enum VersionRequest {
  static func answer(_ arguments: [String], _ context: CommandContext) throws -> ExitStatus? {
    guard arguments.first == "--version" else { return nil }
    context.print("gpspec \(Program.version)")
    guard arguments.contains("--verbose") else { return .clean }
    let home = arguments.firstIndex(of: "--home").flatMap {
      arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
    }
    let installation = try Installation.find(option: home, context: context)
    context.print("catalogue: \(installation.catalogue)")
    context.print("templates: \(installation.templates)")
    context.print("found as: \(installation.reason)")
    return .clean
  }
}
