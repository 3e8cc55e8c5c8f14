import Catalogue
package import Liquid
import Nodes
package import Tailoring

/// The names that every template is given.
package enum RootData {
  static let document = RecordMap<DocumentContext>(
    "document",
    [
      .text("title", "The document's title") { $0.definition.title },
      .optionalText("description", "What it is for") { $0.definition.description },
      .text("reference", "Its reference") { $0.issueRecord.reference },
      .text("version", "Its version") { $0.issueRecord.version },
      .text("status", "Draft, For approval, Approved, Issued or Superseded; true of what is made") { $0.statusLabel },
      .text("date", "Its date") { $0.date.longText },
      .text("audience", "Who it is for") { $0.audienceName },
      .text("issuer", "The body that makes it, with its code") {
        "\($0.workspace.issuingBody.name) (\($0.workspace.issuingBody.odsCode))"
      },
      .flag("is_draft", "Whether missing answers are shown by markers") { !$0.isFinal },
      .flag("is_example", "Whether the workspace is invented") { $0.workspace.isExample },
      .text("example_words", "What is invented in an invented workspace") { $0.exampleWords },
      .texts("parts_off", "The ids of its parts that are switched off") { context in
        context.workspace.partsOff[context.definition.name] ?? []
      },
      .optionalText("next_review", "When it is reviewed") { $0.issueRecord.nextReview?.longText },
      .records("approvals", "Who approved it", WorkspaceData.approval) { $0.issueRecord.approvals },
      .records("consultation", "Who was consulted", WorkspaceData.consultation) { $0.issueRecord.consultation },
      .records("revisions", "Its versions", WorkspaceData.revision) { $0.issueRecord.revisions },
    ])

  static let edition = RecordMap<DocumentContext>(
    "edition",
    [
      .text("id", "The edition's id") { $0.edition.id },
      .text("title", "Its title") { $0.edition.title },
      .text("short_title", "Its short title") { $0.edition.shortTitle },
      .text("period", "When it is in force") { $0.editionPeriod },
      .optionalText("period_warning", "Set where the document's date lies outside that period") { $0.periodWarning },
      .number("count", "How many requirements it has") { $0.edition.requirements.count },
      .number("background_count", "How many of those in scope rest on background knowledge that nobody confirmed") {
        $0.backgroundCount(confirmed: false)
      },
      .number("confirmed_count", "How many of those in scope were confirmed locally against the published text") {
        $0.backgroundCount(confirmed: true)
      },
      .records("gaps", "What was not captured", RegisterData.gap) { context in
        context.edition.gaps.map { GapView(gap: $0, confirmation: context.confirmations.confirmation(of: $0)) }
      },
      .flag("is_reported", "Whether it is known from reports alone, its text not having been seen") {
        $0.edition.status == "reported"
      },
      .records("parts", "What it consists of", RegisterData.part) { $0.edition.parts },
      .flag("is_captured_whole", "Whether all of it was captured: no gap, and no part that is missing or partial") {
        $0.edition.gaps.isEmpty && $0.edition.parts.allSatisfy { $0.captured == .yes }
      },
      .records("stated_changes", "What it says it changed", RegisterData.statedChange) { $0.edition.statedChanges },
    ])

  static let root = RecordMap<DocumentContext>(
    "data",
    [
      .record("document", "The document itself", document) { $0 },
      .record("edition", "The edition it is made from", edition) { $0 },
      .record("body", "Who issues it", WorkspaceData.body) { $0.workspace.issuingBody },
      .record("delivery", "Who delivers the service: a partner, the body's own team, or both", DeliveryView.map) {
        $0.deliveryView
      },
      .optionalRecord("changes", "What changed against the edition before", EditionChangesView.map) {
        $0.editionChanges
      },
      .records("topics", "The topics with the requirements of this document's routes", TopicData.topic) { $0.topics },
      .records("other_routes", "Requirements in scope that reach practices in other ways", TopicData.route) {
        $0.otherRoutes
      },
      .records("practice_duties", "What the practice itself does, by topic", TopicData.topic) {
        $0.topics(of: [.practiceDuty])
      },
      .records("practice_purchases", "What the practice buys itself, by topic", TopicData.topic) {
        $0.topics(of: [.practicePurchase])
      },
      .records("purchases", "The same, each thing once, however many topics speak of it", PurchaseView.map) {
        $0.purchaseViews
      },
      .records("partner_topics", "What the delivery partner's contract covers, by topic", TopicData.topic) {
        $0.topics(of: [.deliveryPartnerContract])
      },
      .records("entries", "Requirements in scope and provisions of the edition, by reference", EntryView.map) {
        $0.entryViews
      },
      .records("all_topics", "Every requirement in scope, by topic", TopicData.topic) { $0.topics(of: nil) },
      .records("rows", "The rows of the document's pack, by group", TopicData.topic) { $0.packGroups },
      .records("standards", "The standards cited in scope", RegisterData.standard) { $0.standardViews },
      .records(
        "not_in_force",
        "Standards, frameworks, laws and policies cited in scope and not in force on the document's date",
        OutdatedView.map
      ) { $0.outdatedViews },
      .records("terms", "The glossary terms used in scope", RegisterData.term) { $0.termViews },
      .records("sources", "The sources of what is in scope", RegisterData.source) { $0.sourceViews },
      .records("exclusions", "Requirements excluded, with their reasons", RegisterData.exclusion) { $0.exclusionViews },
      .records(
        "exclusions_printed", "Requirements excluded that stand in the document all the same", RegisterData.exclusion
      ) { $0.exclusionViews(printed: true) },
      .records(
        "local_differences",
        "What layers below the body's own decide; in a practice's document all that layers decide for it",
        DifferenceView.map
      ) { $0.differenceViews },
      .record("coverage", "Where the core and mandated requirements of the edition stand", CoverageView.map) {
        CoverageView($0)
      },
      .records("enhanced_not_selected", "Enhanced requirements that nobody selected", RequirementData.requirement) {
        $0.notSelected
      },
      .records("provisions", "What the edition or pack says beside its requirements", RegisterData.provision) {
        $0.provisionViews
      },
      .optionalRecord("pack", "The document's pack", PackData.pack) { $0.pack },
      .records("choices", "The choices of the document's pack, with what was picked", PackData.choice) {
        $0.choiceViews
      },
      .records("frameworks", "The frameworks, as of the document's date", FrameworkView.map) { $0.frameworkViews },
      .records("indicators", "The indicators of maturity in use on the document's date", IndicatorData.indicator) {
        $0.indicatorViews(inForce: true)
      },
      .records("indicators_not_in_use", "Those not in use on the document's date", IndicatorData.indicator) {
        $0.indicatorViews(inForce: false)
      },
      .optionalRecord("agreement", "The practice agreement in force on the document's date", PackData.item) {
        $0.agreementView
      },
      .records("services", "What practices receive, in short, by class and topic", ServiceView.map) {
        $0.serviceViews
      },
      .records("responsibilities", "Who does what, by topic", ResponsibilityView.map) { $0.responsibilityViews },
      .records("enhanced_selected", "Enhanced requirements that somebody selected", RequirementData.requirement) {
        $0.enhancedSelected
      },
      .records("practices", "The practices in scope", WorkspaceData.practice) { $0.practiceViews },
      .records("practices_out_of_scope", "Practices that the model does not cover", WorkspaceData.practice) {
        $0.outOfScopePractices
      },
      .records(ClinicalSystemView.name, "The systems in use at the practices in scope", ClinicalSystemView.map) {
        $0.clinicalSystemViews
      },
      .record("totals", "Totals over the practices in scope", WorkspaceData.totals) {
        TotalsView(practices: $0.practiceViews)
      },
      .optionalRecord("practice", "The practice that the document is for", WorkspaceData.practice) { $0.practiceView },
    ])

  /// Every record that the root leads to.
  static let records: [RecordType] = [
    document.type, edition.type, WorkspaceData.body.type, DeliveryView.map.type, EditionChangesView.map.type,
    EditionChangeRow.map.type, TopicData.topic.type, TopicData.route.type,
    RequirementData.requirement.type, RequirementData.duty.type, RequirementData.standardReference.type,
    RequirementData.localValue.type, RequirementData.citation.type, RegisterData.standard.type, RegisterData.term.type,
    RegisterData.source.type, RegisterData.exclusion.type, RegisterData.gap.type, RegisterData.part.type,
    RegisterData.provision.type, RegisterData.statedChange.type, WorkspaceData.practice.type, WorkspaceData.site.type,
    WorkspaceData.totals.type, ClinicalSystemView.map.type,
    PackData.pack.type, PackData.level.type, PackData.choice.type, PackData.dated.type, PackData.item.type,
    ServiceView.map.type, FrameworkView.map.type, IndicatorData.indicator.type, OutdatedView.map.type,
    EntryView.map.type, PurchaseView.map.type, DifferenceView.map.type, CoverageView.map.type,
    CoverageView.Line.map.type, CoverageView.Entry.map.type,
    ResponsibilityView.map.type, WorkspaceData.approval.type, WorkspaceData.consultation.type,
    WorkspaceData.revision.type,
  ]

  /// The schema of a document: the names above, and `answers` with a field for each of its questions.
  ///
  /// `documents` are all that there are: a question of another is explained where a template uses it.
  package static func schema(
    for definition: DocumentDefinition, among documents: [DocumentDefinition] = []
  ) -> Schema {
    let answers = AnswerData.type(definition, among: documents)
    var fields = root.type.fields
    if definition.isPerPractice {
      // A document of a practice always has it, so its templates need no guard.
      fields = fields.map { $0.name == "practice" ? Field("practice", $0.type) : $0 }
    }
    return Schema(
      root: fields + [Field("answers", .record(answers.name))],
      records: records + [answers] + AnswerData.rowTypes(definition) + [AnswerData.option])
  }

  /// Names that differ from practice to practice; all others are the same for practices that are tailored alike.
  private static let perPractice: Set<String> = ["practice"]

  /// What templates may see another value of for the next practice.
  static func varying(_ definition: DocumentDefinition) -> VaryingNames {
    let own = definition.questions.filter(\.isPerPractice).map { AnswerData.fieldName($0.id) }
    return VaryingNames(perPractice, fields: ["answers": Set(own)])
  }

  /// The names of a document's data with `answers`, which comes last.
  private static let shape = Shape(root.entries.map(\.field.name) + ["answers"])
  private static let ownPlaces = root.entries.indices.filter { perPractice.contains(root.entries[$0].field.name) }

  /// The values that practices with the same tailoring share.
  struct Shared: Sendable {
    /// In the order of the root's names; those that are a practice's own are empty.
    fileprivate let fields: [Value]
    let answers: SharedAnswers
  }

  /// The shared values of those names that templates use; the others are left empty.
  static func shared(_ context: DocumentContext, names: Set<String>) -> Shared {
    let fields = root.entries.map { entry in
      names.contains(entry.field.name) && !perPractice.contains(entry.field.name) ? entry.value(context) : .nil
    }
    return Shared(fields: fields, answers: SharedAnswers(context))
  }

  /// The data of a document: what is shared, and what is the practice's own.
  static func data(_ context: DocumentContext, shared: Shared) -> ObjectValue {
    var fields = shared.fields
    for place in ownPlaces { fields[place] = root.entries[place].value(context) }
    fields.append(shared.answers.value(context))
    return ObjectValue(shape: shape, fields: fields)
  }
}
