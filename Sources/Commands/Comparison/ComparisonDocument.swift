import CommonMark
import Diagnostics
import Documents

/// A report as one self-contained page of HTML.
enum ComparisonDocument {
  static func html(_ markdown: String, title: String) throws -> [UInt8] {
    let document = MarkdownDocument(parsing: Array(markdown.utf8), file: "comparison.md")
    // A marker that does not close would show as text or swallow a sentence: that is a fault of ours, not a report.
    if let finding = document.diagnostics.first(where: { $0.severity == .error }) {
      throw CommandFailure(.fault, "the report is no clean Markdown: \(finding.message) [\(finding.rule)]")
    }
    let body = document.renderHTML(.document(DocumentStyle()))
    return PageShell().page(
      .init(
        title: title, publisher: "GP IT Operating Model",
        footer: ["Not an NHS publication. The published text of each edition prevails."]),
      body: body)
  }
}
