import Catalogue
import Diagnostics

/// Names given on the command line that have to exist: a misspelt one must never read as "none found".
enum KnownID {
  /// The id where it is among those known, else wrong usage with the nearest one.
  static func check(_ id: String, among ids: [String], _ what: String) throws(CommandFailure) -> String {
    if ids.contains(id) { return id }
    throw unknown(id, ids, what)
  }

  /// The value of a closed list that a text names.
  static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _: Value.Type, _ what: String
  ) throws(CommandFailure) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    throw unknown(text, Value.allCases.map(\.rawValue), what)
  }

  private static func unknown(_ id: String, _ ids: [String], _ what: String) -> CommandFailure {
    CommandFailure(
      .usage, "there is no \(what) '\(id)'",
      mend: NearMiss.suggestion(for: id, among: ids) ?? "known: " + ids.prefix(40).joined(separator: ", "))
  }

  /// The id of an edition or pack.
  static func owner(_ id: String, in catalogue: Catalogue) throws(CommandFailure) -> String {
    try check(id, among: catalogue.owners, "edition or pack")
  }

  /// The id of a role or organisation.
  static func party(_ id: String, in catalogue: Catalogue) throws(CommandFailure) -> String {
    try check(id, among: catalogue.roles.ids + catalogue.organisations.ids, "role or organisation")
  }
}
