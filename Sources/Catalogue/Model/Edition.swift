package import Nodes

/// A fact of an edition that is no requirement, and why.
package struct ContextEntry: Sendable {
  package var id: String
  package var reason: String
  package var text: String
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
}

/// What an edition says beside its requirements: scope, availability, funding rules, responsibilities and the like.
package struct Provision: Sendable {
  package var id: String
  package var kind: String
  package var title: String?
  package var statement: String
  package var topics: [String]
  package var parameters: [Parameter]
  package var duties: [Duty]
  package var standards: [String]
  package var funding: [String]
  package var frameworks: [String]
  package var services: [String]
  package var instruments: [String]
  package var timescales: [Timescale]
  package var answeredBy: [String]
  package var note: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin

  package var evidence: Evidence? { sources.evidence }

  /// The statement with the values of its parameters.
  package var filledStatement: String {
    parameters.reduce(statement) { text, parameter in
      Placeholders.replacing(parameter.name, in: text, with: ParameterText.text(parameter))
    }
  }
}

/// A class as an edition defines it, with what its requirements inherit.
package struct ClassDefinition: Sendable, Hashable {
  package var id: RequirementClass
  package var name: String
  package var definition: String?
  package var level: RequirementLevel?
  package var funding: [String]
  package var fundedThrough: String?
  package var sources: [SourceCitation]
}

/// Another name that an edition's text uses for a class.
package struct ClassTerm: Sendable {
  package var term: String
  package var requirementClass: RequirementClass
  package var note: String?
  package var sources: [SourceCitation]
}

/// A part of an edition, and whether it was captured.
package struct EditionPart: Sendable {
  package enum Captured: String, Sendable, CaseIterable {
    case yes, partly, no

    package var label: String {
      switch self {
      case .yes: "Captured"
      case .partly: "Partly captured"
      case .no: "Not captured"
      }
    }
  }

  package var id: String
  package var title: String
  package var captured: Captured
  package var note: String?
}

/// Something an edition is known to contain, but that nobody captured.
package struct Gap: Sendable {
  package var id: String
  package var title: String
  package var part: String?
  package var topics: [String]
  package var note: String?
  package var sources: [SourceCitation]
}

/// A change that an edition says it made against the one before.
package struct StatedChange: Sendable {
  package var id: String
  package var kind: String
  package var statement: String
  package var requirements: [String]
  /// Of a duty that moved: the roles from which and to which it is said to have moved.
  package var from: [String]
  package var to: [String]
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
}

/// A point on which two sources differ; both views are kept.
package struct Disagreement: Sendable {
  package struct View: Sendable {
    package var text: String
    package var sources: [SourceCitation]
  }

  package var id: String
  package var about: String
  package var views: [View]
}

/// What an edition says of a topic as a whole.
package struct TopicParts: Sendable {
  package var topic: String
  package var rationale: String?
  package var amends: String?
  package var timescales: String?
  package var actions: String?
  package var funding: String?
  package var assurance: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
}

/// An edition of the model. For one that amends another, `requirements` is the base with the amendments applied.
package struct Edition: Sendable {
  package var id: String
  package var title: String
  package var shortTitle: String
  package var number: Int?
  package var status: String
  package var publisher: String?
  package var published: PartialDate?
  package var inForceFrom: PartialDate?
  package var inForceUntil: PartialDate?
  package var supersedes: String?
  package var amends: String?
  package var classes: [ClassDefinition]
  package var classTerms: [ClassTerm]
  package var parts: [EditionPart]
  package var gaps: [Gap]
  package var statedChanges: [StatedChange]
  package var disagreements: [Disagreement]
  package var notes: String?
  package var sources: [SourceCitation]
  package var origin: EntryOrigin
  /// The keys of requirements for which topics' defaults do not hold here.
  package var notInherited: [String] = []
  package var context: [ContextEntry] = []
  package var provisions: [Provision] = []
  package var topicParts: [TopicParts] = []
  package var requirements: [Requirement] = []
  /// What was withdrawn by amendment, with the reason.
  package var withdrawn: [Requirement] = []
  /// Of an amending edition: the ids that it touches itself.
  package var amended: [String] = []

  private var places: [String: Int] = [:]

  /// The short title without what editions have in common, "2021-23" of "GP IT Operating Model 2021-23"; the whole of it
  /// where it does not end with the id.
  package var label: String { shortTitle.hasSuffix(" " + id) ? id : shortTitle }

  /// The same within a sentence: "2021-23", "the 2018/19 addendum".
  package var phrase: String { label == id ? id : "the " + label }

  /// The requirement of an id, nil where the edition has none.
  package func requirement(_ id: String) -> Requirement? {
    places[id].map { requirements[$0] }
  }

  /// Has to be called when `requirements` is complete.
  mutating func index() {
    places.removeAll()
    // By place: going over the requirements themselves would copy each.
    for place in requirements.indices.reversed() { places[requirements[place].id] = place }
  }

  /// Requirements of a home topic, in the order of the files.
  package func requirements(in topic: String) -> [Requirement] {
    requirements.filter { $0.topic == topic }
  }

  init(
    id: String, title: String, shortTitle: String, number: Int?, status: String, publisher: String?,
    published: PartialDate?, inForceFrom: PartialDate?, inForceUntil: PartialDate?, supersedes: String?,
    amends: String?, classes: [ClassDefinition], classTerms: [ClassTerm], parts: [EditionPart], gaps: [Gap],
    statedChanges: [StatedChange], disagreements: [Disagreement], notes: String?, sources: [SourceCitation],
    origin: EntryOrigin
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.number = number
    self.status = status
    self.publisher = publisher
    self.published = published
    self.inForceFrom = inForceFrom
    self.inForceUntil = inForceUntil
    self.supersedes = supersedes
    self.amends = amends
    self.classes = classes
    self.classTerms = classTerms
    self.parts = parts
    self.gaps = gaps
    self.statedChanges = statedChanges
    self.disagreements = disagreements
    self.notes = notes
    self.sources = sources
    self.origin = origin
  }
}

/// A requirement set attached to an edition, with levels and choices of its own.
package struct Pack: Sendable {
  package struct Level: Sendable {
    package var id: String
    package var name: String
    package var meaning: String
  }

  package struct Group: Sendable {
    package var id: String
    package var title: String
    package var order: Int
  }

  package struct Choice: Sendable {
    package var id: String
    package var title: String
    package var of: [String]
  }

  package var id: String
  package var title: String
  package var edition: String
  package var part: String?
  package var version: String?
  package var status: String?
  package var published: PartialDate?
  package var levels: [Level]
  package var groups: [Group]
  package var choices: [Choice]
  package var gaps: [Gap]
  package var notes: String?
  package var sources: [SourceCitation]
  package var requirements: [Requirement] = []
  package var provisions: [Provision] = []
  package var context: [ContextEntry] = []
}
