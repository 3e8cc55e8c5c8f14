import Output

extension CommandFailure {
  /// The end of a command that could not write its output.
  init(_ error: OutputError) {
    switch error.category {
    case .readOrWrite, .refused: self.init(.inputOutput, error.message, mend: error.mend)
    // The path of a file comes from what it was made from.
    case .path: self.init(.invalidInput, error.message, mend: error.mend)
    }
  }
}
