import Diagnostics

/// A file that no part of the catalogue reads.
enum UnknownFile {
  static let rule = Rule(
    id: "catalogue/unknown-file", severity: .warning,
    summary: "A file stands in the catalogue that nothing reads.",
    meaning: """
      Its content would be lost in silence. The page docs/catalogue-format.md shows which files a catalogue has; \
      rename the file, or move it out.
      """,
    failing: .init("standarts.yaml", "standards: []\n"),
    passing: .init("standards.yaml", ExampleCatalogue.files[2].text + "\n"))
}
