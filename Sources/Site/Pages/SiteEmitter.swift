import Catalogue
import Diagnostics
import Nodes

/// Hands pages on as they are made: the page in its frame, then the data beside it.
struct SiteEmitter {
  let frame: PageFrame
  /// Takes a file with what it says of links.
  let take: (SiteFile, PageLinks) throws -> Void

  func page(_ page: Page, _ body: (inout HTMLBuilder) -> Void) throws {
    var page = page
    if frame.model.isBare { page.downloads = [] }
    let html = frame.html(page, body)
    let file = SiteFile(path: page.address.file, bytes: html.bytes)
    try take(file, PageLinks(file, written: html.links))
    for download in page.downloads {
      try sink(SiteFile(path: page.address.path + download.name, bytes: download.bytes))
    }
  }

  /// Hands on a file that is no page of our own making: what it says of links is read from its bytes.
  func sink(_ file: SiteFile) throws {
    try take(file, PageLinks(file))
  }
}

/// The data beside pages.
enum Downloads {
  /// A requirement as JSON and CSV.
  static func requirement(_ requirement: Requirement, owner: String, records: RequirementRecords) -> [Download] {
    let (json, csv) = records.documents(of: requirement, owner: owner)
    return [
      Download(name: "data.json", kind: .json, bytes: json), Download(name: "data.csv", kind: .csv, bytes: csv),
    ]
  }

  /// Requirements as JSON and CSV.
  static func requirements(
    _ requirements: [Requirement], owner: String, records: RequirementRecords, label: String? = nil
  ) -> [Download] {
    var writer = JSONWriter(forReaders: true)
    writer.reserve(records.size(of: requirements, in: owner))
    writer.array { records.write(requirements, owner: owner, to: &$0) }
    writer.end()
    let csv = CatalogueExport.csv(requirements, owner: owner, records: records)
    return [
      Download(name: "data.json", kind: .json, bytes: writer.bytes, label: label),
      Download(name: "data.csv", kind: .csv, bytes: csv, label: label),
    ]
  }

  /// A table as JSON, a list of objects, and as CSV. What is empty is left out of the JSON; a table without rows is a
  /// list of nothing, and the names of the columns.
  static func table(_ columns: [String], _ rows: [[String]]) -> [Download] {
    table(columns) { for row in rows { $0.row(row) } }
  }

  /// The same of rows that are written one after the other.
  static func table(_ columns: [String], _ rows: (inout TableData) -> Void) -> [Download] {
    var csv = CSVWriter()
    csv.row(columns)
    var json = JSONWriter()
    json.array { json in
      var data = TableData(columns: columns, json: json, csv: csv)
      // A second hold on the bytes would have them copied.
      (json, csv) = (JSONWriter(), CSVWriter())
      rows(&data)
      (json, csv) = (data.json, data.csv)
    }
    json.end()
    return [
      Download(name: "data.json", kind: .json, bytes: json.bytes),
      Download(name: "data.csv", kind: .csv, bytes: csv.bytes),
    ]
  }
}

/// A table while it is written as JSON and as CSV.
struct TableData {
  let columns: [String]
  fileprivate var json: JSONWriter
  fileprivate var csv: CSVWriter

  mutating func row(_ cells: [String]) {
    csv.row(cells)
    json.object { json in
      for (column, value) in zip(columns, cells) where !value.isEmpty { json.field(column, value) }
    }
  }
}
