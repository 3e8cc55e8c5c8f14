import Catalogue
import Diagnostics

/// What places, networks and practices decide, brought together for the documents of the body as a whole: its
/// specification has to ask for what some of its practices need.
struct LowerLayers {
  private(set) var differences: [LocalDifference] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - chains: the layers applied one after the other, by their places; the last of each is the layer itself.
  ///   - items: the requirement of an id after a chain.
  init(_ workspace: Workspace, chains: [[Int]], items: ([Int], String) -> TailoredRequirement?) {
    // The same layer may stand at the end of several chains, a network's in two places for instance.
    var chainOf: [Int: [Int]] = [:]
    for chain in chains {
      if let last = chain.last, chainOf[last] == nil { chainOf[last] = chain }
    }
    var added: [String: (layer: Int, origin: EntryOrigin)] = [:]
    for (index, layer) in workspace.layers.enumerated() {
      for addition in layer.additions {
        // Layers one above the other have said so themselves.
        if let first = added[addition.id], !(chainOf[index] ?? [index]).contains(first.layer) {
          diagnostics.append(
            Diagnostic(
              SelectionRules.selectedTwice,
              "'\(addition.id)' is added already by \(workspace.layers[first.layer].scope.label)",
              at: addition.origin.location, notes: [.init("decided here", at: first.origin.location)],
              fix: "give one of the two another number: documents of the body name both"))
        } else if added[addition.id] == nil {
          added[addition.id] = (index, addition.origin)
        }
      }
      guard !layer.scope.isBody, let chain = chainOf[index] else { continue }
      differences += Self.differences(of: layer) { items(chain, $0) }
    }
  }

  private static func differences(
    of layer: Layer, _ item: (String) -> TailoredRequirement?
  ) -> [LocalDifference] {
    var found: [LocalDifference] = []
    for setting in layer.settings {
      guard let item = item(setting.requirement),
        let value = item.values.first(where: { $0.parameter.name == setting.parameter }), value.setBy == layer.scope
      else { continue }
      found.append(
        LocalDifference(kind: .value, scope: layer.scope, item: item, value: value, reason: setting.reason))
    }
    for addition in layer.additions {
      guard let item = item(addition.id), item.basis == .local(by: layer.scope) else { continue }
      found.append(LocalDifference(kind: .addition, scope: layer.scope, item: item, reason: addition.reason))
    }
    for inclusion in layer.inclusions {
      guard let item = item(inclusion.id), item.basis == .selected(by: layer.scope) else { continue }
      found.append(LocalDifference(kind: .selection, scope: layer.scope, item: item, reason: inclusion.reason))
    }
    for exclusion in layer.exclusions {
      guard let item = item(exclusion.id), case .excluded(let decided, by: layer.scope) = item.state else { continue }
      found.append(
        LocalDifference(
          kind: .exclusion, scope: layer.scope, item: item, exclusion: decided, reason: decided.detail))
    }
    return found
  }

  /// The body's own edition with what the layers below add to it.
  func whole(_ body: TailoredEdition, _ catalogue: Catalogue) -> TailoredEdition {
    guard !differences.isEmpty else { return body }
    var whole = body
    var packs = whole.packs
    var places: [String: Int] = [:]
    for (place, item) in whole.requirements.enumerated() { places[item.requirement.id] = place }
    var local: [TailoredRequirement] = []
    for difference in differences {
      let id = difference.item.requirement.id
      if difference.kind == .addition {
        var item = difference.item
        item.appliesTo = [difference.scope]
        local.append(item)
      } else if let place = places[id] {
        Self.apply(difference, to: &whole.requirements[place])
      } else {
        for (name, rows) in packs {
          guard let row = rows.firstIndex(where: { $0.requirement.id == id }) else { continue }
          Self.apply(difference, to: &packs[name, default: rows][row])
        }
      }
    }
    whole.packs = packs
    whole.requirements += local
    return whole.withLocalRequirementsInOrder(catalogue)
  }

  private static func apply(_ difference: LocalDifference, to item: inout TailoredRequirement) {
    item.steps += difference.item.steps.filter { step in
      guard step.scope == difference.scope else { return false }
      return difference.kind != .value || step.parameter == difference.value?.parameter.name
    }
    switch difference.kind {
    case .value: if let value = difference.value { item.lowerValues.append(value) }
    case .selection:
      switch item.state {
      case .notSelected:
        item.state = difference.item.state
        item.appliesTo = [difference.scope]
      case .included(.selected) where !item.appliesTo.isEmpty: item.appliesTo.append(difference.scope)
      default: break
      }
    case .addition, .exclusion: break
    }
  }
}

extension TailoredEdition {
  /// National requirements as they stand, local ones behind them in the order of their topics.
  fileprivate func withLocalRequirementsInOrder(_ catalogue: Catalogue) -> TailoredEdition {
    let order = Dictionary(
      catalogue.topics.entries.map { ($0.id, $0.order) }, uniquingKeysWith: { first, _ in first })
    let count = edition.requirements.count
    var result = self
    result.requirements =
      Array(requirements.prefix(count))
      + requirements.dropFirst(count).sorted {
        (order[$0.requirement.topic] ?? .max, $0.requirement.id) < (
          order[$1.requirement.topic] ?? .max, $1.requirement.id
        )
      }
    return result
  }
}
