import Catalogue
package import Diagnostics
import Nodes

/// Makes the whole site, a file at a time.
package struct SiteBuilder {
  private let model: SiteModel

  package init(_ input: SiteInput) {
    model = SiteModel(input)
  }

  /// What forbids publishing before a page is made.
  package var findings: [Diagnostic] {
    model.input.catalogue.editions.filter { $0.status == "draft" && !model.input.includesDrafts }.map { edition in
      Diagnostic(
        rule: "site/draft-left-out", severity: .note,
        message: "edition \(edition.id) is a draft and was left out",
        at: SourceLocation(file: edition.origin.file, range: edition.origin.range.range),
        fix: "publish it with --include-drafts; its pages are then marked")
    }
  }

  /// Hands every file to `sink`, and gives what is wrong with the links between the pages.
  package func build(_ sink: (SiteFile) throws -> Void) throws -> [Diagnostic] {
    var check = LinkCheck()
    try withoutActuallyEscaping(sink) { sink in
      let collector = Collector(sink)
      let emitter = SiteEmitter(frame: PageFrame(model: model)) { try collector.take($0) }
      try emit(emitter)
      check = collector.check
    }
    return check.findings()
  }

  /// Passes files on and looks at their links on the way.
  private final class Collector {
    var check = LinkCheck()
    private let sink: (SiteFile) throws -> Void

    init(_ sink: @escaping (SiteFile) throws -> Void) { self.sink = sink }

    func take(_ file: SiteFile) throws {
      check.add(file)
      try sink(file)
    }
  }

  private func emit(_ emitter: SiteEmitter) throws {
    for (address, text) in [
      (Address.styleSheet, SiteStyle.sheet), (.script, SearchScript.source), (.icon, SiteIcon.svg),
    ] {
      try emitter.sink(SiteFile(path: address.path, bytes: Array(text.utf8)))
    }
    try HomePage(model: model, emitter: emitter).emit()
    try editions(emitter)
    try packs(emitter)
    try RegisterPages(model: model, emitter: emitter).emit()
    try GlossaryPage(model: model, emitter: emitter).emit()
    try GivenPages(model: model, emitter: emitter).emit()
    try SearchPages(model: model, emitter: emitter).emit()
    try StaticPages(model: model, emitter: emitter).emit()
    try emitter.sink(SiteFile(path: Address.feed.path, bytes: Feed(model: model).bytes()))
  }

  private func editions(_ emitter: SiteEmitter) throws {
    let overview = EditionPages(model: model, emitter: emitter)
    try overview.emitList()
    for (edition, owner) in zip(model.editions, model.editionOwners) {
      try overview.emit(edition, owner)
      try parts(owner, edition, isDraft: edition.status == "draft", emitter)
      try DeparturePages(model: model, emitter: emitter).emit(owner, isDraft: edition.status == "draft")
    }
  }

  private func packs(_ emitter: SiteEmitter) throws {
    let overview = PackPages(model: model, emitter: emitter)
    try overview.emitList()
    for owner in model.packOwners {
      guard let pack = model.catalogue.pack(owner.id) else { continue }
      let isDraft = model.editions.first { $0.id == pack.edition }?.status == "draft"
      try overview.emit(pack, owner, isDraft: isDraft)
      try parts(owner, nil, isDraft: isDraft, emitter)
    }
  }

  private func parts(_ owner: Owner, _ edition: Edition?, isDraft: Bool, _ emitter: SiteEmitter) throws {
    try TopicPages(model: model, emitter: emitter).emit(owner, edition, isDraft: isDraft)
    try RequirementPages(model: model, emitter: emitter).emit(owner, isDraft: isDraft)
    try ProvisionPages(model: model, emitter: emitter).emit(owner, isDraft: isDraft)
    try IndexPages(model: model, emitter: emitter).emit(owner, isDraft: isDraft)
  }
}
