package import Diagnostics
package import Liquid
package import Nodes
import Catalogue
package import Tailoring

/// The templates of a document, loaded and checked: every name in every branch is known to exist.
package struct DocumentTemplates: Sendable {
  package struct Part: Sendable {
    package var definition: DocumentDefinition.Part
    var template: Template
  }

  package let definition: DocumentDefinition
  package let parts: [Part]
  /// Which answers the templates use, and where.
  package let uses: [TemplateUses]

  /// The names of the data that the templates use.
  var names: Set<String> {
    Set(uses.flatMap(\.values).compactMap { $0.path.split(separator: ".").first.map(String.init) })
  }

  /// The questions that the templates of parts use, each with the questions on which it hangs whether that place is
  /// reached; those of parts that are switched off are left out.
  func questions(partsOff: [String]) -> [(question: String, conditions: [String])] {
    let ids = Dictionary(
      definition.questions.map { (AnswerData.fieldName($0.id), $0.id) }, uniquingKeysWith: { first, _ in first })
    func question(_ path: String) -> String? {
      let names = path.split(separator: ".")
      return names.count >= 2 && names[0] == "answers" ? ids[String(names[1])] : nil
    }
    return zip(parts, uses).filter { !partsOff.contains($0.0.definition.id) }.flatMap { _, uses in
      uses.values.compactMap { use in question(use.path).map { ($0, use.conditions.compactMap(question)) } }
    }
  }

  /// Loads a document's templates.
  ///
  /// - Parameters:
  ///   - definition: the document.
  ///   - files: template files by path below Templates/, the workspace's own in place of ours.
  ///   - prefix: what stands before a path in messages.
  ///   - documents: every document that there is, whose questions this one may not ask unless it names them.
  package static func load(
    _ definition: DocumentDefinition, files: [InputFile], prefix: String, among documents: [DocumentDefinition] = []
  ) -> (templates: DocumentTemplates?, diagnostics: [Diagnostic]) {
    let library = library(definition, files, prefix)
    let options = LoadOptions(
      mode: .checked, outputKind: .markdown, schema: RootData.schema(for: definition, among: documents),
      hostTags: [HostTag(name: "clause", record: RequirementData.requirement.name)])
    var diagnostics: [Diagnostic] = []
    var parts: [Part] = []
    var uses: [TemplateUses] = []
    for part in definition.parts {
      guard library[part.template] != nil else {
        diagnostics.append(
          Diagnostic(
            DocumentRules.missingTemplate,
            "the part '\(part.id)' of \(definition.name) needs \(definition.name)/\(part.template), which is not there",
            at: SourceLocation(file: definition.origin.file, range: definition.origin.range.range),
            fix: NearMiss.suggestion(for: part.template, among: library.names)))
        continue
      }
      let loaded = Template.load(part.template, from: library, options: options)
      diagnostics += loaded.diagnostics
      uses.append(loaded.uses)
      if let template = loaded.template { parts.append(Part(definition: part, template: template)) }
    }
    // A partial that several parts render reports its findings once for each.
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { seen.insert($0).inserted }
    diagnostics += CurrencyCheck.findings(definition, uses)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (DocumentTemplates(definition: definition, parts: parts, uses: uses), diagnostics)
  }

  /// Loads the templates of several documents, with every finding: those of answers that are not for an audience too.
  package static func load(
    _ definitions: [DocumentDefinition], files: [InputFile], prefix: String, among documents: [DocumentDefinition]
  ) -> (templates: [DocumentTemplates], diagnostics: [Diagnostic]) {
    var loaded: [DocumentTemplates] = []
    var diagnostics: [Diagnostic] = []
    for definition in definitions {
      let (templates, found) = load(definition, files: files, prefix: prefix, among: documents)
      diagnostics += found
      if let templates { loaded.append(templates) }
    }
    return (loaded, diagnostics + sensitivityFindings(loaded, among: documents))
  }

  /// A document sees its own files by name, and the shared ones as partials.
  private static func library(
    _ definition: DocumentDefinition, _ files: [InputFile], _ prefix: String
  ) -> TemplateLibrary {
    var library = TemplateLibrary()
    for file in files where file.path.hasSuffix(".md.liquid") {
      let source = TemplateLibrary.Source(file: file.shownName ?? prefix + file.path, bytes: file.bytes)
      if let name = file.path.removingPrefix(definition.name + "/") {
        library[name] = source
        library[String(name.dropLast(".md.liquid".count))] = source
      } else if let name = file.path.removingPrefix("shared/") {
        library["shared/" + String(name.dropLast(".md.liquid".count))] = source
      }
    }
    return library
  }
}

extension String {
  /// What follows a prefix; nil where it does not begin so.
  func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension DocumentTemplates {
  /// Uses of an answer in a document whose audience may not see it.
  package static func sensitivityFindings(
    _ loaded: [DocumentTemplates], among documents: [DocumentDefinition]
  ) -> [Diagnostic] {
    var uses: [SensitivityCheck.Use] = []
    for templates in loaded {
      uses += ResponseMatrix.uses(of: templates.definition)
      let questions = Dictionary(
        templates.definition.questions.map { (AnswerData.fieldName($0.id), $0.id) },
        uniquingKeysWith: { first, _ in first })
      for value in templates.uses.flatMap(\.values) {
        let path = value.path.split(separator: ".").map(String.init)
        guard path.count >= 2,
          let question = path[0] == "answers" ? questions[path[1]] : ClinicalSystemView.question(path)
        else { continue }
        uses.append(.init(document: templates.definition.name, question: question, location: value.location))
      }
    }
    return SensitivityCheck.findings(uses, documents: documents)
  }
}
