import Catalogue

/// Which requirements of one edition go on as which of another, from the data alone.
struct LineageMap: Sendable {
  /// A decision between the two editions, possibly by way of editions between them.
  struct Link: Sendable, Hashable {
    var kind: LineageEntry.Kind
    var old: [String]
    var new: [String]
    var reason: String
  }

  private(set) var links: [Link] = []

  init(_ catalogue: Catalogue, _ old: Side, _ new: Side) {
    let steps = Self.steps(catalogue, old, new)
    let (oldIDs, newIDs) = (old.ids, new.ids)
    // Decisions made straight between the two come first, each as it was written.
    var linkedOld: Set<String> = []
    for step in steps where old.includes(step.from.edition) && new.includes(step.to.edition) {
      let (from, to) = (step.from.ids.filter(oldIDs.contains), step.to.ids.filter(newIDs.contains))
      guard !from.isEmpty, !to.isEmpty else { continue }
      links.append(Link(kind: step.kind, old: from, new: to, reason: step.reason))
      linkedOld.formUnion(from)
    }
    chain(steps, old, new, oldIDs.subtracting(linkedOld), newIDs)
  }

  /// Lines in the order of time; turned round where the newer edition was named first.
  private static func steps(_ catalogue: Catalogue, _ old: Side, _ new: Side) -> [LineageEntry] {
    let order = Dictionary(
      catalogue.editions.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    guard (order[old.edition.id] ?? 0) > (order[new.edition.id] ?? 0) else { return catalogue.lineage }
    return catalogue.lineage.map { line in
      var turned = line
      (turned.from, turned.to) = (line.to, line.from)
      if line.kind == .split { turned.kind = .merged }
      if line.kind == .merged { turned.kind = .split }
      return turned
    }
  }

  /// Follows decisions by way of the editions between, for what none speaks of directly.
  private mutating func chain(
    _ steps: [LineageEntry], _ old: Side, _ new: Side, _ open: Set<String>, _ newIDs: Set<String>
  ) {
    struct Node: Hashable {
      var edition: String
      var id: String
    }
    var next: [Node: [LineageEntry]] = [:]
    for step in steps {
      for id in step.from.ids { next[Node(edition: step.from.edition, id: id), default: []].append(step) }
    }
    for id in open.sorted() {
      var reached: [String] = []
      var kinds: Set<LineageEntry.Kind> = []
      var reasons: [String] = []
      var seen: Set<Node> = []
      var front = ([old.edition] + old.bases).map { Node(edition: $0.id, id: id) }
      while let node = front.popLast() {
        guard seen.insert(node).inserted else { continue }
        for step in next[node] ?? [] {
          if !reasons.contains(step.reason) { reasons.append(step.reason) }
          kinds.insert(step.kind)
          for target in step.to.ids {
            if new.includes(step.to.edition) {
              if newIDs.contains(target), !reached.contains(target) { reached.append(target) }
            } else if !old.includes(step.to.edition) {
              front.append(Node(edition: step.to.edition, id: target))
            }
          }
        }
      }
      guard !reached.isEmpty else { continue }
      links.append(
        Link(kind: Self.joint(kinds, reached.count), old: [id], new: reached, reason: reasons.joined(separator: " ")))
    }
    mergeByTarget()
  }

  /// The kind of a way of several steps: the one that says most.
  private static func joint(_ kinds: Set<LineageEntry.Kind>, _ targets: Int) -> LineageEntry.Kind {
    if kinds.contains(.replaced) { return .replaced }
    if kinds.contains(.merged) { return .merged }
    if targets > 1 { return .split }
    return kinds.contains(.moved) ? .moved : .same
  }

  /// Two that became one by way of another edition are a merger, although each way was walked alone.
  private mutating func mergeByTarget() {
    var places: [[String]: Int] = [:]
    var merged: [Link] = []
    for link in links {
      if link.kind == .merged, let place = places[link.new] {
        for id in link.old where !merged[place].old.contains(id) { merged[place].old.append(id) }
      } else {
        if link.kind == .merged { places[link.new] = merged.count }
        merged.append(link)
      }
    }
    links = merged
  }
}

extension Side {
  func includes(_ edition: String) -> Bool { self.edition.id == edition || bases.contains { $0.id == edition } }
}
