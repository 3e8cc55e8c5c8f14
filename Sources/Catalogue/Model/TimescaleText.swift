import Nodes

/// A timescale in words.
package enum TimescaleText {
  /// The timescale as documents, pages and tables print it.
  package static func text(_ timescale: Timescale) -> String {
    var words: [String] = []
    switch timescale.kind {
    case .from: words.append("From")
    case .by: words.append("By")
    case .effective: words.append("Effective")
    case .orPlanBy: words.append("Or a plan by")
    case .recurring: words.append("Recurring" + (timescale.recurring.map { " " + $0 } ?? ""))
    case .event: words.append("On the event" + (timescale.event.map { " " + $0 } ?? ""))
    }
    if let date = timescale.date { words.append(date.longText) }
    if let until = timescale.until { words.append("until \(until.longText)") }
    if let plan = timescale.orPlanBy { words.append("or a plan by \(plan.longText)") }
    var text = words.joined(separator: " ")
    if let detail = timescale.text { text += ": " + detail }
    if let status = timescale.status { text += " (\(status) when published)" }
    return text
  }
}
