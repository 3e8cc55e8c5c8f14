import Catalogue
package import Diagnostics
import Nodes

/// Every rule of a workspace.
package enum WorkspaceRules {
  package static let all = FileRules.all + IssueRules.all + SelectionRules.all + PracticeRules.all + AnswerRules.all
}

/// The checks of a workspace against the catalogue and the documents, beside those of its layers.
enum WorkspaceChecks {
  static func findings(
    _ workspace: Workspace, references: [ReferenceUse], edition: Edition?, _ catalogue: Catalogue,
    _ documents: [DocumentDefinition]
  ) -> [Diagnostic] {
    var found = references.compactMap { finding($0, catalogue, documents) }
    guard let edition else { return found }
    if let finding = outOfPeriod(workspace, edition, catalogue, references) { found.append(finding) }
    let book = ConfirmationBook(workspace, edition: edition, catalogue: catalogue)
    found += book.diagnostics
    return found
  }

  private static func finding(
    _ use: ReferenceUse, _ catalogue: Catalogue, _ documents: [DocumentDefinition]
  ) -> Diagnostic? {
    if use.register.hasPrefix("parts:") { return part(use, documents) }
    let known: [String]
    let what: String
    switch use.register {
    case "editions": (known, what) = (catalogue.editions.map(\.id), "edition")
    case "documents": (known, what) = (documents.map(\.name), "document")
    case "topics": (known, what) = (catalogue.topics.ids, "topic")
    case "standards": (known, what) = (catalogue.standards.ids, "standard")
    case "instruments": (known, what) = (catalogue.instruments.ids, "instrument")
    case "packs": (known, what) = (catalogue.packs.map(\.id), "pack")
    case "parties": (known, what) = (catalogue.roles.ids + catalogue.organisations.ids, "role or organisation")
    default: return nil
    }
    return unknown(use, known, what)
  }

  private static func part(_ use: ReferenceUse, _ documents: [DocumentDefinition]) -> Diagnostic? {
    guard let document = documents.first(where: { $0.name == use.register.dropFirst("parts:".count) }) else {
      return nil
    }
    guard let part = document.parts.first(where: { $0.id == use.id }) else {
      return unknown(use, document.parts.map(\.id), "part of '\(document.name)'")
    }
    if part.canBeSwitchedOff { return nil }
    return Diagnostic(
      FileRules.fixedPart, "part '\(part.id)' of '\(document.name)' cannot be switched off", at: use.location,
      fix: "delete it from 'parts_off:'")
  }

  private static func unknown(_ use: ReferenceUse, _ known: [String], _ what: String) -> Diagnostic? {
    if known.contains(use.id) { return nil }
    return Diagnostic(
      FileRules.unknownReference, "there is no \(what) '\(use.id)'", at: use.location,
      fix: NearMiss.suggestion(for: use.id, among: known)
        ?? (known.isEmpty ? nil : "known: " + known.prefix(20).joined(separator: ", ")))
  }

  private static func outOfPeriod(
    _ workspace: Workspace, _ edition: Edition, _ catalogue: Catalogue, _ references: [ReferenceUse]
  ) -> Diagnostic? {
    let day = workspace.date
    let before = edition.inForceFrom.map { day.latest < $0.earliest } ?? false
    let after = edition.inForceUntil.map { day.earliest > $0.latest } ?? false
    guard before || after, workspace.outOfPeriod == nil else { return nil }
    let period =
      before
      ? "which begins on \(edition.inForceFrom?.longText ?? "")"
      : "which ended on \(edition.inForceUntil?.longText ?? "")"
    let next = catalogue.editions.last { other in
      other.id != edition.id && (other.inForceFrom ?? other.published).map { $0.earliest <= day.latest } ?? false
        && (other.inForceFrom ?? other.published).map { $0.earliest > (edition.inForceFrom?.earliest ?? 0) } ?? false
    }
    return Diagnostic(
      FileRules.outOfPeriod,
      "\(day.longText) lies outside the period of edition \(edition.id), \(period)",
      at: references.first { $0.register == "editions" }?.location,
      notes: next.map { [.init("a later edition: \($0.title)")] } ?? [],
      fix: "take the later edition, or record who accepts it under 'edition_out_of_period:'")
  }
}
