import Diagnostics

/// One parsed template of a program.
struct CompiledTemplate: Sendable {
  var name: String
  var text: SourceText
  var body: Body

  func location(_ span: Span) -> SourceLocation {
    SourceLocation(file: text.file, range: text.range(span.range))
  }
}

/// A template with all partials it can reach. Immutable; renders on any number of threads.
final class Program: Sendable {
  let templates: [CompiledTemplate]
  let names: NameTable
  /// Partials by the number of their literal name; -1 where there is none of that name.
  let partials: [Int]
  let partialNames: NameTable
  let options: LoadOptions
  /// The number of `forloop`, where any template of the program names it.
  let forloop: Int?
  let tablerowloop: Int?
  private let byName: [String: Int]

  init(
    templates: [CompiledTemplate], names: NameTable, partials: [Int], partialNames: NameTable, options: LoadOptions
  ) {
    self.templates = templates
    self.names = names
    self.partials = partials
    self.partialNames = partialNames
    self.options = options
    forloop = names.existing(Array("forloop".utf8))
    tablerowloop = names.existing(Array("tablerowloop".utf8))
    byName = Dictionary(templates.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  func template(named name: String) -> Int? { byName[name] }
}
