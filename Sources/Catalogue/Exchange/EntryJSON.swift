package import Diagnostics
import Nodes

/// The parts that entries share, as JSON. What is empty is left out.
package enum EntryJSON {
  static func sources(_ sources: [SourceCitation], _ writer: inout JSONWriter) {
    writer.list("sources", sources) { source, writer in
      writer.field("document", source.document)
      writer.field("at", writer.forReaders ? source.publicPlace : source.place)
      writer.field("evidence", source.evidence.rawValue)
      writer.field("confidence", source.confidence)
      writer.ids("fields", source.fields)
      writer.field("note", source.note)
    }
  }

  static func duties(_ key: String, _ duties: [Duty], _ writer: inout JSONWriter) {
    writer.list(key, duties) { duty, writer in
      writer.field("verb", duty.verb.rawValue)
      writer.ids("by", duty.by)
      writer.ids("to", duty.to)
      writer.ids("from", duty.from)
      writer.field("instrument", duty.instrument)
      writer.field("since", duty.since?.text)
      writer.field("note", duty.note)
    }
  }

  static func parameters(_ parameters: [Parameter], _ writer: inout JSONWriter) {
    guard !parameters.isEmpty else { return }
    writer.key("parameters")
    writer.object { writer in
      for parameter in parameters {
        writer.key(parameter.name)
        writer.object { writer in
          writer.field("value", parameter.value)
          writer.field("unit", parameter.unit)
          writer.field("stricter", parameter.stricter.rawValue)
          writer.field("note", parameter.note)
        }
      }
    }
  }

  static func serviceLevels(_ levels: [ServiceLevel], _ writer: inout JSONWriter) {
    writer.list("service_levels", levels) { level, writer in
      writer.field("measure", level.measure)
      writer.field("target", level.target)
      writer.field("unit", level.unit)
      writer.field("window", level.window)
      if level.stricter != .none { writer.field("stricter", level.stricter.rawValue) }
      writer.field("note", level.note)
    }
  }

  static func timescales(_ timescales: [Timescale], _ writer: inout JSONWriter) {
    writer.list("timescales", timescales) { fields($0, &$1) }
  }

  /// The fields of a timescale, into an object that is open.
  package static func fields(_ timescale: Timescale, _ writer: inout JSONWriter) {
    writer.field("kind", timescale.kind.rawValue)
    writer.field("date", timescale.date?.text)
    writer.field("until", timescale.until?.text)
    writer.field("or_plan_by", timescale.orPlanBy?.text)
    writer.field("recurring", timescale.recurring)
    writer.field("event", timescale.event)
    writer.field("text", timescale.text)
    writer.field("status", timescale.status)
  }

  static func condition(_ key: String, _ condition: Condition?, _ writer: inout JSONWriter) {
    guard let condition else { return }
    writer.key(key)
    write(condition, &writer)
  }

  private static func write(_ condition: Condition, _ writer: inout JSONWriter) {
    writer.object { writer in
      switch condition {
      case .answer(let question, let value):
        writer.field("answer", question)
        writer.field("is", value)
      case .all(let conditions): list("all", conditions, &writer)
      case .any(let conditions): list("any", conditions, &writer)
      case .not(let condition):
        writer.key("not")
        write(condition, &writer)
      }
    }
  }

  private static func list(_ key: String, _ conditions: [Condition], _ writer: inout JSONWriter) {
    writer.key(key)
    writer.array { writer in
      for condition in conditions { write(condition, &writer) }
    }
  }

  static func gaps(_ gaps: [Gap], _ writer: inout JSONWriter) {
    writer.list("gaps", gaps) { gap, writer in
      writer.field("id", gap.id)
      writer.field("title", gap.title)
      writer.field("part", gap.part)
      writer.ids("topics", gap.topics)
      writer.field("note", gap.note)
      sources(gap.sources, &writer)
    }
  }

  static func origin(_ origin: EntryOrigin, _ writer: inout JSONWriter) {
    if writer.forReaders { return }
    writer.field("file", origin.file)
    writer.field("line", origin.line)
  }
}

extension JSONWriter {
  /// Writes a list of ids, nothing where it is empty.
  mutating func ids(_ name: String, _ ids: [String]) {
    if !ids.isEmpty { field(name, ids) }
  }

  /// Writes a list of objects, nothing where it is empty.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ content: (Element, inout JSONWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    key(name)
    array { writer in
      for element in elements { writer.object { content(element, &$0) } }
    }
  }
}
