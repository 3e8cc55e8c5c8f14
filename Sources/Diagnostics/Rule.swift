/// A check with a stable name: what it means, and examples that are at once its documentation and its fixtures.
package struct Rule: Sendable, Hashable {
  /// Files to try the rule on.
  package struct Example: Sendable, Hashable {
    package var files: [File]

    package struct File: Sendable, Hashable {
      package var path: String
      package var text: String

      package init(path: String, text: String) {
        self.path = path
        self.text = text
      }
    }

    /// An example of one file.
    package init(_ path: String, _ text: String) {
      files = [File(path: path, text: text)]
    }

    /// An example of several files.
    package init(_ files: KeyValuePairs<String, String>) {
      self.files = files.map { File(path: $0.key, text: $0.value) }
    }
  }

  /// Area and name, `yaml/duplicate-key`. Never changed once published: people suppress and search by it.
  package var id: String
  package var severity: Severity
  /// What is wrong, in one line.
  package var summary: String
  /// Why it matters and how to mend it.
  package var meaning: String
  package var failing: Example
  package var passing: Example

  package init(
    id: String, severity: Severity = .error, summary: String, meaning: String, failing: Example, passing: Example
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.meaning = meaning
    self.failing = failing
    self.passing = passing
  }
}
