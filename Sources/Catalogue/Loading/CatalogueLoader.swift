import Diagnostics
package import Nodes

/// Turns the files of `Catalog/` into a catalogue and every finding there is.
package struct CatalogueLoader {
  private var catalogue = Catalogue()
  private var diagnostics: [Diagnostic] = []
  private var references: [ReferenceUse] = []
  private var texts: [String: SourceText] = [:]
  private var editionFiles: [String: EditionFiles] = [:]
  private var packFiles: [String: EditionFiles] = [:]
  private var unreadable = UnreadableFiles()
  private let prefix: String
  private let limits: ReadingLimits

  /// A checked file of an edition or pack.
  struct LoadedFile: Sendable {
    var name: String
    var node: Node
    /// The requirements under `requirements` and under `add`, in their order, nil where one could not be read.
    var decoded: [String: [Requirement?]] = [:]
  }

  /// The files of one edition or pack by kind, in order of path.
  struct EditionFiles {
    var main: LoadedFile?
    var context: [LoadedFile] = []
    var provisions: [LoadedFile] = []
    var requirements: [LoadedFile] = []
  }

  private init(prefix: String, limits: ReadingLimits) {
    self.prefix = prefix
    self.limits = limits
  }

  /// Loads a catalogue from its files; `prefix` stands before each path in messages, `Catalog/` for instance.
  ///
  /// Whatever can be read is, so that one run reports everything; a catalogue with errors must not be used further.
  /// With `errorsOnly`, rules that warn are left out: a good part of the time, for who looks at errors alone.
  package static func load(
    _ files: [InputFile], prefix: String = "Catalog/", limits: ReadingLimits = .standard, errorsOnly: Bool = false
  ) -> LoadedCatalogue {
    var loader = CatalogueLoader(prefix: prefix, limits: limits)
    let sorted = files.sorted { $0.path < $1.path }
    var results = Self.read(sorted, prefix: prefix, limits: limits)
    loader.take(&results)
    loader.loadEditions()
    loader.loadPacks()
    // What the files held is in the catalogue by now.
    (loader.editionFiles, loader.packFiles) = ([:], [:])
    loader.references.removeAll(where: loader.unreadable.mayHold)
    let context = CheckContext(catalogue: loader.catalogue, references: loader.references)
    loader.diagnostics += CatalogueRules.findings(in: context, errorsOnly: errorsOnly)
    return LoadedCatalogue(
      catalogue: loader.catalogue, diagnostics: loader.unreadable.ordered(loader.diagnostics), sources: loader.texts)
  }

  /// Reads all files, many at a time. Those of requirements come last: what they inherit is known by then, so that their
  /// nodes can go as soon as they are decoded, and never are all in memory.
  private static func read(_ files: [InputFile], prefix: String, limits: ReadingLimits) -> [FileResult] {
    let isLate = files.map { file in
      if case .editionRequirements? = CatalogueFile(path: file.path) { true } else { false }
    }
    let early = zip(files, isLate).filter { !$1 }.map(\.0)
    var results = Parallel.map(early) { FileResult($0, prefix: prefix, limits: limits) }
    let facets = InheritedFacets(results)
    let late = zip(files, isLate).filter(\.1).map(\.0)
    let decoded = Parallel.map(late) { file in
      var result = FileResult(file, prefix: prefix, limits: limits)
      result.decode(facets)
      return result
    }
    // Findings come in the order of the files.
    var (earlyIndex, lateIndex) = (0, 0)
    results = isLate.map { isLate in
      if isLate {
        lateIndex += 1
        return decoded[lateIndex - 1]
      }
      earlyIndex += 1
      return results[earlyIndex - 1]
    }
    return results
  }

  /// What requirements inherit from the registers and from their edition.
  private struct InheritedFacets: Sendable {
    private var topics = Register<Topic>("topics")
    private var editions: [String: Edition] = [:]
    /// Editions that amend another or are amended: amendments are made to nodes.
    private var amending: Set<String> = []

    init(_ results: [FileResult]) {
      for result in results {
        guard let node = result.node else { continue }
        switch result.kind {
        case .register("topics")?:
          for entry in node["topics"]?.elements ?? [] {
            if let topic = RegisterDecoding.topic(entry, file: result.name) { _ = topics.add(topic) }
          }
        case .edition(let id)?:
          editions[id] = EntryDecoding.edition(node, file: result.name)
          if let base = editions[id]?.amends { amending.formUnion([id, base]) }
        default: break
        }
      }
    }

    func inheritance(topic: String, in edition: String) -> Inheritance {
      let own = editions[edition]?.classes ?? []
      let classes = own.isEmpty ? editions[edition]?.amends.flatMap { editions[$0]?.classes } ?? [] : own
      return Inheritance(topic: topics[topic], classes: classes, without: editions[edition]?.notInherited ?? [])
    }

    func keepsNodes(of edition: String) -> Bool { amending.contains(edition) }
  }

  /// What one file holds, and what there is to say of it; files know nothing of one another.
  private struct FileResult: Sendable {
    var name: String
    var kind: CatalogueFile?
    var node: Node?
    var source: SourceText?
    var diagnostics: [Diagnostic] = []
    var references: [ReferenceUse] = []
    /// Requirements of editions, by the key under which they stand.
    var decoded: [String: [Requirement?]] = [:]

    /// Whether nothing of it could be read: no YAML, or no list where a register has its entries.
    var isUnreadable: Bool {
      guard let node else { return diagnostics.hasErrors }
      guard case .register(let name) = kind else { return false }
      return node[name]?.elements == nil && diagnostics.hasErrors
    }

    init(_ file: InputFile, prefix: String, limits: ReadingLimits) {
      name = prefix + file.path
      guard file.path.hasSuffix(".yaml") else { return }
      guard let kind = CatalogueFile(path: file.path) else {
        let registers = CatalogueFile.registers.map { $0.name + ".yaml" }
        diagnostics = [
          Diagnostic(
            UnknownFile.rule, "no such file belongs in a catalogue", at: SourceLocation(file: name),
            notes: [.init("registers: " + registers.joined(separator: ", "))],
            fix: NearMiss.suggestion(for: file.path, among: registers))
        ]
        return
      }
      self.kind = kind
      let source = SourceText(file: name, bytes: file.bytes)
      self.source = source
      let result = YAMLReader.read(source, limits: limits)
      diagnostics = result.diagnostics
      node = result.node
      guard let node else {
        if !result.diagnostics.hasErrors {
          diagnostics.append(
            Diagnostic(
              DataRules.emptyValue, "the file is empty", at: SourceLocation(file: name), fix: "fill it or delete it"))
        }
        return
      }
      let check = ShapeCheck.check(node, shape: kind.shape, file: name)
      diagnostics += check.diagnostics
      references = check.references
    }

    /// Decodes the requirements of an edition. Of their nodes only what loading still asks for is kept, unless
    /// amendments are made to them.
    mutating func decode(_ facets: InheritedFacets) {
      guard case .editionRequirements(let edition)? = kind, let node else { return }
      let topic = node["topic"]?.text ?? ""
      decoded = EntryDecoding.requirements(
        LoadedFile(name: name, node: node), topic: topic, packed: false,
        inheriting: facets.inheritance(topic: topic, in: edition))
      guard !facets.keepsNodes(of: edition) else { return }
      for (key, requirements) in decoded {
        decoded[key] = requirements.map { requirement in
          guard var requirement else { return nil }
          requirement.node = requirement.node.keeping(["id", "class"])
          return requirement
        }
      }
      self.node = node.replacingElements { $0.keeping(["id", "class"]) }
    }
  }

  private mutating func take(_ results: inout [FileResult]) {
    // There are several references for each entry: neither growing step by step nor the files may hold them twice.
    references.reserveCapacity(results.reduce(0) { $0 + $1.references.count })
    for index in results.indices {
      take(results[index])
      results[index].references = []
    }
    results = []
  }

  private mutating func take(_ result: FileResult) {
    diagnostics += result.diagnostics
    references += result.references
    if let source = result.source { texts[result.name] = source }
    guard let kind = result.kind else { return }
    if result.isUnreadable { unreadable.add(result.name, kind) }
    if let node = result.node {
      take(LoadedFile(name: result.name, node: node, decoded: result.decoded), as: kind)
    }
  }

  private mutating func take(_ file: LoadedFile, as kind: CatalogueFile) {
    switch kind {
    case .register(let register): takeRegister(register, file)
    case .edition(let id): editionFiles[id, default: EditionFiles()].main = file
    case .editionContext(let id): editionFiles[id, default: EditionFiles()].context.append(file)
    case .editionProvisions(let id): editionFiles[id, default: EditionFiles()].provisions.append(file)
    case .editionRequirements(let id): editionFiles[id, default: EditionFiles()].requirements.append(file)
    case .pack(let id): packFiles[id, default: EditionFiles()].main = file
    case .packContext(let id): packFiles[id, default: EditionFiles()].context.append(file)
    case .packProvisions(let id): packFiles[id, default: EditionFiles()].provisions.append(file)
    case .packRequirements(let id): packFiles[id, default: EditionFiles()].requirements.append(file)
    }
  }

  private mutating func takeRegister(_ name: String, _ file: LoadedFile) {
    let nodes = file.node[name]?.elements ?? []
    switch name {
    case "roles": fill(\.roles, nodes, file.name, RegisterDecoding.role)
    case "organisations": fill(\.organisations, nodes, file.name, RegisterDecoding.item)
    case "standards": fill(\.standards, nodes, file.name, RegisterDecoding.item)
    case "frameworks": fill(\.frameworks, nodes, file.name, RegisterDecoding.item)
    case "services": fill(\.services, nodes, file.name, RegisterDecoding.item)
    case "instruments": fill(\.instruments, nodes, file.name, RegisterDecoding.item)
    case "equipment": fill(\.equipment, nodes, file.name, RegisterDecoding.item)
    case "indicators": fill(\.indicators, nodes, file.name, RegisterDecoding.item)
    case "integrated-care-boards": fill(\.integratedCareBoards, nodes, file.name, RegisterDecoding.item)
    case "funding": fill(\.funding, nodes, file.name, RegisterDecoding.fundingSource)
    case "capabilities": fill(\.capabilities, nodes, file.name, RegisterDecoding.capability)
    case "glossary": fill(\.glossary, nodes, file.name, RegisterDecoding.term)
    case "topics": fill(\.topics, nodes, file.name, RegisterDecoding.topic)
    case "sources": fill(\.sources, nodes, file.name, RegisterDecoding.sourceDocument)
    case "lineage": catalogue.lineage += nodes.compactMap { RegisterDecoding.lineage($0, file: file.name) }
    default: break
    }
  }

  private mutating func fill<Entry>(
    _ register: WritableKeyPath<Catalogue, Register<Entry>>, _ nodes: [Node], _ file: String,
    _ decode: (Node, String) -> Entry?
  ) {
    for node in nodes {
      guard let entry = decode(node, file) else { continue }
      if !catalogue[keyPath: register].add(entry) {
        diagnostics.append(
          DuplicateID.finding(entry.id, node["id"] ?? node, file, first: catalogue[keyPath: register][entry.id]?.origin)
        )
      }
    }
  }

  private mutating func loadEditions() {
    let mains = editionFiles.compactMapValues { files in
      files.main.flatMap { EntryDecoding.edition($0.node, file: $0.name) }
    }
    var open = editionFiles.keys.sorted()
    var decoded: [String: Edition] = [:]
    // A base has to be there before what amends it; what is left over amends itself or something unknown.
    while !open.isEmpty {
      var later: [String] = []
      for id in open {
        guard let files = editionFiles[id] else { continue }
        guard let main = files.main, var edition = mains[id] else {
          if files.main == nil { reportMissingMain("editions/\(id)/edition.yaml") }
          continue
        }
        if edition.id != id { reportMisplaced(edition.id, id, main) }
        if let base = edition.amends, decoded[base] == nil {
          if open.contains(base), base != id {
            later.append(id)
            continue
          }
        }
        let base = edition.amends.flatMap { decoded[$0] }
        var reader = EditionReader(edition: edition, base: base, topics: catalogue.topics)
        reader.read(files)
        diagnostics += reader.diagnostics
        edition = reader.edition
        decoded[id] = edition
      }
      if later.count == open.count { break }
      open = later
    }
    catalogue.editions = decoded.values.sorted { left, right in
      (left.startKey, left.id) < (right.startKey, right.id)
    }
  }

  private mutating func loadPacks() {
    for (id, files) in packFiles.sorted(by: { $0.key < $1.key }) {
      guard let main = files.main, let pack = EntryDecoding.pack(main.node) else {
        if files.main == nil { reportMissingMain("packs/\(id)/pack.yaml") }
        continue
      }
      if pack.id != id { reportMisplaced(pack.id, id, main) }
      var reader = PackReader(pack: pack)
      reader.read(files)
      diagnostics += reader.diagnostics
      catalogue.packs.append(reader.pack)
    }
  }

  private mutating func reportMissingMain(_ path: String) {
    diagnostics.append(
      Diagnostic(
        UnknownFile.rule, severity: .error, "there are files for it, but no \(path)",
        at: SourceLocation(file: prefix + path), fix: "add the file, or delete the others"))
  }

  private mutating func reportMisplaced(_ id: String, _ folder: String, _ file: LoadedFile) {
    diagnostics.append(
      Diagnostic(
        UnknownFile.rule, severity: .error, "the id '\(id)' differs from the folder's name '\(folder)'",
        at: SourceLocation(file: file.name, range: file.node["id"]?.range.range), fix: "make the two the same"))
  }
}

extension Edition {
  /// What editions are ordered by: their first day in force, else their publication; an amendment after its base.
  package var startKey: Int {
    let day = amends == nil ? (inForceFrom ?? published) : (published ?? inForceFrom)
    return (day?.earliest ?? 0) * 10 + (amends == nil ? 0 : 1)
  }
}

extension Diagnostic {
  /// A finding of a rule at another severity than the rule's usual one.
  init(_ rule: Rule, severity: Severity, _ message: String, at location: SourceLocation?, fix: String?) {
    self.init(rule: rule.id, severity: severity, message: message, at: location, fix: fix)
  }
}
