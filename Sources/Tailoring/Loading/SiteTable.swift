import Catalogue
import Diagnostics
import Nodes

/// Reads sites.csv.
struct SiteTable {
  let file: String
  let practices: [String]
  private let known: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, practices: [String]) {
    self.file = file
    self.practices = practices
    known = Set(practices)
  }

  static let columns = TableColumns(columns: [
    .init(
      name: "practice", spellings: ["practicecode", "practiceodscode", "parentcode", "parentorganisation", "parent"]),
    .init(name: "ods_code", spellings: ["sitecode", "siteodscode", "code", "organisationcode", "odssitecode"]),
    .init(name: "name", spellings: ["sitename", "organisationname", "site"]),
    .init(name: "address", spellings: ["siteaddress", "fulladdress", "addressline1", "address1"]),
    .init(name: "postcode", spellings: ["postalcode", "sitepostcode"]),
    .init(name: "kind", spellings: ["mainorbranch", "type", "sitetype", "main"]),
    .init(name: "hours", spellings: ["openinghours", "opening", "openingtimes"]),
    .init(name: "connection", spellings: ["networkconnection", "hscn", "network", "line"]),
  ])

  mutating func read(_ table: CSVTable) -> [Site] {
    let (places, extra) = Self.columns.places(in: table)
    guard places["practice"] != nil else {
      diagnostics.append(TableColumns.missing("practice", table, file: file, what: "the practice of each site"))
      return []
    }
    var sites: [Site] = []
    var seen: [String: SourceLocation] = [:]
    var main: [String: SourceLocation] = [:]
    for row in table.rows {
      let row = TableRow(row: row, places: places, file: file)
      guard let site = site(row, extra, &seen) else { continue }
      if site.isMain, let first = main[site.practice] {
        diagnostics.append(
          Diagnostic(
            PracticeRules.mainSite, "practice \(site.practice) has a main site already", at: row.location("kind"),
            notes: [.init("the other one", at: first)], fix: "mark one of them as branch"))
      }
      if site.isMain { main[site.practice] = main[site.practice] ?? row.location("kind") }
      sites.append(site)
    }
    let byPractice = Dictionary(grouping: sites, by: \.practice)
    for practice in practices where main[practice] == nil {
      guard let branch = byPractice[practice]?.first else { continue }
      diagnostics.append(
        Diagnostic(
          PracticeRules.mainSite, "none of the sites of practice \(practice) is its main one",
          at: branch.origin.location,
          fix: "mark one of them as main"))
    }
    return sites
  }

  private mutating func site(
    _ row: TableRow, _ extra: [(place: Int, name: String)], _ seen: inout [String: SourceLocation]
  ) -> Site? {
    let practice = row.text("practice")?.uppercased() ?? ""
    // What else is wrong with the row is said at once.
    let isKnown = known.contains(practice)
    if !isKnown {
      diagnostics.append(
        Diagnostic(
          PracticeRules.unknownPractice,
          practice.isEmpty ? "the site has no practice" : "'\(practice)' is not in practices.csv",
          at: row.location("practice"),
          fix: NearMiss.suggestion(for: practice, among: practices) ?? "add the practice, or delete the site"))
    }
    let code = row.text("ods_code")?.uppercased()
    var isTwice = false
    if let code {
      if !ODSCode.isSite(code) {
        diagnostics.append(
          Diagnostic(
            PracticeRules.malformedCode, "'\(code)' is no ODS code of a site", at: row.location("ods_code"),
            fix: "the practice's code, alone or with three digits behind (A81001001)"))
      }
      if let first = seen[code] {
        diagnostics.append(
          Diagnostic(
            PracticeRules.duplicateCode, "'\(code)' has a row already", at: row.location("ods_code"),
            notes: [.init("first given here", at: first)], fix: "delete one of the two rows"))
        isTwice = true
      } else {
        seen[code] = row.location("ods_code")
      }
    }
    var postcode: String?
    if let text = row.text("postcode") {
      postcode = FormChecks.postcode(text)
      if postcode == nil {
        diagnostics.append(
          Diagnostic(
            PracticeRules.malformedCell, "'\(text)' is no postcode", at: row.location("postcode"),
            fix: "write it as EX1 1AA"))
      }
    }
    let cells = row.row.cells
    let isMain = isMain(row)
    guard isKnown, !isTwice else { return nil }
    return Site(
      practice: practice, odsCode: code, name: row.text("name"), address: row.text("address"), postcode: postcode,
      isMain: isMain, hours: row.text("hours"), connection: row.text("connection"),
      extra: extra.compactMap { place, name in
        cells.indices.contains(place) ? (name, cells[place].scalar?.text ?? "") : nil
      }, origin: row.origin)
  }

  private mutating func isMain(_ row: TableRow) -> Bool {
    guard let text = row.text("kind")?.lowercased() else { return false }
    switch text {
    case "main", "main site", "yes", "y", "true", "head": return true
    case "branch", "branch site", "no", "n", "false", "annexe": return false
    default:
      diagnostics.append(
        Diagnostic(
          PracticeRules.malformedCell, "'\(text)' is neither main nor branch", at: row.location("kind"),
          fix: "main or branch"))
      return false
    }
  }
}
