package import Diagnostics
package import Nodes

/// Who publishes the site, and what the law asks them to say.
package struct PublisherSettings: Sendable {
  package var publisher = "gpspec"
  package var publication = "GP IT Operating Model requirements"
  /// Where to write for another format, or because of a barrier: a mail address, a web address or words.
  package var contact: String?
  package var enforcementName: String?
  package var enforcementURL: String?
  /// When the accessibility statement was prepared.
  package var statementDate: PartialDate?
  package var lastReviewed: PartialDate?
  package var nextReview: PartialDate?
  package var licence: String?
  /// Whether the publisher is a body of the NHS; otherwise every page says that it is not an NHS publication.
  package var isNHSBody = false

  package init() {}

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
        .optional("licence", .text), .optional("nhs_body", .flag, "true takes away 'not an NHS publication'"),
      ]))

  /// Reads `publisher.yaml`; nil where it can't be used.
  package static func read(_ file: InputFile) -> (settings: PublisherSettings?, diagnostics: [Diagnostic]) {
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
    return (settings, diagnostics)
  }
}
