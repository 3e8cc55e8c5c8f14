import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// Who buys telephony, for which places, and by when.
extension Contradictions {
  static func telephony(_ context: DocumentContext) -> [Diagnostic] {
    guard asks("telephony-buyer", context) else { return [] }
    return contractingParties(context) + volumes(context) + numbers(context) + linesThatEnd(context)
  }

  /// The parties named are those that contract by the kind of buyer.
  private static func contractingParties(_ context: DocumentContext) -> [Diagnostic] {
    let id = "telephony-contracting-parties"
    guard let answer = context.answers.answer(to: id), case .list(let lines) = answer.value,
      case .answered(.text(let buyer)) = context.answers.state(of: "telephony-buyer")
    else { return [] }
    let parties = NamedParties(lines)
    let practices = context.practicesInScope
    let body = context.workspace.issuingBody
    let own = practices.map { NamedParties.Party(code: $0.odsCode, name: $0.name) }
    var found: [Diagnostic] = []
    let contracting: [NamedParties.Party]
    let allowed: [NamedParties.Party]
    let words: (who: String, others: String)
    switch buyer {
    case "practice":
      (contracting, allowed) = (own, own)
      words = ("each practice contracts for itself", "the practices in scope")
    case "pcn":
      contracting = networks(of: practices)
      allowed = contracting
      words = ("networks contract for their practices", "the networks of practices in scope")
      let without = practices.filter { $0.pcnCode == nil && $0.pcnName == nil }
      if let first = without.first {
        found.append(
          Diagnostic(
            DocumentRules.contradiction,
            "by 'telephony-buyer' \(words.who), and no network is recorded for \(list(without.map(\.odsCode)))",
            at: first.origin.location, fix: "fill in 'pcn_code' and 'pcn' in practices.csv, or correct the buyer"))
      }
    default:
      contracting = [.init(code: body.odsCode, name: body.name, shortName: body.shortName)]
      allowed = contracting + own
      words = ("the board contracts", "\(body.shortName ?? body.name) and the practices in scope")
    }
    let missing = parties.lacking(contracting, areAll: buyer == "practice" || buyer == "pcn")
    if !missing.isEmpty {
      found.append(
        finding(
          "by 'telephony-buyer' \(words.who), and '\(id)' does not name \(list(missing.map(\.label)))", answer,
          "name them by ODS code, or correct the buyer"))
    }
    let strangers = parties.others(than: allowed).map { "'\($0)'" }
    if !strangers.isEmpty {
      found.append(
        finding(
          "'\(id)' names \(list(strangers)) beside \(words.others)", answer, "take them out, or correct practices.csv"))
    }
    return found
  }

  private static func networks(of practices: [Practice]) -> [NamedParties.Party] {
    var seen: Set<String> = []
    return practices.compactMap { practice in
      guard let key = practice.pcnCode ?? practice.pcnName, seen.insert(key).inserted else { return nil }
      return NamedParties.Party(code: practice.pcnCode, name: practice.pcnName)
    }
  }

  /// Volumes are given for each site in scope, once, and for no registered premises besides.
  private static func volumes(_ context: DocumentContext) -> [Diagnostic] {
    let id = "telephony-volumes"
    guard let answer = context.answers.answer(to: id), case .rows(let rows) = answer.value else { return [] }
    let places = SitePlaces(context)
    var covered: Set<Int> = []
    var twice: [String] = []
    var unknown: [String] = []
    var found: [Diagnostic] = []
    for row in rows {
      guard let text = row["site"], !text.isEmpty else { continue }
      let meant = places.places(in: text)
      guard let first = meant.first else {
        if row["premises"] == "yes" { unknown.append("'\(text)'") }
        continue
      }
      if meant.allSatisfy({ covered.contains($0) }) { twice.append("'\(text)'") }
      covered.formUnion(meant)
      // A place that is no registered premises may share the solution, whoever it once was.
      guard row["premises"] != "no", let reason = places.reason(first) else { continue }
      found.append(
        finding(
          "'\(id)' counts '\(text)', which is out of scope: \(reason)", answer,
          "delete the row, or correct practices.csv"))
    }
    if !unknown.isEmpty {
      found.append(
        finding(
          "'\(id)' counts \(list(unknown)) as registered premises; no practice or site is called so", answer,
          "begin the row with the ODS code in sites.csv, or say that it is no registered premises"))
    }
    if !twice.isEmpty {
      found.append(finding("'\(id)' counts \(list(twice)) twice", answer, "make one row of the two"))
    }
    let missing = places.inScope.filter { !covered.contains($0) }.map(places.label)
    if !missing.isEmpty {
      found.append(finding("'\(id)' has no row for \(list(missing))", answer, "add a row for each"))
    }
    return found
  }

  /// No number of a practice that is out of scope is ported with the others.
  private static func numbers(_ context: DocumentContext) -> [Diagnostic] {
    let id = "telephony-numbers"
    guard let answer = context.answers.answer(to: id), case .rows(let rows) = answer.value else { return [] }
    var index = PhraseIndex()
    var practices: [Int: Practice] = [:]
    for practice in context.workspace.practices {
      guard let number = index.add(practice.name.lowercased()) else { continue }
      // A name that one in scope has as well is theirs.
      if practice.outOfScopeReason(on: context.date) == nil {
        practices[number] = practice
      } else {
        practices[number] = practices[number] ?? practice
      }
    }
    return rows.compactMap { row in
      let purpose = row["purpose"] ?? ""
      for match in index.matches(in: Array(purpose.lowercased().utf8)) {
        guard let reason = practices[match.phrase]?.outOfScopeReason(on: context.date) else { continue }
        return finding(
          "'\(id)' has '\(purpose)', whose practice is out of scope: \(reason)", answer,
          "delete the row, or correct practices.csv")
      }
      return nil
    }
  }

  /// Lines that end are not needed until a day after their end.
  private static func linesThatEnd(_ context: DocumentContext) -> [Diagnostic] {
    guard let answer = context.answers.answer(to: "telephony-start"), case .date(let start) = answer.value,
      case .answered(.text(let now)) = context.answers.state(of: "telephony-now"),
      ["isdn", "pstn", "analogue"].contains(where: { now.lowercased().contains($0) })
    else { return [] }
    let ends = (context.pack?.provisions ?? []).compactMap { provision -> (said: Int, end: PartialDate, id: String)? in
      guard provision.kind == "date",
        let said = provision.timescales.first(where: { $0.kind == .effective })?.date,
        said.earliest <= context.date.latest,
        let end = provision.timescales.first(where: { $0.kind == .by })?.date
      else { return nil }
      return (said.earliest, end, provision.id)
    }
    guard let last = ends.max(by: { $0.said < $1.said }), start.earliest > last.end.latest else { return [] }
    return [
      finding(
        "'telephony-start' is \(start.longText), and 'telephony-now' has lines that end by \(last.end.longText) "
          + "(\(last.id))", answer, "correct one of the two answers, or have the solution live before that day")
    ]
  }
}
