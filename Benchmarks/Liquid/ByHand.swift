import Liquid

/// The yardstick: the same bytes by a loop written by hand over the same values.
enum ByHand {
  static func render(_ items: [Value]) -> Int {
    var output: [UInt8] = []
    output.append(contentsOf: "# List\n".utf8)
    for case .object(let item) in items {
      output.append(UInt8(ascii: "|"))
      for field in item.fields {
        output.append(UInt8(ascii: " "))
        switch field {
        case .text(let bytes): output.append(contentsOf: bytes)
        case .int(let number): output.append(contentsOf: String(number).utf8)
        default: break
        }
        output.append(UInt8(ascii: " "))
        output.append(UInt8(ascii: "|"))
      }
      output.append(UInt8(ascii: "\n"))
    }
    return output.count
  }
}
