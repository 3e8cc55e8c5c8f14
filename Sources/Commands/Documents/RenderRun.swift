import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// One run of `render`: makes documents, writes them as they come, and keeps count of what is missing.
struct RenderRun {
  var set: DocumentSet
  var context: CommandContext
  var sources: [String: SourceText]
  var keepGoing: Bool
  var word: WordConversion?
  /// The list of all that was made; nil where none is wanted.
  var index: BatchIndex?
  private var lockFiles = LockFiles()
  private(set) var fileCount = 0
  private var missing: [(target: String, questions: Int)] = []
  private(set) var leftOut: [String] = []
  /// What was printed already: documents of one pack share most of what is wrong with them.
  private var reported: Set<Diagnostic> = []
  /// Of documents for a word processor, for which another program takes a second each: one sees how far it is.
  private static let wordBatch = 16

  init(set: DocumentSet, context: CommandContext, sources: [String: SourceText], keepGoing: Bool) {
    self.set = set
    self.context = context
    self.sources = sources
    self.keepGoing = keepGoing
  }

  /// Leaves out practices for errors in their own layers.
  mutating func leaveOut(_ practices: [String: String]) {
    for (code, reason) in practices.sorted(by: { $0.key < $1.key }) {
      leftOut.append("everything for \(code), whose layer has errors")
      index?.leaveOut(code, reason)
    }
  }

  /// Looks through what users wrote; a final rests on nothing in which something was found.
  mutating func checkInputs(_ definitions: [DocumentDefinition]) throws {
    let found = InputScan(set.workspace).findings(definitions, isFinal: set.isFinal)
    print(found)
    if found.hasErrors { throw Self.failure(found) }
  }

  private mutating func print(_ findings: [Diagnostic]) {
    var shown: [Diagnostic] = []
    for finding in findings where finding.severity != .note && reported.insert(finding).inserted {
      shown.append(finding)
    }
    if !shown.isEmpty { FindingsPrinter(context: context, sources: sources).print(shown) }
  }

  /// Makes a document for each target and writes it.
  mutating func make(
    _ templates: DocumentTemplates, _ targets: [Practice?], into writer: inout OutputWriter
  ) throws {
    var progress = ProgressBar(total: targets.count, label: templates.definition.name, context: context)
    defer { progress.finish() }
    // Some are written while the next are made; never all of England is in memory.
    let size = word == nil ? min(256, max(32, targets.count / 8)) : Self.wordBatch
    let batches = stride(from: 0, to: targets.count, by: size).map {
      Array(targets[$0..<min($0 + size, targets.count)])
    }
    let prepared = PreparedDocument(set, templates, for: targets)
    try Parallel.pipeline(batches, make: { prepared.make($0) }) { some, made in
      var files: [OutputFile] = []
      for (target, made) in zip(some, try word?.convert(made) ?? made) {
        index?.add(templates.definition, target, made)
        try take(made, target, templates.definition.name, &progress, into: &files)
      }
      try writer.add(files)
      fileCount += files.count
    }
  }

  private mutating func take(
    _ made: DocumentSet.Made, _ target: Practice?, _ document: String, _ progress: inout ProgressBar,
    into files: inout [OutputFile]
  ) throws {
    if made.diagnostics.contains(where: { $0.severity != .note }) {
      progress.finish()
      print(made.diagnostics)
    }
    if made.diagnostics.hasErrors {
      guard keepGoing, let target else { throw Self.failure(made.diagnostics) }
      leftOut.append("\(document) for \(target.odsCode)")
      progress.step()
      return
    }
    for file in made.files + (made.lock.map { lockFiles.files($0) } ?? []) {
      files.append(OutputFile(path: file.path, bytes: file.bytes))
    }
    let name = target.map { "\(document) for \($0.odsCode)" } ?? document
    if !made.missing.isEmpty { missing.append((name, Set(made.missing).count)) }
    progress.step()
  }

  /// Writes the list of all that was made, after all of it.
  mutating func writeIndex(into writer: inout OutputWriter) throws {
    for file in index?.files(set.formats) ?? [] {
      try writer.add(path: file.path, bytes: file.bytes)
      fileCount += 1
    }
  }

  private static func failure(_ diagnostics: [Diagnostic]) -> CommandFailure {
    let errors = diagnostics.filter { $0.severity == .error }
    let ofFinals = [
      DocumentRules.notFinal.id, DocumentRules.strayName.id, DocumentRules.leftover.id, DocumentRules.contradiction.id,
      FileRules.futureDate.id, IssueRules.pastReview.id, IssueRules.unlistedVersion.id, IssueRules.unapproved.id,
    ]
    if errors.allSatisfy({ ofFinals.contains($0.rule) }) {
      return CommandFailure(
        .finalRefused, "the document cannot be final; nothing was written",
        mend: "mend the findings, or leave out --final")
    }
    if errors.contains(where: { [DocumentRules.uncovered.id, DocumentRules.lostClause.id].contains($0.rule) }) {
      return CommandFailure(.coverageFailed, "a requirement would be lost; nothing was written")
    }
    return CommandFailure(.invalidInput, "the documents have errors; nothing was written")
  }

  /// Says what was written.
  static func report(_ outcome: OutputOutcome, fileCount: Int, folder: String, in context: CommandContext) {
    var words: [String] = []
    if outcome.created > 0 { words.append("\(outcome.created) new") }
    if outcome.changed > 0 { words.append("\(outcome.changed) changed") }
    if outcome.unchanged > 0 { words.append("\(outcome.unchanged) unchanged") }
    if outcome.removed > 0 { words.append("\(outcome.removed) removed") }
    context.note("\(folder): \(fileCount) files (\(words.joined(separator: ", ")))")
    for path in outcome.lostEdits { context.note("  note: \(path) had been edited by hand; the edit is overwritten") }
  }

  /// Says what is missing where.
  func reportMissing() {
    for (target, count) in missing.prefix(20) {
      context.note("  draft: \(target) lacks \(count) answer\(count == 1 ? "" : "s")")
    }
    if missing.count > 20 { context.note("  … and \(missing.count - 20) more with missing answers") }
    for target in leftOut.prefix(20) { context.note("  left out for errors: \(target)") }
    if leftOut.count > 20 { context.note("  … and \(leftOut.count - 20) more left out; the index lists them all") }
  }
}

/// A bar on standard error, on a terminal only, redrawn at most every hundredth of the way.
struct ProgressBar {
  private let total: Int
  private let label: String
  private let context: CommandContext
  private var done = 0
  private var isDrawn = false

  init(total: Int, label: String, context: CommandContext) {
    self.total = total
    self.label = label
    self.context = context
  }

  mutating func step() {
    done += 1
    guard context.isErrorTerminal, total >= 20, done % max(1, total / 100) == 0 else { return }
    isDrawn = true
    let width = 30
    let filled = done * width / total
    context.writeProgress(
      "\r\(label) [" + String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled)
        + "] \(done)/\(total)")
  }

  mutating func finish() {
    guard isDrawn else { return }
    isDrawn = false
    context.writeProgress("\r\u{1B}[K")
  }
}
