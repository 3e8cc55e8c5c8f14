import Catalogue
import Nodes

/// Values of the catalogue in words.
enum Words {
  /// A name of the files as words that begin a sentence: `funding-rule` becomes "Funding rule".
  static func sentence(_ name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// An area of rules.
  static func area(_ name: String) -> String {
    ["csv", "json", "yaml", "html", "oscal"].contains(name) ? name.uppercased() : sentence(name)
  }

  /// A number and what it counts: "1 requirement", "1,048 requirements".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(ParameterText.grouped(String(number))) \(number == 1 ? one : many ?? one + "s")"
  }

  /// "2021 to 2023", "from 1 April 2021", or that nothing is known.
  static func period(_ from: PartialDate?, _ until: PartialDate?) -> String {
    switch (from, until) {
    case (let from?, let until?): "\(from.longText) to \(until.longText)"
    case (let from?, nil): "From \(from.longText)"
    case (nil, let until?): "Until \(until.longText)"
    case (nil, nil): "Not known"
    }
  }

  /// When an edition is in force; where nobody says so, when it was published.
  static func inForce(_ edition: Edition) -> String {
    guard edition.inForceFrom == nil, edition.inForceUntil == nil, let published = edition.published else {
      return period(edition.inForceFrom, edition.inForceUntil)
    }
    return "Not known; published \(published.longText)"
  }

  /// What provisions of a kind are about, as a heading.
  static func provisionKind(_ kind: String) -> String {
    switch kind {
    case "class": "Definitions of classes"
    case "de-commissioning": "Decommissioning"
    case "scope-in": "In scope"
    case "scope-out": "Out of scope"
    case "sub-contracting": "Subcontracting"
    default: sentence(kind)
    }
  }

  /// How an edition stands.
  static func status(_ status: String?) -> String {
    switch status {
    case "in-force": "In force"
    case "superseded": "Superseded"
    case "reported": "Reported, not seen"
    case "draft": "Draft"
    case .some(let other): sentence(other)
    case nil: "Not known"
    }
  }

  /// What an edition or pack holds, in the words of its readers; `label` is that of the catalogue.
  static func counted(_ kind: String, _ label: String) -> String {
    switch kind {
    case "provisions": "Other statements"
    case "context": "Background facts"
    case "disagreements": "Points on which sources disagree"
    case "stated-changes": "Changes it says it made"
    default: label
    }
  }

  static func condition(_ condition: Condition) -> String {
    switch condition {
    case .answer(let question, let value): "the answer to “\(sentence(question))” is \(value)"
    case .all(let all): all.map(Self.condition).joined(separator: " and ")
    case .any(let any): any.map(Self.condition).joined(separator: " or ")
    case .not(let condition): "not: \(Self.condition(condition))"
    }
  }

  static func serviceLevel(_ level: ServiceLevel) -> String {
    var text = "\(level.measure): \(ParameterText.text(level.target, unit: level.unit))"
    if let window = level.window { text += ", \(window)" }
    if let note = level.note { text += ". \(note)" }
    return text
  }

  static func lineage(_ kind: LineageEntry.Kind) -> String {
    switch kind {
    case .same: "Carried on"
    case .split: "Split"
    case .merged: "Merged"
    case .moved: "Moved"
    case .replaced: "Replaced"
    }
  }

  static func amendment(_ kind: AmendmentNote.Kind) -> String {
    switch kind {
    case .add: "Added"
    case .change: "Changed"
    case .withdraw: "Withdrawn"
    case .confirm: "Confirmed"
    }
  }

  /// The names of keys of a requirement as readers know them.
  static func fields(_ fields: [String]) -> String {
    fields.isEmpty
      ? "The whole entry"
      : fields.map { sentence($0.split(separator: "_").joined(separator: "-")) }
        .joined(separator: ", ")
  }
}

extension Words {
  /// The size of a file as people read it.
  static func size(_ bytes: Int) -> String {
    bytes < 1000 ? "\(bytes) bytes" : "\(ParameterText.grouped(String((bytes + 500) / 1000))) KB"
  }
}
