package import Diagnostics
package import Nodes

/// Who publishes the site, and what the law asks them to say.
package struct PublisherSettings: Sendable {
  package var publisher = "gpspec"
  package var publication = "GP IT Operating Model requirements"
  /// Where to write for another format, or because of a barrier: a mail or a web address.
  package var contact: String?
  package var enforcementName: String?
  package var enforcementURL: String?
  /// When the accessibility statement was prepared.
  package var statementDate: PartialDate?
  package var lastReviewed: PartialDate?
  package var nextReview: PartialDate?
  package var licence: String?
  /// Where the site stands, with a slash at the end; paper shows the addresses of its pages below it.
  package var address: String?
  /// How far the site meets WCAG 2.2 AA, where the publisher says so.
  package var compliance: Compliance?
  /// What is not accessible, a sentence each.
  package var notAccessible: [String] = []
  /// How the publisher tested the site, in sentences.
  package var tested: String?
  /// Whether the publisher is a body of the NHS; otherwise every page says that it is not an NHS publication.
  package var isNHSBody = false
  /// Whether the documents of the invented example stand on the site.
  package var showsExample = true

  /// How far a site meets the guidelines, in the words of the law's model statement.
  package enum Compliance: String, CaseIterable, Sendable {
    case fully
    case partially
    case notCompliant = "not"

    var words: String {
      switch self {
      case .fully: "fully compliant"
      case .partially: "partially compliant"
      case .notCompliant: "not compliant"
      }
    }
  }

  package init() {}

  /// What the statement says where the publisher says nothing: nobody may claim that a site is fully compliant because
  /// no machine found a fault.
  var statedCompliance: Compliance { compliance ?? .partially }

  /// The shape of `publisher.yaml`.
  package static let shape = Shape.record(
    RecordShape(
      "publisher settings",
      [
        .required("publisher", .text, "who publishes, the last part of every title"),
        .required("publication", .text, "the name of the site"),
        .required("contact", .text, "for other formats and barriers: a mail or web address"),
        .required(
          "enforcement",
          .record(RecordShape("an enforcement body", [.required("name", .text), .optional("url", .text)]))),
        .required("statement_date", .date, "when the accessibility statement was prepared"),
        .required("last_reviewed", .date), .required("next_review", .date),
        .optional("address", .text, "where the site stands: https://…/, printed after links within the site"),
        .optional(
          "compliance", .oneOf(Compliance.allCases.map(\.rawValue)),
          "how far it meets WCAG 2.2 AA: fully, partially, not; partially where it is not said"),
        .optional("not_accessible", .list(.text), "what is not accessible, a sentence each"),
        .optional("tested", .text, "how the publisher tested the site"),
        .optional("licence", .text), .optional("nhs_body", .flag, "true takes away 'not an NHS publication'"),
        .optional("example_documents", .flag, "false leaves out the documents of the invented example"),
      ]))

  /// Reads `publisher.yaml`; nil where it can't be used. Whether a review is overdue is asked where there is a `today`.
  package static func read(
    _ file: InputFile, today: PartialDate? = nil
  ) -> (settings: PublisherSettings?, diagnostics: [Diagnostic]) {
    let result = YAMLReader.read(SourceText(file: file.path, bytes: file.bytes))
    guard let node = result.node else { return (nil, result.diagnostics) }
    let diagnostics = result.diagnostics + ShapeCheck.findings(in: node, shape: shape, file: file.path)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    var settings = PublisherSettings()
    settings.publisher = node["publisher"]?.text ?? settings.publisher
    settings.publication = node["publication"]?.text ?? settings.publication
    settings.contact = node["contact"]?.text
    settings.enforcementName = node["enforcement"]?["name"]?.text
    settings.enforcementURL = node["enforcement"]?["url"]?.text
    settings.statementDate = node["statement_date"]?.date
    settings.lastReviewed = node["last_reviewed"]?.date
    settings.nextReview = node["next_review"]?.date
    settings.licence = node["licence"]?.text
    settings.isNHSBody = node["nhs_body"]?.flag ?? false
    settings.showsExample = node["example_documents"]?.flag ?? true
    settings.address = node["address"]?.text.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.compliance = node["compliance"]?.text.flatMap(Compliance.init)
    settings.notAccessible = node["not_accessible"]?.texts ?? []
    settings.tested = node["tested"]?.text
    let check = PublisherCheck(settings: settings, node: node, file: file.path, today: today)
    let all = diagnostics + check.findings
    return (all.hasErrors ? nil : settings, all)
  }
}
