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

  package init(
    catalogue: Catalogue, settings: PublisherSettings = PublisherSettings(), rules: [Rule] = [],
    comparisons: [ComparisonPage] = [], documents: [PublishedDocument] = [], includesDrafts: Bool = false,
    layout: SiteLayout = .requirementPages
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.rules = rules
    self.comparisons = comparisons
    self.documents = documents
    self.includesDrafts = includesDrafts
    self.layout = layout
  }
}

/// Where requirements stand.
package enum SiteLayout: Sendable {
  /// Each has a page of its own, with its history and all that refers to it; topics list them.
  case requirementPages
  /// Each stands whole on the page of its topic: few, long pages that need no indexes, no search and no data beside
  /// them.
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

/// A file of a document of the example workspace, put on the site as it is.
package struct PublishedDocument: Sendable {
  package var title: String
  /// Below `documents/`.
  package var path: String
  package var bytes: [UInt8]
  /// What it is for, a line.
  package var summary: String?

  package init(title: String, path: String, bytes: [UInt8], summary: String? = nil) {
    self.title = title
    self.path = path
    self.bytes = bytes
    self.summary = summary
  }
}

/// A file of the site.
package struct SiteFile: Sendable {
  /// Relative to the site's root.
  package var path: String
  package var bytes: [UInt8]
}
