package import Diagnostics
package import Nodes

/// The canonical form of catalogue files.
package enum CatalogueFormat {
  /// The canonical bytes of a file, by its path below `Catalog/`; nil with the findings where it cannot be read.
  ///
  /// A file that lacks the line by which editors find its schema gets it.
  package static func format(_ file: InputFile, name: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
    guard let kind = CatalogueFile(path: file.path), let comment = CatalogueFile.schemaComment(path: file.path) else {
      return (
        nil, [Diagnostic(UnknownFile.rule, "no such file belongs in a catalogue", at: SourceLocation(file: name))]
      )
    }
    var lines = String(decoding: file.bytes, as: UTF8.self)
    if !lines.hasPrefix(comment + "\n") {
      if lines.hasPrefix("# yaml-language-server:") { lines = String(lines.drop { $0 != "\n" }.dropFirst()) }
      lines = comment + "\n" + lines
    }
    let source = SourceText(file: name, text: lines)
    let result = YAMLReader.read(source)
    guard let node = result.node, !result.diagnostics.hasErrors else { return (nil, result.diagnostics) }
    return (Array(YAMLWriter.text(of: node, shape: kind.shape, source: source).utf8), result.diagnostics)
  }

  /// The part of a path behind its last folder named `Catalog`, else the longest end of it that names a catalogue
  /// file; nil where there is none.
  package static func pathInCatalogue(_ path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    if let place = parts.lastIndex(of: "Catalog") {
      let below = parts[(place + 1)...].joined(separator: "/")
      return CatalogueFile(path: below) == nil ? nil : below
    }
    return parts.indices.map { parts[$0...].joined(separator: "/") }.first { CatalogueFile(path: $0) != nil }
  }
}
