import Catalogue
import Liquid
import Nodes
import Tailoring

/// A timescale with where the document's day stands to it.
struct DatedView: Sendable {
  var timescale: Timescale
  var day: PartialDate

  var isPast: Bool {
    (timescale.until ?? timescale.date).map { $0.latest < day.earliest } ?? false
  }

  var state: String {
    guard let date = timescale.date else { return "No date" }
    if isPast { return "In the past" }
    return date.earliest > day.latest ? "Still to come" : "In force or in course"
  }
}

/// The records of packs, of registers by their dates, and of the services of a practice.
enum PackData {
  static let level = RecordMap<Pack.Level>(
    "pack_level",
    [
      .text("name", "The level's name") { $0.name },
      .text("meaning", "What it means") { $0.meaning },
    ])

  static let pack = RecordMap<Pack>(
    "pack",
    [
      .text("id", "Its id in the catalogue") { $0.id },
      .text("title", "Its title") { $0.title },
      .optionalText("version", "Its version") { $0.version },
      .optionalText("status", "Draft or other") { $0.status },
      .text("edition", "The edition that it belongs to") { $0.edition },
      .optionalText("published", "When it was published") { $0.published?.longText },
      .records("levels", "Its levels of requirement", level) { $0.levels },
      .records("gaps", "What was not captured of it", RegisterData.gap) { pack in
        pack.gaps.map { GapView(gap: $0) }
      },
    ])

  static let choice = RecordMap<ChoiceView>(
    "choice",
    [
      .text("title", "What is chosen") { $0.choice.title },
      .init(field: Field("decision", .text), description: "The row picked, or the marker of the open question") {
        $0.decision
      },
      .texts("alternatives", "The rows to choose from") { view in
        view.rows.map { "\($0.requirement.id): \($0.requirement.title)" }
      },
    ])

  static let dated = RecordMap<DatedView>(
    "dated",
    [
      .text("text", "The timescale in words") { TimescaleWords.text($0.timescale) },
      .text("kind", "from, by, effective, or-plan-by, recurring or event") { $0.timescale.kind.rawValue },
      .optionalText("date", "Its date") { $0.timescale.date?.longText },
      .flag("is_past", "Whether it lies before the document's day") { $0.isPast },
      .text("state", "In the past, Still to come, or In force or in course") { $0.state },
    ])

  /// An entry of a register with dates, the practice agreement for instance.
  static let item = RecordMap<DatedItemView>(
    "register_item",
    [
      .text("id", "Its id in the catalogue") { $0.item.id },
      .text("name", "Its name") { $0.item.name },
      .optionalText("code", "Its published code") { $0.item.code },
      .optionalText("description", "What it is") { $0.item.description },
      .text("status", "Whether it is in force on the document's date, and its successor") { $0.status },
      .flag("is_in_force", "Whether it is in force on the document's date") { $0.item.isInForce(on: $0.context.date) },
      .optionalText("note", "What a reader has to know") { $0.item.note },
    ])
}

/// An entry of a register as of the document's day.
struct DatedItemView: Sendable {
  var item: RegisterItem
  var register: Register<RegisterItem>
  var context: DocumentContext

  /// Its name, with its status where it is not in force on the day.
  var nameWithStatus: String {
    guard !item.isInForce(on: context.date) else { return item.name }
    return "\(item.name) (\(status.prefix(1).lowercased() + status.dropFirst()))"
  }

  var status: String {
    let next = item.succeededBy.map { register[$0]?.name ?? $0 }
    let successor = next.isEmpty ? "" : "; succeeded by \(next.joined(separator: ", "))"
    if let from = item.from, from.earliest > context.date.latest { return "Only from \(from.longText)" }
    if let until = item.until, until.latest < context.date.earliest { return "Ended \(until.longText)\(successor)" }
    if item.from == nil && item.until == nil { return "No dates recorded\(successor)" }
    let planned = next.isEmpty ? "" : "; to be succeeded by \(next.joined(separator: ", "))"
    return "In force\(planned)"
  }
}

extension DocumentContext {
  /// The form of the practice agreement in force on the document's day.
  var agreementView: DatedItemView? {
    catalogue.instruments.entries.last { item in
      item.kind == "agreement" && item.id.hasSuffix("practice-agreement") && item.isInForce(on: date)
    }.map { DatedItemView(item: $0, register: catalogue.instruments, context: self) }
  }

  /// Enhanced requirements that somebody selected.
  var enhancedSelected: [RequirementView] {
    inScope.filter { $0.requirement.requirementClass == .enhanced }
      .map { RequirementView(tailored: $0, context: self) }
  }
}
