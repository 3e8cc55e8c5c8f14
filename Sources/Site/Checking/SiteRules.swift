package import Diagnostics

/// The rules for the published site: 21 of an NHS publication, and those of its links.
package enum SiteRules {
  /// Every rule, for `explain` and the page of rules.
  package static let all: [Rule] =
    pageRules.map(\.rule) + wholeRules.map(\.rule) + [brokenLink, duplicateID, orphanPage, draftLeftOut]

  static let pageRules: [PageRule] = [
    LanguageRules.language, LanguageRules.title, StructureRules.headings, StructureRules.landmarks,
    StructureRules.skipLink, TableRules.table, TableRules.emptyCell, TableRules.frame, ContentRules.colour,
    ContentRules.numbers, PolicyRules.outside, PublicationRules.reviewDates, PublicationRules.documentBlock,
    PublicationRules.permanentAddress, PublicationRules.switcher, PublicationRules.downloads,
  ]

  static let wholeRules: [WholeRule] = [
    StyleRules.targetSize, StyleRules.focus, StyleRules.print, WholeSiteRules.uniqueTitle, WholeSiteRules.search,
    WholeSiteRules.statement, WholeSiteRules.feed,
  ]

  static let brokenLink = Rule(
    id: "site/broken-link", summary: "A link leads to a page, file or id that is not there.",
    meaning: "Every link within the site has to lead somewhere, its fragment included.",
    failing: Rule.Example("index.html", "<p><a href=\"about/\">About</a></p>"),
    passing: Rule.Example([
      "index.html": "<p><a href=\"about/\">About</a></p>", "about/index.html": "<p><a href=\"../\">Home</a></p>",
    ]))

  static let duplicateID = Rule(
    id: "site/duplicate-id", summary: "An id stands on a page twice.",
    meaning: "A link to it could only reach the first, and assistive technology would mix the two up.",
    failing: Rule.Example("index.html", "<h2 id=\"a\">One</h2><h2 id=\"a\">Two</h2>"),
    passing: Rule.Example("index.html", "<h2 id=\"a\">One</h2><h2 id=\"b\">Two</h2>"))

  static let orphanPage = Rule(
    id: "site/orphan-page", summary: "A page cannot be reached from the home page.",
    meaning: "Without a script every page has to be reachable by links alone.",
    failing: Rule.Example(["index.html": "<p>Home</p>", "about/index.html": "<p>About</p>"]),
    passing: Rule.Example([
      "index.html": "<p><a href=\"about/\">About</a></p>", "about/index.html": "<p>About</p>",
    ]))

  static let draftLeftOut = Rule(
    id: "site/draft-left-out", severity: .note, summary: "A draft edition was left out of the site.",
    meaning: """
      An edition whose status is draft is published with `--include-drafts` alone, and then "Draft" stands over each of \
      its pages.
      """,
    failing: Rule.Example("editions/2030/edition.yaml", "status: draft"),
    passing: Rule.Example("editions/2030/edition.yaml", "status: in-force"))
}
