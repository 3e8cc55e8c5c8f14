import Catalogue

/// What the evidence for a field of either side allows to be said.
struct FieldStanding: Sendable {
  /// Every source of the older side's field is a document of the newer edition.
  var oldRestsOnNew = false
  var newRestsOnOld = false
  /// One side is known only from documents of editions that are neither its own nor the other's.
  var restsOnThird = false
  /// Both rest on the very same documents.
  var isShared = false
  /// One side is background knowledge, or nothing at all.
  var isBackground = false

  var isIndependent: Bool { !oldRestsOnNew && !newRestsOnOld && !restsOnThird && !isShared }
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
    standing.oldRestsOnNew = rests(oldCarriers) { old.others.contains($0) }
    standing.newRestsOnOld = rests(newCarriers) { new.others.contains($0) }
    standing.restsOnThird = restsOnThird(oldCarriers, old) || restsOnThird(newCarriers, new)
    standing.isShared = isSame(oldCarriers, newCarriers)
    standing.isBackground = isBackground(oldCarriers) || isBackground(newCarriers)
    return standing
  }

  /// Whether an entry is known only from documents of other editions, those compared with it or any others.
  func restsOnOthers(_ sources: [SourceCitation], of side: Side) -> Bool {
    let carriers = carriers("statement", sources)
    return rests(carriers) { side.others.contains($0) } || restsOnThird(carriers, side)
  }

  /// Whether an entry is known from documents that are its own edition's, or no edition's.
  func isOwn(_ sources: [SourceCitation], of side: Side) -> Bool {
    let carriers = carriers("statement", sources)
    return !isBackground(carriers) && !restsOnOthers(sources, of: side)
  }

  /// The sources that carry a field: those that name it, else those of the entry as a whole. Who says of one source
  /// that the class is from it says that the class is not from the others.
  private func carriers(_ field: String, _ sources: [SourceCitation]) -> [SourceCitation] {
    if sources.allSatisfy(\.fields.isEmpty) { return sources }
    let naming = sources.filter { $0.fields.contains(field) }
    if !naming.isEmpty { return naming }
    let whole = sources.filter(\.fields.isEmpty)
    return whole.isEmpty ? sources : whole
  }

  /// Background knowledge is nobody's document, and does not make a field independent.
  private func rests(_ carriers: [SourceCitation], _ isOther: (String) -> Bool) -> Bool {
    var isSeen = false
    for source in carriers where source.isFirm {
      guard let edition = editions[source.document], isOther(edition) else { return false }
      isSeen = true
    }
    return isSeen
  }

  /// What a third edition tells of this one is as little its own as what the compared one tells.
  private func restsOnThird(_ carriers: [SourceCitation], _ side: Side) -> Bool {
    guard let own = side.own, rests(carriers, { !own.contains($0) }) else { return false }
    return !rests(carriers) { side.others.contains($0) }
  }

  private func isBackground(_ carriers: [SourceCitation]) -> Bool {
    !carriers.contains(where: \.isFirm)
  }

  private func isSame(_ old: [SourceCitation], _ new: [SourceCitation]) -> Bool {
    func includes(_ sources: [SourceCitation], _ others: [SourceCitation]) -> Bool {
      others.allSatisfy { other in
        !other.isFirm || sources.contains { $0.document == other.document }
      }
    }
    guard old.contains(where: \.isFirm), new.contains(where: \.isFirm) else { return false }
    return includes(old, new) && includes(new, old)
  }
}

extension SourceCitation {
  /// Whether somebody saw it: neither background knowledge nor of low confidence.
  fileprivate var isFirm: Bool { evidence > .background && confidence != "low" }
}
