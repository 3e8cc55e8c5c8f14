import Diagnostics
import Liquid
import TestSupport
import Testing

@Suite struct CheckedTests {
  private static let schema = LiquidTests.schema(
    """
    title: text
    note: text?
    big: flag
    size: number
    limit: number?
    day: date
    body: markdown
    site: site
    main: site?
    sites: list site
    names: list text
    maybe: list text?
    record site
    name: text
    manager: person?
    count: number
    opened: date?
    tags: list text
    record person
    name: text
    email: text?
    """)

  private func differences(
    _ marked: String, _ expected: [(marker: Int, rule: String)], partials: [String: String] = [:]
  ) -> [String] {
    let source = MarkedText(marked)
    var library = TemplateLibrary(["main": .init(file: "main.liquid", text: source.text)])
    for (name, text) in partials { library[name] = .init(file: "\(name).liquid", text: text) }
    let result = Template.load(
      "main", from: library,
      options: LoadOptions(
        mode: .checked, schema: Self.schema, hostTags: [HostTag(name: "place", record: "site")]))
    return source.differences(from: result.diagnostics, expected: expected)
  }

  @Test(arguments: [
    ("{{ «1»titel }}", "unknown-variable"), ("{{ site.«1»nmae }}", "unknown-property"),
    ("{% if false %}{{ «1»titel }}{% endif %}", "unknown-variable"),
    ("{% for s in sites %}{{ s.«1»nmae }}{% endfor %}", "unknown-property"),
    ("{% for s in «1»title %}{{ s }}{% endfor %}", "not-a-list"),
    ("{{ «1»site }}", "not-text"), ("{{ «1»names }}", "not-text"), ("{{ «1»nil }}", "optional"),
    ("{{ «1»note }}", "optional"), ("{{ «1»main.name }}", "optional"), ("{{ site.name | «1»plus: 1 }}", "type"),
    ("{{ «1»site.manager.name }}", "optional"), ("{{ «1»names.first }}", "optional"), ("{{ «1»names[0] }}", "optional"),
    ("{{ «1»names | first }}", "optional"), ("{{ «1»names | join: ', ' }}", "optional"),
    ("{{ «1»names | list_and }}", "optional"),
    ("{% assign s = sites | find: 'name', 'a' %}{{ «1»s.name }}", "optional"),
    ("{% assign x = note | upcase %}{{ «1»x }}", "optional"), ("{{ title | append: «1»note }}", "optional"),
    ("{% for x in «1»maybe %}{{ x }}{% endfor %}", "optional"), ("{% if «1»limit > 3 %}a{% endif %}", "optional"),
    ("{% if note or big %}{{ «1»note }}{% endif %}", "optional"),
    ("{% if note %}a{% else %}{{ «1»note }}{% endif %}", "optional"),
    ("{% if note != nil %}{{ «1»note }}{% endif %}", "optional"),
    ("{% if note == 'a' %}{{ «1»note }}{% endif %}", "optional"),
    ("{% if names.size > 0 %}{{ «1»names.first }}{% endif %}", "optional"),
    ("{% if note %}{% assign note = main.name %}{{ «1»note }}{% endif %}", "optional"),
    ("{% if site.manager %}{{ «1»site.manager.email }}{% endif %}", "optional"),
    ("{% if big %}{% assign a = 1 %}{% endif %}{{ «1»a }}", "unassigned"),
    ("{% for s in sites %}{% assign a = 1 %}{% endfor %}{{ «1»a }}", "unassigned"),
    ("{% for s in sites %}{{ «1»a }}{% assign a = 1 %}{% endfor %}", "unassigned"),
    ("{% assign a = 1 %}{% assign «1»a = 'x' %}", "two-types"),
    ("{% if big %}{% assign a = 1 %}{% else %}{% assign «1»a = 'x' %}{% endif %}", "two-types"),
    ("{% assign «1»title = 1 %}", "two-types"),
    ("{{ «1»[title] }}", "dynamic-key"), ("{{ site«1»[title] }}", "dynamic-key"),
    ("{{ sites | map: «1»title | join | default: '' }}", "dynamic-property"),
    ("{% assign x = sites | where: «1»'nmae', 'a' %}", "unknown-property"),
    ("{% assign x = sites | where: 'name', «1»1 %}", "type"), ("{% assign x = sites | «1»sort: 'manager' %}", "type"),
    ("{{ sites | «1»sum: 'name' }}", "type"), ("{{ title | «1»plus: 1 }}", "type"),
    ("{{ size | plus: «1»title }}", "type"),
    ("{{ title | «1»join }}", "not-a-list"), ("{{ size | «1»date_long }}", "type"),
    ("{{ title | «1»heading_shift: 1 }}", "type"),
    ("{{ 'now' | «1»date: '%Y' }}", "no-clock"), ("{% if «1»size == title %}a{% endif %}", "type"),
    ("{% if «1»size > title %}a{% endif %}", "type"), ("{% if «1»size contains 1 %}a{% endif %}", "type"),
    ("{% case size %}{% when «1»'a' %}x{% endcase %}", "type"), ("{% place «1»title %}", "host-tag"),
    ("{% place «1»main %}", "optional"), ("{% include «1»title %}", "dynamic-partial"),
    ("{% for x in (1..«1»title) %}{{ x }}{% endfor %}", "type"), ("{{ «1»forloop.index }}", "unknown-variable"),
    ("{% for s in sites %}{{ forloop.«1»indx }}{% endfor %}", "unknown-property"),
    ("{{ title.«1»first }}", "unknown-property"), ("{% cycle «1»note, 'a' %}", "optional"),
    ("{{ note | default: «1»main.name }}", "optional"),
    ("{{ sites | map: 'opened' | «1»join | default: '' }}", "optional"),
    ("{% render 'gone«1»' %}", "unknown-partial"),
  ])
  func refusesAtTheMarker(_ marked: String, _ rule: String) {
    let marked = marked.replacing("'gone«1»'", with: "«1»'gone'")
    #expect(differences(marked, [(1, "liquid/\(rule)")]) == [])
  }

  @Test(arguments: [
    "{{ title }}{{ size }}{{ day }}{{ body }}{{ big }}", "{{ site.name }}{{ site['name'] }}",
    "{% if note %}{{ note }}{% endif %}", "{% if note != blank %}{{ note }}{% endif %}",
    "{% unless note == blank %}{{ note }}{% endunless %}", "{% if note == blank %}a{% else %}{{ note }}{% endif %}",
    "{% unless note %}a{% else %}{{ note }}{% endunless %}",
    "{% case note %}{% when 'a', 'b' %}{{ note }}{% endcase %}",
    "{% case note %}{% when blank %}none{% else %}{{ note }}{% endcase %}",
    "{% if big and note and note != 'a' %}{{ note }}{% endif %}", "{{ note | default: 'none' }}",
    "{{ note | upcase | default: title }}", "{{ limit | default: 'none' }}",
    "{% if main %}{{ main.name }}{% endif %}", "{% if main.manager %}{{ main.name }}{{ main.manager.name }}{% endif %}",
    "{% if site.manager.email %}{{ site.manager.email }}{% endif %}",
    "{% if names != blank %}{{ names | join: ', ' }}{{ names.first }}{{ names[0] }}{{ names | sort | last }}{% endif %}",
    "{% assign f = names | first %}{% if f %}{{ f }}{% endif %}", "{{ names | join: ', ' | default: 'none' }}",
    "{% assign a = 1 %}{% if big %}{% assign a = 2 %}{% endif %}{{ a }}",
    "{% if big %}{% assign a = 1 %}{% else %}{% assign a = 2 %}{% endif %}{{ a | plus: size }}",
    "{% assign a = '' %}{% for s in sites %}{% assign a = a | append: s.name %}{% endfor %}{{ a }}",
    "{% for s in sites %}{% for t in s.tags %}{{ forloop.parentloop.index | default: 0 }}{{ t }}{% endfor %}{% endfor %}",
    "{% for title in sites %}{{ title.name }}{% endfor %}{{ title }}",
    "{% capture c %}{{ title }}{% endcapture %}{{ c }}",
    "{% assign open = sites | where: 'opened' | sort: 'name' | map: 'name' %}{% for n in open %}{{ n }}{% endfor %}",
    "{{ sites | map: 'opened' | compact | join: ', ' | default: 'none' }}", "{{ sites | sum: 'count' | number }}",
    "{% if maybe %}{% for m in maybe %}{{ m }}{% endfor %}{% endif %}",
    "{% if limit and limit > 3 %}{{ limit }}{% endif %}",
    "{% place site %}{% for s in sites %}{% place s %}{% endfor %}", "{% increment n %}{{ n }}",
    "{{ day | date_long }}{{ day | date: '%Y' }}{{ size | money }}{{ body | heading_shift: 1 }}",
    "{% render 'p', name: title %}{% render 'p' with title as name %}{% render 'p' for names as name %}{% include 'p', name: title %}",
    "{% assign word = title | split: ' ' | first | default: title %}{{ word }}",
    "{% if big == true %}a{% endif %}{% if title contains 'x' %}b{% endif %}{% if names contains title %}c{% endif %}",
    "{% tablerow s in sites cols: size %}{{ s.name }}{{ tablerowloop.col }}{% endtablerow %}",
  ])
  func accepts(_ template: String) {
    #expect(differences(template, [], partials: ["p": "{{ name }}"]) == [])
  }

  @Test func namesBothPlacesOfTwoTypes() {
    let library = TemplateLibrary(["main": .init(file: "m", text: "{% assign a = 1 %}\n{% assign a = 'x' %}")])
    let result = Template.load("main", from: library, options: LoadOptions(mode: .checked, schema: Schema(root: [])))
    #expect(result.diagnostics.map { $0.location?.range?.start.line } == [2])
    #expect(result.diagnostics.first?.notes.first?.location?.range?.start.line == 1)
  }

  @Test func checksPartialsWithTheirArguments() {
    let library = TemplateLibrary([
      "main": .init(file: "m", text: "{% render 'p', a: title %}{% render 'p', a: sites %}{% render 'p', a: note %}"),
      "p": .init(file: "p", text: "{{ a }}{{ title }}"),
    ])
    let result = Template.load("main", from: library, options: LoadOptions(mode: .checked, schema: Self.schema))
    #expect(
      result.diagnostics.map(\.rule) == ["liquid/not-text", "liquid/optional", "liquid/unknown-variable"])
    #expect(result.diagnostics.allSatisfy { $0.location?.file == "p" && $0.notes.last?.location?.file == "m" })
  }

  @Test func includesShareTheirAssignments() {
    #expect(differences("{% include 'p' %}{{ x }}", [], partials: ["p": "{% assign x = title %}"]) == [])
  }

  @Test func refusesDataThatBreaksItsSchema() {
    let result = rendered("{{ title }}", [:], mode: .checked, schema: Self.schema)
    #expect(result.rules == ["liquid/optional"])
  }

  @Test func optionalPathsAreNothingWhereTheyAreAbsent() {
    let template = "{% if main.manager.email %}x{% else %}none{% endif %}{{ note | default: 'n' }}"
    #expect(rendered(template, ["title": "a"], mode: .checked, schema: Self.schema).text == "nonen")
  }

  @Test func tellsWhatInTheDataBreaksTheSchema() {
    let schema = LiquidTests.schema("title: text\nnote: text?\nsites: list site\nrecord site\nname: text\nsize: number")
    let data = ObjectValue([("title", " "), ("sites", [["name": "a", "size": 1], ["name": 5]])])
    #expect(
      schema.problems(in: data) == [
        "'title' is blank", "'sites[1].name' is a number, and the schema says text", "'sites[1].size' is not there",
      ])
    #expect(schema.problems(in: ObjectValue([("title", "a"), ("sites", [])])) == [])
  }

  // MARK: Analysis

  private func uses(_ text: String, _ partials: [String: String] = [:]) -> [String] {
    var library = TemplateLibrary(["main": .init(file: "main", text: text)])
    for (name, text) in partials { library[name] = .init(file: name, text: text) }
    let result = Template.load("main", from: library, options: LoadOptions(mode: .checked, schema: Self.schema))
    return result.uses.values.map { use in
      "\(use.path) \(use.location.file):\(use.location.range?.start.line ?? 0)"
        + (use.isOptional ? use.isGuarded ? " guarded" : " optional" : "")
    }
  }

  @Test func listsTheValuesThatTemplatesUse() {
    #expect(
      uses("{{ title }}\n{% for s in sites %}{{ s.name }}{% endfor %}\n{% if note %}{{ note }}{% endif %}")
        == ["title main:1", "sites main:2", "sites.name main:2", "note main:3 guarded", "note main:3 guarded"])
    #expect(uses("{{ note }}{{ note | default: 'x' }}") == ["note main:1 optional", "note main:1 guarded"])
  }

  @Test func followsPartials() {
    #expect(uses("{% render 'p', s: site %}", ["p": "{{ s.name }}"]) == ["site main:1", "site.name p:1"])
  }

  @Test func listsUsesWithoutASchema() {
    let library = TemplateLibrary([
      "main": .init(
        file: "main", text: "{% assign x = a.b %}{{ x.c }}{% for i in l %}{{ i.n }}{% endfor %}{% render 'p' %}"),
      "p": .init(file: "p", text: ""),
    ])
    let result = Template.load("main", from: library, options: LoadOptions(mode: .strict))
    #expect(result.uses.values.map(\.path) == ["a.b", "a.b.c", "l", "l.n"])
    #expect(result.uses.partials == ["p"])
  }
}
