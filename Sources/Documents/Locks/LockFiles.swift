import Checksums
import Diagnostics

/// Gives locks their places in an output folder.
///
/// Practices for which the same clauses hold share one file of them: the locks of a whole country of practices would
/// otherwise outweigh its documents.
package struct LockFiles {
  private struct Key: Hashable {
    var document: String
    var clauses: [LockedClause]
  }

  private var written: [Key: String] = [:]
  /// Where the clauses of a document's last lock went. Locks of practices that are tailored alike hold the same list,
  /// which is seen at once.
  private var last: [String: (clauses: [LockedClause], file: String)] = [:]

  package init() {}

  /// The files of a lock: itself, and its clauses where no lock before had the same.
  package mutating func files(_ lock: DocumentLock) -> [DocumentFile] {
    guard let practice = lock.practice else {
      return [DocumentFile(path: "locks/\(lock.document).lock.json", bytes: lock.bytes())]
    }
    let path = "locks/\(lock.document)/\(practice).lock.json"
    if let last = last[lock.document], last.clauses == lock.clauses {
      return [DocumentFile(path: path, bytes: lock.bytes(clausesIn: last.file))]
    }
    let key = Key(document: lock.document, clauses: lock.clauses)
    if let shared = written[key] {
      last[lock.document] = (lock.clauses, shared)
      return [DocumentFile(path: path, bytes: lock.bytes(clausesIn: shared))]
    }
    let bytes = DocumentLock.clauseBytes(lock.clauses)
    // Named by their content, so that a practice more or less renames nothing.
    let shared = "clauses-\(Checksum(of: bytes).hexadecimal.prefix(16)).json"
    written[key] = shared
    last[lock.document] = (lock.clauses, shared)
    return [
      DocumentFile(path: "locks/\(lock.document)/\(shared)", bytes: bytes),
      DocumentFile(path: path, bytes: lock.bytes(clausesIn: shared)),
    ]
  }
}
