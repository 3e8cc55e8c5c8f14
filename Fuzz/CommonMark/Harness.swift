/// The libFuzzer harness: any bytes through the whole pipeline, in both styles, with a look at what must always hold.
///
///     Fuzz/build.sh Harness.swift && SWIFT_BACKTRACE=enable=no .build-fuzz/Harness -max_total_time=120 CORPUS
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  let plain = MarkdownDocument(parsing: text, file: "a.md", options: .plain)
  _ = plain.renderHTML(.plain(unsafe: false))
  let document = MarkdownDocument(parsing: text, file: "a.md", options: MarkdownOptions(documentRules: true))
  _ = document.renderHTML(.plain(unsafe: true))
  _ = document.textBlocks()
  let html = document.renderHTML(.document(DocumentStyle(headingShift: 1, idPrefix: "p-", sections: true)))
  check(html, ids: document.anchors.map(\.id))
  return 0
}

/// What stands in a document: tags of ours only, none that runs or loads anything, every id once, every end in order.
private func check(_ html: [UInt8], ids: [String]) {
  precondition(Set(ids).count == ids.count, "an id occurs twice")
  var open: [String] = []
  var index = 0
  while index < html.count {
    guard html[index] == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else { preconditionFailure("an open tag") }
    let tag = String(decoding: html[(index + 1)..<end], as: UTF8.self)
    let name = String(tag.prefix { $0 != " " && $0 != "\n" })
    index = end + 1
    if ["br", "hr"].contains(name) { continue }
    if name.hasPrefix("/") {
      precondition(open.popLast() == String(name.dropFirst()), "\(name) ends what was not begun")
      continue
    }
    precondition(allowed.contains(name), "a tag <\(name)>")
    let unquoted = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter {
      $0.offset % 2 == 0
    }
    precondition(!unquoted.contains { $0.element.contains(" on") }, "an event handler in <\(tag)>")
    open.append(name)
  }
  precondition(open.isEmpty, "\(open) not ended")
}

private let allowed: Set<String> = [
  "p", "h2", "h3", "h4", "h5", "h6", "section", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a",
  "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "ins", "del", "mark", "span",
]
