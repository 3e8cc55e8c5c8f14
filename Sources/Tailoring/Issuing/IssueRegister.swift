import Catalogue
package import Diagnostics
import Nodes

/// What a body has issued: `issued/register.yaml` of its workspace.
package struct IssueRegister: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package enum Status: String, Sendable, CaseIterable {
      case issued, superseded
    }

    package var reference: String
    package var version: String
    package var document: String
    package var practice: String?
    package var edition: String
    package var date: String
    package var status: Status
    package var supersededBy: String?

    package init(
      reference: String, version: String, document: String, practice: String? = nil, edition: String, date: String,
      status: Status = .issued, supersededBy: String? = nil
    ) {
      self.reference = reference
      self.version = version
      self.document = document
      self.practice = practice
      self.edition = edition
      self.date = date
      self.status = status
      self.supersededBy = supersededBy
    }
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  /// The versions of a document that were issued, the latest last.
  package func versions(of reference: String, practice: String?) -> [Entry] {
    entries.filter { $0.reference == reference && $0.practice == practice }.sorted {
      guard let first = IssueVersion($0.version), let second = IssueVersion($1.version) else {
        return $0.version < $1.version
      }
      return first < second
    }
  }

  /// Enters a version that was issued; it supersedes those before it. Entering it again changes nothing.
  package mutating func enter(_ entry: Entry) {
    for place in entries.indices
    where entries[place].reference == entry.reference && entries[place].practice == entry.practice
      && entries[place].version != entry.version && entries[place].status == .issued
    {
      entries[place].status = .superseded
      entries[place].supersededBy = entry.version
    }
    guard
      !entries.contains(where: {
        $0.reference == entry.reference && $0.practice == entry.practice && $0.version == entry.version
      })
    else { return }
    entries.append(entry)
  }

  /// The register as YAML.
  package var bytes: [UInt8] {
    var text = """
      # What was issued, in the order in which it was. Written by `gpspec issue`; the folders beside this file hold the
      # documents themselves.

      issued:

      """
    for entry in entries {
      text += "  - reference: \(YAMLText.value(entry.reference, indent: 6))\n"
      text += "    version: \"\(entry.version)\"\n"
      text += "    document: \(entry.document)\n"
      if let practice = entry.practice { text += "    practice: \(practice)\n" }
      text += "    edition: \"\(entry.edition)\"\n"
      text += "    date: \(entry.date)\n"
      text += "    status: \(entry.status.rawValue)\n"
      if let later = entry.supersededBy { text += "    superseded_by: \"\(later)\"\n" }
    }
    return Array(text.utf8)
  }

  /// Reads a register.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (register: IssueRegister, diagnostics: [Diagnostic]) {
    let result = YAMLReader.read(SourceText(file: file, bytes: bytes))
    var register = IssueRegister()
    guard let node = result.node else { return (register, result.diagnostics) }
    let found = result.diagnostics + ShapeCheck.check(node, shape: shape, file: file).diagnostics
    for node in node["issued"]?.elements ?? [] {
      guard let reference = node["reference"]?.text, let version = node["version"]?.text,
        let document = node["document"]?.text, let edition = node["edition"]?.text, let date = node["date"]?.text,
        let status = node["status"]?.text.flatMap(Entry.Status.init(rawValue:))
      else { continue }
      register.entries.append(
        Entry(
          reference: reference, version: version, document: document, practice: node["practice"]?.text,
          edition: edition, date: date, status: status, supersededBy: node["superseded_by"]?.text))
    }
    return (register, found)
  }

  static let shape = Shape.record(
    RecordShape(
      "issued/register.yaml",
      [
        .required(
          "issued",
          .list(
            .record(
              RecordShape(
                "an issue",
                [
                  .required("reference", .text), .required("version", .text), .required("document", .text),
                  .optional("practice", .text), .required("edition", .text), .required("date", .date),
                  .required("status", CommonShapes.oneOf(Entry.Status.self)), .optional("superseded_by", .text),
                ]))))
      ]))
}
