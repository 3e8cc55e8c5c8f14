import Nodes
import Site

/// The documents that the site shows: those of the example workspace, as they lie in a folder that `render` wrote.
enum SiteDocuments {
  static func read(_ folder: String) throws(CommandFailure) -> [PublishedDocument] {
    do throws(ReadingError) {
      return try FolderReader.files(in: folder, endings: [".html", ".md", ".csv"]).map { file in
        PublishedDocument(title: title(file.path), path: file.path, bytes: file.bytes)
      }
    } catch {
      throw CommandFailure(.inputOutput, error.description)
    }
  }

  /// `practice-agreement/A81001.html` becomes "Practice agreement A81001".
  private static func title(_ path: String) -> String {
    let names = path.split(separator: "/").map { name in
      let stem = name.prefix { $0 != "." }
      return stem.contains("-") ? stem.split(separator: "-").joined(separator: " ") : String(stem)
    }
    let words = names.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
