/// A token of what stands inside a tag or an output.
struct ExpressionToken: Sendable {
  enum Kind: Sendable, Equatable {
    case identifier
    case text
    case number
    case comparison(Comparison.Operator)
    case pipe, dot, dotDot, colon, comma, openSquare, closeSquare, openRound, closeRound, equals
    case unknown
    case end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts the inside of a tag into tokens.
struct ExpressionLexer {
  let source: [UInt8]
  var position: Int
  let end: Int

  mutating func next(afterDot: Bool) -> ExpressionToken {
    while position < end, Byte.isSpace(source[position]) { position += 1 }
    let start = position
    guard start < end else { return ExpressionToken(kind: .end, range: end..<end) }
    let byte = source[start]
    position += 1
    let kind: ExpressionToken.Kind
    switch byte {
    case Byte.pipe: kind = .pipe
    case Byte.colon: kind = .colon
    case Byte.comma: kind = .comma
    case Byte.openSquare: kind = .openSquare
    case Byte.closeSquare: kind = .closeSquare
    case Byte.openRound: kind = .openRound
    case Byte.closeRound: kind = .closeRound
    case Byte.dot: kind = accept(Byte.dot) ? .dotDot : .dot
    case Byte.equals: kind = accept(Byte.equals) ? .comparison(.equal) : .equals
    case Byte.exclamation: kind = accept(Byte.equals) ? .comparison(.notEqual) : .unknown
    case Byte.less:
      kind = .comparison(accept(Byte.equals) ? .lessOrEqual : accept(Byte.greater) ? .notEqual : .less)
    case Byte.greater: kind = .comparison(accept(Byte.equals) ? .greaterOrEqual : .greater)
    case Byte.quote, Byte.apostrophe: kind = string(byte)
    case Byte.dash where position < end && Byte.isDigit(source[position]): kind = number()
    case Byte.zero...Byte.nine: kind = number()
    default:
      guard Byte.isLetter(byte) || byte == Byte.underscore else {
        skipScalar()
        kind = .unknown
        break
      }
      while position < end, Byte.isWord(source[position]) || source[position] == Byte.dash { position += 1 }
      _ = accept(Byte.question)
      kind = !afterDot && isContains(start..<position) ? .comparison(.contains) : .identifier
    }
    return ExpressionToken(kind: kind, range: start..<position)
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard position < end, source[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func string(_ quote: UInt8) -> ExpressionToken.Kind {
    var index = position
    while index < end {
      if source[index] == quote {
        position = index + 1
        return .text
      }
      index += 1
    }
    position = end
    return .unknown
  }

  private mutating func number() -> ExpressionToken.Kind {
    while position < end, Byte.isDigit(source[position]) { position += 1 }
    if position + 1 < end, source[position] == Byte.dot, Byte.isDigit(source[position + 1]) {
      position += 1
      while position < end, Byte.isDigit(source[position]) { position += 1 }
    }
    return .number
  }

  private mutating func skipScalar() {
    while position < end, source[position] & 0xC0 == 0x80 { position += 1 }
  }

  private func isContains(_ range: Range<Int>) -> Bool {
    range.count == 8 && source[range].elementsEqual("contains".utf8)
  }
}
