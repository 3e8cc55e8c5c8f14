package import Catalogue
import Checksums
import Nodes
package import Tailoring

extension DocumentLock {
  /// The lock of a document.
  ///
  /// - Parameters:
  ///   - context: what the document was made from.
  ///   - placed: the references that it places, in order; what is no requirement is passed over.
  ///   - common: what it shares with the locks of other practices.
  init(_ context: DocumentContext, placed: [String], _ common: CommonData) {
    let record = context.issueRecord
    self.init(
      document: context.definition.name, edition: context.edition.id, practice: context.practice?.odsCode,
      date: context.date.text, reference: record.reference, version: record.version, status: record.status.rawValue,
      clauses: common.clauses(placing: placed), selections: common.selections,
      answers: common.values.answers.locked(context))
  }
}

extension LockedClause {
  /// Every requirement and pack row of a workspace by its id.
  static func clauses(of context: DocumentContext) -> [String: LockedClause] {
    let rows = context.tailored.packs.keys.sorted().flatMap { context.tailored.packs[$0] ?? [] }
    return Dictionary(
      (context.tailored.requirements + rows).map {
        ($0.requirement.id, LockedClause($0, context.edition, context.workspace))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A requirement as a workspace has it.
  package init(_ tailored: TailoredRequirement, _ edition: Edition, _ workspace: Workspace) {
    let requirement = tailored.requirement
    id = requirement.id
    title = requirement.title
    requirementClass = requirement.requirementClass.rawValue
    level = requirement.level.value?.rawValue
    statement = requirement.statement { parameter in
      let value = tailored.values.first { $0.parameter.name == parameter.name }
      return ParameterText.text(value?.value ?? parameter.value, unit: parameter.unit)
    }
    parameters = tailored.values.map { value in
      Parameter(
        name: value.parameter.name, value: value.value, unit: value.parameter.unit,
        national: value.value == value.parameter.value ? nil : value.parameter.value, setBy: value.setBy?.label)
    }
    duties = requirement.duties.value.map { Duty(verb: $0.verb.rawValue, by: $0.by, to: $0.to, from: $0.from) }
    standards = requirement.standards.value
    funding = requirement.funding.value
    route = requirement.route.value?.rawValue
    switch tailored.state {
    case .included(.selected(let scope)): (basis, by) = (.selected, scope.label)
    case .included(.local(let scope)): (basis, by) = (.local, scope.label)
    default: (basis, by) = (.national, nil)
    }
    self.edition = edition.id
    file =
      basis == .local ? workspace.relativePath(of: requirement.origin.file) : requirement.origin.file
  }
}

extension LockedSelection {
  static func selections(of tailored: TailoredEdition) -> [LockedSelection] {
    var found: [LockedSelection] = []
    for item in tailored.requirements + tailored.packs.keys.sorted().flatMap({ tailored.packs[$0] ?? [] }) {
      let id = item.requirement.id
      switch item.state {
      case .included(.selected(let scope)):
        found.append(LockedSelection(kind: .included, id: id, by: scope.label, value: nil))
      case .included(.local(let scope)):
        found.append(LockedSelection(kind: .local, id: id, by: scope.label, value: nil))
      case .excluded(let exclusion, let scope):
        found.append(
          LockedSelection(kind: .excluded, id: id, by: scope.label, value: exclusion.reason.rawValue))
      case .included(.national), .notApplicable, .undecided, .notSelected: break
      }
      if case .local? = item.basis { continue }
      for value in item.values {
        guard let scope = value.setBy else { continue }
        found.append(
          LockedSelection(kind: .set, id: "\(id).\(value.parameter.name)", by: scope.label, value: value.value))
      }
    }
    return found
  }
}

extension LockedAnswer {
  /// What is locked of a question's answer in a document.
  init(_ question: Question, _ context: DocumentContext) {
    let practice = question.isPerPractice ? context.practice?.odsCode : nil
    switch context.answers.state(of: question.id, practice: practice) {
    case .answered(let value):
      let isVisible = question.sensitivity <= context.definition.audience.mostSensitive
      self.init(question: question.id, state: .answered, sha256: isVisible ? Fingerprint.of(value) : nil)
    case .unknown: self.init(question: question.id, state: .unknown, sha256: nil)
    case .missing: self.init(question: question.id, state: .missing, sha256: nil)
    }
  }

  private enum Fingerprint {
    static func of(_ value: Answer.Value) -> String {
      Checksum(of: Array(text(value).utf8)).hexadecimal
    }

    /// The value as one text; each part is led by its length, so that two lists never read the same.
    private static func text(_ value: Answer.Value) -> String {
      switch value {
      case .text(let text): return "text:" + text
      case .number(let text): return "number:" + text
      case .date(let date): return "date:" + date.text
      case .flag(let flag): return "flag:\(flag)"
      case .list(let texts): return "list:" + texts.map { "\($0.utf8.count):\($0)" }.joined()
      case .rows(let rows):
        return "rows:"
          + rows.map { row in
            let cells = row.keys.sorted().map { "\($0)=\((row[$0] ?? "").utf8.count):\(row[$0] ?? "")" }
            return "[" + cells.joined() + "]"
          }.joined()
      case .unknown: return "unknown"
      }
    }
  }
}

extension Workspace {
  /// A file's path below the workspace's folder: findings name it by the folder that the user gave, which differs from
  /// machine to machine.
  package func relativePath(of file: String) -> String {
    files.map(\.path).filter { file == $0 || file.hasSuffix("/" + $0) }.max { $0.utf8.count < $1.utf8.count } ?? file
  }
}
