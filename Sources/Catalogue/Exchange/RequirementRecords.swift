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

  /// Whether what only those need who keep the catalogue is left out.
  let forReaders: Bool

  package init() {
    forReaders = false
  }

  /// The records of what is given, with the id of the edition or pack in which it is seen, for readers.
  package init(_ owners: [(id: String, requirements: [Requirement])]) {
    forReaders = true
    for (owner, requirements) in owners {
      let made = Parallel.map(requirements) { Record(forReaders: $0, owner) }
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
      writer.row(RequirementRow.cells(requirement, owner, forReaders: forReaders))
    }
  }
}

extension RequirementRecords.Record {
  init(forReaders requirement: Requirement, _ owner: String) {
    // A line each: files of thousands of them are a third smaller, and a change of one is a change of one line.
    var json = JSONWriter(pretty: false, forReaders: true)
    RequirementJSON.write(requirement, owner: owner, to: &json)
    var csv = CSVWriter()
    csv.row(RequirementRow.cells(requirement, owner, forReaders: true))
    self.init(json: json.bytes, row: csv.bytes)
  }
}
