package import Catalogue
package import Nodes

/// One layer of selections.
package struct Layer: Sendable {
  package enum Scope: Sendable, Hashable {
    /// The issuing body's own.
    case body(Workspace.BodyKind)
    case place(String)
    case pcn(String)
    case practice(String)

    /// The body's own, of an integrated care board.
    package static let icb = Scope.body(.integratedCareBoard)

    package var isBody: Bool {
      if case .body = self { true } else { false }
    }

    /// In words: "the ICB", "place North", "practice A81001".
    package var label: String {
      switch self {
      case .body(let kind): kind.label
      case .place(let name): "place \(name)"
      case .pcn(let code): "PCN \(code)"
      case .practice(let code): "practice \(code)"
      }
    }
  }

  package var scope: Scope
  package var file: String
  /// What the ids of its local requirements may begin with, beside LOCAL: the body's code, or the file's name.
  package var code: String
  package var inclusions: [Inclusion]
  package var exclusions: [Exclusion]
  package var additions: [LocalRequirement]
  package var settings: [Setting]
  /// Ids and parameters (`CYB-08.recovery_time`) that layers below may loosen again, down to the national value.
  package var mayVary: [String]
  /// Where each entry of `mayVary` stands.
  package var mayVaryOrigins: [EntryOrigin]
  /// What another edition left undecided.
  package var conflicts: [SelectionConflict] = []

  package init(
    scope: Scope, file: String, code: String = "", inclusions: [Inclusion] = [], exclusions: [Exclusion] = [],
    additions: [LocalRequirement] = [], settings: [Setting] = [], mayVary: [String] = [],
    mayVaryOrigins: [EntryOrigin] = []
  ) {
    self.scope = scope
    self.file = file
    self.code = code
    self.inclusions = inclusions
    self.exclusions = exclusions
    self.additions = additions
    self.settings = settings
    self.mayVary = mayVary
    self.mayVaryOrigins = mayVaryOrigins
  }
}

/// A selection that did not fit the edition a workspace was moved to, and that somebody has to decide.
package struct SelectionConflict: Sendable, Hashable {
  /// The requirement or parameter.
  package var about: String
  /// What the layer said before.
  package var was: String
  package var why: String
  package var decide: String

  package init(about: String, was: String, why: String, decide: String) {
    self.about = about
    self.was = was
    self.why = why
    self.decide = decide
  }
}

/// An enhanced requirement taken into scope.
package struct Inclusion: Sendable {
  package var id: String
  package var reason: String?
  package var origin: EntryOrigin

  package init(id: String, reason: String? = nil, origin: EntryOrigin) {
    self.id = id
    self.reason = reason
    self.origin = origin
  }
}

/// A requirement left out, for a reason from a closed list.
package struct Exclusion: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    case providedOtherwise = "provided-otherwise"
    case notApplicable = "not-applicable"
    case declinedByPractice = "declined-by-practice"
    case nationalDispensation = "national-dispensation"

    package var label: String {
      switch self {
      case .providedOtherwise: "Provided otherwise"
      case .notApplicable: "Not applicable"
      case .declinedByPractice: "Declined by this practice"
      case .nationalDispensation: "National dispensation"
      }
    }
  }

  package var id: String
  package var reason: Reason
  /// The contract, letter or circumstance that the reason rests on.
  package var detail: String
  package var requestedBy: String
  package var approvedBy: String
  package var date: PartialDate
  package var origin: EntryOrigin

  package init(
    id: String, reason: Reason, detail: String, requestedBy: String, approvedBy: String, date: PartialDate,
    origin: EntryOrigin
  ) {
    self.id = id
    self.reason = reason
    self.detail = detail
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.date = date
    self.origin = origin
  }
}

/// A requirement of a layer's own.
package struct LocalRequirement: Sendable {
  package var id: String
  package var title: String
  package var topic: String
  package var statement: String
  package var level: RequirementLevel
  package var route: Route
  package var duties: [Duty]
  package var standards: [String]
  package var parameters: [Parameter]
  package var reason: String?
  package var origin: EntryOrigin

  package init(
    id: String, title: String, topic: String, statement: String, level: RequirementLevel, route: Route,
    duties: [Duty] = [], standards: [String] = [], parameters: [Parameter] = [], reason: String? = nil,
    origin: EntryOrigin
  ) {
    self.id = id
    self.title = title
    self.topic = topic
    self.statement = statement
    self.level = level
    self.route = route
    self.duties = duties
    self.standards = standards
    self.parameters = parameters
    self.reason = reason
    self.origin = origin
  }
}

/// A parameter given a local value.
package struct Setting: Sendable {
  package var requirement: String
  package var parameter: String
  package var value: String
  package var reason: String?
  package var origin: EntryOrigin
  /// Where the value itself stands.
  package var valueOrigin: EntryOrigin?

  package init(
    requirement: String, parameter: String, value: String, reason: String? = nil, origin: EntryOrigin,
    valueOrigin: EntryOrigin? = nil
  ) {
    self.requirement = requirement
    self.parameter = parameter
    self.value = value
    self.reason = reason
    self.origin = origin
    self.valueOrigin = valueOrigin
  }
}
