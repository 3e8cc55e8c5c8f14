package import Diagnostics
import Nodes

/// One version of one file of requirements, read by itself: what a version control system has of a catalogue.
package enum RequirementsVersion {
  /// What was read; no edition where the file has errors, or is no file of requirements.
  package struct Reading: Sendable {
    package var edition: Edition?
    package var diagnostics: [Diagnostic]
  }

  /// Reads a file whose path below `Catalog/` is given, as an edition of the id `id` that holds nothing else.
  ///
  /// Everything that is not in the file is the catalogue's: registers, classes, and the edition that an amendment
  /// amends. Gaps and parts are left out: a file lacks what it lacks.
  package static func read(
    _ source: SourceText, path: String, as id: String, in catalogue: Catalogue
  ) -> Reading {
    guard let kind = CatalogueFile(path: path) else { return Reading(edition: nil, diagnostics: []) }
    let result = YAMLReader.read(source)
    guard let node = result.node, !result.diagnostics.hasErrors else {
      return Reading(edition: nil, diagnostics: result.diagnostics)
    }
    let check = ShapeCheck.check(node, shape: kind.shape, file: source.file)
    guard !check.diagnostics.hasErrors else { return Reading(edition: nil, diagnostics: check.diagnostics) }
    let file = CatalogueLoader.LoadedFile(name: source.file, node: node)
    switch kind {
    case .editionRequirements(let edition): return ofEdition(file, of: edition, as: id, in: catalogue)
    case .packRequirements(let pack): return ofPack(file, of: pack, as: id, in: catalogue)
    default: return Reading(edition: nil, diagnostics: [])
    }
  }

  private static func ofEdition(
    _ file: CatalogueLoader.LoadedFile, of edition: String, as id: String, in catalogue: Catalogue
  ) -> Reading {
    let known = catalogue.edition(edition)
    var empty = Pack.empty(id, edition: edition).asEdition
    empty.classes = known?.classes ?? []
    empty.amends = known?.amends
    empty.published = known?.published
    let base = known?.amends.flatMap { catalogue.edition($0) }
    var reader = EditionReader(edition: empty, base: base, topics: catalogue.topics)
    let topic = file.node["topic"]?.text ?? ""
    var file = file
    file.decoded = EntryDecoding.requirements(
      file, topic: topic, packed: false,
      inheriting: Inheritance(topic: catalogue.topics[topic], classes: reader.edition.classes))
    var files = CatalogueLoader.EditionFiles()
    files.requirements = [file]
    reader.read(files)
    var read = reader.edition
    if read.amends != nil {
      // What the file does not touch is the base's own.
      let touched = Set(read.amended)
      read.requirements.removeAll { !touched.contains($0.id) }
      read.index()
      read.amends = nil
    }
    let isSound = !reader.diagnostics.hasErrors
    return Reading(edition: isSound ? read : nil, diagnostics: reader.diagnostics)
  }

  private static func ofPack(
    _ file: CatalogueLoader.LoadedFile, of pack: String, as id: String, in catalogue: Catalogue
  ) -> Reading {
    var reader = PackReader(pack: Pack.empty(id, edition: catalogue.pack(pack)?.edition ?? pack))
    var files = CatalogueLoader.EditionFiles()
    files.requirements = [file]
    reader.read(files)
    let isSound = !reader.diagnostics.hasErrors
    return Reading(edition: isSound ? reader.pack.asEdition : nil, diagnostics: reader.diagnostics)
  }
}

extension Pack {
  fileprivate static func empty(_ id: String, edition: String) -> Pack {
    Pack(
      id: id, title: id, edition: edition, levels: [], groups: [], choices: [], gaps: [], sources: [])
  }
}
