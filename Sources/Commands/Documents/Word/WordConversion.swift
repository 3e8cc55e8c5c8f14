import Checksums
import Documents
import Foundation
import Nodes
import Output

/// Turns the pages of a run that are to be docx or odt into that.
struct WordConversion: Sendable {
  private let pandoc: Pandoc
  private let scratch: ScratchSpace
  /// Where the reference document of each format lies.
  private let references: [DocumentFormat: String]
  private let styles: Checksum
  private let seconds: Int

  /// Nil where no such format is asked for. Ends the command where pandoc is not there.
  init?(
    _ formats: [DocumentFormat], templates: String, date: PartialDate, in context: CommandContext
  ) throws(CommandFailure) {
    let wanted = formats.filter(\.isOfWordProcessor)
    guard !wanted.isEmpty else { return nil }
    pandoc = try Pandoc(environment: context.environment)
    scratch = try ScratchSpace()
    var references: [DocumentFormat: String] = [:]
    var all: [UInt8] = []
    for format in wanted {
      let reference = try ReferenceDocument(format, templates: templates)
      let path = "\(scratch.path)/reference.\(format.rawValue)"
      guard FileManager.default.createFile(atPath: path, contents: Data(reference.bytes)) else {
        throw CommandFailure(.inputOutput, "could not write \(path); nothing was written")
      }
      references[format] = path
      all += reference.bytes
    }
    self.references = references
    styles = Checksum(of: all)
    seconds = Self.seconds(date)
  }

  /// What the manifest says of it: other versions and styles give other bytes.
  var details: [Manifest.Detail] {
    [
      Manifest.Detail(name: "pandoc", value: pandoc.version),
      Manifest.Detail(name: "word-style", value: styles.hexadecimal),
    ]
  }

  /// The files as they are to be written, on all cores. One that fails ends the command.
  func convert(_ made: [DocumentSet.Made]) throws(CommandFailure) -> [DocumentSet.Made] {
    var made = made
    let places = made.indices.flatMap { index in made[index].files.indices.map { (index, $0) } }.filter { place in
      made[place.0].files[place.1].conversion != nil
    }
    let pages = places.map { made[$0.0].files[$0.1] }
    let results = Parallel.map(pages) { page in
      Result { () throws(CommandFailure) in try convert(page) }
    }
    for (place, result) in zip(places, results) { made[place.0].files[place.1] = try result.get() }
    return made
  }

  private func convert(_ page: DocumentFile) throws(CommandFailure) -> DocumentFile {
    guard let format = page.conversion, let reference = references[format] else { return page }
    do throws(CommandFailure) {
      return DocumentFile(
        path: page.path,
        bytes: try pandoc.convert(
          page.bytes, to: format.rawValue, reference: reference, seconds: seconds, in: scratch))
    } catch {
      throw CommandFailure(
        error.status, "\(page.path): \(error.message ?? "failed"); nothing was written",
        mend: "leave docx and odt out of --format, or try another version of pandoc (this is \(pandoc.version))")
    }
  }

  /// Midnight of the document's day: the only clock there is.
  private static func seconds(_ date: PartialDate) -> Int {
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(secondsFromGMT: 0), year: date.year,
      month: date.month ?? 1, day: date.day ?? 1)
    return Int(components.date?.timeIntervalSince1970 ?? 0)
  }
}
