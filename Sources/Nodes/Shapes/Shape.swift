/// What a value in a data file has to look like.
///
/// Shapes are data: the same description checks a file, makes its JSON Schema and gives the order of keys in which it
/// is formatted, so that the three cannot disagree.
package indirect enum Shape: Sendable {
  /// A text that is not empty.
  case text
  /// A text of a form of its own: what it is called and what it must satisfy.
  case pattern(Pattern)
  /// A whole number.
  case integer
  /// A whole or decimal number.
  case number
  /// `true` or `false`, also `yes` or `no`.
  case flag
  /// A date as far as it is known: `2018-04-01`, `2018-04` or `2018`.
  case date
  /// Any single value.
  case scalar
  /// Any value at all; what it has to be is known only to whoever asked for it (an answer to a question).
  case any
  /// One of a closed list.
  case oneOf([String])
  /// An id that stands in a register; whether it does is checked where the registers are known.
  case reference(String)
  case list(Shape)
  /// A list that may have no element, as programs write it.
  case anyList(Shape)
  case record(RecordShape)
  /// A record with names of the author's choosing, every value of one shape.
  case table(Shape)
  /// A record that may hold itself.
  case recursive(String, @Sendable () -> RecordShape)

  /// A text of a certain form.
  package struct Pattern: Sendable {
    /// What it is, as in "expected …".
    package var name: String
    /// The same as a regular expression, for JSON Schema only.
    package var expression: String
    package var matches: @Sendable (String) -> Bool

    package init(name: String, expression: String, matches: @escaping @Sendable (String) -> Bool) {
      self.name = name
      self.expression = expression
      self.matches = matches
    }
  }
}

/// The keys of a record, in the order in which they are written.
package struct RecordShape: Sendable {
  package struct Field: Sendable {
    package var key: String
    package var shape: Shape
    package var isRequired: Bool
    /// What the key holds, for the schema's readers.
    package var description: String
  }

  /// What the record is, as in "a requirement has no key …".
  package var name: String
  package var fields: [Field]
  private let places: [String: Int]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    places = Dictionary(
      fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a key in the order of fields, nil where there is no such key.
  package func place(of key: String) -> Int? {
    places[key]
  }

  /// The place of a key that most likely stands at `guess` or soon behind it, as keys in their order do.
  func place(of key: String, near guess: Int) -> Int? {
    let length = key.utf8.count
    for place in guess..<fields.count where fields[place].key.utf8.count == length && fields[place].key == key {
      return place
    }
    return places[key]
  }
}

extension RecordShape.Field {
  /// A key that every such record has.
  package static func required(_ key: String, _ shape: Shape, _ description: String = "") -> Self {
    Self(key: key, shape: shape, isRequired: true, description: description)
  }

  /// A key that may be left out.
  package static func optional(_ key: String, _ shape: Shape, _ description: String = "") -> Self {
    Self(key: key, shape: shape, isRequired: false, description: description)
  }
}
