package import Diagnostics

/// The rules for YAML as such, before anything is known of what the file should hold.
package enum YAMLRules {
  package static let syntax = Rule(
    id: "yaml/syntax",
    summary: "A file is not YAML.",
    meaning: """
      The text cannot be read as YAML; nothing of the file is used. Most often the indentation is off, a quote or \
      bracket is not closed, or a text that holds ': ' stands without quotes.
      """,
    failing: .init("a.yaml", "name: [one, two\n"),
    passing: .init("a.yaml", "name: [one, two]\n"))

  package static let duplicateKey = Rule(
    id: "yaml/duplicate-key",
    summary: "A key is given twice in one record.",
    meaning: "One of two values would be lost in silence. Keep the right one.",
    failing: .init("a.yaml", "name: one\nname: two\n"),
    passing: .init("a.yaml", "name: one\n"))

  package static let anchor = Rule(
    id: "yaml/anchor",
    summary: "An anchor stands in a file.",
    meaning: "Anchors and aliases hide where a value comes from. Write the value out, or put it into a register.",
    failing: .init("a.yaml", "name: &n one\n"),
    passing: .init("a.yaml", "name: one\n"))

  package static let alias = Rule(
    id: "yaml/alias",
    summary: "An alias stands in a file.",
    meaning: "Anchors and aliases hide where a value comes from. Write the value out, or put it into a register.",
    failing: .init("a.yaml", "name: &n one\nother: *n\n"),
    passing: .init("a.yaml", "name: one\nother: one\n"))

  package static let tag = Rule(
    id: "yaml/tag",
    summary: "A tag stands in a file.",
    meaning: "What kind each value is follows from its key. Delete the tag.",
    failing: .init("a.yaml", "name: !!str one\n"),
    passing: .init("a.yaml", "name: one\n"))

  package static let secondDocument = Rule(
    id: "yaml/second-document",
    summary: "A file holds more than one document.",
    meaning: "What follows a line `---` would be passed over. Keep one document a file.",
    failing: .init("a.yaml", "name: one\n---\nname: two\n"),
    passing: .init("a.yaml", "name: one\n"))

  package static let tooDeep = Rule(
    id: "yaml/too-deep",
    summary: "Lists and records are nested too deep.",
    meaning: "No file of ours needs more than a few levels; the limit keeps hostile input from exhausting the machine.",
    failing: .init("a.yaml", "name: " + String(repeating: "[", count: 80) + String(repeating: "]", count: 80) + "\n"),
    passing: .init("a.yaml", "name: [[one]]\n"))

  package static let tooMany = Rule(
    id: "yaml/too-many-values",
    summary: "A file holds more values than the reader takes.",
    meaning: "Split the file; the limit keeps a mistake from filling the memory.",
    failing: .init("a.yaml", "name: «more values than the limit»\n"),
    passing: .init("a.yaml", "name: one\n"))

  package static let all = [syntax, duplicateKey, anchor, alias, tag, secondDocument, tooDeep, tooMany]
}
