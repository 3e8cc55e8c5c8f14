/// Counts and cuts UTF-8 by Unicode scalars, which is what the standard counts in.
enum Scalars {
  static func count(_ bytes: [UInt8]) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset of the scalar with a number; the end where there are not so many.
  static func offset(_ number: Int, in bytes: [UInt8]) -> Int {
    var left = number
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if left <= 0 { return offset }
      left -= 1
    }
    return bytes.count
  }

  /// Each scalar as bytes of its own.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for byte in bytes {
      if byte & 0xC0 == 0x80, !parts.isEmpty { parts[parts.count - 1].append(byte) } else { parts.append([byte]) }
    }
    return parts
  }

  static func stripStart(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes[(bytes.firstIndex { !Byte.isSpace($0) && $0 != 0 } ?? bytes.count)...])
  }

  static func stripEnd(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<((bytes.lastIndex { !Byte.isSpace($0) && $0 != 0 } ?? -1) + 1)])
  }

  static func strip(_ bytes: [UInt8]) -> [UInt8] { stripStart(stripEnd(bytes)) }
}
