package import ArgumentParser

/// The program's top level: its help and its commands in groups.
package struct RootCommand: ParsableCommand {
  package init() {}

  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gpspec",
      abstract: "The GP IT Operating Model as data, and the documents made from it.",
      discussion: """
        First steps:
          gpspec render                    the example's commissioning specification
          gpspec list --topic cyber-security
          gpspec show CYB-08
          gpspec explain yaml/duplicate-key

        \(ExitStatus.help)
        """,
      groupedSubcommands: [
        CommandGroup(name: "Catalogue", subcommands: Self.catalogueCommands),
        CommandGroup(name: "Workspace", subcommands: Self.workspaceCommands),
        CommandGroup(name: "Documents", subcommands: Self.documentCommands),
        CommandGroup(name: "Templates and Markdown", subcommands: Self.markupCommands),
        CommandGroup(name: "Help", subcommands: [ExplainCommand.self]),
      ])
  }

  private static var catalogueCommands: [any ParsableCommand.Type] {
    [
      CheckCommand.self, ListCommand.self, ShowCommand.self, StatsCommand.self, ActionsCommand.self,
      ExportCommand.self, ImportCommand.self, SchemaCommand.self, FormatCommand.self, CompareCommand.self,
      DiffDriverCommand.self,
    ]
  }

  private static var workspaceCommands: [any ParsableCommand.Type] {
    [
      InitCommand.self, QuestionsCommand.self, AnswersCommand.self, ConfirmationsCommand.self, TraceCommand.self,
      WhyCommand.self, ImpactCommand.self, UpgradeCommand.self,
    ]
  }

  private static var documentCommands: [any ParsableCommand.Type] {
    [RenderCommand.self, IssueCommand.self, VerifyCommand.self, PublishCommand.self]
  }

  /// Commands for any template and any Markdown file, not only the documents of a workspace.
  private static var markupCommands: [any ParsableCommand.Type] {
    [TemplateCommand.self, HTMLCommand.self]
  }

  /// The names of all commands, for near misses.
  static var commandNames: [String] {
    (catalogueCommands + workspaceCommands + documentCommands + markupCommands + [ExplainCommand.self])
      .map { $0._commandName }
  }
}
