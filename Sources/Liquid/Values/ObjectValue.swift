/// The keys of an object, in order. Objects with the same keys share one, which makes finding a key cheap.
package final class Shape: Sendable {
  package let keys: [[UInt8]]
  /// Open addressing over the keys' hashes, a power of two in size; -1 is free.
  private let table: [Int32]

  package init(keys: [[UInt8]]) {
    self.keys = keys
    var size = 4
    while size < keys.count * 2 { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    for (index, key) in keys.enumerated() {
      var place = Shape.hash(key) & (size - 1)
      while table[place] >= 0 { place = (place + 1) & (size - 1) }
      table[place] = Int32(index)
    }
    self.table = table
  }

  package convenience init(_ keys: [String]) {
    self.init(keys: keys.map { Array($0.utf8) })
  }

  /// The place of a key, by its bytes.
  package func index(of key: [UInt8]) -> Int? {
    index(of: key, hash: Shape.hash(key))
  }

  func index(of key: [UInt8], hash: Int) -> Int? {
    var place = hash & (table.count - 1)
    while table[place] >= 0 {
      let index = Int(table[place])
      if keys[index] == key { return index }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// FNV-1a: the same in every process, and quick for short keys.
  static func hash(_ key: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff_ffff_ffff)
  }
}

/// Hands out one shape for the same keys, so that the objects of a list share it.
package struct ShapeTable: Sendable {
  private var shapes: [[[UInt8]]: Shape] = [:]

  package init() {}

  package mutating func shape(for keys: [[UInt8]]) -> Shape {
    if let shape = shapes[keys] { return shape }
    let shape = Shape(keys: keys)
    shapes[keys] = shape
    return shape
  }
}

/// An object: keys in order, with their values. Immutable, so it can be shared between threads.
package final class ObjectValue: Sendable {
  package let shape: Shape
  package let fields: [Value]

  /// An object of a shape; `fields` are in the order of the shape's keys.
  package init(shape: Shape, fields: [Value]) {
    precondition(shape.keys.count == fields.count)
    self.shape = shape
    self.fields = fields
  }

  package convenience init(_ pairs: [(String, Value)]) {
    var keys: [[UInt8]] = []
    var fields: [Value] = []
    for (key, value) in pairs {
      let bytes = Array(key.utf8)
      if let index = keys.firstIndex(of: bytes) {
        fields[index] = value
      } else {
        keys.append(bytes)
        fields.append(value)
      }
    }
    self.init(shape: Shape(keys: keys), fields: fields)
  }

  package subscript(_ key: [UInt8]) -> Value? {
    shape.index(of: key).map { fields[$0] }
  }

  package subscript(_ key: String) -> Value? { self[Array(key.utf8)] }
}
