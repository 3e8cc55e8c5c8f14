import Nodes

/// Gathers a requirement's keys from properties of an export of ours, one property an element.
struct OwnLists {
  private var lists: [(key: String, elements: [Node])] = []
  private var single: [(key: String, value: Node)] = []

  /// The keys by the name of the property that holds one of their ids.
  private static let ids: [String: String] = [
    "funding": "funding", "further-topic": "topics", "capability": "capabilities", "framework": "frameworks",
    "service": "services", "equipment": "equipment", "indicator": "indicators", "instrument": "instruments",
    "challenge": "challenges",
  ]

  var fields: [(key: String, value: Node?)] {
    single.map { ($0.key, $0.value) } + lists.map { ($0.key, .made($0.elements)) }
  }

  /// Takes a property; false where its name is none of a requirement's.
  mutating func take(_ name: String, _ value: String, _ record: RecordText.Record) -> Bool {
    func field(_ key: String) -> Node? { record[key].map { .made($0) } }
    func ids(_ key: String) -> Node? {
      record[key].flatMap { .made($0.split(separator: " ").map(String.init)) }
    }
    if let key = Self.ids[name] {
      add(.made(value), to: key)
    } else if let verb = Self.rest(name, behind: "duty-") {
      add(
        .made(record: [
          ("verb", .made(verb)), ("by", .made(value.split(separator: " ").map(String.init))), ("to", ids("to")),
          ("from", ids("from")), ("instrument", field("instrument")), ("since", field("since")),
          ("note", field("note")),
        ]), to: "duties")
    } else if let kind = Self.rest(name, behind: "timescale-") {
      add(
        .made(record: [
          ("kind", .made(kind)), ("date", field("date")), ("until", field("until")),
          ("or_plan_by", field("or_plan_by")),
          ("recurring", field("recurring")), ("event", field("event")), ("text", field("text")),
          ("status", field("status")),
        ]), to: "timescales")
    } else if name == "service-level" {
      add(
        .made(record: [
          ("measure", field("measure")), ("target", field("target")), ("unit", field("unit")),
          ("window", field("window")), ("note", field("note")),
        ]), to: "service_levels")
    } else if name == "applies-when" {
      guard let condition = ConditionText.condition(value) else { return false }
      single.append(("when", condition.node))
    } else if name == "level" || name == "route" {
      single.append((name, .made(value)))
    } else if name == "contractual" {
      if value != ContractualStatus.notStated.rawValue { single.append((name, .made(value))) }
    } else {
      return false
    }
    return true
  }

  private mutating func add(_ element: Node, to key: String) {
    if let place = lists.firstIndex(where: { $0.key == key }) {
      lists[place].elements.append(element)
    } else {
      lists.append((key, [element]))
    }
  }

  /// The facet that a property is of, where it may be inherited.
  static func facet(_ name: String) -> String? {
    switch name {
    case "level", "route", "funding": name
    case "standard": "standards"
    default: name.hasPrefix("duty-") ? "duties" : nil
    }
  }

  /// A member of a facet in words, the same as those of `texts`.
  static func text(_ name: String, _ value: String) -> String {
    rest(name, behind: "duty-").map { "\($0) by \(value)" } ?? value
  }

  /// A facet's members in words.
  static func texts(_ facet: String, of requirement: Requirement) -> [String] {
    switch facet {
    case "level": [requirement.level.value?.rawValue].compactMap { $0 }
    case "route": [requirement.route.value?.rawValue].compactMap { $0 }
    case "funding": requirement.funding.value
    case "standards": requirement.standards.value
    default: requirement.duties.value.map { "\($0.verb.rawValue) by \($0.by.joined(separator: " "))" }
    }
  }

  /// The ids that a property names, and the register they have to be in.
  static func references(
    _ name: String, _ value: String, _ record: RecordText.Record
  ) -> (register: String, ids: [String])? {
    if name.hasPrefix("duty-") {
      let ids = [value, record["to"], record["from"]].compactMap { $0 }.flatMap {
        $0.split(separator: " ").map(String.init)
      }
      return ("parties", ids)
    }
    switch name {
    case "standard": return ("standards", [value])
    case "related": return ("requirements", [value])
    case "challenge": return ("provisions", [value])
    case "further-topic", "topic": return ("topics", [value])
    default: return ids[name].map { ($0, [value]) }
    }
  }

  private static func rest(_ name: String, behind prefix: String) -> String? {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
  }
}

extension Condition {
  /// The condition as it is written in a file.
  var node: Node {
    switch self {
    case .answer(let question, let value): .made(record: [("answer", .made(question)), ("is", .made(value))])
    case .all(let conditions): .made(record: [("all", .made(conditions.map(\.node)))])
    case .any(let conditions): .made(record: [("any", .made(conditions.map(\.node)))])
    case .not(let condition): .made(record: [("not", condition.node)])
    }
  }
}
