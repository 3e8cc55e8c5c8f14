import Diagnostics
import Nodes
import Tailoring

/// Dates of answers that cannot all be true.
extension Contradictions {
  static func dates(_ context: DocumentContext) -> [Diagnostic] {
    past(context) + timetable(context) + gapBeforeStart(context)
  }

  /// What is asked for happens after the day on which it is asked for.
  private static func past(_ context: DocumentContext) -> [Diagnostic] {
    ["service-start", "telephony-start", "engagement-close", "maturity-return"].compactMap { id in
      guard asks(id, context), let answer = context.answers.answer(to: id), case .date(let date) = answer.value,
        date.latest < context.date.earliest
      else { return nil }
      return finding(
        "'\(id)' is \(date.longText), before the document's date \(context.date.longText)", answer,
        "correct one of the two dates")
    }
  }

  /// The steps of the timetable follow one another, and those that answers of their own date are on these dates.
  private static func timetable(_ context: DocumentContext) -> [Diagnostic] {
    let id = "engagement-timetable"
    guard asks(id, context), let answer = context.answers.answer(to: id), case .rows(let rows) = answer.value
    else { return [] }
    let steps = rows.compactMap { row -> (name: String, date: PartialDate)? in
      row["date"].flatMap { PartialDate($0) }.map { (row["step"] ?? "", $0) }
    }
    var found: [Diagnostic] = []
    for (before, after) in zip(steps, steps.dropFirst()) where after.date.latest < before.date.earliest {
      found.append(
        finding(
          "'\(id)' has '\(after.name)' on \(after.date.longText), below '\(before.name)' on \(before.date.longText)",
          answer, "correct one of the two dates, or the order of the steps"))
    }
    if let (close, date) = day("engagement-close", context), !steps.isEmpty, !steps.contains(where: { $0.date == date })
    {
      found.append(
        finding(
          "'engagement-close' is \(date.longText), and no step of '\(id)' is on that day", close,
          "correct the answer, or the step on which answers are returned"))
    }
    let starts = steps.filter { step in
      let words = step.name.lowercased()
      return words.contains("start of the service") || words.contains("service start")
    }
    if let (start, date) = day("service-start", context) {
      found += starts.filter { $0.date != date }.map { step in
        finding(
          "'service-start' is \(date.longText), and '\(step.name)' in '\(id)' is on \(step.date.longText)", start,
          "correct one of the two dates")
      }
    }
    return found
  }

  /// Somebody serves the practices on each day between the present arrangement and the next.
  private static func gapBeforeStart(_ context: DocumentContext) -> [Diagnostic] {
    let id = "incumbent-contract-end"
    guard asks(id, context), let (answer, end) = day(id, context), let (_, start) = day("service-start", context),
      let last = end.daysSince1970, let first = start.daysSince1970, first > last + 1
    else { return [] }
    return [
      finding(
        "'\(id)' is \(end.longText), and 'service-start' is \(start.longText): nobody serves the practices in between",
        answer, "correct one of the two dates, or extend the present arrangement")
    ]
  }

  private static func day(_ question: String, _ context: DocumentContext) -> (Answer, PartialDate)? {
    guard let answer = context.answers.answer(to: question), case .date(let date) = answer.value else { return nil }
    return (answer, date)
  }
}
