import Diagnostics

/// What tables may have wrong although they are tables.
enum TableFindings {
  static func diagnostics(of tables: [SourceTable], _ source: SourceLines) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for table in tables {
      if table.isGlued {
        diagnostics.append(
          Diagnostic(
            MarkdownRule.gluedTable, "this table stands right under a line of text",
            at: source.location(line: table.headerLine), fix: "put a blank line above it"))
      }
      for row in table.rows.indices.dropFirst() where !hasPipe(table, row, source) {
        diagnostics.append(
          Diagnostic(
            MarkdownRule.textRow, "this line of text stands right under a table and becomes a row of it",
            at: source.location(line: table.line(ofRow: row)), fix: "put a blank line above it"))
      }
      for row in table.longRows {
        diagnostics.append(
          Diagnostic(
            MarkdownRule.longRow,
            "this row has \(row.cells) cells, its table \(table.alignments.count) columns; the rest is left out",
            at: source.location(line: table.line(ofRow: row.row), row.surplus),
            fix: "write a pipe that belongs to the text as \\|"))
      }
    }
    return diagnostics
  }

  /// Whether a row's line holds any pipe.
  private static func hasPipe(_ table: SourceTable, _ row: Int, _ source: SourceLines) -> Bool {
    source.bytes[source.range(of: table.line(ofRow: row))].contains(.pipe)
  }
}

extension TreeBuilder {
  /// Findings for markers that begin and do not end.
  func unclosedMarkerDiagnostics() -> [Diagnostic] {
    var locator = LineLocator(source)
    return unclosedMarkers.sorted { $0.node < $1.node }.map { token in
      let node = tree.nodes[token.node]
      let text = String(decoding: tree.bytes(node), as: UTF8.self)
      return Diagnostic(
        MarkdownRule.unclosedMarker, "'\(text)' is not closed in the same piece of text",
        at: locator.location(line: Int(node.line), of: tree.bytes(node)))
    }
  }
}
