package import Diagnostics

/// An id that a file uses, to be looked up once the registers are known.
package struct ReferenceUse: Sendable {
  package var register: String
  package var id: String
  package var location: SourceLocation

  package init(register: String, id: String, location: SourceLocation) {
    self.register = register
    self.id = id
    self.location = location
  }
}

/// Checks data against its shape and reports everything that does not fit.
package struct ShapeCheck {
  private let file: String
  package private(set) var diagnostics: [Diagnostic] = []
  /// Every id used that has to stand in a register.
  package private(set) var references: [ReferenceUse] = []

  /// What a value belongs to, put in words only where there is a finding.
  private enum Owner: CustomStringConvertible {
    case file
    case key(String)

    var description: String {
      switch self {
      case .file: "the file"
      case .key(let key): "'\(key)'"
      }
    }
  }

  private init(file: String) {
    self.file = file
  }

  /// Every finding of a node against a shape; `file` is the name used in messages.
  package static func findings(in node: Node, shape: Shape, file: String) -> [Diagnostic] {
    check(node, shape: shape, file: file).diagnostics
  }

  /// Every finding of a node against a shape, and every id that it uses.
  package static func check(_ node: Node, shape: Shape, file: String) -> ShapeCheck {
    var check = ShapeCheck(file: file)
    check.check(node, shape, of: .file)
    return check
  }

  private mutating func check(_ node: Node, _ shape: Shape, of owner: Owner) {
    switch shape {
    case .list(let element), .anyList(let element):
      guard case .sequence(let nodes) = node.content else {
        wrongType(node, "a list", owner)
        return
      }
      if nodes.isEmpty, case .list = shape { emptyValue(node, owner) }
      for node in nodes { check(node, element, of: owner) }
    case .record(let record): check(node, record, owner)
    case .recursive(_, let record): check(node, record(), owner)
    case .table(let value):
      guard let mapping = node.mapping else {
        wrongType(node, "a record", owner)
        return
      }
      if mapping.entries.isEmpty { emptyValue(node, owner) }
      for entry in mapping.entries { check(entry.value, value, of: .key(entry.key)) }
    case .any:
      if let scalar = node.scalar, scalar.text.isEmpty || scalar.isNull { emptyValue(node, owner) }
      if case .sequence(let nodes) = node.content, nodes.isEmpty { emptyValue(node, owner) }
    case .text, .pattern, .integer, .number, .flag, .date, .scalar, .oneOf, .reference:
      checkScalar(node, shape, owner)
    }
  }

  private mutating func check(_ node: Node, _ record: RecordShape, _ owner: Owner) {
    guard let mapping = node.mapping else {
      wrongType(node, "a record (\(record.name))", owner)
      return
    }
    var seen = [Bool](repeating: false, count: record.fields.count)
    var next = 0
    for entry in mapping.entries {
      guard let place = record.place(of: entry.key, near: next) else {
        unknownKey(entry, record)
        continue
      }
      next = place + 1
      seen[place] = true
      check(entry.value, record.fields[place].shape, of: .key(entry.key))
    }
    for (place, field) in record.fields.enumerated() where field.isRequired && !seen[place] {
      let start = node.range.range.start
      let end = SourcePosition(line: start.line, column: start.column + 1)
      diagnostics.append(
        Diagnostic(
          DataRules.missingKey, "\(record.name) has no '\(field.key)'",
          at: SourceLocation(file: file, range: SourceRange(start: start, end: end)),
          fix: "add '\(field.key):' with \(expectation(field.shape))"))
    }
  }

  private mutating func checkScalar(_ node: Node, _ shape: Shape, _ owner: Owner) {
    guard let scalar = node.scalar else {
      wrongType(node, expectation(shape), owner)
      return
    }
    guard !scalar.isNull, !(scalar.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }) else {
      emptyValue(node, owner)
      return
    }
    let text = scalar.text
    switch shape {
    case .integer where scalar.isQuoted || Int(text) == nil: wrongType(node, expectation(shape), owner)
    case .number where scalar.isQuoted || !Self.isNumber(text): wrongType(node, expectation(shape), owner)
    case .flag where scalar.isQuoted || node.flag == nil: wrongType(node, expectation(shape), owner)
    case .date where PartialDate(text) == nil: wrongType(node, expectation(shape), owner)
    case .pattern(let pattern) where !pattern.matches(text): wrongType(node, expectation(shape), owner)
    case .oneOf(let allowed) where !allowed.contains(text):
      diagnostics.append(
        Diagnostic(
          DataRules.notAllowed, "'\(text)' is not allowed for \(owner)", at: location(node),
          notes: [.init("allowed: " + allowed.joined(separator: ", "))],
          fix: NearMiss.suggestion(for: text, among: allowed)))
    case .reference(let register):
      references.append(ReferenceUse(register: register, id: text, location: location(node)))
    default: break
    }
  }

  /// Whether a text is a whole or decimal number.
  package static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where digits > 0 && points == 0: points += 1
      default: return false
      }
    }
    return digits > 0 && text.utf8.last != UInt8(ascii: ".")
  }

  private func expectation(_ shape: Shape) -> String {
    switch shape {
    case .text: "a text"
    case .pattern(let pattern): pattern.name
    case .integer: "a whole number"
    case .number: "a number"
    case .flag: "true or false"
    case .date: "a date such as 2018-04-01, 2018-04 or 2018"
    case .scalar: "a single value"
    case .any: "a value"
    case .oneOf(let allowed): "one of " + allowed.joined(separator: ", ")
    case .reference(let register): "an id from \(register)"
    case .list, .anyList: "a list"
    case .record(let record): "a record (\(record.name))"
    case .recursive(let name, _): "a record (\(name))"
    case .table: "a record"
    }
  }

  private mutating func wrongType(_ node: Node, _ expected: String, _ owner: Owner) {
    let found = node.scalar.map { $0.isNull ? "nothing" : "'\(Self.excerpt($0.text))'" } ?? node.kindName
    let quoted = node.scalar?.isQuoted == true ? " in quotes" : ""
    diagnostics.append(
      Diagnostic(DataRules.wrongType, "\(owner) is \(found)\(quoted); expected \(expected)", at: location(node)))
  }

  private mutating func emptyValue(_ node: Node, _ owner: Owner) {
    diagnostics.append(
      Diagnostic(
        DataRules.emptyValue, "\(owner) has no value", at: location(node),
        fix: "give it a value, or leave the key out"))
  }

  private mutating func unknownKey(_ entry: Node.Entry, _ record: RecordShape) {
    let known = record.fields.map(\.key)
    diagnostics.append(
      Diagnostic(
        DataRules.unknownKey, "\(record.name) has no key '\(entry.key)'",
        at: SourceLocation(file: file, range: entry.keyRange.range),
        notes: [.init("known here: " + known.joined(separator: ", "))],
        fix: NearMiss.suggestion(for: entry.key, among: known)))
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, range: node.range.range)
  }

  private static func excerpt(_ text: String) -> String {
    text.count > 60 ? String(text.prefix(57)) + "…" : text
  }
}

extension Node {
  /// True or false, where the text says so.
  package var flag: Bool? {
    switch text {
    case "true", "yes", "Yes": true
    case "false", "no", "No": false
    default: nil
    }
  }

  /// A whole number, where the text is one.
  package var integer: Int? { text.flatMap { Int($0) } }

  /// A date as far as it is known, where the text is one.
  package var date: PartialDate? { text.flatMap { PartialDate($0) } }
}
