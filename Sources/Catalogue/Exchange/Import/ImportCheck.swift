import Diagnostics
import Nodes

/// Checks a catalogue together with what is to be added, and takes out the requirements that it must not have.
struct ImportCheck {
  /// A requirement that was taken out, with the finding against it.
  struct Refusal {
    var requirement: ImportedRequirement
    var finding: Diagnostic
  }

  private(set) var edition: ImportedEdition
  private(set) var refusals: [Refusal] = []
  /// The files to add; nil where an error is left that is no single requirement's.
  private(set) var files: [InputFile]?
  /// Of the new files.
  private(set) var findings: [Diagnostic] = []
  private(set) var sources: [String: SourceText] = [:]

  /// Checks what is to be added to a catalogue, of which `base` are the files; `previous` is the edition that the new one
  /// continues, `file` what was imported.
  init(
    _ edition: ImportedEdition, to catalogue: Catalogue, base: [InputFile], continuing previous: String?,
    from file: String
  ) {
    let previous = previous.flatMap { catalogue.edition($0) }
    self.edition = edition
    let taken = Set(base.map(\.path))
    // Each round takes out at least one requirement.
    while true {
      if let previous { self.edition.continues(previous, of: catalogue, in: file) }
      let added = self.edition.files(beside: taken)
      let loaded = CatalogueLoader.load(base + added)
      let paths = Set(added.map { "Catalog/" + $0.path })
      findings = loaded.diagnostics.filter { $0.location.map { paths.contains($0.file) } ?? false }
      sources = loaded.sources
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      if errors.isEmpty {
        files = added
        return
      }
      let requirements = loaded.catalogue.edition(edition.id)?.requirements ?? []
      let refused = errors.compactMap { error in refusal(error, requirements) }
      guard refused.count == errors.count else {
        findings = errors
        return
      }
      for refusal in refused where !refusals.contains(where: { $0.requirement.id == refusal.requirement.id }) {
        refusals.append(refusal)
      }
      let ids = Set(refused.map(\.requirement.id))
      self.edition.requirements.removeAll { ids.contains($0.id) }
    }
  }

  /// The requirement in whose lines an error stands: the last one that begins before it.
  private func refusal(_ error: Diagnostic, _ requirements: [Requirement]) -> Refusal? {
    guard let place = error.location, let start = place.range?.start else { return nil }
    let before = requirements.filter { $0.origin.file == place.file && $0.origin.range.range.start <= start }
    guard let found = before.max(by: { $0.origin.range.range.start < $1.origin.range.range.start }),
      let requirement = edition.requirements.first(where: { $0.id == found.id })
    else { return nil }
    return Refusal(requirement: requirement, finding: error)
  }
}
