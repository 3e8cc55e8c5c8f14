import Catalogue
import Nodes

extension PairComparison {
  /// Dates set, moved and removed: the same words first, then those of one kind in order.
  mutating func compareTimescales() {
    let (before, after) = (old.timescales, new.timescales)
    if before.isEmpty, after.isEmpty { return }
    let pairing = TimescalePairs(before, after)
    let field = FieldPair(
      key: "timescales", isOldKnown: !before.isEmpty, isNewKnown: !after.isEmpty, isEqual: pairing.isSame)
    guard let ground = judge(field) else { return }
    for (first, second) in pairing.pairs where !first.hasSameTime(as: second) {
      add(.dateMoved, "timescales", ground, old: TimescaleWords.text(first), new: TimescaleWords.text(second))
    }
    for timescale in pairing.gone {
      add(.dateRemoved, "timescales", ground, old: TimescaleWords.text(timescale), new: nil)
    }
    for timescale in pairing.come {
      add(.dateSet, "timescales", ground, old: nil, new: TimescaleWords.text(timescale))
    }
  }
}

/// Which timescale became which.
struct TimescalePairs {
  private(set) var pairs: [(Timescale, Timescale)] = []
  private(set) var gone: [Timescale]
  private(set) var come: [Timescale]

  init(_ before: [Timescale], _ after: [Timescale]) {
    (gone, come) = (before, after)
    take { $0.kind == $1.kind && $0.hasSameTime(as: $1) }
    take { $0.kind == $1.kind && $0.text != nil && $0.text == $1.text }
    take { $0.kind == $1.kind }
  }

  var isSame: Bool { gone.isEmpty && come.isEmpty && pairs.allSatisfy { $0.hasSameTime(as: $1) } }

  private mutating func take(_ matches: (Timescale, Timescale) -> Bool) {
    var left: [Timescale] = []
    for timescale in gone {
      if let place = come.firstIndex(where: { matches(timescale, $0) }) {
        pairs.append((timescale, come.remove(at: place)))
      } else {
        left.append(timescale)
      }
    }
    gone = left
  }
}

extension Timescale {
  func hasSameTime(as other: Timescale) -> Bool {
    PartialDate.agree(date, other.date) && PartialDate.agree(until, other.until)
      && PartialDate.agree(orPlanBy, other.orPlanBy) && recurring == other.recurring && event == other.event
  }
}

extension PartialDate {
  /// Whether two dates may be the same day: April 2017 and 1 April 2017 do not contradict each other.
  static func agree(_ first: PartialDate?, _ second: PartialDate?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return (first.earliest <= second.earliest && first.latest >= second.latest)
      || (second.earliest <= first.earliest && second.latest >= first.latest)
  }
}

/// A timescale in words.
enum TimescaleWords {
  static func text(_ timescale: Timescale) -> String {
    var words: [String] =
      switch timescale.kind {
      case .from: ["from"]
      case .by: ["by"]
      case .effective: ["in effect from"]
      case .orPlanBy: ["or a plan by"]
      case .recurring: [timescale.recurring ?? "recurring"]
      case .event: ["on " + (timescale.event ?? "an event")]
      }
    if let date = timescale.date { words.append(date.longText) }
    if let until = timescale.until { words.append("until \(until.longText)") }
    if let plan = timescale.orPlanBy { words.append("or a plan by \(plan.longText)") }
    return words.joined(separator: " ") + (timescale.text.map { ": \($0)" } ?? "")
  }
}
