import Catalogue

/// Something that a layer below the body's own decides: a value, a requirement more, or one less.
package struct LocalDifference: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case value, addition, selection, exclusion

    package var label: String {
      switch self {
      case .value: "Value"
      case .addition: "Addition"
      case .selection: "Selection"
      case .exclusion: "Exclusion"
      }
    }
  }

  package var kind: Kind
  package var scope: Layer.Scope
  /// The requirement as that layer has it.
  package var item: TailoredRequirement
  /// The value that it sets.
  package var value: TailoredRequirement.ParameterValue?
  package var exclusion: Exclusion?
  package var reason: String?

  package init(
    kind: Kind, scope: Layer.Scope, item: TailoredRequirement, value: TailoredRequirement.ParameterValue? = nil,
    exclusion: Exclusion? = nil, reason: String? = nil
  ) {
    self.kind = kind
    self.scope = scope
    self.item = item
    self.value = value
    self.exclusion = exclusion
    self.reason = reason
  }
}

extension Layer.Scope {
  /// Whether a layer of this scope holds for a practice.
  package func holds(for practice: Practice) -> Bool {
    switch self {
    case .body: true
    case .place(let name): practice.place.map { LayerScopes.slug($0) == LayerScopes.slug(name) } ?? false
    case .pcn(let code): practice.pcnCode == code
    case .practice(let code): practice.odsCode == code
    }
  }
}
