/// What other modules want to know of a document: see `MarkdownDocument`.
package struct Heading: Sendable, Hashable {
  package var level: Int
  /// The heading without markup, and without what is marked as deleted.
  package var text: String
  /// Its anchor, without a prefix.
  package var id: String
  /// Its line, counted from 1.
  package var line: Int

  package init(level: Int, text: String, id: String, line: Int) {
    self.level = level
    self.text = text
    self.id = id
    self.line = line
  }
}

/// A place where a document puts a clause.
package struct ClausePlace: Sendable, Hashable {
  package var id: String
  /// The line, counted from 1.
  package var line: Int

  package init(id: String, line: Int) {
    self.id = id
    self.line = line
  }
}

/// A link of a document.
package struct Link: Sendable, Hashable {
  /// The address as written, without a prefix for fragments.
  package var address: String
  package var target: LinkTarget
  /// The line, counted from 1.
  package var line: Int

  package init(address: String, target: LinkTarget, line: Int) {
    self.address = address
    self.target = target
    self.line = line
  }
}

/// An anchor of a document.
package struct Anchor: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case heading
    case clause
    case caption
  }

  package var id: String
  package var kind: Kind
  /// The line, counted from 1.
  package var line: Int

  package init(id: String, kind: Kind, line: Int) {
    self.id = id
    self.kind = kind
    self.line = line
  }
}

/// The text of a block, for an index of words or a search.
package struct TextBlock: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case heading
    case paragraph
    case cell
    case code
  }

  package var kind: Kind
  /// The text without markup. Each line of the source is a line of it.
  package var text: String
  /// The line of the first of them, counted from 1.
  package var line: Int

  package init(kind: Kind, text: String, line: Int) {
    self.kind = kind
    self.text = text
    self.line = line
  }
}
