import Diagnostics
import Liquid
import Testing

/// What many renderings share is worked out once, and nothing of it shows.
@Suite struct SharingTests {
  private static let partials = [
    "title": "# {{ heading }}\n", "list": "{% for item in items %}\n- {{ item }}\n{% endfor %}\n",
    "memory": "{% cycle \"a\", \"b\" %}",
    "form": "# {{ heading }}\n\n{% for item in items %}\n- {{ item }}\n{% endfor %}\n{% assign mine = heading %}\n"
      + "{% assign last = items | last %}\n{{ last }}\n{{ mine }}\n{% for item in items %}\n{{ item }}{{ mine }}\n"
      + "{% endfor %}\n",
    "deep": "{% render \"form\", heading: heading, items: items %}\n{% if heading == \"One\" %}\nfirst\n{% endif %}\n",
    "self": "{% if count > 0 %}\n{% assign less = count | minus: 1 %}\n{{ who }}\n"
      + "{% render \"self\", count: less, who: who %}\n{% endif %}\nend\n",
    "record": "{{ record.one }} {{ record.same }}\n{% if record.same == \"x\" %}\nas ever\n{% endif %}\n",
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
    "{% render \"form\", heading: who, items: items %}\n{% render \"form\", heading: who, items: none %}\n",
    "{% render \"form\", heading: \"fixed\", items: items %}\n{{ who }}\n",
    "  {% render \"form\", heading: who, items: items %}\n",
    "- {% render \"form\", heading: who, items: items %}\nnext\n",
    "{% if who == \"One\" %}\n```\n{% endif %}\n{% render \"form\", heading: who, items: items %}\n",
    "{% render \"deep\", heading: who, items: items %}\n",
    "{% render \"self\", count: 6, who: who %}\n",
    "{% for item in items %}\n{% render \"form\", heading: who, items: items %}\n{% endfor %}\n",
    "{% assign a = items | first %}\n{% if who == \"One\" %}\n{% assign a = who %}\n{% endif %}\n{{ a }}\n"
      + "{% assign a = items | last %}\n{{ a }}\n{{ who }}\n",
    "{% assign found = items | where: \"x\" | size %}\n{% if found == 0 %}\nnothing\n{% endif %}\n{{ who }}\n",
    "{{ record.same }}\n{% if record.same == \"x\" %}\nalways\n{% endif %}\n{% if record.one %}\n{{ record.one }}\n"
      + "{% endif %}\n",
    "{% if record.same == \"x\" %}\nalways\n{% endif %}\n{% render \"record\", record: record %}\n",
    "{% assign copy = record %}\n{% if copy.one == \"One\" %}\nfirst\n{% endif %}\n{{ record.size }}\n",
    "{% assign record = items | first %}\n{% if record == \"<b>\" %}\n{{ record }}\n{% endif %}\n{{ who }}\n",
    "{% for field in record %}\n{{ field }}\n{% endfor %}\n{{ record[\"one\"] }}\n",
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
      ("none", .array([])), ("record", .object(ObjectValue([("one", .string(who)), ("same", .string("x"))]))),
    ])
  }

  @Test(arguments: templates) func whatIsSharedPrintsTheSameForEveryone(source: String) throws {
    let template = try Self.load(source)
    let shared = template.sharedPieces(
      of: Self.data("One"), varying: VaryingNames(["who"], fields: ["record": ["one"]]), tags: ["clause": Self.tag])
    for who in ["One", "Two", "# *Three*", "4.", ""] {
      let alone = template.render(Self.data(who), tags: ["clause": Self.tag])
      let sharing = template.render(Self.data(who), tags: ["clause": Self.tag], shared: shared)
      #expect(sharing.output == alone.output, "\(source) for \(who)")
      #expect(sharing.placements == alone.placements)
      #expect(sharing.diagnostics == alone.diagnostics, "\(source) for \(who)")
      #expect(sharing.missing == alone.missing)
    }
  }

  @Test func whatDoesNotVaryIsKeptAndWhatVariesIsNot() throws {
    let template = try Self.load("{% for item in items %}\n- {{ item }}\n{% endfor %}\n{{ who }}\n")
    // A reused piece shows in data that would print something else.
    let shared = template.sharedPieces(of: Self.data("One"), varying: VaryingNames(["who"]))
    let other = ObjectValue([("who", .string("Two")), ("items", .array([])), ("none", .array([]))])
    let text = String(decoding: template.render(other, shared: shared).output, as: UTF8.self)
    #expect(text.hasPrefix("- \\<b>\n- two\n") && text.hasSuffix("Two\n"), "\(text)")
  }

  @Test func whatDoesNotVaryInsideAPartialIsKept() throws {
    let template = try Self.load("{% render \"form\", heading: who, items: items %}\n")
    let shared = template.sharedPieces(of: Self.data("One"), varying: VaryingNames(["who"]))
    let other = ObjectValue([("who", .string("Two")), ("items", .array([]))])
    let text = String(decoding: template.render(other, shared: shared).output, as: UTF8.self)
    #expect(text.hasPrefix("# Two\n\n- \\<b>\n- two\n"), "\(text)")
  }

  @Test func aFieldThatDoesNotVaryIsKeptThoughAnotherDoes() throws {
    let template = try Self.load("{% if record.same == \"x\" %}\nkept\n{% endif %}\n{{ record.one }}\n")
    let shared = template.sharedPieces(of: Self.data("One"), varying: VaryingNames([], fields: ["record": ["one"]]))
    let record = ObjectValue([("one", .string("Two")), ("same", .string("y"))])
    let result = template.render(ObjectValue([("record", .object(record))]), shared: shared)
    #expect(String(decoding: result.output, as: UTF8.self) == "kept\nTwo\n")
  }

  @Test func aPieceWithSomethingMissingIsNeverKept() throws {
    let template = try Self.load("{% if gap %}\nyes\n{% endif %}\n{{ who }}\n")
    func data(_ gap: Value) -> ObjectValue { ObjectValue([("who", .string("One")), ("gap", gap)]) }
    let missing = Value.missing(MissingValue(question: "gap", text: "Which?", owner: "Somebody"))
    let shared = template.sharedPieces(of: data(missing), varying: VaryingNames(["who"]))
    let result = template.render(data(.bool(true)), shared: shared)
    #expect(String(decoding: result.output, as: UTF8.self) == "yes\nOne\n")
    #expect(result.missing.isEmpty)
  }
}
