package import Catalogue
package import Diagnostics

/// Everything that a site is made from.
package struct SiteInput: Sendable {
  package var catalogue: Catalogue
  package var settings: PublisherSettings
  /// The rules of every module, for their page.
  package var rules: [Rule]
  package var comparisons: [ComparisonPage]
  package var documents: [PublishedDocument]
  /// Whether editions whose status is `draft` are published, with a watermark.
  package var includesDrafts: Bool
  package var layout: SiteLayout
  /// Whether search, indexes, the feed and the data beside pages are left out. Such a site breaks the rules of a
  /// publication; it is for measuring how long the pages alone take.
  package var isBare: Bool

  package init(
    catalogue: Catalogue, settings: PublisherSettings = PublisherSettings(), rules: [Rule] = [],
    comparisons: [ComparisonPage] = [], documents: [PublishedDocument] = [], includesDrafts: Bool = false,
    layout: SiteLayout = .requirementPages, isBare: Bool = false
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.rules = rules
    self.comparisons = comparisons
    self.documents = documents
    self.includesDrafts = includesDrafts
    self.layout = layout
    self.isBare = isBare
  }
}

/// Where requirements stand.
package enum SiteLayout: Sendable {
  /// Each has a page of its own, with its history and all that refers to it; topics list them.
  case requirementPages
  /// Each stands whole on the page of its topic: few, long pages.
  case topicPages
}

/// A comparison of two editions, made elsewhere and put on a page of its own.
package struct ComparisonPage: Sendable {
  package var from: String
  package var to: String
  /// For whom it was made; nil for everybody.
  package var party: String?
  /// Whom it is for, in words.
  package var partyName: String?
  package var title: String
  /// HTML made by our own renderer, headings from `h2`.
  package var body: [UInt8]
  /// The same as data, beside the page; empty for none.
  package var json: [UInt8]
  package var csv: [UInt8]
  /// How many changes there are of each level, the heaviest first.
  package var counts: [(name: String, count: Int)]

  package init(
    from: String, to: String, party: String? = nil, partyName: String? = nil, title: String, body: [UInt8],
    json: [UInt8] = [], csv: [UInt8] = [], counts: [(name: String, count: Int)] = []
  ) {
    self.from = from
    self.to = to
    self.party = party
    self.partyName = partyName
    self.title = title
    self.body = body
    self.json = json
    self.csv = csv
    self.counts = counts
  }

  /// The page's folder.
  var address: Address {
    Address("compare/\(from)-to-\(to)\(party.map { "-for-" + $0 } ?? "")/")
  }
}

/// A file of a document of the example workspace. Markdown and data are put on the site as they are, pages with a way back.
package struct PublishedDocument: Sendable {
  /// The document that it belongs to.
  package var title: String
  /// The practice that it is for.
  package var practice: String?
  /// Its own title: that of the document, or of the part of it that it holds.
  package var name: String
  /// Below `documents/`.
  package var path: String
  package var bytes: [UInt8]
  /// What it is for, a line.
  package var summary: String?
  package init(
    title: String, practice: String? = nil, name: String? = nil, path: String, bytes: [UInt8], summary: String? = nil
  ) {
    self.title = title
    self.practice = practice
    self.name = name ?? title
    self.path = path
    self.bytes = bytes
    self.summary = summary
  }

  /// The document with its practice.
  var heading: String { practice.map { "\(title): \($0)" } ?? title }

  /// Where it stands on the site.
  var address: Address { Address("documents/" + path) }

  /// What kind of file it is, as readers know it.
  var kind: String {
    switch path.split(separator: ".").last {
    case "md": "Markdown"
    case "csv": "spreadsheet (CSV)"
    case .some(let ending): ending.uppercased()
    case nil: "file"
    }
  }
}

/// A file of the site.
package struct SiteFile: Sendable {
  /// Relative to the site's root.
  package var path: String
  package var bytes: [UInt8]
}
