import Catalogue
import Diagnostics

/// An edition while layers are applied to it.
struct Draft: Sendable {
  let edition: Edition
  let catalogue: Catalogue
  /// The edition's requirements, then the rows of its packs, then local ones.
  var items: [TailoredRequirement] = []
  private(set) var places: [String: Int] = [:]
  private(set) var packs: [(id: String, rows: Range<Int>)] = []
  /// Parameters that the layer which set them lets others loosen again.
  var loosenable: Set<ParameterName> = []
  var diagnostics: [Diagnostic] = []

  /// The edition as it is nationally.
  init(_ edition: Edition, _ catalogue: Catalogue) {
    self.edition = edition
    self.catalogue = catalogue
    for requirement in edition.requirements { addNational(requirement, Self.nationalText(requirement, edition)) }
    for pack in catalogue.packs where pack.edition == edition.id {
      let start = items.count
      for requirement in pack.requirements { addNational(requirement, "A row of the pack \(pack.title)") }
      packs.append((pack.id, start..<items.count))
    }
  }

  private mutating func addNational(_ requirement: Requirement, _ text: String) {
    let isEnhanced = requirement.requirementClass == .enhanced
    add(
      TailoredRequirement(
        requirement: requirement, state: isEnhanced ? .notSelected : .included(.national),
        values: requirement.parameters.map { .init(parameter: $0, value: $0.value) },
        steps: [.init(text: text, origin: requirement.origin)]))
  }

  private static func nationalText(_ requirement: Requirement, _ edition: Edition) -> String {
    let name = "\(requirement.requirementClass.label) in edition \(edition.id)"
    return requirement.requirementClass == .enhanced ? name + ": in scope only where it is selected" : name
  }

  mutating func add(_ item: TailoredRequirement) {
    places[item.requirement.id] = items.count
    items.append(item)
  }

  func place(of id: String) -> Int? { places[id] }

  var ids: [String] { items.map(\.requirement.id) }

  /// Whether a place is a row of a pack.
  func isPackRow(_ place: Int) -> Bool {
    packs.contains { $0.rows.contains(place) }
  }

  /// The tailored edition of the draft, with its conditions decided: `truths` by place.
  func tailored(_ truths: [Int: Truth]) -> TailoredEdition {
    var items = items
    for (place, truth) in truths { items[place].decide(truth) }
    let nationalCount = packs.first?.rows.lowerBound ?? edition.requirements.count
    let packsEnd = packs.last?.rows.upperBound ?? nationalCount
    let order = Dictionary(
      catalogue.topics.entries.map { ($0.id, $0.order) }, uniquingKeysWith: { first, _ in first })
    let local = items[packsEnd...].sorted {
      (order[$0.requirement.topic] ?? .max, $0.requirement.id) < (
        order[$1.requirement.topic] ?? .max, $1.requirement.id
      )
    }
    return TailoredEdition(
      edition: edition, requirements: Array(items[..<nationalCount]) + local,
      packs: Dictionary(uniqueKeysWithValues: packs.map { ($0.id, Array(items[$0.rows])) }))
  }
}

extension TailoredRequirement {
  fileprivate mutating func decide(_ truth: Truth) {
    guard let condition = requirement.condition else { return }
    switch truth {
    case .yes: steps.append(.init(text: "Applies, as \(condition.text)"))
    case .no:
      state = .notApplicable(condition)
      steps.append(.init(text: "Not applicable: it applies only where \(condition.text)"))
    case .unknown(let questions):
      state = .undecided(questions: questions)
      steps.append(
        .init(
          text: "Undecided: it applies where \(condition.text), and no answer is known to "
            + questions.joined(separator: ", ")))
    }
  }
}
