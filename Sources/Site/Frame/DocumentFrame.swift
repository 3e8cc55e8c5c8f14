/// Makes a self-contained document a page of the site: a title like that of other pages, a way back, ways past long
/// lists, and the dates of review. Its own style and content stay as they are.
struct DocumentFrame {
  let settings: PublisherSettings

  /// The document's page is not of the form that documents have.
  struct UnknownForm: Error, CustomStringConvertible {
    var path: String
    var missing: String

    var description: String { "documents/\(path) has no '\(missing)'" }
  }

  /// The document as it stands on the site; other files than pages as they are.
  func framed(_ document: PublishedDocument) throws(UnknownForm) -> [UInt8] {
    guard document.path.hasSuffix(".html") else { return document.bytes }
    var page = Splice(bytes: document.bytes, path: document.path)
    try page.replace(from: "<title>", to: "</title>", by: Self.titleElement(title(document)))
    try page.insert(after: "</header>\n", way(document))
    try page.insert(before: "</main>", review)
    return Self.passable(page.bytes)
  }

  private func title(_ document: PublishedDocument) -> String {
    var parts = [document.name]
    if let practice = document.practice { parts[0] += ": \(practice)" }
    // A part of a document says of which; parts of several have the same name.
    if document.name != document.title { parts.append(document.title) }
    return (parts + ["Documents", settings.publication, settings.publisher]).joined(separator: " – ")
  }

  private static func titleElement(_ title: String) -> String {
    var html = HTMLBuilder(at: .home)
    html.element(.title, text: title)
    return String(decoding: html.bytes.dropLast(), as: UTF8.self)
  }

  private func way(_ document: PublishedDocument) -> String {
    var html = HTMLBuilder(at: document.address)
    html.element(.nav, .style("site-way"), .label("The site")) { html in
      html.element(.p, .style("width")) { html in
        html.link(.documents, "All documents")
        html.text(" – ")
        html.link(.home, settings.publication)
      }
    }
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private var review: String {
    var html = HTMLBuilder(at: .home)
    ReviewDates(settings: settings).write(to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// The page with a link past each list of more than 20 links, which keyboard users would have to go through.
  private static func passable(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = HTMLScanner(bytes)
    var open: [(start: Int, links: Int)] = []
    var edits: [(place: Int, text: String)] = []
    while true {
      let start = scanner.position
      guard let token = scanner.next() else { break }
      switch token {
      case .start(let name):
        if isList(name, scanner) { open.append((start, 0)) }
        if scanner.has("a", at: name), !open.isEmpty { open[0].links += 1 }
      case .end(let name):
        guard isList(name, scanner), let list = open.popLast() else { continue }
        guard open.isEmpty, list.links > 20 else { continue }
        let id = "after-list-\(edits.count / 2 + 1)"
        edits.append(
          (list.start, "<p class=\"skip-list\"><a href=\"#\(id)\">Skip this list of \(list.links)</a></p>\n"))
        edits.append((scanner.position, "\n<div id=\"\(id)\" tabindex=\"-1\"></div>"))
      case .text: break
      }
    }
    var output: [UInt8] = []
    var done = 0
    for edit in edits {
      output += bytes[done..<edit.place]
      output += Array(edit.text.utf8)
      done = edit.place
    }
    return output + bytes[done...]
  }

  private static func isList(_ name: Range<Int>, _ scanner: HTMLScanner) -> Bool {
    scanner.has("ul", at: name) || scanner.has("ol", at: name)
  }
}

/// Text put into a page at places that it has once.
private struct Splice {
  var bytes: [UInt8]
  let path: String

  mutating func replace(from start: String, to end: String, by text: String) throws(DocumentFrame.UnknownForm) {
    let first = try place(of: start)
    let last = try place(of: end)
    guard first < last else { throw DocumentFrame.UnknownForm(path: path, missing: end) }
    bytes.replaceSubrange(first..<(last + end.utf8.count), with: text.utf8)
  }

  mutating func insert(after mark: String, _ text: String) throws(DocumentFrame.UnknownForm) {
    bytes.insert(contentsOf: text.utf8, at: try place(of: mark) + mark.utf8.count)
  }

  mutating func insert(before mark: String, _ text: String) throws(DocumentFrame.UnknownForm) {
    bytes.insert(contentsOf: text.utf8, at: try place(of: mark))
  }

  private func place(of mark: String) throws(DocumentFrame.UnknownForm) -> Int {
    guard let place = bytes.place(of: Array(mark.utf8)) else {
      throw DocumentFrame.UnknownForm(path: path, missing: mark)
    }
    return place
  }
}
