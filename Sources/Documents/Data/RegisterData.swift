import Catalogue
import Liquid
import Nodes
import Tailoring

/// A standard that the requirements in scope cite.
struct StandardView: Sendable {
  var item: RegisterItem
  var usedBy: [String]
  var context: DocumentContext

  var successors: [String] {
    item.succeededBy.map { context.catalogue.standards[$0]?.name ?? $0 }
  }

  var status: String {
    if item.isInForce(on: context.date) {
      return item.from == nil && item.until == nil ? "No dates recorded" : "In force"
    }
    if let from = item.from, from.earliest > context.date.latest { return "In force from \(from.longText)" }
    guard let until = item.until else { return "Not in force" }
    let next = successors.isEmpty ? "" : "; succeeded by \(successors.joined(separator: ", "))"
    return "Ended \(until.longText)\(next)"
  }
}

/// A term that the statements in scope use.
struct TermView: Sendable {
  var term: Term
  var definition: Term.Definition
}

/// A source document with how much rests on it.
struct SourceView: Sendable {
  var document: SourceDocument
  var usedBy: [String]
  /// The publisher by name.
  var publisher: String?
  /// The day of the document that rests on it.
  var day: PartialDate
}

/// An exclusion with its requirement.
struct ExclusionView: Sendable {
  var exclusion: Exclusion
  var scope: Layer.Scope
  var requirement: Requirement
}

enum RegisterData {
  static let standard = RecordMap<StandardView>(
    "standard",
    [
      .text("id", "Its id in the catalogue") { $0.item.id },
      .text("name", "Its name") { $0.item.name },
      .optionalText("code", "Its published code") { $0.item.code },
      .optionalText("version", "Its version") { $0.item.version },
      .optionalText("publisher", "Who publishes it") { $0.item.publisher },
      .text("status", "Whether it is in force on the document's date, and its successor") { $0.status },
      .flag("is_in_force", "Whether it is in force on the document's date") { $0.item.isInForce(on: $0.context.date) },
      .texts("used_by", "References of the requirements that cite it") { $0.usedBy },
    ])

  static let term = RecordMap<TermView>(
    "term",
    [
      .text("name", "The term") { $0.term.name },
      .optionalText("abbreviation", "Its abbreviation") { $0.term.abbreviation },
      .text("definition", "What it means in the edition") { $0.definition.text },
    ])

  static let source = RecordMap<SourceView>(
    "source",
    [
      .text("title", "The document's title") { $0.document.title },
      .optionalText("publisher", "Who published it") { $0.publisher },
      .optionalText("date", "When") { view in
        view.document.date.map { PartialDate($0)?.longText ?? $0 }
      },
      .flag("is_later", "Whether it is dated after the document that rests on it") { view in
        view.document.date.flatMap { PartialDate($0) }.map { $0.earliest > view.day.latest } ?? false
      },
      .optionalText("url", "Where it was read") { $0.document.url },
      .number("count", "How many requirements in scope rest on it") { $0.usedBy.count },
    ])

  static let gap = RecordMap<GapView>(
    "gap",
    [
      .text("id", "Its id") { $0.gap.id },
      .text("title", "What was not captured") { $0.gap.title },
      .optionalText("note", "More about it") { $0.gap.note },
      .optionalText("confirmed", "Set where somebody looked it up in the published text") { view in
        view.confirmation.map { DocumentContext.confirmedLabel($0) }
      },
    ])

  static let part = RecordMap<EditionPart>(
    "edition_part",
    [
      .text("title", "The part of the edition") { $0.title },
      .text("captured", "Captured, Partly captured or Not captured") { $0.captured.label },
      .optionalText("note", "More about it") { $0.note },
    ])

  static let provision = RecordMap<ProvisionView>(
    "provision",
    [
      .text("id", "Its id") { $0.provision.id },
      .optionalText("title", "A few words") { $0.provision.title },
      .text("kind", "What kind of thing it says") { $0.provision.kind },
      .markdown("statement", "What the edition says") { $0.statement },
      .optionalText("note", "What a reader has to know") { $0.provision.note },
      .text("evidence", "How good the evidence is") { view in
        let confirmation = view.context.confirmations.confirmation(of: view.provision)
        return view.context.evidenceLabel(view.provision.evidence, confirmation)
      },
      .flag("is_proposed", "Whether it is ours, the official form not having been seen") {
        $0.provision.evidence == .proposed
      },
      .texts("timescales", "When things are due") { $0.provision.timescales.map { TimescaleWords.text($0) } },
      .texts("not_in_force", "The frameworks it rests on that are not in force on the date, with their successors") {
        $0.notInForce
      },
      .flag("is_known", "Whether it had been said by the document's date") { view in
        !view.provision.timescales.contains { timescale in
          timescale.kind == .effective && (timescale.date.map { $0.earliest > view.context.date.latest } ?? false)
        }
      },
      .records("dates", "The same with where the document's day stands to them", PackData.dated) { view in
        view.provision.timescales.map { DatedView(timescale: $0, day: view.context.date) }
      },
    ])

  static let statedChange = RecordMap<StatedChange>(
    "stated_change",
    [
      .text("id", "Its id") { $0.id },
      .text("kind", "What kind of change") { $0.kind },
      .text("statement", "What the edition says") { $0.statement },
    ])

  static let exclusion = RecordMap<ExclusionView>(
    "exclusion",
    [
      .text("id", "The requirement's reference") { $0.requirement.id },
      .text("title", "Its title") { $0.requirement.title },
      .text("reason", "The reason, from the closed list") { $0.exclusion.reason.label },
      .text("detail", "What the reason rests on") { $0.exclusion.detail },
      .text("requested_by", "Who asked") { $0.exclusion.requestedBy },
      .text("approved_by", "Who approved") { $0.exclusion.approvedBy },
      .text("date", "When") { $0.exclusion.date.longText },
      .text("scope", "Which layer excluded it") { $0.scope.label },
    ])
}

/// A gap with what somebody found where it is.
struct GapView: Sendable {
  var gap: Gap
  var confirmation: Confirmation?
}

/// A provision with its values in place.
struct ProvisionView: Sendable {
  var provision: Provision
  var context: DocumentContext

  var notInForce: [String] {
    let register = context.catalogue.frameworks
    return provision.frameworks.compactMap { register[$0] }.filter { !$0.isInForce(on: context.date) }.map {
      DatedItemView(item: $0, register: register, context: context).nameWithStatus
    }
  }

  var statement: String {
    var text = provision.statement
    for parameter in provision.parameters {
      let value = ParameterText.text(valueInForce(parameter), unit: parameter.unit)
      text = Placeholders.replacing(parameter.name, in: text, with: MarkdownText.escaped(value))
    }
    return text
  }

  /// What a requirement answers for is said with the value in force there: a document has one recovery time, not two.
  private func valueInForce(_ parameter: Parameter) -> String {
    for id in provision.answeredBy {
      guard let item = context.tailored.requirement(id),
        let value = item.values.first(where: {
          $0.parameter.name == parameter.name && $0.parameter.unit == parameter.unit
        })
      else { continue }
      return value.value
    }
    return parameter.value
  }
}
