import Nodes

/// A catalogue of any size in our own format, the same for the same number, with statements as varied as real ones.
struct SyntheticCatalogue {
  private var random: Random
  private let count: Int
  let sections = 30

  init(count: Int) {
    self.count = count
    random = Random(state: 7)
  }

  /// The files of the catalogue, and the same requirements as one Markdown text for `cmark` and as sites for Hugo.
  mutating func make() -> (files: [InputFile], markdown: String, hugo: [InputFile]) {
    var files = registers()
    files.append(
      InputFile(path: "sources.yaml", text: "sources:\n  - { id: model, title: The model, kind: edition }\n"))
    files.append(Self.edition("2021-23", 2021, 2023, document: "model"))
    var hugo = HugoSite()
    var markdown = "# Requirements catalogue\n\n"
    let perSection = (count + sections - 1) / sections
    var number = 0
    for section in 0..<sections {
      let topic = "topic-\(section + 1)"
      var text = "# yaml-language-server: $schema=../../../schema/requirements.json\ntopic: \(topic)\nrequirements:\n"
      markdown += "## Topic \(section + 1)\n\n"
      var entries: [SyntheticEntry] = []
      for index in 0..<min(perSection, count - number) {
        number += 1
        let entry = entry(prefix: Self.prefix(section), number: index + 1)
        if index > 0 { text += "\n" }
        text += entry.yaml(document: "model")
        markdown += entry.markdown
        entries.append(entry)
      }
      hugo.add(topic: section + 1, entries)
      if number > 0, !text.hasSuffix("requirements:\n") {
        files.append(
          InputFile(path: "editions/2021-23/requirements/\(Self.padded(section + 1))-\(topic).yaml", text: text))
      }
    }
    return (files, markdown, hugo.files)
  }

  /// A requirement of its own, made of what the generator of numbers gives next.
  mutating func entry(prefix: String, number: Int) -> SyntheticEntry {
    let party = random.pick(Words.parties)
    let verb = random.pick(Words.verbs)
    let object = random.pick(Words.objects)
    let place = random.pick(Words.places)
    let hours = random.pick([1, 2, 4, 8, 24, 48, 72])
    let standards = ["standard-\(random.below(120) + 1)", "standard-\(random.below(120) + 1)"]
    let funding = random.pick(Words.funding)
    let purpose = (0..<4).map { _ in random.pick(Words.purposes) }.joined(separator: ", ")
    let statement =
      "The \(party.name) **must** arrange the \(verb) of \(object) \(place) within {limit} of a confirmed request, "
      + "and keeps evidence of \(purpose) for its yearly review."
    let requirementClass = random.pick(["core-and-mandated", "core-and-mandated", "enhanced"])
    return SyntheticEntry(
      id: "\(prefix)-\(Self.padded(number))", title: "\(verb.prefix(1).uppercased() + verb.dropFirst()) of \(object)",
      requirementClass: requirementClass, level: random.pick(["must", "should"]), statement: statement, hours: hours,
      party: party.id, partyName: party.name, standards: standards, funding: funding, page: random.below(200) + 1)
  }

  /// Documents of about 4 KB each: headings, prose, lists and tables.
  mutating func documents() -> [InputFile] {
    (1...max(1, count)).map { number in
      var text = "# Appendix for practice P\(number)\n\nThis appendix is part of the call-off contract.\n\n"
      var part = 0
      while text.utf8.count < 4096 {
        part += 1
        let entry = entry(prefix: "S", number: part)
        text += """
          ## \(part). \(entry.title)

          \(entry.shownStatement) Evidence is kept in the [assurance log](https://example.org/log/\(number)).

          - class: *\(entry.requirementClass)*
          - funding: \(entry.funding)

          Table: \(entry.id) and who is responsible

          | Requirement | Class | Responsible party | Funding source |
          |---|---|---|---|
          | \(entry.id) | \(entry.requirementClass) | \(entry.partyName) | \(entry.funding) |


          """
      }
      return InputFile(path: "p\(number).md", text: text)
    }
  }

  /// Roles, standards, money and topics.
  func registers(document: String = "model") -> [InputFile] {
    let source = "sources: [{ document: \(document), evidence: read }]"
    func list(_ name: String, _ entries: [String]) -> InputFile {
      InputFile(path: "\(name).yaml", text: "\(name):\n" + entries.map { "  - { \($0), \(source) }\n" }.joined())
    }
    let topics = (0..<sections).map { section in
      "id: topic-\(section + 1), name: Topic \(section + 1), prefixes: [\(Self.prefix(section))], order: \(section + 1)"
    }
    return [
      list("roles", Words.roles.map { "id: \($0), name: \($0)" }),
      list("standards", (1...120).map { "id: standard-\($0), name: Standard \($0), from: 2018" }),
      list("funding", Words.funding.map { "id: \($0), name: \($0)" }),
      list("topics", topics),
    ]
  }

  /// The file of an edition; `from` and `until` are the years in which it was in force.
  static func edition(_ id: String, _ from: Int, _ until: Int, document: String) -> InputFile {
    InputFile(
      path: "editions/\(id)/edition.yaml",
      text: """
        id: "\(id)"
        title: A synthetic edition
        short_title: Synthetic
        status: superseded
        in_force: { from: \(from)-04-01, until: \(until)-03-31 }
        sources: [{ document: \(document), evidence: read }]

        """)
  }

  static func prefix(_ section: Int) -> String { "S" + padded(section + 1) }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// What synthetic requirements are made of.
private enum Words {
  static let roles = ["local-commissioner", "delivery-partner", "practice", "supplier"]
  static let parties = [
    (id: "local-commissioner", name: "commissioner"), (id: "delivery-partner", name: "delivery partner"),
    (id: "practice", name: "practice"), (id: "supplier", name: "supplier"),
  ]
  static let funding = ["gp-it-revenue", "gp-it-capital", "practice-income", "local"]
  static let verbs = [
    "provision", "maintenance", "recording", "review", "restoring", "reporting", "encryption", "monitoring", "testing",
    "renewal", "removal", "inspection",
  ]
  static let objects = [
    "clinical system backups", "user accounts", "smartcard readers", "network firewalls", "asset registers",
    "incident logs", "patch levels", "remote access tokens", "printing services", "mobile devices",
    "data sharing agreements", "continuity plans", "wireless access points", "video equipment", "dictation software",
    "document scanners", "label printers", "telephone lines",
  ]
  static let places = [
    "for every registered location", "outside core hours", "without loss of data", "to the agreed service level",
    "for each member of staff", "before the next review", "at branch sites", "during a migration",
  ]
  static let purposes = [
    "completion", "failed attempts", "approvals given", "the people consulted", "costs", "exceptions granted",
    "complaints received", "tests run", "the versions used", "training given", "risks accepted", "suppliers engaged",
    "sites visited", "records changed", "delays", "lessons learnt", "contracts touched", "devices lost",
    "warnings issued", "passwords reset",
  ]
}

/// Numbers that look random and are the same in every run.
struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
