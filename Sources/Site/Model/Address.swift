/// A place in the site: the path from its root, `editions/2021-23/requirements/CYB-08/`, and a fragment.
///
/// Pages are folders with an `index.html`, so that an address shows nothing of how a page was made and can stay for
/// ever.
struct Address: Hashable {
  var path: String
  var fragment: String?

  init(_ path: String, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The number of folders between the page and the root.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The file that holds the page.
  var file: String { path + "index.html" }

  /// The address as seen from the root.
  var text: String { fragment.map { path + "#" + $0 } ?? path }

  /// A place on the page.
  func at(_ fragment: String) -> Address { Address(path, fragment: fragment) }

  static let home = Address("")
  static let editions = Address("editions/")
  static let packs = Address("packs/")
  static let registers = Address("registers/")
  static let glossary = Address("glossary/")
  static let compare = Address("compare/")
  static let documents = Address("documents/")
  static let rules = Address("rules/")
  static let search = Address("search/")
  static let about = Address("about/")
  static let accessibility = Address("accessibility/")
  static let styleSheet = Address("assets/site.css")
  static let script = Address("assets/search.js")
  static let icon = Address("assets/icon.svg")
  static let searchIndex = Address("assets/search.json")
  static let feed = Address("feed.xml")

  static func register(_ name: String) -> Address { Address("registers/\(name)/") }
}
