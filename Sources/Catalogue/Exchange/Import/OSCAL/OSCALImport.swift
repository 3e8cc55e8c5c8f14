package import Nodes
import Diagnostics

/// An OSCAL catalogue (JSON) as an edition.
///
/// Controls become requirements, those inside others too; groups become topics, parameters ours, texts the statement,
/// note and assurance. Whatever has no place is named with its own.
package struct OSCALImport {
  let file: OSCALFile
  let options: ImportOptions
  let catalogue: Catalogue
  /// The ids that each register of the catalogue knows.
  let known: [String: Set<String>]
  var ledger = JSONLedger()
  /// What was taken in another form.
  var changes: [Diagnostic] = []
  var edition: ImportedEdition
  /// The ids of requirements by those of controls.
  var ids: [String: String] = [:]
  /// The document that the file becomes among the sources.
  var document: String { "imported-" + options.edition }
  /// Classes that are none of the model's, with the first control of each and how many there are.
  var otherClasses: [(name: String, first: Node, count: Int)] = []
  /// The standards that resources became, by UUID.
  var standards: [String: String] = [:]
  /// Ids of documents and standards that the back matter adds.
  var added: [String: Set<String>] = [:]
  var withdrawn: [Node] = []
  /// The parameters whose value stands in some text.
  var inserted: Set<String> = []
  var gaps: [Node] = []
  var classes: [ClassDefinition] = []
  /// The keys for which topics' defaults do not hold in the edition.
  var notInherited: [String] = []

  /// Imports a file into a catalogue without errors, of which `base` are the files.
  package static func run(
    _ bytes: [UInt8], file name: String, options: ImportOptions, catalogue: Catalogue, base: [InputFile]
  ) -> ImportResult {
    let read = OSCALFile.read(bytes, file: name)
    var result = ImportResult(sources: [name: SourceText(file: name, bytes: bytes)])
    guard let file = read.file else {
      result.findings = read.diagnostics
      return result
    }
    var work = OSCALImport(file, options, catalogue)
    let problems = work.mapIDs()
    guard problems.isEmpty else {
      result.findings = problems
      return result
    }
    work.takeAll()
    let check = ImportCheck(
      work.edition, to: catalogue, base: base, continuing: work.previous, from: ImportWords.baseName(name))
    result.sources.merge(check.sources) { first, _ in first }
    result.checks = check.findings
    guard let files = check.files else {
      result.findings = check.findings
      return result
    }
    for refusal in check.refusals {
      guard let control = file.controls.values.first(where: { file.location($0) == refusal.requirement.place })
      else { continue }
      work.ledger.leave(control, ImportRules.notTaken, refusal.finding.message, fix: refusal.finding.fix)
    }
    result.files = files
    let account = work.ledger.account(of: file.root)
    result.findings = (account.items.map { OSCALItemText.finding($0, file: name) } + work.changes).sorted()
    result.counts = JSONLedger.counted.compactMap { key in
      account.counts[key].map { .init(what: key, all: $0.all, taken: $0.taken) }
    }
    return result
  }

  private init(_ file: OSCALFile, _ options: ImportOptions, _ catalogue: Catalogue) {
    self.file = file
    self.options = options
    self.catalogue = catalogue
    known = UnknownReference.knownIDs(catalogue)
    edition = ImportedEdition(id: options.edition)
  }

  /// The edition that this one continues: as the user says, else as an export of ours says of itself.
  var previous: String? {
    if let supersedes = options.supersedes { return supersedes }
    let said = file.isOurs ? ownMetadata("supersedes")?["value"]?.text : nil
    return said.flatMap { catalogue.edition($0) == nil || $0 == options.edition ? nil : $0 }
  }

  private mutating func takeAll() {
    takeResources()
    classes = ownClasses()
    notInherited = ownNotInherited()
    if file.isOurs { added["topics"] = Set(file.groups.compactMap { $0.node["id"]?.text }) }
    var prefixes: [String] = []
    for (place, group) in file.groups.enumerated() { prefixes += takeGroup(group, place) }
    takeTopicForPrefixes(prefixes)
    takeMetadata()
  }

  mutating func changed(_ message: String, _ node: Node, fix: String? = nil) {
    changes.append(Diagnostic(ImportRules.changed, message, at: file.location(node), fix: fix))
  }
}
