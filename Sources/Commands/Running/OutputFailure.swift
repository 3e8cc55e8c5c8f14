import Output

extension CommandFailure {
  /// The end of a command that could not write its output.
  init(_ error: OutputError) {
    // A path that is wrong comes from what we were given; everything else is about the folder to write to.
    self.init(error.category == .path ? .invalidInput : .inputOutput, error.message, mend: error.mend)
  }
}
