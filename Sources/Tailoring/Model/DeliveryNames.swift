extension Delivery {
  /// Who is printed as the one that delivers a topic: the partner by name where it is known, else in general words, or
  /// the body's own team.
  package func holderName(of topic: String, body: Workspace.IssuingBody) -> String {
    switch mode(of: topic) {
    case .commissioned: partnerName ?? "the delivery partner"
    case .inHouse: "the in-house team of \(body.shortName ?? body.name)"
    }
  }

  /// What binds the one that delivers a topic: a contract, or an agreement inside the body.
  package func instrumentName(of topic: String) -> String {
    switch mode(of: topic) {
    case .commissioned: "contract"
    case .inHouse: "internal service agreement"
    }
  }

  /// All of it by partners, all by the body itself, or mixed.
  package func summary(of topics: [String]) -> String {
    let modes = Set(topics.map { mode(of: $0) })
    if modes.count > 1 { return "mixed" }
    return (modes.first ?? usual).rawValue
  }
}
