/// Writes an output folder, one file after another, whole or not at all.
///
/// Each file is compared with the old one as it comes. While all are equal nothing is written. At the first that
/// differs a new folder is begun beside the old one, which takes its place when the run is finished. A writer that
/// goes away unfinished leaves the old folder as it was.
///
/// Only one run at a time may write to a folder. What stands in it and was not written by us stays.
package struct OutputWriter: ~Copyable {
  private let run: OutputRun

  /// Begins to write to a folder, which need not exist.
  ///
  /// With `force` a folder is written to that holds files and no manifest of ours, and a file of another's in the way
  /// of one of ours is replaced. `faults` is for tests.
  package init(folder: String, force: Bool = false, faults: FaultPlan? = nil) throws(OutputError) {
    run = try OutputRun(folder: folder, force: force, calls: SystemCalls(faults: faults))
  }

  deinit {
    run.abandon()
  }

  /// The folder's path without symbolic links.
  package var folder: String { run.place.path }

  /// Writes a file. `path` is relative to the folder, with names separated by `/`; its folders are made.
  ///
  /// After a bad path one may go on with the next file; after any other error the run can only be abandoned.
  package mutating func add(path: String, bytes: [UInt8]) throws(OutputError) {
    try run.add(path, bytes)
  }

  /// Writes many files: the same as one after another, on as many cores as there are. After any error the run can only
  /// be abandoned.
  package mutating func add(_ files: [OutputFile]) throws(OutputError) {
    try run.add(files)
  }

  /// Ends the run: files of an earlier run that were not written again disappear, and the new folder takes its place.
  package consuming func finish(_ origin: Manifest.Origin) throws(OutputError) -> OutputOutcome {
    try run.finish(origin)
  }

  /// Ends the run and leaves the folder as it was. The same as letting the writer go.
  package consuming func abandon() {
    run.abandon()
  }
}
