extension FilterRunner {
  func ours(_ filter: Filter, _ input: Value, _ arguments: [Value]) throws(RenderFailure) -> Value {
    if input.isNil { return .nil }
    switch filter {
    case .dateLong: return try dateLong(input)
    case .money: return try money(input)
    case .number: return try grouped(input, arguments.first)
    case .slug: return .text(Slug.make(try bytes(input)))
    case .unescaped: return .markdown(try bytes(input))
    case .cellLines: return try cellLines(input)
    default: return try headingShift(input, try integer(arguments[0]))
    }
  }

  /// `27 May 2026`
  private func dateLong(_ input: Value) throws(RenderFailure) -> Value {
    guard let moment = try moment(input) else {
      throw RenderFailure(.filterValue, "this is no date: \(describe(input))")
    }
    return .text(Array("\(moment.day) \(Moment.monthNames[moment.month - 1]) \(moment.year)".utf8))
  }

  /// `£1,234.50`
  private func money(_ input: Value) throws(RenderFailure) -> Value {
    guard let pounds = try number(input).value.rounded(to: 2), let absolute = pounds.absolute else {
      throw RenderFailure(.filterValue, "the number has too many digits")
    }
    var bytes: [UInt8] = pounds.isNegative ? [Byte.dash] : []
    bytes.append(contentsOf: "£".utf8)
    absolute.append(to: &bytes, decimals: 2, groups: true)
    return .text(bytes)
  }

  /// `1,234`, or with a number of digits after the point.
  private func grouped(_ input: Value, _ digits: Value?) throws(RenderFailure) -> Value {
    var value = try number(input).value
    var decimals: Int?
    if let digits {
      let wanted = try integer(digits)
      guard (0...20).contains(wanted), let rounded = value.rounded(to: wanted) else {
        throw RenderFailure(.filterValue, "a number has 0 to 20 digits after the point")
      }
      value = rounded
      decimals = wanted
    }
    var bytes: [UInt8] = []
    value.append(to: &bytes, decimals: decimals, groups: true)
    return .text(bytes)
  }

  /// Lines become lines of a table cell.
  private func cellLines(_ input: Value) throws(RenderFailure) -> Value {
    let bytes = Scalars.strip(try bytes(input))
    if outputKind == .plain { return .text(TextEdit.replacingLineEnds(bytes, with: [Byte.space])) }
    let lines = bytes.split(separator: Byte.lineFeed).map { Scalars.strip(Array($0)) }.filter { !$0.isEmpty }
    var result: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(contentsOf: "<br>".utf8) }
      result.append(contentsOf: try asMarkup(like(input, line)))
    }
    return .markdown(result)
  }

  /// Moves the headings of Markdown down (or up), never past the sixth or above the first level.
  private func headingShift(_ input: Value, _ shift: Int) throws(RenderFailure) -> Value {
    guard case .markdown(let bytes) = input else {
      throw RenderFailure(.filterValue, "'heading_shift' needs Markdown, and this is \(input.kindName)")
    }
    var result: [UInt8] = []
    var fences = FenceTracker()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
      var place = start
      while place < end, bytes[place] == Byte.space, place - start < 3 { place += 1 }
      var last = place
      while last < end, bytes[last] == Byte.hash { last += 1 }
      let level = last - place
      let isHeading = (1...6).contains(level) && (last == end || Byte.isSpace(bytes[last]))
      if isHeading, !fences.isInside(bytes, lineStart: start) {
        result.append(contentsOf: bytes[start..<place])
        let wanted = min(6, max(1, level + min(max(shift, -6), 6)))
        result.append(contentsOf: repeatElement(Byte.hash, count: wanted))
        result.append(contentsOf: bytes[last..<end])
      } else {
        result.append(contentsOf: bytes[start..<end])
      }
      start = end
    }
    return .markdown(result)
  }
}

/// Makes names for links and files: lower case letters, digits, single dashes.
enum Slug {
  /// Letters with marks, by the letter they are written as.
  private static let plain: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğ"), ("i", "ìíîïīı"),
      ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöøōő"), ("oe", "œ"), ("r", "ř"), ("s", "śšş"), ("ss", "ß"), ("t", "ťþ"),
      ("u", "ùúûüūůű"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    for (letter, marked) in groups { for scalar in marked.unicodeScalars { table[scalar] = letter } }
    return table
  }()

  static func make(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var gap = false
    func begin() {
      if gap, !result.isEmpty { result.append(Byte.dash) }
      gap = false
    }
    for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
      if scalar.isASCII, Byte.isAlphanumeric(UInt8(scalar.value)) {
        begin()
        result.append(UInt8(scalar.value))
      } else if let letters = plain[scalar] {
        begin()
        result.append(contentsOf: letters.utf8)
      } else if scalar != "'", scalar != "’" {
        gap = true
      }
    }
    return result
  }
}
