import Diagnostics

/// The comments of a YAML text, which the parser does not tell of, each with the line that it stands before.
struct YAMLComments {
  /// The comments before the first entry, with empty lines as they were.
  private(set) var header: [String] = []
  /// The comments before the entry that begins on a line.
  private var before: [Int: [String]] = [:]
  /// The comments after the last entry.
  private var trailer: [String] = []
  /// The lines with a comment, in order.
  private var lines: [Int] = []

  init(_ source: SourceText, _ root: Node) {
    var scalars: [SourceRange] = []
    var starts: Set<Int> = []
    Self.collect(root, &scalars, &starts)
    let inside = Self.linesInside(scalars)
    let ends = Self.ends(scalars, source)
    let first = starts.min() ?? 1
    var open: [String] = []
    var number = 0
    while let line = source.line(number + 1) {
      number += 1
      // A comment on an entry's own line belongs to that entry and comes before its next one.
      if starts.contains(number) {
        if number == first { takeHeader(open, before: number) } else if !open.isEmpty { before[number] = open }
        open = []
      }
      guard !inside.contains(number) else { continue }
      if let comment = Self.comment(in: line, after: ends[number]) {
        lines.append(number)
        if starts.contains(number) { before[number, default: []].append(comment) } else { open.append(comment) }
      } else if number < first, line.allSatisfy({ $0 == " " }), !open.isEmpty {
        open.append("")
      }
    }
    trailer = Self.trimmed(open)
  }

  /// Comments at the top are about the file; the last of several groups is about the first entry where no empty line
  /// parts it from that.
  private mutating func takeHeader(_ lines: [String], before line: Int) {
    if lines.last != "", let blank = lines.lastIndex(of: "") {
      before[line] = Array(lines[(blank + 1)...])
      header = Self.trimmed(Array(lines[..<blank]))
    } else {
      header = Self.trimmed(lines)
    }
  }

  /// Whether an entry that begins on a line has comments before it.
  func has(_ line: Int) -> Bool { before[line] != nil }

  /// Whether a comment stands inside a value, from its second line on.
  func stand(in node: Node) -> Bool {
    let start = node.range.range.start.line
    guard !lines.isEmpty else { return false }
    let last = Self.lastLine(node)
    return lines.contains { $0 > start && $0 <= last }
  }

  /// What is left over, should an entry that a comment stands before not have been written as such.
  var rest: [String] { before.sorted { $0.key < $1.key }.flatMap(\.value) + trailer }

  /// Takes out the comments that stand before the entry which begins on a line.
  mutating func take(_ line: Int) -> [String] {
    before.removeValue(forKey: line) ?? []
  }

  /// The line on which the last scalar ends: the range of a list or record goes on to what follows it.
  private static func lastLine(_ node: Node) -> Int {
    switch node.content {
    case .scalar:
      let range = node.range.range
      return range.end.column == 1 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line
    case .sequence(let elements): return elements.map(lastLine).max() ?? node.range.range.start.line
    case .mapping(let mapping):
      return mapping.entries.map { lastLine($0.value) }.max() ?? node.range.range.start.line
    }
  }

  /// The ranges of all scalars, and the lines on which entries and elements begin.
  private static func collect(_ node: Node, _ scalars: inout [SourceRange], _ starts: inout Set<Int>) {
    switch node.content {
    case .scalar: scalars.append(node.range.range)
    case .sequence(let elements):
      for element in elements {
        starts.insert(element.range.range.start.line)
        collect(element, &scalars, &starts)
      }
    case .mapping(let mapping):
      for entry in mapping.entries {
        starts.insert(entry.keyRange.range.start.line)
        scalars.append(entry.keyRange.range)
        collect(entry.value, &scalars, &starts)
      }
    }
  }

  /// The lines that scalars of several lines fill, but for the first of each and the one on which it ends.
  private static func linesInside(_ scalars: [SourceRange]) -> Set<Int> {
    var inside: Set<Int> = []
    for range in scalars where range.end.line > range.start.line + 1 {
      inside.formUnion(range.start.line + 1..<range.end.line)
    }
    return inside
  }

  /// The column on each line from which a comment may stand.
  private static func ends(_ scalars: [SourceRange], _ source: SourceText) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for range in scalars {
      ends[range.end.line] = max(ends[range.end.line] ?? 1, range.end.column)
      guard range.end.line > range.start.line, let line = source.line(range.start.line) else { continue }
      // Block text begins with a line of its own, where a comment may stand; text in quotes goes to the line's end.
      let first = line.unicodeScalars.dropFirst(range.start.column - 1).first
      if first != "|", first != ">" { ends[range.start.line] = Int.max }
    }
    return ends
  }

  /// The comment on a line, where there is one: `#` at its start or after a space, behind the last value on it.
  private static func comment(in line: String, after column: Int?) -> String? {
    var previous: Unicode.Scalar = " "
    var place = 1
    var rest = line.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "#", previous == " ", place >= column ?? 1 {
        var text = String(rest)
        while text.last == " " { text.removeLast() }
        return text
      }
      previous = scalar
      place += 1
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.last == "" { lines = lines.dropLast() }
    return Array(lines)
  }
}
