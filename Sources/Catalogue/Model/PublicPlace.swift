extension SourceCitation {
  /// The place in the source that a reader can find: without the files and numbers under which facts were collected for
  /// this catalogue, which nobody else has. Nil where nothing is left.
  package var publicPlace: String? {
    guard let place else { return nil }
    guard Self.mayNameCollection(place) else { return place }
    let left = place.split(separator: ";").compactMap { Self.publicPart(Self.trimmed($0)) }
    return left.isEmpty ? nil : left.joined(separator: "; ")
  }

  /// What the names of collected facts begin with.
  private static let collections = ["facts ", "earlier editions, ", "assurance, "]

  /// Most places name none, and are spared the taking apart.
  private static func mayNameCollection(_ place: String) -> Bool {
    place.utf8.contains(UInt8(ascii: ";")) || collections.contains { place.utf8.starts(with: $0.utf8) }
      || isFactNumbers(Substring(place))
  }

  /// A part of a place without what was only collected for the catalogue: `facts GLO-04, Definitions` is `Definitions`.
  private static func publicPart(_ part: Substring) -> String? {
    guard let prefix = collections.first(where: { part.hasPrefix($0) }) else {
      return part.isEmpty || part.contains(".md") || isFactNumbers(part) ? nil : String(part)
    }
    let rest = part.dropFirst(prefix.utf8.count)
    if prefix != "facts " || rest.contains(".md") || rest.hasPrefix("section") { return nil }
    let left = rest.split(separator: ",").map(trimmed).filter { $0 != "seed" && !isFactNumbers($0) }
    return left.isEmpty ? nil : left.joined(separator: ", ")
  }

  /// Whether a text is nothing but numbers of facts: `CLS-06 and CLS-12`.
  private static func isFactNumbers(_ text: Substring) -> Bool {
    // A number has a hyphen; most places are told by that alone.
    guard text.utf8.contains(UInt8(ascii: "-")) else { return false }
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
      .filter { !$0.elementsEqual("and".utf8) && !$0.elementsEqual("facts".utf8) }
    return !words.isEmpty && words.allSatisfy(isFactNumber)
  }

  private static func isFactNumber(_ word: Substring.UTF8View) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, (2...4).contains(parts[0].count), let first = parts[0].first, isUpper(first) else {
      return false
    }
    let digits =
      parts[1].last.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
      ? parts[1].dropLast() : parts[1]
    return parts[0].allSatisfy { isUpper($0) || isDigit($0) } && !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
