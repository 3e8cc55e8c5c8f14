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
      + socialValue(context) + body(context) + sameValues(context) + dates(context) + telephony(context)
      + scoredSections(context) + escalation(context) + serviceCredits(context)
  }

  static func finding(_ message: String, _ answer: Answer?, _ fix: String) -> Diagnostic {
    Diagnostic(DocumentRules.contradiction, message, at: answer?.origin.location, fix: fix)
  }

  /// An answer that says values of requirements or provisions again is no weaker than they are.
  private static func restated(_ question: Question, _ context: DocumentContext) -> [Diagnostic] {
    let practice = question.isPerPractice ? context.practice?.odsCode : nil
    guard !question.restates.isEmpty, let answer = context.answers.answer(to: question.id, practice: practice)
    else { return [] }
    let values = question.restates.compactMap { restatedValue($0, context) }
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
      let unit = question.kind.unit ?? values[0].unit
      guard let parameter = values[0].inUnit(unit), ParameterOrder.isAsStrict(text, as: parameter) == false
      else { return [] }
      let less = parameter.stricter == .lower ? "more" : "less"
      return [
        finding(
          "'\(question.id)' is \(ParameterText.text(text, unit: unit)), \(less) than "
            + "\(ParameterText.text(values[0])) in \(question.restates[0])", answer, "correct the answer")
      ]
    default: return []
    }
  }

  /// The value in force of `SD-03.desk_opens`; nil where it binds nobody on the document's day: its requirement is out of
  /// scope, or a framework that its provision rests on is not open.
  private static func restatedValue(_ text: String, _ context: DocumentContext) -> Parameter? {
    guard let name = ParameterName(text) else { return nil }
    if let item = context.tailored.requirement(name.requirement) {
      guard item.mayApply, let value = item.values.first(where: { $0.parameter.name == name.parameter }) else {
        return nil
      }
      var parameter = value.parameter
      parameter.value = value.value
      return parameter
    }
    let provisions = context.pack?.provisions ?? context.edition.provisions
    guard let provision = provisions.first(where: { $0.id == name.requirement }),
      provision.frameworks.allSatisfy({ context.catalogue.frameworks[$0]?.isInForce(on: context.date) ?? true })
    else { return nil }
    return provision.parameters.first { $0.name == name.parameter }
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
    let inScope = context.practicesInScope
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

  static func asks(_ question: String, _ context: DocumentContext) -> Bool {
    context.definition.questions.contains { $0.id == question }
  }

  /// Names as a message lists them: the first few, and how many more.
  static func list(_ names: [String]) -> String {
    let most = 5
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}

extension Parameter {
  /// The same value in another unit of time; nil where the two cannot be compared.
  fileprivate func inUnit(_ unit: String?) -> Parameter? {
    if unit == self.unit { return self }
    guard self.unit == "years", unit == "months", let years = Int(value) else { return nil }
    var parameter = self
    parameter.value = String(years * 12)
    parameter.unit = unit
    return parameter
  }
}
