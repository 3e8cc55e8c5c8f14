package import Diagnostics
import Nodes

/// The requirements of editions and packs as data, each made once for all the files that have it.
package struct RequirementRecords: Sendable {
  fileprivate struct Record: Sendable {
    var json: [UInt8]
    /// With its line end.
    var row: [UInt8]
  }

  /// By the edition or pack in which a requirement is seen, and by its id.
  private var records: [String: [String: Record]] = [:]

  package init() {}

  /// The records of what is given, with the id of the edition or pack in which it is seen.
  package init(_ owners: [(id: String, requirements: [Requirement])]) {
    for (owner, requirements) in owners {
      let made = Parallel.map(requirements) { Record($0, owner) }
      records[owner] = Dictionary(zip(requirements.map(\.id), made), uniquingKeysWith: { first, _ in first })
    }
  }

  /// About how many bytes a file of them has, so that it need not grow in steps.
  func size(of requirements: [Requirement], in owner: String) -> Int {
    guard let first = requirements.first, let record = records[owner]?[first.id] else { return 0 }
    return requirements.count * record.json.count * 5 / 4
  }

  /// Writes a requirement as JSON.
  package func write(_ requirement: Requirement, owner: String, to writer: inout JSONWriter) {
    if let record = records[owner]?[requirement.id] {
      writer.value(record.json)
    } else {
      RequirementJSON.write(requirement, owner: owner, to: &writer)
    }
  }

  /// Writes a requirement as a row of CSV.
  func write(_ requirement: Requirement, owner: String, to writer: inout CSVWriter) {
    if let record = records[owner]?[requirement.id] {
      writer.rows(record.row)
    } else {
      writer.row(RequirementRow.cells(requirement, owner))
    }
  }
}

extension RequirementRecords.Record {
  init(_ requirement: Requirement, _ owner: String) {
    // A line each: files of thousands of them are a third smaller, and a change of one is a change of one line.
    var json = JSONWriter(pretty: false)
    RequirementJSON.write(requirement, owner: owner, to: &json)
    var csv = CSVWriter()
    csv.row(RequirementRow.cells(requirement, owner))
    self.init(json: json.bytes, row: csv.bytes)
  }
}
