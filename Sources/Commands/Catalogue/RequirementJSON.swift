import Catalogue
import Diagnostics
import Nodes

/// A requirement as JSON, with what is inherited marked as such.
enum RequirementJSON {
  static func write(_ requirement: Requirement, owner: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("edition", owner)
      writer.field("id", requirement.id)
      writer.field("row", requirement.row)
      writer.field("title", requirement.title)
      writer.field("class", requirement.requirementClass.rawValue)
      writer.field("topic", requirement.topic)
      if !requirement.furtherTopics.isEmpty { writer.field("further_topics", requirement.furtherTopics) }
      writer.key("level")
      facet(requirement.level.basis, &writer) { $0.field("value", requirement.level.value?.rawValue) }
      writer.field("contractual", requirement.contractual.rawValue)
      writer.field("statement", requirement.statement)
      parameters(requirement.parameters, &writer)
      writer.key("duties")
      facet(requirement.duties.basis, &writer) { duties(requirement.duties.value, &$0) }
      writer.key("standards")
      facet(requirement.standards.basis, &writer) { $0.field("value", requirement.standards.value) }
      writer.key("funding")
      facet(requirement.funding.basis, &writer) { $0.field("value", requirement.funding.value) }
      writer.key("route")
      facet(requirement.route.basis, &writer) { $0.field("value", requirement.route.value?.rawValue) }
      for (key, ids) in [
        ("capabilities", requirement.capabilities), ("frameworks", requirement.frameworks),
        ("services", requirement.services), ("equipment", requirement.equipment),
        ("indicators", requirement.indicators), ("instruments", requirement.instruments),
        ("challenges", requirement.challenges), ("related", requirement.related),
      ] where !ids.isEmpty { writer.field(key, ids) }
      timescales(requirement.timescales, &writer)
      writer.field("rationale", requirement.rationale)
      writer.field("assurance", requirement.assurance)
      writer.field("note", requirement.note)
      writer.field("evidence", requirement.evidence?.rawValue)
      sources(requirement.sources, &writer)
      amendment(requirement.amendment, &writer)
      writer.field("file", requirement.origin.file)
      writer.field("line", requirement.origin.line)
    }
  }

  private static func facet<Value>(
    _ basis: Facet<Value>.Basis, _ writer: inout JSONWriter, _ content: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      content(&writer)
      switch basis {
      case .stated: writer.field("basis", "stated")
      case .inherited(let from, _):
        writer.field("basis", "inherited")
        writer.field("from", from)
      case .unknown: writer.field("basis", "unknown")
      }
    }
  }

  private static func parameters(_ parameters: [Parameter], _ writer: inout JSONWriter) {
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

  private static func duties(_ duties: [Duty], _ writer: inout JSONWriter) {
    writer.key("value")
    writer.array { writer in
      for duty in duties {
        writer.object { writer in
          writer.field("verb", duty.verb.rawValue)
          writer.field("by", duty.by)
          if !duty.to.isEmpty { writer.field("to", duty.to) }
          if !duty.from.isEmpty { writer.field("from", duty.from) }
          writer.field("instrument", duty.instrument)
          writer.field("since", duty.since?.text)
          writer.field("note", duty.note)
        }
      }
    }
  }

  private static func timescales(_ timescales: [Timescale], _ writer: inout JSONWriter) {
    guard !timescales.isEmpty else { return }
    writer.key("timescales")
    writer.array { writer in
      for timescale in timescales {
        writer.object { writer in
          writer.field("kind", timescale.kind.rawValue)
          writer.field("date", timescale.date?.text)
          writer.field("until", timescale.until?.text)
          writer.field("or_plan_by", timescale.orPlanBy?.text)
          writer.field("recurring", timescale.recurring)
          writer.field("event", timescale.event)
          writer.field("text", timescale.text)
          writer.field("status", timescale.status)
        }
      }
    }
  }

  private static func sources(_ sources: [SourceCitation], _ writer: inout JSONWriter) {
    writer.key("sources")
    writer.array { writer in
      for source in sources {
        writer.object { writer in
          writer.field("document", source.document)
          writer.field("at", source.place)
          writer.field("evidence", source.evidence.rawValue)
          writer.field("confidence", source.confidence)
          if !source.fields.isEmpty { writer.field("fields", source.fields) }
          writer.field("note", source.note)
        }
      }
    }
  }

  private static func amendment(_ amendment: AmendmentNote?, _ writer: inout JSONWriter) {
    guard let amendment else { return }
    writer.key("amendment")
    writer.object { writer in
      writer.field("edition", amendment.edition)
      writer.field("kind", amendment.kind.rawValue)
      writer.field("reason", amendment.reason)
      writer.field("section", amendment.section)
    }
  }
}
