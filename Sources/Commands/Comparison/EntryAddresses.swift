import Catalogue
import Site

/// Where the entries of editions and packs stand on the site.
struct EntryAddresses {
  let catalogue: Catalogue
  /// Goes before every address: the way to the site's root, or the site's own address.
  let root: String
  let layout: SiteLayout

  init(_ catalogue: Catalogue, root: String, layout: SiteLayout = .requirementPages) {
    self.catalogue = catalogue
    self.layout = layout
    self.root = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
  }

  /// The address, nil where the entry has no page of its own.
  func address(of id: String, in owner: String) -> String? {
    if let edition = catalogue.edition(owner) {
      return address(id, "editions/\(owner)", edition.requirement(id), edition.provisions)
    }
    guard let pack = catalogue.pack(owner) else { return nil }
    return address(id, "packs/\(owner)", pack.requirements.first { $0.id == id }, pack.provisions)
  }

  private func address(_ id: String, _ path: String, _ requirement: Requirement?, _ provisions: [Provision]) -> String?
  {
    if let requirement {
      switch layout {
      case .requirementPages: return "\(root)\(path)/requirements/\(id)/"
      case .topicPages: return "\(root)\(path)/topics/\(requirement.topic)/#\(id)"
      }
    }
    guard let provision = provisions.first(where: { $0.id == id }) else { return nil }
    return "\(root)\(path)/provisions/\(provision.kind)/#\(id)"
  }
}
