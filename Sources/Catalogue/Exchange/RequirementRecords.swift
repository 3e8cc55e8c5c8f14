package import Diagnostics
import Nodes

/// The requirements of editions and packs as data, each made once for all the files that have it.
package struct RequirementRecords: Sendable {
  /// An object: every file that has it would copy it.
  fileprivate final class Record: Sendable {
    let json: [UInt8]
    /// With its line end.
    let row: [UInt8]

    init(forReaders requirement: Requirement, _ owner: String) {
      // A line each: files of thousands of them are a third smaller, and a change of one is a change of one line.
      var json = JSONWriter(pretty: false, forReaders: true)
      json.reserve(2 << 10)
      RequirementJSON.write(requirement, owner: owner, to: &json)
      var csv = CSVWriter()
      csv.reserve(1 << 10)
      RequirementRow.writeRow(requirement, owner, forReaders: true, to: &csv)
      self.json = json.bytes
      row = csv.bytes
    }
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
      // By place, here and below: going over the requirements themselves would copy each.
      let made = Parallel.map(Array(requirements.indices)) { Record(forReaders: requirements[$0], owner) }
      var own: [String: Record] = [:]
      own.reserveCapacity(made.count)
      for place in requirements.indices where own[requirements[place].id] == nil {
        own[requirements[place].id] = made[place]
      }
      records[owner] = own
    }
  }

  /// About how many bytes a file of them has, so that it need not grow in steps.
  package func size(of requirements: [Requirement], in owner: String) -> Int {
    guard let first = requirements.first, let record = records[owner]?[first.id] else { return 0 }
    return requirements.count * record.json.count * 5 / 4
  }

  /// Writes requirements as JSON, one after the other.
  package func write(_ requirements: [Requirement], owner: String, to writer: inout JSONWriter) {
    let records = records[owner]
    for place in requirements.indices {
      if let record = records?[requirements[place].id] {
        writer.value(record.json)
      } else {
        RequirementJSON.write(requirements[place], owner: owner, to: &writer)
      }
    }
  }

  /// Writes requirements as rows of CSV.
  func write(_ requirements: [Requirement], owner: String, to writer: inout CSVWriter) {
    let records = records[owner]
    for place in requirements.indices {
      if let record = records?[requirements[place].id] {
        writer.rows(record.row)
      } else {
        RequirementRow.writeRow(requirements[place], owner, forReaders: forReaders, to: &writer)
      }
    }
  }

  /// A requirement as a JSON document and as a CSV document.
  package func documents(of requirement: Requirement, owner: String) -> (json: [UInt8], csv: [UInt8]) {
    guard let record = records[owner]?[requirement.id] else {
      var writer = JSONWriter(forReaders: forReaders)
      RequirementJSON.write(requirement, owner: owner, to: &writer)
      writer.end()
      return (writer.bytes, CatalogueExport.csv([requirement], owner: owner, records: self))
    }
    var writer = JSONWriter()
    writer.reserve(record.json.count + 1)
    writer.value(record.json)
    writer.end()
    let header = RequirementRow.header(forReaders: forReaders)
    var csv = CSVWriter()
    csv.reserve(header.count + record.row.count)
    csv.rows(header)
    csv.rows(record.row)
    return (writer.bytes, csv.bytes)
  }
}
