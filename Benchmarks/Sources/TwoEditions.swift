import Nodes

/// Two editions of the same size of which a tenth differs, in our own format and in StrictDoc's.
///
/// Of ten requirements one is changed: by turns its value, its strength, a phrase of its statement, who provides it,
/// its money; or it is withdrawn and another one added in its place.
struct TwoEditions {
  var synthetic: SyntheticCatalogue
  private let count: Int

  init(count: Int) {
    self.count = count
    synthetic = SyntheticCatalogue(count: count)
  }

  /// The files, by their paths below the folder of the benchmark.
  mutating func files() -> [InputFile] {
    var files: [InputFile] = []
    var lineage = ""
    let perSection = (count + synthetic.sections - 1) / synthetic.sections
    var number = 0
    for section in 0..<synthetic.sections {
      var older: [SyntheticEntry] = []
      var newer: [SyntheticEntry] = []
      for index in 0..<min(perSection, count - number) {
        number += 1
        let entry = synthetic.entry(prefix: SyntheticCatalogue.prefix(section), number: index + 1)
        older.append(entry)
        if number % 10 == 0 {
          newer.append(Self.changed(entry, number / 10))
        } else {
          newer.append(entry)
        }
        if newer.last?.id == entry.id { lineage += Self.line(entry.id) }
      }
      files += Self.section(section, older, "2019-21", "earlier") + Self.section(section, newer, "2021-23", "later")
    }
    return files + frame(lineage: lineage) + Self.strictDocFrame
  }

  /// Everything but the requirements.
  func frame(lineage: String) -> [InputFile] {
    var files = synthetic.registers(document: "later").map { InputFile(path: "Catalog/" + $0.path, bytes: $0.bytes) }
    files.append(InputFile(path: "Catalog/sources.yaml", text: Self.sources))
    files.append(InputFile(path: "Catalog/lineage.yaml", text: "lineage:\n" + lineage))
    for (id, from, until, document) in [("2019-21", 2019, 2021, "earlier"), ("2021-23", 2021, 2023, "later")] {
      let file = SyntheticCatalogue.edition(id, from, until, document: document)
      files.append(InputFile(path: "Catalog/" + file.path, bytes: file.bytes))
    }
    return files
  }

  private static func changed(_ entry: SyntheticEntry, _ turn: Int) -> SyntheticEntry {
    var entry = entry
    switch turn % 6 {
    case 0: entry.hours += 1
    case 1: entry.level = entry.level == "must" ? "should" : "must"
    case 2: entry.statement = entry.statement.replacing("a confirmed request", "a request that the desk has confirmed")
    case 3: entry.party = entry.party == "supplier" ? "practice" : "supplier"
    case 4: entry.funding = entry.funding == "local" ? "gp-it-revenue" : "local"
    default: entry.id += "n"
    }
    return entry
  }

  static func section(
    _ section: Int, _ entries: [SyntheticEntry], _ edition: String, _ document: String
  ) -> [InputFile] {
    guard !entries.isEmpty else { return [] }
    let name = SyntheticCatalogue.padded(section + 1)
    let yaml =
      "topic: topic-\(section + 1)\nrequirements:\n"
      + entries.map { $0.yaml(document: document) }.joined(separator: "\n")
    let strictDoc = """
      [DOCUMENT]
      TITLE: Topic \(section + 1)
      UID: TOPIC-\(name)
      OPTIONS:
        MARKUP: Text

      [GRAMMAR]
      IMPORT_FROM_FILE: catalogue.sgra

      """
    return [
      InputFile(path: "Catalog/editions/\(edition)/requirements/\(name)-topic-\(section + 1).yaml", text: yaml),
      InputFile(
        path: "strictdoc/\(edition)/topic-\(name).sdoc", text: strictDoc + entries.map(\.strictDoc).joined()),
    ]
  }

  static func line(_ id: String) -> String {
    """
      - kind: same
        from: { edition: "2019-21", ids: [\(id)] }
        to: { edition: "2021-23", ids: [\(id)] }
        reason: The same duty.

    """
  }

  private static let sources = """
    sources:
      - { id: earlier, title: The model before, kind: edition, edition: "2019-21" }
      - { id: later, title: The model after, kind: edition, edition: "2021-23" }

    """
}

extension String {
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
