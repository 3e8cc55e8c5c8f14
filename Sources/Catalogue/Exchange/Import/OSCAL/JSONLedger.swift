import Diagnostics
import Nodes

/// Keeps account of a JSON file: what was taken, what was left and why, so that nothing is lost in silence.
///
/// A value is known by its place, of which it has one of its own. Whatever was neither taken nor left is found at the
/// end by walking the whole file.
struct JSONLedger {
  /// Why something was not taken.
  struct Reason {
    var rule: Rule
    var text: String
    var fix: String?
  }

  /// Something that was not taken.
  struct Item {
    var node: Node
    /// `$.catalog.groups[0].controls[2]`.
    var path: String
    /// The key under which it, or the list that it is a member of, stands.
    var key: String
    /// The id of the nearest control, group or part around it.
    var owner: String?
    var reason: Reason?
  }

  private var taken: Set<CompactRange> = []
  private var left: [CompactRange: Reason] = [:]

  /// The lists whose members are named each by itself and counted.
  static let counted = ["controls", "parts", "params", "props", "links"]

  /// Takes a value with all that is in it.
  mutating func take(_ node: Node?) {
    switch node?.content {
    case .scalar: if let node { taken.insert(node.range) }
    case .sequence(let elements): for element in elements { take(element) }
    case .mapping(let mapping): for entry in mapping.entries { take(entry.value) }
    case nil: break
    }
  }

  /// Takes the values of some keys.
  mutating func takeKeys(_ node: Node, _ keys: String...) {
    for key in keys { take(node[key]) }
  }

  /// Takes what a property says.
  mutating func takeProperty(_ node: Node?) {
    if let node { takeKeys(node, "name", "uuid", "ns", "value", "class", "remarks") }
  }

  /// Takes what a link says.
  mutating func takeLink(_ node: Node?) {
    if let node { takeKeys(node, "href", "rel") }
  }

  /// Leaves a value for a reason.
  mutating func leave(_ node: Node, _ rule: Rule, _ text: String, fix: String? = nil) {
    left[node.range] = Reason(rule: rule, text: text, fix: fix)
  }

  /// What was not taken, in the order of the file, and the members of counted lists: all, and those taken.
  func account(of root: Node) -> (items: [Item], counts: [String: (all: Int, taken: Int)]) {
    var walk = Walk(ledger: self)
    _ = walk.visit(root)
    return (walk.items, walk.counts)
  }

  private enum Step {
    case key(String)
    case index(Int)
  }

  private struct Walk {
    let ledger: JSONLedger
    var items: [Item] = []
    var counts: [String: (all: Int, taken: Int)] = [:]
    private var steps: [Step] = []
    private var keys: [String] = []
    private var owners: [String] = []

    init(ledger: JSONLedger) {
      self.ledger = ledger
    }

    /// Whether anything of the value was taken, or left for a reason that is said.
    mutating func visit(_ node: Node) -> Bool {
      if let reason = ledger.left[node.range] {
        add(node, reason)
        // What is left of a control says nothing of the controls inside it.
        if let inner = node["controls"] { step(.key("controls")) { _ = $0.visit(inner) } }
        return true
      }
      switch node.content {
      case .scalar:
        if ledger.taken.contains(node.range) { return true }
        add(node)
        return false
      case .sequence(let elements): return visit(elements, of: node)
      case .mapping(let mapping):
        let id = node["id"]?.text
        if let id { owners.append(id) }
        defer { if id != nil { owners.removeLast() } }
        return members(of: node, mapping.entries.map { (.key($0.key), $0.value) }, areNamedEach: false)
      }
    }

    private mutating func visit(_ elements: [Node], of node: Node) -> Bool {
      let key = keys.last ?? ""
      let isCounted = JSONLedger.counted.contains(key)
      return members(of: node, elements.enumerated().map { (.index($0), $1) }, areNamedEach: isCounted)
    }

    private mutating func members(of node: Node, _ members: [(Step, Node)], areNamedEach: Bool) -> Bool {
      let start = items.count
      var isTouched = members.isEmpty
      for (place, member) in members {
        let before = items.count
        let isTaken = step(place) { $0.visit(member) }
        if areNamedEach, let key = keys.last {
          let isLeft = items.dropFirst(before).first.map { $0.node.range == member.range } ?? false
          counts[key, default: (0, 0)].all += 1
          if isTaken, !isLeft { counts[key, default: (0, 0)].taken += 1 }
        }
        isTouched = isTaken || isTouched
      }
      guard !isTouched, !areNamedEach else { return isTouched }
      // Nothing of it was taken: it is one thing that was not, with all that is in it.
      items.removeSubrange(start...)
      add(node)
      return false
    }

    private mutating func step<Result>(_ step: Step, _ body: (inout Walk) -> Result) -> Result {
      steps.append(step)
      if case .key(let key) = step { keys.append(key) }
      defer {
        steps.removeLast()
        if case .key = step { keys.removeLast() }
      }
      return body(&self)
    }

    private mutating func add(_ node: Node, _ reason: Reason? = nil) {
      items.append(Item(node: node, path: path, key: keys.last ?? "", owner: owners.last, reason: reason))
    }

    private var path: String {
      steps.reduce("$") { path, step in
        switch step {
        case .key(let key):
          key.utf8.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == 0x2D }
            ? "\(path).\(key)" : "\(path)['\(key)']"
        case .index(let index): "\(path)[\(index)]"
        }
      }
    }
  }
}
