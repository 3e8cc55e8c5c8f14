import Checksums
import Diagnostics

extension Manifest {
  /// The manifest as JSON; the same manifest always gives the same bytes.
  ///
  /// One line a file and an input: a change of one file is a change of one line.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.reserve(160 * (files.count + origin.inputs.count))
    json.object { json in
      json.field("kind", Self.kind)
      json.field("format", Self.formatVersion)
      json.field("gpspec", origin.tool)
      json.field("libcmark", origin.libcmark)
      if !origin.details.isEmpty {
        json.key("details")
        json.object { json in
          for detail in origin.details { json.field(detail.name, detail.value) }
        }
      }
      json.key("inputs")
      json.array { json in
        for input in origin.inputs {
          json.objectOnOneLine { line in
            line.field("name", input.name)
            line.field("sha256", input.checksum.hexadecimal)
          }
        }
      }
      json.key("files")
      json.array { json in
        for file in files {
          json.objectOnOneLine { line in
            line.field("path", file.path)
            line.field("size", file.size)
            line.field("sha256", file.checksum.hexadecimal)
          }
        }
      }
    }
    json.end()
    return json.bytes
  }

  /// Whether bytes begin as a manifest in our format, written by us, does: enough to tell it from a file of another's.
  static func isPlainlyOurs(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "{\n  \"kind\": \"\(kind)\",\n  \"format\": \(formatVersion),\n".utf8)
  }
}
