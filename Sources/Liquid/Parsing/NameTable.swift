/// Gives every variable name of a program a number, so that rendering needs no names.
struct NameTable: Sendable {
  private(set) var names: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// How many outputs of a single property there are: the renderer keeps a place for each.
  private(set) var sites = 0

  var count: Int { names.count }

  mutating func number(of name: [UInt8]) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  mutating func newSite() -> Int {
    sites += 1
    return sites - 1
  }

  func existing(_ name: [UInt8]) -> Int? { numbers[name] }

}
