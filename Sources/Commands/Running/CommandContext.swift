/// What a command sees of the world outside: its outputs, the environment, and where the program lies.
///
/// Tests make one that keeps what is written; the program makes one over the real terminal.
package final class CommandContext {
  private let writeOutput: ([UInt8]) -> Void
  private let writeError: ([UInt8]) -> Void
  private let readInput: () -> [UInt8]
  private var kept: [Any] = []
  /// What was said to people since `startRemembering`; nil where nobody asked to remember it.
  private var remembered: String?
  package let environment: [String: String]
  /// The real path of the program, from which catalogue and templates are looked for.
  package let programPath: String
  package let isOutputTerminal: Bool
  package let isErrorTerminal: Bool
  /// The files of a command line with very many of them; see `ManyFiles`.
  var files: [String]?

  package init(
    programPath: String, environment: [String: String], isOutputTerminal: Bool = false, isErrorTerminal: Bool = false,
    readInput: @escaping () -> [UInt8] = { [] }, writeOutput: @escaping ([UInt8]) -> Void,
    writeError: @escaping ([UInt8]) -> Void
  ) {
    self.programPath = programPath
    self.environment = environment
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.readInput = readInput
    self.writeOutput = writeOutput
    self.writeError = writeError
  }

  /// Keeps a value until the program ends, so that a large one is not taken apart node by node just before.
  func keep(_ value: Any) {
    kept.append(value)
  }

  /// Writes data to standard output.
  package func write(_ bytes: [UInt8]) {
    writeOutput(bytes)
  }

  /// Writes a line of data to standard output.
  package func print(_ text: String) {
    writeOutput(Array((text + "\n").utf8))
  }

  /// Writes a line for people to standard error.
  package func note(_ text: String) {
    writeToError(text + "\n")
  }

  /// Writes to standard error as it is.
  package func writeToError(_ text: String) {
    remembered?.append(text)
    writeError(Array(text.utf8))
  }

  /// Writes to standard error how far work has come, which nobody needs to know afterwards.
  func writeProgress(_ text: String) {
    writeError(Array(text.utf8))
  }

  /// Remembers what is said to people from here on.
  func startRemembering() {
    remembered = ""
  }

  /// What was said since then; the rest is not remembered.
  func endRemembering() -> String {
    defer { remembered = nil }
    return remembered ?? ""
  }

  /// All of standard input.
  package func standardInput() -> [UInt8] {
    readInput()
  }

  /// Whether messages may be coloured: on a terminal, and never with `NO_COLOR`.
  package var colourOnError: Bool {
    isErrorTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  package var colourOnOutput: Bool {
    isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
