/// A page as the rules look at it: its elements in order, each with its place, its own text and the end of what it
/// holds.
struct LintPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    var parent: Int
    /// The index after the last element inside.
    var end: Int
    var line: Int
    /// The text that stands directly in it.
    var text: String
    /// Its part of `texts`, with all inside.
    var texts: Range<Int>
  }

  let path: String
  private(set) var elements: [Element] = []
  /// The texts of the page in order.
  private var texts: [String] = []

  /// A document is one file by itself, without the site's frame.
  var isDocument: Bool { path.hasPrefix("documents/") && path != "documents/index.html" }

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    var scanner = HTMLScanner(bytes)
    var open: [Int] = []
    var line = 1
    var counted = 0
    while true {
      let start = scanner.position
      guard let token = scanner.next() else { break }
      while counted < start {
        if bytes[counted] == UInt8(ascii: "\n") { line += 1 }
        counted += 1
      }
      switch token {
      case .text(let range):
        let text = scanner.string(range)
        texts.append(text)
        if let last = open.last { elements[last].text += text }
      case .start(let name):
        var values: [String: String] = [:]
        for attribute in scanner.attributes {
          values[scanner.string(attribute.name).lowercased()] = scanner.string(attribute.value)
        }
        let element = Element(
          name: scanner.string(name).lowercased(), attributes: values, parent: open.last ?? -1, end: elements.count + 1,
          line: line, text: "", texts: texts.count..<texts.count)
        elements.append(element)
        if !Self.voids.contains(element.name) { open.append(elements.count - 1) }
      case .end(let name):
        let name = scanner.string(name).lowercased()
        guard let place = open.lastIndex(where: { elements[$0].name == name }) else { continue }
        for index in open[place...] { close(index) }
        open.removeSubrange(place...)
      }
    }
    for index in open { close(index) }
  }

  private mutating func close(_ index: Int) {
    elements[index].end = elements.count
    elements[index].texts = elements[index].texts.lowerBound..<texts.count
  }

  /// The places of elements of a name.
  func places(_ names: String...) -> [Int] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }

  /// The text of an element with all inside.
  func text(_ index: Int) -> String {
    texts[elements[index].texts].joined()
  }

  /// Whether there is anything but blanks in an element.
  func isBlank(_ index: Int) -> Bool {
    elements[index..<elements[index].end].allSatisfy { element in
      element.text.utf8.allSatisfy { $0 <= 0x20 } && element.name != "img" && element.name != "input"
    }
  }

  func has(_ index: Int, style: String) -> Bool {
    elements[index].attributes["class"]?.split(separator: " ").contains(Substring(style)) ?? false
  }

  /// The places of elements of a class.
  func places(style: String) -> [Int] {
    elements.indices.filter { has($0, style: style) }
  }

  /// Whether an element stands inside one of a name.
  func isInside(_ index: Int, _ test: (Element) -> Bool) -> Bool {
    var parent = elements[index].parent
    while parent >= 0 {
      if test(elements[parent]) { return true }
      parent = elements[parent].parent
    }
    return false
  }

  /// The elements inside an element.
  func inside(_ index: Int) -> Range<Int> { (index + 1)..<elements[index].end }
}
