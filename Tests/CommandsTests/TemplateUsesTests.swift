import Commands
import Testing

@Suite struct TemplateUsesTests {
  private static let template = "{{ title }}{% if site.name %}{{ site.name }}{% endif %}{% render 'p' %}"

  private func run(_ options: [String]) throws -> CommandRun {
    let folder = try ScratchFolder(["a.liquid": Self.template, "parts/p.liquid": "p"])
    return CommandRun(["template", "uses", folder["a.liquid"], "--partials", folder["parts"]] + options)
  }

  @Test func aTableNamesEachValueItsPlaceAndGuard() throws {
    let run = try run([])
    #expect(run.status == .clean, "\(run.error)")
    #expect(run.lines.contains { $0.contains("  title ") && $0.contains("a.liquid:1:4") && $0.hasSuffix("no") })
    #expect(run.lines.contains { $0.contains("  site.name ") && $0.hasSuffix("yes") })
    #expect(run.lines.contains { $0.contains("  p ") && $0.contains("partial") })
  }

  @Test func theSameAsJSON() throws {
    let run = try run(["--format", "json"])
    #expect(run.output.contains(#""path": "title""#))
    #expect(run.output.contains(#""column": 4"#))
    #expect(run.output.contains(#""partials": ["#))
  }

  @Test func aTemplateThatCannotBeParsedHasNoUses() throws {
    let folder = try ScratchFolder(["a.liquid": "{{ a"])
    let run = CommandRun(["template", "uses", folder["a.liquid"]])
    #expect(run.status == .invalidInput)
    #expect(run.output == "")
  }
}
