/// Records on one line, for cells and properties that hold nothing but text: `ensure by practice | since: 2018-04`.
///
/// What is empty is left out. A bar, a backslash and a line end in a text are escaped, so that every record is read back
/// as it was.
package enum RecordText {
  package struct Field: Sendable, Equatable {
    package var key: String
    package var value: String
  }

  package struct Record: Sendable, Equatable {
    /// What stands before the first bar.
    package var head: String
    package var fields: [Field]

    package subscript(_ key: String) -> String? { fields.first { $0.key == key }?.value }
  }

  /// Why a line is no record.
  package struct Fault: Error, Equatable {
    package var message: String
  }

  /// A record with a head.
  static func line(_ head: String, _ fields: KeyValuePairs<String, String?>) -> String {
    var line = escaped(head)
    for (key, value) in fields {
      guard let value else { continue }
      line += " | "
      line += key
      line += ": "
      line += escaped(value)
    }
    return line
  }

  /// A record without a head; nil where nothing is filled in.
  static func line(_ fields: KeyValuePairs<String, String?>) -> String? {
    let parts = parts(fields)
    return parts.isEmpty ? nil : parts.joined(separator: " | ")
  }

  private static func parts(_ fields: KeyValuePairs<String, String?>) -> [String] {
    fields.compactMap { key, value in value.map { "\(key): \(escaped($0))" } }
  }

  /// Reads a record whose head is what stands before the first bar, or one that has none.
  package static func read(_ line: String, hasHead: Bool) throws(Fault) -> Record {
    var segments = segments(line)
    let head = hasHead ? segments.removeFirst() : ""
    var fields: [Field] = []
    for segment in segments {
      guard let colon = segment.firstRange(of: ":") else {
        throw Fault(message: "'\(segment)' stands behind a bar; expected 'key: value'")
      }
      let key = trimmed(segment[..<colon.lowerBound])
      if fields.contains(where: { $0.key == key }) { throw Fault(message: "'\(key)' is given twice") }
      fields.append(Field(key: key, value: trimmed(segment[colon.upperBound...])))
    }
    return Record(head: head, fields: fields)
  }

  private static func escaped(_ text: String) -> String {
    // Nearly none has anything to escape.
    guard text.utf8.contains(where: needsEscape) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\\\"
      case "|": output += "\\|"
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\n")
  }

  /// The pieces between bars, without escapes and blanks around them.
  private static func segments(_ line: String) -> [String] {
    var segments: [String] = []
    var current = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
        if scalar == "n" {
          current.append("\n")
        } else {
          if scalar != "\\", scalar != "|" { current.append("\\") }
          current.append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        segments.append(trimmed(Substring(String(current))))
        current.removeAll()
      } else {
        current.append(scalar)
      }
    }
    if isEscaped { current.append("\\") }
    segments.append(trimmed(Substring(String(current))))
    return segments
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
