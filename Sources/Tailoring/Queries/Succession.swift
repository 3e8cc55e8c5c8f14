package import Catalogue

/// What became of a requirement that an edition does not have.
package enum Succession {
  package enum Fate: Sendable, Hashable {
    /// The edition has it under other ids.
    case continued(as: [String], reason: String)
    /// An amendment withdrew it.
    case withdrawn(reason: String)
    /// Another edition has it, and nothing says how it goes on.
    case onlyIn(editions: [String])
    case unknown
  }

  /// The fate of an id in an edition that has no such requirement.
  package static func fate(of id: String, in edition: Edition, _ catalogue: Catalogue) -> Fate {
    var found: [String] = []
    var reason = ""
    var seen: Set<String> = [id]
    var open = [id]
    // Lineage goes from edition to edition; what is wanted may be several steps away, in either direction.
    while !open.isEmpty {
      let current = open.removeFirst()
      for entry in catalogue.lineage {
        let next: [String]
        if entry.from.ids.contains(current) {
          next = entry.to.ids
        } else if entry.to.ids.contains(current), catalogue.precedes(edition, entry.to.edition) {
          next = entry.from.ids
        } else {
          continue
        }
        for id in next where seen.insert(id).inserted {
          if reason.isEmpty { reason = entry.reason }
          if edition.requirement(id) != nil { found.append(id) } else { open.append(id) }
        }
      }
    }
    if !found.isEmpty { return .continued(as: found, reason: reason) }
    if let withdrawn = edition.withdrawn.first(where: { $0.id == id }) {
      return .withdrawn(reason: withdrawn.amendment?.reason ?? "")
    }
    let editions = catalogue.editions.filter { $0.requirement(id) != nil }.map(\.id)
    return editions.isEmpty ? .unknown : .onlyIn(editions: editions)
  }
}

extension Catalogue {
  /// Whether an edition stands before another in the order of dates.
  fileprivate func precedes(_ edition: Edition, _ other: String) -> Bool {
    guard let first = editions.firstIndex(where: { $0.id == edition.id }),
      let second = editions.firstIndex(where: { $0.id == other })
    else { return false }
    return first < second
  }
}
