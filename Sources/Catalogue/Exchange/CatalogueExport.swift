import Diagnostics
import Nodes

/// The catalogue for other programs: documented in docs/export.md, described by `ExportShape`.
package enum CatalogueExport {
  /// Raised when a key changes its meaning or goes; a new key alone does not raise it.
  package static let version = 1

  /// The registers with the editions and packs named, all of them where `owners` is nil. `records` are requirements that
  /// are made already, and say whom the export is for.
  package static func json(
    _ catalogue: Catalogue, owners: [String]? = nil, records: RequirementRecords = RequirementRecords()
  ) -> [UInt8] {
    var writer = JSONWriter(forReaders: records.forReaders)
    let editions = catalogue.editions.filter { owners?.contains($0.id) ?? true }
    writer.reserve(editions.reduce(0) { $0 + records.size(of: $1.requirements, in: $1.id) })
    writer.object { writer in
      writer.field("format", "gpspec-catalogue")
      writer.field("version", version)
      RegisterJSON.write(catalogue, to: &writer)
      writer.list("editions", editions) { EditionJSON.fields($0, records, &$1) }
      let packs = catalogue.packs.filter { owners?.contains($0.id) ?? true }
      writer.list("packs", packs) { EditionJSON.fields($0, records, &$1) }
    }
    writer.end()
    return writer.bytes
  }

  /// A row for each requirement of the editions and packs named, all of them where `owners` is nil.
  package static func csv(
    _ catalogue: Catalogue, owners: [String]? = nil, records: RequirementRecords = RequirementRecords()
  ) -> [UInt8] {
    var writer = CSVWriter()
    writer.rows(RequirementRow.header(forReaders: records.forReaders))
    for owner in owners ?? catalogue.owners {
      let requirements = catalogue.edition(owner)?.requirements ?? catalogue.pack(owner)?.requirements ?? []
      records.write(requirements, owner: owner, to: &writer)
    }
    return writer.bytes
  }

  /// A row for each of the requirements given, which are seen in the edition or pack `owner`.
  package static func csv(
    _ requirements: [Requirement], owner: String, records: RequirementRecords = RequirementRecords()
  ) -> [UInt8] {
    var writer = CSVWriter()
    writer.rows(RequirementRow.header(forReaders: records.forReaders))
    records.write(requirements, owner: owner, to: &writer)
    return writer.bytes
  }
}
