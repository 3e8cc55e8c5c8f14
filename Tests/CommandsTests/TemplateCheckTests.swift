import Commands
import Foundation
import Testing

@Suite struct TemplateCheckTests {
  @Test func findingsOfAllTemplatesComeInOneRun() throws {
    let folder = try ScratchFolder(["a.liquid": "{{ 'a' | upcas }}{% asign b = 1 %}", "b.liquid": "{{ c"])
    let run = CommandRun(["template", "check", folder["a.liquid"], folder["b.liquid"]])
    #expect(run.status == .findings)
    for rule in ["liquid/unknown-filter", "liquid/unknown-tag", "liquid/unclosed-delimiter"] {
      #expect(run.error.contains(rule))
    }
    #expect(run.error.contains("2 templates: 3 errors"))
  }

  @Test func aFindingOfASharedPartialIsReportedOnce() throws {
    let folder = try ScratchFolder([
      "a.liquid": "{% render 'p' %}", "b.liquid": "{% render 'p' %}", "parts/p.liquid": "{{ 'a' | upcas }}",
    ])
    let run = CommandRun([
      "template", "check", folder["a.liquid"], folder["b.liquid"], "--partials", folder["parts"], "--format", "json",
    ])
    #expect(run.status == .findings)
    #expect(run.output.components(separatedBy: "liquid/unknown-filter").count == 2)
  }

  @Test func aPartialThatIsNotThereIsFound() throws {
    let folder = try ScratchFolder(["a.liquid": "{% render 'footer' %}"])
    let run = CommandRun(["template", "check", folder["a.liquid"]])
    #expect(run.status == .findings)
    #expect(run.error.contains("[liquid/unknown-partial]"))
  }

  @Test func aSoundTemplateIsClean() throws {
    let folder = try ScratchFolder(["a.liquid": "{{ a | upcase }}"])
    let run = CommandRun(["template", "check", folder["a.liquid"]])
    #expect(run.status == .clean)
    #expect(run.error == "1 template: no findings\n")
  }
}
