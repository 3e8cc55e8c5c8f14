/// A requirement made up, in the forms in which the programs that are measured read it.
struct SyntheticEntry {
  var id: String
  var title: String
  var requirementClass: String
  var level: String
  /// With a `{limit}` in it.
  var statement: String
  var hours: Int
  var party: String
  var partyName: String
  var standards: [String]
  var funding: String
  var page: Int

  /// The statement with its value in its place.
  var shownStatement: String { statement.split(separator: "{limit}").joined(separator: "\(hours) hours") }

  /// In our own format; `document` is where it is said to come from.
  func yaml(document: String) -> String {
    """
      - id: \(id)
        title: \(title)
        class: \(requirementClass)
        level: \(level)
        statement: >-
          \(Self.folded(statement, indent: "      "))
        parameters:
          limit: { value: \(hours), unit: hours, stricter: lower }
        duties:
          - { verb: commission, by: [local-commissioner] }
          - { verb: provide, by: [\(party)], to: [practice] }
        standards: [\(standards.joined(separator: ", "))]
        funding: [\(funding)]
        route: delivery-partner-contract
        note: Synthetic.
        sources:
          - { document: \(document), at: "page \(page)", evidence: read }

    """
  }

  /// As Markdown for `cmark`.
  var markdown: String {
    """
    ### \(id) \(title)

    \(statement)

    | Class | Responsible party | Standards | Funding source |
    |---|---|---|---|
    | core | \(partyName) | \(standards.joined(separator: ", ")) | \(funding) |


    """
  }

  /// As a node of StrictDoc. It has no values of their own: the limit stands in the statement.
  var strictDoc: String {
    """

    [REQUIREMENT]
    UID: \(id)
    CLASS: \(requirementClass)
    LEVEL: \(level)
    PARTY: \(party)
    FUNDING: \(funding)
    STANDARDS: \(standards.joined(separator: ", "))
    TITLE: \(title)
    STATEMENT: >>>
    \(shownStatement)
    <<<

    """
  }

  private static func folded(_ text: String, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.utf8.count + word.utf8.count > 90 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n" + indent)
  }
}
