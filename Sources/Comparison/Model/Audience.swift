/// For whom a change matters.
package enum Audience: String, Sendable, CaseIterable, Hashable {
  case commissioner, provider, practice, supplier

  /// As in "for the commissioner".
  package var label: String {
    switch self {
    case .commissioner: "Commissioner"
    case .provider: "Delivery partner"
    case .practice: "Practice"
    case .supplier: "Supplier"
    }
  }

  /// As in "what changes for practices".
  package var plural: String {
    switch self {
    case .commissioner: "commissioners"
    case .provider: "delivery partners and national providers"
    case .practice: "practices"
    case .supplier: "suppliers"
    }
  }

  /// The audience that a party of duties belongs to; nil for patients, regulators and others outside the model.
  static func of(party: String) -> Audience? {
    switch party {
    case "local-commissioner", "national-commissioner", "regional-team", "health-department", "buyer",
      "procurement-hub":
      .commissioner
    case "delivery-partner", "national-provider", "national-digital-body", "registration-authority": .provider
    case "practice", "practice-staff", "contract-holder", "primary-care-network", "federation": .practice
    case "supplier", "hscn-supplier": .supplier
    default: nil
    }
  }
}

/// How much a change weighs for an audience.
package enum ChangeLevel: String, Sendable, CaseIterable, Comparable {
  case editorial, note, review, breaking

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .note: 1
    case .review: 2
    case .breaking: 3
    }
  }

  /// As a heading.
  package var label: String {
    switch self {
    case .editorial: "Editorial"
    case .note: "For information"
    case .review: "To review"
    case .breaking: "Breaking"
    }
  }
}

/// A level for each audience.
package struct AudienceLevels: Sendable, Hashable {
  package var commissioner: ChangeLevel
  package var provider: ChangeLevel
  package var practice: ChangeLevel
  package var supplier: ChangeLevel

  package init(_ commissioner: ChangeLevel, _ provider: ChangeLevel, _ practice: ChangeLevel, _ supplier: ChangeLevel) {
    self.commissioner = commissioner
    self.provider = provider
    self.practice = practice
    self.supplier = supplier
  }

  package static func all(_ level: ChangeLevel) -> AudienceLevels { .init(level, level, level, level) }

  package subscript(_ audience: Audience) -> ChangeLevel {
    switch audience {
    case .commissioner: commissioner
    case .provider: provider
    case .practice: practice
    case .supplier: supplier
    }
  }

  /// The weightiest of the four.
  package var highest: ChangeLevel { max(max(commissioner, provider), max(practice, supplier)) }

  /// The levels with what `change` makes of each.
  func map(_ change: (Audience, ChangeLevel) -> ChangeLevel) -> AudienceLevels {
    .init(
      change(.commissioner, commissioner), change(.provider, provider), change(.practice, practice),
      change(.supplier, supplier))
  }
}
