import Checksums
import Output
import Testing

@Suite("The manifest")
struct ManifestTests {
  private let sample = Manifest(
    origin: Manifest.Origin(
      tool: "1.2.0", libcmark: "0.30.2",
      inputs: [.init(name: "sites.csv", bytes: []), .init(name: "answers.yaml", bytes: Array("abc".utf8))],
      details: [.init(name: "edition", value: "2021-23"), .init(name: "document", value: "specification")]),
    files: [
      .init(path: "b/ü \"quoted\".md", size: 3, checksum: Checksum(of: Array("abc".utf8))),
      .init(path: "a.md", size: 0, checksum: Checksum(of: [])),
    ])

  @Test("It is JSON in order, a line for each file and input")
  func text() {
    #expect(
      String(decoding: sample.bytes, as: UTF8.self) == #"""
        {
          "kind": "gpspec-output",
          "format": 1,
          "gpspec": "1.2.0",
          "libcmark": "0.30.2",
          "details": {
            "edition": "2021-23",
            "document": "specification"
          },
          "inputs": [
            {"name":"answers.yaml","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
            {"name":"sites.csv","sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
          ],
          "files": [
            {"path":"a.md","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"path":"b/ü \"quoted\".md","size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
          ]
        }

        """#)
  }

  @Test("What is written is read back the same")
  func roundTrip() throws {
    #expect(try Manifest(bytes: sample.bytes, file: "manifest.json") == sample)
  }

  @Test("A checksum is read from 64 small hexadecimal digits and nothing else")
  func checksum() {
    let checksum = Checksum(of: Array("abc".utf8))
    #expect(Checksum(hexadecimal: checksum.hexadecimal) == checksum)
    #expect(Checksum(hexadecimal: checksum.hexadecimal.uppercased()) == nil)
    #expect(Checksum(hexadecimal: String(checksum.hexadecimal.dropLast())) == nil)
    #expect(Checksum(hexadecimal: checksum.hexadecimal + "0") == nil)
    #expect(Checksum(hexadecimal: "") == nil)
  }

  @Test(
    "What is not ours, newer or damaged is told apart",
    arguments: [
      ("not JSON", ManifestFault.notOurs),
      (#"{"name": "x"}"#, .notOurs),
      (#"{"kind": "gpspec-output", "format": 2}"#, .newer(format: 2)),
      ("{\n  \"kind\": \"gpspec-output\",\n  \"format\": 1", .notOurs),
      (#"{"kind": "gpspec-output", "format": 1}"#, .damaged("a text 'gpspec' is missing (line 1)")),
      (
        "{\"kind\": \"gpspec-output\", \"format\": 1, \"gpspec\": \"1\",\n\"inputs\": [], \"files\": [{\"path\": \"../x\"}]}",
        .damaged("'../x' is not a path in the folder (line 2)")
      ),
      (
        "{\"kind\": \"gpspec-output\", \"format\": 1, \"gpspec\": \"1\", \"inputs\": [],\n\"files\": [{\"path\": \"x\", \"size\": 1, \"sha256\": \"12\"}]}",
        .damaged("'sha256' is not a SHA-256 (line 2)")
      ),
    ])
  func faults(text: String, expected: ManifestFault) {
    #expect(throws: expected) { try Manifest(bytes: Array(text.utf8), file: "manifest.json") }
  }

  @Test("A manifest of a later format is not written over")
  func newer() throws {
    let temporary = try TemporaryFolder()
    try temporary.put("out/manifest.json", #"{"kind": "gpspec-output", "format": 7}"#)
    #expect(
      failure { try render(["a.md": "one"], to: temporary("out")) }
        == .newerManifest(temporary("out/manifest.json"), format: 7))
  }

  @Test("A folder without a manifest has none; a folder that is not there is an error")
  func absent() throws {
    let temporary = try TemporaryFolder()
    #expect(try Manifest.read(folder: temporary.path) == nil)
    #expect(failure { _ = try Manifest.read(folder: temporary("out")) } == .notFound(temporary("out")))
  }
}
