import Nodes

/// The same requirements as two sites for Hugo: pages made of data files, and a page for each requirement. Both show what
/// a catalogue shows at least: id, title, statement as Markdown, class, party, standards, funding.
struct HugoSite {
  private(set) var files: [InputFile] = []

  private static let settings = """
    baseURL = 'https://example.org/'
    title = 'Catalogue'
    disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']

    """
  private static let head = """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>\
    <body><h1>{{ .Title }}</h1>

    """

  init() {
    for site in ["hugo", "hugo-pages"] { add("\(site)/config.toml", Self.settings) }
    add(
      "hugo/layouts/_default/single.html",
      Self.head + """
        {{ $page := . }}{{ range (index .Site.Data .Params.data).requirements }}<section id="{{ .id }}">\
        <h2>{{ .id }} {{ .title }}</h2>{{ .statement | $page.RenderString (dict "display" "block") }}<table><tr>\
        <th>Class</th><th>Responsible party</th><th>Standards</th><th>Funding source</th></tr><tr>\
        <td>{{ .class }}</td><td>{{ .party }}</td><td>{{ delimit .standards ", " }}</td><td>{{ .funding }}</td></tr>\
        </table></section>
        {{ end }}</body></html>

        """)
    add(
      "hugo/layouts/index.html",
      Self.head + """
        <ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>\
        </body></html>

        """)
    add(
      "hugo-pages/layouts/_default/single.html",
      Self.head + """
        {{ .Content }}<p>{{ .Params.class }} {{ .Params.party }} {{ delimit .Params.standards ", " }} \
        {{ .Params.funding }}</p></body></html>

        """)
    add(
      "hugo-pages/layouts/_default/list.html",
      Self.head + """
        <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>

        """)
  }

  /// Adds a topic with all its requirements.
  mutating func add(topic: Int, _ entries: [SyntheticEntry]) {
    add("hugo/content/topic-\(topic).md", "---\ntitle: Topic \(topic)\ndata: topic_\(topic)\n---\n")
    var data = "section: topic-\(topic)\ntitle: Topic \(topic)\nrequirements:\n"
    add("hugo-pages/content/topic-\(topic)/_index.md", "---\ntitle: Topic \(topic)\n---\n")
    for entry in entries {
      let facts = """
        class: \(entry.requirementClass)
        party: \(entry.partyName)
        funding: \(entry.funding)
        standards: [\(entry.standards.joined(separator: ", "))]
        """
      let indented = facts.split(separator: "\n").map { "  \($0)\n" }.joined()
      data += "- id: \(entry.id)\n  title: \"\(entry.title)\"\n\(indented)  statement: |\n    \(entry.shownStatement)\n"
      add(
        "hugo-pages/content/topic-\(topic)/\(entry.id.lowercased()).md",
        "---\ntitle: \"\(entry.id) \(entry.title)\"\n\(facts)\n---\n\(entry.shownStatement)\n")
    }
    add("hugo/data/topic_\(topic).yaml", data)
  }

  private mutating func add(_ path: String, _ text: String) {
    files.append(InputFile(path: path, text: text))
  }
}
