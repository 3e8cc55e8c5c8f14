import Diagnostics
import Nodes

/// The name of a body that had gone before the edition began, or came after it ended.
enum OldName: CatalogueRule {
  static let rule = Rule(
    id: "catalogue/old-name", severity: .warning,
    summary: "A statement names a body that does not exist in its edition's period.",
    meaning: """
      Statements name roles ("the commissioner"), so that a renamed body changes nothing. Where an old name is part of \
      a proper name (the CCG-Practice Agreement), the glossary marks that term as one and the rule leaves it alone.
      """,
    failing: .init(
      "editions/2026/edition.yaml", later + "\n"
    ).adding(
      "editions/2026/requirements/18-cyber-security.yaml",
      ExampleCatalogue.requirement("", id: "CYB-02", statement: "The CCG keeps a register of devices.") + "\n"),
    passing: .init(
      "editions/2026/edition.yaml", later + "\n"
    ).adding(
      "editions/2026/requirements/18-cyber-security.yaml",
      ExampleCatalogue.requirement("", id: "CYB-02", statement: "The commissioner keeps a register of devices.") + "\n")
  )

  private static let later = """
    id: "2026"
    title: The model 2026
    short_title: "2026"
    status: in-force
    in_force: { from: 2026-05-27 }
    sources: [{ document: model, evidence: read }]
    """

  static func findings(in context: CheckContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let names = BodyNames(context.catalogue)
    for written in context.written {
      guard let edition = written.edition, let start = edition.inForceFrom ?? edition.published else { continue }
      let period = (start, edition.inForceUntil ?? start)
      for body in names.bodies(in: written.requirement.statement) where !body.isInForce(from: period.0, until: period.1)
      {
        found.append(
          Diagnostic(
            rule, "'\(body.abbreviation ?? body.name)' does not exist in the period of edition \(edition.id)",
            at: written.requirement.location("statement"), fix: "name the role in general words"))
      }
    }
    return found
  }
}

/// Finds the names of organisations in texts, proper names left aside.
package struct BodyNames: Sendable {
  private let bodies: [(name: [UInt8], item: RegisterItem)]
  private let properNames: [[UInt8]]

  package init(_ catalogue: Catalogue) {
    var bodies: [(name: [UInt8], item: RegisterItem)] = []
    // Of bodies without dates nothing can be said.
    for item in catalogue.organisations.entries where item.from != nil || item.until != nil {
      var names = [item.name] + item.formerNames
      if let abbreviation = item.abbreviation { names.append(abbreviation) }
      for name in names where name.utf8.count > 2 { bodies.append((Array(name.utf8), item)) }
    }
    // The longer name first: "NHS England" is not meant where "NHS England area team" stands.
    self.bodies = bodies.sorted { $0.name.count > $1.name.count }
    var proper = catalogue.glossary.entries.filter(\.isProperName).map(\.name)
    proper += catalogue.instruments.entries.map(\.name)
    properNames = proper.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The organisations named in a text.
  package func bodies(in text: String) -> [RegisterItem] {
    var bytes = Array(text.utf8)
    // A name can only stand where no word goes on from before.
    let starts = bytes.indices.filter { $0 == 0 || !Self.isWord(bytes[$0 - 1]) }
    for name in properNames { Self.blank(name, in: &bytes, at: starts) }
    var found: [RegisterItem] = []
    for (name, item) in bodies where Self.blank(name, in: &bytes, at: starts) {
      if !found.contains(where: { $0.id == item.id }) { found.append(item) }
    }
    return found
  }

  /// Blanks every occurrence that is a whole word (a plural s allowed); whether there was one.
  @discardableResult
  private static func blank(_ name: [UInt8], in bytes: inout [UInt8], at starts: [Int]) -> Bool {
    guard let first = name.first else { return false }
    var wasFound = false
    for index in starts where bytes[index] == first && index + name.count <= bytes.count {
      guard bytes[index..<index + name.count].elementsEqual(name) else { continue }
      var end = index + name.count
      if end < bytes.count, bytes[end] == UInt8(ascii: "s") { end += 1 }
      if end < bytes.count, isWord(bytes[end]) { continue }
      for place in index..<index + name.count { bytes[place] = 0 }
      wasFound = true
    }
    return wasFound
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Rule.Example {
  /// The example with one more file.
  func adding(_ path: String, _ text: String) -> Rule.Example {
    var example = self
    example.files.append(.init(path: path, text: text))
    return example
  }
}
