import Diagnostics
import Nodes

/// A lock that could not be read: which file, and why.
package struct LockFault: Error, Sendable, Hashable, CustomStringConvertible {
  package var file: String
  package var reason: String

  package var description: String { "the lock '\(file)' cannot be read: \(reason)" }
}

extension DocumentLock {
  /// Reads a lock; `file` is its name in messages, and `shared` gives the bytes of a file of clauses beside it.
  package static func read(
    _ bytes: [UInt8], file: String, shared: (String) -> [UInt8]? = { _ in nil }
  ) throws(LockFault) -> DocumentLock {
    let root = try LockReader.root(bytes, file, kind: kind)
    let reader = LockReader(file: file)
    var clauses = root["clauses"]
    if let name = root["clauses_in"]?.text {
      guard let bytes = shared(name) else {
        throw LockFault(file: file, reason: "its clauses are in '\(name)', which is not there")
      }
      clauses = try LockReader.root(bytes, name, kind: kind + "-clauses")["clauses"]
    }
    var lock = DocumentLock(
      document: try reader.text(root, "document"), edition: try reader.text(root, "edition"),
      practice: root["practice"]?.text, date: try reader.text(root, "date"),
      reference: try reader.text(root, "reference"), version: try reader.text(root, "version"),
      status: try reader.text(root, "status"), clauses: [], selections: [], answers: [])
    for node in clauses?.elements ?? [] { lock.clauses.append(try reader.clause(node)) }
    for node in root["selections"]?.elements ?? [] {
      lock.selections.append(
        LockedSelection(
          kind: try reader.value(node, "kind"), id: try reader.text(node, "id"), by: try reader.text(node, "by"),
          value: node["value"]?.text))
    }
    for node in root["answers"]?.elements ?? [] {
      lock.answers.append(
        LockedAnswer(
          question: try reader.text(node, "question"), state: try reader.value(node, "state"),
          sha256: node["sha256"]?.text))
    }
    return lock
  }
}

/// Takes values out of nodes, or says which one is missing.
private struct LockReader {
  var file: String

  static func root(_ bytes: [UInt8], _ file: String, kind: String) throws(LockFault) -> Node {
    let result = JSONReader.read(bytes, file: file)
    if let finding = result.diagnostics.first(where: { $0.severity == .error }) {
      throw LockFault(file: file, reason: finding.message)
    }
    guard let root = result.node, root["kind"]?.text == kind else {
      throw LockFault(file: file, reason: "it is not a lock of gpspec")
    }
    guard let format = root["format"]?.text.flatMap({ Int($0) }), format <= DocumentLock.formatVersion else {
      throw LockFault(file: file, reason: "it was written by a later version of gpspec")
    }
    return root
  }

  func text(_ node: Node, _ key: String) throws(LockFault) -> String {
    guard let scalar = node[key]?.scalar else {
      throw LockFault(file: file, reason: "'\(key)' is missing (line \(node.range.range.start.line))")
    }
    return scalar.text
  }

  func value<Value: RawRepresentable>(
    _ node: Node, _ key: String
  ) throws(LockFault) -> Value where Value.RawValue == String {
    let text = try text(node, key)
    guard let value = Value(rawValue: text) else { throw LockFault(file: file, reason: "'\(text)' is no \(key)") }
    return value
  }

  func clause(_ node: Node) throws(LockFault) -> LockedClause {
    LockedClause(
      id: try text(node, "id"), title: try text(node, "title"), requirementClass: try text(node, "class"),
      level: node["level"]?.text, statement: try text(node, "statement"),
      parameters: try parameters(node["parameters"]), duties: try duties(node["duties"]),
      standards: node["standards"]?.texts ?? [], funding: node["funding"]?.texts ?? [], route: node["route"]?.text,
      basis: try value(node, "basis"), by: node["by"]?.text, edition: try text(node, "edition"),
      file: try text(node, "file"))
  }

  private func parameters(_ node: Node?) throws(LockFault) -> [LockedClause.Parameter] {
    var found: [LockedClause.Parameter] = []
    for node in node?.elements ?? [] {
      found.append(
        .init(
          name: try text(node, "name"), value: try text(node, "value"), unit: node["unit"]?.text,
          national: node["national"]?.scalar?.text, setBy: node["set_by"]?.text))
    }
    return found
  }

  private func duties(_ node: Node?) throws(LockFault) -> [LockedClause.Duty] {
    var found: [LockedClause.Duty] = []
    for node in node?.elements ?? [] {
      found.append(
        .init(
          verb: try text(node, "verb"), by: node["by"]?.texts ?? [], to: node["to"]?.texts ?? [],
          from: node["from"]?.texts ?? []))
    }
    return found
  }
}
