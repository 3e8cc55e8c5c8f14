import Foundation
import Liquid

/// Measures Liquid against a loop written by hand, in every mode, and loading. With a folder as argument it writes the
/// template and data for the rivals instead.
@main struct LiquidBenchmarks {
  static func main() throws {
    if let folder = CommandLine.arguments.dropFirst().first {
      try Data(ListData.template.utf8).write(to: URL(fileURLWithPath: folder + "/list.liquid"))
      try Data(ListData.json()).write(to: URL(fileURLWithPath: folder + "/list.json"))
      return
    }
    Measure.rounds(200, "by hand") { ByHand.render(ListData.items) }
    render("lax, plain", .lax, .plain)
    for kind in OutputKind.allCases { render("strict, \(kind)", .strict, kind) }
    render("checked, markdown", .checked, .markdown)
    loading()
  }

  private static func render(_ name: String, _ mode: Mode, _ kind: OutputKind) {
    let library = TemplateLibrary(["list": .init(file: "list.liquid", text: ListData.template)])
    let options = LoadOptions(mode: mode, outputKind: kind, schema: ListData.schema)
    guard let template = Template.load("list", from: library, options: options).template else {
      fatalError("the template of the benchmark is broken")
    }
    Measure.rounds(200, name) { template.render(ListData.data).output.count }
  }

  private static func loading() {
    let text = LoadingText.template
    let library = TemplateLibrary(["page": .init(file: "page.liquid", text: text)])
    let options = LoadOptions(mode: .checked, schema: ListData.schema)
    Measure.best(of: 500, "load and check 10 kB", bytes: text.utf8.count) {
      _ = Template.load("page", from: library, options: options)
    }
  }
}
