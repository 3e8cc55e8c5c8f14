extension Node {
  /// The record with only some of its keys; anything else as it is.
  package func keeping(_ keys: Set<String>) -> Node {
    guard let mapping else { return self }
    return Node(.mapping(Mapping(entries: mapping.entries.filter { keys.contains($0.key) })), range)
  }

  /// The record with each member of its lists replaced.
  package func replacingElements(_ replace: (Node) -> Node) -> Node {
    guard var mapping else { return self }
    for index in mapping.entries.indices {
      guard case .sequence(let nodes) = mapping.entries[index].value.content else { continue }
      mapping.entries[index].value.content = .sequence(nodes.map(replace))
    }
    return Node(.mapping(mapping), range)
  }
}
