package import Diagnostics

/// Source text in which markers show where findings must be.
///
/// A marker is a digit between guillemets before the place: `«1»`. The text without the markers is what is tested.
package struct MarkedText: Sendable {
  package let text: String
  /// The position of each marker in the text without markers.
  package let markers: [Int: SourcePosition]

  package init(_ marked: String) {
    var text = ""
    var markers: [Int: SourcePosition] = [:]
    var position = SourcePosition.start
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "«", let digit = rest.first?.properties.numericValue, rest.dropFirst().first == "»" {
        rest.removeFirst(2)
        markers[Int(digit)] = position
        continue
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\n" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    self.text = text
    self.markers = markers
  }

  /// What differs between the findings and the expected ones (marker and rule id), one line each; empty where they agree.
  package func differences(from diagnostics: [Diagnostic], expected: [(marker: Int, rule: String)]) -> [String] {
    var differences: [String] = []
    var open = diagnostics.sorted()
    for (marker, rule) in expected {
      guard let position = markers[marker] else {
        differences.append("there is no marker \(marker) in the text")
        continue
      }
      if let index = open.firstIndex(where: { $0.rule == rule && $0.location?.range?.start == position }) {
        open.remove(at: index)
      } else {
        differences.append("missing: \(rule) at marker \(marker) (\(position.line):\(position.column))")
      }
    }
    for diagnostic in open {
      let start = diagnostic.location?.range?.start
      differences.append(
        "unexpected: \(diagnostic.rule) at \(start?.line ?? 0):\(start?.column ?? 0): \(diagnostic.message)")
    }
    return differences
  }
}
