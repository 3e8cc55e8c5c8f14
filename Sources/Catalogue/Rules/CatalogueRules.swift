package import Diagnostics
import Nodes

/// What a rule looks at: the whole catalogue, and every id used with its place.
struct CheckContext: Sendable {
  let catalogue: Catalogue
  let references: [ReferenceUse]
  /// The requirements with the edition or pack in which they are written down themselves, each once.
  let written: [WrittenRequirement]

  init(catalogue: Catalogue, references: [ReferenceUse]) {
    self.catalogue = catalogue
    self.references = references
    var written: [WrittenRequirement] = []
    for edition in catalogue.editions {
      let home = WrittenRequirement.Home(
        id: edition.id, amends: edition.amends, inForceFrom: edition.inForceFrom,
        inForceUntil: edition.inForceUntil, published: edition.published)
      for requirement in edition.requirements {
        // What an amending edition takes over unchanged is the base's to answer for.
        if edition.amends != nil, requirement.amendment?.edition != edition.id { continue }
        written.append(WrittenRequirement(requirement, owner: edition.id, edition: home))
      }
    }
    for pack in catalogue.packs {
      for requirement in pack.requirements {
        written.append(WrittenRequirement(requirement, owner: pack.id, edition: nil))
      }
    }
    self.written = written
  }
}

/// A requirement and where it is written down. An object, for every rule goes over all of them, and a requirement has
/// so many fields that copying it for each would be most of the work.
final class WrittenRequirement: Sendable {
  /// What rules ask of an edition.
  struct Home: Sendable {
    var id: String
    var amends: String?
    var inForceFrom: PartialDate?
    var inForceUntil: PartialDate?
    var published: PartialDate?

    /// The first day of its period; of an edition whose period is not known the day it was published.
    var start: PartialDate? { inForceFrom ?? published }
  }

  let requirement: Requirement
  /// The edition's or pack's id.
  let owner: String
  /// Nil where it is a pack's.
  let edition: Home?

  init(_ requirement: Requirement, owner: String, edition: Home?) {
    self.requirement = requirement
    self.owner = owner
    self.edition = edition
  }
}

extension Requirement {
  /// The place of one of its fields, else of the whole entry.
  func location(_ field: String) -> SourceLocation {
    let file = fieldOrigins[field]?.origin.file ?? origin.file
    return SourceLocation(file: file, range: (node[field] ?? node["id"] ?? node).range.range)
  }
}

/// A check of the catalogue as a whole.
protocol CatalogueRule: SendableMetatype {
  static var rule: Rule { get }
  static func findings(in context: CheckContext) -> [Diagnostic]
}

/// Every rule of the catalogue.
package enum CatalogueRules {
  /// The one that takes longest stands first, so that the others run beside it.
  static let checks: [any CatalogueRule.Type] = [
    NearDuplicate.self, UnknownReference.self, NoSource.self, IDPrefix.self, IDWithoutLineage.self, LineageEnds.self,
    ClassFitsTopic.self,
    ParameterUse.self, DoubledUnit.self, ParameterDirection.self, DateOrder.self, SuccessionOrder.self,
    HolderOverlap.self,
    NotInForce.self, UnknownAbbreviation.self, OldName.self, EvidenceOfAnotherEdition.self,
    BackgroundEvidence.self,
  ]

  /// The rules as data, those of loading included.
  package static let all: [Rule] = [UnknownFile.rule, DuplicateID.rule, AmendmentTarget.rule] + checks.map { $0.rule }

  /// What the rules find; only those whose findings are errors where nobody looks at the others.
  static func findings(in context: CheckContext, errorsOnly: Bool) -> [Diagnostic] {
    let checks = errorsOnly ? checks.filter { $0.rule.severity == .error } : checks
    return Parallel.map(checks) { $0.findings(in: context) }.flatMap { $0 }
  }
}
