package import Diagnostics
import Nodes

/// What a rule looks at: the whole catalogue, and every id used with its place.
struct CheckContext {
  var catalogue: Catalogue
  var references: [ReferenceUse]

  /// The requirements with the edition or pack in which they are written down themselves, each once.
  func written(_ visit: (_ requirement: Requirement, _ owner: String, _ edition: Edition?) -> Void) {
    for edition in catalogue.editions {
      for requirement in edition.requirements {
        // What an amending edition takes over unchanged is the base's to answer for.
        if edition.amends != nil, requirement.amendment?.edition != edition.id { continue }
        visit(requirement, edition.id, edition)
      }
    }
    for pack in catalogue.packs {
      for requirement in pack.requirements { visit(requirement, pack.id, nil) }
    }
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
  static let checks: [any CatalogueRule.Type] = [
    UnknownReference.self, NoSource.self, IDPrefix.self, IDWithoutLineage.self, ClassFitsTopic.self,
    ParameterUse.self, ParameterDirection.self, DateOrder.self, SuccessionOrder.self, HolderOverlap.self,
    NotInForce.self, UnknownAbbreviation.self, OldName.self, NearDuplicate.self, EvidenceOfAnotherEdition.self,
    BackgroundEvidence.self,
  ]

  /// The rules as data, those of loading included.
  package static let all: [Rule] = [UnknownFile.rule, DuplicateID.rule, AmendmentTarget.rule] + checks.map { $0.rule }

  static func findings(in context: CheckContext) -> [Diagnostic] {
    checks.flatMap { $0.findings(in: context) }
  }
}
