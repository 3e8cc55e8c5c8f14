import Catalogue
import Liquid
import Tailoring

/// Where each core and mandated requirement of the edition stands in the pack, counted and listed: none is lost, and
/// what does not apply is said with its condition.
struct CoverageView: Sendable {
  /// Where some of them stand.
  struct Line: Sendable {
    var place: String
    var count: Int

    static let map = RecordMap<Line>(
      "coverage_line",
      [
        .text("place", "Where they stand, or by whom they are provided") { $0.place },
        .number("count", "How many they are") { $0.count },
      ])
  }

  /// One that stands in no document as a duty, and why.
  struct Entry: Sendable {
    var id: String
    var title: String
    var why: String

    static let map = RecordMap<Entry>(
      "coverage_entry",
      [
        .text("id", "The requirement's reference") { $0.id },
        .text("title", "Its title") { $0.title },
        .text("why", "Its condition, its reason, or the question that decides it") { $0.why },
      ])
  }

  private var items: [TailoredRequirement]
  private var context: DocumentContext

  init(_ context: DocumentContext) {
    self.context = context
    items = context.tailored.requirements.filter { item in
      if case .local? = item.basis { return false }
      return item.requirement.requirementClass == .coreAndMandated
    }
  }

  private var included: [TailoredRequirement] { items.filter(\.isIncluded) }

  /// By the document or the way in which they reach practices, this document first.
  private var lines: [Line] {
    var own = 0
    var counts: [Route?: Int] = [:]
    for item in included {
      let route = item.requirement.route.value
      if let route, context.definition.routes.contains(route) { own += 1 } else { counts[route, default: 0] += 1 }
    }
    var lines: [Line] = []
    if own > 0 { lines.append(Line(place: "This document", count: own)) }
    for route in Route.allCases.map({ Optional($0) }) + [nil] {
      if let count = counts[route] { lines.append(Line(place: place(of: route), count: count)) }
    }
    return lines
  }

  private func place(of route: Route?) -> String {
    let view = RouteView(route: route, requirements: [])
    guard let route else { return "\(view.name): \(view.explanation)" }
    let wanted = context.workspace.documents
    let others = context.documents.filter { document in
      document.name != context.definition.name && document.routes.contains(route)
        && document.audience != .internalOnly && (wanted.isEmpty || wanted.contains(document.name))
    }
    let stands = others.first.map { "; in the document \"\($0.title)\"" } ?? ""
    return
      "Provided otherwise, \(view.name.prefix(1).lowercased())\(view.name.dropFirst())\(stands). \(view.explanation)"
  }

  private func entries(_ why: (TailoredRequirement) -> String?) -> [Entry] {
    items.compactMap { item in
      why(item).map { Entry(id: item.requirement.id, title: item.requirement.title, why: $0) }
    }
  }

  private var notApplicable: [Entry] {
    entries { item in
      guard case .notApplicable(let condition) = item.state else { return nil }
      return "Applies only where \(condition.text)"
    }
  }

  private var excluded: [Entry] {
    entries { item in
      guard case .excluded(let exclusion, let scope) = item.state else { return nil }
      return "\(exclusion.reason.label) (\(scope.label)): \(exclusion.detail)"
    }
  }

  private var undecided: [Entry] {
    entries { item in
      let open = context.openAnswers(item)
      if open.isEmpty { return nil }
      return open.map { "\($0.text) (owed by \($0.owner))" }.joined(separator: "; ")
    }
  }

  static let map = RecordMap<CoverageView>(
    "coverage",
    [
      .number("count", "How many core and mandated requirements the edition has") { $0.items.count },
      .number("in_scope", "How many of them are in scope") { $0.included.count },
      .records("lines", "Where those in scope stand, or who provides them otherwise", Line.map) { $0.lines },
      .records("not_applicable", "Those whose condition does not hold", Entry.map) { $0.notApplicable },
      .records("excluded", "Those excluded, with their reasons", Entry.map) { $0.excluded },
      .records("undecided", "Those that wait for an answer", Entry.map) { $0.undecided },
    ])
}
