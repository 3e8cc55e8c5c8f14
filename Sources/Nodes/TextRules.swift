package import Diagnostics

/// The rules for the raw text of a data file.
package enum TextRules {
  package static let byteOrderMark = Rule(
    id: "text/byte-order-mark", severity: .warning,
    summary: "A file begins with a byte order mark.",
    meaning: """
      Some Windows editors put three invisible bytes before the text. They are skipped, but other tools trip over \
      them. Save the file as "UTF-8" rather than "UTF-8 with BOM".
      """,
    failing: .init("a.yaml", "\u{FEFF}name: Example\n"),
    passing: .init("a.yaml", "name: Example\n"))

  package static let carriageReturn = Rule(
    id: "text/carriage-return", severity: .warning,
    summary: "Lines end with a carriage return.",
    meaning: """
      Windows editors end lines with two characters. The file is read all the same, but comparisons by line show \
      every line as changed. Set your editor to LF line ends.
      """,
    failing: .init("a.yaml", "name: Example\r\n"),
    passing: .init("a.yaml", "name: Example\n"))

  package static let tab = Rule(
    id: "text/tab",
    summary: "A tab stands where only spaces may.",
    meaning: """
      In YAML, indentation decides what belongs to what, and a tab has no agreed width. Use two spaces a level.
      """,
    failing: .init("a.yaml", "name:\n\tfirst: Example\n"),
    passing: .init("a.yaml", "name:\n  first: Example\n"))

  package static let controlCharacter = Rule(
    id: "text/control-character",
    summary: "A control character stands in a text.",
    meaning: """
      Control characters are invisible and mostly come from copying out of another program. Delete the character and \
      type what was meant.
      """,
    failing: .init("a.yaml", "name: Exam\u{1}ple\n"),
    passing: .init("a.yaml", "name: Example\n"))

  package static let invalidUTF8 = Rule(
    id: "text/invalid-utf-8",
    summary: "A file is not valid UTF-8.",
    meaning: """
      The file was saved in another encoding, often Windows-1252. Open it in an editor, choose "Save with encoding: \
      UTF-8", and check pound signs, dashes and accents. The example cannot be shown: it holds a byte that is no text.
      """,
    failing: .init("a.yaml", "name: «byte E9»\n"),
    passing: .init("a.yaml", "name: Example\n"))

  package static let tooLarge = Rule(
    id: "text/too-large",
    summary: "A file is larger than the reader takes.",
    meaning: "Split the file: a catalogue file holds one topic. The limit keeps a mistake from filling the memory.",
    failing: .init("a.yaml", "name: «a text over the limit»\n"),
    passing: .init("a.yaml", "name: Example\n"))

  package static let all = [byteOrderMark, carriageReturn, tab, controlCharacter, invalidUTF8, tooLarge]

  static let mend: [String: String] = [
    byteOrderMark.id: "save the file as UTF-8 without BOM",
    carriageReturn.id: "save the file with LF line ends",
    tab.id: "use two spaces for each level of indentation",
    controlCharacter.id: "delete the character",
    invalidUTF8.id: "save the file as UTF-8",
  ]
}
