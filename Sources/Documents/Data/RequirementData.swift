import Catalogue
import Liquid
import Nodes
import Tailoring

/// A requirement as templates see it.
struct RequirementView: Sendable {
  var tailored: TailoredRequirement
  var context: DocumentContext

  var requirement: Requirement { tailored.requirement }

  /// The statement with its values, and with marks where it does not hold for all, or not for certain.
  var statement: String { ([words] + marks).joined(separator: " ") }

  /// The statement with its values, and for whom alone it holds.
  var words: String {
    let plain = requirement.statement { parameter in
      let value = tailored.values.first { $0.parameter.name == parameter.name }
      return MarkdownText.escaped(ParameterText.text(value?.value ?? parameter.value, unit: parameter.unit))
    }
    if tailored.appliesTo.isEmpty { return plain }
    return "\(plain) ‹Only for \(MarkdownText.escaped(appliesTo.joined(separator: ", ")))›"
  }

  private var marks: [String] {
    var marks = context.openAnswers(tailored).map { MarkdownText.escaped($0.marker) }
    if context.isAlwaysPrinted(tailored), case .excluded(let exclusion, let scope) = tailored.state {
      marks.append(
        "‹Excluded by \(MarkdownText.escaped(scope.label)), reviewed all the same› "
          + MarkdownText.escaped("\(exclusion.reason.label): \(exclusion.detail)"))
    }
    return marks
  }

  var appliesTo: [String] { tailored.appliesTo.map(\.label) }

  /// The marker of the first question that decides whether it applies; nothing where that is known.
  var waitsFor: Value { context.openAnswers(tailored).first.map { .missing($0) } ?? .nil }

  var evidence: String {
    if case .local? = tailored.basis { return "A local decision" }
    return context.evidenceLabel(requirement.evidence, context.confirmations.confirmation(of: requirement))
  }

  /// Values that layers set, those of layers below the body's own among them.
  var localValues: [LocalValueView] {
    let own = tailored.values.filter { $0.setBy != nil }.map { LocalValueView(value: $0) }
    let lower = tailored.lowerValues.map { LocalValueView(value: $0, isForSomeOnly: true) }
    return (own + lower).filter { $0.value.value != $0.value.parameter.value }
  }

  var dutyViews: [DutyView] {
    requirement.duties.value.map { DutyView(duty: $0, topic: requirement.topic, context: context) }
  }

  var origin: String {
    switch tailored.state {
    case .included(.local(let scope)): "Local (\(scope.label))"
    case .included(.selected(let scope)): "National, selected by \(scope.label)"
    default: localValues.isEmpty ? "National" : "National, with a local value"
    }
  }

  func basis<Value>(_ facet: Facet<Value>) -> String? {
    switch facet.basis {
    case .inherited(let from, _): "inherited from \(from)"
    case .stated, .unknown: nil
    }
  }
}

/// A duty as templates see it.
struct DutyView: Sendable {
  var duty: Duty
  var topic: String
  var context: DocumentContext

  func names(_ parties: [String]) -> String {
    let names = parties.map { context.holderName($0, topic: topic) }
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  var text: String {
    var text = "\(duty.verb.label): \(names(duty.by))"
    if !duty.from.isEmpty { text += ", from \(names(duty.from))" }
    if !duty.to.isEmpty { text += ", to \(names(duty.to))" }
    if let since = duty.since { text += " (since \(since.longText))" }
    return text
  }
}

/// A value that a layer set, as templates see it.
struct LocalValueView: Sendable {
  var value: TailoredRequirement.ParameterValue
  /// Whether it holds for the practices of the layer only, in a document for all.
  var isForSomeOnly = false

  var setBy: String {
    let label = value.setBy?.label ?? "national"
    guard isForSomeOnly else { return label }
    if case .practice? = value.setBy { return label + " for itself only" }
    return label + " for its practices only"
  }

  var local: String { ParameterText.text(value.value, unit: value.parameter.unit) }
  var national: String { ParameterText.text(value.parameter) }
}

enum RequirementData {
  static let duty = RecordMap<DutyView>(
    "duty",
    [
      .text("verb", "What the party does: Provides, Ensures …") { $0.duty.verb.label },
      .text("by", "Who does it, by the names of the document's day") { $0.names($0.duty.by) },
      .optionalText("to", "For whom") { $0.duty.to.isEmpty ? nil : $0.names($0.duty.to) },
      .text("text", "The whole duty in words") { $0.text },
    ])

  static let standardReference = RecordMap<DatedItemView>(
    "standard_reference",
    [
      .text("id", "Its id in the catalogue") { $0.item.id },
      .text("name", "Its name; where it is not in force on the document's date, with its successor") {
        $0.nameWithStatus
      },
    ])

  static let localValue = RecordMap<LocalValueView>(
    "local_value",
    [
      .text("local", "The value set here, with its unit") { $0.local },
      .text("national", "The national value, with its unit") { $0.national },
      .text("set_by", "The layer that set it") { $0.setBy },
    ])

  static let citation = RecordMap<CitationView>(
    "citation",
    [
      .text("document", "The title of the source") { $0.title },
      .optionalText("place", "The place in it") { $0.citation.place },
      .text("evidence", "How good the evidence is") { $0.citation.evidence.label },
      .optionalText("confidence", "Of background knowledge") { $0.citation.confidence },
      .optionalText("note", "What a reader has to know") { $0.citation.note },
    ])

  static let requirement = RecordMap<RequirementView>(
    "requirement",
    [
      .text("id", "The stable reference") { $0.requirement.id },
      .text("title", "A few words") { $0.requirement.title },
      .markdown("statement", "What it demands, with the values in force here") { $0.statement },
      .markdown("words", "The same without what it waits for") { $0.words },
      .text("class", "Core and mandated, Enhanced or Practice business") { $0.requirement.requirementClass.label },
      .text("level", "Must, Should …, or Not stated") { $0.requirement.level.value?.label ?? "Not stated" },
      .optionalText("level_basis", "Where an inherited level comes from") { $0.basis($0.requirement.level) },
      .text("contractual", "Contractual, Not contractual or Not stated") { $0.requirement.contractual.label },
      .records("duties", "Who does what", duty) { $0.dutyViews },
      .optionalText("duties_basis", "Where inherited duties come from") { $0.basis($0.requirement.duties) },
      .records("standards", "The standards that apply", standardReference) { view in
        let register = view.context.catalogue.standards
        return view.requirement.standards.value.compactMap { register[$0] }.map {
          DatedItemView(item: $0, register: register, context: view.context)
        }
      },
      .records("frameworks", "The frameworks that it names", standardReference) { view in
        let register = view.context.catalogue.frameworks
        return view.requirement.frameworks.compactMap { register[$0] }.map {
          DatedItemView(item: $0, register: register, context: view.context)
        }
      },
      .texts("capabilities", "Capabilities of the national catalogue") { view in
        view.requirement.capabilities.map { id in
          view.context.catalogue.capabilities[id].map { "\($0.name) (\(id))" } ?? id
        }
      },
      .texts("funding", "Where the money comes from") { view in
        view.requirement.funding.value.map { view.context.catalogue.funding[$0]?.name ?? $0 }
      },
      .optionalText("funding_basis", "Where inherited funding comes from") { $0.basis($0.requirement.funding) },
      .text("route", "How it reaches a practice") { view in
        view.requirement.route.value.map { view.context.routeLabel($0, topic: view.requirement.topic) } ?? "Not stated"
      },
      .flag("is_delivered", "Whether a partner or the body's own team delivers it") {
        $0.requirement.route.value == .deliveryPartnerContract
      },
      .optionalText("delivered_by", "Who does it in the commissioner's place, where its duty is met by a contract") {
        $0.deliveredBy
      },
      .texts("timescales", "When things are due") { $0.requirement.timescales.map { TimescaleWords.text($0) } },
      .texts("service_levels", "Measured levels of service") { view in
        view.requirement.serviceLevels.map { level in
          var text = "\(level.measure): \(ParameterText.text(level.target, unit: level.unit))"
          if let window = level.window { text += " (\(window))" }
          return text
        }
      },
      .optionalText("rationale", "Why it is demanded") { $0.requirement.rationale },
      .optionalText("assurance", "How it is assured") { $0.requirement.assurance },
      .optionalText("note", "What a reader has to know") { $0.requirement.note },
      .text("evidence", "How good the evidence is, and whether it was confirmed locally") { $0.evidence },
      .flag("is_confirmed_reading", "Whether it was read in the edition itself") { $0.requirement.evidence == .read },
      .texts("applies_to", "The layers that alone take it in; empty where it holds for all") { $0.appliesTo },
      .init(
        field: Field("waits_for", .text, optional: true),
        description: "Where it is not known whether it applies: the marker of the question that decides it"
      ) { $0.waitsFor },
      .records("sources", "Where it comes from", citation) { view in
        view.requirement.sources.map { CitationView(citation: $0, context: view.context) }
      },
      .text("origin", "National or local, and who decided") { $0.origin },
      .records("local_values", "Values set here in place of national ones", localValue) { $0.localValues },
      .optionalText("row", "A pack's own number") { $0.requirement.row },
      .flag("is_alternative", "Whether it is one of several rows of which the buyer picks one") { view in
        view.alternative != nil
      },
      .init(
        field: Field("choice", .text, optional: true),
        description: "Of an alternative: Chosen, Not chosen, or the marker of the open question"
      ) { $0.choice },
      .text("answer_type", "Gate, Scored, Information, or Gate if chosen") { $0.answerType.rawValue },
      .optionalText("evidence_asked", "What a bidder shows for it; set where that is something in particular") {
        $0.evidenceAsked
      },
      .flag("is_asked", "Whether a bidder has to answer it") { $0.isAsked },
      .text("response", "What stands in a bidder's column: To be completed, or why nothing is asked") { $0.response },
      .text("weighting", "What its answer weighs") { $0.weighting },
    ])
}

/// A source of an entry as templates see it.
struct CitationView: Sendable {
  var citation: SourceCitation
  var context: DocumentContext

  var title: String { context.catalogue.sources[citation.document]?.title ?? citation.document }
}

/// A timescale in words.
enum TimescaleWords {
  static func text(_ timescale: Timescale) -> String {
    var words: [String] = []
    switch timescale.kind {
    case .from: words.append("From")
    case .by: words.append("By")
    case .effective: words.append("Effective")
    case .orPlanBy: words.append("Or a plan by")
    case .recurring: words.append(timescale.recurring.map { "Every time: \($0)" } ?? "Recurring")
    case .event: words.append(timescale.event.map { "On the event: \($0)" } ?? "On the event")
    }
    if let date = timescale.date { words.append(date.longText) }
    if let until = timescale.until { words.append("until \(until.longText)") }
    if let plan = timescale.orPlanBy { words.append("or a plan by \(plan.longText)") }
    var text = words.joined(separator: " ")
    if let detail = timescale.text { text += ": \(detail)" }
    return text
  }
}
