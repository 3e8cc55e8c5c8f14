import Diagnostics
import Nodes

/// A property of an OSCAL object: `label` is OSCAL's own, all others are ours.
///
/// What a property's value cannot hold stands in its remarks as a line of `RecordText`.
struct OSCALProperty {
  var name: String
  var value: String
  /// For a facet, whether it is stated or inherited; for a source, its evidence.
  var basis: String?
  var remarks: String?

  init(_ name: String, _ value: String, class basis: String? = nil, remarks: String? = nil) {
    self.name = name
    self.value = value.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    self.basis = basis
    self.remarks = remarks
  }

  func fields(_ writer: inout JSONWriter) {
    writer.field("name", name)
    if name != "label" { writer.field("ns", OSCALExport.namespace) }
    writer.field("value", value)
    writer.field("class", basis)
    writer.field("remarks", remarks)
  }

  /// A property for each of some ids.
  static func each(_ name: String, _ values: [String], class basis: String? = nil) -> [OSCALProperty] {
    values.map { OSCALProperty(name, $0, class: basis) }
  }

  /// None where there is no value.
  static func optional(_ name: String, _ value: String?, class basis: String? = nil) -> [OSCALProperty] {
    value.flatMap { $0.isEmpty ? nil : [OSCALProperty(name, $0, class: basis)] } ?? []
  }

  /// A property for each duty: its verb in the name, who has it in the value.
  static func duties(_ duties: [Duty], class basis: String) -> [OSCALProperty] {
    duties.map { duty in
      OSCALProperty(
        "duty-\(duty.verb.rawValue)", duty.by.joined(separator: " "), class: basis,
        remarks: RecordText.line([
          "to": duty.to.isEmpty ? nil : duty.to.joined(separator: " "),
          "from": duty.from.isEmpty ? nil : duty.from.joined(separator: " "), "instrument": duty.instrument,
          "since": duty.since?.text, "note": duty.note,
        ]))
    }
  }

  static func timescales(_ timescales: [Timescale]) -> [OSCALProperty] {
    timescales.map { timescale in
      let day = timescale.date ?? timescale.orPlanBy ?? timescale.until
      return OSCALProperty(
        "timescale-\(timescale.kind.rawValue)", day?.text ?? timescale.recurring ?? timescale.event ?? "undated",
        remarks: RecordText.line([
          "date": timescale.date?.text, "until": timescale.until?.text, "or_plan_by": timescale.orPlanBy?.text,
          "recurring": timescale.recurring, "event": timescale.event, "text": timescale.text,
          "status": timescale.status,
        ]))
    }
  }

  static func serviceLevels(_ levels: [ServiceLevel]) -> [OSCALProperty] {
    levels.map { level in
      OSCALProperty(
        "service-level", ParameterText.text(level.target, unit: level.unit),
        remarks: RecordText.line([
          "measure": level.measure, "target": level.target, "unit": level.unit, "window": level.window,
          "note": level.note,
        ]))
    }
  }

  /// A property for each source; `name` tells those of a class from those of an entry.
  static func sources(
    _ sources: [SourceCitation], name: String = "source", of owner: String? = nil
  ) -> [OSCALProperty] {
    sources.map { source in
      OSCALProperty(
        name, source.document, class: source.evidence.rawValue,
        remarks: RecordText.line([
          "of": owner, "at": source.place, "confidence": source.confidence,
          "fields": source.fields.isEmpty ? nil : source.fields.joined(separator: " "), "note": source.note,
        ]))
    }
  }
}

/// A text as a part of a control or group.
struct OSCALText {
  var id: String
  var name = "item"
  var title: String?
  var prose: String
  var properties: [OSCALProperty] = []

  func fields(_ writer: inout JSONWriter) {
    writer.field("id", OSCALControl.token(id))
    writer.field("name", name)
    if !["statement", "item", "guidance"].contains(name) { writer.field("ns", OSCALExport.namespace) }
    writer.field("title", title)
    writer.list("props", properties) { $0.fields(&$1) }
    writer.field("prose", prose)
  }
}
