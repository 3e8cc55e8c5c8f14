package import Nodes

/// Reads the parts that entries share out of checked data; what does not fit was reported by the shape check.
package enum Decoding {
  static func citations(_ node: Node?) -> [SourceCitation] {
    (node?.elements ?? []).compactMap { node in
      guard let document = node["document"]?.text,
        let evidence = node["evidence"]?.text.flatMap(Evidence.init(rawValue:))
      else { return nil }
      return SourceCitation(
        document: document, place: node["at"]?.text, evidence: evidence, confidence: node["confidence"]?.text,
        fields: node["fields"]?.texts ?? [], note: node["note"]?.text)
    }
  }

  /// The duties of a list.
  package static func duties(_ node: Node?) -> [Duty] {
    (node?.elements ?? []).compactMap { node in
      guard let verb = node["verb"]?.text.flatMap(Duty.Verb.init(rawValue:)) else { return nil }
      return Duty(
        verb: verb, by: node["by"]?.texts ?? [], to: node["to"]?.texts ?? [], from: node["from"]?.texts ?? [],
        instrument: node["instrument"]?.text, since: node["since"]?.date, note: node["note"]?.text)
    }
  }

  /// The parameters of a record.
  package static func parameters(_ node: Node?) -> [Parameter] {
    (node?.mapping?.entries ?? []).compactMap { entry in
      guard let value = entry.value["value"]?.text else { return nil }
      return Parameter(
        name: entry.key, value: value, unit: entry.value["unit"]?.text,
        stricter: entry.value["stricter"]?.text.flatMap(Parameter.Direction.init(rawValue:)) ?? .none,
        note: entry.value["note"]?.text)
    }
  }

  static func serviceLevels(_ node: Node?) -> [ServiceLevel] {
    (node?.elements ?? []).compactMap { node in
      guard let measure = node["measure"]?.text, let target = node["target"]?.text else { return nil }
      return ServiceLevel(
        measure: measure, target: target, unit: node["unit"]?.text, window: node["window"]?.text,
        stricter: node["stricter"]?.text.flatMap(Parameter.Direction.init(rawValue:)) ?? .none,
        note: node["note"]?.text)
    }
  }

  static func timescales(_ node: Node?) -> [Timescale] {
    (node?.elements ?? []).compactMap { node in
      guard let kind = node["kind"]?.text.flatMap(Timescale.Kind.init(rawValue:)) else { return nil }
      return Timescale(
        kind: kind, date: node["date"]?.date, until: node["until"]?.date, text: node["text"]?.text,
        status: node["status"]?.text, recurring: node["recurring"]?.text, event: node["event"]?.text,
        orPlanBy: node["or_plan_by"]?.date)
    }
  }

  static func condition(_ node: Node?) -> Condition? {
    guard let node else { return nil }
    if let answer = node["answer"]?.text { return .answer(answer, is: node["is"]?.text ?? "yes") }
    if let all = node["all"] { return .all(all.elements.compactMap(condition)) }
    if let any = node["any"] { return .any(any.elements.compactMap(condition)) }
    if let not = condition(node["not"]) { return .not(not) }
    return nil
  }

  static func gaps(_ node: Node?) -> [Gap] {
    (node?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.text, let title = node["title"]?.text else { return nil }
      return Gap(
        id: id, title: title, part: node["part"]?.text, topics: node["topics"]?.texts ?? [], note: node["note"]?.text,
        sources: citations(node["sources"]))
    }
  }

  /// The place of a node in a file.
  package static func origin(_ node: Node, _ file: String) -> EntryOrigin {
    EntryOrigin(file: file, range: node.range)
  }
}
