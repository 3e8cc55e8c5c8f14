/// Removes scripts, styles, comments and tags.
enum HTMLStripper {
  private static let blocks: [(open: [UInt8], close: [UInt8])] = [
    (Array("<script".utf8), Array("</script>".utf8)), (Array("<!--".utf8), Array("-->".utf8)),
    (Array("<style".utf8), Array("</style>".utf8)),
  ]

  static func strip(_ text: [UInt8]) -> [UInt8] {
    stripTags(stripBlocks(text))
  }

  private static func stripBlocks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    // A block that is not closed is looked for once only: each kind has its own search start.
    var closed = [Bool](repeating: true, count: blocks.count)
    scan: while index < text.count {
      if text[index] == Byte.less {
        for (kind, block) in blocks.enumerated() where closed[kind] && text[index...].starts(with: block.open) {
          if let end = TextSearch.firstIndex(of: block.close, in: text, from: index + block.open.count) {
            index = end + block.close.count
            continue scan
          }
          closed[kind] = false
        }
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  private static func stripTags(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == Byte.less {
        guard let end = text[index...].firstIndex(of: Byte.greater) else {
          result.append(contentsOf: text[index...])
          return result
        }
        index = end + 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
