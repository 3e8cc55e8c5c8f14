package import Diagnostics

/// The rules for practices.csv and sites.csv.
package enum PracticeRules {
  private static func practice(_ row: String) -> Rule.Example { .workspace("practices.csv", adding: row) }

  package static let missingColumn = Rule(
    id: "workspace/missing-column",
    summary: "A table has no column that it cannot do without.",
    meaning: """
      practices.csv needs the practices' ODS codes and names, sites.csv the practice of each site. Columns may stand in \
      any order and under their usual names; extracts of the ODS come without a header, which has to be added.
      """,
    failing: .init("practices.csv", "name,contract_type\nFirst Practice,GMS\n"),
    passing: .init(
      "practices.csv",
      """
      Contract,Practice Name,Organisation Code,Signed,Fax,Close Date
      gms,First Practice,Y99901,01/04/2022,none,
      PMS,Second Practice,Y99902,20220401,none,

      """))

  package static let duplicateCode = Rule(
    id: "workspace/duplicate-code",
    summary: "An ODS code has two rows.",
    meaning: "Which of the two holds would hang on their order. Delete one.",
    failing: practice("Y99902,Second Practice again,PMS,2022-04-01,,South,U99902"), passing: .workspace)

  package static let malformedCode = Rule(
    id: "workspace/malformed-code",
    summary: "A text is no ODS code of the kind that stands there.",
    meaning: """
      A practice has a letter and five digits (A81001), a PCN U and five digits, a site its practice's code with three \
      digits behind or none; codes given out since April 2020 are of letters and digits in turn (G7H8J).
      """,
    failing: practice("Y9990,Third Practice,PMS,2022-04-01,,South,U99902"),
    passing: practice("Y9A9B,Third Practice,PMS,2022-04-01,,South,U99902"))

  package static let malformedCell = Rule(
    id: "workspace/malformed-cell",
    summary: "A cell's text is not of the kind that its column holds.",
    meaning: """
      Dates are written 2022-09-01 (01/09/2022 and 20220901 are read too), contract types GMS, PMS or APMS, list sizes \
      as whole numbers, sites as main or branch.
      """,
    failing: practice("Y99903,Third Practice,PMS,spring 2022,,South,U99902"),
    passing: practice("Y99903,Third Practice,PMS,1 April 2022,,South,U99902"))

  package static let closed = Rule(
    id: "workspace/closed-practice", severity: .warning,
    summary: "A practice is closed.",
    meaning: "It is out of scope by the model itself. Delete the row once nothing refers to it.",
    failing: .init(
      "practices.csv",
      "ods_code,name,contract_type,agreement_signed,closed\nY99901,First Practice,GMS,2022-04-01,2022-06-30\n"),
    passing: .init(
      "practices.csv",
      "ods_code,name,contract_type,agreement_signed,closed\nY99901,First Practice,GMS,2022-04-01,2023-06-30\n"))

  package static let noContract = Rule(
    id: "workspace/no-contract-type", severity: .warning,
    summary: "A practice has no contract type.",
    meaning: "The model covers holders of GMS, PMS and APMS contracts only; the practice is out of scope.",
    failing: practice("Y99903,Third Practice,,2022-04-01,,South,U99902"),
    passing: practice("Y99903,Third Practice,APMS,2022-04-01,,South,U99902"))

  package static let unsigned = Rule(
    id: "workspace/unsigned-agreement", severity: .warning,
    summary: "A practice has not signed the practice agreement.",
    meaning: "No services are provided before the agreement is signed; the practice is out of scope.",
    failing: practice("Y99903,Third Practice,GMS,,,South,U99902"),
    passing: practice("Y99903,Third Practice,GMS,2022-04-01,,South,U99902"))

  package static let reviewOverdue = Rule(
    id: "workspace/review-overdue", severity: .warning,
    summary: "A practice agreement is overdue for its yearly review.",
    meaning: "The agreement is reviewed at least every twelve months. Review it and record the day.",
    failing: practice("Y99903,Third Practice,GMS,2021-04-01,,South,U99902"),
    passing: practice("Y99903,Third Practice,GMS,2021-04-01,2022-03-15,South,U99902"))

  package static let reviewOrder = Rule(
    id: "workspace/review-order", severity: .warning,
    summary: "A practice agreement was reviewed before it was signed.",
    meaning: "One of the two days is wrong, and the day of the next review is reckoned from them. Correct it.",
    failing: practice("Y99903,Third Practice,GMS,2022-05-14,2022-01-10,South,U99902"),
    passing: practice("Y99903,Third Practice,GMS,2021-05-14,2022-01-10,South,U99902"))

  package static let nobody = Rule(
    id: "workspace/no-practice", severity: .note,
    summary: "A workspace has no practice that the model covers.",
    meaning: """
      Drafts can be made all the same. A document that counts or lists practices cannot be final without any: there is \
      nobody for whom something would be specified.
      """,
    failing: .init("practices.csv", "ods_code,name,contract_type,agreement_signed\n"),
    passing: .workspace)

  package static let unknownPractice = Rule(
    id: "workspace/unknown-practice",
    summary: "A site or an answer belongs to a practice that is not in practices.csv.",
    meaning: "It would be printed nowhere. Correct the code, or add the practice.",
    failing: .workspace("sites.csv", adding: "Y99910,Y99910,main"),
    passing: .workspace("sites.csv", adding: "Y99902,Y99902,main"))

  package static let mainSite = Rule(
    id: "workspace/main-site", severity: .warning,
    summary: "A practice has two main sites, or sites but no main one.",
    meaning: "Documents print the main site as the practice's address. Mark exactly one as main.",
    failing: .workspace("sites.csv", adding: "Y99902,Y99902,branch"),
    passing: .workspace("sites.csv", adding: "Y99902,Y99902,main"))

  package static let all = [
    missingColumn, duplicateCode, malformedCode, malformedCell, closed, noContract, unsigned, reviewOverdue,
    reviewOrder,
    nobody, unknownPractice, mainSite,
  ]
}
