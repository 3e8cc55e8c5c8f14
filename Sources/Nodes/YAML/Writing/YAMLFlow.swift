/// Lists and records in brackets.
enum YAMLFlow {
  /// A value on one line; nil where it holds text of several lines.
  static func line(_ node: Node, _ shape: Shape?) -> String? {
    switch node.content {
    case .scalar(let scalar):
      return scalar.text.utf8.contains(UInt8(ascii: "\n")) ? nil : YAMLScalarText.line(scalar, shape, .flow)
    case .sequence(let elements):
      guard let texts = texts(elements, shape) else { return nil }
      return "[" + texts.joined(separator: ", ") + "]"
    case .mapping(let mapping):
      guard !mapping.entries.isEmpty else { return "{}" }
      var fields: [String] = []
      for item in KeyOrder.entries(mapping, shape) {
        guard let value = line(item.entry.value, item.shape) else { return nil }
        fields.append(YAMLScalarText.key(item.entry.key, .flow) + ": " + value)
      }
      return "{ " + fields.joined(separator: ", ") + " }"
    }
  }

  /// The elements of a list, each on one line.
  static func texts(_ elements: [Node], _ shape: Shape?) -> [String]? {
    var texts: [String] = []
    for element in elements {
      guard let text = line(element, KeyOrder.element(shape)) else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// A list of single values in brackets that begins at `column`, over several lines where they are ids.
  static func list(_ elements: [Node], _ shape: Shape?, column: Int, indent: Int) -> String? {
    guard elements.allSatisfy({ $0.scalar != nil }), let texts = texts(elements, shape) else { return nil }
    let line = "[" + texts.joined(separator: ", ") + "]"
    if column + line.unicodeScalars.count <= YAMLWriter.width { return line }
    guard KeyOrder.isID(KeyOrder.element(shape)) else { return nil }
    let margin = indent + 2
    var output = "["
    var position = column + 1
    for (index, text) in texts.enumerated() {
      // The comma or bracket behind it has to fit, too.
      let length = text.unicodeScalars.count + 1
      if index > 0 {
        if position + 1 + length > YAMLWriter.width {
          output += "\n" + String(repeating: " ", count: margin)
          position = margin
        } else {
          output += " "
          position += 1
        }
      }
      output += text + (index + 1 < texts.count ? "," : "]")
      position += length
    }
    return output
  }
}
