import Catalogue

/// Where the entries of editions and packs stand on the site.
struct EntryAddresses {
  let catalogue: Catalogue
  /// Goes before every address: the way to the site's root, or the site's own address.
  let root: String

  init(_ catalogue: Catalogue, root: String) {
    self.catalogue = catalogue
    self.root = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
  }

  /// The address, nil where the entry has no page of its own.
  func address(of id: String, in owner: String) -> String? {
    if let edition = catalogue.edition(owner) {
      return address(id, "editions/\(owner)", edition.requirement(id) != nil, edition.provisions)
    }
    guard let pack = catalogue.pack(owner) else { return nil }
    return address(id, "packs/\(owner)", pack.requirements.contains { $0.id == id }, pack.provisions)
  }

  private func address(_ id: String, _ path: String, _ isRequirement: Bool, _ provisions: [Provision]) -> String? {
    if isRequirement { return "\(root)\(path)/requirements/\(id)/" }
    guard let provision = provisions.first(where: { $0.id == id }) else { return nil }
    return "\(root)\(path)/provisions/\(provision.kind)/#\(id)"
  }
}
