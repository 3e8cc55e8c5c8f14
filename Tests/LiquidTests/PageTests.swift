import Foundation
import Liquid
import Testing

/// Renders every example of the page about the language.
@Suite struct PageTests {
  struct Block {
    var info: [String]
    var text: String
  }

  /// The fenced blocks of a page, in order.
  private func blocks(_ page: String) -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if var block = open {
        if line == "```" {
          if block.text.hasSuffix("\n") { block.text.removeLast() }
          blocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        open = Block(info: line.dropFirst(3).split(separator: " ").map(String.init), text: "")
      }
    }
    return blocks
  }

  /// The page stands beside the package while the module is on its own, in `docs` afterwards.
  private func page() throws -> String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    for name in ["docs/templates.md", "templates.md"] {
      if let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path) {
        return String(decoding: data, as: UTF8.self)
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test func examplesPrintWhatThePageSays() throws {
    let blocks = blocks(try page())
    var schema: Schema?
    var count = 0
    for (index, block) in blocks.enumerated() {
      if block.info.first == "schema" { schema = LiquidTests.schema(block.text) }
      guard block.info.first == "liquid" else { continue }
      count += 1
      var data: Value = [:]
      var partials: [String: String] = [:]
      var output: String?
      for next in blocks[(index + 1)...] {
        guard output == nil, let kind = next.info.first, kind != "liquid", kind != "schema" else { break }
        switch kind {
        case "json": data = try #require(Value(json: next.text), "\(next.text)")
        case "partial": partials[next.info[1]] = next.text + "\n"
        default: output = next.text
        }
      }
      try check(block, data, partials, output, schema)
    }
    #expect(count > 30)
  }

  private func check(
    _ block: Block, _ data: Value, _ partials: [String: String], _ output: String?, _ schema: Schema?
  ) throws {
    guard case .object(let object) = data else { return }
    let payer = Value.missing(MissingValue(question: "payer", text: "Who pays?", owner: "ICB"))
    let pairs = zip(object.shape.keys, object.fields).map { (String(decoding: $0, as: UTF8.self), $1) }
    let words = block.info.dropFirst()
    let checked = words.contains("checked") || words.contains("refused")
    let result = rendered(
      block.text + "\n", .object(pairs + [("payer", payer)]),
      mode: words.contains("lax") ? .lax : checked ? .checked : .strict,
      kind: words.contains("html") ? .html : words.contains("plain") ? .plain : .markdown, partials: partials,
      schema: checked ? schema : nil)
    if words.contains("refused") {
      #expect(result.rules == [words.last], "\(block.text)")
    } else {
      #expect(result.text == (output ?? "") + "\n", "\(block.text)\n\(result.diagnostics)")
    }
  }
}
