package import Diagnostics

/// The rules for the published site: 21 of an NHS publication, and those of its links.
package enum SiteRules {
  /// Every rule, for `explain` and the page of rules.
  package static let all: [Rule] =
    pageRules.map(\.rule) + wholeRules.map(\.rule) + [
      brokenLink, duplicateID, orphanPage, draftLeftOut, internalDocument, settings, placeholderSetting, reviewOverdue,
    ]

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

  package static let internalDocument = Rule(
    id: "site/internal-document", severity: .note, summary: "A document for the body itself was left out of the site.",
    meaning: """
      A document whose audience is `internal` may name weak points and people. It is rendered for those who work with \
      it, and never published.
      """,
    failing: Rule.Example("Templates/service-review/document.yaml", "audience: internal"),
    passing: Rule.Example("Templates/service-review/document.yaml", "audience: public"))

  static let settings = Rule(
    id: "site/settings", summary: "The publisher's settings contradict themselves, or cannot be used.",
    meaning: """
      The next review comes after the last one; the address of the enforcement body and of the site are web addresses, \
      and the contact is a mail or web address; a statement that says the site is fully compliant says how that was \
      tested and lists nothing that is not accessible, and one that says it is not says what.
      """,
    failing: Rule.Example("publisher.yaml", "last_reviewed: 2026-06-01\nnext_review: 2025-06-01\n"),
    passing: Rule.Example("publisher.yaml", "last_reviewed: 2026-06-01\nnext_review: 2027-06-01\n"))

  static let placeholderSetting = Rule(
    id: "site/placeholder-setting", severity: .warning,
    summary: "The publisher's settings are still those of the example.",
    meaning: """
      Whoever puts a site online has to say where people can ask for another format or complain of a barrier. The file \
      that comes with the program says "Replace this"; `gpspec check site` makes an error of what is published so.
      """,
    failing: Rule.Example("publisher.yaml", "contact: Replace this with an address\n"),
    passing: Rule.Example("publisher.yaml", "contact: write@example.org\n"))

  static let reviewOverdue = Rule(
    id: "site/review-overdue", severity: .warning, summary: "The day of the next review has passed.",
    meaning: """
      Every page says when it was last reviewed and when it will be again. A day that has passed tells readers that \
      nobody looks after the site. Which day it is matters for this warning alone: the site is the same on every day.
      """,
    failing: Rule.Example("publisher.yaml", "last_reviewed: 2016-01-01\nnext_review: 2017-01-01\n"),
    passing: Rule.Example("publisher.yaml", "last_reviewed: 2026-06-01\nnext_review: 2099-06-01\n"))

  static let draftLeftOut = Rule(
    id: "site/draft-left-out", severity: .note, summary: "A draft edition was left out of the site.",
    meaning: """
      An edition whose status is draft is published with `--include-drafts` alone, and then "Draft" stands over each of \
      its pages.
      """,
    failing: Rule.Example("editions/2030/edition.yaml", "status: draft"),
    passing: Rule.Example("editions/2030/edition.yaml", "status: in-force"))
}
