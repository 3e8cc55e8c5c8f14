import Diagnostics
import Liquid
import Testing

/// What many renderings share is worked out once, and nothing of it shows.
@Suite struct SharingTests {
  private static let partials = [
    "title": "# {{ heading }}\n", "list": "{% for item in items %}\n- {{ item }}\n{% endfor %}\n",
    "memory": "{% cycle \"a\", \"b\" %}",
  ]

  /// Templates in which everything stands that a piece could wrongly be kept of.
  private static let templates = [
    "{% for item in items %}\n- {{ item }}\n{% endfor %}\nFor {{ who }}.\n",
    "{% assign mine = who %}\n{% for item in items %}\n- {{ item }} {{ mine }}\n{% endfor %}\n",
    "{% assign mine = \"x\" %}\n{% if who == \"One\" %}\n{% assign mine = \"y\" %}\n{% endif %}\n{{ mine }}\n",
    "{% capture mine %}{{ who }}{% endcapture %}\n{% if mine == \"One\" %}\nfirst\n{% else %}\nother\n{% endif %}\n",
    "{% render \"title\", heading: who %}\n{% render \"list\", items: items %}\n",
    "{% for item in items %}\n{% cycle \"a\", \"b\" %} {{ item }}\n{% endfor %}\n{% cycle \"a\", \"b\" %}\n",
    "{% if who == \"One\" %}\n{% increment n %}\n{% endif %}\n{% increment n %}\n",
    "{% for item in items limit: 1 %}\n{{ item }}\n{% endfor %}\n{% for item in items offset: continue %}\n{{ item }}\n"
      + "{% endfor %}\n",
    "{{ who }} {% for item in items %}{{ item }}, {% endfor %}\n",
    "{% if who == \"One\" %}\n```\n{% endif %}\n{% for item in items %}\n{{ item }}\n{% endfor %}\n",
    "{% for item in items %}\n{% clause item %}\n{% endfor %}\n{{ who }}\n{% for item in items %}\n{% clause item %}\n"
      + "{% endfor %}\n",
    "{% render \"memory\" %}{% render \"memory\" %}\n{{ who }}\n",
    "{% for who in items %}\n{{ who }}\n{% endfor %}\n{{ who }}\n",
    "{% assign item = items | first %}\n{% if item == \"<b>\" %}\n{{ item }}\n{% endif %}\n{{ who }}\n",
    "| a |\n| --- |\n| {{ who }} |\n{% for item in items %}\n| {{ item }} |\n{% endfor %}\n",
    "{% for item in none %}\n{{ item }}\n{% else %}\nNone for all.\n{% endfor %}\n{{ who }}\n",
  ]

  private static let tag: HostTagRenderer = { (value: Value) throws(HostError) -> HostTagOutput in
    guard case .text(let text) = value else { throw HostError("no text") }
    return HostTagOutput(markup: text, record: String(decoding: text, as: UTF8.self))
  }

  private static func load(_ source: String) throws -> Template {
    var library = TemplateLibrary(["main": .init(file: "main.liquid", text: source)])
    for (name, text) in partials { library[name] = .init(file: "\(name).liquid", text: text) }
    let loaded = Template.load(
      "main", from: library,
      options: LoadOptions(mode: .strict, outputKind: .markdown, hostTags: [HostTag(name: "clause")]))
    #expect(loaded.diagnostics.isEmpty, "\(source): \(loaded.diagnostics)")
    return try #require(loaded.template)
  }

  private static func data(_ who: String) -> ObjectValue {
    ObjectValue([
      ("who", .string(who)), ("items", .array([.string("<b>"), .string("two"), .string("- three")])),
      ("none", .array([])),
    ])
  }

  @Test(arguments: templates) func whatIsSharedPrintsTheSameForEveryone(source: String) throws {
    let template = try Self.load(source)
    let shared = template.sharedPieces(of: Self.data("One"), varying: ["who"], tags: ["clause": Self.tag])
    for who in ["One", "Two", "# *Three*", "4.", ""] {
      let alone = template.render(Self.data(who), tags: ["clause": Self.tag])
      let sharing = template.render(Self.data(who), tags: ["clause": Self.tag], shared: shared)
      #expect(sharing.output == alone.output, "\(source) for \(who)")
      #expect(sharing.placements == alone.placements)
      #expect(sharing.diagnostics == alone.diagnostics)
      #expect(sharing.missing == alone.missing)
    }
  }

  @Test func whatDoesNotVaryIsKeptAndWhatVariesIsNot() throws {
    let template = try Self.load("{% for item in items %}\n- {{ item }}\n{% endfor %}\n{{ who }}\n")
    // A reused piece shows in data that would print something else.
    let shared = template.sharedPieces(of: Self.data("One"), varying: ["who"])
    let other = ObjectValue([("who", .string("Two")), ("items", .array([])), ("none", .array([]))])
    let text = String(decoding: template.render(other, shared: shared).output, as: UTF8.self)
    #expect(text.hasPrefix("- \\<b>\n- two\n") && text.hasSuffix("Two\n"), "\(text)")
  }

  @Test func aPieceWithSomethingMissingIsNeverKept() throws {
    let template = try Self.load("{% if gap %}\nyes\n{% endif %}\n{{ who }}\n")
    func data(_ gap: Value) -> ObjectValue { ObjectValue([("who", .string("One")), ("gap", gap)]) }
    let missing = Value.missing(MissingValue(question: "gap", text: "Which?", owner: "Somebody"))
    let shared = template.sharedPieces(of: data(missing), varying: ["who"])
    let result = template.render(data(.bool(true)), shared: shared)
    #expect(String(decoding: result.output, as: UTF8.self) == "yes\nOne\n")
    #expect(result.missing.isEmpty)
  }
}
