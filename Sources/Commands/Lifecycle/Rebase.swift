import Catalogue
import Comparison
import Nodes
import Tailoring

/// What became of one entry of a layer in another edition.
struct SelectionOutcome {
  enum Kind: String, CaseIterable {
    case inclusion, exclusion, local, setting, mayVary = "may-vary"
  }

  enum Result: Equatable {
    case kept
    case renamed(to: String)
    /// The new edition says as much itself, or has nothing left to decide.
    case tookNational(why: String)
    case conflict(why: String, decide: String)
  }

  var layer: Layer.Scope
  var kind: Kind
  /// A requirement, or a parameter of one.
  var about: String
  var was: String
  var result: Result
  var changes: [Change]
  var origin: EntryOrigin

  var isConflict: Bool { if case .conflict = result { true } else { false } }
  /// Whether it goes on to hold in the new edition.
  var stands: Bool {
    switch result {
    case .kept, .renamed: true
    case .tookNational, .conflict: false
    }
  }
  /// Whether there is anything to look at.
  var isTouched: Bool { result != .kept || !changes.isEmpty }
}

/// A workspace moved to another edition: national where that says as much, kept where it is local, and a conflict
/// where somebody has to decide.
struct Rebase {
  let successors: Successors
  private(set) var outcomes: [SelectionOutcome] = []
  /// By place in the workspace's layers.
  private(set) var edits: [LayerEdit] = []
  private let old: OpenWorkspace
  /// Local requirements by id, with the national one that reads like each.
  private let likeNational: [String: Requirement]

  init(_ old: OpenWorkspace, _ report: ComparisonReport, to edition: Edition) {
    self.old = old
    successors = Successors(report, to: edition, in: old.catalogue)
    likeNational = LikeNational.pairs(old, edition, successors)
    for layer in old.workspace.layers {
      var edit = LayerEdit()
      for (place, item) in layer.inclusions.enumerated() {
        edit.inclusions[place] = record(
          layer, .inclusion, item.id, "included" + (item.reason.map { ": \($0)" } ?? ""), item.origin,
          inclusion(item), &edit)
      }
      for (place, item) in layer.exclusions.enumerated() {
        edit.exclusions[place] = record(
          layer, .exclusion, item.id,
          "excluded, \(item.reason.label.lowercased()) (\(item.detail)); requested by \(item.requestedBy), approved by "
            + "\(item.approvedBy) on \(item.date.longText)", item.origin, exclusion(item), &edit)
      }
      for (place, item) in layer.additions.enumerated() {
        edit.additions[place] = record(
          layer, .local, item.id, "added: \(item.title)", item.origin, addition(item), &edit)
      }
      for (place, item) in layer.settings.enumerated() {
        edit.settings[place] = record(
          layer, .setting, "\(item.requirement).\(item.parameter)", "set to \(item.value)", item.origin,
          setting(item), &edit)
      }
      for (place, name) in layer.mayVary.enumerated() where place < layer.mayVaryOrigins.count {
        edit.mayVary[place] = record(
          layer, .mayVary, name, "may vary", layer.mayVaryOrigins[place], mayVary(name), &edit)
      }
      edits.append(edit)
    }
  }

  /// The workspace with every edit applied, on the new edition.
  var workspace: Workspace {
    var workspace = old.workspace
    workspace.edition = successors.edition.id
    workspace.layers = zip(workspace.layers, edits).map { $1.applied(to: $0) }
    workspace.confirmations = []
    workspace.outOfPeriod = nil
    return workspace
  }

  var conflictCount: Int { outcomes.count { $0.isConflict } }

  private mutating func record(
    _ layer: Layer, _ kind: SelectionOutcome.Kind, _ about: String, _ was: String, _ origin: EntryOrigin,
    _ result: SelectionOutcome.Result, _ edit: inout LayerEdit
  ) -> LayerEdit.Entry {
    let id = kind == .local ? nil : ParameterName(about)?.requirement ?? about
    outcomes.append(
      SelectionOutcome(
        layer: layer.scope, kind: kind, about: about, was: was, result: result,
        changes: id.map { successors.meaningful($0) } ?? [], origin: origin))
    switch result {
    case .kept: return .keep
    case .renamed(let id): return .rename(to: id)
    case .tookNational: return .drop
    case .conflict(let why, let decide):
      edit.conflicts.append(SelectionConflict(about: about, was: was, why: why, decide: decide))
      // What is local is kept, whatever else now says the same; the rest waits for its decision.
      return kind == .local ? .keep : .drop
    }
  }

  private func inclusion(_ item: Inclusion) -> SelectionOutcome.Result {
    switch successors.fate(of: item.id) {
    case .withdrawn: return gone(item.id, "withdrawn")
    case .notCaptured: return gone(item.id, "not captured")
    case .became(let ids) where ids.count > 1: return several(item.id, ids, "which of them to include")
    case .same, .became:
      guard let id = successors.single(item.id), let requirement = successors.requirement(id) else { return .kept }
      switch requirement.requirementClass {
      case .coreAndMandated: return .tookNational(why: "\(id) is core and mandated now, and so in already")
      case .practiceBusiness:
        return .conflict(
          why: "\(id) is the practice's own business now, and not the commissioner's to include",
          decide: "let it go, or add what is still wanted as a local requirement")
      case .enhanced: return id == item.id ? .kept : .renamed(to: id)
      }
    }
  }

  private func exclusion(_ item: Exclusion) -> SelectionOutcome.Result {
    switch successors.fate(of: item.id) {
    case .withdrawn:
      return .tookNational(why: "\(item.id) is withdrawn, so there is nothing to exclude")
    case .notCaptured: return gone(item.id, "not captured")
    case .became(let ids) where ids.count > 1: return several(item.id, ids, "which of them to exclude")
    case .same, .became:
      guard let id = successors.single(item.id), let requirement = successors.requirement(id) else { return .kept }
      let before = old.tailor.tailored.requirement(item.id)?.requirement ?? old.edition.requirement(item.id)
      switch requirement.requirementClass {
      case .coreAndMandated where before.map({ $0.requirementClass != .coreAndMandated }) ?? false:
        return .conflict(
          why: "\(id) is core and mandated now; before it was \(before?.requirementClass.label.lowercased() ?? "not")",
          decide: "commission it, or exclude it anew with a reason that holds for a core requirement")
      case .enhanced where before?.requirementClass == .coreAndMandated:
        return .tookNational(why: "\(id) is enhanced now, and out unless somebody includes it")
      case .practiceBusiness:
        return .tookNational(why: "\(id) is the practice's own business now, and not the commissioner's to exclude")
      case .coreAndMandated, .enhanced: return id == item.id ? .kept : .renamed(to: id)
      }
    }
  }

  private func addition(_ item: LocalRequirement) -> SelectionOutcome.Result {
    guard let national = likeNational[item.id] else { return .kept }
    return .conflict(
      why: "it reads like \(national.id) (\(national.title)), which is national now",
      decide: "delete the local requirement, or keep what it says beyond \(national.id)")
  }

  private func setting(_ item: Setting) -> SelectionOutcome.Result {
    let targets: [String]
    switch successors.fate(of: item.requirement) {
    case .withdrawn: return gone(item.requirement, "withdrawn")
    case .notCaptured: return gone(item.requirement, "not captured")
    case .same: targets = [item.requirement]
    case .became(let ids): targets = ids
    }
    let found = targets.compactMap { id in
      successors.requirement(id)?.parameters.first { $0.name == item.parameter }.map { (id, $0) }
    }
    guard let (id, parameter) = found.first, found.count == 1 else {
      return .conflict(
        why: "\(targets.joined(separator: ", ")) \(found.isEmpty ? "has no" : "have each a") parameter "
          + "'\(item.parameter)' in edition \(successors.edition.id)",
        decide: "set what takes its place, or say it in a local requirement")
    }
    let national = ParameterText.text(parameter)
    switch ParameterOrder.isAsStrict(item.value, as: parameter) {
    case nil:
      return .conflict(
        why: "'\(item.value)' cannot be compared with the national value, \(national)",
        decide: "set a value in the same unit, or let it go")
    case false:
      return .conflict(
        why:
          "\(ParameterText.text(item.value, unit: parameter.unit)) is weaker than the national value now, \(national)",
        decide: "take the national value, or set a stricter one")
    case true where item.value == parameter.value:
      return .tookNational(why: "the national value of \(id).\(item.parameter) is \(national) now")
    case true: return id == item.requirement ? .kept : .renamed(to: id)
    }
  }

  private func mayVary(_ name: String) -> SelectionOutcome.Result {
    let id = ParameterName(name)?.requirement ?? name
    switch successors.fate(of: id) {
    case .notCaptured: return gone(id, "not captured")
    case .withdrawn: return .tookNational(why: "\(id) is withdrawn, so there is nothing to vary")
    case .became(let ids) where ids.count > 1: return several(id, ids, "which of them may vary")
    case .same, .became: break
    }
    guard let later = successors.single(id), let requirement = successors.requirement(later) else { return .kept }
    if let parameter = ParameterName(name)?.parameter, !requirement.parameters.contains(where: { $0.name == parameter })
    {
      guard !successors.isFieldOpen("parameters", of: id) else {
        return .conflict(
          why: "edition \(successors.edition.id) was not captured whole where \(later) would have '\(parameter)'",
          decide: "look in the published text, and let it vary once it is in the catalogue")
      }
      return .tookNational(why: "\(later) has no parameter '\(parameter)'")
    }
    return later == id ? .kept : .renamed(to: later)
  }

  private func gone(_ id: String, _ how: String) -> SelectionOutcome.Result {
    .conflict(
      why: how == "withdrawn"
        ? "edition \(successors.edition.id) has no \(id) and no successor of it"
        : "edition \(successors.edition.id) was not captured where \(id) would stand",
      decide: how == "withdrawn"
        ? "let it go, or say what is still wanted in a local requirement"
        : "look in the published text, and select it once it is in the catalogue")
  }

  private func several(_ id: String, _ ids: [String], _ what: String) -> SelectionOutcome.Result {
    .conflict(why: "\(id) became \(ids.joined(separator: ", "))", decide: "decide \(what)")
  }
}

/// Local requirements that read like a national one, or have its title and topic, where the edition so far had it not or
/// not for every practice.
enum LikeNational {
  /// Local texts are short and in other words; so many of their runs in common are worth a look.
  private static let threshold = 0.4

  static func pairs(_ open: OpenWorkspace, _ edition: Edition, _ successors: Successors) -> [String: Requirement] {
    let locals = open.workspace.layers.flatMap(\.additions)
    guard !locals.isEmpty else { return [:] }
    let before = Set(open.edition.requirements.map(\.statement))
    let raised = successors.raisedToCore
    let national = edition.requirements.filter { !before.contains($0.statement) || raised.contains($0.id) }
    let texts = locals.map { Array($0.statement.utf8) } + national.map { Array($0.statement.utf8) }
    var best: [String: (requirement: Requirement, score: Double)] = [:]
    for pair in SimilarTexts.scoredPairs(texts, threshold: threshold)
    where pair.first < locals.count && pair.second >= locals.count {
      let id = locals[pair.first].id
      guard pair.score > best[id]?.score ?? 0 else { continue }
      best[id] = (national[pair.second - locals.count], pair.score)
    }
    var found = best.mapValues(\.requirement)
    // The same title in the same topic is meant to be the same, in whatever words.
    let known = Set(open.edition.requirements.map { key($0.title, $0.topic) })
    var byTitle: [String: Requirement] = [:]
    for requirement in national {
      let key = key(requirement.title, requirement.topic)
      if !known.contains(key) || raised.contains(requirement.id) { byTitle[key] = byTitle[key] ?? requirement }
    }
    for local in locals {
      if let same = byTitle[key(local.title, local.topic)] { found[local.id] = same }
    }
    return found
  }

  private static func key(_ title: String, _ topic: String) -> String {
    topic + " " + title.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
