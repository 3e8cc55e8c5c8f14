import Catalogue

extension SiteModel {
  /// An id that lineage, an amendment or an edition's account of its changes says an edition does not carry on.
  struct Departure {
    /// A change by which an edition says itself that it withdrew the id.
    struct Statement {
      var edition: String
      var change: StatedChange
    }

    var edition: String
    var id: String
    var title: String
    /// The first edition without it: this one or one before.
    var firstWithout: String
    var lineage: [LineageEntry] = []
    var amendment: AmendmentNote?
    var statements: [Statement] = []

    /// Whether it was gone already, so that nothing became of it in this edition.
    var wasGone: Bool { firstWithout != edition }

    /// What became of it, in a word or two.
    var outcome: String { lineage.first.map { Words.lineage($0.kind) } ?? Words.amendment(.withdraw) }
  }
}

/// Ids that an edition does not carry on: withdrawn by an amendment or by its own account, or moved, split, merged or
/// replaced as lineage says. Nothing is guessed: an id of which nobody recorded anything has no such page.
enum Departures {
  static func all(_ editions: [Edition], lineage: [LineageEntry]) -> [SiteModel.Departure] {
    var departures: [SiteModel.Departure] = []
    var titles: [String: String] = [:]
    // What is gone stays gone until an edition has it again, for ids are never used for something else.
    var gone: [String: SiteModel.Departure] = [:]
    for edition in editions {
      var known = own(edition, titles, editions, lineage)
      for (id, before) in gone where edition.requirement(id) == nil {
        if known[id] == nil {
          known[id] = before
          known[id]?.edition = edition.id
        } else {
          known[id]?.firstWithout = before.firstWithout
        }
      }
      departures += known.values.sorted { $0.id < $1.id }
      gone = known
      for place in edition.requirements.indices {
        titles[edition.requirements[place].id] = edition.requirements[place].title
      }
    }
    return departures
  }

  /// What is recorded of the edition itself; `titles` are those of the ids that editions before it have.
  private static func own(
    _ edition: Edition, _ titles: [String: String], _ editions: [Edition], _ lineage: [LineageEntry]
  ) -> [String: SiteModel.Departure] {
    var known: [String: SiteModel.Departure] = [:]
    func none(_ id: String, _ title: String) -> SiteModel.Departure {
      SiteModel.Departure(edition: edition.id, id: id, title: title, firstWithout: edition.id)
    }
    for requirement in edition.withdrawn where edition.requirement(requirement.id) == nil {
      known[requirement.id] = none(requirement.id, requirement.title)
      known[requirement.id]?.amendment = requirement.amendment
    }
    for change in edition.statedChanges where change.kind == "withdrawn" {
      for id in change.requirements where edition.requirement(id) == nil {
        guard let title = titles[id] else { continue }
        known[id, default: none(id, title)].statements.append(.init(edition: edition.id, change: change))
      }
    }
    for line in lineage where line.to.edition == edition.id {
      guard let origin = editions.first(where: { $0.id == line.from.edition }) else { continue }
      for id in line.from.ids where edition.requirement(id) == nil {
        guard let requirement = origin.requirement(id) else { continue }
        known[id, default: none(id, requirement.title)].lineage.append(line)
      }
    }
    return known
  }
}
