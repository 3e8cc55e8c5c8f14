import Catalogue
import Diagnostics
import Tailoring
import Testing

@Suite struct ConfirmationTests {
  static let edition = """
    id: "2021-23"
    title: The model 2021-23
    short_title: 2021-23
    status: superseded
    in_force: { from: 2021-04-01, until: 2023-03-31 }
    parts:
      - { id: appendix-a, title: Appendix A, captured: partly }
      - { id: appendix-b, title: Appendix B, captured: "no" }
    gaps:
      - { id: GAP-01, title: Rows of cyber security, part: appendix-a, topics: [cyber-security] }
      - { id: GAP-02, title: Responsibilities, part: appendix-b }
    sources: [{ document: model, evidence: read }]

    """

  static func list(_ subject: String?) throws -> ConfirmationWorklist {
    let catalogue = Examples.catalogue(["editions/2021-23/edition.yaml": edition])
    var workspace = try #require(Examples.opened().open).workspace
    let origin = workspace.confirmations[0].origin
    workspace.confirmations =
      subject.flatMap { subject in
        workspace.confirmations.first.map { first in
          [
            Confirmation(subject: subject, by: "A Reader", date: first.date, document: "The model", origin: origin)
          ]
        }
      } ?? []
    // Every practice dispenses, so that what is known as background only is in scope.
    for index in workspace.practices.indices { workspace.practices[index].isDispensing = true }
    let edition = try #require(catalogue.edition("2021-23"))
    let tailor = Tailor(
      workspace, edition: edition, catalogue: catalogue, answers: AnswerBook(workspace, questions: []))
    return ConfirmationWorklist(tailor.variants, workspace: workspace, catalogue: catalogue, edition: edition)
  }

  @Test func whatIsBackgroundOrMissingIsListedByPart() throws {
    let list = try Self.list(nil)
    #expect(list.sections.map { $0.part?.id } == ["appendix-a", "appendix-b"])
    #expect(list.sections.map { $0.items.map(\.id) } == [["CYB-03", "GAP-01"], ["GAP-02"]])
    #expect(list.openCount == 3)
  }

  static let subjects: [(String, [String])] = [
    ("CYB-03", ["GAP-01", "GAP-02"]), ("GAP-02", ["CYB-03", "GAP-01"]), ("topic:cyber-security", ["GAP-02"]),
    ("section:appendix-a", ["GAP-02"]), ("section:appendix-b", ["CYB-03", "GAP-01"]),
  ]

  @Test(arguments: subjects) func aConfirmationCoversARequirementATopicOrAPart(
    _ subject: String, _ open: [String]
  ) throws {
    #expect(try Self.list(subject).open.sections.flatMap { $0.items.map(\.id) } == open)
  }
}

@Suite struct SuccessionTests {
  @Test func anIdIsFollowedOverSeveralEditionsInBothDirections() throws {
    let catalogue = try #require(Examples.opened().open).catalogue
    let later = try #require(catalogue.edition("2021-23"))
    let earlier = try #require(catalogue.edition("2019-21"))
    #expect(
      Succession.fate(of: "CYB-11", in: later, catalogue)
        == .continued(as: ["CYB-01"], reason: "The later edition gives the time."))
    #expect(
      Succession.fate(of: "CYB-01", in: earlier, catalogue)
        == .continued(as: ["CYB-11"], reason: "The later edition gives the time."))
    #expect(Succession.fate(of: "CYB-12", in: later, catalogue) == .onlyIn(editions: ["2019-21"]))
    #expect(Succession.fate(of: "XYZ-01", in: later, catalogue) == .unknown)
  }
}

@Suite struct SensitivityTests {
  static let audiences: [(DocumentDefinition.Audience, Question.Sensitivity, Bool)] = [
    (.publicAudience, .publicAudience, true), (.publicAudience, .bidders, false),
    (.publicAudience, .internalOnly, false),
    (.bidders, .publicAudience, true), (.bidders, .bidders, true), (.bidders, .internalOnly, false),
    (.internalOnly, .publicAudience, true), (.internalOnly, .bidders, true), (.internalOnly, .internalOnly, true),
  ]

  @Test(arguments: audiences) func anAnswerReachesItsOwnAudienceAndNarrowerOnes(
    _ audience: DocumentDefinition.Audience, _ sensitivity: Question.Sensitivity, _ isAllowed: Bool
  ) throws {
    var document = try #require(Examples.opened().open?.document("specification"))
    document.audience = audience
    document.questions[0].sensitivity = sensitivity
    let use = SensitivityCheck.Use(
      document: document.name, question: document.questions[0].id,
      location: SourceLocation(file: "contacts.md.liquid"))
    #expect(SensitivityCheck.findings([use], documents: [document]).isEmpty == isAllowed)
    #expect(SensitivityCheck.hidden(from: audience, among: [document.questions[0]]).isEmpty == isAllowed)
  }

  @Test func aFindingNamesQuestionDocumentAndPlace() throws {
    var document = try #require(Examples.opened().open?.document("specification"))
    document.questions[0].sensitivity = .internalOnly
    let use = SensitivityCheck.Use(
      document: "specification", question: "contact", location: SourceLocation(file: "contacts.md.liquid"))
    #expect(
      SensitivityCheck.findings([use], documents: [document]).map(\.message) == [
        "'contact' is internal, and 'specification' is a document for bidders"
      ])
  }
}

@Suite struct DeliveryTests {
  @Test func theHolderAndWhatBindsItFollowTheTopic() throws {
    let workspace = try #require(Examples.opened().open).workspace
    let body = workspace.issuingBody
    #expect(
      workspace.delivery.holderName(of: "cyber-security", body: body)
        == "the in-house team of Example Integrated Care Board")
    #expect(workspace.delivery.instrumentName(of: "cyber-security") == "internal service agreement")
    #expect(workspace.delivery.holderName(of: "service-desk", body: body) == "the delivery partner")
    #expect(workspace.delivery.instrumentName(of: "service-desk") == "contract")
    #expect(workspace.delivery.summary(of: ["cyber-security", "service-desk"]) == "mixed")
    #expect(workspace.delivery.summary(of: ["cyber-security"]) == "in-house")
    var named = workspace.delivery
    named.partnerName = "Example Digital Services"
    #expect(named.holderName(of: "service-desk", body: body) == "Example Digital Services")
  }
}

@Suite struct SharedQuestionTests {
  static let other = """
    title: Another
    audience: public
    parts: [{ id: all, title: All, template: all.md.liquid }]
    uses: [contact]

    """

  @Test func aDocumentMayUseAQuestionOfAnother() throws {
    let opened = Examples.opened(["Templates/another/document.yaml": Self.other])
    #expect(opened.diagnostics.map(\.line) == [])
    let open = try #require(opened.open)
    #expect(open.document("another")?.questions.map(\.id) == ["contact"])
    #expect(open.questions.map(\.id) == ["contact", "devices", "start", "dispensing"])
    let rows = QuestionList(open, documents: ["another", "specification"]).rows
    #expect(rows.first { $0.question.id == "contact" }?.usedIn == ["Another", "Specification"])
  }

  @Test func aWorkspacesOwnDocumentTakesThePlaceOfTheOneOfItsName() throws {
    let own = Examples.text("Templates/specification/document.yaml", "title: Specification", "title: Our specification")
    let opened = Examples.opened(["templates/specification/document.yaml": own])
    #expect(opened.open?.document("specification")?.title == "Our specification")
  }
}
