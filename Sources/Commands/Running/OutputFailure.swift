import Output

extension CommandFailure {
  /// The end of a command that could not write its output.
  init(_ error: OutputError) {
    // What is refused, and a path that is wrong, come from what we were given; nothing was written.
    self.init(error.category == .readOrWrite ? .inputOutput : .invalidInput, error.message, mend: error.mend)
  }
}
