package import Checksums

/// What an output folder holds and what it was made from: the content of `manifest.json`.
package struct Manifest: Sendable, Equatable {
  /// The name of the manifest in its folder.
  package static let fileName = "manifest.json"
  /// The format that is written, and the newest that is read.
  package static let formatVersion = 1
  /// The first key's value, by which a manifest of ours is told from any other file of that name.
  static let kind = "gpspec-output"

  /// A file that was written.
  package struct File: Sendable, Hashable {
    /// Relative to the folder, names separated by `/`.
    package var path: String
    package var size: Int
    package var checksum: Checksum

    package init(path: String, size: Int, checksum: Checksum) {
      self.path = path
      self.size = size
      self.checksum = checksum
    }
  }

  /// Something that the files were made from.
  package struct Input: Sendable, Hashable {
    /// A name that is the same on every machine, and so never an absolute path.
    package var name: String
    package var checksum: Checksum

    package init(name: String, checksum: Checksum) {
      self.name = name
      self.checksum = checksum
    }

    /// An input by its bytes.
    package init(name: String, bytes: [UInt8]) {
      self.init(name: name, checksum: Checksum(of: bytes))
    }
  }

  /// What else is worth knowing of a run.
  package struct Detail: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What made the files, and from what.
  package struct Origin: Sendable, Equatable {
    /// The version of gpspec.
    package var tool: String
    /// The version of libcmark, on which the bytes of HTML depend; nil where it had no part.
    package var libcmark: String?
    package var inputs: [Input]
    /// In the order in which they are to stand.
    package var details: [Detail]

    package init(tool: String, libcmark: String? = nil, inputs: [Input] = [], details: [Detail] = []) {
      self.tool = tool
      self.libcmark = libcmark
      self.inputs = inputs
      self.details = details
    }
  }

  package var origin: Origin
  /// Sorted by path.
  package var files: [File]

  /// Inputs and files are put in order, so that the order of making them does not show.
  package init(origin: Origin, files: [File]) {
    self.origin = origin
    self.origin.inputs.sort { ($0.name, $0.checksum.hexadecimal) < ($1.name, $1.checksum.hexadecimal) }
    self.files = files.sorted { $0.path < $1.path }
  }
}
