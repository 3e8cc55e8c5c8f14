/// A drawing of the steps of an ordered list, one below the other, as SVG within a page.
///
/// Everything it shows stands in the list too, so that nothing rests on seeing it. Colours and sizes are attributes of
/// the drawing, so that it is right where there is no style; classes let the style of a page change them, for dark
/// screens for instance.
struct FlowDiagram {
  struct Step {
    var number: Int
    /// Who acts: what stands in bold first.
    var lead: [UInt8]
    var text: [UInt8]
  }

  var steps: [Step]

  private static let width = 640
  private static let inset = 72
  private static let lineHeight = 22
  private static let padding = 13
  private static let gap = 30

  init(list: Int, in tree: Tree) {
    var number = Int(tree.nodes[list].extra)
    steps = []
    for item in tree.children(of: list) {
      steps.append(Self.step(number, item, tree))
      number += 1
    }
  }

  /// The first paragraph of an item; what is nested below it stands in the list only.
  private static func step(_ number: Int, _ item: Int, _ tree: Tree) -> Step {
    guard item + 1 < Int(tree.nodes[item].end), tree.nodes[item + 1].kind == .paragraph else {
      return Step(number: number, lead: [], text: [])
    }
    var rest = item + 2..<Int(tree.nodes[item + 1].end)
    var lead: [UInt8] = []
    let plain = PlainText()
    if let first = rest.first, tree.nodes[first].kind == .strong {
      let end = Int(tree.nodes[first].end)
      plain.append(first + 1..<end, of: tree, to: &lead)
      rest = end..<rest.upperBound
    }
    var text: [UInt8] = []
    plain.append(rest, of: tree, to: &text)
    while !lead.isEmpty, let byte = text.first, byte == .colon || byte == .space { text.removeFirst() }
    return Step(number: number, lead: lead, text: text)
  }

  /// Prints the drawing. `title` and `description` are the ids of its two texts.
  func print(title: String, description: String, caption: [UInt8], to output: inout HTMLOutput) {
    let boxes = steps.map { step in
      (step: step, lead: Self.lines(step.lead, isBold: true), text: Self.lines(step.text, isBold: false))
    }
    let heights = boxes.map { max(2, $0.lead.count + $0.text.count) * Self.lineHeight + 2 * Self.padding }
    let height = heights.reduce(4, +) + max(0, boxes.count - 1) * Self.gap
    output.markup("<svg viewBox=\"0 0 ")
    output.number(Self.width)
    output.markup(" ")
    output.number(height)
    output.markup("\" role=\"img\" aria-labelledby=\"")
    output.text(title)
    output.markup("\" aria-describedby=\"")
    output.text(description)
    output.markup("\" font-family=\"Arial,Helvetica,sans-serif\" font-size=\"16\" fill=\"currentColor\">\n<title id=\"")
    output.text(title)
    output.markup("\">")
    output.text(caption[...])
    output.markup("</title>\n<desc id=\"")
    output.text(description)
    output.markup("\">")
    output.number(steps.count)
    output.markup(" steps, each with an arrow to the next. The list below the drawing says the same in words.</desc>\n")
    var top = 2
    for (index, box) in boxes.enumerated() {
      draw(box.step.number, box.lead, box.text, top: top, height: heights[index], to: &output)
      top += heights[index]
      if index + 1 < boxes.count { Self.arrow(from: top, to: &output) }
      top += Self.gap
    }
    output.markup("</svg>\n")
  }

  private func draw(
    _ number: Int, _ lead: [ArraySlice<UInt8>], _ text: [ArraySlice<UInt8>], top: Int, height: Int,
    to output: inout HTMLOutput
  ) {
    output.markup("<rect class=\"flow-box\" x=\"2\" y=\"")
    output.number(top)
    output.markup("\" width=\"636\" height=\"")
    output.number(height)
    output.markup(
      "\" rx=\"4\" fill=\"#f0f4f5\" stroke=\"#005eb8\" stroke-width=\"2\"/>\n<circle class=\"flow-number\" cx=\"38\" cy=\""
    )
    output.number(top + height / 2)
    output.markup("\" r=\"20\" fill=\"#005eb8\"/>\n<text x=\"38\" y=\"")
    output.number(top + height / 2 + 6)
    output.markup("\" text-anchor=\"middle\" font-weight=\"700\" fill=\"#fff\">")
    output.number(number)
    output.markup("</text>\n")
    var baseline = top + (height - (lead.count + text.count) * Self.lineHeight) / 2 + 16
    for line in lead {
      Self.line(line, at: baseline, isBold: true, to: &output)
      baseline += Self.lineHeight
    }
    for line in text {
      Self.line(line, at: baseline, isBold: false, to: &output)
      baseline += Self.lineHeight
    }
  }

  private static func line(_ text: ArraySlice<UInt8>, at baseline: Int, isBold: Bool, to output: inout HTMLOutput) {
    output.markup("<text x=\"72\" y=\"")
    output.number(baseline)
    output.markup(isBold ? "\" font-weight=\"700\">" : "\">")
    output.text(text)
    output.markup("</text>\n")
  }

  private static func arrow(from top: Int, to output: inout HTMLOutput) {
    output.markup("<path class=\"flow-arrow\" d=\"M320 ")
    output.number(top + 2)
    output.markup("v18m-7 -8l7 9l7 -9\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>\n")
  }

  /// The text in lines that fit into a box.
  private static func lines(_ text: [UInt8], isBold: Bool) -> [ArraySlice<UInt8>] {
    let room = (width - inset - 18) * 1000 / 16
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var lastBlank: Int?
    var used = 0
    var index = 0
    while index < text.count {
      if text[index] == .space { lastBlank = index }
      used += advance(text[index], isBold: isBold)
      if used > room, let blank = lastBlank, blank > start {
        lines.append(text[start..<blank])
        start = blank + 1
        index = start
        used = 0
        lastBlank = nil
        continue
      }
      index += 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// About how wide a letter is, in thousandths of its size; rather too wide, as readers' typefaces differ.
  private static func advance(_ byte: UInt8, isBold: Bool) -> Int {
    let width: Int
    switch byte {
    case _ where "ijl.,:;'!|()[]/ ".utf8.contains(byte): width = 300
    case _ where "ftr-".utf8.contains(byte): width = 345
    case _ where "mwMW@%".utf8.contains(byte): width = 890
    case _ where byte.isUpper: width = 720
    // The further bytes of a letter that takes several.
    case 0x80..<0xC0: width = 0
    default: width = 570
    }
    return isBold ? width * 107 / 100 : width
  }
}
