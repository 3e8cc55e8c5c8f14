/// The filters we know, by the names that templates use.
enum Filter: String, CaseIterable, Sendable {
  case abs, append, atLeast = "at_least", atMost = "at_most"
  case base64Decode = "base64_decode", base64Encode = "base64_encode"
  case base64URLDecode = "base64_url_safe_decode", base64URLEncode = "base64_url_safe_encode"
  case capitalize, ceil, compact, concat, date, `default`, dividedBy = "divided_by", downcase
  case escape, escapeOnce = "escape_once", h
  case find, findIndex = "find_index", first, floor, has, join, last, lstrip, map, minus, modulo
  case newlineToBr = "newline_to_br", plus, prepend, reject
  case remove, removeFirst = "remove_first", removeLast = "remove_last"
  case replace, replaceFirst = "replace_first", replaceLast = "replace_last"
  case reverse, round, rstrip, size, slice, sort, sortNatural = "sort_natural", split
  case strip, stripHTML = "strip_html", stripNewlines = "strip_newlines", sum, times
  case truncate, truncateWords = "truncatewords", uniq, upcase, urlDecode = "url_decode", urlEncode = "url_encode",
    `where`
  // Ours, unknown in lax mode.
  case cellLines = "cell_lines", dateLong = "date_long", headingShift = "heading_shift", listAnd = "list_and"
  case money, number, slug, unescaped

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  static func named(_ name: String) -> Filter? { byName[name] }

  static func names(ours: Bool) -> [String] {
    allCases.filter { $0 != .h && (ours || !$0.isOurs) }.map(\.rawValue).sorted()
  }

  /// Whether it goes beyond the standard's.
  var isOurs: Bool {
    switch self {
    case .cellLines, .dateLong, .headingShift, .listAnd, .money, .number, .slug, .unescaped: true
    default: false
    }
  }

  /// How many arguments it takes after the value itself.
  var arguments: ClosedRange<Int> {
    switch self {
    case .append, .atLeast, .atMost, .concat, .date, .dividedBy, .map, .minus, .modulo, .plus, .prepend, .remove,
      .removeFirst, .removeLast, .split, .times, .headingShift:
      1...1
    case .compact, .join, .round, .sort, .sortNatural, .sum, .uniq, .number: 0...1
    case .default: 0...2
    case .find, .findIndex, .has, .reject, .replace, .replaceFirst, .slice, .where: 1...2
    case .replaceLast: 2...2
    case .truncate, .truncateWords: 0...2
    default: 0...0
    }
  }

  /// The arguments it takes by name.
  var namedArguments: [String] { self == .default ? ["allow_false"] : [] }

  /// Whether the first argument is the name of a property of the list's items.
  var takesProperty: Bool {
    switch self {
    case .compact, .find, .findIndex, .has, .map, .reject, .sort, .sortNatural, .sum, .uniq, .where: true
    default: false
    }
  }
}
