package import Diagnostics

/// The rules for CSV as such.
package enum CSVRules {
  package static let empty = Rule(
    id: "csv/empty",
    summary: "A CSV file has no header row.",
    meaning: "The first row names the columns; without it no cell has a meaning.",
    failing: .init("a.csv", ""),
    passing: .init("a.csv", "code,name\nA81001,Example\n"))

  package static let openQuote = Rule(
    id: "csv/open-quote",
    summary: "A quoted cell is not closed.",
    meaning:
      "Everything after the quote would become one cell. Close the quote, or double a quote that is meant as one.",
    failing: .init("a.csv", "code,name\nA81001,\"Example\n"),
    passing: .init("a.csv", "code,name\nA81001,\"Example\"\n"))

  package static let textAfterQuote = Rule(
    id: "csv/text-after-quote",
    summary: "Text stands after a cell's closing quote.",
    meaning: "A quote inside a quoted cell has to be doubled.",
    failing: .init("a.csv", "code,name\nA81001,\"The \"Old\" Surgery\"\n"),
    passing: .init("a.csv", "code,name\nA81001,\"The \"\"Old\"\" Surgery\"\n"))

  package static let raggedRow = Rule(
    id: "csv/ragged-row",
    summary: "A row has more or fewer cells than the header.",
    meaning: "Values would stand under the wrong name. Most often a text that holds a comma stands without quotes.",
    failing: .init("a.csv", "code,name\nA81001,Example, Town\n"),
    passing: .init("a.csv", "code,name\nA81001,\"Example, Town\"\n"))

  package static let duplicateColumn = Rule(
    id: "csv/duplicate-column",
    summary: "A column is named twice.",
    meaning: "One of the two would be lost in silence. Delete or rename one.",
    failing: .init("a.csv", "code,Code\nA81001,A81002\n"),
    passing: .init("a.csv", "code,name\nA81001,Example\n"))

  package static let all = [empty, openQuote, textAfterQuote, raggedRow, duplicateColumn]
}
