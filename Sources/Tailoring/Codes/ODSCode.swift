/// The forms of the codes that the Organisation Data Service gives out.
///
/// Since April 2020 every new code is of five characters, letter and digit in turn (G7H8J), whatever it stands for; the
/// older forms stay valid.
package enum ODSCode {
  /// A practice: a letter and five digits, or the newer form.
  package static func isPractice(_ code: String) -> Bool {
    matches(code, "Addddd") || isNewer(code)
  }

  /// An integrated care board: Q and two letters or digits, or the newer form.
  package static func isICB(_ code: String) -> Bool {
    (code.utf8.first == UInt8(ascii: "Q") && matches(code, "Axx")) || isNewer(code)
  }

  /// A clinical commissioning group: two digits and a letter, or the newer form.
  package static func isCCG(_ code: String) -> Bool {
    matches(code, "ddA") || isNewer(code)
  }

  /// A primary care network: U and five digits, or the newer form.
  package static func isPCN(_ code: String) -> Bool {
    (code.utf8.first == UInt8(ascii: "U") && matches(code, "Addddd")) || isNewer(code)
  }

  /// A site: its practice's code, alone or with three digits behind, or the newer form.
  package static func isSite(_ code: String) -> Bool {
    isPractice(code) || matches(code, "Adddddddd")
  }

  private static func isNewer(_ code: String) -> Bool {
    matches(code, "AdAdA")
  }

  /// Whether a code follows a pattern of capital letters (`A`), digits (`d`) and either (`x`).
  private static func matches(_ code: String, _ pattern: String) -> Bool {
    let bytes = Array(code.utf8)
    let wanted = Array(pattern.utf8)
    guard bytes.count == wanted.count else { return false }
    return zip(bytes, wanted).allSatisfy { byte, place in
      let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      switch place {
      case UInt8(ascii: "A"): return isLetter
      case UInt8(ascii: "d"): return isDigit
      default: return isLetter || isDigit
      }
    }
  }
}
