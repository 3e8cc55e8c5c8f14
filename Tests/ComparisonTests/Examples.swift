import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

/// Mini editions for tests, made from a rule's example.
enum Examples {
  static func load(_ example: Rule.Example) -> LoadedCatalogue {
    var files: [String: String] = [:]
    for (path, text) in ExampleCatalogue.files { files[path] = text + "\n" }
    for file in example.files { files[file.path] = file.text }
    return CatalogueLoader.load(files.map { InputFile(path: $0.key, text: $0.value) })
  }

  /// The two mini editions compared; findings of the catalogue fail the test.
  static func report(_ example: Rule.Example, words: OfficialWords = OfficialWords()) throws -> ComparisonReport {
    let loaded = load(example)
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map { "\($0.rule): \($0.message)" } == [])
    // An example of two packs compares those.
    let packs = loaded.catalogue.packs.map(\.id)
    let (older, newer) = packs.count == 2 ? (packs[0], packs[1]) : ("2019-21", "2021-23")
    return try EditionComparison.compare(older, newer, in: loaded.catalogue, words: words)
  }

  static func kinds(_ example: Rule.Example) throws -> [ChangeKind] {
    try report(example).changes.map(\.kind)
  }
}
