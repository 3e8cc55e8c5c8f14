package import Nodes

/// The JSON Schemas of everything the catalogue reads and writes.
package enum CatalogueSchemas {
  package struct Schema: Sendable {
    /// The kind of file, also the name of the schema's own file.
    package var name: String
    package var title: String
    package var bytes: [UInt8]

    package init(name: String, title: String, shape: Shape) {
      self.name = name
      self.title = title
      bytes = JSONSchema.document(title: title, shape: shape)
    }

    package init(name: String, title: String, bytes: [UInt8]) {
      self.name = name
      self.title = title
      self.bytes = bytes
    }
  }

  /// A schema for each kind of file, and that of the export.
  package static var all: [Schema] {
    let shapes = CatalogueFile.schemas + [("export", "gpspec catalogue: the JSON export", ExportShape.document)]
    return shapes.map { Schema(name: $0.name, title: $0.title, shape: $0.shape) }
  }
}

extension CatalogueFile {
  /// The name of the schema of such a file.
  package var schema: String {
    switch self {
    case .register(let name): name
    case .edition: "edition"
    case .editionContext, .packContext: "context"
    case .editionProvisions, .packProvisions: "provisions"
    case .editionRequirements, .packRequirements: "requirements"
    case .pack: "pack"
    }
  }

  /// The first line of a file at a path below `Catalog/`, by which editors find its schema; nil where no such file
  /// belongs there.
  package static func schemaComment(path: String) -> String? {
    guard let kind = CatalogueFile(path: path) else { return nil }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return "# yaml-language-server: $schema=" + String(repeating: "../", count: depth) + "schema/\(kind.schema).json"
  }
}
