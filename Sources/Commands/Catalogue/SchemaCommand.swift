package import ArgumentParser
import Catalogue
import Nodes

/// `gpspec schema`: JSON Schema of the catalogue's and a workspace's files.
package struct SchemaCommand: ContextCommand {
  package static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file or output.",
    discussion: """
      Without a kind: lists them: of what you write, of what gpspec writes beside it, and of what commands print as
      JSON. The same schemas stand in Catalog/schema/ (that of comparisons in docs/), and the first line of each file of
      the catalogue names its own, so that editors complete and check while you write.
      """)

  @Argument(help: "A kind of file, requirements or standards for instance; or export.") var kind: String?

  package init() {}

  package func run(in context: CommandContext) throws {
    let schemas = AllSchemas.listed
    guard let kind else {
      var table = TextTable(["Kind", "What it describes"])
      for schema in schemas { table.add([schema.name, schema.title]) }
      context.write(Array(table.text.utf8))
      return
    }
    let known = try KnownID.check(kind, among: schemas.map(\.name), "kind of file")
    for schema in schemas where schema.name == known { context.write(schema.bytes) }
  }
}
