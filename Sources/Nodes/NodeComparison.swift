/// Compares data without regard to the order of keys, to places and to how text is quoted.
package enum NodeComparison {
  /// Whether two nodes hold the same data.
  package static func same(_ left: Node, _ right: Node) -> Bool {
    switch (left.content, right.content) {
    case (.scalar(let left), .scalar(let right)):
      left.isNull ? right.isNull : !right.isNull && left.text == right.text
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy(same)
    case (.mapping(let left), .mapping(let right)):
      left.entries.count == right.entries.count
        && left.entries.allSatisfy { entry in right[entry.key].map { same(entry.value, $0) } ?? false }
    default: false
    }
  }
}
