import Catalogue

/// A value of something that is no requirement: a class, what an edition says of a topic, a level of a pack.
struct LooseField {
  var key: String
  var kind: ChangeKind
  var old: String?
  var new: String?
  /// Whether it is words of ours, which get a redline, or a value.
  var isText = true
}

/// Something that is no requirement on both sides, ready to be compared field by field.
struct LooseEntry {
  var subject: ChangeSubject
  var fields: [LooseField]
  var oldSources: [SourceCitation] = []
  var newSources: [SourceCitation] = []
  var oldPlace: EntryOrigin?
  var newPlace: EntryOrigin?
  /// Whether a side may have what it seems to lack.
  var isOldOpen: Bool
  var isNewOpen: Bool
  /// Whether the newer edition amends the older and says this itself.
  var isAmendment = false
  var touched: Set<Audience>?
  var concerns: [String] = []
}

extension EditionComparison {
  /// Compares an entry's fields; those of which nothing can be said are reported together.
  mutating func compare(_ entry: LooseEntry) {
    let fields = entry.fields.filter { $0.old != nil || $0.new != nil }
    let isMissing = (fields.allSatisfy { $0.old == nil }, fields.allSatisfy { $0.new == nil })
    if fields.isEmpty { return }
    if (isMissing.0 && entry.isOldOpen) || (isMissing.1 && entry.isNewOpen) {
      var change = change(.notCaptured, entry)
      if isMissing.0 { change.subject.oldIDs = [] } else { change.subject.newIDs = [] }
      change.certainty = isMissing.0 ? .onlyNewer : .onlyOlder
      changes.append(context.sealed(change, isCore: true))
      return
    }
    var unknown: [LooseField] = []
    var dependent: [String] = []
    for field in fields {
      let standing = context.judge.standing(field.key, entry.oldSources, context.old, entry.newSources, context.new)
      let difference = self.difference(field)
      let isOneSided = field.old == nil || field.new == nil
      if !isOneSided, difference == .none || difference == .renamed {
        if !standing.isIndependent { dependent.append(field.key) }
      } else if isOneSided, field.old == nil ? entry.isOldOpen : entry.isNewOpen && !entry.isAmendment {
        unknown.append(field)
      } else if !standing.isIndependent, !entry.isAmendment {
        dependent.append(field.key)
      } else {
        report(field, entry, difference, isOneSided, isBackground: standing.isBackground && !isOneSided)
      }
    }
    if !unknown.isEmpty {
      func words(_ value: (LooseField) -> String?) -> String? {
        let lines = unknown.compactMap { field in value(field).map { "\(field.key): \($0)" } }
        return lines.isEmpty ? nil : lines.joined(separator: "; ")
      }
      var change = change(.fieldNotCaptured, entry)
      change.field = unknown.map(\.key).joined(separator: ", ")
      change.old = words(\.old)
      change.new = words(\.new)
      change.certainty = change.old == nil ? .onlyNewer : .onlyOlder
      changes.append(context.sealed(change, isCore: true))
    }
    if !dependent.isEmpty {
      var change = change(.notIndependent, entry)
      change.field = dependent.joined(separator: ", ")
      change.certainty = .notIndependent
      changes.append(context.sealed(change, isCore: true))
    }
  }

  private func difference(_ field: LooseField) -> BodyNamesInWords.Difference {
    guard field.isText, let old = field.old, let new = field.new else { return field.old == field.new ? .none : .words }
    return context.names.difference(old, new)
  }

  private mutating func report(
    _ field: LooseField, _ entry: LooseEntry, _ difference: BodyNamesInWords.Difference, _ isOneSided: Bool,
    isBackground: Bool
  ) {
    var change = change(difference == .editorial ? .correctedInWording : field.kind, entry)
    change.field = field.key
    change.old = field.old
    change.new = field.new
    if field.isText, let old = field.old, let new = field.new { change.redline = Redline(old: old, new: new) }
    if entry.isAmendment { change.amendedBy = context.new.edition.id }
    if isBackground { change.certainty = .background }
    changes.append(context.sealed(change, isCore: true))
  }

  private func change(_ kind: ChangeKind, _ entry: LooseEntry) -> Change {
    var change = Change(kind, entry.subject)
    change.oldPlace = entry.oldPlace
    change.newPlace = entry.newPlace
    change.touched = entry.touched
    change.concerns = kind.group == .change ? entry.concerns : []
    return change
  }
}
