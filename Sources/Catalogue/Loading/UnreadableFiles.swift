import Diagnostics
import Nodes

/// Files of which nothing could be read, and the findings elsewhere that only follow from that: hundreds of ids that
/// "stand in no register" hide the one line that broke the register.
struct UnreadableFiles {
  private var names: Set<String> = []
  private var registers: Set<String> = []
  private var hasEntries = false

  mutating func add(_ name: String, _ kind: CatalogueFile) {
    names.insert(name)
    if case .register(let register) = kind { registers.insert(register) } else { hasEntries = true }
  }

  /// Whether an id may stand in what could not be read.
  func mayHold(_ use: ReferenceUse) -> Bool {
    switch use.register {
    case "parties": registers.contains("roles") || registers.contains("organisations")
    case "requirements", "provisions", "editions": hasEntries
    default: registers.contains(use.register)
    }
  }

  /// The findings with their causes first, and without those of rules that look at what could not be read.
  func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let sorted = diagnostics.sorted()
    guard !names.isEmpty else { return sorted }
    var consequences: Set<String> = []
    if hasEntries {
      consequences.formUnion([LineageEnds.rule.id, AmendmentTarget.rule.id, IDWithoutLineage.rule.id])
    }
    if registers.contains("topics") { consequences.formUnion([IDPrefix.rule.id, ClassFitsTopic.rule.id]) }
    if registers.contains("lineage") { consequences.insert(IDWithoutLineage.rule.id) }
    if registers.contains("sources") { consequences.insert(EvidenceOfAnotherEdition.rule.id) }
    func isCause(_ finding: Diagnostic) -> Bool { finding.location.map { names.contains($0.file) } ?? false }
    return sorted.filter(isCause) + sorted.filter { !isCause($0) && !consequences.contains($0.rule) }
  }
}
