package import ArgumentParser
import Diagnostics
import Liquid

/// `gpspec template uses`: which values templates need, and where, without rendering them.
package struct TemplateUsesCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "uses", abstract: "List the values and partials that templates use, and where.")

  @Argument(help: "The templates.", completion: .file(extensions: ["liquid"])) var files: [String]
  @OptionGroup var partials: PartialOptions
  @Option(help: "The form of the list.") var format: UsesFormat = .table

  enum UsesFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  package init() {}

  package func run(in context: CommandContext) throws {
    let library = try partials.library()
    var found: [(file: String, uses: TemplateUses)] = []
    for file in files {
      let template = try TemplateFile(file, partials: library)
      let loaded = template.load(.strict)
      guard loaded.template != nil else {
        FindingsPrinter(context: context, sources: template.sources).print(loaded.diagnostics)
        throw CommandFailure(.invalidInput)
      }
      found.append((file, loaded.uses))
    }
    switch format {
    case .table: context.write(Array(table(found).utf8))
    case .json: context.write(json(found))
    }
  }

  private func table(_ found: [(file: String, uses: TemplateUses)]) -> String {
    var table = TextTable(["Template", "Uses", "Kind", "Place", "Guarded"])
    for (file, uses) in found {
      for use in uses.values {
        table.add([file, use.path, "value", place(use.location), use.isGuarded ? "yes" : "no"])
      }
      for partial in uses.partials { table.add([file, partial, "partial", "-", "-"]) }
    }
    return table.text
  }

  private func place(_ location: SourceLocation) -> String {
    guard let start = location.range?.start else { return location.file }
    return "\(location.file):\(start.line):\(start.column)"
  }

  private func json(_ found: [(file: String, uses: TemplateUses)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for (file, uses) in found {
        writer.object { writer in
          writer.field("template", file)
          writer.key("values")
          writer.array { writer in for use in uses.values { write(use, to: &writer) } }
          writer.key("partials")
          writer.array { writer in for partial in uses.partials { writer.string(partial) } }
        }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func write(_ use: TemplateUses.Use, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("path", use.path)
      writer.field("file", use.location.file)
      if let start = use.location.range?.start {
        writer.field("line", start.line)
        writer.field("column", start.column)
      }
      writer.field("optional", use.isOptional)
      writer.field("guarded", use.isGuarded)
    }
  }
}
