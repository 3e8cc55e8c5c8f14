import Catalogue
package import Diagnostics
import Nodes
import Tailoring

/// The same fact said twice and differently: by an answer and by a requirement, a table of the workspace or a date.
package enum Contradictions {
  /// The findings; `known` are the ``shared(_:)`` ones, where they were found before.
  package static func findings(_ context: DocumentContext, shared known: [Diagnostic]? = nil) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for question in context.definition.questions where question.isPerPractice && !question.restates.isEmpty {
      found += restated(question, context)
    }
    found += known ?? shared(context)
    guard context.isFinal, !found.isEmpty else { return found }
    return found.map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
  }

  /// Those that depend on the tailoring and on what the body as a whole says.
  static func shared(_ context: DocumentContext) -> [Diagnostic] {
    context.definition.questions.filter { !$0.isPerPractice }.flatMap { restated($0, context) } + population(context)
      + starts(context) + socialValue(context) + body(context) + sameValues(context)
  }

  private static func finding(_ message: String, _ answer: Answer?, _ fix: String) -> Diagnostic {
    Diagnostic(DocumentRules.contradiction, message, at: answer?.origin.location, fix: fix)
  }

  /// An answer that says a requirement's values again is no weaker than they are.
  private static func restated(_ question: Question, _ context: DocumentContext) -> [Diagnostic] {
    let practice = question.isPerPractice ? context.practice?.odsCode : nil
    guard !question.restates.isEmpty, let answer = context.answers.answer(to: question.id, practice: practice)
    else { return [] }
    let values = question.restates.compactMap { name -> TailoredRequirement.ParameterValue? in
      guard let name = ParameterName(name), let item = context.tailored.requirement(name.requirement), item.mayApply
      else { return nil }
      return item.values.first { $0.parameter.name == name.parameter }
    }
    guard values.count == question.restates.count else { return [] }
    switch answer.value {
    case .text(let text) where values.count == 2:
      guard let opens = DayTime(values[0].value), let closes = DayTime(values[1].value),
        let hours = OpeningHours.weekdays(text), hours.opens > opens || hours.closes < closes
      else { return [] }
      return [
        finding(
          "'\(question.id)' says \(hours.opens.text) to \(hours.closes.text) from Monday to Friday, and "
            + "\(question.restates[0].prefix { $0 != "." }) demands \(opens.text) to \(closes.text)", answer,
          "extend the hours in the answer")
      ]
    case .number(let text) where values.count == 1:
      var parameter = values[0].parameter
      parameter.value = values[0].value
      guard ParameterOrder.isAsStrict(text, as: parameter) == false else { return [] }
      return [
        finding(
          "'\(question.id)' is \(ParameterText.text(text, unit: parameter.unit)), weaker than "
            + "\(ParameterText.text(parameter)) in \(question.restates[0])", answer, "correct the answer")
      ]
    default: return []
    }
  }

  /// A value that stands in two requirements, of which one refers to the other, is set in both or in none.
  private static func sameValues(_ context: DocumentContext) -> [Diagnostic] {
    guard !context.definition.routes.isEmpty else { return [] }
    let items = context.tailored.requirements
    var found: [Diagnostic] = []
    for item in items where item.mayApply {
      for value in item.values where value.setBy != nil && value.value != value.parameter.value {
        for other in items where other.mayApply && other.requirement.id != item.requirement.id {
          guard
            let same = other.values.first(where: {
              $0.parameter.name == value.parameter.name && $0.parameter.unit == value.parameter.unit
                && $0.parameter.value == value.parameter.value
            }), same.value != value.value,
            other.requirement.related.contains(item.requirement.id)
              || item.requirement.related.contains(other.requirement.id)
          else { continue }
          let step = item.steps.last { $0.parameter == value.parameter.name }
          func words(_ value: TailoredRequirement.ParameterValue) -> String {
            ParameterText.text(value.value, unit: value.parameter.unit)
          }
          found.append(
            Diagnostic(
              DocumentRules.contradiction,
              "\(item.requirement.id).\(value.parameter.name) is set to \(words(value)), and \(other.requirement.id) still "
                + "says \(words(same))", at: step?.origin?.location,
              fix: "set \(other.requirement.id).\(same.parameter.name) as well"))
        }
      }
    }
    return found
  }

  /// The people of the area are about as many as stand on the lists of its practices.
  private static func population(_ context: DocumentContext) -> [Diagnostic] {
    guard asks("population", context), let answer = context.answers.answer(to: "population"),
      case .number(let text) = answer.value, let people = Int(text)
    else { return [] }
    let inScope = context.workspace.practices.filter { $0.outOfScopeReason(on: context.date) == nil }
    let lists = inScope.compactMap(\.listSize)
    guard !lists.isEmpty, lists.count == inScope.count else { return [] }
    let total = lists.reduce(0, +)
    // A fifth more or less: registers of lists and of residents never agree to the last.
    guard people * 5 < total * 4 || people * 5 > total * 6 else { return [] }
    return [
      finding(
        "'population' is \(ParameterText.grouped(text)), and the lists of the practices in scope total "
          + ParameterText.grouped(String(total)), answer, "correct the answer, or the list sizes in practices.csv")
    ]
  }

  /// What is asked for begins after the day on which it is asked for.
  private static func starts(_ context: DocumentContext) -> [Diagnostic] {
    ["service-start", "telephony-start"].compactMap { id in
      guard asks(id, context), let answer = context.answers.answer(to: id), case .date(let start) = answer.value,
        start.latest < context.date.earliest
      else { return nil }
      return finding(
        "'\(id)' is \(start.longText), before the document's date \(context.date.longText)", answer,
        "correct one of the two dates")
    }
  }

  /// What net zero and social value weigh at least in NHS procurements, since when.
  private static let leastSocialValue = 10
  private static let socialValueSince = 2022_04_01

  private static func socialValue(_ context: DocumentContext) -> [Diagnostic] {
    let id = "social-value-weight"
    guard asks(id, context), let answer = context.answers.answer(to: id), case .number(let text) = answer.value,
      let whole = text.split(separator: ".").first.flatMap({ Int($0) }), whole < leastSocialValue,
      context.date.earliest >= socialValueSince
    else { return [] }
    return [
      finding(
        "'\(id)' is \(text)%; since 1 April 2022 net zero and social value weigh at least \(leastSocialValue)% in NHS "
          + "procurements", answer, "give it \(leastSocialValue) or more, and take it from price or quality")
    ]
  }

  /// A document is issued by a body that there is on its day.
  private static func body(_ context: DocumentContext) -> [Diagnostic] {
    guard let kind = context.catalogue.organisations["integrated-care-boards"], let from = kind.from,
      from.earliest > context.date.latest
    else { return [] }
    let body = context.workspace.issuingBody
    let isBoard =
      body.name.lowercased().contains("integrated care board")
      || context.catalogue.integratedCareBoards.entries.contains { $0.code == body.odsCode }
    guard isBoard else { return [] }
    let file = context.workspace.layers.first { $0.scope.isBody }?.file
    return [
      Diagnostic(
        DocumentRules.contradiction,
        "\(body.name) issues a document dated \(context.date.longText); integrated care boards exist from "
          + from.longText, at: file.map { SourceLocation(file: $0) },
        fix: "correct 'date:', or name the clinical commissioning group that it was then")
    ]
  }

  private static func asks(_ question: String, _ context: DocumentContext) -> Bool {
    context.definition.questions.contains { $0.id == question }
  }
}

/// A time of day.
struct DayTime: Comparable {
  var minutes: Int

  /// From `08:00`, `8.30`, `8am` or `6.30pm`; nil where a text is none of these.
  init?(_ text: String) {
    var text = text.lowercased().filter { $0 != " " }
    let isAfternoon = text.hasSuffix("pm")
    let hasHalf = isAfternoon || text.hasSuffix("am")
    if hasHalf { text.removeLast(2) }
    let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard (1...2).contains(parts.count), hasHalf || parts.count == 2, var hour = Int(parts[0]), (0...24).contains(hour)
    else { return nil }
    var minute = 0
    if parts.count == 2 {
      guard parts[1].count == 2, let value = Int(parts[1]), (0..<60).contains(value) else { return nil }
      minute = value
    }
    if isAfternoon, hour < 12 { hour += 12 }
    if hasHalf, !isAfternoon, hour == 12 { hour = 0 }
    minutes = hour * 60 + minute
  }

  static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}

/// Opening hours as people write them.
enum OpeningHours {
  /// The hours from Monday to Friday; nil where the text does not say them in a way that can be told.
  static func weekdays(_ text: String) -> (opens: DayTime, closes: DayTime)? {
    let names = ["mon", "tue", "wed", "thu", "fri", "weekday", "working day", "every day", "daily"]
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
      let lower = part.lowercased()
      guard names.contains(where: { lower.contains($0) }) else { continue }
      let words = lower.split { $0 == " " || $0 == "-" || $0 == "–" || $0 == "(" || $0 == ")" }.map(String.init)
      var times: [DayTime] = []
      for (index, word) in words.enumerated() {
        // "8 am" is written in two words.
        let next = index + 1 < words.count && ["am", "pm"].contains(words[index + 1]) ? words[index + 1] : ""
        if let time = DayTime(word + next) { times.append(time) }
      }
      if times.count == 2, times[0] < times[1] { return (times[0], times[1]) }
    }
    return nil
  }
}
