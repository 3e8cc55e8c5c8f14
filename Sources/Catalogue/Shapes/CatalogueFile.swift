package import Nodes

/// The kinds of file in a catalogue.
package enum CatalogueFile: Sendable, Hashable {
  case register(String)
  case edition(String)
  case editionContext(String)
  case editionProvisions(String)
  case editionRequirements(String)
  case pack(String)
  case packContext(String)
  case packProvisions(String)
  case packRequirements(String)

  /// The registers by the name of their file.
  package static let registers: [(name: String, shape: Shape)] = [
    ("roles", RegisterShapes.roles),
    ("organisations", RegisterShapes.items("organisations", "an organisation")),
    ("standards", RegisterShapes.items("standards", "a standard")),
    ("funding", RegisterShapes.funding),
    ("frameworks", RegisterShapes.items("frameworks", "a framework")),
    ("services", RegisterShapes.items("services", "a service")),
    ("instruments", RegisterShapes.items("instruments", "an instrument")),
    ("glossary", RegisterShapes.glossary),
    ("equipment", RegisterShapes.items("equipment", "a class of equipment")),
    ("capabilities", RegisterShapes.capabilities),
    ("topics", RegisterShapes.topics),
    ("indicators", RegisterShapes.items("indicators", "an indicator")),
    ("sources", RegisterShapes.sources),
    ("lineage", RegisterShapes.lineage),
    ("integrated-care-boards", RegisterShapes.items("integrated-care-boards", "an integrated care board")),
  ]

  /// Every kind of file with the name of its schema.
  package static let schemas: [(name: String, title: String, shape: Shape)] =
    registers.map { ($0.name, "gpspec catalogue: \($0.name)", $0.shape) } + [
      ("edition", "gpspec catalogue: an edition", EntryShapes.editionFile),
      ("context", "gpspec catalogue: background facts, which ask nothing of anybody", EntryShapes.contextFile),
      ("provisions", "gpspec catalogue: provisions", EntryShapes.provisionsFile),
      ("requirements", "gpspec catalogue: requirements", EntryShapes.requirementsFile),
      ("pack", "gpspec catalogue: a pack", EntryShapes.packFile),
    ]

  /// What a path below `Catalog/` is; nil where no such file belongs there.
  package init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let last = parts.last, last.hasSuffix(".yaml") else { return nil }
    let name = String(last.dropLast(5))
    switch (parts.first, parts.count) {
    case (_, 1):
      // A register may go on in further files: `topics-2028.yaml` beside `topics.yaml`.
      guard let register = Self.registers.first(where: { name == $0.name || name.hasPrefix($0.name + "-") })
      else { return nil }
      self = .register(register.name)
    case ("editions", 3) where name == "edition": self = .edition(parts[1])
    case ("editions", 3) where name == "context" || name.hasPrefix("context-"): self = .editionContext(parts[1])
    case ("editions", 4) where parts[2] == "provisions": self = .editionProvisions(parts[1])
    case ("editions", 4) where parts[2] == "requirements": self = .editionRequirements(parts[1])
    case ("packs", 3) where name == "pack": self = .pack(parts[1])
    case ("packs", 3) where name == "context": self = .packContext(parts[1])
    case ("packs", 4) where parts[2] == "provisions": self = .packProvisions(parts[1])
    case ("packs", 4) where parts[2] == "requirements": self = .packRequirements(parts[1])
    default: return nil
    }
  }

  /// The shape of such a file.
  package var shape: Shape {
    switch self {
    case .register(let name): Self.registers.first { $0.name == name }?.shape ?? .record(RecordShape("a file", []))
    case .edition: EntryShapes.editionFile
    case .editionContext, .packContext: EntryShapes.contextFile
    case .editionProvisions, .packProvisions: EntryShapes.provisionsFile
    case .editionRequirements, .packRequirements: EntryShapes.requirementsFile
    case .pack: EntryShapes.packFile
    }
  }
}
