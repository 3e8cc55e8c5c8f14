/// Templates and partials by name, as bytes in memory. Reading files is the host's work.
package struct TemplateLibrary: Sendable {
  /// The text of one template and the file that findings name.
  package struct Source: Sendable {
    package var file: String
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }

    package init(file: String, text: String) { self.init(file: file, bytes: Array(text.utf8)) }
  }

  private var sources: [String: Source]

  package init(_ sources: [String: Source] = [:]) { self.sources = sources }

  package subscript(_ name: String) -> Source? {
    get { sources[name] }
    set { sources[name] = newValue }
  }

  /// The names of all templates, in order.
  package var names: [String] { sources.keys.sorted() }
}
