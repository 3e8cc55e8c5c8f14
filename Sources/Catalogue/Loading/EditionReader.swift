import Diagnostics
import Nodes

/// Reads the files of one edition and, where it amends another, applies its amendments in order.
struct EditionReader {
  private(set) var edition: Edition
  private(set) var diagnostics: [Diagnostic] = []
  private let base: Edition?
  private let topics: Register<Topic>
  /// Places in `edition.requirements` while it grows.
  private var places: [String: Int] = [:]
  private var seen: [String: EntryOrigin] = [:]

  init(edition: Edition, base: Edition?, topics: Register<Topic>) {
    self.edition = edition
    self.base = base
    self.topics = topics
    if self.edition.classes.isEmpty, let base { self.edition.classes = base.classes }
    if let base {
      self.edition.requirements = base.requirements
      for (place, requirement) in base.requirements.enumerated() { places[requirement.id] = place }
    }
  }

  mutating func read(_ files: CatalogueLoader.EditionFiles) {
    for file in files.context {
      for node in file.node["context"]?.elements ?? [] {
        guard let entry = EntryDecoding.context(node, file: file.name), isNew(entry.id, node, file) else { continue }
        edition.context.append(entry)
      }
    }
    for file in files.provisions {
      for node in file.node["provisions"]?.elements ?? [] {
        guard let entry = EntryDecoding.provision(node, file: file.name), isNew(entry.id, node, file) else { continue }
        edition.provisions.append(entry)
      }
    }
    for file in files.requirements { readRequirements(file) }
    edition.requirements.removeAll { requirement in
      requirement.amendment?.kind == .withdraw && requirement.amendment?.edition == edition.id
    }
    edition.index()
  }

  private mutating func readRequirements(_ file: CatalogueLoader.LoadedFile) {
    guard let topic = file.node["topic"]?.text else {
      diagnostics.append(
        Diagnostic(
          DataRules.missingKey, "a requirements file has no 'topic'",
          at: SourceLocation(file: file.name, range: SourceRange(at: .start)),
          fix: "add 'topic:' with the home topic of its entries"))
      return
    }
    if let parts = file.node["parts"] {
      edition.topicParts.append(EntryDecoding.parts(parts, topic: topic, file: file.name))
    }
    for (index, node) in (file.node["requirements"]?.elements ?? []).enumerated() {
      if edition.amends != nil {
        reportAmendment("an edition that amends another adds with 'add', not with 'requirements'", node, file)
      }
      add(file.decoded["requirements"]?[index], node, file)
    }
    for (key, index, node) in amendments(file) {
      guard edition.amends != nil else {
        reportAmendment("'\(key)' stands only in an edition that amends another", node, file)
        continue
      }
      switch key {
      case "add": add(file.decoded["add"]?[index], node, file, note: note(.add, node))
      case "change": change(node, file)
      case "withdraw": mark(node, .withdraw, file)
      default: mark(node, .confirm, file)
      }
    }
  }

  private func amendments(_ file: CatalogueLoader.LoadedFile) -> [(key: String, index: Int, node: Node)] {
    ["add", "change", "withdraw", "confirm"].flatMap { key in
      (file.node[key]?.elements ?? []).enumerated().map { (key, $0.offset, $0.element) }
    }
  }

  private mutating func add(
    _ decoded: Requirement??, _ node: Node, _ file: CatalogueLoader.LoadedFile, note: AmendmentNote? = nil
  ) {
    guard var requirement = decoded ?? nil else { return }
    if node["class"] == nil {
      diagnostics.append(
        Diagnostic(
          DataRules.missingKey, "a requirement has no 'class'",
          at: SourceLocation(file: file.name, range: node["id"]?.range.range),
          fix: "add 'class:' with one of " + RequirementClass.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    guard isNew(requirement.id, node, file) else { return }
    if let place = places[requirement.id] {
      reportAmendment(
        "'\(requirement.id)' exists in \(edition.amends ?? "the base") already", node["id"] ?? node, file,
        first: edition.requirements[place].origin, fix: "put it under 'change' or 'confirm'")
      return
    }
    if let note {
      requirement.amendment = note
      edition.amended.append(requirement.id)
    }
    places[requirement.id] = edition.requirements.count
    edition.requirements.append(requirement)
  }

  private mutating func change(_ node: Node, _ file: CatalogueLoader.LoadedFile) {
    guard let id = node["id"]?.text, let mapping = node.mapping else { return }
    guard let place = target(id, node, file) else { return }
    let old = edition.requirements[place]
    guard var merged = old.node.mapping else { return }
    let unset = node["unset"]?.texts ?? []
    for key in unset where merged[key] == nil {
      reportAmendment("the base's '\(id)' has no '\(key)' to unset", node["unset"] ?? node, file)
    }
    merged.entries.removeAll { unset.contains($0.key) }
    var origins = old.fieldOrigins
    for key in unset {
      origins[key] = FieldOrigin(
        edition: edition.id, origin: EntryOrigin(file: file.name, range: (node["unset"] ?? node).range))
    }
    for entry in mapping.entries where !["id", "reason", "section", "unset"].contains(entry.key) {
      origins[entry.key] = FieldOrigin(
        edition: edition.id, origin: EntryOrigin(file: file.name, range: entry.value.range))
      if let index = merged.entries.firstIndex(where: { $0.key == entry.key }) {
        merged.entries[index] = entry
      } else {
        merged.entries.append(entry)
      }
    }
    let inheritance = Inheritance(
      topic: topics[old.topic], classes: edition.classes, without: edition.notInherited)
    guard
      var requirement = EntryDecoding.requirement(
        Node(.mapping(merged), old.node.range), file: old.origin.file, topic: old.topic, packed: false,
        inheriting: inheritance)
    else { return }
    requirement.fieldOrigins = origins
    requirement.amendment = note(.change, node)
    edition.amended.append(id)
    edition.requirements[place] = requirement
  }

  private mutating func mark(_ node: Node, _ kind: AmendmentNote.Kind, _ file: CatalogueLoader.LoadedFile) {
    guard let id = node["id"]?.text, let place = target(id, node, file) else { return }
    edition.requirements[place].amendment = note(kind, node)
    if kind == .confirm, node["sources"] != nil {
      // That the amendment says it again is evidence of its own.
      edition.requirements[place].sources += Decoding.citations(node["sources"])
      edition.requirements[place].fieldOrigins["sources"] = FieldOrigin(
        edition: edition.id, origin: EntryOrigin(file: file.name, range: node.range))
    }
    edition.amended.append(id)
    if kind == .withdraw {
      edition.withdrawn.append(edition.requirements[place])
      places[id] = nil
    }
  }

  /// The place of a requirement that is amended; reports where there is none, or where it is amended twice.
  private mutating func target(_ id: String, _ node: Node, _ file: CatalogueLoader.LoadedFile) -> Int? {
    guard isNew(id, node, file) else { return nil }
    guard let place = places[id] else {
      if base == nil { return nil }
      reportAmendment(
        "'\(id)' does not exist in \(edition.amends ?? "the base")", node["id"] ?? node, file,
        fix: NearMiss.suggestion(for: id, among: places.keys.sorted()) ?? "put it under 'add'")
      return nil
    }
    return place
  }

  private func note(_ kind: AmendmentNote.Kind, _ node: Node) -> AmendmentNote {
    AmendmentNote(
      edition: edition.id, kind: kind, reason: EntryDecoding.folded(node["reason"]?.text ?? ""),
      section: node["section"]?.text)
  }

  private mutating func isNew(_ id: String, _ node: Node, _ file: CatalogueLoader.LoadedFile) -> Bool {
    if let first = seen[id] {
      diagnostics.append(DuplicateID.finding(id, node["id"] ?? node, file.name, first: first))
      return false
    }
    seen[id] = Decoding.origin(node["id"] ?? node, file.name)
    return true
  }

  private mutating func reportAmendment(
    _ message: String, _ node: Node, _ file: CatalogueLoader.LoadedFile, first: EntryOrigin? = nil, fix: String? = nil
  ) {
    let notes = first.map {
      [Diagnostic.Note("it stands here", at: SourceLocation(file: $0.file, range: $0.range.range))]
    }
    diagnostics.append(
      Diagnostic(
        AmendmentTarget.rule, message, at: SourceLocation(file: file.name, range: node.range.range),
        notes: notes ?? [], fix: fix))
  }
}

/// Reads the files of one pack.
struct PackReader {
  private(set) var pack: Pack
  private(set) var diagnostics: [Diagnostic] = []

  init(pack: Pack) {
    self.pack = pack
  }

  mutating func read(_ files: CatalogueLoader.EditionFiles) {
    var seen: [String: EntryOrigin] = [:]
    func isNew(_ id: String, _ node: Node, _ file: String) -> Bool {
      if let first = seen[id] {
        diagnostics.append(DuplicateID.finding(id, node["id"] ?? node, file, first: first))
        return false
      }
      seen[id] = Decoding.origin(node["id"] ?? node, file)
      return true
    }
    for file in files.context {
      for node in file.node["context"]?.elements ?? [] {
        guard let entry = EntryDecoding.context(node, file: file.name), isNew(entry.id, node, file.name)
        else { continue }
        pack.context.append(entry)
      }
    }
    for file in files.provisions {
      for node in file.node["provisions"]?.elements ?? [] {
        guard let entry = EntryDecoding.provision(node, file: file.name), isNew(entry.id, node, file.name)
        else { continue }
        pack.provisions.append(entry)
      }
    }
    let inheritance = Inheritance(topic: nil, classes: [])
    for file in files.requirements {
      for node in file.node["requirements"]?.elements ?? [] {
        guard
          let requirement = EntryDecoding.requirement(
            node, file: file.name, topic: file.node["topic"]?.text ?? pack.id, packed: true, inheriting: inheritance),
          isNew(requirement.id, node, file.name)
        else { continue }
        pack.requirements.append(requirement)
      }
    }
  }
}
