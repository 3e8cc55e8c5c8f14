import Catalogue
import Liquid
import Nodes
import Tailoring

/// A practice with its sites.
struct PracticeView: Sendable {
  var practice: Practice
  var sites: [Site]
  var date: PartialDate
}

/// Totals over the practices in scope.
struct TotalsView: Sendable {
  var practices: [PracticeView]

  var patients: Int { practices.reduce(0) { $0 + ($1.practice.listSize ?? 0) } }
  var sites: Int { practices.reduce(0) { $0 + $1.sites.count } }
  var unknownLists: Int { practices.count { $0.practice.listSize == nil } }
}

enum WorkspaceData {
  static let site = RecordMap<Site>(
    "site",
    [
      .optionalText("ods_code", "Its ODS code") { $0.odsCode },
      .optionalText("name", "Its name") { $0.name },
      .optionalText("address", "Its address") { $0.address },
      .optionalText("postcode", "Its postcode") { $0.postcode },
      .text("kind", "Main or branch") { $0.isMain ? "Main" : "Branch" },
      .optionalText("hours", "Its opening hours") { $0.hours },
      .optionalText("connection", "Its network connection") { $0.connection },
    ])

  static let practice = RecordMap<PracticeView>(
    "practice",
    [
      .text("ods_code", "Its ODS code") { $0.practice.odsCode },
      .text("name", "Its name") { $0.practice.name },
      .optionalText("address", "Its address") { $0.practice.address },
      .optionalText("postcode", "Its postcode") { $0.practice.postcode },
      .optionalText("contract", "GMS, PMS or APMS") { $0.practice.contractType?.rawValue },
      .optionalText("place", "The place it belongs to") { $0.practice.place },
      .optionalText("pcn", "Its primary care network") { $0.practice.pcnName ?? $0.practice.pcnCode },
      .optionalText("list_size", "Registered patients") {
        $0.practice.listSize.map { ParameterText.grouped(String($0)) }
      },
      .optionalText("agreement_signed", "When the practice agreement was signed") {
        $0.practice.agreementSigned?.longText
      },
      .optionalText("agreement_reviewed", "When it was last reviewed") { $0.practice.agreementReviewed?.longText },
      .optionalText("review_due", "By when its agreement is reviewed next, a year after signature or last review") {
        $0.practice.reviewDue(on: $0.date)?.longText
      },
      .flag("is_review_overdue", "Whether that day is over") { view in
        view.practice.reviewDue(on: view.date).map { $0.latest < view.date.earliest } ?? false
      },
      .optionalText("out_of_scope", "Why the model does not cover it") { $0.practice.outOfScopeReason(on: $0.date) },
      .flag("is_dispensing", "Whether it dispenses") { $0.practice.isDispensing == true },
      .records("sites", "Its sites", site) { $0.sites },
      .number("site_count", "How many they are") { $0.sites.count },
    ])

  static let totals = RecordMap<TotalsView>(
    "totals",
    [
      .number("practices", "How many practices") { $0.practices.count },
      .number("sites", "How many sites") { $0.sites },
      .number("patients", "Registered patients, as far as known") { $0.patients },
      .number("unknown_lists", "Practices whose list size is not known") { $0.unknownLists },
    ])

  static let body = RecordMap<Workspace.IssuingBody>(
    "body",
    [
      .text("name", "Its name") { $0.name },
      .text("short_name", "Its short name, else its name") { $0.shortName ?? $0.name },
      .text("ods_code", "Its ODS code") { $0.odsCode },
      .optionalText("address", "Its address") { $0.address },
      .optionalText("email", "Its e-mail address") { $0.email },
      .optionalText("telephone", "Its telephone number") { $0.telephone },
    ])

  static let approval = RecordMap<IssueRecord.Approval>(
    "approval",
    [
      .text("role", "Who approves") { $0.role },
      .optionalText("name", "By name") { $0.name },
      .text("date", "When") { $0.date.longText },
      .optionalText("version", "Which version") { $0.version },
    ])

  static let consultation = RecordMap<IssueRecord.Consultation>(
    "consultation",
    [
      .text("party", "Who was consulted") { $0.party },
      .text("date", "When") { $0.date.longText },
      .optionalText("outcome", "With what outcome") { $0.outcome },
    ])

  static let revision = RecordMap<IssueRecord.Revision>(
    "revision",
    [
      .text("version", "The version") { $0.version },
      .text("date", "Its date") { $0.date.longText },
      .text("note", "What changed") { $0.note },
    ])
}
