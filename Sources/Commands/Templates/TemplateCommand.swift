package import ArgumentParser

/// `gpspec template`: tries, checks and analyses Liquid templates, whatever they are for.
package struct TemplateCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Try, check and analyse Liquid templates.",
    discussion: "docs/templates.md describes the language.",
    subcommands: [TemplateRenderCommand.self, TemplateCheckCommand.self, TemplateUsesCommand.self])

  package init() {}
}
