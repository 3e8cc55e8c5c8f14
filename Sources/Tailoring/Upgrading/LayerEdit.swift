import Catalogue

/// What becomes of the entries of a layer in another edition.
package struct LayerEdit: Sendable, Hashable {
  package enum Entry: Sendable, Hashable {
    case keep
    /// The requirement goes by another id.
    case rename(to: String)
    case drop
  }

  /// By place in the layer's lists; what is not named is kept.
  package var inclusions: [Int: Entry] = [:]
  package var exclusions: [Int: Entry] = [:]
  package var additions: [Int: Entry] = [:]
  package var settings: [Int: Entry] = [:]
  package var mayVary: [Int: Entry] = [:]
  package var conflicts: [SelectionConflict] = []

  package init() {}

  /// The layer with the edit applied.
  package func applied(to layer: Layer) -> Layer {
    var layer = layer
    layer.inclusions = Self.edited(layer.inclusions, inclusions) { $0.id = $1 }
    layer.exclusions = Self.edited(layer.exclusions, exclusions) { $0.id = $1 }
    layer.additions = Self.edited(layer.additions, additions) { $0.id = $1 }
    layer.settings = Self.edited(layer.settings, settings) { $0.requirement = $1 }
    layer.mayVaryOrigins = Self.edited(layer.mayVaryOrigins, mayVary) { _, _ in }
    layer.mayVary = Self.edited(layer.mayVary, mayVary) { $0 = Self.renamed($0, to: $1) }
    layer.conflicts += conflicts
    return layer
  }

  /// A requirement's or parameter's name with another requirement.
  static func renamed(_ name: String, to id: String) -> String {
    ParameterName(name).map { "\(id).\($0.parameter)" } ?? id
  }

  private static func edited<Item>(
    _ items: [Item], _ edits: [Int: Entry], _ rename: (inout Item, String) -> Void
  ) -> [Item] {
    items.enumerated().compactMap { place, item in
      switch edits[place] ?? .keep {
      case .keep: return item
      case .drop: return nil
      case .rename(let id):
        var item = item
        rename(&item, id)
        return item
      }
    }
  }
}
