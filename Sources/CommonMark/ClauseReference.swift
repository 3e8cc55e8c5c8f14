/// The convention for clauses: a block begins with the clause's reference in bold, `**CYB-09a**`.
extension Tree {
  /// The reference with which a block's content begins, nil where there is none. It may be marked as inserted.
  func clauseReference(in block: Int) -> String? {
    var index = block + 1
    let end = Int(nodes[block].end)
    while index < end, nodes[index].kind == .insertionStart { index += 1 }
    guard index < end, nodes[index].kind == .strong else { return nil }
    let content = (index + 1)..<Int(nodes[index].end)
    // Text that is in one piece is one node, unless a marker stands in it, and then it is no reference.
    guard content.count == 1, nodes[content.lowerBound].kind == .text else { return nil }
    let text = bytes(nodes[content.lowerBound])
    return ClauseReference.isOne(text) ? String(decoding: text, as: UTF8.self) : nil
  }
}

enum ClauseReference {
  /// Whether a text is a clause's reference: `[A-Z][A-Z0-9]{0,9}(-[A-Z][A-Z0-9]*)*-[A-Za-z0-9.]+`.
  static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first, first.count <= 10, let number = parts.last, !number.isEmpty
    else { return false }
    return parts.dropLast().allSatisfy { word in
      word.first?.isUpper == true && word.allSatisfy { $0.isUpper || $0.isDigit }
    } && number.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") }
  }
}
