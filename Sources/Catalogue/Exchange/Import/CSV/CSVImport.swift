import Diagnostics
package import Nodes

/// Rows of a table as requirements of an edition: of a new one, or added to one that is there.
///
/// A row is taken whole or not at all; each that is not is reported with the reason, its row and its column.
package struct CSVImport {
  let table: RequirementTable
  let options: ImportOptions
  let catalogue: Catalogue
  private let known: [String: Set<String>]
  private var edition: ImportedEdition
  private var problems: [Diagnostic] = []
  private var seen: [String: SourceLocation] = [:]
  /// The row of each requirement, by its id.
  private var rows: [String: TableRowReader] = [:]
  /// Whether a row rests on the table itself.
  private var citesTable = false
  private let document: String
  /// The classes from which requirements inherit: the edition's, or those of the one that a new one continues.
  let classes: [ClassDefinition]
  /// The keys for which topics' defaults do not hold, in the same.
  let notInherited: [String]

  /// Imports a table into a catalogue without errors, of which `base` are the files.
  package static func run(
    _ bytes: [UInt8], file: String, options: ImportOptions, catalogue: Catalogue, base: [InputFile]
  ) -> ImportResult {
    var result = ImportResult(sources: [file: SourceText(file: file, bytes: bytes)])
    let (table, reading) = CSVReader.read(bytes, file: file)
    guard let table, !reading.contains(where: { $0.rule != CSVRules.raggedRow.id && $0.severity == .error }) else {
      result.findings = reading
      return result
    }
    var work = CSVImport(RequirementTable(table, file: file), options, catalogue)
    let columns = work.table.findings
    guard !columns.hasErrors else {
      result.findings = columns
      return result
    }
    if let finding = work.severalEditions() {
      result.findings = [finding]
      return result
    }
    let chosen = work.chosenRows()
    work.takeRows(chosen)
    work.makeEdition()
    let check = ImportCheck(
      work.edition, to: catalogue, base: base, continuing: options.supersedes, from: ImportWords.baseName(file))
    result.sources.merge(check.sources) { first, _ in first }
    result.checks = check.findings
    for refusal in check.refusals {
      if let row = work.rows[refusal.requirement.id] {
        work.refuse(row, [refusal.finding], at: row.location("id"))
      }
    }
    result.findings = (columns + work.problems).sorted()
    let taken = check.edition.requirements.count
    result.counts = [.init(what: "rows", all: chosen.count, taken: taken)]
    guard let files = check.files else {
      result.findings = check.findings
      return result
    }
    result.files = taken == 0 ? nil : files
    return result
  }

  private init(_ table: RequirementTable, _ options: ImportOptions, _ catalogue: Catalogue) {
    self.table = table
    self.options = options
    self.catalogue = catalogue
    known = UnknownReference.knownIDs(catalogue)
    edition = ImportedEdition(id: options.edition)
    document = ImportWords.free("imported-" + options.edition) { catalogue.sources[$0] != nil }
    let model = catalogue.edition(options.edition) ?? options.supersedes.flatMap { catalogue.edition($0) }
    classes = model?.classes ?? []
    notInherited = model?.notInherited ?? []
  }

  /// A table of several editions has to be told whose rows are meant: an id would stand in it more than once.
  private func severalEditions() -> Diagnostic? {
    guard options.rowsOf == nil, table.has("edition") else { return nil }
    let owners = table.table.rows.indices.compactMap { table.row($0).cell("edition")?.text }.uniqued
    guard owners.count > 1 else { return nil }
    return Diagnostic(
      ImportRules.severalEditions, "the table has rows of several editions: \(owners.joined(separator: ", "))",
      at: SourceLocation(file: table.file), fix: "name the one whose rows are meant with --rows-of")
  }

  private func chosenRows() -> [TableRowReader] {
    table.table.rows.indices.map { table.row($0) }.filter { row in
      options.rowsOf.map { row.cell("edition")?.text == $0 } ?? true
    }
  }

  private mutating func takeRows(_ rows: [TableRowReader]) {
    let taken = takenIDs()
    // What a row names may stand in the same table.
    let ids = Set(rows.compactMap { $0.cell("id")?.text })
    for row in rows { take(row, taken, ids) }
  }

  private mutating func take(
    _ row: TableRowReader, _ taken: [String: (owner: String, place: EntryOrigin)], _ ids: Set<String>
  ) {
    guard row.row.cells.count == table.table.header.count else {
      let message = "it has \(row.row.cells.count) cells, and the header has \(table.table.header.count)"
      return refuse(
        row, [Diagnostic(CSVRules.raggedRow, message, fix: "put texts that hold a comma in quotes")], at: row.location()
      )
    }
    let topic = row.cell("topic")?.text ?? options.topic
    let usual = options.requirementClass ?? topic.flatMap { catalogue.topics[$0]?.requirementClass }
    var decoding = RowDecoding(row, usualClass: usual)
    if row.cell("sources") == nil {
      let place = SourceCitation(
        document: document, place: "row \(row.number)", evidence: .read, confidence: nil, fields: [], note: nil)
      decoding.add("sources", .made([place.node]))
    }
    var problems = decoding.problems + topicProblems(topic, row)
    let check = ShapeCheck.check(decoding.node, shape: .record(EntryShapes.requirement), file: table.file)
    problems += check.diagnostics
    problems += check.references.compactMap { use in
      guard use.id != document, let register = known[use.register], !register.contains(use.id),
        !(use.register == "requirements" && ids.contains(use.id))
      else { return nil }
      return Diagnostic(
        UnknownReference.rule, "'\(use.id)' is not among the catalogue's \(use.register)", at: use.location,
        fix: NearMiss.suggestion(for: use.id, among: register.sorted()))
    }
    let id = row.cell("id")?.text ?? ""
    if let first = seen[id], !id.isEmpty {
      problems.append(
        Diagnostic(
          DuplicateID.rule, "'\(id)' has a row already", at: row.location("id"),
          notes: [.init("first given here", at: first)], fix: "delete one of the two rows, or give one another id"))
    } else if let other = taken[id] {
      let range = other.place.range.range
      problems.append(
        Diagnostic(
          DuplicateID.rule, "'\(id)' is a requirement of \(other.owner) already", at: row.location("id"),
          notes: [.init("it stands here", at: SourceLocation(file: other.place.file, range: range))],
          fix: catalogue.edition(options.edition) == nil
            ? "give it another id, or name the edition that this one continues with --supersedes"
            : "give it another id; to change the entry, edit its file"))
    }
    if problems.isEmpty, let topic { problems = inheritedProblems(decoding, topic) }
    guard problems.isEmpty, let topic else { return refuse(row, problems, at: row.location("id")) }
    if row.cell("sources") == nil { citesTable = true }
    seen[id] = row.location("id")
    rows[id] = row
    edition.topicOrder[topic] = catalogue.topics[topic]?.order ?? 0
    edition.requirements.append(
      ImportedRequirement(
        id: id, topic: topic, node: related(decoding.node), place: row.location("id"), name: "row \(row.number)"))
  }

  /// The ids that a row may not have, with where they stand.
  private func takenIDs() -> [String: (owner: String, place: EntryOrigin)] {
    var taken: [String: (owner: String, place: EntryOrigin)] = [:]
    let continued = Set(options.supersedes.flatMap { catalogue.edition($0) }?.requirements.map(\.id) ?? [])
    for edition in catalogue.editions {
      for requirement in edition.requirements where !continued.contains(requirement.id) {
        taken[requirement.id] = ("edition \(edition.id)", requirement.origin)
      }
    }
    for pack in catalogue.packs {
      for requirement in pack.requirements { taken[requirement.id] = ("pack \(pack.id)", requirement.origin) }
    }
    guard let own = catalogue.edition(options.edition) else { return taken }
    for entry in own.provisions { taken[entry.id] = ("edition \(own.id)", entry.origin) }
    for entry in own.context { taken[entry.id] = ("edition \(own.id)", entry.origin) }
    return taken
  }

  /// Reports a row that is not taken, with each reason.
  private mutating func refuse(_ row: TableRowReader, _ reasons: [Diagnostic], at place: SourceLocation) {
    let id = row.cell("id")?.text.isEmpty == false ? " (\(row.cell("id")?.text ?? ""))" : ""
    for reason in reasons {
      let location = reason.location?.file == table.file ? reason.location : place
      // What a row lacks stands in no column.
      let isWhole = [DataRules.missingKey.id, CSVRules.raggedRow.id].contains(reason.rule)
      let column = isWhole ? "" : row.column(at: location).map { ", column '\($0)'" } ?? ""
      problems.append(
        Diagnostic(
          rule: reason.rule, severity: .error,
          message: "row \(row.number)\(id)\(column) is not taken: \(reason.message)", at: location, notes: reason.notes,
          fix: reason.fix))
    }
  }

  /// The file of a new edition, and the table among the sources where a row rests on it.
  private mutating func makeEdition() {
    let isNew = catalogue.edition(options.edition) == nil
    let title = options.title ?? options.edition
    if isNew {
      let citation = SourceCitation(
        document: document, place: nil, evidence: .read, confidence: nil, fields: [], note: nil)
      edition.main = .made(record: [
        ("id", .made(options.edition)), ("title", .made(title)), ("short_title", .made(options.edition)),
        ("status", .made(options.status ?? "draft")), ("published", options.published.map { .made($0.text) }),
        ("supersedes", options.supersedes.map { .made($0) }), ("not_inherited", .made(notInherited)),
        ("classes", classes.isEmpty ? nil : .made(classes.map(\.node))),
        ("sources", .made([citation.node])),
      ])
    }
    guard isNew || citesTable else { return }
    edition.sources.append(
      .made(record: [
        ("id", .made(document)), ("title", .made(isNew ? title : "Rows added to \(options.edition)")),
        ("edition", .made(options.edition)), ("kind", .made(isNew ? "edition" : "data")),
        ("note", .made("Imported from the table \(ImportWords.baseName(table.file)).")),
      ]))
  }
}
