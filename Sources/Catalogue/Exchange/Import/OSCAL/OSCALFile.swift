import Diagnostics
import Nodes

/// An OSCAL catalogue as it was read: its parts by id, and what is wrong with it.
struct OSCALFile {
  /// A group that holds controls, with the groups around it.
  struct Group {
    var node: Node
    var around: [Node]
  }

  let file: String
  let root: Node
  let catalog: Node
  /// In the order of the file; the catalogue itself is the last one where controls stand in it directly.
  private(set) var groups: [Group] = []
  private(set) var parameters: [String: Node] = [:]
  /// Controls by id, and their ids in the order of the file.
  private(set) var controls: [String: Node] = [:]
  private(set) var controlIDs: [String] = []
  /// Resources of the back matter by UUID.
  private(set) var resources: [String: Node] = [:]
  /// Properties of ours have a meaning for us.
  let isOurs: Bool

  /// The file, or nil with the findings that forbid going on.
  static func read(_ bytes: [UInt8], file: String) -> (file: OSCALFile?, diagnostics: [Diagnostic]) {
    let result = JSONReader.read(bytes, file: file)
    guard let root = result.node, !result.diagnostics.hasErrors else { return (nil, result.diagnostics) }
    func problem(_ rule: Rule, _ message: String, _ node: Node, _ fix: String?) -> (OSCALFile?, [Diagnostic]) {
      (nil, [Diagnostic(rule, message, at: SourceLocation(file: file, range: node.range.range), fix: fix)])
    }
    guard let catalog = root["catalog"], catalog.mapping != nil else {
      let other = ["profile", "component-definition", "system-security-plan", "mapping-collection"].first {
        root[$0] != nil
      }
      return problem(
        ImportRules.notOSCAL,
        other.map { "the file is an OSCAL \($0), not a catalogue" } ?? "the file has no 'catalog'",
        root,
        other == "profile"
          ? "resolve the profile into a catalogue first, with compliance-trestle for instance"
          : "give an OSCAL catalogue as JSON")
    }
    let version = catalog["metadata"]?["oscal-version"]
    guard let text = version?.text, text.hasPrefix("1.") else {
      return problem(
        ImportRules.oscalVersion,
        version?.text.map { "the file is of OSCAL version \($0); versions 1.0 and later of 1 are read" }
          ?? "the metadata do not say of which 'oscal-version' the file is", version ?? catalog,
        "bring the file to version \(OSCALExport.version)")
    }
    var made = OSCALFile(file: file, root: root, catalog: catalog)
    let diagnostics = made.fill()
    return (diagnostics.hasErrors ? nil : made, diagnostics)
  }

  private init(file: String, root: Node, catalog: Node) {
    self.file = file
    self.root = root
    self.catalog = catalog
    isOurs =
      catalog["metadata"]?["props"]?.elements.contains {
        $0["ns"]?.text == OSCALExport.namespace && ["edition", "pack"].contains($0["name"]?.text)
      } ?? false
  }

  func location(_ node: Node) -> SourceLocation { SourceLocation(file: file, range: node.range.range) }

  private mutating func fill() -> [Diagnostic] {
    var index = Index(file: self)
    if catalog["metadata"]?["title"]?.text == nil {
      index.incomplete("the metadata have no 'title'", catalog["metadata"] ?? catalog)
    }
    index.group(catalog, around: [])
    for resource in catalog["back-matter"]?["resources"]?.elements ?? [] {
      if let uuid = resource["uuid"]?.text { resources[uuid.lowercased()] = resource }
    }
    groups = index.groups
    parameters = index.parameters
    controls = index.controls
    controlIDs = index.controlIDs
    return index.diagnostics
  }

  /// Goes over groups and controls once, to know them by id.
  private struct Index {
    let file: OSCALFile
    var groups: [Group] = []
    var parameters: [String: Node] = [:]
    var controls: [String: Node] = [:]
    var controlIDs: [String] = []
    var diagnostics: [Diagnostic] = []
    private var groupIDs: [String: Node] = [:]

    init(file: OSCALFile) {
      self.file = file
    }

    mutating func group(_ node: Node, around: [Node]) {
      add(node["params"]?.elements ?? [])
      let isTop = node.range == file.catalog.range
      if !isTop {
        if node["title"]?.text == nil { incomplete("a group has no 'title'", node) }
        if let id = node["id"], let text = id.text { unique(text, id, "group", \.groupIDs, node) }
      }
      let own = node["controls"]?.elements ?? []
      for inner in own { control(inner) }
      // A group of groups is named by those in it.
      if !own.isEmpty || (!isTop && node["groups"] == nil) { groups.append(Group(node: node, around: around)) }
      for inner in node["groups"]?.elements ?? [] { group(inner, around: isTop ? [] : around + [node]) }
    }

    private mutating func control(_ node: Node) {
      if let id = node["id"], let text = id.text {
        if controls[text] == nil { controlIDs.append(text) }
        unique(text, id, "control", \.controls, node)
      } else {
        incomplete("a control has no 'id'", node)
      }
      if node["title"]?.text == nil { incomplete("a control has no 'title'", node) }
      add(node["params"]?.elements ?? [])
      for inner in node["controls"]?.elements ?? [] { control(inner) }
    }

    private mutating func add(_ nodes: [Node]) {
      for node in nodes {
        guard let id = node["id"], let text = id.text else {
          incomplete("a parameter has no 'id'", node)
          continue
        }
        unique(text, id, "parameter", \.parameters, node)
      }
    }

    private mutating func unique(
      _ text: String, _ id: Node, _ kind: String, _ known: WritableKeyPath<Index, [String: Node]>, _ node: Node
    ) {
      guard let first = self[keyPath: known][text] else {
        self[keyPath: known][text] = node
        return
      }
      diagnostics.append(
        Diagnostic(
          ImportRules.duplicateID, "the id '\(text)' is given to two of kind \(kind)", at: file.location(id),
          notes: [.init("first given here", at: file.location(first["id"] ?? first))],
          fix: "give one of the two another id"))
    }

    mutating func incomplete(_ message: String, _ node: Node) {
      diagnostics.append(
        Diagnostic(
          ImportRules.notOSCAL, message, at: file.location(node),
          fix: "check the file with an OSCAL validator, compliance-trestle for instance"))
    }
  }
}
