import Diagnostics
import Nodes

/// What is wrong with settings that have the right shape.
struct PublisherCheck {
  let settings: PublisherSettings
  let node: Node
  let file: String
  /// The day on which it is asked whether a review is overdue; nil where nobody asks.
  let today: PartialDate?

  /// What the file that comes with the program says where its users have to write.
  static let placeholder = "Replace this"

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    func error(_ message: String, at key: String, fix: String? = nil) {
      findings.append(Diagnostic(SiteRules.settings, message, at: location(node[key] ?? node), fix: fix))
    }
    if let last = settings.lastReviewed, let next = settings.nextReview, next.latest <= last.earliest {
      error("the next review, \(next.longText), is not after the last, \(last.longText)", at: "next_review")
    }
    if let url = settings.enforcementURL, !Self.isWebAddress(url) {
      error("the enforcement body's address '\(url)' is no web address", at: "enforcement")
    }
    if let address = settings.address, !Self.isWebAddress(address) {
      error("the site's address '\(address)' is no web address", at: "address")
    }
    if settings.compliance == .fully, !settings.notAccessible.isEmpty {
      error("a site that is fully compliant has nothing that is not accessible", at: "not_accessible")
    }
    if settings.compliance == .fully, (settings.tested ?? "").isEmpty {
      error(
        "a site that is fully compliant has to say how that was tested, for no machine finds every fault",
        at: "compliance", fix: "describe the tests in 'tested', or take 'compliance' away")
    }
    if let contact = settings.contact, !contact.contains(Self.placeholder), !Self.isMailAddress(contact),
      !Self.isWebAddress(contact)
    {
      error(
        "the contact '\(contact)' is neither a mail nor a web address", at: "contact",
        fix: "write one that readers can follow: write@example.org or https://example.org/contact")
    }
    if settings.compliance == .notCompliant, settings.notAccessible.isEmpty {
      error("a site that is not compliant has to say what is not accessible, in not_accessible", at: "compliance")
    }
    if let today, let next = settings.nextReview, next.latest < today.earliest {
      findings.append(
        Diagnostic(
          SiteRules.reviewOverdue, "the review of \(next.longText) is overdue",
          at: location(node["next_review"] ?? node),
          fix: "review the pages and set last_reviewed and next_review"))
    }
    for (key, text) in [("contact", settings.contact), ("publisher", settings.publisher)] {
      guard let text, text.contains(Self.placeholder) else { continue }
      findings.append(
        Diagnostic(
          SiteRules.placeholderSetting,
          "'\(key)' still says '\(text)'; the site must not go online so", at: location(node[key] ?? node),
          fix: "copy publisher.yaml, fill it in, and give it with --settings"))
    }
    return findings
  }

  private func location(_ node: Node) -> SourceLocation { SourceLocation(file: file, range: node.range.range) }

  static func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = !text.contains { " \t\n/:<>,;".contains($0) }
    guard parts.count == 2, !parts[0].isEmpty, isPlain else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  static func isWebAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    return !rest.isEmpty && !rest.contains(" ") && rest.first != "/"
  }
}
