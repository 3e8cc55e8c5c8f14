package import Catalogue
package import Diagnostics
import Nodes

/// Reads what a layer selects out of checked data, with the findings that need nothing but the layer itself.
struct SelectionDecoding {
  let file: String
  let date: PartialDate
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, date: PartialDate) {
    self.file = file
    self.date = date
  }

  mutating func layer(_ node: Node?, scope: Layer.Scope, code: String) -> Layer {
    let mayVary = (node?["may_vary"]?.elements ?? []).filter { $0.text != nil }
    var layer = Layer(
      scope: scope, file: file, code: code,
      inclusions: (node?["include"]?.elements ?? []).compactMap(inclusion),
      exclusions: exclusions(node?["exclude"], scope),
      additions: (node?["add"]?.elements ?? []).compactMap(addition),
      settings: (node?["set"]?.elements ?? []).compactMap(setting), mayVary: mayVary.compactMap(\.text),
      mayVaryOrigins: mayVary.map { Decoding.origin($0, file) })
    layer.conflicts = (node?["conflict"]?.elements ?? []).compactMap { conflict($0, scope) }
    return layer
  }

  private mutating func conflict(_ node: Node, _ scope: Layer.Scope) -> SelectionConflict? {
    guard let about = node["about"], let id = about.text, let was = node["was"]?.text, let why = node["why"]?.text,
      let decide = node["decide"]?.text
    else { return nil }
    diagnostics.append(
      Diagnostic(
        SelectionRules.conflict, "'\(id)' is not decided for this edition by \(scope.label): \(why.folded)",
        at: location(about), notes: [.init("before: \(was.folded)")],
        fix: "\(decide.folded); then delete the entry under 'conflict:'"))
    return SelectionConflict(about: id, was: was.folded, why: why.folded, decide: decide.folded)
  }

  private func inclusion(_ node: Node) -> Inclusion? {
    guard let id = node["id"], let text = id.text else { return nil }
    return Inclusion(id: text, reason: node["reason"]?.text?.folded, origin: Decoding.origin(id, file))
  }

  private mutating func exclusions(_ node: Node?, _ scope: Layer.Scope) -> [Exclusion] {
    var found: [Exclusion] = []
    for node in node?.elements ?? [] {
      guard let id = node["id"], let text = id.text, let reasonNode = node["reason"],
        let reason = reasonNode.text.flatMap(Exclusion.Reason.init(rawValue:)), let detail = node["detail"]?.text,
        let requestedBy = node["requested_by"]?.text, let approved = node["approved_by"],
        let approvedBy = approved.text, let day = node["date"], let date = day.date
      else { continue }
      if AnswerCheck.trimmed(requestedBy).lowercased() == AnswerCheck.trimmed(approvedBy).lowercased() {
        diagnostics.append(
          Diagnostic(
            SelectionRules.sameApprover, "the exclusion of '\(text)' is requested and approved by '\(approvedBy)'",
            at: location(approved), fix: "have a second person approve it"))
      }
      if reason == .declinedByPractice, !scope.isPractice {
        diagnostics.append(
          Diagnostic(
            SelectionRules.declinedAbovePractice, "\(scope.label) excludes '\(text)' as declined by a practice",
            at: location(reasonNode), fix: "put the exclusion into layers/practices/ under that practice's code"))
      }
      if date.earliest > self.date.latest {
        diagnostics.append(
          Diagnostic(
            FileRules.futureDate,
            "the exclusion of '\(text)' is dated \(date.longText), after the workspace's date \(self.date.longText)",
            at: location(day), fix: "correct one of the two dates"))
      }
      found.append(
        Exclusion(
          id: text, reason: reason, detail: detail.folded, requestedBy: requestedBy, approvedBy: approvedBy, date: date,
          origin: Decoding.origin(id, file)))
    }
    return found
  }

  private func addition(_ node: Node) -> LocalRequirement? {
    guard let id = node["id"], let text = id.text, let title = node["title"]?.text, let topic = node["topic"]?.text,
      let statement = node["statement"]?.text,
      let level = node["level"]?.text.flatMap(RequirementLevel.init(rawValue:)),
      let route = node["route"]?.text.flatMap(Route.init(rawValue:))
    else { return nil }
    return LocalRequirement(
      id: text, title: title, topic: topic, statement: statement.folded, level: level, route: route,
      duties: Decoding.duties(node["duties"]), standards: node["standards"]?.texts ?? [],
      parameters: Decoding.parameters(node["parameters"]), reason: node["reason"]?.text?.folded,
      origin: Decoding.origin(id, file))
  }

  private func setting(_ node: Node) -> Setting? {
    guard let name = node["parameter"], let parsed = name.text.flatMap(ParameterName.init), let value = node["value"],
      let text = value.text
    else { return nil }
    return Setting(
      requirement: parsed.requirement, parameter: parsed.parameter, value: text, reason: node["reason"]?.text?.folded,
      origin: Decoding.origin(name, file), valueOrigin: Decoding.origin(value, file))
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, range: node.range.range)
  }
}

extension Layer.Scope {
  var isPractice: Bool {
    if case .practice = self { true } else { false }
  }
}

extension String {
  /// Folded YAML text without the line end that `>` keeps.
  var folded: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension EntryOrigin {
  /// The place as findings name it.
  package var location: SourceLocation { SourceLocation(file: file, range: range.range) }
}
