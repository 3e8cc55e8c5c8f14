import Catalogue
import Diagnostics
import Foundation
import Nodes

/// Measures the product, in release, on catalogues of any size.
///
///     Benchmarks generate 3000 FOLDER      writes FOLDER/Catalog and FOLDER/content.md; with `hugo` behind it the same
///                                          requirements as sites for Hugo, FOLDER/hugo and FOLDER/hugo-pages
///     Benchmarks documents 6500 FOLDER     writes Markdown documents of 4 KB
///     Benchmarks editions 3000 FOLDER      writes two editions of which a tenth differs, ours and for StrictDoc
///     Benchmarks statement 20 FOLDER      two editions of one requirement of 100,000 words in sentences of 20
///     Benchmarks check FOLDER [RUNS]       loads and checks FOLDER/Catalog, and prints the median and the memory
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.count) {
      case ("generate", 3): try generate(Int(arguments[1]) ?? 0, arguments[2], hugo: false)
      case ("generate", 4) where arguments[3] == "hugo":
        try generate(Int(arguments[1]) ?? 0, arguments[2], hugo: true)
      case ("documents", 3):
        var synthetic = SyntheticCatalogue(count: Int(arguments[1]) ?? 0)
        try write(synthetic.documents(), to: arguments[2])
      case ("editions", 3):
        var editions = TwoEditions(count: Int(arguments[1]) ?? 0)
        try write(editions.files(), to: arguments[2])
      case ("statement", 3):
        var editions = TwoEditions(count: 0)
        try write(editions.longStatement(sentenceLength: Int(arguments[1]) ?? 0), to: arguments[2])
      case ("check", 2...3): try check(arguments[1], runs: arguments.count == 3 ? Int(arguments[2]) ?? 5 : 5)
      default:
        print(
          "usage: Benchmarks generate COUNT FOLDER [hugo] | documents COUNT FOLDER | editions COUNT FOLDER "
            + "| statement LENGTH FOLDER | check FOLDER [RUNS]")
        exit(2)
      }
    } catch {
      print("error: \(error)")
      exit(4)
    }
  }

  private static func generate(_ count: Int, _ folder: String, hugo: Bool) throws {
    var synthetic = SyntheticCatalogue(count: count)
    let made = synthetic.make()
    try write(made.files, to: folder + "/Catalog")
    try write([InputFile(path: "content.md", text: made.markdown)] + (hugo ? made.hugo : []), to: folder)
  }

  private static func write(_ files: [InputFile], to folder: String) throws {
    for file in files {
      let location = URL(fileURLWithPath: folder + "/" + file.path)
      try FileManager.default.createDirectory(
        at: location.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: location)
    }
  }

  private static func check(_ folder: String, runs: Int) throws {
    var seconds: [Double] = []
    var processor: [Double] = []
    var findings = 0
    var count = 0
    for _ in 0..<max(1, runs) {
      let clock = ContinuousClock()
      let start = clock.now
      let startUsage = Usage.now()
      let files = try FolderReader.files(in: folder + "/Catalog", endings: [".yaml"])
      let loaded = CatalogueLoader.load(files)
      seconds.append((clock.now - start) / .seconds(1))
      processor.append(Usage.now().seconds - startUsage.seconds)
      findings = loaded.diagnostics.count
      count = loaded.catalogue.editions.reduce(0) { $0 + $1.requirements.count }
    }
    let median = seconds.sorted()[seconds.count / 2]
    let each = count == 0 ? 0 : median / Double(count) * 1_000_000
    let least = (seconds.min() ?? 0, processor.min() ?? 0)
    print(
      String(
        format:
          "%6d requirements  median %.4f s (%.1f µs each)  least %.4f s, %.4f s of processor  %.1f MB  %d findings",
        count, median, each, least.0, least.1, Usage.now().peakMegabytes, findings))
  }
}

/// What the process has used so far.
struct Usage {
  var seconds: Double
  var peakMegabytes: Double

  static func now() -> Usage {
    var usage = rusage()
    #if os(Linux)
      let own = __rusage_who_t(RUSAGE_SELF.rawValue)
      let unit = 1024.0
    #else
      let own = RUSAGE_SELF
      let unit = 1024.0 * 1024
    #endif
    guard getrusage(own, &usage) == 0 else { return Usage(seconds: 0, peakMegabytes: 0) }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return Usage(
      seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMegabytes: Double(usage.ru_maxrss) / unit)
  }
}
