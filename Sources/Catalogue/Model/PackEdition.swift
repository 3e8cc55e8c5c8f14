import Diagnostics
import Nodes

extension Pack {
  /// The pack in the form of an edition, for whoever treats both alike: a comparison of two versions, for instance.
  /// Its groups stand where an edition has topics.
  package var asEdition: Edition {
    var edition = Edition(
      id: id, title: title, shortTitle: version.map { "\(title), version \($0)" } ?? title, number: nil,
      status: status ?? "", publisher: nil, published: published, inForceFrom: nil, inForceUntil: nil, supersedes: nil,
      amends: nil, classes: [], classTerms: [], parts: [], gaps: gaps, statedChanges: [], disagreements: [],
      notes: notes, sources: sources,
      origin: EntryOrigin(file: "Catalog/packs/\(id)/pack.yaml", range: CompactRange(SourceRange(at: .start))))
    edition.context = context
    edition.provisions = provisions
    edition.requirements = requirements
    edition.index()
    return edition
  }
}
