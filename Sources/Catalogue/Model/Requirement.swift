package import Nodes

/// The three classes of the model, from what every practice must get to what it buys itself.
package enum RequirementClass: String, Sendable, CaseIterable, Comparable {
  case coreAndMandated = "core-and-mandated"
  case enhanced
  case practiceBusiness = "practice-business"

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// The class in words.
  package var label: String {
    switch self {
    case .coreAndMandated: "Core and mandated"
    case .enhanced: "Enhanced"
    case .practiceBusiness: "Practice business"
    }
  }
}

/// How strongly a requirement is put; the last four are those of packs.
package enum RequirementLevel: String, Sendable, CaseIterable {
  case must, should, encouraged, advised, may
  case mustDo = "must-do"
  case optional
  case notRequired = "not-required"
  case informationOnly = "information-only"

  /// The level in words.
  package var label: String {
    switch self {
    case .must: "Must"
    case .should: "Should"
    case .encouraged: "Encouraged"
    case .advised: "Advised"
    case .may: "May"
    case .mustDo: "Must do"
    case .optional: "Optional"
    case .notRequired: "Not required"
    case .informationOnly: "Information only"
    }
  }

  /// From weak to strong; nil for levels that stand outside the order.
  package var strength: Int? {
    switch self {
    case .may, .optional: 0
    case .advised: 1
    case .encouraged: 2
    case .should: 3
    case .must, .mustDo: 4
    case .notRequired, .informationOnly: nil
    }
  }
}

/// Whether a source says that a requirement is a term of a contract.
package enum ContractualStatus: String, Sendable, CaseIterable {
  case contractual
  case notContractual = "not-contractual"
  case notStated = "not-stated"

  package var label: String {
    switch self {
    case .contractual: "Contractual"
    case .notContractual: "Not contractual"
    case .notStated: "Not stated"
    }
  }
}

/// How a requirement reaches a practice; decides in which document it belongs.
package enum Route: String, Sendable, CaseIterable {
  case deliveryPartnerContract = "delivery-partner-contract"
  case catalogueCallOff = "catalogue-call-off"
  case nationalService = "national-service"
  case commissionerAct = "commissioner-act"
  case nationalAct = "national-act"
  case practiceDuty = "practice-duty"
  case practicePurchase = "practice-purchase"

  package var label: String {
    switch self {
    case .deliveryPartnerContract: "Delivery partner contract"
    case .catalogueCallOff: "Call-off from the national catalogue"
    case .nationalService: "National service"
    case .commissionerAct: "The commissioner's own act"
    case .nationalAct: "Act of a national body"
    case .practiceDuty: "Practice's own duty"
    case .practicePurchase: "Practice's own purchase"
    }
  }
}

/// Who does what: a verb, and the parties by role or organisation.
package struct Duty: Sendable, Hashable {
  package enum Verb: String, Sendable, CaseIterable {
    case account, delegate, own, commission, fund, provide, ensure, support, use, report, assure
    case choose, comply, review, approve, consult, sign

    /// As a heading: "Provides".
    package var label: String {
      switch self {
      case .account: "Accountable"
      case .delegate: "Delegates"
      case .own: "Owns"
      case .commission: "Commissions"
      case .fund: "Funds"
      case .provide: "Provides"
      case .ensure: "Ensures"
      case .support: "Supports"
      case .use: "Uses"
      case .report: "Reports"
      case .assure: "Assures"
      case .choose: "Chooses"
      case .comply: "Complies"
      case .review: "Reviews"
      case .approve: "Approves"
      case .consult: "Consults"
      case .sign: "Signs"
      }
    }
  }

  package var verb: Verb
  package var by: [String]
  package var to: [String]
  package var from: [String]
  package var instrument: String?
  package var since: PartialDate?
  package var note: String?
}

/// A value in a statement that a layer may tighten.
package struct Parameter: Sendable, Hashable {
  package enum Direction: String, Sendable, CaseIterable {
    case lower, higher, earlier, later, none
  }

  package var name: String
  package var value: String
  package var unit: String?
  package var stricter: Direction
  package var note: String?

  package init(name: String, value: String, unit: String?, stricter: Direction, note: String?) {
    self.name = name
    self.value = value
    self.unit = unit
    self.stricter = stricter
    self.note = note
  }
}

/// A measured level of service.
package struct ServiceLevel: Sendable, Hashable {
  package var measure: String
  package var target: String
  package var unit: String?
  package var window: String?
  /// Which way a target is the stricter one.
  package var stricter: Parameter.Direction
  package var note: String?
}

/// When something is due or happens.
package struct Timescale: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case from, by, effective, recurring, event
    case orPlanBy = "or-plan-by"
  }

  package var kind: Kind
  package var date: PartialDate?
  package var until: PartialDate?
  package var text: String?
  /// `done` or `open` when the edition was published.
  package var status: String?
  package var recurring: String?
  package var event: String?
  package var orPlanBy: PartialDate?
}

/// A condition on the answers of a workspace under which a requirement applies.
package indirect enum Condition: Sendable, Hashable {
  case answer(String, is: String)
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

/// A value of a requirement together with where it comes from.
package struct Facet<Value: Sendable & Hashable>: Sendable, Hashable {
  package enum Basis: Sendable, Hashable {
    case stated
    /// From the class or topic named.
    case inherited(from: String, sources: [SourceCitation])
    case unknown
  }

  package var value: Value
  package var basis: Basis

  package var isInherited: Bool {
    if case .inherited = basis { true } else { false }
  }

  package var isUnknown: Bool { basis == .unknown }

  /// `stated`, `inherited` or `unknown`.
  package var basisName: String {
    switch basis {
    case .stated: "stated"
    case .inherited: "inherited"
    case .unknown: "unknown"
    }
  }
}

/// One requirement of an edition or pack, with what it inherits filled in and marked as such.
package struct Requirement: Sendable {
  package var id: String
  package var title: String
  package var requirementClass: RequirementClass
  /// The home topic, where it is counted; in a pack the group.
  package var topic: String
  package var furtherTopics: [String]
  /// A pack's own number for the row.
  package var row: String?
  package var level: Facet<RequirementLevel?>
  package var contractual: ContractualStatus
  /// Inline Markdown with `{placeholders}` for parameters.
  package var statement: String
  package var parameters: [Parameter]
  package var serviceLevels: [ServiceLevel]
  package var duties: Facet<[Duty]>
  package var standards: Facet<[String]>
  package var funding: Facet<[String]>
  package var route: Facet<Route?>
  package var capabilities: [String]
  package var frameworks: [String]
  package var services: [String]
  package var equipment: [String]
  package var indicators: [String]
  package var instruments: [String]
  package var condition: Condition?
  package var timescales: [Timescale]
  package var rationale: String?
  package var assurance: String?
  package var note: String?
  package var challenges: [String]
  package var related: [String]
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
  /// The edition that each field comes from, where it is not the one whose requirement this is (amendments).
  package var fieldOrigins: [String: FieldOrigin]
  /// What an amendment says of this requirement: its kind, reason and the section amended.
  package var amendment: AmendmentNote?
  /// The data as written, for rules that point at a place in it.
  package var node: Node

  package var evidence: Evidence? { sources.evidence }

  /// The statement with the values of its parameters in place of their names.
  package func statement(with value: (Parameter) -> String) -> String {
    guard !parameters.isEmpty else { return statement }
    var text = statement
    for parameter in parameters {
      text = Placeholders.replacing(parameter.name, in: text, with: value(parameter))
    }
    return text
  }
}

/// Where a field of an amended requirement was set.
package struct FieldOrigin: Sendable, Hashable {
  package var edition: String
  package var origin: EntryOrigin
}

/// What an amending edition did to a requirement.
package struct AmendmentNote: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case add, change, withdraw, confirm
  }

  package var edition: String
  package var kind: Kind
  package var reason: String
  package var section: String?
}
