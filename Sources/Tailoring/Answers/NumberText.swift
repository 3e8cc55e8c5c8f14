import Catalogue

/// Numbers of answers in words.
enum NumberText {
  /// A number with commas from 1,000, decimals kept.
  static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = ParameterText.grouped(String(parts[0]))
    return parts.count == 2 ? whole + "." + parts[1] : whole
  }

  /// A number with its unit.
  static func text(_ text: String, unit: String?) -> String {
    guard let unit else { return grouped(text) }
    return ParameterText.text(text, unit: unit)
  }
}
