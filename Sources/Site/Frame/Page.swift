/// A page before its frame is put around it.
struct Page {
  /// What a page belongs to, in the bar at the top.
  enum Section: CaseIterable {
    case editions, packs, compare, documents, registers, glossary, search

    var name: String {
      switch self {
      case .editions: "Editions"
      case .packs: "Packs"
      case .compare: "Compare"
      case .documents: "Documents"
      case .registers: "Registers"
      case .glossary: "Glossary"
      case .search: "Search"
      }
    }

    var address: Address {
      switch self {
      case .editions: .editions
      case .packs: .packs
      case .compare: .compare
      case .documents: .documents
      case .registers: .registers
      case .glossary: .glossary
      case .search: .search
      }
    }
  }

  var address: Address
  /// The heading, and the first part of the title.
  var title: String
  /// What stands above the heading: a requirement's id, an edition.
  var caption: String?
  /// The second part of the title, where the page belongs to something.
  var sectionTitle: String?
  var section: Section?
  /// From the home page to the page above this one.
  var trail: [(name: String, address: Address)] = []
  /// Whether "Draft" is written over the page.
  var isDraft = false
  var downloads: [Download] = []
  var usesScript = false

  init(_ address: Address, _ title: String) {
    self.address = address
    self.title = title
  }
}

/// A file of data that belongs to a page and lies beside it.
struct Download {
  enum Kind: String {
    case json, csv

    var name: String { rawValue.uppercased() }
    var type: String { self == .json ? "application/json" : "text/csv" }
  }

  var name: String
  var kind: Kind
  var bytes: [UInt8]
  /// What it holds, where that is not just what the page shows.
  var label: String?
}
