import Documents
import Nodes
import Output

/// The document from which pandoc takes the look of what it makes: styles, page, footer.
///
/// It is kept as the text files that such a document is a ZIP archive of, and packed when it is needed.
struct ReferenceDocument {
  var bytes: [UInt8]

  /// The reference document for a format, from a folder with its files.
  init(_ format: DocumentFormat, templates: String) throws(CommandFailure) {
    let files: [InputFile]
    do {
      files = try FolderReader.files(in: "\(templates)/word/\(format.rawValue)", endings: [".xml", "mimetype"])
    } catch {
      throw CommandFailure(
        .inputOutput, "the style of \(format.rawValue) documents: \(error.description)",
        mend: "reinstall gpspec, or give the folder that holds Templates/word with --home")
    }
    var archive = StoredArchive()
    // The kind of an OpenDocument file has to stand first.
    for file in files.filter({ $0.path == "mimetype" }) + files.filter({ $0.path != "mimetype" }) {
      archive.add(Self.packedName(file.path), file.bytes)
    }
    bytes = archive.bytes
  }

  /// The names within the archive that no file of ours can have: readers of folders pass hidden files over.
  private static func packedName(_ path: String) -> String {
    switch path {
    case "content-types.xml": "[Content_Types].xml"
    case "relationships.xml": "_rels/.rels"
    case "word/relationships.xml": "word/_rels/document.xml.rels"
    default: path
    }
  }
}
