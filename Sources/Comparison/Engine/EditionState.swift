package import Catalogue
import Diagnostics
package import Nodes

/// An edition as it stands on a day: with the amendments in force then, or without those that were not yet.
package struct EditionState: Sendable {
  package var edition: Edition
  /// As the user named it.
  package var asked: String
  /// What the day changed against the name.
  package var note: String?
  package var day: PartialDate?

  /// Finds the state that a name means: an edition's id, or a day for the edition in force on it.
  package static func find(
    _ name: String, asAt day: PartialDate?, in catalogue: Catalogue
  ) throws(ComparisonProblem) -> EditionState {
    if let edition = catalogue.edition(name) {
      return state(of: edition, asked: name, on: day, in: catalogue)
    }
    if let pack = catalogue.pack(name) {
      let note = day.map { "a pack, which has no days in force: compared as it is, whatever held on \($0.longText)" }
      return EditionState(edition: pack.asEdition, asked: name, note: note, day: nil)
    }
    guard let date = PartialDate(name), date.day != nil else {
      throw .unknownEdition(name, nearest: NearMiss.best(for: name, among: catalogue.owners))
    }
    let inForce = catalogue.editions.last { $0.amends == nil && $0.isInForce(on: date) }
    guard let edition = inForce else { throw .nothingInForce(date.longText) }
    return state(of: edition, asked: name, on: date, in: catalogue)
  }

  private static func state(
    of edition: Edition, asked: String, on day: PartialDate?, in catalogue: Catalogue
  ) -> EditionState {
    var state = EditionState(edition: edition, asked: asked, note: nil, day: day)
    guard let day else { return state }
    // Back to the base while the amendment had not begun, then on to the last amendment that had.
    while let base = state.edition.amends.flatMap({ catalogue.edition($0) }), state.edition.begins(after: day) {
      state.note = "\(state.edition.phrase) had not begun on \(day.longText): compared as \(base.phrase)"
      state.edition = base
    }
    while let next = catalogue.editions.last(where: { $0.amends == state.edition.id && $0.isInForce(on: day) }) {
      state.note = "as amended by \(next.phrase), in force on \(day.longText)"
      state.edition = next
    }
    if state.note == nil, !state.edition.isInForce(on: day) {
      state.note = "not known to have been in force on \(day.longText)"
    }
    return state
  }

  /// The day on which it is asked who held which role: the day given where the edition was in force on it, else its
  /// last day, else its first.
  var roleDay: PartialDate? {
    if let day, edition.isInForce(on: day) { return day }
    return edition.inForceUntil ?? edition.inForceFrom ?? edition.published
  }
}

extension Edition {
  /// Whether it may have been in force on a day, as far as its dates are known.
  func isInForce(on day: PartialDate) -> Bool {
    guard let from = inForceFrom ?? published else { return false }
    if from.earliest > day.latest { return false }
    return inForceUntil.map { $0.latest >= day.earliest } ?? true
  }

  func begins(after day: PartialDate) -> Bool {
    (inForceFrom ?? published).map { $0.earliest > day.latest } ?? false
  }
}
