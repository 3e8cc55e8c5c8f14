import Catalogue
import Comparison
import Diagnostics
import Nodes

/// What changed between two versions of one file of the catalogue, in words.
///
/// Every line of data that differs is shown, either as a classed change or by itself: what the classes do not know of
/// is not lost.
struct FileDifference {
  var oldPath: String
  var newPath: String
  var old: [UInt8]
  var new: [UInt8]

  /// The difference; without a catalogue, changes have no class. `note` says why there is none.
  func text(in catalogue: Catalogue?, note: String?) -> String {
    var text = "gpspec \(heading)\n"
    let (before, after) = (FileVersion.read(old, file: oldPath), FileVersion.read(new, file: newPath))
    guard case .data(let oldNode) = before, case .data(let newNode) = after else {
      for case (.unreadable(let reason), let side) in [(before, "old"), (after, "new")] {
        text += "  The \(side) version could not be read as data: \(reason).\n"
      }
      return text + "  What follows are the lines in which the two differ.\n" + lineChanges
    }
    if let note { text += "  Note: \(note).\n" }
    let classed = catalogue.map { changes(in: $0) }
    if let problem = classed?.problem { text += "  Note: \(problem), so changes have no class.\n" }
    let entries = self.entries(EntryLines(oldNode), EntryLines(newNode), classed?.changes ?? [])
    return text + (entries.isEmpty ? formOnly : entries)
  }

  private var heading: String {
    if old.isEmpty { return "\(newPath): new file" }
    if new.isEmpty { return "\(oldPath): deleted" }
    return oldPath == newPath ? newPath : "\(newPath), before \(oldPath)"
  }

  /// The classed changes; or why there are none, where the file is one that has classes.
  private func changes(in catalogue: Catalogue) -> (changes: [Change], problem: String?) {
    let folders = newPath.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = folders.firstIndex(of: "Catalog") else { return ([], nil) }
    let path = folders[(place + 1)...].joined(separator: "/")
    switch CatalogueFile(path: path) {
    case .editionRequirements, .packRequirements: break
    default: return ([], nil)
    }
    // A version that is not there is one without requirements.
    let empty = Array("topic: none\n".utf8)
    func read(_ bytes: [UInt8], _ id: String) -> RequirementsVersion.Reading {
      RequirementsVersion.read(
        SourceText(file: newPath, bytes: bytes.isEmpty ? empty : bytes), path: path, as: id, in: catalogue)
    }
    let (before, after) = (read(old, "the older version"), read(new, "the newer version"))
    if let older = before.edition, let newer = after.edition {
      return (VersionComparison.changes(from: older, to: newer, in: catalogue), nil)
    }
    let error = (before.edition == nil ? before : after).diagnostics.first { $0.severity == .error }
    let side = before.edition == nil ? "old" : "new"
    return ([], "the \(side) version does not fit this gpspec (\(error?.message ?? "it cannot be read"))")
  }

  private func entries(_ old: EntryLines, _ new: EntryLines, _ changes: [Change]) -> String {
    let (before, after) = (old.byEntry, new.byEntry)
    let order = after.map(\.entry) + before.map(\.entry).filter { entry in !after.contains { $0.entry == entry } }
    var byEntry: [String: [Change]] = [:]
    for change in changes {
      byEntry[change.subject.newIDs.first ?? change.subject.oldIDs[0], default: []].append(change)
    }
    let oldLines = Dictionary(before.map { ($0.entry, $0.lines) }, uniquingKeysWith: +)
    let newLines = Dictionary(after.map { ($0.entry, $0.lines) }, uniquingKeysWith: +)
    var text = ""
    for entry in order {
      let (gone, come) = Self.differences(oldLines[entry] ?? [], newLines[entry] ?? [])
      if gone.isEmpty, come.isEmpty { continue }
      let known = entry.flatMap { byEntry[$0] } ?? []
      let title = (newLines[entry] ?? oldLines[entry] ?? []).first { $0.key == "title" }?.text
      text += "  \(entry ?? "the file")\(title.map { "  \($0)" } ?? "")\n"
      for change in known { text += Self.words(change) }
      let covered = Set(known.compactMap { $0.field?.prefix { $0 != "." } })
      for (mark, lines) in [("-", gone), ("+", come)] {
        for line in lines where !covered.contains(line.topKey) { text += "    \(mark) \(line.key): \(line.text)\n" }
      }
    }
    return text
  }

  /// The lines of an entry that only one version has.
  private static func differences(
    _ old: [EntryLines.Line], _ new: [EntryLines.Line]
  ) -> (gone: [EntryLines.Line], come: [EntryLines.Line]) {
    func without(_ lines: [EntryLines.Line], _ others: [EntryLines.Line]) -> [EntryLines.Line] {
      var counts: [EntryLines.Line: Int] = [:]
      for line in others { counts[line, default: 0] += 1 }
      return lines.filter { line in
        guard let count = counts[line], count > 0 else { return true }
        counts[line] = count - 1
        return false
      }
    }
    return (without(old, new), without(new, old))
  }

  private static func words(_ change: Change) -> String {
    // An entry as a whole: its lines follow.
    guard let field = change.field else { return "    \(change.kind.rawValue)\n" }
    let what = change.redline?.markdown ?? "\(change.old ?? "none") → \(change.new ?? "none")"
    return "    \(change.kind.rawValue)  \(field): \(what)\n"
  }

  private var formOnly: String {
    let places = LineChanges(old: old, new: new).stretches.count
    let comments = EntryLines.comments(old) == EntryLines.comments(new) ? "" : " and comments"
    return "  Only the form\(comments) changed, in \(places) place\(places == 1 ? "" : "s"); the data are the same.\n"
  }

  private var lineChanges: String {
    LineChanges(old: old, new: new).stretches.map { stretch in
      "  line \(stretch.line):\n" + stretch.old.map { "    - \($0)\n" }.joined()
        + stretch.new.map { "    + \($0)\n" }.joined()
    }.joined()
  }
}
