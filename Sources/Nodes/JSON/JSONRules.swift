package import Diagnostics

/// The rules for JSON as such.
package enum JSONRules {
  package static let syntax = Rule(
    id: "json/syntax",
    summary: "A file is not JSON.",
    meaning: "The text cannot be read as JSON; nothing of the file is used.",
    failing: .init("a.json", "{\"name\": }\n"),
    passing: .init("a.json", "{\"name\": 1}\n"))

  package static let duplicateKey = Rule(
    id: "json/duplicate-key",
    summary: "A key is given twice in one object.",
    meaning: "One of two values would be lost in silence. Keep the right one.",
    failing: .init("a.json", "{\"name\": 1, \"name\": 2}\n"),
    passing: .init("a.json", "{\"name\": 1}\n"))

  package static let tooMany = Rule(
    id: "json/too-many-values",
    summary: "A file holds more values than the reader takes.",
    meaning: "Split the file; the limit keeps a mistake from filling the memory.",
    failing: .init("a.json", "[«more values than the limit»]\n"),
    passing: .init("a.json", "[1]\n"))

  package static let all = [syntax, duplicateKey, tooMany]
}
