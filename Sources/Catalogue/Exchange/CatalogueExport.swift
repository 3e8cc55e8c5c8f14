import Diagnostics
import Nodes

/// The catalogue for other programs: documented in docs/export.md, described by `ExportShape`.
package enum CatalogueExport {
  /// Raised when a key changes its meaning or goes; a new key alone does not raise it.
  package static let version = 1

  /// The registers with the editions and packs named, all of them where `owners` is nil.
  package static func json(_ catalogue: Catalogue, owners: [String]? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("format", "gpspec-catalogue")
      writer.field("version", version)
      RegisterJSON.write(catalogue, to: &writer)
      let editions = catalogue.editions.filter { owners?.contains($0.id) ?? true }
      writer.list("editions", editions) { EditionJSON.fields($0, &$1) }
      let packs = catalogue.packs.filter { owners?.contains($0.id) ?? true }
      writer.list("packs", packs) { EditionJSON.fields($0, &$1) }
    }
    writer.end()
    return writer.bytes
  }

  /// A row for each requirement of the editions and packs named, all of them where `owners` is nil.
  package static func csv(_ catalogue: Catalogue, owners: [String]? = nil) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(RequirementRow.names)
    for owner in owners ?? catalogue.owners {
      let requirements = catalogue.edition(owner)?.requirements ?? catalogue.pack(owner)?.requirements ?? []
      for requirement in requirements { writer.row(RequirementRow.cells(requirement, owner)) }
    }
    return writer.bytes
  }
}

extension CatalogueExport {
  /// A row for each of the requirements given, which are seen in the edition or pack `owner`.
  package static func csv(_ requirements: [Requirement], owner: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(RequirementRow.names)
    for requirement in requirements { writer.row(RequirementRow.cells(requirement, owner)) }
    return writer.bytes
  }
}
