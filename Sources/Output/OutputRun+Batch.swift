import Checksums
import Nodes

extension OutputRun {
  /// Takes many files at once: they are compared, written and summed up on as many cores as there are. What becomes of
  /// the folder is the same as with one after another.
  func add(_ batch: [OutputFile]) throws(OutputError) {
    // A plan of faults counts the calls in their order, and one file is no work to share.
    guard calls.faults == nil, batch.count > 1 else {
      for file in batch { try add(file.path, file.bytes) }
      return
    }
    if let failure { throw failure }
    do throws(OutputError) {
      for file in batch { try admit(file.path) }
      try take(batch)
    } catch {
      failure = error
      throw error
    }
  }

  private func take(_ batch: [OutputFile]) throws(OutputError) {
    let standing = old.map { SharedFolder(calls: calls, descriptor: $0.folder.descriptor) }
    let looked = Parallel.map(batch) { file in
      (checksum: Checksum(of: file.bytes), isEqual: standing?.holds(file) ?? false)
    }
    var fresh: [OutputFile] = []
    for (file, seen) in zip(batch, looked) {
      if try note(file.path, seen.isEqual ? .equal : old?.compare(file.path, with: file.bytes) ?? .absent) {
        fresh.append(file)
      }
    }
    if !fresh.isEmpty { try beginStaging().write(fresh) }
    for (file, seen) in zip(batch, looked) {
      if seen.isEqual, let staging, let old { try staging.takeOver(file.path, from: old) }
      list(Manifest.File(path: file.path, size: file.bytes.count, checksum: seen.checksum))
    }
  }
}

/// A file that is to be written.
package struct OutputFile: Sendable {
  /// Relative to the folder, with names separated by `/`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
