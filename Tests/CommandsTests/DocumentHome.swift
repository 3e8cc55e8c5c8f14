import Commands
import Foundation
import Nodes
import Tailoring

/// A folder with a catalogue, templates and a workspace that documents can be made of; gone with the value that holds
/// it.
final class DocumentHome {
  let path: String
  var workspace: String { path + "/workspace" }
  var output: String { path + "/out" }

  /// The example workspace with two documents; further files take the place of those of the same path.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    path = NSTemporaryDirectory() + "gpspec-documents-" + UUID().uuidString
    var texts: [String: String] = [:]
    for file in ExampleWorkspace.catalogueFiles { texts["Catalog/" + file.path] = file.text + "\n" }
    for file in ExampleWorkspace.files {
      texts[file.path.hasPrefix("Templates/") ? file.path : "workspace/" + file.path] = file.text + "\n"
    }
    for file in Self.templates { texts["Templates/" + file.key] = file.value + "\n" }
    texts["workspace/gpspec.yaml"] = Self.main
    texts["workspace/answers.yaml", default: ""] += "  - { question: dispensing, value: no }\n"
    for (path, text) in files { texts[path] = text }
    for (file, text) in texts { try write(file, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws {
    let location = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: location)
  }

  /// The text of a file; empty where there is none.
  func text(_ file: String) -> String {
    FileManager.default.contents(atPath: path + "/" + file).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func replace(_ file: String, _ part: String, with other: String) throws {
    try write(file, text(file).replacingOccurrences(of: part, with: other))
  }

  /// Every file below a folder by its path.
  func files(_ folder: String) -> [String: String] {
    let files = (try? FolderReader.files(in: path + "/" + folder, endings: [""])) ?? []
    return Dictionary(files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
  }

  func run(_ arguments: String..., environment: [String: String] = [:], onTerminal: Bool = false) -> CommandRun {
    CommandRun(
      arguments + ["--home", path, "--workspace", workspace], environment: environment, onTerminal: onTerminal)
  }

  static let main = """
    edition: "2021-23"
    date: 2022-09-01
    issuing_body: { name: Example Integrated Care Board, ods_code: QZZ }
    documents: [specification, pack]
    delivery: { usual: commissioned }
    selections:
      include:
        - { id: CYB-02, reason: wanted by all practices }
      set:
        - { parameter: CYB-01.recovery_time, value: 24 }
    issue:
      specification:
        reference: QZZ-SPEC
        version: "1.0"
        status: approved
        approvals: [{ role: Chief Digital Officer, date: 2022-08-20 }]
        revisions: [{ version: "1.0", date: 2022-08-15, note: first version }]

    """

  private static let requirements = """
    ## Requirements

    {% for topic in all_topics %}
    {% for requirement in topic.requirements %}
    {% clause requirement %} {{ requirement.statement }}

    {% else %}
    None.
    {% endfor %}
    {% else %}
    None.
    {% endfor %}
    """

  private static let templates: KeyValuePairs<String, String> = [
    "specification/document.yaml": """
    title: Specification
    audience: bidders
    parts:
      - { id: contacts, title: Contacts, template: contacts.md.liquid }
      - { id: volumes, title: Requirements, template: volumes.md.liquid, can_be_switched_off: no }
    questions:
      - { id: contact, title: Whom may bidders write to?, type: email, group: Contacts, owner: Procurement }
      - { id: devices, title: How many devices?, type: integer, group: Volumes, owner: Practice, per_practice: yes }
      - { id: start, title: When does it start?, type: date, group: Dates, owner: Procurement }
      - { id: weak-spot, title: Where is it weak?, type: text, group: Security, owner: CISO, sensitivity: internal }
    """,
    "specification/contacts.md.liquid": """
    # {{ document.title }}

    ## Contacts

    Write to {{ answers.contact }}.
    """,
    "specification/volumes.md.liquid": requirements,
    "pack/document.yaml": """
    title: Pack
    audience: public
    per_practice: yes
    parts:
      - { id: all, title: All, template: all.md.liquid }
    """,
    "pack/all.md.liquid": """
    # {{ document.title }} of {{ practice.name }}

    """ + requirements,
  ]
}
