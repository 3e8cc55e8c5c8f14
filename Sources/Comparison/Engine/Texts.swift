import Catalogue

extension PairComparison {
  /// Statement, title, assurance, rationale and condition.
  mutating func compareTexts() {
    compareStatement()
    if context.names.difference(old.title, new.title) == .words {
      let field = FieldPair(key: "title", isOldKnown: true, isNewKnown: true, isEqual: false, isText: true)
      report(.retitled, field, old: old.title, new: new.title)
    }
    compareText(.assuranceChanged, "assurance", old.assurance, new.assurance)
    compareText(.guidanceChanged, "rationale", old.rationale, new.rationale)
    let (before, after) = (old.condition, new.condition)
    report(
      .scopeChanged,
      FieldPair(key: "when", isOldKnown: before != nil, isNewKnown: after != nil, isEqual: before == after),
      old: before.map(ConditionWords.text), new: after.map(ConditionWords.text))
  }

  /// Placeholders stay in, so that a changed value is reported once: as its parameter.
  private mutating func compareStatement() {
    let oldWords = context.words.text(old.id, in: context.old.edition.id)
    let newWords = context.words.text(new.id, in: context.new.edition.id)
    if let oldWords, let newWords {
      // Both sides are the published words, checked by a user: nothing is more certain.
      reportWords(.reworded, oldWords, newWords, (.captured, nil), oldWords, newWords)
      return
    }
    var before = old.statement
    for (name, other) in renamedPlaceholders {
      before = Placeholders.replacing(name, in: before, with: "{\(other)}")
    }
    let difference = context.names.difference(before, new.statement)
    let field = FieldPair(
      key: "statement", isOldKnown: true, isNewKnown: true, isEqual: difference == .none || difference == .renamed,
      isText: true)
    guard let ground = judge(field) else { return }
    reportWords(
      .restatementDiffers, before, new.statement, ground, context.showsPlaceholders ? before : context.shown(old),
      context.shown(new))
  }

  /// Reports a difference of words; the last two are the same texts as readers have them.
  private mutating func reportWords(
    _ kind: ChangeKind, _ before: String, _ after: String, _ ground: (certainty: Certainty, amendedBy: String?),
    _ beforeShown: String, _ afterShown: String
  ) {
    let difference = context.names.difference(before, after)
    if difference == .none || difference == .renamed { return }
    add(difference == .editorial ? .correctedInWording : kind, "statement", ground, old: before, new: after) {
      $0.oldFilled = beforeShown
      $0.newFilled = afterShown
      $0.redline = Redline(old: beforeShown, new: afterShown)
    }
  }

  private mutating func compareText(_ kind: ChangeKind, _ key: String, _ before: String?, _ after: String?) {
    if before == nil, after == nil { return }
    let difference = context.names.difference(before ?? "", after ?? "")
    let field = FieldPair(
      key: key, isOldKnown: before != nil, isNewKnown: after != nil,
      isEqual: difference == .none || difference == .renamed, isText: true)
    guard let ground = judge(field) else { return }
    add(difference == .editorial ? .correctedInWording : kind, key, ground, old: before, new: after) { change in
      if let before, let after { change.redline = Redline(old: before, new: after) }
    }
  }
}

/// A condition in words.
enum ConditionWords {
  static func text(_ condition: Condition) -> String {
    switch condition {
    case .answer(let question, let value): "\(question) is \(value)"
    case .all(let conditions): "(" + conditions.map(text).joined(separator: " and ") + ")"
    case .any(let conditions): "(" + conditions.map(text).joined(separator: " or ") + ")"
    case .not(let condition): "not " + text(condition)
    }
  }
}
