import Diagnostics
import Nodes

/// Says which practices the model does not cover, and whose agreement is due for its yearly review.
enum PracticeScope {
  /// The finding where a workspace has no practice at all that the model covers.
  static func nobody(_ workspace: Workspace, table: String) -> Diagnostic? {
    if workspace.practices.contains(where: { $0.outOfScopeReason(on: workspace.date) == nil }) { return nil }
    return Diagnostic(
      PracticeRules.nobody,
      workspace.practices.isEmpty
        ? "there is no practice in practices.csv" : "no practice in practices.csv is in scope of the model",
      at: SourceLocation(file: table), fix: "add the practices that the documents are for, one a row")
  }

  static func findings(_ practice: Practice, _ row: TableRow, _ date: PartialDate, _ found: inout [Diagnostic]) {
    let name = "\(practice.odsCode) \(practice.name)"
    func report(_ rule: Rule, _ message: String, _ column: String, _ fix: String) {
      found.append(Diagnostic(rule, message, at: row.location(column), fix: fix))
    }
    if let closed = practice.closed, closed.earliest <= date.latest {
      report(
        PracticeRules.closed, "practice \(name) closed on \(closed.longText); it is out of scope", "closed",
        "delete the row, or correct the date; an ODS code is never given out again")
      return
    }
    if practice.isMarkedClosed, practice.closed == nil {
      report(
        PracticeRules.closed, "practice \(name) is marked as closed; it is out of scope", "status",
        "delete the row, or correct the mark; an ODS code is never given out again")
      return
    }
    if practice.contractType == nil, row.text("contract_type") == nil {
      report(
        PracticeRules.noContract, "practice \(name) has no contract type, so the model does not cover it",
        "contract_type", "add GMS, PMS or APMS, if it holds such a contract")
    }
    guard let signed = practice.agreementSigned else {
      if row.text("agreement_signed") == nil {
        report(
          PracticeRules.unsigned, "practice \(name) has no signed practice agreement, so the model does not cover it",
          "agreement_signed", "add the day of signature once it is signed")
      }
      return
    }
    if signed.earliest > date.latest {
      report(
        PracticeRules.unsigned,
        "practice \(name) signs its practice agreement only on \(signed.longText), after the workspace's date",
        "agreement_signed", "correct one of the two dates")
      return
    }
    if let reviewed = practice.agreementReviewed {
      if reviewed.latest < signed.earliest {
        report(
          PracticeRules.reviewOrder,
          "the agreement of practice \(name) was reviewed on \(reviewed.longText), before it was signed on "
            + signed.longText,
          "agreement_reviewed", "correct one of the two dates")
      } else if reviewed.earliest > date.latest {
        report(
          FileRules.futureDate,
          "the review of the agreement of practice \(name) is dated \(reviewed.longText), after the workspace's date "
            + date.longText,
          "agreement_reviewed", "correct one of the two dates")
      }
    }
    guard let due = practice.reviewDue(on: date), due.latest < date.earliest else { return }
    let what = practice.agreementReviewed.map { "was last reviewed on \($0.longText)" } ?? "was never reviewed"
    report(
      PracticeRules.reviewOverdue,
      "the agreement of practice \(name), signed on \(signed.longText), \(what): its yearly review is overdue",
      practice.agreementReviewed == nil ? "agreement_signed" : "agreement_reviewed",
      "review it, and record the day under agreement_reviewed")
  }
}
