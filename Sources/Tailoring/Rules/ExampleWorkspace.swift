import Catalogue
import Diagnostics

/// A small workspace without findings, with the catalogue and the documents it rests on, from which the examples of
/// rules start.
package enum ExampleWorkspace {
  /// The files of the workspace; a file of an example takes the place of one of the same path. What begins with
  /// `Templates/` is a document's, not the workspace's.
  package static let files: [(path: String, text: String)] = [
    ("gpspec.yaml", main),
    ("answers.yaml", answers),
    ("practices.csv", practices),
    ("sites.csv", sites),
    ("confirmations.yaml", confirmations),
    (document, specification),
  ]

  /// Files of the catalogue, in place of those of the example catalogue with the same path.
  package static let catalogueFiles: [(path: String, text: String)] =
    ExampleCatalogue.files.filter { file in !catalogueChanges.contains { $0.path == file.path } } + catalogueChanges

  static let document = "Templates/specification/document.yaml"

  static let main = """
    edition: "2021-23"
    date: 2022-09-01
    issuing_body: { name: Example Integrated Care Board, ods_code: QZZ }
    documents: [specification]
    delivery:
      usual: commissioned
      by_topic: { cyber-security: in-house }
    selections:
      include:
        - { id: CYB-02, reason: wanted by all practices }
      set:
        - { parameter: CYB-01.recovery_time, value: 24 }
    """

  static let answers = """
    answers:
      - { question: contact, value: desk@example.org }
      - { question: devices, practice: Y99901, value: 12 }
      - { question: start, unknown: true, owner: Procurement, by: 2023-12-01 }
    """

  static let practices = """
    ods_code,name,contract_type,agreement_signed,agreement_reviewed,place,pcn_code
    Y99901,First Practice,GMS,2021-04-01,2022-04-01,North,U99901
    Y99902,Second Practice,PMS,2021-10-01,2022-08-01,South,U99902
    """

  static let sites = """
    practice,ods_code,kind
    Y99901,Y99901,main
    Y99901,Y99901001,branch
    """

  static let confirmations = """
    confirmations:
      - { subject: CYB-01, by: A Reader, date: 2022-08-01, document: The model 2021-23 }
    """

  static let specification = """
    title: Specification
    audience: bidders
    parts:
      - { id: contacts, title: Contacts, template: contacts.md.liquid }
      - { id: volumes, title: Volumes, template: volumes.md.liquid, can_be_switched_off: no }
    questions:
      - { id: contact, title: Whom may bidders write to?, type: email, group: Contacts, owner: Procurement }
      - { id: devices, title: How many devices?, type: integer, group: Volumes, owner: Practice, per_practice: yes }
      - { id: start, title: When does it start?, type: date, group: Dates, owner: Procurement }
    """

  private static let catalogueChanges: [(path: String, text: String)] = [
    (
      "editions/2021-23/requirements/18-cyber-security.yaml",
      """
      topic: cyber-security
      requirements:
        - id: CYB-01
          title: Records restored in time
          class: core-and-mandated
          statement: The delivery partner restores records within {recovery_time}, as {method} says.
          parameters:
            recovery_time: { value: 48, unit: hours, stricter: lower }
            method: { value: the plan, unit: text, stricter: none }
          sources: [{ document: model, evidence: read }]
        - id: CYB-02
          title: Devices watched by night
          class: enhanced
          statement: The delivery partner watches devices by night.
          sources: [{ document: model, evidence: read }]
        - id: CYB-03
          title: Dispensary kept safe
          class: core-and-mandated
          statement: The practice keeps the systems of its dispensary safe.
          when: { answer: dispensing, is: yes }
          sources: [{ document: background, evidence: background, confidence: high }]
        - id: CYB-04
          title: Alarm of the premises
          class: practice-business
          statement: The practice pays for the alarm of its premises.
          sources: [{ document: model, evidence: read }]
      """
    ),
    (
      "editions/2019-21/requirements/18-cyber-security.yaml",
      """
      topic: cyber-security
      requirements:
        - id: CYB-11
          title: Records restored
          class: core-and-mandated
          statement: The delivery partner restores records in time.
          sources: [{ document: earlier-model, evidence: read }]
        - id: CYB-12
          title: Tapes kept off site
          class: core-and-mandated
          statement: The delivery partner keeps tapes away from the premises.
          sources: [{ document: earlier-model, evidence: read }]
      """
    ),
    (
      "lineage.yaml",
      """
      lineage:
        - kind: replaced
          from: { edition: "2019-21", ids: [CYB-11] }
          to: { edition: "2021-23", ids: [CYB-01] }
          reason: The later edition gives the time.
      """
    ),
  ]
}

extension Rule.Example {
  /// The example workspace with a text of one of its files replaced.
  static func workspace(_ path: String, _ part: String, with other: String) -> Rule.Example {
    let text = ExampleWorkspace.files.first { $0.path == path }?.text ?? ""
    let parts = text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return Rule.Example(path, (parts.count == 2 ? parts[0] + other + parts[1] : "\(part) is not in \(path)") + "\n")
  }

  /// The example workspace with lines added to one of its files.
  static func workspace(_ path: String, adding lines: String) -> Rule.Example {
    let text = ExampleWorkspace.files.first { $0.path == path }?.text ?? ""
    return Rule.Example(path, text + "\n" + lines + "\n")
  }

  /// A file of a layer.
  static func layer(_ path: String, _ text: String) -> Rule.Example {
    Rule.Example("layers/\(path).yaml", text + "\n")
  }

  /// The example workspace as it is.
  static let workspace = Rule.Example([:])
}
