/// Where a link leads, as far as its address says.
package enum LinkTarget: Sendable, Hashable {
  /// A place in the same document: `#section`.
  case fragment
  /// Another document, by a path: `other.md`, `../a/b.html#c`.
  case relative
  /// Another site: `https://…`, `//…`.
  case external
  /// A mail address or telephone number.
  case contact
  /// An address that no document of ours leads to, `javascript:` for one.
  case refused

  /// What the address of a link says of where it leads.
  ///
  /// Allowed schemes are listed, not forbidden ones: there is always one more that runs a program. Bytes that browsers
  /// skip in front of a scheme are written as `%xx`, so they hide nothing.
  init(_ address: ArraySlice<UInt8>) {
    guard let first = address.first else {
      self = .relative
      return
    }
    if first == .hash {
      self = .fragment
      return
    }
    if address.starts(with: "//".utf8) {
      self = .external
      return
    }
    guard let scheme = Self.scheme(address) else {
      self = .relative
      return
    }
    switch scheme {
    case "http", "https": self = .external
    case "mailto", "tel": self = .contact
    default: self = .refused
    }
  }

  /// The scheme of an address in small letters, nil where it has none. A long one is cut: no allowed one is long.
  private static func scheme(_ address: ArraySlice<UInt8>) -> String? {
    guard let first = address.first, first.isLetter else { return nil }
    var scheme: [UInt8] = []
    for byte in address {
      if byte == .colon { return String(decoding: scheme, as: UTF8.self) }
      guard
        byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      else { return nil }
      if scheme.count < 16 { scheme.append(byte.lowered) }
    }
    return nil
  }

  /// Whether an address that is refused could run a program or read the reader's files; others are of no use to most
  /// readers, `ftp:` for one.
  static func isDangerous(_ address: ArraySlice<UInt8>) -> Bool {
    guard let scheme = scheme(address) else { return false }
    return !["ftp", "ftps", "sftp", "sms", "geo", "irc", "ircs", "news", "nntp", "xmpp", "sip", "sips"].contains(scheme)
  }

  /// Whether libcmark leaves an address out unless it is told not to care.
  static func isDangerousToCMark(_ address: ArraySlice<UInt8>) -> Bool {
    func begins(_ text: StaticString) -> Bool {
      guard address.count >= text.utf8CodeUnitCount else { return false }
      return text.withUTF8Buffer { wanted in zip(wanted, address).allSatisfy { $0 == $1.lowered } }
    }
    if begins("data:") {
      return !["png", "gif", "jpeg", "webp"].contains { type in
        let wanted = "data:image/\(type)".utf8
        return address.count >= wanted.count && zip(wanted, address).allSatisfy { $0 == $1.lowered }
      }
    }
    return begins("javascript:") || begins("vbscript:") || begins("file:")
  }
}
