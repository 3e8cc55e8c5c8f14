import Foundation
import Nodes
import TestSupport
import Testing

/// What we write is said in our own words: no run of twelve words stands as in one of the two documents that the
/// catalogue began from. They are not ours to copy, so the tests carry only the hashes of their runs.
@Suite struct OwnWordsTests {
  static let fixture = Repository.root + "/Tests/CatalogueTests/Fixtures/seed-runs.bin"

  /// Official titles, which stand as they are.
  static let titles = [
    "Securing Excellence in Primary Care (GP) Digital Services: The Primary Care (GP) Digital Services Operating Model "
      + "2021-2023",
    "2018/19 Addendum to the GP IT Operating Model, Securing Excellence in GP IT Services, 2016-18 (revisions) June 2018",
    "2018/19 Addendum to the GP IT Operating Model, Securing Excellence in GP IT Services, 2016-18: Webinar for GPIT "
      + "Delivery Partners",
    "Digital First Online Consultation and Video Consultation Framework Contract (DFOCVC) Framework",
  ]

  static let ofTitles = Set(titles.flatMap { WordRuns.runs(Array($0.utf8)).map(\.hash) })

  @Test(arguments: ["Catalog", "Templates", "Sources", "docs"]) func noRunOfTwelveWordsIsCopied(_ folder: String) throws
  {
    let seeds = WordRuns.hashes([UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.fixture))))
    #expect(seeds.count > 5000)
    let path = Repository.root + "/" + folder
    guard FolderReader.isFolder(path) else { return }
    for file in try FolderReader.files(in: path, endings: [""]) {
      let text = Self.withoutAddresses(file.bytes)
      let copied = WordRuns.runs(text).first { seeds.contains($0.hash) && !Self.ofTitles.contains($0.hash) }
      guard let copied else { continue }
      let words = WordRuns.words(text)[copied.place..<copied.place + WordRuns.length]
      Issue.record(
        "\(folder)/\(file.path): \(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))")
    }
  }

  /// An address of many words is an address.
  private static func withoutAddresses(_ bytes: [UInt8]) -> [UInt8] {
    let pieces = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return Array(pieces.filter { !Self.isAddress($0) }.joined(separator: [0x20]))
  }

  private static func isAddress(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.starts(with: "http://".utf8) || piece.starts(with: "https://".utf8)
  }

  @Test func aCopiedRunIsFoundWhateverItsCaseAndPunctuation() {
    let text = "One two three four five six seven eight nine ten eleven twelve thirteen"
    let other = "xx ONE, two; three\nfour-five six 'seven' eight (nine) ten eleven... twelve!"
    let runs = Set(WordRuns.runs(Array(text.utf8)).map(\.hash))
    #expect(runs.count == 2)
    #expect(WordRuns.runs(Array(other.utf8)).map { runs.contains($0.hash) } == [false, true])
    #expect(WordRuns.hashes(WordRuns.bytes(runs)) == runs)
  }

  /// Makes the fixture where the documents are at hand: `GPSPEC_SEEDS=folder GPSPEC_RECORD=1 swift test`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GPSPEC_SEEDS"] != nil))
  func theFixtureIsThatOfTheTwoDocuments() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["GPSPEC_SEEDS"])
    let files = try FolderReader.files(in: folder, endings: [".txt"])
    let hashes = Set(files.flatMap { WordRuns.runs($0.bytes).map(\.hash) })
    #expect(Golden.differences(WordRuns.bytes(hashes), from: Self.fixture) == [])
  }
}
