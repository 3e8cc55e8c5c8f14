import Catalogue
import Nodes

/// The Atom feed: an entry for each edition and comparison. Its times are those of publication; there is no clock.
struct Feed {
  let model: SiteModel

  func bytes() -> [UInt8] {
    var text: [UInt8] = []
    func add(_ markup: String) { text.append(contentsOf: markup.utf8) }
    func element(_ name: String, _ content: String) {
      add("<\(name)>")
      HTMLBuilder.escape(content, into: &text)
      add("</\(name)>\n")
    }
    let newest = model.editions.compactMap(\.published).max { $0.earliest < $1.earliest }
    add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n")
    element("title", "\(model.settings.publication): editions and changes")
    // Feeds of several publishers are told apart by where they stand.
    let base = model.settings.address ?? ""
    element("id", base.isEmpty ? "urn:gpspec:feed" : base)
    if !base.isEmpty { add("<link rel=\"self\" href=\"\(base)feed.xml\"/>\n") }
    element("updated", Self.time(newest))
    add("<author>")
    element("name", model.settings.publisher)
    add("</author>\n")
    for edition in model.editions.reversed() {
      add("<entry>\n")
      element("title", edition.title)
      element("id", "urn:gpspec:edition:\(edition.id)")
      element("updated", Self.time(edition.published))
      add("<link href=\"\(base)editions/\(edition.id)/\"/>\n")
      let day = edition.published?.longText ?? "on a day not known"
      element(
        "summary",
        "\(Words.status(edition.status)), published \(day); \(Words.count(edition.requirements.count, "requirement")).")
      add("</entry>\n")
    }
    for comparison in model.input.comparisons where comparison.party == nil {
      let later = model.editions.first { $0.id == comparison.to }
      add("<entry>\n")
      element("title", comparison.title)
      element("id", "urn:gpspec:comparison:\(comparison.from):\(comparison.to)")
      element("updated", Self.time(later?.published))
      add("<link href=\"\(base)\(comparison.address.path)\"/>\n")
      element("summary", "What changed from \(comparison.title)\(Self.counted(comparison.counts)).")
      add("</entry>\n")
    }
    add("</feed>\n")
    return text
  }

  /// ": 11 breaking, 14 to review", or nothing where that is not known.
  private static func counted(_ counts: [(name: String, count: Int)]) -> String {
    if counts.isEmpty { return "" }
    let some = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name.lowercased())" }
    return ": " + (some.isEmpty ? "no change of meaning among what was captured" : some.joined(separator: ", "))
  }

  /// A date as Atom wants it, the first day that it may mean.
  private static func time(_ date: PartialDate?) -> String {
    guard let date else { return "1970-01-01T00:00:00Z" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month ?? 1))-\(two(date.day ?? 1))T00:00:00Z"
  }
}
