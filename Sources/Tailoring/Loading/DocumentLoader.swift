import Catalogue
package import Diagnostics
package import Nodes

/// The documents that there are, with every finding.
package struct LoadedDocuments: Sendable {
  package var documents: [DocumentDefinition]
  package var diagnostics: [Diagnostic]
  package var sources: [String: SourceText]
  package var references: [ReferenceUse]

  /// Every question once, in the order of documents; one that several share is its declaring document's.
  package var questions: [Question] { documents.distinctQuestions }
}

extension [DocumentDefinition] {
  /// Every question once, in the order of documents.
  package var distinctQuestions: [Question] {
    var seen: Set<String> = []
    return flatMap(\.questions).filter { seen.insert($0.id).inserted }
  }
}

/// Turns the `document.yaml` files of Templates/ into definitions and findings.
package struct DocumentLoader {
  private let prefix: String
  private var diagnostics: [Diagnostic] = []
  private var references: [ReferenceUse] = []
  private var sources: [String: SourceText] = [:]
  private var uses: [(document: String, id: String, location: SourceLocation)] = []

  private init(prefix: String) {
    self.prefix = prefix
  }

  /// Loads every document from the files below Templates/; of a path given twice the later file counts, so that a
  /// workspace's own templates may follow.
  package static func load(_ files: [InputFile], prefix: String = "Templates/") -> LoadedDocuments {
    var loader = DocumentLoader(prefix: prefix)
    var latest: [String: InputFile] = [:]
    for file in files {
      let parts = file.path.split(separator: "/")
      if parts.count == 2, parts[1] == "document.yaml" { latest[String(parts[0])] = file }
    }
    var documents = latest.keys.sorted().compactMap { name in latest[name].flatMap { loader.document($0, name) } }
    loader.share(&documents)
    loader.compare(documents)
    loader.diagnostics += AnswerAgreement.unknownOptions(documents.distinctQuestions)
    return LoadedDocuments(
      documents: documents, diagnostics: loader.diagnostics.sorted(), sources: loader.sources,
      references: loader.references)
  }

  private mutating func document(_ input: InputFile, _ name: String) -> DocumentDefinition? {
    let file = input.shownName ?? prefix + input.path
    let source = SourceText(file: file, bytes: input.bytes)
    sources[file] = source
    let result = YAMLReader.read(source)
    diagnostics += result.diagnostics
    guard let node = result.node else { return nil }
    let check = ShapeCheck.check(node, shape: QuestionShapes.document, file: file)
    diagnostics += check.diagnostics
    references += check.references
    guard let title = node["title"]?.text,
      let audience = node["audience"]?.text.flatMap(DocumentDefinition.Audience.init(rawValue:))
    else { return nil }
    for use in node["uses"]?.elements ?? [] {
      guard let id = use.text else { continue }
      uses.append((name, id, SourceLocation(file: file, range: use.range.range)))
    }
    var definition = DocumentDefinition(
      name: name, title: title, description: node["description"]?.text?.folded, audience: audience,
      isPerPractice: node["per_practice"]?.flag ?? false, hasSeparateFiles: node["separate_files"]?.flag ?? false,
      routes: (node["routes"]?.texts ?? []).compactMap(Route.init(rawValue:)), pack: node["pack"]?.text,
      parts: (node["parts"]?.elements ?? []).compactMap(Self.part),
      questions: questions(node["questions"], name, file), origin: Decoding.origin(node, file))
    definition.topicsAlways = node["topics_always"]?.texts ?? []
    return definition
  }

  private static func part(_ node: Node) -> DocumentDefinition.Part? {
    guard let id = node["id"]?.text, let title = node["title"]?.text, let template = node["template"]?.text
    else { return nil }
    return DocumentDefinition.Part(
      id: id, title: title, template: template, canBeSwitchedOff: node["can_be_switched_off"]?.flag ?? true)
  }

  private mutating func questions(_ node: Node?, _ document: String, _ file: String) -> [Question] {
    var questions: [Question] = []
    for node in node?.elements ?? [] {
      guard let idNode = node["id"], let id = idNode.text, let title = node["title"]?.text,
        let kind = kind(node, id, file), let group = node["group"]?.text, let owner = node["owner"]?.text
      else { continue }
      if let first = questions.first(where: { $0.id == id }) {
        conflict("'\(id)' is declared twice", location(idNode, file), first)
        continue
      }
      var question = Question(
        id: id, title: title.folded, kind: kind, group: group, help: node["help"]?.text?.folded,
        example: node["example"]?.text?.folded, owner: owner,
        sensitivity: node["sensitivity"]?.text.flatMap(Question.Sensitivity.init(rawValue:))
          ?? Question.Sensitivity.usual(for: group),
        isPerPractice: node["per_practice"]?.flag ?? false, document: document,
        origin: Decoding.origin(idNode, file))
      question.restates = node["restates"]?.texts ?? []
      check(question, node["example"] ?? idNode, file)
      questions.append(question)
    }
    return questions
  }

  /// An example is what people fill in after: it has to be an answer.
  private mutating func check(_ question: Question, _ node: Node, _ file: String) {
    guard let example = question.example,
      case .problem(let problem) = AnswerCheck.value(of: example, kind: question.kind, isLoose: true)
    else { return }
    diagnostics.append(
      Diagnostic(
        AnswerRules.questionParts, "the example of question '\(question.id)' is no answer to it: \(problem)",
        at: location(node, file), fix: "expected \(question.kind.labelledExpectation)"))
  }

  private mutating func kind(_ node: Node, _ id: String, _ file: String) -> Question.Kind? {
    guard let typeNode = node["type"], let type = typeNode.text else { return nil }
    let options = (node["options"]?.elements ?? []).compactMap { node -> Question.Option? in
      guard let id = node["id"]?.text, let label = node["label"]?.text else { return nil }
      return Question.Option(id: id, label: label, excludes: node["excludes"]?.texts ?? [])
    }
    let columns = (node["columns"]?.elements ?? []).compactMap(Self.column)
    func wants(_ key: String) {
      diagnostics.append(
        Diagnostic(
          AnswerRules.questionParts, "question '\(id)' of type \(type) has no '\(key)'", at: location(typeNode, file),
          fix: "add '\(key):', a list of { id, label }"))
    }
    if ["choice", "choices"].contains(type) {
      if options.count < 2 { wants("options") }
    } else if node["options"] != nil {
      extra("options", type, id, node["options"] ?? node, file)
    }
    if type == "table" {
      if columns.isEmpty { wants("columns") }
    } else if node["columns"] != nil {
      extra("columns", type, id, node["columns"] ?? node, file)
    }
    if node["unit"] != nil, !["integer", "decimal"].contains(type) {
      extra("unit", type, id, node["unit"] ?? node, file)
    }
    switch type {
    case "text": return .text
    case "long-text": return .longText
    case "integer": return .integer(unit: node["unit"]?.text)
    case "decimal": return .decimal(unit: node["unit"]?.text)
    case "money": return .money
    case "percentage": return .percentage
    case "date": return .date
    case "yes-no": return .yesNo
    case "choice": return .choice(options)
    case "choices": return .choices(options)
    case "list": return .list
    case "email": return .email
    case "telephone": return .telephone
    case "postcode": return .postcode
    case "ods-practice": return .odsPractice
    case "ods-icb": return .odsICB
    case "ods-pcn": return .odsPCN
    case "table": return .table(columns)
    default: return nil
    }
  }

  private mutating func extra(_ key: String, _ type: String, _ id: String, _ node: Node, _ file: String) {
    diagnostics.append(
      Diagnostic(
        AnswerRules.questionParts, "question '\(id)' of type \(type) takes no '\(key)'", at: location(node, file),
        fix: "delete it, or change the type"))
  }

  private static func column(_ node: Node) -> Question.Column? {
    guard let id = node["id"]?.text, let label = node["label"]?.text else { return nil }
    let kind = Question.Column.kinds.first { $0.name == node["type"]?.text }
    return Question.Column(id: id, label: label, kind: kind ?? .text)
  }

  /// Gives each document the questions that it shares with another.
  private mutating func share(_ documents: inout [DocumentDefinition]) {
    let declared = documents.distinctQuestions
    for (name, id, location) in uses {
      guard let question = declared.first(where: { $0.id == id }) else {
        diagnostics.append(
          Diagnostic(
            AnswerRules.unknownQuestion, "no document declares the question '\(id)'", at: location,
            fix: NearMiss.suggestion(for: id, among: declared.map(\.id)) ?? "declare it under 'questions:'"))
        continue
      }
      guard let place = documents.firstIndex(where: { $0.name == name }),
        !documents[place].questions.contains(where: { $0.id == id })
      else { continue }
      documents[place].questions.append(question)
    }
  }

  /// A question of one id must be the same question everywhere: there is only one answer to it.
  private mutating func compare(_ documents: [DocumentDefinition]) {
    var first: [String: Question] = [:]
    for question in documents.flatMap(\.questions) {
      guard let other = first[question.id] else {
        first[question.id] = question
        continue
      }
      if other.document == question.document { continue }
      conflict(
        "'\(question.id)' is declared by '\(other.document)' already", question.origin.location, other)
    }
  }

  private mutating func conflict(_ message: String, _ location: SourceLocation, _ first: Question) {
    diagnostics.append(
      Diagnostic(
        AnswerRules.questionConflict, message, at: location,
        notes: [.init("first declared here", at: first.origin.location)],
        fix: "name it under 'uses:' where it is the same question; give it another id where it is not"))
  }

  private func location(_ node: Node, _ file: String) -> SourceLocation {
    SourceLocation(file: file, range: node.range.range)
  }
}
