import Catalogue
package import Diagnostics
package import Nodes

/// A workspace as it was read, with every finding that needs no catalogue.
package struct LoadedWorkspace: Sendable {
  /// Nil where gpspec.yaml is not there or says too little to go on.
  package var workspace: Workspace?
  package var diagnostics: [Diagnostic]
  /// The text of each file by the name used in findings.
  package var sources: [String: SourceText]
  /// Every id used that has to stand in a register.
  package var references: [ReferenceUse]
}

/// Turns the files of a workspace into values and findings.
package struct WorkspaceLoader {
  private let prefix: String
  private let limits: ReadingLimits
  private var diagnostics: [Diagnostic] = []
  private var references: [ReferenceUse] = []
  private var sources: [String: SourceText] = [:]
  private var nodes: [WorkspaceFile: (name: String, node: Node)] = [:]
  private var tables: [WorkspaceFile: (name: String, table: CSVTable)] = [:]

  private init(prefix: String, limits: ReadingLimits) {
    self.prefix = prefix
    self.limits = limits
  }

  /// Loads a workspace from its files; `prefix` stands before each path in messages, `my-icb/` for instance. The
  /// questions are those of the documents: an answer is checked by the kind of its question.
  package static func load(
    _ files: [InputFile], prefix: String, questions: [Question], limits: ReadingLimits = .standard
  ) -> LoadedWorkspace {
    var loader = WorkspaceLoader(prefix: prefix, limits: limits)
    let files = files.sorted { $0.path < $1.path }
    for file in files { loader.read(file) }
    var workspace = loader.workspace(questions)
    workspace?.files = files
    return LoadedWorkspace(
      workspace: workspace, diagnostics: loader.diagnostics.sorted(), sources: loader.sources,
      references: loader.references)
  }

  private mutating func read(_ file: InputFile) {
    let name = prefix + file.path
    guard let kind = WorkspaceFile(path: file.path) else {
      let isData = [".yaml", ".yml", ".csv"].contains { file.path.hasSuffix($0) }
      if isData, WorkspaceFile.isOfWorkspace(file.path) {
        diagnostics.append(
          Diagnostic(
            FileRules.unknownFile, "no such file belongs in a workspace", at: SourceLocation(file: name),
            notes: [
              .init("known: \(WorkspaceFile.names.joined(separator: ", ")), layers/{places,pcns,practices}/CODE.yaml")
            ],
            fix: NearMiss.suggestion(for: file.path, among: WorkspaceFile.names) ?? "rename, move or delete it"))
      }
      return
    }
    let source = SourceText(file: name, bytes: file.bytes)
    sources[name] = source
    switch kind {
    case .practices, .sites:
      let (table, found) = CSVReader.read(file.bytes, file: name, limits: limits)
      diagnostics += found
      if let table { tables[kind] = (name, table) }
    default:
      let result = YAMLReader.read(source, limits: limits)
      diagnostics += result.diagnostics
      // A file of comments only, as a new workspace has them, is read as nothing.
      guard let node = result.node else { return }
      let check = ShapeCheck.check(node, shape: kind.shape, file: name)
      diagnostics += check.diagnostics
      references += check.references
      nodes[kind] = (name, node)
    }
  }

  private mutating func workspace(_ questions: [Question]) -> Workspace? {
    guard let (name, node) = nodes[.main] else {
      if sources[prefix + "gpspec.yaml"] == nil || !diagnostics.hasErrors {
        diagnostics.append(
          Diagnostic(
            FileRules.missingFile, "there is no gpspec.yaml, or nothing in it",
            at: SourceLocation(file: prefix + "gpspec.yaml"), fix: "`gpspec init` writes a workspace to start from"))
      }
      return nil
    }
    var main = MainDecoding(file: name)
    guard var workspace = main.workspace(node) else { return nil }
    references += main.references
    diagnostics += workspace.issue.values.flatMap(\.findings)
    workspace.practices = practices(on: workspace.date)
    // Where the table could not be read, that is what there is to say.
    let table = tables[.practices]?.name ?? name
    if !diagnostics.contains(where: { $0.severity == .error && $0.location?.file == table }),
      let finding = PracticeScope.nobody(workspace, table: table)
    {
      diagnostics.append(finding)
    }
    workspace.sites = sites(of: workspace.practices)
    workspace.layers = layers(node["selections"], workspace, main: name)
    if let (name, node) = nodes[.answers] {
      var decoding = AnswerDecoding(
        file: name, date: workspace.date, questions: questions, practices: workspace.practices.map(\.odsCode))
      workspace.answers = decoding.answers(node)
      decoding.compare(workspace.answers, with: workspace.practices)
      diagnostics += decoding.diagnostics
    }
    if let (name, node) = nodes[.confirmations] {
      workspace.confirmations = MainDecoding(file: name).confirmations(node)
    }
    return workspace
  }

  private mutating func practices(on date: PartialDate) -> [Practice] {
    guard let (name, table) = tables[.practices] else { return [] }
    var reader = PracticeTable(file: name, date: date)
    let practices = reader.read(table)
    diagnostics += reader.diagnostics
    return practices
  }

  private mutating func sites(of practices: [Practice]) -> [Site] {
    guard let (name, table) = tables[.sites] else { return [] }
    var reader = SiteTable(file: name, practices: practices.map(\.odsCode))
    let sites = reader.read(table)
    diagnostics += reader.diagnostics
    return sites
  }

  private mutating func layers(_ selections: Node?, _ workspace: Workspace, main: String) -> [Layer] {
    var layers: [Layer] = []
    func add(_ node: Node?, _ file: String, _ scope: Layer.Scope, _ code: String) {
      var decoding = SelectionDecoding(file: file, date: workspace.date)
      layers.append(decoding.layer(node, scope: scope, code: code))
      diagnostics += decoding.diagnostics
    }
    add(selections, main, .body(workspace.issuingBody.kind), workspace.issuingBody.odsCode)
    for kind in WorkspaceFile.LayerKind.allCases {
      let files = nodes.compactMap { file, value -> (code: String, name: String, node: Node)? in
        guard case .layer(kind, let code) = file else { return nil }
        return (code, value.name, value.node)
      }
      for (code, file, node) in files.sorted(by: { $0.code < $1.code }) {
        let (scope, known) = LayerScopes.scope(kind, code: code, name: node["name"]?.text, workspace.practices)
        if let finding = LayerScopes.finding(scope, code: code, known: known, file: file) {
          diagnostics.append(finding)
        }
        add(node, file, scope, code.uppercased())
      }
    }
    return layers
  }
}
