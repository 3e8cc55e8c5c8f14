import Catalogue

extension EditionComparison {
  /// What the editions say beside their requirements, by id.
  ///
  /// An id that stands on one side only is reported where the other side was captured whole; elsewhere nothing can be
  /// said, and each edition's provisions are counted as not captured in the other.
  mutating func compareProvisions() {
    let (before, after) = (context.old.provisions, context.new.provisions)
    let newByID = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let oldIDs = Set(before.map(\.id))
    for provision in before {
      if let next = newByID[provision.id] {
        compare(provision, next)
      } else {
        report(provision, isOld: true)
      }
    }
    for provision in after where !oldIDs.contains(provision.id) { report(provision, isOld: false) }
  }

  private static func kind(_ provision: Provision) -> ChangeKind {
    switch provision.kind {
    case "scope-in", "scope-out", "eligibility": .scopeChanged
    case "assurance": .assuranceChanged
    default: .provisionChanged
    }
  }

  /// Whom it touches: nobody where it only tells of how things stand.
  private func touched(_ provisions: [Provision]) -> Set<Audience>? {
    let isTold = provisions.allSatisfy { ["about", "background", "next-step", "key-message"].contains($0.kind) }
    return isTold ? [] : context.audiences(provisions.flatMap(\.duties))
  }

  private func subject(_ old: Provision?, _ new: Provision?) -> ChangeSubject {
    let shown = new ?? old
    return ChangeSubject(
      kind: .provision, oldIDs: [old?.id].compactMap { $0 }, newIDs: [new?.id].compactMap { $0 },
      title: shown?.title ?? shown?.kind ?? "", topic: shown?.topics.first)
  }

  private mutating func compare(_ old: Provision, _ new: Provision) {
    // The base's own words, which the amendment left alone.
    if old.origin == new.origin { return }
    let difference = context.names.difference(old.statement, new.statement)
    let standing = context.judge.standing("statement", old.sources, context.old, new.sources, context.new)
    var change = Change(difference == .editorial ? .correctedInWording : Self.kind(new), subject(old, new))
    let isSame = difference == .none || difference == .renamed
    if isSame || !standing.isIndependent {
      guard !standing.isIndependent else { return }
      change.kind = .notIndependent
      change.certainty = .notIndependent
      change.field = "statement"
    } else {
      change.field = "statement"
      change.old = old.statement
      change.new = new.statement
      change.oldFilled = context.shown(old)
      change.newFilled = context.shown(new)
      change.redline = Redline(old: context.shown(old), new: context.shown(new))
      change.certainty = standing.isBackground ? .background : .captured
    }
    change.oldPlace = old.origin
    change.newPlace = new.origin
    change.touched = touched([old, new])
    changes.append(context.sealed(change, isCore: true))
  }

  private mutating func report(_ provision: Provision, isOld: Bool) {
    let other = isOld ? context.new : context.old
    let isAmendment = context.isAmendment && !isOld
    // That an amending edition says it does not mean that the amended one did not.
    let kind: ChangeKind = other.mayHideAnything ? .notCaptured : Self.kind(provision)
    var change = Change(kind, subject(isOld ? provision : nil, isOld ? nil : provision))
    change.field = kind == .notCaptured ? nil : "statement"
    if isOld {
      change.old = provision.statement
      change.oldFilled = context.shown(provision)
    } else {
      change.new = provision.statement
      change.newFilled = context.shown(provision)
    }
    change.oldPlace = isOld ? provision.origin : nil
    change.newPlace = isOld ? nil : provision.origin
    change.amendedBy = isAmendment ? context.new.edition.id : nil
    change.certainty = other.mayHideAnything ? (isOld ? .onlyOlder : .onlyNewer) : .captured
    change.touched = touched([provision])
    changes.append(context.sealed(change, isCore: true))
  }
}
