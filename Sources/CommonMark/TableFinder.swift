/// Finds pipe tables in the text of paragraphs, line by line, as GitHub's parser meets them.
///
/// CommonMark's parser tells where paragraphs are; from a delimiter row on, the lines are read here, because a table
/// ends where a paragraph would go on (a list that starts with 2, a line with too few quote marks, indented code).
struct TableFinder {
  let source: SourceLines
  var containers = Containers()
  /// Tables found, in the order of the text.
  private(set) var found: [SourceTable] = []
  /// The first line that is not yet part of a table.
  private var freeLine = 0
  /// The first line about which the parser can be believed. Where a table ends at a line that it took for more of the
  /// same paragraph, what it says of the lines after is wrong, until a line at the left edge closes whatever is open.
  private var soundLine = 0

  init(_ source: SourceLines) {
    self.source = source
  }

  /// Looks for tables that begin in a paragraph.
  ///
  /// - Parameters:
  ///   - line: The paragraph's first line, from 0.
  ///   - offset: Where its text begins.
  ///   - lastLine: The last line of its text.
  ///   - endLine: The last line of the block: the same, or the underline of a heading.
  mutating func search(paragraphAt line: Int, _ offset: Int, lastLine: Int, endLine: Int) {
    // A paragraph that begins inside a table is another one once that table is taken out.
    guard line >= freeLine else {
      if endLine >= freeLine { soundLine = nextSoundLine(after: freeLine) }
      return
    }
    guard line >= soundLine else { return }
    var start = line
    var at = line
    while let candidate = source.delimiterCandidate(after: at), candidate <= lastLine {
      at = candidate
      containers.resolve(in: source)
      guard let delimiter = content(of: candidate), delimiter.mayDelimit else { continue }
      let header = candidate - 1
      let headerStart = header == line ? offset : textStart(of: header)
      guard var table = table(header: header, headerStart, delimiter: candidate, delimiter.start) else { continue }
      if header != line { table.prefixes[0] = table.prefixes[1] }
      table.isGlued = header > start
      found.append(table)
      freeLine = table.endLine
      if table.endLine <= endLine { soundLine = nextSoundLine(after: table.endLine) }
      guard let next = nextParagraph(after: table, lastLine) else { return }
      start = next
      at = next
    }
  }

  /// Looks for the tables that any reader would see at a glance: at the left edge, after a blank line, beginning with a
  /// pipe. They are tables unless they stand in a fence or the like, which the parser will tell.
  mutating func searchObvious() {
    for candidate in source.delimiterCandidates where candidate > freeLine {
      let header = candidate - 1
      let headerRange = source.range(of: header)
      guard header == 0 || source.isBlank(header - 1) else { continue }
      guard !headerRange.isEmpty, source.bytes[headerRange.lowerBound] == .pipe else { continue }
      guard let delimiter = content(of: candidate), delimiter.mayDelimit else { continue }
      let start = headerRange.lowerBound
      guard let table = table(header: header, start, delimiter: candidate, delimiter.start) else { continue }
      found.append(table)
      freeLine = table.endLine
    }
  }

  /// Whether a line makes a heading of the paragraph above it.
  mutating func isUnderline(_ line: Int) -> Bool {
    containers.resolve(in: source)
    guard let content = content(of: line) else { return false }
    return content.underlines && !content.isIndented
  }

  /// The table with this header and delimiter row; nil where the two do not make one.
  private func table(
    header: Int, _ headerStart: Int, delimiter: Int, _ delimiterStart: Int
  ) -> SourceTable? {
    let bytes = source.bytes
    let headerRange = source.range(of: header)
    let delimiterRange = source.range(of: delimiter)
    guard let alignments = TableSyntax.delimiterRow(bytes, delimiterStart..<delimiterRange.upperBound) else {
      return nil
    }
    var cells: [Range<Int>] = []
    TableSyntax.cells(bytes, headerStart..<headerRange.upperBound, into: &cells)
    guard cells.count == alignments.count else { return nil }
    var table = SourceTable(
      headerLine: header, alignments: alignments,
      prefixes: [headerRange.lowerBound..<headerStart, delimiterRange.lowerBound..<delimiterStart], rows: [cells])
    while table.endLine < source.count, let row = content(of: table.endLine), !row.isIndented, !row.startsOtherBlock {
      let range = source.range(of: table.endLine)
      cells.removeAll(keepingCapacity: true)
      TableSyntax.cells(bytes, row.start..<range.upperBound, into: &cells)
      guard !cells.isEmpty else { break }
      if cells.count > alignments.count {
        let surplus = cells[alignments.count]
        table.longRows.append(.init(row: table.rows.count, cells: cells.count, surplus: surplus))
        cells.removeLast(cells.count - alignments.count)
      }
      table.prefixes.append(range.lowerBound..<row.start)
      table.rows.append(cells)
    }
    return table
  }

  /// Where the text of a line within a paragraph begins.
  ///
  /// Of a lazy line, one that leaves out quote marks or indentation, the blanks at its beginning are part of the text:
  /// so GitHub's parser has it, and takes what stands before the first pipe for a cell.
  private func textStart(of line: Int) -> Int {
    let (cursor, whole) = containers.match(line, in: source)
    return whole ? cursor.firstNonSpace.offset : cursor.offset
  }

  private func nextSoundLine(after line: Int) -> Int {
    // Each line is looked at once: up to the line found before, there is no other.
    if line < soundLine { return soundLine }
    var line = line + 1
    while line < source.count {
      let range = source.range(of: line)
      if let first = source.bytes[range].first, !first.isSpaceOrTab, first != .greater, source.isBlank(line - 1),
        BlockStart.listMarkerWidth(source.bytes, range.lowerBound, range.upperBound) == 0
      {
        return line
      }
      line += 1
    }
    return line
  }

  /// Where the text after a table begins a paragraph in the same containers, for there may be another table in it.
  private func nextParagraph(after table: SourceTable, _ lastLine: Int) -> Int? {
    var line = table.endLine
    while line <= lastLine, let content = content(of: line) {
      if content.startsOtherBlock { return nil }
      // Indented code goes on as long as its lines are indented.
      if !content.isIndented { return line }
      line += 1
    }
    return nil
  }

  private struct Content {
    var start: Int
    var isIndented: Bool
    var startsOtherBlock: Bool
    /// Whether there is nothing but hyphens, which under a line of text make a heading of it.
    var underlines: Bool

    var mayDelimit: Bool { !isIndented && !startsOtherBlock && !underlines }
  }

  /// What stands in a line inside all containers; nil where it is blank or not inside them all.
  private func content(of line: Int) -> Content? {
    let (cursor, whole) = containers.match(line, in: source)
    let (first, indent) = cursor.firstNonSpace
    let end = source.range(of: line).upperBound
    guard whole, first < end else { return nil }
    let indented = indent >= 4
    return Content(
      start: first, isIndented: indented,
      startsOtherBlock: !indented && BlockStart.isPresent(source.bytes, first, end),
      underlines: BlockStart.isUnderline(source.bytes, first, end))
  }
}
