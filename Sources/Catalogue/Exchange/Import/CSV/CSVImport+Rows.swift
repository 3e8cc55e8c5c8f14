import Diagnostics
import Nodes

extension CSVImport {
  func topicProblems(_ topic: String?, _ row: TableRowReader) -> [Diagnostic] {
    guard let topic else {
      return [
        Diagnostic(
          ImportRules.row, "it has no topic", at: row.location("topic"),
          fix: "fill in the column 'topic', or name one for all with --topic")
      ]
    }
    guard catalogue.topics[topic] == nil else { return [] }
    return [
      Diagnostic(
        UnknownReference.rule, "'\(topic)' is not in topics.yaml", at: row.location("topic"),
        fix: NearMiss.suggestion(for: topic, among: catalogue.topics.ids) ?? "add it to topics.yaml")
    ]
  }

  /// What the table says is inherited has to be what the requirement inherits, or it would be lost.
  func inheritedProblems(_ decoding: RowDecoding, _ topic: String) -> [Diagnostic] {
    guard !decoding.inherited.isEmpty || !decoding.unknown.isEmpty,
      let requirement = EntryDecoding.requirement(
        decoding.node, file: table.file, topic: topic, packed: false,
        inheriting: Inheritance(topic: catalogue.topics[topic], classes: classes, without: notInherited))
    else { return [] }
    let cells = RequirementRow.cells(requirement, options.edition)
    func here(_ column: String) -> String { RequirementRow.names.firstIndex(of: column).map { cells[$0] } ?? "" }
    let differing = decoding.inherited.filter { here($0.column) != $0.cell.text }
    let filled = decoding.unknown.filter { !here($0.column).isEmpty }
    return differing.map { column, cell in
      let other = here(column).isEmpty ? "nothing is inherited here" : "'\(here(column))' is inherited here"
      return Diagnostic(
        ImportRules.row, "'\(cell.text)' is marked as inherited, and \(other)",
        at: SourceLocation(file: table.file, range: cell.range.range),
        fix: "write stated in '\(column) basis', or empty the cell")
    }
      + filled.map { column, cell in
        Diagnostic(
          ImportRules.row, "the \(column) is marked as unknown, and '\(here(column))' is inherited here",
          at: SourceLocation(file: table.file, range: cell.range.range),
          fix: "state the \(column), or empty the cell where what is inherited holds")
      }
  }

  /// What was read in another edition's own document is related evidence in this one.
  func related(_ node: Node) -> Node {
    guard var mapping = node.mapping, let place = mapping.entries.firstIndex(where: { $0.key == "sources" })
    else { return node }
    let base = catalogue.edition(options.edition)?.amends
    let sources = Decoding.citations(mapping.entries[place].value).map { source in
      var source = source
      let owner = catalogue.sources[source.document]?.edition
      if source.evidence == .read, let owner, owner != options.edition, owner != base { source.evidence = .related }
      return source.node
    }
    mapping.entries[place].value = .made(sources)
    return Node(.mapping(mapping), node.range)
  }
}
