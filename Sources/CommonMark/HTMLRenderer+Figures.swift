/// The style of documents: ordered lists that a caption makes figures.
extension HTMLRenderer {
  /// The beginning of a figure: its caption and the drawing of its list, which follows.
  mutating func enterFigure(_ list: Int) {
    let caption = captionParagraph(before: list)
    guard let name = name(of: tree.nodes[caption]) else { return }
    let id = (style?.idPrefix ?? "") + name
    guard style?.hasDrawings == true else { return plainCaption(before: list, id: id) }
    block("<figure class=\"flow\" role=\"group\" aria-labelledby=\"")
    output.text(id)
    output.markup("\">\n<figcaption id=\"")
    output.text(id)
    output.markup("\">")
    self.caption(before: list, mark: Caption.figure)
    output.markup("</figcaption>\n")
    var text: [UInt8] = []
    PlainText().append(caption + 1..<Int(tree.nodes[caption].end), of: tree, to: &text)
    text.removeFirst(min(text.count, Caption.figure.utf8CodeUnitCount))
    FlowDiagram(list: list, in: tree).print(
      title: id + "-title", description: id + "-text", caption: text, to: &output)
  }

  /// Where nothing is drawn, a line in bold above the list.
  private mutating func plainCaption(before list: Int, id: String) {
    block("<p id=\"")
    output.text(id)
    output.markup("\"><strong>")
    caption(before: list, mark: Caption.figure)
    output.markup("</strong></p>\n")
  }

  /// The end of one.
  mutating func leaveFigure() {
    if style?.hasDrawings == true { output.markup("</figure>\n") }
  }
}
