/// The block quotes and list items around a block, outermost first, as far as they shape its lines.
struct Containers {
  private enum Kind {
    case quote
    case item
  }

  private struct Container {
    var kind: Kind
    /// The line on which it begins, from 0.
    var line: Int
    /// The indentation that lines after the first need. Worked out when first asked for: most items hold no table.
    var indent: Int?
  }

  private var stack: [Container] = []

  mutating func pushQuote(line: Int) {
    stack.append(Container(kind: .quote, line: line, indent: nil))
  }

  mutating func pushItem(line: Int) {
    stack.append(Container(kind: .item, line: line, indent: nil))
  }

  mutating func pop() {
    stack.removeLast()
  }

  /// The place in a line after the marks and indentation of all containers; `whole` is false where some are missing,
  /// and the place is then after those that are there.
  func match(_ line: Int, in source: SourceLines) -> (cursor: LineCursor, whole: Bool) {
    match(line, upTo: stack.count, in: source)
  }

  /// Works out the indentation of all items on the stack.
  mutating func resolve(in source: SourceLines) {
    guard let first = stack.firstIndex(where: { $0.kind == .item && $0.indent == nil }) else { return }
    var index = first
    while index < stack.count {
      // Containers that begin on the same line are opened one after another, in one go along the line.
      let line = stack[index].line
      var cursor = match(line, upTo: index, in: source).cursor
      repeat {
        switch stack[index].kind {
        case .quote: _ = cursor.takeQuoteMark()
        case .item:
          let indent = cursor.takeListMarker()
          stack[index].indent = stack[index].indent ?? indent ?? 0
        }
        index += 1
      } while index < stack.count && stack[index].line == line
    }
  }

  private func match(_ line: Int, upTo depth: Int, in source: SourceLines) -> (cursor: LineCursor, whole: Bool) {
    var cursor = LineCursor(source.bytes, source.range(of: line))
    for container in stack.prefix(depth) {
      switch container.kind {
      case .quote:
        guard cursor.takeQuoteMark() else { return (cursor, false) }
      case .item:
        if container.line == line {
          // The line on which the item begins has the marker in place of the indentation.
          guard cursor.takeListMarker() != nil else { return (cursor, false) }
        } else {
          let (first, indent) = cursor.firstNonSpace
          if let needed = container.indent, indent >= needed {
            cursor.advance(columns: needed)
          } else if cursor.byte(at: first) == nil {
            cursor.advance(columns: indent)
          } else {
            return (cursor, false)
          }
        }
      }
    }
    return (cursor, true)
  }
}
