import Catalogue

/// Bars that are made of parts, one below the other, drawn as SVG.
///
/// The drawing is one image to assistive technology, with a text that says what it shows; the figures stand in a table as
/// well, which whoever draws a chart writes next to it. Nothing rests on colour: the parts follow the order of the
/// legend, and each that is wide enough shows its number.
struct BarChart {
  /// What a part of a bar stands for; `style` is its class in the style sheet.
  struct Series {
    var name: String
    var style: String
  }

  struct Bar {
    var name: String
    /// A number for each series.
    var parts: [Int]

    var total: Int { parts.reduce(0, +) }
  }

  /// Also the beginning of the ids inside.
  let id: String
  let title: String
  let series: [Series]
  let bars: [Bar]

  /// A series of which no bar has anything is left out.
  init(id: String, title: String, series: [Series], bars: [Bar]) {
    let used = series.indices.filter { place in bars.contains { $0.parts[place] > 0 } }
    self.id = id
    self.title = title
    self.series = used.map { series[$0] }
    self.bars = bars.map { bar in Bar(name: bar.name, parts: used.map { bar.parts[$0] }) }
  }

  /// The room for bars, in thousandths of the width of the drawing; the rest is for the number behind the longest.
  private static let room = 860
  /// The narrowest that the drawing is shown, in pixels: a number stands in a part only where it fits even then.
  private static let narrowest = 230
  private static let nameHeight = 26
  private static let barHeight = 26
  private static let step = 66
  /// As many bars as fit on a sheet of paper; more are left to the table there.
  private static let most = 12

  private var largest: Int { max(1, bars.map(\.total).max() ?? 1) }

  func write(to html: inout HTMLBuilder) {
    guard bars.contains(where: { $0.total > 0 }) else { return }
    let style: StaticString = bars.count > Self.most ? "chart many" : "chart"
    html.element(.figure, .style(style), .role("group"), .labelledBy(id + "-caption")) { html in
      html.element(.figcaption, .id(id + "-caption"), text: title)
      if series.count > 1 { legend(&html) }
      html.element(.div, .style("chart-frame")) { drawing(&$0) }
    }
  }

  private func legend(_ html: inout HTMLBuilder) {
    html.element(.ul, .style("legend")) { html in
      for item in series {
        html.element(.li) { html in
          html.element(
            .svg, .style("swatch"), .hidden, .set("viewBox", "0 0 16 16"), .set("width", "16"), .set("height", "16")
          ) { html in
            html.element(
              .rect, .styles("part", item.style), .set("x", "1"), .set("y", "1"), .set("width", "14"),
              .set("height", "14"))
          }
          html.text(" " + item.name)
        }
      }
    }
  }

  private func drawing(_ html: inout HTMLBuilder) {
    let height = bars.count * Self.step
    html.element(
      .svg, .role("img"), .labelledBy(id + "-text"), .set("width", "100%"), .set("height", "\(height)")
    ) { html in
      html.element(.title, .id(id + "-text"), text: alternative)
      for (index, bar) in bars.enumerated() { write(bar, top: index * Self.step, &html) }
    }
  }

  /// A bar below its name. Places along it are shares of the width, so that the whole fits any screen, while its text
  /// keeps its size.
  private func write(_ bar: Bar, top: Int, _ html: inout HTMLBuilder) {
    html.element(.svgText, .style("bar-name"), .set("x", "0"), .set("y", "\(top + 18)"), text: bar.name)
    let middle = "\(top + Self.nameHeight + Self.barHeight / 2 + 6)"
    var left = 0
    for (number, item) in zip(bar.parts, series) where number > 0 {
      // Whole thousandths, so that the drawing is the same on every machine; never so thin that it can't be seen.
      let width = max(5, number * Self.room / largest)
      html.element(
        .rect, .styles("part", item.style), .set("x", Self.share(left)), .set("y", "\(top + Self.nameHeight)"),
        .set("width", Self.share(width)), .set("height", "\(Self.barHeight)"))
      let text = ParameterText.grouped(String(number))
      if series.count > 1, width * Self.narrowest / 1000 >= 12 + 10 * text.utf8.count {
        html.element(
          .svgText, .styles("bar-number", item.style), .set("x", Self.share(left + width / 2)), .set("y", middle),
          .set("text-anchor", "middle"), text: text)
      }
      left += width
    }
    html.element(
      .svgText, .style("bar-total"), .set("x", Self.share(left)), .set("dx", "8"), .set("y", middle),
      text: ParameterText.grouped(String(bar.total)))
  }

  /// Thousandths of the width as SVG has them: "12.5%".
  private static func share(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

  /// What the drawing shows, in words.
  private var alternative: String {
    let lines = bars.map { bar in
      let parts = zip(series, bar.parts).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.name.lowercased())" }
      return "\(bar.name): \(series.count > 1 && !parts.isEmpty ? parts.joined(separator: ", ") : String(bar.total))"
    }
    return "\(title). \(lines.joined(separator: "; ")). The same figures are in a table."
  }
}
