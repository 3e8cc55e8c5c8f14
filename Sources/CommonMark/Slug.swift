/// Names made of text: for anchors and for classes.
package enum Slug {
  /// The anchor that GitHub gives to a heading: small letters, without punctuation, hyphens for blanks.
  package static func github(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: "_") {
          slug.append(byte.lowered)
        } else if byte.isWhitespace {
          slug.append(.hyphen)
        }
      } else if isWord(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// The class of a tag: small ASCII letters and digits, a single hyphen for all that lies between.
  static func className(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    for byte in text {
      if byte.isLetter || byte.isDigit {
        name.append(byte.lowered)
      } else if let last = name.last, last != .hyphen {
        name.append(.hyphen)
      }
    }
    if name.last == .hyphen { name.removeLast() }
    return name
  }

  /// Whether a scalar is part of a word, as regular expressions have it: letters, marks, digits, connectors.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}

/// Gives names that occur once: a name that is taken gets a number.
struct UniqueNames {
  private var taken: Set<String>
  /// The number last given to each name. Without it a name that occurs often would be counted anew each time.
  private var counts: [String: Int] = [:]

  init(taken: Set<String>) {
    self.taken = taken
  }

  /// A name of which also those with each of `endings` behind it are free, and taken with it.
  mutating func unique(_ name: String, with endings: [String] = []) -> String {
    if take(name, endings) { return name }
    var number = counts[name] ?? 0
    while true {
      number += 1
      let candidate = "\(name)-\(number)"
      if take(candidate, endings) {
        counts[name] = number
        return candidate
      }
    }
  }

  private mutating func take(_ name: String, _ endings: [String]) -> Bool {
    if endings.isEmpty { return taken.insert(name).inserted }
    let all = [name] + endings.map { name + $0 }
    guard taken.isDisjoint(with: all) else { return false }
    taken.formUnion(all)
    return true
  }
}
