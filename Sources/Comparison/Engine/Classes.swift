import Catalogue

extension EditionComparison {
  /// The classes as either edition defines them: name, words, and what their requirements inherit.
  mutating func compareClasses() {
    for id in RequirementClass.allCases {
      let before = context.old.edition.classes.first { $0.id == id }
      let after = context.new.edition.classes.first { $0.id == id }
      // An amendment that says nothing of its classes has its base's.
      if before == after { continue }
      let isRaised = (after?.level?.strength ?? -1) > (before?.level?.strength ?? -1)
      let catalogue = context.catalogue
      func funding(_ definition: ClassDefinition?) -> String? {
        guard let ids = definition?.funding, !ids.isEmpty else { return nil }
        return ids.map { catalogue.funding[$0]?.name ?? $0 }.joined(separator: "; ")
      }
      compare(
        LooseEntry(
          subject: ChangeSubject(
            kind: .class, oldIDs: [id.rawValue], newIDs: [id.rawValue], title: after?.name ?? before?.name ?? id.label,
            topic: nil),
          fields: [
            LooseField(key: "name", kind: .retitled, old: before?.name, new: after?.name),
            LooseField(key: "definition", kind: .definitionChanged, old: before?.definition, new: after?.definition),
            LooseField(
              key: "level", kind: isRaised ? .strengthRaised : .strengthLowered, old: before?.level?.label,
              new: after?.level?.label, isText: false),
            LooseField(key: "funding", kind: .fundingChanged, old: funding(before), new: funding(after), isText: false),
            LooseField(
              key: "funded_through", kind: .restatementDiffers, old: before?.fundedThrough, new: after?.fundedThrough),
          ],
          oldSources: before?.sources ?? [], newSources: after?.sources ?? [],
          oldPlace: context.old.edition.origin, newPlace: context.new.edition.origin,
          isOldOpen: context.old.mayHideAnything, isNewOpen: context.new.mayHideAnything,
          isAmendment: context.isAmendment, concerns: requirements(of: id)))
    }
  }

  private func requirements(of id: RequirementClass) -> [String] {
    let requirements = context.new.edition.requirements
    return requirements.indices.filter { requirements[$0].requirementClass == id }.map { requirements[$0].id }
  }
}
