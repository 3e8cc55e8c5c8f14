import Nodes

extension TwoEditions {
  /// Two editions of one requirement whose statement has 100,000 words in sentences of some length, few of them
  /// different ones, and every other word replaced: the worst that a redline can be given.
  mutating func longStatement(sentenceLength: Int) -> [InputFile] {
    var random = Random(state: 1)
    let length = max(1, sentenceLength)
    var before: [String] = []
    for place in 0..<100_000 {
      before.append("w\(random.below(500))" + (place % length == length - 1 ? "." : ""))
    }
    var after = before
    for place in stride(from: 0, to: after.count, by: 2) { after[place] = "x\(random.below(500))" }
    var entry = synthetic.entry(prefix: SyntheticCatalogue.prefix(0), number: 1)
    entry.hours = 4
    entry.statement = "Within {limit}: " + before.joined(separator: " ")
    var changed = entry
    changed.statement = "Within {limit}: " + after.joined(separator: " ")
    return frame(lineage: Self.line(entry.id)) + Self.section(0, [entry], "2019-21", "earlier")
      + Self.section(0, [changed], "2021-23", "later")
  }
}
