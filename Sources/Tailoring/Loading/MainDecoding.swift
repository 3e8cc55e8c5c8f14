import Catalogue
import Diagnostics
import Nodes

/// Reads gpspec.yaml and confirmations.yaml out of checked data.
struct MainDecoding {
  let file: String
  /// Ids that stand as keys, where the shape check does not see them.
  private(set) var references: [ReferenceUse] = []

  init(file: String) {
    self.file = file
  }

  /// The workspace without its tables, layers and answers; nil where what everything rests on is missing.
  mutating func workspace(_ node: Node) -> Workspace? {
    guard let edition = node["edition"]?.text, let date = node["date"]?.date, date.day != nil,
      let body = body(node["issuing_body"]), let delivery = delivery(node["delivery"])
    else { return nil }
    return Workspace(
      edition: edition, date: date, isExample: node["example"]?.flag ?? false, issuingBody: body,
      documents: node["documents"]?.texts ?? [], delivery: delivery,
      outOfPeriod: acknowledgement(node["edition_out_of_period"]), issue: issue(node["issue"], on: date),
      partsOff: partsOff(node["parts_off"]))
  }

  private func body(_ node: Node?) -> Workspace.IssuingBody? {
    guard let name = node?["name"]?.text, let code = node?["ods_code"]?.text else { return nil }
    return Workspace.IssuingBody(
      name: name, shortName: node?["short_name"]?.text, odsCode: code, address: node?["address"]?.text?.folded,
      email: node?["email"]?.text, telephone: node?["telephone"]?.text)
  }

  private mutating func delivery(_ node: Node?) -> Delivery? {
    guard let usual = node?["usual"]?.text.flatMap(Delivery.Mode.init(rawValue:)) else { return nil }
    var byTopic: [String: Delivery.Mode] = [:]
    for entry in node?["by_topic"]?.mapping?.entries ?? [] {
      use("topics", entry.key, entry.keyRange)
      byTopic[entry.key] = entry.value.text.flatMap(Delivery.Mode.init(rawValue:))
    }
    return Delivery(usual: usual, byTopic: byTopic, partnerName: node?["partner"]?.text)
  }

  private func acknowledgement(_ node: Node?) -> Workspace.Acknowledgement? {
    guard let by = node?["by"]?.text, let date = node?["date"]?.date, let why = node?["why"]?.text else { return nil }
    return Workspace.Acknowledgement(by: by, date: date, why: why.folded)
  }

  private mutating func issue(_ node: Node?, on day: PartialDate) -> [String: IssueRecord] {
    var records: [String: IssueRecord] = [:]
    for entry in node?.mapping?.entries ?? [] {
      use("documents", entry.key, entry.keyRange)
      let node = entry.value
      guard let reference = node["reference"]?.text, let version = node["version"]?.text,
        let status = node["status"]?.text.flatMap(IssueRecord.Status.init(rawValue:))
      else { continue }
      var record = IssueRecord(
        reference: reference, version: version, status: status,
        consultation: (node["consultation"]?.elements ?? []).compactMap(consultation),
        approvals: (node["approvals"]?.elements ?? []).compactMap(approval),
        revisions: (node["revisions"]?.elements ?? []).compactMap(revision), nextReview: node["next_review"]?.date)
      record.findings = IssueCheck(document: entry.key, day: day, file: file).findings(record, node)
      records[entry.key] = record
    }
    return records
  }

  private func consultation(_ node: Node) -> IssueRecord.Consultation? {
    guard let party = node["party"]?.text, let date = node["date"]?.date else { return nil }
    return IssueRecord.Consultation(party: party, date: date, outcome: node["outcome"]?.text?.folded)
  }

  private func approval(_ node: Node) -> IssueRecord.Approval? {
    guard let role = node["role"]?.text, let date = node["date"]?.date else { return nil }
    return IssueRecord.Approval(role: role, name: node["name"]?.text, date: date, version: node["version"]?.text)
  }

  private func revision(_ node: Node) -> IssueRecord.Revision? {
    guard let version = node["version"]?.text, let date = node["date"]?.date, let note = node["note"]?.text
    else { return nil }
    return IssueRecord.Revision(version: version, date: date, note: note.folded)
  }

  private mutating func partsOff(_ node: Node?) -> [String: [String]] {
    var parts: [String: [String]] = [:]
    for entry in node?.mapping?.entries ?? [] {
      use("documents", entry.key, entry.keyRange)
      for part in entry.value.elements {
        if let id = part.text { use("parts:\(entry.key)", id, part.range) }
      }
      parts[entry.key] = entry.value.texts
    }
    return parts
  }

  private mutating func use(_ register: String, _ id: String, _ range: CompactRange) {
    references.append(
      ReferenceUse(register: register, id: id, location: SourceLocation(file: file, range: range.range)))
  }

  func confirmations(_ node: Node) -> [Confirmation] {
    (node["confirmations"]?.elements ?? []).compactMap { node in
      guard let subject = node["subject"], let text = subject.text, let by = node["by"]?.text,
        let date = node["date"]?.date, let document = node["document"]?.text
      else { return nil }
      return Confirmation(
        subject: text, by: by, date: date, document: document, version: node["version"]?.text,
        pages: node["pages"]?.text, officialWords: node["official_words"]?.text?.folded,
        origin: Decoding.origin(subject, file))
    }
  }
}
