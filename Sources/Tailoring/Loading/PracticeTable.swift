import Catalogue
import Diagnostics
import Nodes

/// Reads practices.csv, from an ODS extract or a spreadsheet.
struct PracticeTable {
  let file: String
  let date: PartialDate
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, date: PartialDate) {
    self.file = file
    self.date = date
  }

  /// Several times the longest list of any practice in England; what is longer is a slip of the keys.
  private static let largestList = 1_000_000

  static let columns = TableColumns(columns: [
    .init(
      name: "ods_code",
      spellings: [
        "code", "organisationcode", "orgcode", "practicecode", "odspracticecode", "gppracticecode", "practiceodscode",
      ]),
    .init(
      name: "name", spellings: ["practicename", "organisationname", "orgname", "practice", "gppractice", "surgery"]),
    .init(name: "postcode", spellings: ["postalcode", "zip"]),
    .init(name: "address", spellings: ["fulladdress", "addressline1", "address1"]),
    .init(name: "contract_type", spellings: ["contract", "gpcontract", "gpcontracttype", "typeofcontract"]),
    .init(name: "place", spellings: ["locality", "borough", "placename"]),
    .init(name: "pcn_code", spellings: ["pcnodscode", "networkcode"]),
    .init(name: "pcn", spellings: ["pcnname", "primarycarenetwork", "network"]),
    .init(
      name: "list_size",
      spellings: ["patients", "registeredpatients", "numberofpatients", "listsizetotal", "practicelistsize"]),
    .init(
      name: "agreement_signed", spellings: ["signed", "signedon", "agreementdate", "datesigned", "agreementsignedon"]),
    .init(
      name: "agreement_reviewed",
      spellings: ["reviewed", "lastreviewed", "lastreview", "agreementreview", "agreementlastreviewed", "reviewedon"]),
    .init(name: "closed", spellings: ["closedate", "closeddate", "closedon", "dateclosed"]),
    .init(name: "status", spellings: ["statuscode", "orgstatus"]),
    .init(name: "dispensing", spellings: ["isdispensing", "dispensingpractice", "dispensingstatus"]),
  ])

  mutating func read(_ table: CSVTable) -> [Practice] {
    var (places, extra) = Self.columns.places(in: table)
    var rows = table.rows
    if places.isEmpty, let found = Self.odsFile(table) {
      (places, extra) = (found, [])
      rows.insert(CSVTable.Row(line: 1, cells: table.header), at: 0)
    }
    for (column, what) in [("ods_code", "the practices' ODS codes"), ("name", "their names")]
    where places[column] == nil {
      diagnostics.append(TableColumns.missing(column, table, file: file, what: what))
    }
    guard places["ods_code"] != nil, places["name"] != nil else { return [] }
    var practices: [Practice] = []
    var seen: [String: SourceLocation] = [:]
    for row in rows {
      let row = TableRow(row: row, places: places, file: file)
      guard let practice = practice(row, extra, &seen) else { continue }
      practices.append(practice)
    }
    return practices
  }

  /// The columns of the practice file that ODS publishes (epraccur), which has no header: code, name, two groupings, five
  /// lines of address, postcode, opened, closed, status. Nil where the first row is not of that form.
  private static func odsFile(_ table: CSVTable) -> [String: Int]? {
    func text(_ place: Int) -> String {
      table.header.indices.contains(place) ? table.header[place].scalar?.text ?? "" : ""
    }
    guard table.header.count > 12, ODSCode.isPractice(AnswerCheck.trimmed(text(0))), !text(1).isEmpty,
      FormChecks.postcode(text(9)) != nil
    else { return nil }
    return ["ods_code": 0, "name": 1, "address": 4, "postcode": 9, "closed": 11, "status": 12]
  }

  private mutating func practice(
    _ row: TableRow, _ extra: [(place: Int, name: String)], _ seen: inout [String: SourceLocation]
  ) -> Practice? {
    // A row without a code that can be used is read to its end all the same: what else is wrong is said at once.
    let written = row.text("ods_code") ?? ""
    let code = written.uppercased()
    let isUsable = isUsable(code, written, row, seen)
    if isUsable { seen[code] = row.location("ods_code") }
    let pcn = row.text("pcn")
    let pcnCode = row.text("pcn_code") ?? pcn.flatMap { ODSCode.isPCN($0) ? $0 : nil }
    if let pcnCode, !ODSCode.isPCN(pcnCode) {
      report(
        PracticeRules.malformedCode, "'\(pcnCode)' is no ODS code of a PCN", row, "pcn_code", fix: "U and five digits")
    }
    let cells = row.row.cells
    var practice = Practice(
      odsCode: code, name: row.text("name") ?? code, postcode: postcode(row), address: row.text("address"),
      contractType: contractType(row), place: row.text("place"), pcnCode: pcnCode,
      pcnName: pcn.flatMap { ODSCode.isPCN($0) ? nil : $0 }, listSize: listSize(row),
      agreementSigned: date(row, "agreement_signed"), agreementReviewed: date(row, "agreement_reviewed"),
      closed: date(row, "closed"), isMarkedClosed: isMarkedClosed(row), isDispensing: flag(row, "dispensing"),
      extra: extra.compactMap { place, name in
        cells.indices.contains(place) ? (name, cells[place].scalar?.text ?? "") : nil
      }, origin: row.origin)
    if row.text("name") == nil {
      report(
        PracticeRules.malformedCell, code.isEmpty ? "the practice has no name" : "practice \(code) has no name", row,
        "name", fix: "add the name as it is to be printed")
      practice.name = code
    }
    guard isUsable else { return nil }
    PracticeScope.findings(practice, row, date, &diagnostics)
    return practice
  }

  private mutating func isUsable(
    _ code: String, _ written: String, _ row: TableRow, _ seen: [String: SourceLocation]
  ) -> Bool {
    if code.isEmpty {
      report(
        PracticeRules.malformedCode, "the row has no ODS code", row, "ods_code", fix: "add the code, or delete the row")
      return false
    }
    if !ODSCode.isPractice(code) {
      report(
        PracticeRules.malformedCode, "'\(written)' is no ODS code of a practice", row, "ods_code",
        fix: "a letter and five digits (A81001), or letter and digit in turn (G7H8J)")
      return false
    }
    if let first = seen[code] {
      report(
        PracticeRules.duplicateCode, "'\(code)' has a row already", row, "ods_code",
        notes: [.init("first given here", at: first)], fix: "delete one of the two rows")
      return false
    }
    return true
  }

  private mutating func contractType(_ row: TableRow) -> Practice.ContractType? {
    guard let text = row.text("contract_type") else { return nil }
    let folded = CSVTable.folded(text)
    let names = [
      "gms": Practice.ContractType.gms, "pms": .pms, "apms": .apms, "generalmedicalservices": .gms,
      "personalmedicalservices": .pms, "alternativeprovidermedicalservices": .apms,
    ]
    if let type = names[folded] { return type }
    report(
      PracticeRules.malformedCell, "'\(text)' is no contract type", row, "contract_type",
      fix: "one of GMS, PMS, APMS; leave it empty for a practice that holds none")
    return nil
  }

  private mutating func postcode(_ row: TableRow) -> String? {
    guard let text = row.text("postcode") else { return nil }
    if let postcode = FormChecks.postcode(text) { return postcode }
    report(PracticeRules.malformedCell, "'\(text)' is no postcode", row, "postcode", fix: "write it as EX1 1AA")
    return nil
  }

  private mutating func listSize(_ row: TableRow) -> Int? {
    guard let text = row.text("list_size") else { return nil }
    if case .value(.number(let number)) = AnswerCheck.value(of: text, kind: .integer(unit: nil), isLoose: true),
      let size = Int(number), size >= 0
    {
      if size <= Self.largestList { return size }
      report(
        PracticeRules.malformedCell, "\(ParameterText.grouped(number)) patients are more than any one practice has",
        row,
        "list_size", fix: "at most \(ParameterText.grouped(String(Self.largestList)))")
      return nil
    }
    report(PracticeRules.malformedCell, "'\(text)' is no number of patients", row, "list_size", fix: "a whole number")
    return nil
  }

  private mutating func date(_ row: TableRow, _ column: String) -> PartialDate? {
    guard let text = row.text(column) else { return nil }
    if let date = FormChecks.date(text) { return date }
    report(
      PracticeRules.malformedCell, "'\(text)' in '\(column)' is no date", row, column, fix: "write it as 2022-09-01")
    return nil
  }

  private mutating func flag(_ row: TableRow, _ column: String) -> Bool? {
    guard let text = row.text(column) else { return nil }
    if case .value(.flag(let flag)) = AnswerCheck.value(of: text, kind: .yesNo, isLoose: true) { return flag }
    report(PracticeRules.malformedCell, "'\(text)' in '\(column)' is neither yes nor no", row, column, fix: "yes or no")
    return nil
  }

  private func isMarkedClosed(_ row: TableRow) -> Bool {
    row.text("status").map { ["c", "closed", "inactive", "i"].contains($0.lowercased()) } ?? false
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ row: TableRow, _ column: String, notes: [Diagnostic.Note] = [], fix: String?
  ) {
    diagnostics.append(Diagnostic(rule, message, at: row.location(column), notes: notes, fix: fix))
  }
}
