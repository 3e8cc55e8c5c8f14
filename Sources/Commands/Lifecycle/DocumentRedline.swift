import Comparison
import Documents

/// What changed between two versions of a document, as Markdown.
struct DocumentRedline {
  var title: String
  var before: String
  var after: String

  /// The redline of a document's Markdown, led by what changed in its clauses.
  func markdown(old: [UInt8], new: [UInt8], oldLock: DocumentLock?, newLock: DocumentLock) -> [UInt8] {
    var text = "# \(title): what changed from version \(before) to version \(after)\n\n"
    text += "Inserted words stand in {++ and ++}, deleted ones in {-- and --}.\n\n"
    text += ClauseRedline(old: oldLock?.clauses ?? [], new: newLock.clauses).markdown
    text += "## The whole document, section by section\n\n"
    let changed = sections(LineChanges(old: old, new: new), new)
    text += changed.isEmpty ? "Nothing changed.\n" : changed
    return Array(text.utf8)
  }

  private func sections(_ changes: LineChanges, _ new: [UInt8]) -> String {
    let headings = Headings(new)
    var text = ""
    var last: String?
    for stretch in changes.stretches {
      let heading = headings.heading(before: stretch.line)
      if heading != last { text += "### \(heading)\n\n" }
      last = heading
      let (old, new) = (stretch.old.map(Self.words), stretch.new.map(Self.words))
      for place in 0..<max(old.count, new.count) {
        let before = place < old.count ? old[place] : ""
        let after = place < new.count ? new[place] : ""
        guard before != after else { continue }
        text += Redline(old: before, new: after).markdown + "\n\n"
      }
    }
    return text
  }

  /// The words of a line: a heading without its marks, the row of a table as its cells.
  private static func words(_ line: String) -> String {
    var text = Substring(line)
    while text.first == "#" { text = text.dropFirst() }
    guard text.first == "|" else { return String(text) }
    let cells = text.split(separator: "|").map { cell in
      var cell = cell
      while cell.first == " " { cell = cell.dropFirst() }
      while cell.last == " " { cell = cell.dropLast() }
      return cell
    }
    return cells.joined(separator: " / ")
  }

  /// The headings of a text by line.
  private struct Headings {
    private var lines: [(line: Int, text: String)] = []

    init(_ bytes: [UInt8]) {
      let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (place, line) in all.enumerated() where line.first == UInt8(ascii: "#") {
        let text = line.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
        lines.append((place + 1, String(decoding: text, as: UTF8.self)))
      }
    }

    func heading(before line: Int) -> String {
      // The headings are in the order of their lines.
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].line <= line { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? "Beginning" : lines[low - 1].text
    }
  }
}

/// What changed between the clauses of two versions.
struct ClauseRedline {
  private(set) var added: [LockedClause] = []
  private(set) var removed: [LockedClause] = []
  private(set) var changed: [(old: LockedClause, new: LockedClause)] = []

  init(old: [LockedClause], new: [LockedClause]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.id))
    for clause in new {
      guard let earlier = before[clause.id] else {
        added.append(clause)
        continue
      }
      if !earlier.saysTheSame(as: clause) { changed.append((earlier, clause)) }
    }
    removed = old.filter { !after.contains($0.id) }
  }

  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  var markdown: String {
    var text = "## Clauses\n\n"
    text += "\(added.count) added, \(removed.count) removed, \(changed.count) changed.\n\n"
    for clause in added { text += "- **\(clause.id)** \(clause.title): added. {++\(clause.statement)++}\n" }
    for clause in removed { text += "- **\(clause.id)** \(clause.title): removed. {--\(clause.statement)--}\n" }
    for (old, new) in changed {
      var parts: [String] = []
      if old.title != new.title { parts.append("title \(Redline(old: old.title, new: new.title).markdown)") }
      if old.requirementClass != new.requirementClass {
        parts.append("class {--\(old.requirementClass)--} {++\(new.requirementClass)++}")
      }
      if old.level != new.level {
        parts.append("level {--\(old.level ?? "not stated")--} {++\(new.level ?? "not stated")++}")
      }
      if old.dutyText != new.dutyText {
        parts.append("duties \(Redline(old: old.dutyText, new: new.dutyText).markdown)")
      }
      let (standards, later) = (old.standards.joined(separator: ", "), new.standards.joined(separator: ", "))
      if standards != later { parts.append("standards \(Redline(old: standards, new: later).markdown)") }
      if old.route != new.route {
        parts.append("route {--\(old.route ?? "not stated")--} {++\(new.route ?? "not stated")++}")
      }
      if old.basis != new.basis { parts.append("basis {--\(old.basis.rawValue)--} {++\(new.basis.rawValue)++}") }
      if old.statement != new.statement {
        parts.append(Redline(old: old.statement, new: new.statement).markdown)
      }
      text += "- **\(new.id)** \(new.title): \(parts.joined(separator: "; "))\n"
    }
    return isEmpty ? text : text + "\n"
  }
}

extension LockedClause {
  /// Who does what, by roles.
  var dutyText: String {
    duties.map { duty in
      "\(duty.verb) by \(duty.by.joined(separator: ", "))" + (duty.to.isEmpty ? "" : " to \(duty.to.joined(separator: ", "))")
    }.joined(separator: "; ")
  }

  /// Whether two say the same, wherever each comes from.
  func saysTheSame(as other: LockedClause) -> Bool {
    title == other.title && requirementClass == other.requirementClass && level == other.level
      && statement == other.statement && dutyText == other.dutyText && standards == other.standards
      && route == other.route && basis == other.basis
  }
}
