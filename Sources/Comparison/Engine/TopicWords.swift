import Catalogue

extension EditionComparison {
  /// What the editions say of a topic as a whole: rationale, timescales, actions, funding, assurance.
  mutating func compareTopicParts() {
    let (before, after) = (context.old.topicParts, context.new.topicParts)
    let oldTopics = before.map(\.topic)
    for topic in oldTopics + after.map(\.topic).filter({ !oldTopics.contains($0) }) {
      let (old, new) = (before.first { $0.topic == topic }, after.first { $0.topic == topic })
      // The base's own words, which the amendment left alone.
      if let old, let new, old.origin == new.origin { continue }
      compare(topic, old, new)
    }
  }

  private mutating func compare(_ topic: String, _ old: TopicParts?, _ new: TopicParts?) {
    func field(_ key: String, _ kind: ChangeKind, _ value: KeyPath<TopicParts, String?>) -> LooseField {
      LooseField(key: "parts.\(key)", kind: kind, old: old?[keyPath: value], new: new?[keyPath: value])
    }
    let duties = context.old.edition.requirements(in: topic) + context.new.edition.requirements(in: topic)
    compare(
      LooseEntry(
        subject: ChangeSubject(
          kind: .topic, oldIDs: [topic], newIDs: [topic], title: context.catalogue.topics[topic]?.name ?? topic,
          topic: topic),
        fields: [
          field("rationale", .guidanceChanged, \.rationale), field("timescales", .provisionChanged, \.timescales),
          field("actions", .provisionChanged, \.actions), field("funding", .provisionChanged, \.funding),
          field("assurance", .assuranceChanged, \.assurance),
        ],
        oldSources: old?.sources ?? [], newSources: new?.sources ?? [], oldPlace: old?.origin, newPlace: new?.origin,
        isOldOpen: context.old.mayHide(topics: [topic]) || context.old.mayHideAnything,
        isNewOpen: context.new.mayHide(topics: [topic]) || context.new.mayHideAnything,
        isAmendment: context.isAmendment && new != nil,
        touched: context.audiences(duties.flatMap(\.duties.value))))
  }
}

extension Side {
  /// What it says of its topics; an amendment's own words take the place of its base's.
  var topicParts: [TopicParts] {
    var seen: Set<String> = []
    return ([edition] + bases).flatMap(\.topicParts).filter { seen.insert($0.topic).inserted }
  }
}
