import CSystem
import Commands
import Foundation

@main
struct Main {
  static func main() {
    // A closed pipe (`gpspec list | head`) shows as a failed write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    // Memory that goes back to the system after each piece of work comes back page by page for the next one.
    gpspec_keep_memory()
    let output = BufferedDescriptor(1)
    let context = CommandContext(
      programPath: programPath(), environment: ProcessInfo.processInfo.environment,
      isOutputTerminal: gpspec_is_terminal(1) == 1, isErrorTerminal: gpspec_is_terminal(2) == 1,
      readInput: { [UInt8](FileHandle.standardInput.readDataToEndOfFile()) },
      writeOutput: { output.write($0) },
      writeError: { bytes in
        output.flush()
        BufferedDescriptor.writeAll(bytes, to: 2)
      })
    let status = Program.run(Array(CommandLine.arguments.dropFirst()), in: context)
    output.flush()
    exit(output.failed ? ExitStatus.inputOutput.rawValue : status.rawValue)
  }

  private static func programPath() -> String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
    #endif
    return Bundle.main.executablePath ?? CommandLine.arguments.first ?? "gpspec"
  }
}
