import Catalogue
import Diagnostics
import Nodes
import TestSupport
import Testing

/// The canonical form of the real catalogue's files.
@Suite struct CanonicalFormTests {
  static let files = (try? FolderReader.files(in: Repository.root + "/Catalog", endings: [".yaml"])) ?? []

  @Test func thereIsACatalogue() {
    #expect(Self.files.count > 100)
  }

  @Test(arguments: files.map(\.path)) func aFormattedFileHoldsTheSameDataAndComments(_ path: String) throws {
    let file = try #require(Self.files.first { $0.path == path })
    let formatted = try #require(CatalogueFormat.format(file, name: path).text)
    #expect(formatted == file.bytes, "`gpspec format` brings it into its form")
    let old = try #require(YAMLReader.read(file.bytes, file: path).node)
    let new = try #require(YAMLReader.read(formatted, file: path).node)
    #expect(NodeComparison.same(old, new))
    #expect(Self.comments(formatted) == Self.comments(file.bytes))
    #expect(CatalogueFormat.format(InputFile(path: path, bytes: formatted), name: path).text == formatted)
  }

  @Test(arguments: files.map(\.path)) func theFirstLineNamesTheFilesSchema(_ path: String) throws {
    let file = try #require(Self.files.first { $0.path == path })
    let first = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    #expect(first == CatalogueFile.schemaComment(path: path))
  }

  @Test func aMissingOrWrongSchemaLineIsPutRight() throws {
    let text =
      "# yaml-language-server: $schema=other.json\ncontext:\n  - { id: A-1, reason: fact, text: T, sources: [] }\n"
    let file = InputFile(path: "editions/2012/context.yaml", text: text)
    let formatted = try #require(CatalogueFormat.format(file, name: "x").text)
    #expect(
      String(decoding: formatted, as: UTF8.self) == """
        # yaml-language-server: $schema=../../schema/context.json
        context:
          - id: A-1
            reason: fact
            text: T
            sources: []

        """)
  }

  @Test(arguments: [
    ("/a/Catalog/roles.yaml", "roles.yaml"), ("Catalog/editions/2012/context.yaml", "editions/2012/context.yaml"),
    ("editions/2012/requirements/01-x.yaml", "editions/2012/requirements/01-x.yaml"), ("./roles.yaml", "roles.yaml"),
  ])
  func aFileIsKnownByTheEndOfItsPath(_ path: String, _ below: String) {
    #expect(CatalogueFormat.pathInCatalogue(path) == below)
  }

  @Test(arguments: ["a/Catalog/other.yaml", "x.yaml", "roles.json"]) func otherFilesAreNotTaken(_ path: String) {
    #expect(CatalogueFormat.pathInCatalogue(path) == nil)
  }

  /// The comments of a file, sorted: a change of the order of keys may move them.
  private static func comments(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("#") }.map(String.init).sorted()
  }
}
