extension [Diagnostic] {
  /// The findings as a JSON document: `{"findings": [...], "errors": n, "warnings": n}`, in the order of place.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("findings")
      writer.array { writer in
        for diagnostic in sorted() { diagnostic.write(to: &writer) }
      }
      writer.field("errors", count { $0.severity == .error })
      writer.field("warnings", count { $0.severity == .warning })
    }
    writer.end()
    return writer.bytes
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("rule", rule)
      writer.field("severity", severity.rawValue)
      writer.field("message", message)
      location?.write(to: &writer)
      if !notes.isEmpty {
        writer.key("notes")
        writer.array { writer in
          for note in notes {
            writer.object { writer in
              writer.field("message", note.message)
              note.location?.write(to: &writer)
            }
          }
        }
      }
      writer.field("fix", fix)
    }
  }
}

extension SourceLocation {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.field("file", file)
    guard let range else { return }
    writer.field("line", range.start.line)
    writer.field("column", range.start.column)
    writer.field("end_line", range.end.line)
    writer.field("end_column", range.end.column)
  }
}
