import Diagnostics
import Nodes
import Testing

/// Each rule's failing example fires it, and its passing example fires nothing.
@Suite struct NodesRuleExampleTests {
  static let shape = Shape.record(
    RecordShape(
      "an example",
      [
        .required("name", .text), .optional("level", .oneOf(["must", "should"])), .optional("count", .integer),
        .optional("items", .list(.text)),
      ]))
  static let strictShape = Shape.record(
    RecordShape(
      "an example",
      [
        .required("name", .text), .required("level", .oneOf(["must", "should"])), .optional("count", .integer),
        .optional("items", .list(.text)),
      ]))

  /// Examples that a page can't show as they are (an invalid byte, a very large file) are made here.
  static func bytes(_ file: Rule.Example.File, of rule: Rule) -> (bytes: [UInt8], limits: ReadingLimits) {
    guard file.text.contains("«") else { return (Array(file.text.utf8), .standard) }
    switch rule.id {
    case TextRules.invalidUTF8.id: return (Array("name: Ex".utf8) + [0xE9] + Array("\n".utf8), .standard)
    case TextRules.tooLarge.id: return (Array(file.text.utf8), ReadingLimits(bytes: 8))
    default: return (Array("{\"name\": [1, 2, 3]}".utf8), ReadingLimits(nodes: 3))
    }
  }

  static func findings(_ example: Rule.Example, of rule: Rule) -> [Diagnostic] {
    example.files.flatMap { file in
      let (bytes, limits) = bytes(file, of: rule)
      if file.path.hasSuffix(".csv") { return CSVReader.read(bytes, file: file.path, limits: limits).diagnostics }
      if file.path.hasSuffix(".json") { return JSONReader.read(bytes, file: file.path, limits: limits).diagnostics }
      let result = YAMLReader.read(bytes, file: file.path, limits: limits)
      guard rule.id.hasPrefix("data/"), let node = result.node else { return result.diagnostics }
      return result.diagnostics + ShapeCheck.findings(in: node, shape: strictShape, file: file.path)
    }
  }

  static let rules = TextRules.all + YAMLRules.all + JSONRules.all + CSVRules.all + DataRules.all

  @Test(arguments: rules) func theFailingExampleFiresItsRule(_ rule: Rule) {
    #expect(Self.findings(rule.failing, of: rule).contains { $0.rule == rule.id && $0.severity == rule.severity })
  }

  @Test(arguments: rules) func thePassingExampleFiresNothing(_ rule: Rule) {
    #expect(Self.findings(rule.passing, of: rule).map(\.rule) == [])
  }
}
