/// Why output could not be written or read.
package enum OutputError: Error, Equatable {
  // What the system refuses.

  /// The folder, or what it stands in, may not be written to.
  case notWritable(String)
  /// Something could not be read for want of permission.
  case notReadable(String)
  /// There is no room left where the path lies.
  case diskFull(String)
  /// There is nothing at the path.
  case notFound(String)
  /// The folder cannot be exchanged because a file system is mounted on it.
  case mountPoint(String)
  /// Any other failure: what was done, to what, and the system's error number.
  case system(SystemCall, String, Int32)

  // What we refuse.

  /// Something other than a folder stands where the folder should be.
  case notAFolder(String)
  /// The folder is a symbolic link to something that is not there.
  case danglingLink(String)
  /// The folder holds files and no manifest of ours; one of them is named.
  case notOurs(String, example: String)
  /// The folder's manifest is ours and cannot be understood.
  case damagedManifest(String, reason: String)
  /// The manifest was written by a later version of the program.
  case newerManifest(String, format: Int)
  /// Another run is writing to the folder.
  case locked(String, holder: String?)
  /// Something that is not ours has the name under which we stage.
  case stagingNameTaken(String)
  /// A run was broken off between two renames, and since then something else took the folder's place.
  case brokenOffSwap(folder: String, old: String)
  /// Something that is not in the manifest stands where the run writes, and would be lost.
  case inTheWay(String)
  /// The folder was changed by somebody else during the run.
  case changedMeanwhile(String)

  // What the caller gave us.

  /// A path that is not written to.
  case badPath(String, PathFault)

  /// What kind of failure this is, for the exit code.
  package enum Category: Sendable {
    /// Something could not be read or written: exit code 4.
    case readOrWrite
    /// It could have been done and was refused to protect what is there; nothing was written.
    case refused
    /// The path of a file is wrong: what it was made from is.
    case path
  }

  package var category: Category {
    switch self {
    case .notWritable, .notReadable, .diskFull, .notFound, .mountPoint, .system: .readOrWrite
    case .notAFolder, .danglingLink, .notOurs, .damagedManifest, .newerManifest, .locked, .stagingNameTaken,
      .brokenOffSwap, .inTheWay, .changedMeanwhile:
      .refused
    case .badPath: .path
    }
  }
}

/// What is wrong with the path of a file to be written.
package enum PathFault: Sendable, Equatable {
  case empty
  case absolute
  /// A name in it is empty: `a//b` or `a/`.
  case emptyName
  /// A name in it is `.` or `..`.
  case dots
  case nul
  /// A name in it has more than 255 bytes.
  case longName
  /// The whole is longer than the system takes.
  case longPath
  /// It is the manifest's own name.
  case reserved
  /// It was written before.
  case twice
  /// It differs from another one only in upper and lower case, or in how an accent is written.
  case likeAnother(String)
  /// It is a file here and a folder in the path named, or the other way round.
  case fileAndFolder(String)
}
