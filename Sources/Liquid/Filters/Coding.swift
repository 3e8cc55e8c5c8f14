/// The form encoding of URLs: a space is a plus.
enum URLCoding {
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if Byte.isWord(byte) || byte == Byte.dash || byte == Byte.dot || byte == Byte.tilde {
        result.append(byte)
      } else if byte == Byte.space {
        result.append(Byte.plus)
      } else {
        result.append(Byte.percent)
        result.append(Hex.digits[Int(byte >> 4)])
        result.append(Hex.digits[Int(byte & 15)])
      }
    }
    return result
  }

  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == Byte.plus {
        result.append(Byte.space)
      } else if bytes[index] == Byte.percent, index + 2 < bytes.count, let high = Byte.hexValue(bytes[index + 1]),
        let low = Byte.hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return result
  }
}

enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let urlAlphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8], urlSafe: Bool) -> [UInt8] {
    let alphabet = urlSafe ? urlAlphabet : alphabet
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let first = bytes[index]
      let second = left > 1 ? bytes[index + 1] : 0
      let third = left > 2 ? bytes[index + 2] : 0
      result.append(alphabet[Int(first >> 2)])
      result.append(alphabet[Int((first & 3) << 4 | second >> 4)])
      result.append(left > 1 ? alphabet[Int((second & 15) << 2 | third >> 6)] : Byte.equals)
      result.append(left > 2 ? alphabet[Int(third & 63)] : Byte.equals)
      index += 3
    }
    return result
  }

  /// The bytes; nil for anything but exact base64. The URL form may lack its padding.
  static func decode(_ text: [UInt8], urlSafe: Bool) -> [UInt8]? {
    var text = text
    if urlSafe {
      text = text.map { $0 == Byte.dash ? Byte.plus : $0 == Byte.underscore ? Byte.slash : $0 }
      if !text.contains(Byte.equals) { while text.count % 4 != 0 { text.append(Byte.equals) } }
    }
    guard text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).reversed().prefix { $0 == Byte.equals }.count
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.dropLast(padding) {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return bits == 0 && count < 6 ? result : nil
  }
}
