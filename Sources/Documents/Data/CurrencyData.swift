import Catalogue
import Liquid
import Nodes
import Tailoring

/// Something that a document cites and that is not in force on its day: a standard, a framework, a law or policy note.
struct OutdatedView: Sendable {
  var kind: String
  var dated: DatedItemView
  /// The references of the requirements that cite it; empty where the document itself names it.
  var usedBy: [String]

  static let map = RecordMap<OutdatedView>(
    "not_in_force",
    [
      .text("kind", "Standard, Framework, or Law or policy") { $0.kind },
      .text("name", "Its name") { $0.dated.item.name },
      .optionalText("code", "Its published code") { $0.dated.item.code },
      .text("status", "When it ended or begins, and its successor") { $0.dated.status },
      .texts("used_by", "References of the requirements that cite it") { $0.usedBy },
    ])
}

extension DocumentContext {
  /// Every standard, framework and instrument that requirements in scope cite and that is not in force on the day.
  var outdatedViews: [OutdatedView] {
    let uses = uses
    return outdated(catalogue.standards, uses.standards, "Standard")
      + outdated(catalogue.frameworks, uses.frameworks, "Framework")
      + outdated(catalogue.instruments, uses.instruments, "Law or policy")
  }

  private func outdated(
    _ register: Register<RegisterItem>, _ uses: [String: [String]], _ kind: String
  ) -> [OutdatedView] {
    register.entries.compactMap { item in
      guard let references = uses[item.id], !item.isInForce(on: date) else { return nil }
      return OutdatedView(
        kind: kind, dated: DatedItemView(item: item, register: register, context: self), usedBy: references)
    }
  }
}
