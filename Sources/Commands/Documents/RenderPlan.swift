import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// What a run of `render` makes: which documents, for whom, in which forms.
///
/// It stands in the manifest's details, so that `verify` can make the very same again.
struct RenderPlan {
  var definitions: [DocumentDefinition]
  var practices: [Practice]
  var formats: [DocumentFormat]
  var isFinal: Bool
  var hasLocks: Bool
  var edition: String?
  /// What the ids of fragments begin with; nil for the name of each document.
  var idPrefix: String?
  /// The one practice asked for; nil for all in scope.
  var practice: String?

  /// A plan from names, or wrong usage where one of them does not exist.
  init(
    documents: [String], practice: String?, formats: String, isFinal: Bool, hasLocks: Bool, edition: String?,
    _ open: OpenWorkspace
  ) throws(CommandFailure) {
    definitions = try Self.definitions(documents, open)
    practices = try Self.practices(practice, open)
    self.formats = try Self.formats(formats)
    self.isFinal = isFinal
    self.hasLocks = hasLocks
    self.edition = edition
    self.practice = practice
  }

  /// The plan of a manifest.
  init?(_ manifest: Manifest, _ open: OpenWorkspace) throws(CommandFailure) {
    let details = Dictionary(
      manifest.origin.details.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let documents = details["documents"], let formats = details["formats"] else { return nil }
    try self.init(
      documents: documents.split(separator: ",").map(String.init), practice: details["practice"], formats: formats,
      isFinal: details["final"] == "yes", hasLocks: details["locks"] == "yes", edition: details["edition"], open)
    idPrefix = details["id-prefix"]
  }

  /// The edition that a manifest was made with in place of the workspace's.
  static func edition(of manifest: Manifest) -> String? {
    manifest.origin.details.first { $0.name == "edition" }?.value
  }

  var details: [Manifest.Detail] {
    var details = [
      Manifest.Detail(name: "documents", value: definitions.map(\.name).joined(separator: ",")),
      Manifest.Detail(name: "formats", value: formats.map(\.rawValue).joined(separator: ",")),
      Manifest.Detail(name: "final", value: isFinal ? "yes" : "no"),
      Manifest.Detail(name: "locks", value: hasLocks ? "yes" : "no"),
    ]
    if let practice { details.append(Manifest.Detail(name: "practice", value: practice)) }
    if let edition { details.append(Manifest.Detail(name: "edition", value: edition)) }
    if let idPrefix { details.append(Manifest.Detail(name: "id-prefix", value: idPrefix)) }
    return details
  }

  /// Takes practices out of the plan whose layers have errors.
  mutating func leaveOut(_ codes: some Sequence<String>) {
    let codes = Set(codes)
    practices.removeAll { codes.contains($0.odsCode) }
  }

  /// Says of documents of the body as a whole that a practice was named in vain.
  func notePractice(in context: CommandContext) {
    guard let practice else { return }
    for definition in definitions where !definition.isPerPractice {
      context.note(
        "'\(definition.name)' is one document for the whole body; --practice \(practice) does not apply to it")
    }
  }

  /// For whom a document is made: each practice, or nil for the body as a whole.
  func targets(of definition: DocumentDefinition) -> [Practice?] {
    definition.isPerPractice ? practices.map { $0 } : [nil]
  }

  /// Refuses to make nothing at all, and says which documents are made for nobody.
  func refuseNothing(in context: CommandContext) throws(CommandFailure) {
    let empty = definitions.filter { targets(of: $0).isEmpty }.map(\.name)
    if empty.isEmpty { return }
    guard empty.count < definitions.count else {
      throw CommandFailure(
        .invalidInput, "no practice is in scope, so there is nobody to make \(empty.joined(separator: ", ")) for",
        mend: "see `gpspec check --workspace`, which says of each practice why")
    }
    context.note("no practice is in scope: nothing is made of \(empty.joined(separator: ", "))")
  }

  /// Whether an index page is made: where documents are made for all practices.
  var wantsIndex: Bool { practice == nil && definitions.contains(where: \.isPerPractice) }

  /// The plan's templates, loaded and checked.
  func load(_ opened: RenderInput, _ context: CommandContext) throws(CommandFailure) -> [DocumentTemplates] {
    let (loaded, diagnostics) = DocumentTemplates.load(
      definitions, files: opened.templates, prefix: "Templates/", among: opened.open.documents)
    guard diagnostics.hasErrors else { return loaded }
    FindingsPrinter(context: context, sources: opened.sources).print(diagnostics)
    throw CommandFailure(.invalidInput, "the templates have errors; nothing was written")
  }

  private static func formats(_ text: String) throws(CommandFailure) -> [DocumentFormat] {
    var formats: [DocumentFormat] = []
    for name in text.split(separator: ",") {
      guard let format = DocumentFormat(rawValue: String(name)) else {
        throw CommandFailure(
          .usage, "there is no format '\(name)'",
          mend: "known: " + DocumentFormat.allCases.map(\.rawValue).joined(separator: ", "))
      }
      formats.append(format)
    }
    return formats
  }

  private static func definitions(
    _ names: [String], _ open: OpenWorkspace
  ) throws(CommandFailure) -> [DocumentDefinition] {
    var found: [DocumentDefinition] = []
    // A workspace without a list wants every document there is.
    let own = open.workspace.documents.isEmpty ? open.documents.map(\.name) : open.workspace.documents
    for name in names.isEmpty ? own : names {
      guard let definition = open.document(name) else {
        throw CommandFailure(
          names.isEmpty ? .invalidInput : .usage, "there is no document '\(name)'",
          mend: NearMiss.suggestion(for: name, among: open.documents.map(\.name))
            ?? "known: " + open.documents.map(\.name).joined(separator: ", "))
      }
      found.append(definition)
    }
    return found
  }

  private static func practices(_ code: String?, _ open: OpenWorkspace) throws(CommandFailure) -> [Practice] {
    guard let code else { return open.practicesInScope }
    guard let practice = open.practice(code) else {
      throw CommandFailure(
        .usage, "there is no practice '\(code)' in practices.csv",
        mend: NearMiss.suggestion(for: code, among: open.workspace.practices.map(\.odsCode)))
    }
    if let reason = practice.outOfScopeReason(on: open.workspace.date) {
      throw CommandFailure(.invalidInput, "\(code) is out of scope of the model: \(reason)")
    }
    return [practice]
  }
}
