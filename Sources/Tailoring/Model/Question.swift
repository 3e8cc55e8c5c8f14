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
  }

  package struct Column: Sendable, Hashable {
    package var id: String
    package var label: String
  }

  package enum Sensitivity: String, Sendable, CaseIterable, Comparable {
    case publicAudience = "public"
    case bidders
    case internalOnly = "internal"

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
  /// The document that asks it.
  package var document: String
  package var origin: EntryOrigin
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
  }

  package var name: String
  package var title: String
  package var description: String?
  package var audience: Audience
  /// One for each practice, or one for the whole body.
  package var isPerPractice: Bool
  /// Routes whose requirements this document places.
  package var routes: [Route]
  /// A pack whose requirements it places, the telephony pack for instance.
  package var pack: String?
  package var parts: [Part]
  package var questions: [Question]
  package var origin: EntryOrigin
}
