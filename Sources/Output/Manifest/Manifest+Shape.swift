package import Nodes

extension Manifest {
  /// What `manifest.json` looks like; its schema is made from this.
  package static let shape = Shape.record(
    RecordShape(
      "a manifest",
      [
        .required("kind", .oneOf([kind])),
        .required("format", .integer, "raised when an older reader would misread it"),
        .required("gpspec", .text, "the version that wrote the folder"),
        .optional("libcmark", .text, "its version, where it had a part"),
        .optional("details", .table(.text), "what else is worth knowing of the run"),
        .required("inputs", .anyList(.record(input)), "what the files were made from"),
        .required("files", .anyList(.record(file))),
      ]))

  private static let sum = Shape.pattern(
    .init(name: "a SHA-256", expression: "^[0-9a-f]{64}$") { text in
      text.utf8.count == 64 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    })

  private static let input = RecordShape(
    "an input", [.required("name", .text, "the same on every machine"), .required("sha256", sum)])

  private static let file = RecordShape(
    "a file",
    [
      .required("path", .text, "below the folder"), .required("size", .integer, "in bytes"), .required("sha256", sum),
    ])
}
