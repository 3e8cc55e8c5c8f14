package import Diagnostics

/// Finds answers that would reach an audience they are not for.
package enum SensitivityCheck {
  /// A place where a document uses an answer, in its output or in a condition.
  package struct Use: Sendable, Hashable {
    package var document: String
    package var question: String
    package var location: SourceLocation

    package init(document: String, question: String, location: SourceLocation) {
      self.document = document
      self.question = question
      self.location = location
    }
  }

  /// A finding for each use of a question by a document for a wider audience than the question's.
  package static func findings(_ uses: [Use], documents: [DocumentDefinition]) -> [Diagnostic] {
    let byName = Dictionary(documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let questions = Dictionary(
      documents.distinctQuestions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return uses.compactMap { use in
      guard let document = byName[use.document], let question = questions[use.question],
        question.sensitivity > document.audience.mostSensitive
      else { return nil }
      return Diagnostic(
        AnswerRules.sensitivity,
        "'\(question.id)' is \(question.sensitivity.phrase), and '\(document.name)' is \(document.audience.phrase)",
        at: use.location, notes: [.init("declared here", at: question.origin.location)],
        fix: "take it out of the template, or narrow the document's audience")
    }
  }

  /// The questions of a document that its audience may not see, whatever the templates use.
  package static func hidden(from audience: DocumentDefinition.Audience, among questions: [Question]) -> [Question] {
    questions.filter { $0.sensitivity > audience.mostSensitive }
  }
}

extension DocumentDefinition.Audience {
  /// The most sensitive kind of answer that the audience may see.
  package var mostSensitive: Question.Sensitivity {
    switch self {
    case .publicAudience: .publicAudience
    case .bidders: .bidders
    case .internalOnly: .internalOnly
    }
  }

  package var phrase: String {
    switch self {
    case .publicAudience: "a public document"
    case .bidders: "a document for bidders"
    case .internalOnly: "an internal document"
    }
  }
}

extension Question.Sensitivity {
  package var phrase: String {
    switch self {
    case .publicAudience: "public"
    case .bidders: "for bidders"
    case .internalOnly: "internal"
    }
  }
}
