import Catalogue
package import Diagnostics
import Nodes

/// Makes the whole site, in pieces that are made on as many cores as there are and handed on in order.
package struct SiteBuilder {
  private let model: SiteModel
  private let frame: PageFrame

  /// How many pieces may be made before they are handed on: enough to go on with while a large one is in the making, few
  /// enough to hold in memory.
  private static let ahead = 24
  /// How many requirements have their pages made in one piece.
  private static let share = 32

  package init(_ input: SiteInput) {
    model = SiteModel(input)
    frame = PageFrame(model: model)
  }

  /// What forbids publishing before a page is made.
  package var findings: [Diagnostic] {
    model.input.catalogue.editions.filter { $0.isDraft && !model.input.includesDrafts }.map { edition in
      Diagnostic(
        SiteRules.draftLeftOut, "edition \(edition.id) is a draft and was left out",
        at: SourceLocation(file: edition.origin.file, range: edition.origin.range.range),
        fix: "publish it with --include-drafts; its pages are then marked")
    }
  }

  /// Hands every file to `sink`, many at a time and always in the same order, and gives what is wrong with the links
  /// between the pages.
  package func build(_ sink: ([SiteFile]) throws -> Void) throws -> [Diagnostic] {
    var check = LinkCheck()
    let frame = frame
    try Parallel.stream(steps, ahead: Self.ahead, make: { Self.made($0, frame) }) { _, made in
      var files: [SiteFile] = []
      for file in try made.get() {
        check.add(file.links)
        files.append(file.file)
      }
      try sink(files)
    }
    return check.findings()
  }

  /// A part of the site that is made by itself.
  private typealias Step = @Sendable (SiteEmitter) throws -> Void

  private struct Made: Sendable {
    var file: SiteFile
    var links: PageLinks
  }

  private final class Collected {
    var files: [Made] = []
  }

  private static func made(_ step: Step, _ frame: PageFrame) -> Result<[Made], any Error> {
    let collected = Collected()
    return Result {
      try step(SiteEmitter(frame: frame) { collected.files.append(Made(file: $0, links: $1)) })
      return collected.files
    }
  }

  private var steps: [Step] {
    let model = model
    var steps: [Step] = [
      { emitter in
        for (address, text) in [
          (Address.styleSheet, SiteStyle.sheet), (.script, SearchScript.source), (.icon, SiteIcon.svg),
        ] where address != .script || !model.isBare {
          try emitter.sink(SiteFile(path: address.path, bytes: Array(text.utf8)))
        }
      },
      { try HomePage(model: model, emitter: $0).emit() },
      { if !model.isBare { try SearchPages(model: model, emitter: $0).emit() } },
      { try EditionPages(model: model, emitter: $0).emitList() },
      { try PackPages(model: model, emitter: $0).emitList() },
      { try RegisterPages(model: model, emitter: $0).emit() },
      { try GlossaryPage(model: model, emitter: $0).emit() },
      { try GivenPages(model: model, emitter: $0).emit() },
      { try StaticPages(model: model, emitter: $0).emit() },
      { if !model.isBare { try $0.sink(SiteFile(path: Address.feed.path, bytes: Feed(model: model).bytes())) } },
    ]
    for (edition, owner) in zip(model.editions, model.editionOwners) {
      let isDraft = edition.isDraft
      steps.append { try EditionPages(model: model, emitter: $0).emit(edition, owner) }
      steps += parts(owner, edition, isDraft: isDraft)
      steps.append { try DeparturePages(model: model, emitter: $0).emit(owner, isDraft: isDraft) }
    }
    for owner in model.packOwners {
      guard let pack = model.catalogue.pack(owner.id) else { continue }
      let isDraft = model.editions.first { $0.id == pack.edition }?.isDraft == true
      steps.append { try PackPages(model: model, emitter: $0).emit(pack, owner, isDraft: isDraft) }
      steps += parts(owner, nil, isDraft: isDraft)
    }
    return steps
  }

  private func parts(_ owner: Owner, _ edition: Edition?, isDraft: Bool) -> [Step] {
    let model = model
    var steps: [Step] = owner.topics.map { topic in
      { try TopicPages(model: model, emitter: $0).emit(topic, owner, edition, isDraft: isDraft) }
    }
    if model.input.layout == .requirementPages {
      for start in stride(from: 0, to: owner.requirements.count, by: Self.share) {
        let range = start..<min(start + Self.share, owner.requirements.count)
        steps.append { try RequirementPages(model: model, emitter: $0).emit(range, of: owner, isDraft: isDraft) }
      }
    }
    steps.append { try ProvisionPages(model: model, emitter: $0).emit(owner, isDraft: isDraft) }
    for kind in IndexPages.Kind.allCases where !model.isBare {
      steps.append { try IndexPages(model: model, emitter: $0).emit(kind, of: owner, isDraft: isDraft) }
    }
    return steps
  }
}
