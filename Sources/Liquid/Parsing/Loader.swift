import Diagnostics

/// Parses a template and all partials it can reach, and checks them.
struct Loader {
  let library: TemplateLibrary
  let options: LoadOptions
  private var names = NameTable()
  private var partialNames = NameTable()
  private var templates: [CompiledTemplate] = []
  private var indices: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []

  init(library: TemplateLibrary, options: LoadOptions) {
    self.library = library
    self.options = options
  }

  mutating func load(_ name: String) -> Template.LoadResult {
    guard let source = library[name] else {
      let fix = FilterRunner.known(name, among: library.names)
      let finding = Diagnostic(.unknownPartial, "there is no template '\(name)'", at: nil, fix: fix)
      return Template.LoadResult(template: nil, diagnostics: [finding], uses: TemplateUses())
    }
    parse(name, source)
    var next = 0
    while next < templates.count {
      resolvePartials(of: next)
      next += 1
    }
    let partials = partialNames.names.map { indices[String(decoding: $0, as: UTF8.self)] ?? -1 }
    let program = Program(
      templates: templates, names: names, partials: partials, partialNames: partialNames, options: options)
    let sound = !diagnostics.hasErrors
    var checker = Checker(program: program)
    checker.run()
    diagnostics += checker.findings
    let isUsable = options.mode == .checked ? !diagnostics.hasErrors : sound
    return Template.LoadResult(
      template: isUsable ? Template(program: program) : nil, diagnostics: diagnostics.sorted(), uses: checker.uses)
  }

  private mutating func parse(_ name: String, _ source: TemplateLibrary.Source) {
    indices[name] = templates.count
    let text = SourceText(file: source.file, bytes: source.bytes)
    var parser = TemplateParser(text: text, options: options, names: names, partialNames: partialNames)
    let body = parser.parse()
    names = parser.names
    partialNames = parser.partialNames
    diagnostics += parser.diagnostics
    templates.append(CompiledTemplate(name: name, text: text, body: body))
  }

  private mutating func resolvePartials(of index: Int) {
    let template = templates[index]
    for node in PartialFinder.partials(in: template.body) {
      guard let text = node.name.literalText else {
        // The name is known only when it is rendered: everything may be meant.
        for name in library.names { if indices[name] == nil, let source = library[name] { parse(name, source) } }
        continue
      }
      let name = String(decoding: text, as: UTF8.self)
      if indices[name] != nil { continue }
      if let source = library[name] {
        parse(name, source)
      } else if options.mode != .lax {
        diagnostics.append(
          Diagnostic(
            .unknownPartial, "there is no template '\(name)'", at: template.location(node.name.span),
            fix: FilterRunner.known(name, among: library.names)))
      }
    }
  }
}

/// Lists the calls of partials in a body, in branches too.
enum PartialFinder {
  static func partials(in body: Body) -> [PartialNode] {
    var found: [PartialNode] = []
    collect(body, into: &found)
    return found
  }

  private static func collect(_ body: Body, into found: inout [PartialNode]) {
    for node in body.nodes {
      switch node {
      case .partial(let node): found.append(node)
      case .capture(let node): collect(node.body, into: &found)
      case .choice(let node): for branch in node.branches { collect(branch.body, into: &found) }
      case .cases(let node): for branch in node.branches { collect(branch.body, into: &found) }
      case .loop(let node):
        collect(node.body, into: &found)
        if let otherwise = node.otherwise { collect(otherwise, into: &found) }
      case .tableRow(let node): collect(node.body, into: &found)
      case .ifChanged(let node), .group(let node): collect(node.body, into: &found)
      case .text, .output, .field, .assign, .counter, .cycle, .interrupt, .host: break
      }
    }
  }
}
