import Catalogue
import Nodes

/// The parts that pages share: tables in frames, lists with a way past them, tags.
extension HTMLBuilder {
  /// A table in a frame that scrolls by itself and can be reached by keyboard. `caption` names both; a table without
  /// rows is not written, and the caller says in words that there is nothing. `numbers` are the columns of numbers, which
  /// stand below each other.
  mutating func table(
    _ caption: String, id: String, columns: [String], rows: Int, numbers: Range<Int> = 0..<0,
    row: (Int, inout HTMLBuilder) -> Void
  ) {
    guard rows > 0 else { return }
    element(
      .div, rows > 8 ? .style("table-frame") : .style("table-frame few"), .role("region"), .labelledBy(id), .focusable
    ) { html in
      html.element(.table) { html in
        html.element(.caption, .id(id), text: caption)
        html.element(.thead) { html in
          html.element(.tr) { html in
            for (index, column) in columns.enumerated() {
              if numbers.contains(index) {
                html.element(.th, .scope("col"), .style("number"), text: column)
              } else {
                html.element(.th, .scope("col"), text: column)
              }
            }
          }
        }
        html.element(.tbody) { html in
          for index in 0..<rows {
            html.element(.tr) { row(index, &$0) }
          }
        }
      }
    }
  }

  /// The first cell of a row, by which the row is known.
  mutating func rowHeader(_ content: (inout HTMLBuilder) -> Void) {
    element(.th, .scope("row"), .style("short"), content: content)
  }

  /// A cell; where there is nothing to say it says so.
  mutating func cell(_ text: String?, none: String = "Not stated") {
    let text = text ?? ""
    element(.td, text: text.isEmpty ? none : text)
  }

  /// A cell that holds a period; its dates do not break into pieces.
  mutating func period(_ from: PartialDate?, _ until: PartialDate?) {
    element(.td, .style("period"), text: Words.period(from, until))
  }

  /// A cell that says when an edition is in force.
  mutating func inForce(_ edition: Edition) {
    element(.td, .style("period"), text: Words.inForce(edition))
  }

  /// A cell that holds a number.
  mutating func number(_ number: Int) {
    element(.td, .style("number"), text: ParameterText.grouped(String(number)))
  }

  /// A list. Before one of more than 20 links stands a link past it; `links` says how many there are where that is not
  /// one for each item.
  mutating func list(
    _ count: Int, id: String, style: StaticString = "list", links: Int? = nil,
    item: (Int, inout HTMLBuilder) -> Void
  ) {
    guard count > 0 else { return }
    let isLong = (links ?? count) > 20
    if isLong {
      element(.p, .style("skip-list")) { html in
        html.element(.a, .fragment("after-" + id), text: "Skip this list of \(count)")
      }
    }
    element(.ul, .style(style)) { html in
      for index in 0..<count {
        html.element(.li) { item(index, &$0) }
      }
    }
    if isLong { element(.div, .id("after-" + id), .set("tabindex", "-1")) }
  }

  /// A row of a summary list.
  mutating func fact(_ name: String, _ content: (inout HTMLBuilder) -> Void) {
    element(.div) { html in
      html.element(.dt, text: name)
      html.element(.dd, content: content)
    }
  }

  /// A row of a summary list that holds text; nothing where there is none.
  mutating func fact(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    fact(name) { $0.text(text) }
  }

  /// A tag: its words say what its colour shows.
  mutating func tag(_ text: String, _ kind: String) {
    element(.strong, .styles("tag", "tag-" + kind), text: text)
  }

  /// A link to an address outside the site, or plain text where it is no web address.
  mutating func external(_ url: String, _ text: String) {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return self.text(text) }
    element(.a, .external(url), .set("rel", "external"), text: text)
  }

  /// A paragraph of text.
  mutating func paragraph(_ text: String) {
    element(.p, text: text)
  }
}
