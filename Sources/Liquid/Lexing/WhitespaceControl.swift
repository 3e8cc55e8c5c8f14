/// Applies the dashes of `{%-`, `-%}`, `{{-` and `-}}` to the text beside them.
enum WhitespaceControl {
  static func apply(to segments: inout [Segment], source: [UInt8]) {
    for index in segments.indices {
      let segment = segments[index]
      if segment.trimsBefore, index > 0, segments[index - 1].kind == .text {
        let content = segments[index - 1].content
        var end = content.upperBound
        while end > content.lowerBound, Byte.isSpace(source[end - 1]) { end -= 1 }
        segments[index - 1].content = content.lowerBound..<end
      }
      if segment.trimsAfter, index + 1 < segments.count, segments[index + 1].kind == .text {
        let content = segments[index + 1].content
        var start = content.lowerBound
        while start < content.upperBound, Byte.isSpace(source[start]) { start += 1 }
        segments[index + 1].content = start..<content.upperBound
      }
    }
  }
}
