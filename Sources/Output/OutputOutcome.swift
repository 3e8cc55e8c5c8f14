/// What a run did to the output folder.
package struct OutputOutcome: Sendable, Equatable {
  package enum Change: Sendable, Equatable {
    /// All was as it should be: nothing was written.
    case nothing
    /// All files were as they should be; what they were made from was not.
    case manifest
    /// The folder was replaced by a new one.
    case folder
  }

  /// The folder's path without symbolic links.
  package var folder: String
  package var change: Change = .nothing
  /// Files that were not there before.
  package var created = 0
  /// Files that were there with other bytes.
  package var changed = 0
  /// Files that were there as they should be.
  package var unchanged = 0
  /// Files of an earlier run that are no longer made and are gone.
  package var removed = 0
  /// Files that are none of ours and stayed, counted only where the folder was replaced.
  package var carriedOver = 0
  /// Paths of our files that somebody had edited and whose edits are gone now, sorted.
  package var lostEdits: [String] = []
  /// A staging folder that could not be removed; the next run tries again.
  package var leftover: String?

  package init(folder: String) {
    self.folder = folder
  }
}
