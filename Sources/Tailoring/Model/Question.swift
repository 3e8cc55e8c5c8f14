package import Catalogue
package import Nodes

/// A question that a document asks.
package struct Question: Sendable {
  /// What an answer has to be, and how it is checked.
  package enum Kind: Sendable, Hashable {
    case text, longText
    case integer(unit: String?)
    case decimal(unit: String?)
    case money, percentage, date, yesNo
    case choice([Option])
    case choices([Option])
    case list
    case email, telephone, postcode
    case odsPractice, odsICB, odsPCN
    /// Rows with named columns.
    case table([Column])
  }

  package struct Option: Sendable, Hashable {
    package var id: String
    package var label: String
    /// Options of other questions that it cannot go with, as `question.option`.
    package var excludes: [String]

    package init(id: String, label: String, excludes: [String] = []) {
      self.id = id
      self.label = label
      self.excludes = excludes
    }
  }

  package struct Column: Sendable, Hashable {
    package var id: String
    package var label: String
    /// What a cell has to be; a text of one line where nothing is said.
    package var kind: Kind

    package init(id: String, label: String, kind: Kind = .text) {
      self.id = id
      self.label = label
      self.kind = kind
    }
  }

  package enum Sensitivity: String, Sendable, CaseIterable, Comparable {
    case publicAudience = "public"
    case bidders
    case internalOnly = "internal"

    /// That of a question which says nothing of it: what is asked about staff and about the state of security is for
    /// the body itself.
    package static func usual(for group: String) -> Self {
      ["people", "staff transfer", "security", "security posture"].contains(group.lowercased())
        ? .internalOnly : .publicAudience
    }

    package static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  package var id: String
  package var title: String
  package var kind: Kind
  /// What it belongs under, in the data capture pack.
  package var group: String
  package var help: String?
  package var example: String?
  /// Who usually owes the answer.
  package var owner: String
  package var sensitivity: Sensitivity
  /// Asked once for each practice.
  package var isPerPractice: Bool
  /// Parameters of requirements (`SD-03.desk_opens`) that the answer says again, and may not make weaker.
  package var restates: [String] = []
  /// The document that asks it.
  package var document: String
  package var origin: EntryOrigin

  package init(
    id: String, title: String, kind: Kind, group: String, help: String? = nil, example: String? = nil, owner: String,
    sensitivity: Sensitivity = .publicAudience, isPerPractice: Bool = false, document: String, origin: EntryOrigin
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.group = group
    self.help = help
    self.example = example
    self.owner = owner
    self.sensitivity = sensitivity
    self.isPerPractice = isPerPractice
    self.document = document
    self.origin = origin
  }
}

/// An answer, or the word that it is not known yet.
package struct Answer: Sendable {
  package indirect enum Value: Sendable, Hashable {
    case text(String)
    case number(String)
    case date(PartialDate)
    case flag(Bool)
    case list([String])
    case rows([[String: String]])
    /// Not known yet: who will find out, and by when.
    case unknown(owner: String, by: PartialDate?)
  }

  package var question: String
  /// The practice it is for, where the question is asked of each.
  package var practice: String?
  package var value: Value
  package var origin: EntryOrigin

  package init(question: String, practice: String? = nil, value: Value, origin: EntryOrigin) {
    self.question = question
    self.practice = practice
    self.value = value
    self.origin = origin
  }
}

/// A document as its folder in Templates/ declares it (`document.yaml`).
package struct DocumentDefinition: Sendable {
  package enum Audience: String, Sendable, CaseIterable {
    case publicAudience = "public"
    case bidders
    case internalOnly = "internal"
  }

  package struct Part: Sendable {
    package var id: String
    package var title: String
    /// The template file of the part, below the document's folder.
    package var template: String
    package var canBeSwitchedOff: Bool

    package init(id: String, title: String, template: String, canBeSwitchedOff: Bool) {
      self.id = id
      self.title = title
      self.template = template
      self.canBeSwitchedOff = canBeSwitchedOff
    }
  }

  package var name: String
  package var title: String
  package var description: String?
  package var audience: Audience
  /// One for each practice, or one for the whole body.
  package var isPerPractice: Bool
  /// Each part is a file of its own, the four appendices for instance.
  package var hasSeparateFiles: Bool
  /// Routes whose requirements this document places.
  package var routes: [Route]
  /// A pack whose requirements it places, the telephony pack for instance.
  package var pack: String?
  /// Topics whose requirements it places even where they are excluded, as a review of security does.
  package var topicsAlways: [String] = []
  package var parts: [Part]
  /// Its questions, those that it shares with other documents (`uses`) included.
  package var questions: [Question]
  package var origin: EntryOrigin

  package init(
    name: String, title: String, description: String? = nil, audience: Audience, isPerPractice: Bool,
    hasSeparateFiles: Bool = false, routes: [Route], pack: String? = nil, parts: [Part], questions: [Question],
    origin: EntryOrigin
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.audience = audience
    self.isPerPractice = isPerPractice
    self.hasSeparateFiles = hasSeparateFiles
    self.routes = routes
    self.pack = pack
    self.parts = parts
    self.questions = questions
    self.origin = origin
  }
}
