import Catalogue
import Liquid
import Tailoring

/// A requirement in scope or a provision of the edition, alike: for documents that put single entries in an order of
/// their own.
struct EntryView: Sendable {
  var id: String
  var title: String
  var statement: String
  /// Who acts, by the names of the document's day; nil where nobody is named.
  var who: String?
  var evidence: Evidence?
  /// The evidence in words, with what was confirmed.
  var evidenceLabel: String

  static let map = RecordMap<EntryView>(
    "entry",
    [
      .text("id", "Its reference") { $0.id },
      .text("title", "A few words") { $0.title },
      .markdown("statement", "What it says, with the values in force here") { $0.statement },
      .optionalText("who", "Who acts, by the names of the document's date") { $0.who },
      .text("evidence", "How good the evidence is") { $0.evidenceLabel },
      .flag("is_confirmed_reading", "Whether it was read in the edition itself") { $0.evidence == .read },
    ])
}

extension DocumentContext {
  /// Every requirement in scope, then every provision of the edition.
  var entryViews: [EntryView] {
    let requirements = inScope.map { tailored in
      let view = RequirementView(tailored: tailored, context: self)
      return EntryView(
        id: tailored.requirement.id, title: tailored.requirement.title, statement: view.statement,
        who: actors(tailored.requirement.duties.value, topic: tailored.requirement.topic),
        evidence: tailored.requirement.evidence, evidenceLabel: view.evidence)
    }
    let provisions = edition.provisions.map { provision in
      EntryView(
        id: provision.id, title: provision.title ?? provision.id,
        statement: ProvisionView(provision: provision, context: self).statement,
        who: actors(provision.duties, topic: provision.topics.first ?? ""), evidence: provision.evidence,
        evidenceLabel: evidenceLabel(provision.evidence, confirmations.confirmation(of: provision)))
    }
    return requirements + provisions
  }

  /// The parties of some duties, each once: those that act, where there are any, before those that answer for it.
  private func actors(_ duties: [Duty], topic: String) -> String? {
    let acting = duties.filter { [.provide, .report, .support].contains($0.verb) }
    var names: [String] = []
    for party in (acting.isEmpty ? duties : acting).flatMap(\.by) {
      let name = holderName(party, topic: topic)
      if !names.contains(name) { names.append(name) }
    }
    guard let last = names.last else { return nil }
    let text = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
