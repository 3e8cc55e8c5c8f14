import Catalogue
import Diagnostics
import Nodes
import Tailoring

/// Weights of an evaluation, which have to total 100.
enum WeightCheck {
  /// A weight in ten-thousandths, so that decimals add up exactly.
  private typealias Weight = (name: String, units: Int)

  /// The questions for the weights of the whole, where a document asks all of them.
  private static let whole = ["price-weight", "quality-weight", "social-value-weight"]
  /// The question for the scored questions with a weight each.
  static let table = "quality-questions"
  private static let unit = 10_000

  /// Whether a document says what answers weigh.
  static func isAsked(_ definition: DocumentDefinition) -> Bool {
    definition.questions.contains { $0.id == table || whole.contains($0.id) }
  }

  /// What is wrong with the weights; nothing while one is not answered yet.
  static func findings(_ context: DocumentContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let isAsked = whole.allSatisfy { id in context.definition.questions.contains { $0.id == id } }
    if isAsked, let weights = wholeWeights(context) {
      found += total(context, weights, "price, quality and social value", whole[0])
    }
    if context.definition.questions.contains(where: { $0.id == table }) { found += tableFindings(context) }
    return found
  }

  private static func wholeWeights(_ context: DocumentContext) -> [Weight]? {
    var weights: [Weight] = []
    for id in whole {
      guard case .answered(.number(let text)) = context.answers.state(of: id), let units = units(text)
      else { return nil }
      weights.append((id, units))
    }
    return weights
  }

  private static func tableFindings(_ context: DocumentContext) -> [Diagnostic] {
    guard case .answered(.rows(let rows)) = context.answers.state(of: table) else { return [] }
    var weights: [Weight] = []
    for row in rows {
      let section = row["section"] ?? "a row without a section"
      guard let text = row["weight"], !text.isEmpty else { return [] }
      guard let units = units(text) else {
        return [finding(context, table, "the weight of '\(section)' is '\(text)', not a number", "write a number")]
      }
      weights.append((section, units))
    }
    return total(context, weights, "the questions of quality", table)
  }

  private static func total(
    _ context: DocumentContext, _ weights: [Weight], _ name: String, _ question: String
  ) -> [Diagnostic] {
    let total = weights.reduce(0) { $0 + $1.units }
    let hundred = 100 * unit
    guard total != hundred else { return [] }
    let parts = weights.map { "\($0.name) \(text($0.units))" }.joined(separator: ", ")
    return [
      finding(
        context, question, "the weights of \(name) total \(text(total)), not 100: \(parts)",
        total > hundred ? "take away \(text(total - hundred))" : "add \(text(hundred - total))")
    ]
  }

  private static func finding(
    _ context: DocumentContext, _ question: String, _ message: String, _ fix: String
  ) -> Diagnostic {
    let origin = context.answers.answer(to: question)?.origin
    return Diagnostic(
      DocumentRules.weights, "\(context.definition.name): \(message)",
      at: origin.map { SourceLocation(file: $0.file, range: $0.range.range) }, fix: fix)
  }

  private static func units(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), (0...1000).contains(whole) else { return nil }
    guard parts.count == 2 else { return whole * unit }
    guard (1...4).contains(parts[1].utf8.count), let fraction = Int(parts[1]), fraction >= 0 else { return nil }
    return whole * unit + (parts[1].utf8.count..<4).reduce(fraction) { value, _ in value * 10 }
  }

  private static func text(_ units: Int) -> String {
    guard units % unit != 0 else { return String(units / unit) }
    var digits = String(units % unit + unit).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(units / unit).\(digits)"
  }
}
