extension FilterRunner {
  func text(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    switch filter {
    case .append: return try joined(input, arguments[0])
    case .prepend: return try joined(arguments[0], input)
    case .escape, .h, .urlEncode, .urlDecode, .truncate, .truncateWords: if input.isNil { return .nil }
    default: break
    }
    let bytes = try bytes(input)
    switch filter {
    case .upcase: return like(input, TextCase.upper(bytes))
    case .downcase: return like(input, TextCase.lower(bytes))
    case .capitalize: return like(input, TextCase.capitalized(bytes))
    case .strip: return like(input, Scalars.strip(bytes))
    case .lstrip: return like(input, Scalars.stripStart(bytes))
    case .rstrip: return like(input, Scalars.stripEnd(bytes))
    case .stripNewlines: return like(input, TextEdit.replacingLineEnds(bytes, with: []))
    case .newlineToBr: return try newlineToBr(input)
    case .stripHTML: return like(input, HTMLStripper.strip(bytes))
    case .escape, .h: return escaped(HTMLEscaper.escaped(bytes))
    case .escapeOnce: return escaped(HTMLEscaper.escapedOnce(bytes))
    case .urlEncode: return .text(URLCoding.encode(bytes))
    case .urlDecode: return try urlDecode(bytes)
    case .base64Encode: return .text(Base64.encode(bytes, urlSafe: false))
    case .base64URLEncode: return .text(Base64.encode(bytes, urlSafe: true))
    case .base64Decode, .base64URLDecode: return try base64Decode(filter, bytes)
    case .split:
      try checkLength(bytes.count / 8)
      return .array(TextEdit.split(bytes, by: try self.bytes(arguments[0])).map { like(input, $0) })
    case .truncate: return try truncate(input, bytes, arguments)
    case .truncateWords: return try truncateWords(input, bytes, arguments)
    default: return try replace(filter, input, bytes, arguments)
    }
  }

  /// Two texts one after the other; where one is Markdown, the other is escaped.
  private func joined(_ first: Value, _ second: Value) throws(RenderFailure) -> Value {
    if isMarkup(first) || isMarkup(second) { return .markdown(try asMarkup(first) + asMarkup(second)) }
    return .text(try bytes(first) + bytes(second))
  }

  /// Escaped text is finished HTML, so an HTML output does not escape it again.
  private func escaped(_ bytes: [UInt8]) -> Value {
    !isLax && outputKind == .html ? .markdown(bytes) : .text(bytes)
  }

  private func newlineToBr(_ input: Value) throws(RenderFailure) -> Value {
    let breaks = Array("<br />\n".utf8)
    if isLax || outputKind == .plain {
      return like(input, TextEdit.replacingLineEnds(try bytes(input), with: breaks))
    }
    return .markdown(TextEdit.replacingLineEnds(try asMarkup(input), with: breaks))
  }

  private func urlDecode(_ bytes: [UInt8]) throws(RenderFailure) -> Value {
    let decoded = URLCoding.decode(bytes)
    guard String(validating: decoded, as: UTF8.self) != nil else {
      throw RenderFailure(.filterValue, "this does not decode to text", reference: "invalid byte sequence in UTF-8")
    }
    return .text(decoded)
  }

  private func base64Decode(_ filter: Filter, _ bytes: [UInt8]) throws(RenderFailure) -> Value {
    guard let decoded = Base64.decode(bytes, urlSafe: filter == .base64URLDecode) else {
      throw RenderFailure(.filterValue, "invalid base64 provided to \(filter.rawValue)")
    }
    return .text(decoded)
  }

  private func replace(
    _ filter: Filter, _ input: Value, _ bytes: [UInt8], _ arguments: [Value]
  ) throws(RenderFailure) -> Value {
    let pattern = try self.bytes(arguments[0])
    var replacement: [UInt8] = []
    if arguments.count > 1 {
      replacement = isMarkup(input) && !isLax ? try asMarkup(arguments[1]) : try self.bytes(arguments[1])
    }
    // No more can come out than the text with a replacement at every byte.
    if filter == .replace,
      bytes.count.multipliedReportingOverflow(by: replacement.count + 1).overflow
        || bytes.count * (replacement.count + 1) > sizeLimit
    {
      try checkSize(
        TextEdit.occurrences(of: pattern, in: bytes).multipliedReportingOverflow(by: replacement.count).partialValue)
    }
    switch filter {
    case .replace, .remove:
      return like(input, TextEdit.replaceAll(pattern, in: bytes, with: replacement, expands: isLax))
    case .replaceFirst, .removeFirst:
      return like(input, TextEdit.replaceFirst(pattern, in: bytes, with: replacement, expands: isLax))
    default: return like(input, TextEdit.replaceLast(pattern, in: bytes, with: replacement))
    }
  }

  private func truncate(_ input: Value, _ bytes: [UInt8], _ arguments: [Value]) throws(RenderFailure) -> Value {
    let length = arguments.isEmpty ? 50 : try integer(arguments[0])
    let ellipsis = arguments.count > 1 ? try self.bytes(arguments[1]) : Array("...".utf8)
    guard Scalars.count(bytes) > length else { return like(input, bytes) }
    let kept = max(0, length - Scalars.count(ellipsis))
    return like(input, Array(bytes[..<Scalars.offset(kept, in: bytes)]) + ellipsis)
  }

  private func truncateWords(_ input: Value, _ bytes: [UInt8], _ arguments: [Value]) throws(RenderFailure) -> Value {
    let wanted = max(1, arguments.isEmpty ? 15 : try integer(arguments[0]))
    let ellipsis = arguments.count > 1 ? try self.bytes(arguments[1]) : Array("...".utf8)
    let words = bytes.split(whereSeparator: { Byte.isSpace($0) || $0 == 0 })
    guard words.count > wanted else { return like(input, bytes) }
    return like(input, Array(words[..<wanted].joined(separator: [Byte.space])) + ellipsis)
  }

  func slice(_ input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    let start = try integer(arguments[0])
    let length = arguments.count > 1 && !arguments[1].isNil ? try integer(arguments[1]) : 1
    if case .array(let items) = input {
      guard let range = FilterRunner.sliced(items.count, start, length) else { return .array([]) }
      return .array(Array(items[range]))
    }
    let bytes = try bytes(input)
    guard let range = FilterRunner.sliced(Scalars.count(bytes), start, length) else { return like(input, []) }
    let first = Scalars.offset(range.lowerBound, in: bytes)
    let last = Scalars.offset(range.upperBound, in: bytes)
    return like(input, Array(bytes[first..<last]))
  }

  private static func sliced(_ count: Int, _ start: Int, _ length: Int) -> Range<Int>? {
    let first = start < 0 ? count + max(start, -count - 1) : start
    guard first >= 0, first <= count, length >= 0 else { return nil }
    return first..<(first + min(length, count - first))
  }
}
