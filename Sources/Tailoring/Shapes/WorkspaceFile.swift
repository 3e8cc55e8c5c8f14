package import Nodes

/// The kinds of file that a workspace and a document's folder consist of.
package enum WorkspaceFile: Sendable, Hashable {
  package enum LayerKind: String, Sendable, CaseIterable {
    case places, pcns, practices
  }

  case main
  case layer(LayerKind, code: String)
  case answers
  case confirmations
  case practices
  case sites

  /// Every kind with a shape, with the name and title of its JSON Schema.
  package static let schemas: [(name: String, title: String, shape: Shape)] = [
    ("workspace", "gpspec workspace: gpspec.yaml", WorkspaceShapes.main),
    ("layer", "gpspec workspace: a layer of selections", WorkspaceShapes.layer),
    ("answers", "gpspec workspace: answers", WorkspaceShapes.answers),
    ("confirmations", "gpspec workspace: confirmations", WorkspaceShapes.confirmations),
    ("document", "gpspec templates: a document and its questions", QuestionShapes.document),
    ("issue-register", "gpspec workspace: issued/register.yaml", IssueRegister.shape),
  ]

  /// The files that stand at the top of a workspace.
  static let names = ["gpspec.yaml", "answers.yaml", "confirmations.yaml", "practices.csv", "sites.csv"]

  /// What a path below a workspace is; nil where no such file belongs there.
  package init?(path: String) {
    let parts = path.split(separator: "/").map(String.init)
    switch parts.count {
    case 1:
      switch parts[0] {
      case "gpspec.yaml": self = .main
      case "answers.yaml": self = .answers
      case "confirmations.yaml": self = .confirmations
      case "practices.csv": self = .practices
      case "sites.csv": self = .sites
      default: return nil
      }
    case 3 where parts[0] == "layers" && parts[2].hasSuffix(".yaml"):
      guard let kind = LayerKind(rawValue: parts[1]) else { return nil }
      self = .layer(kind, code: String(parts[2].dropLast(5)))
    default: return nil
    }
  }

  /// Whether a path is the workspace's own business: what lies in templates/, issued/ and any folder of the user's is
  /// read by others or by nobody.
  static func isOfWorkspace(_ path: String) -> Bool {
    !path.contains("/") || path.hasPrefix("layers/")
  }
}

extension WorkspaceFile {
  /// The shape of such a file; of the tables, a record without keys, as they have columns instead.
  var shape: Shape {
    switch self {
    case .main: WorkspaceShapes.main
    case .layer: WorkspaceShapes.layer
    case .answers: WorkspaceShapes.answers
    case .confirmations: WorkspaceShapes.confirmations
    case .practices, .sites: .record(RecordShape("a table", []))
    }
  }
}
