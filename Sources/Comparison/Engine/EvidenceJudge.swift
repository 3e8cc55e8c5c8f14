import Catalogue

/// What the evidence for a field of either side allows to be said.
struct FieldStanding: Sendable {
  /// Every source of the older side's field is a document of the newer edition.
  var oldRestsOnNew = false
  var newRestsOnOld = false
  /// Both rest on the very same documents.
  var isShared = false
  /// One side is background knowledge, or nothing at all.
  var isBackground = false

  var isIndependent: Bool { !oldRestsOnNew && !newRestsOnOld && !isShared }
}

/// Tells evidence of one's own from evidence that is really the other edition's.
///
/// Two entries made from one document agree because they are copies, and a comparison that called them "unchanged"
/// would find nothing but its own work.
struct EvidenceJudge: Sendable {
  /// The edition that a document belongs to.
  private let editions: [String: String]

  private let trustsEntries: Bool

  init(_ catalogue: Catalogue, trustsEntries: Bool) {
    self.trustsEntries = trustsEntries
    var editions: [String: String] = [:]
    for document in catalogue.sources.entries { editions[document.id] = document.edition }
    self.editions = editions
  }

  func standing(
    _ field: String, _ oldSources: [SourceCitation], _ old: Side, _ newSources: [SourceCitation], _ new: Side
  ) -> FieldStanding {
    if trustsEntries { return FieldStanding() }
    let oldCarriers = carriers(field, oldSources)
    let newCarriers = carriers(field, newSources)
    var standing = FieldStanding()
    standing.oldRestsOnNew = rests(oldCarriers, on: old.others)
    standing.newRestsOnOld = rests(newCarriers, on: new.others)
    standing.isShared = isSame(oldCarriers, newCarriers)
    standing.isBackground = isBackground(oldCarriers) || isBackground(newCarriers)
    return standing
  }

  /// The sources that carry a field; where none names it, those of the entry as a whole.
  private func carriers(_ field: String, _ sources: [SourceCitation]) -> [SourceCitation] {
    if sources.allSatisfy({ $0.carries(field) }) { return sources }
    let carriers = sources.filter { $0.carries(field) }
    return carriers.isEmpty ? sources : carriers
  }

  /// Background knowledge is nobody's document, and does not make a field independent.
  private func rests(_ carriers: [SourceCitation], on others: Set<String>) -> Bool {
    var isSeen = false
    for source in carriers where source.evidence > .background {
      guard let edition = editions[source.document], others.contains(edition) else { return false }
      isSeen = true
    }
    return isSeen
  }

  private func isBackground(_ carriers: [SourceCitation]) -> Bool {
    !carriers.contains { $0.evidence > .background }
  }

  private func isSame(_ old: [SourceCitation], _ new: [SourceCitation]) -> Bool {
    func includes(_ sources: [SourceCitation], _ others: [SourceCitation]) -> Bool {
      others.allSatisfy { other in
        other.evidence <= .background || sources.contains { $0.document == other.document }
      }
    }
    guard old.contains(where: { $0.evidence > .background }), new.contains(where: { $0.evidence > .background })
    else { return false }
    return includes(old, new) && includes(new, old)
  }
}
