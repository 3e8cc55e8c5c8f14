import Catalogue
import Diagnostics
import Nodes

/// The example catalogue with further files, loaded.
enum ExampleLoading {
  static func load(_ files: KeyValuePairs<String, String> = [:]) -> LoadedCatalogue {
    var texts = Dictionary(ExampleCatalogue.files.map { ($0.path, $0.text + "\n") }) { first, _ in first }
    for (path, text) in files { texts[path] = text }
    return CatalogueLoader.load(texts.map { InputFile(path: $0.key, text: $0.value) })
  }

  static let addendum = """
    id: "2021-addendum"
    title: An addendum
    short_title: Addendum
    status: in-force
    published: 2021-09
    amends: "2021-23"
    sources: [{ document: model, evidence: read }]

    """
  static let addendumFile = "editions/2021-addendum/edition.yaml"
  static let amendments = "editions/2021-addendum/requirements/18-cyber-security.yaml"
  static let requirements = "editions/2021-23/requirements/18-cyber-security.yaml"

  /// A base of three requirements.
  static let base = """
    topic: cyber-security
    requirements:
      - id: CYB-01
        title: First
        class: core-and-mandated
        level: should
        statement: The practice keeps its records safe.
        standards: [toolkit]
        note: A note.
        sources: [{ document: model, evidence: read }]
      - id: CYB-02
        title: Second
        class: core-and-mandated
        statement: The commissioner keeps a register of devices.
        sources: [{ document: model, evidence: related }]
      - id: CYB-03
        title: Third
        class: core-and-mandated
        statement: Somebody else does a third thing.
        sources: [{ document: model, evidence: read }]

    """
}
