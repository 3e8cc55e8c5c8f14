/// An answer that is not there yet: which question it belongs to and who owes it.
package struct MissingValue: Sendable, Hashable {
  package var question: String
  package var text: String
  package var owner: String

  package init(question: String, text: String, owner: String) {
    self.question = question
    self.text = text
    self.owner = owner
  }

  /// What a draft prints in place of the answer, before escaping.
  package var marker: String { "⟦missing: \(text) (owed by \(owner))⟧" }
}
