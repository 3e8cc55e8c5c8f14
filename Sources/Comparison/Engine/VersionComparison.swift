package import Catalogue

/// Compares two versions of the same file, both ours: whatever differs is a change that we made to the catalogue.
///
/// Nothing is asked of evidence and gaps, which tell of the published editions and not of our files.
package enum VersionComparison {
  /// The changes of the requirements, in the order of the newer version; what went comes last.
  package static func changes(from older: Edition, to newer: Edition, in catalogue: Catalogue) -> [Change] {
    var catalogue = catalogue
    catalogue.editions = [older, newer]
    catalogue.lineage = []
    var comparison = EditionComparison(
      context: ComparisonContext(catalogue, older, newer, OfficialWords(), trustsEntries: true))
    comparison.match()
    comparison.compareOpen()
    return comparison.changes
  }
}
