#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputError: CustomStringConvertible {
  /// What went wrong and how to mend it.
  package var description: String { "\(message); \(mend)" }

  /// What went wrong, naming the thing.
  package var message: String {
    switch self {
    case .notWritable(let path): "'\(path)' can't be written to"
    case .notReadable(let path): "'\(path)' can't be read"
    case .diskFull(let path): "there is no room left on the disk for '\(path)'"
    case .notFound(let path): "there is no '\(path)'"
    case .mountPoint(let path): "a file system is mounted on '\(path)', so it can't be replaced as a whole"
    case .system(let call, let path, let code):
      "could not \(call.verb) '\(path)': \(String(cString: strerror(code)))"
    case .notAFolder(let path): "'\(path)' is not a folder"
    case .danglingLink(let path): "'\(path)' is a link to something that is not there"
    case .notOurs(let path, let example):
      "'\(path)' holds files ('\(example)') and no \(Manifest.fileName) of gpspec"
    case .damagedManifest(let path, let reason): "the manifest '\(path)' is damaged: \(reason)"
    case .newerManifest(let path, let format):
      "the manifest '\(path)' has format \(format); this program knows formats up to \(Manifest.formatVersion)"
    case .locked(let path, let holder): "another run\(holder.map { " (process \($0))" } ?? "") is writing to '\(path)'"
    case .stagingNameTaken(let path): "'\(path)' has the name of a staging folder and is not one of gpspec's"
    case .brokenOffSwap(let folder, let old):
      "an earlier run was broken off, and '\(folder)' was made anew since; its old content is in '\(old)'"
    case .inTheWay(let path): "'\(path)' is not in the manifest and stands where a file is to be written"
    case .changedMeanwhile(let path): "'\(path)' was changed by somebody else during the run"
    case .badPath(let path, let fault): "the path '\(path.shownSafely)' \(fault.message)"
    }
  }

  /// How to mend it, as an instruction to the reader.
  package var mend: String {
    switch self {
    case .notWritable: "allow yourself to write there, or choose another output folder"
    case .notReadable: "allow yourself to read it"
    case .diskFull: "make room, or choose an output folder on another disk; what stood there before is unharmed"
    case .notFound: "check the name"
    case .mountPoint: "choose a folder inside it"
    case .system: "nothing in the output folder was changed; mend the cause and run again"
    case .notAFolder: "choose another output folder, or move it away"
    case .danglingLink: "make the folder it names, or remove the link"
    case .notOurs: "choose another output folder, or use --force to write there and keep those files"
    case .damagedManifest: "restore it, or use --force to write a new one; files that no longer belong then stay"
    case .newerManifest: "use a newer gpspec, or choose another output folder"
    case .locked: "wait until it has ended, then run again"
    case .stagingNameTaken: "move it away"
    case .brokenOffSwap: "move one of the two away; to keep the old content, put it back in place of the folder"
    case .inTheWay: "move it away, or use --force to replace a file"
    case .changedMeanwhile: "run again"
    case .badPath(_, let fault): fault.mend
    }
  }
}

extension PathFault {
  var message: String {
    switch self {
    case .empty: "is empty"
    case .absolute: "begins with '/'"
    case .emptyName: "has an empty name in it"
    case .dots: "has '.' or '..' in it"
    case .nul: "has a NUL in it"
    case .longName: "has a name of more than \(PathRegistry.longestName) bytes in it"
    case .longPath: "is too long"
    case .reserved: "is kept for the manifest"
    case .twice: "was already written in this run"
    case .likeAnother(let other): "differs from '\(other)' only in case or accents"
    case .fileAndFolder(let other): "clashes with '\(other)': one has as a folder what the other has as a file"
    }
  }

  var mend: String {
    switch self {
    case .twice: "give each file a path of its own"
    case .likeAnother: "on some disks the two would be one file: choose another name for one of them"
    case .fileAndFolder, .reserved: "choose another name"
    case .longName, .longPath: "choose a shorter name"
    default: "paths are relative to the output folder, with names separated by '/'"
    }
  }
}

extension SystemCall {
  /// What the call does, as in "could not …".
  fileprivate var verb: String {
    switch self {
    case .open: "open"
    case .read: "read"
    case .write, .close: "write"
    case .inspect: "inspect"
    case .list: "list the folder"
    case .makeFolder: "make the folder"
    case .link: "link"
    case .rename: "rename"
    case .exchange: "swap in"
    case .remove: "remove"
    case .setMode: "set the permissions of"
    case .lock: "lock"
    case .resolve: "resolve"
    }
  }
}

extension String {
  /// The text without control characters, which have no business on a terminal.
  fileprivate var shownSafely: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }
}
