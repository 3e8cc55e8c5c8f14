import Checksums
import Diagnostics
import Documents
import Nodes
import Output
import Tailoring

/// The folder of one issued version, and its place among the others.
struct IssuedFolder {
  let folder: String
  let record: IssueRecord
  let document: String
  let practice: Practice?
  /// The version that was issued before; nil where this is the first.
  let previous: IssueRegister.Entry?
  private let root: String
  private var register: IssueRegister

  /// Reads the register, or ends the command where a higher version was issued already.
  init(
    workspace: String, record: IssueRecord, document: String, practice: Practice?, on day: PartialDate
  ) throws(CommandFailure) {
    root = (workspace.hasSuffix("/") ? String(workspace.dropLast()) : workspace) + "/issued"
    self.record = record
    self.document = document
    self.practice = practice
    guard let version = IssueVersion(record.version) else {
      throw CommandFailure(
        .invalidInput, "'\(record.version)' is no version to issue", mend: "write numbers with points: 1.0, 1.1, 2.0")
    }
    register = try Self.register(root)
    let others = register.versions(of: record.reference, practice: practice?.odsCode).filter {
      $0.version != record.version
    }
    if let later = others.last(where: { entry in IssueVersion(entry.version).map { $0 > version } ?? false }) {
      throw CommandFailure(
        .invalidInput, "\(record.reference) was issued as version \(later.version) already",
        mend: "raise 'version:' above \(later.version)")
    }
    if let same = others.first(where: { IssueVersion($0.version) == version }) {
      throw CommandFailure(
        .invalidInput, "version \(record.version) is the same as \(same.version), which was issued",
        mend: "raise 'version:'")
    }
    previous = others.last
    try Self.refuseEarlierApprovals(record, since: previous, on: day)
    folder = Self.path(root, record.reference, record.version, practice)
  }

  /// Refuses a version that rests on an approval of the one issued before: one that names this version is needed, or
  /// one given since.
  private static func refuseEarlierApprovals(
    _ record: IssueRecord, since previous: IssueRegister.Entry?, on day: PartialDate
  ) throws(CommandFailure) {
    guard let previous, let issued = PartialDate(previous.date) else { return }
    let holds = record.approvals(on: day).contains { $0.version != nil || $0.date.earliest > issued.latest }
    guard !holds else { return }
    throw CommandFailure(
      .finalRefused,
      "\(record.reference), version \(record.version): no approval names it, and none was given after version "
        + "\(previous.version) was issued on \(issued.longText); nothing was issued",
      mend: "record who approved it under 'approvals:', with 'version: \"\(record.version)\"'")
  }

  private static func register(_ root: String) throws(CommandFailure) -> IssueRegister {
    let path = root + "/register.yaml"
    guard FolderReader.isFile(path) else { return IssueRegister() }
    do {
      let (register, found) = IssueRegister.read(try FolderReader.bytes(of: path), file: path)
      if let finding = found.first(where: { $0.severity == .error }) {
        throw CommandFailure(.invalidInput, "\(path) has errors: \(finding.message)", mend: finding.fix)
      }
      return register
    } catch let error as ReadingError {
      throw CommandFailure(.inputOutput, error.description)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.inputOutput, "cannot read \(path)")
    }
  }

  private static func path(_ root: String, _ reference: String, _ version: String, _ practice: Practice?) -> String {
    // A reference may hold what no file's name can, a slash for instance.
    let name = String(
      decoding: reference.utf8.map { byte in
        let isPlain =
          (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        return isPlain ? byte : UInt8(ascii: "-")
      }, as: UTF8.self)
    return "\(root)/\(name)\(practice.map { "-" + $0.odsCode } ?? "")/\(version)"
  }

  /// A document's path in the folder: without the practice, whose folder this is.
  func localPath(_ path: String) -> String {
    guard let practice else { return path }
    let prefix = "\(document)/\(practice.odsCode)"
    if path.hasPrefix(prefix + "/") { return String(path.dropFirst(prefix.utf8.count + 1)) }
    return path.hasPrefix(prefix + ".") ? document + path.dropFirst(prefix.utf8.count) : path
  }

  /// A redline for each Markdown file against the version before; none for the first version.
  func redlines(of files: [DocumentFile], lock: DocumentLock) throws(CommandFailure) -> [DocumentFile] {
    guard let previous else { return [] }
    let old = Self.path(root, previous.reference, previous.version, practice)
    do {
      let verification = try Verification.verify(folder: old)
      guard verification.changed.isEmpty, verification.missing.isEmpty else {
        throw CommandFailure(
          .invalidInput, "the issued version \(previous.version) was changed since: \(old)",
          mend: "`gpspec verify \(old)` names the files; restore them first")
      }
      let oldLock = try DocumentLock.read(FolderReader.bytes(of: old + "/lock.json"), file: old + "/lock.json")
      var found: [DocumentFile] = []
      for file in files where file.path.hasSuffix(".md") {
        let path = old + "/" + file.path
        let before = FolderReader.isFile(path) ? try FolderReader.bytes(of: path) : []
        let redline = DocumentRedline(
          title: record.reference, before: previous.version, after: record.version)
        found.append(
          DocumentFile(
            path: "redline-" + file.path.split(separator: "/").joined(separator: "-"),
            bytes: redline.markdown(old: before, new: file.bytes, oldLock: oldLock, newLock: lock)))
      }
      return found
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as OutputError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.inputOutput, "the version before cannot be read: \(error)")
    }
  }

  /// Writes the folder; false where the very same is there already. Anything else under this version is refused.
  func write(_ files: [DocumentFile], _ origin: Manifest.Origin) throws(CommandFailure) -> Bool {
    do {
      if FolderReader.isFile(folder + "/" + Manifest.fileName) {
        try refuseOthers(files)
        return false
      }
      var writer = try OutputWriter(folder: folder)
      for file in files { try writer.add(path: file.path, bytes: file.bytes) }
      _ = try writer.finish(origin)
      return true
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as OutputError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure(.inputOutput, "cannot write \(folder): \(error)")
    }
  }

  private func refuseOthers(_ files: [DocumentFile]) throws {
    let verification = try Verification.verify(folder: folder)
    guard verification.isClean else {
      throw CommandFailure(
        .invalidInput, "\(folder) was changed since it was issued; nothing was written",
        mend: "`gpspec verify \(folder)` names the files; restore them")
    }
    // The inputs may have changed in what the document does not use; what was issued are its documents.
    func issued(_ path: String) -> Bool { path != "inputs.json" }
    let old = Set(verification.manifest.files.filter { issued($0.path) })
    let new = Set(
      files.filter { issued($0.path) }.map {
        Manifest.File(path: $0.path, size: $0.bytes.count, checksum: Checksum(of: $0.bytes))
      })
    guard old != new else { return }
    let names = old.symmetricDifference(new).map(\.path)
    throw CommandFailure(
      .invalidInput,
      "\(record.reference), version \(record.version) is issued with other content "
        + "(\(Set(names).sorted().prefix(3).joined(separator: ", "))); nothing was written",
      mend: "raise 'version:' and have the new version approved")
  }

  /// Enters the version in the register.
  func enter(edition: String, date: String) throws(CommandFailure) {
    var register = register
    register.enter(
      IssueRegister.Entry(
        reference: record.reference, version: record.version, document: document, practice: practice?.odsCode,
        edition: edition, date: date))
    guard register != self.register else { return }
    try FileReplacement.write(register.bytes, to: root + "/register.yaml")
  }
}
