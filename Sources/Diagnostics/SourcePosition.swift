/// A place in a text: line and column, both counted from 1, the column in Unicode scalars.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = SourcePosition(line: 1, column: 1)

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a text, from its first position up to, but not including, `end`.
package struct SourceRange: Sendable, Hashable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// A range of no length.
  package init(at position: SourcePosition) {
    self.init(start: position, end: position)
  }
}

/// Where something stands: a file as the user would name it and, where known, the range in it.
package struct SourceLocation: Sendable, Hashable {
  package var file: String
  package var range: SourceRange?

  package init(file: String, range: SourceRange? = nil) {
    self.file = file
    self.range = range
  }
}
