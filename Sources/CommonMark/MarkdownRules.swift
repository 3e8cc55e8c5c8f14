package import Diagnostics

/// The rules that a Markdown text is checked by while it is read.
package let markdownRules: [Rule] = [
  MarkdownRule.gluedTable, MarkdownRule.textRow, MarkdownRule.longRow, MarkdownRule.emptyCell,
  MarkdownRule.tableCaption,
  MarkdownRule.strayCaption, MarkdownRule.headingLevel, MarkdownRule.duplicateClause, MarkdownRule.unclosedMarker,
  MarkdownRule.rawHTML, MarkdownRule.unsafeLink, MarkdownRule.linkScheme, MarkdownRule.missingAnchor,
  MarkdownRule.image,
  MarkdownRule.tooLarge,
]

enum MarkdownRule {
  static let gluedTable = Rule(
    id: "markdown/glued-table", severity: .warning,
    summary: "A table stands right under a line of text, without a blank line between.",
    meaning: """
      GitHub and this program make a table of it; other readers of Markdown take it for part of the paragraph. Put a \
      blank line above the table.
      """,
    failing: .init("a.md", "The levels:\n| Level | Meaning |\n| --- | --- |\n| must | required |\n"),
    passing: .init("a.md", "The levels:\n\n| Level | Meaning |\n| --- | --- |\n| must | required |\n"))

  static let textRow = Rule(
    id: "markdown/text-row", severity: .warning,
    summary: "A line of text stands right under a table and becomes a row of it.",
    meaning: """
      A table goes on until a blank line, or until another block begins. A line without a pipe is a row with one cell. \
      Put a blank line between the table and the text after it.
      """,
    failing: .init("a.md", "| Level | Meaning |\n| --- | --- |\n| must | required |\nSee the glossary.\n"),
    passing: .init("a.md", "| Level | Meaning |\n| --- | --- |\n| must | required |\n\nSee the glossary.\n"))

  static let longRow = Rule(
    id: "markdown/long-row", severity: .warning,
    summary: "A row of a table has more cells than the table has columns.",
    meaning: """
      What stands in the cells that are too many is not printed. Most often a pipe in the text was meant as a pipe: \
      write it as `\\|`, in code spans too.
      """,
    failing: .init("a.md", "| Choice | Note |\n| --- | --- |\n| yes|no | one of both |\n"),
    passing: .init("a.md", "| Choice | Note |\n| --- | --- |\n| yes\\|no | one of both |\n"))

  static let emptyCell = Rule(
    id: "markdown/empty-cell", severity: .warning,
    summary: "A cell of a table is empty.",
    meaning: """
      A reader cannot tell an empty cell from a forgotten one, and a screen reader says "blank". Say what is the case: \
      "none", "not stated", "not applicable".
      """,
    failing: .init("a.md", "Table: Funding\n\n| Item | Source |\n| --- | --- |\n| Laptops | |\n"),
    passing: .init("a.md", "Table: Funding\n\n| Item | Source |\n| --- | --- |\n| Laptops | not stated |\n"))

  static let tableCaption = Rule(
    id: "markdown/table-caption", severity: .warning,
    summary: "A table has no caption.",
    meaning: """
      Readers who come to a table from a list of tables or with a screen reader know it by its caption. Write a \
      paragraph `Table: caption` right above it.
      """,
    failing: .init("a.md", "| Item | Source |\n| --- | --- |\n| Laptops | capital |\n"),
    passing: .init("a.md", "Table: Funding\n\n| Item | Source |\n| --- | --- |\n| Laptops | capital |\n"))

  static let strayCaption = Rule(
    id: "markdown/stray-caption", severity: .warning,
    summary: "A caption has no table or numbered list right below it.",
    meaning: """
      A paragraph that begins with `Table: ` is the caption of the table that follows it, one that begins with \
      `Figure: ` that of a numbered list whose steps are drawn. Here something else follows, or nothing: the table or \
      list is missing, or its first lines do not make one.
      """,
    failing: .init("a.md", "Table: Funding\n\nNothing was found.\n"),
    passing: .init("a.md", "Table: Funding\n\n| Item | Source |\n| --- | --- |\n| Laptops | capital |\n"))

  static let headingLevel = Rule(
    id: "markdown/heading-level", severity: .warning,
    summary: "A heading is more than one level below the one before it.",
    meaning: """
      The levels of headings are how people who do not see the page find their way in it. Use the next level, whatever \
      it looks like.
      """,
    failing: .init("a.md", "# Scope\n\n### Sites\n"),
    passing: .init("a.md", "# Scope\n\n## Sites\n"))

  static let duplicateClause = Rule(
    id: "markdown/duplicate-clause", severity: .error,
    summary: "A clause is placed twice in a document.",
    meaning: """
      A reference must lead to one place. A clause is placed where a row, paragraph or list item begins with its \
      reference in bold; where it is only spoken of, write the reference without bold, or not first.
      """,
    failing: .init("a.md", "**CYB-01** Devices are patched.\n\n**CYB-01** They are patched monthly.\n"),
    passing: .init("a.md", "**CYB-01** Devices are patched.\n\n**CYB-02** They are patched monthly.\n"))

  static let unclosedMarker = Rule(
    id: "markdown/unclosed-marker", severity: .warning,
    summary: "A marker begins and does not end.",
    meaning: """
      `{++ … ++}`, `{-- … --}` and `⟦missing: … ⟧` must begin and end in the same paragraph, cell or heading, and \
      around the same emphasis or link. Otherwise they are printed as they stand.
      """,
    failing: .init("a.md", "The provider {++must *also++} attend*.\n"),
    passing: .init("a.md", "The provider {++must *also*++} attend.\n"))

  static let rawHTML = Rule(
    id: "markdown/raw-html", severity: .warning,
    summary: "A document holds raw HTML, which is left out.",
    meaning: """
      Documents are put together from answers of many people; HTML in them could run a program on the reader's \
      machine. Only `<br>` passes. Comments are left out without a word.
      """,
    failing: .init("a.md", "Press <kbd>Enter</kbd>.\n"),
    passing: .init("a.md", "Press **Enter**.<br>Then wait.\n"))

  static let unsafeLink = Rule(
    id: "markdown/unsafe-link", severity: .error,
    summary: "A link leads to an address that documents must not lead to.",
    meaning: """
      Links may lead to `http:`, `https:`, `mailto:` and `tel:` addresses, to other files and to places in the same \
      document. One that could run a program or read the reader's files (`javascript:`, `data:`, `file:`), or of which \
      nobody knows what it does, is refused.
      """,
    failing: .init("a.md", "[Open](javascript:alert(1))\n"),
    passing: .init("a.md", "[Open](https://www.england.nhs.uk/)\n"))

  static let linkScheme = Rule(
    id: "markdown/link-scheme", severity: .warning,
    summary: "A link leads to an address of a kind that few readers can open.",
    meaning: """
      Links lead to `http:`, `https:`, `mailto:` and `tel:` addresses, to other files and to places in the same document. \
      One to `ftp:` or `sms:`, for instance, is left out; its text stays. Give a web address.
      """,
    failing: .init("a.md", "[The file](ftp://ftp.example.org/file)\n"),
    passing: .init("a.md", "[The file](https://www.example.org/file)\n"))

  static let missingAnchor = Rule(
    id: "markdown/missing-anchor", severity: .warning,
    summary: "A link leads to a place that its text does not have.",
    meaning: """
      `#place` is the anchor of a heading (its words in small letters, hyphens for blanks), the reference of a clause, or \
      `table-1` and so on of a caption. Nothing happens where a reader follows a link to one that is not there.
      """,
    failing: .init("a.md", "## Scope\n\nSee [the sites](#sites).\n"),
    passing: .init("a.md", "## Sites\n\nSee [the sites](#sites).\n"))

  static let image = Rule(
    id: "markdown/image", severity: .warning,
    summary: "A document holds an image, which is left out.",
    meaning: """
      A document is one file that asks for nothing from outside. The image's text stands in its place: see that it \
      says what the image shows.
      """,
    failing: .init("a.md", "![Map of sites](map.png)\n"),
    passing: .init("a.md", "The sites are listed in [the register](sites.md).\n"))

  static let tooLarge = Rule(
    id: "markdown/too-large", severity: .error,
    summary: "A Markdown text is larger than the program reads.",
    meaning: "The limit keeps a wrong file from taking all the memory. Cut the text into several files.",
    failing: .init("a.md", String(repeating: "A line of a very long text.\n", count: 40)),
    passing: .init("a.md", "A short text.\n"))
}
