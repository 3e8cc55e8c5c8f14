import Nodes

/// The values of parameters in words.
package enum ParameterText {
  /// A parameter's value with its unit: `48 hours`, `60%`, `30 September 2018`.
  package static func text(_ parameter: Parameter) -> String {
    text(parameter.value, unit: parameter.unit)
  }

  /// A value with a unit in words.
  package static func text(_ value: String, unit: String?) -> String {
    switch unit {
    case "percent": return value + "%"
    case "pounds": return "£" + grouped(value)
    case "pence": return value + "p"
    case "date": return PartialDate(value)?.longText ?? value
    case "times-a-year": return value == "1" ? "once a year" : value == "2" ? "twice a year" : "\(value) times a year"
    case "text", "score", "count", nil: return grouped(value)
    case .some(let unit):
      let words = unit.replacingHyphens
      return grouped(value) + " " + (value == "1" && words.hasSuffix("s") ? String(words.dropLast()) : words)
    }
  }

  /// A whole number with commas from 1,000; any other text as it is.
  package static func grouped(_ value: String) -> String {
    guard value.utf8.count > 3, value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return value }
    var groups: [Substring] = []
    var rest = Substring(value)
    while rest.utf8.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: ",")
  }
}

extension String {
  fileprivate var replacingHyphens: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
