import Catalogue
import Liquid
import Nodes
import Tailoring

/// A framework as of the document's day, with the requirements in scope that name it.
struct FrameworkView: Sendable {
  var dated: DatedItemView
  var usedBy: [RequirementView]

  private var item: RegisterItem { dated.item }
  private var context: DocumentContext { dated.context }

  /// `open`, `planned`, `ended` or `unknown`, where no date says that it has begun.
  var state: String {
    if let from = item.from, from.earliest > context.date.latest { return "planned" }
    if let until = item.until, until.latest < context.date.earliest { return "ended" }
    return item.from == nil ? "unknown" : "open"
  }

  /// Each successor with where it stands on the day, so that nobody is sent to one that is closed too.
  var successors: [String] {
    item.succeededBy.map { id in
      guard let next = dated.register[id] else { return id }
      return "\(next.name): \(DatedItemView(item: next, register: dated.register, context: context).status)"
    }
  }

  static let map = RecordMap<FrameworkView>(
    "framework",
    [
      .text("id", "Its id in the catalogue") { $0.item.id },
      .text("name", "Its name") { $0.item.name },
      .optionalText("code", "Its published code") { $0.item.code },
      .optionalText("abbreviation", "Its abbreviation") { $0.item.abbreviation },
      .optionalText("description", "What it is for") { $0.item.description },
      .optionalText("publisher", "Who runs it") { view in
        view.item.publisher.map { view.context.catalogue.organisations[$0]?.name ?? $0 }
      },
      .text("state", "open, planned, ended or unknown on the document's date") { $0.state },
      .text("status", "The same in words, with its successor") { $0.dated.status },
      .flag("is_in_force", "Whether it is in force on the document's date") {
        $0.item.isInForce(on: $0.context.date)
      },
      .optionalText("from", "When it begins") { $0.item.from?.longText },
      .optionalText("until", "When it ends") { $0.item.until?.longText },
      .texts("successors", "What follows it, each with where it stands on the document's date") { $0.successors },
      .texts("former_names", "What it was called before") { $0.item.formerNames },
      .records("used_by", "The requirements in scope that name it", RequirementData.requirement) { $0.usedBy },
      .text("evidence", "How good the evidence is") { $0.item.sources.evidence?.label ?? "Not recorded" },
      .optionalText("note", "What a reader has to know") { $0.item.note },
    ])
}

extension DocumentContext {
  /// Every framework of the register as of the document's day.
  var frameworkViews: [FrameworkView] {
    var users: [String: [RequirementView]] = [:]
    for tailored in inScope {
      for id in tailored.requirement.frameworks {
        users[id, default: []].append(RequirementView(tailored: tailored, context: self))
      }
    }
    return catalogue.frameworks.entries.map { item in
      FrameworkView(
        dated: DatedItemView(item: item, register: catalogue.frameworks, context: self), usedBy: users[item.id] ?? [])
    }
  }
}
