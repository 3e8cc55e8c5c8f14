/// The elements that our pages are made of. A closed list: markup can't be made out of text.
enum Tag: String {
  case a, body, button, caption, code, dd, div, dl, dt, em, figcaption, figure, footer, form, h1, h2, h3, h4, head
  case header, html, input, label, li, link, main, meta, nav, noscript, ol, option, p, pre, rect, script, section
  case select, span, strong, svg, table, tbody, td, th, thead, title, tr, ul
  case svgText = "text"

  /// Whether the element has neither content nor an end.
  var isVoid: Bool {
    switch self {
    case .input, .link, .meta: true
    default: false
    }
  }

  /// Whether a line break goes after it: blocks, for readers of the source and for differences line by line.
  var endsLine: Bool {
    switch self {
    case .a, .code, .em, .label, .span, .strong: false
    default: true
    }
  }
}
