import Diagnostics
import Liquid
import Testing

@Suite struct RuleTests {
  @Test(arguments: liquidRules.map(\.id))
  func failingExampleFires(_ id: String) throws {
    let rule = try #require(liquidRules.first { $0.id == id })
    #expect(findings(rule.failing).contains(id))
  }

  @Test(arguments: liquidRules.map(\.id))
  func passingExampleIsClean(_ id: String) throws {
    let rule = try #require(liquidRules.first { $0.id == id })
    #expect(findings(rule.passing) == [])
  }

  @Test func idsAreUnique() {
    #expect(Set(liquidRules.map(\.id)).count == liquidRules.count)
  }

  /// Tries the files of an example in the way its rules are documented.
  private func findings(_ example: Rule.Example) -> [String] {
    var files: [String: String] = [:]
    for file in example.files { files[file.path] = file.text }
    var partials: [String: String] = [:]
    for (path, text) in files where path.hasSuffix(".liquid") && path != "main.liquid" {
      partials[String(path.dropLast(7))] = text
    }
    let schema = files["schema.txt"].map { LiquidTests.schema($0) }
    let data = Value(json: files["data.json"] ?? "{}") ?? [:]
    let result = rendered(
      files["main.liquid"] ?? "", schema == nil ? data : [:], mode: schema == nil ? .strict : .checked,
      partials: partials, schema: schema, hostTags: [HostTag(name: "place", record: "item")])
    // The data of a checked example is not given: only loading is tried.
    return schema == nil || !result.loaded ? result.rules : []
  }
}
