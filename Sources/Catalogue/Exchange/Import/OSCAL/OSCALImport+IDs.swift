import Diagnostics
import Nodes

extension OSCALImport {
  /// Gives every control its requirement's id; what forbids going on is reported.
  mutating func mapIDs() -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var owners: [String: String] = [:]
    var unnumbered = 0
    let taken = takenIDs()
    for control in file.controlIDs {
      guard let node = file.controls[control] else { continue }
      var id = EntryIDMapping.entryID(control, prefix: options.prefix)
      if id == nil {
        unnumbered += 1
        id = EntryIDMapping.entryID(control, prefix: options.prefix, number: unnumbered)
      }
      guard let id else { continue }
      ids[control] = id
      let place = file.location(node["id"] ?? node)
      if let other = owners[id] {
        problems.append(
          Diagnostic(
            ImportRules.duplicateID, "controls '\(other)' and '\(control)' would both become \(id)", at: place,
            notes: [.init("the other stands here", at: file.controls[other].map { file.location($0["id"] ?? $0) })],
            fix: "give one of the two another id"))
      }
      owners[id] = control
      if let owner = taken[id] {
        problems.append(
          Diagnostic(
            ImportRules.idTaken, "control '\(control)' would become \(id), which is a requirement of \(owner)",
            at: place,
            fix:
              "put a prefix in front of all ids with --prefix, or say with --supersedes that the file continues \(owner)"
          ))
      }
      if id.lowercased() != control.lowercased(), options.prefix == nil {
        changed("control '\(control)' becomes \(id)", node["id"] ?? node)
      }
    }
    return problems
  }

  /// The ids that mean something else already, with the edition or pack that has them.
  private func takenIDs() -> [String: String] {
    var taken: [String: String] = [:]
    let continued = Set(previous.flatMap { catalogue.edition($0) }?.requirements.map(\.id) ?? [])
    let decided = Set(
      catalogue.lineage.flatMap { line in
        [line.from, line.to].filter { $0.edition == options.edition }.flatMap(\.ids)
      })
    for edition in catalogue.editions {
      for requirement in edition.requirements where taken[requirement.id] == nil {
        taken[requirement.id] = "edition \(edition.id)"
      }
    }
    for pack in catalogue.packs {
      for requirement in pack.requirements where taken[requirement.id] == nil {
        taken[requirement.id] = "pack \(pack.id)"
      }
    }
    return taken.filter { !continued.contains($0.key) && !decided.contains($0.key) }
  }
}
