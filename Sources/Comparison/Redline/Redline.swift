/// What changed in the words of a text, sentence by sentence.
///
/// Sentences that stand in both texts stay as they are; between them sentences are paired in order and compared word
/// by word. Where two sentences differ so much that a redline could not be read, or could not be found within the
/// budget of edits, they are shown whole, as before and after.
package struct Redline: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case same(String)
    case inserted(String)
    case deleted(String)
    /// Two sentences that share too little for a redline.
    case pair(before: String, after: String)
  }

  /// A piece, and whether a space stands before it.
  package struct Run: Sendable, Hashable {
    package var piece: Piece
    package var isSpaced: Bool
  }

  package private(set) var runs: [Run] = []
  /// How many sentences are shown as before and after.
  package private(set) var pairCount = 0

  /// Edits that a sentence may need; more of them nobody can read.
  package static let budget = 200
  /// Of the words of the longer sentence so many have to be common, in hundredths.
  private static let leastInCommon = 30
  /// A stretch of this many common words or fewer between two changes is drawn into them, so that a phrase that was
  /// replaced reads as one.
  private static let shortStretch = 1

  package init(old: String, new: String) {
    let (old, new) = (WordTokens(old), WordTokens(new))
    let (oldSentences, newSentences) = (old.sentences, new.sentences)
    let (oldHashes, newHashes) = (oldSentences.map(old.hash), newSentences.map(new.hash))
    var budget = Self.budget
    let aligned = Alignment.pairs(oldHashes[...], newHashes[...], budget: &budget)
    // Too many sentences moved for the shortest edit: those that stand once in each still hold.
    let pairs = aligned ?? Alignment.anchors(oldHashes[...], newHashes[...])
    var (oldPlace, newPlace) = (0, 0)
    for pair in pairs + [(oldSentences.count, newSentences.count)] {
      changed(old, oldSentences[oldPlace..<pair.old], new, newSentences[newPlace..<pair.new])
      if pair.old < oldSentences.count { append(.same(new.text(newSentences[pair.new])), true) }
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Sentences between two that are common: those that share most words as pairs, and what stands between them.
  private mutating func changed(
    _ old: WordTokens, _ oldSentences: ArraySlice<Range<Int>>, _ new: WordTokens, _ newSentences: ArraySlice<Range<Int>>
  ) {
    let pairs = SentencePairs.of(
      oldSentences.map { old.tokens[$0] }, newSentences.map { new.tokens[$0] }, least: Self.leastInCommon)
    var (oldPlace, newPlace) = (oldSentences.startIndex, newSentences.startIndex)
    for pair in pairs {
      let (before, after) = (oldSentences.startIndex + pair.old, newSentences.startIndex + pair.new)
      unlike(old, oldSentences[oldPlace..<before], new, newSentences[newPlace..<after])
      sentence(old, oldSentences[before], new, newSentences[after])
      (oldPlace, newPlace) = (before + 1, after + 1)
    }
    unlike(old, oldSentences[oldPlace...], new, newSentences[newPlace...])
  }

  /// Sentences of which none reads like another: paired in order, the rest deleted or inserted whole.
  private mutating func unlike(
    _ old: WordTokens, _ oldSentences: ArraySlice<Range<Int>>, _ new: WordTokens, _ newSentences: ArraySlice<Range<Int>>
  ) {
    for (before, after) in zip(oldSentences, newSentences) { sentence(old, before, new, after) }
    for range in oldSentences.dropFirst(newSentences.count) { append(.deleted(old.text(range)), true) }
    for range in newSentences.dropFirst(oldSentences.count) { append(.inserted(new.text(range)), true) }
  }

  private mutating func sentence(_ old: WordTokens, _ before: Range<Int>, _ new: WordTokens, _ after: Range<Int>) {
    let oldHashes = old.tokens[before].map(\.hash)
    let newHashes = new.tokens[after].map(\.hash)
    var budget = Self.budget
    let pairs = Alignment.pairs(oldHashes[...], newHashes[...], budget: &budget)
    let common = (pairs?.count ?? 0) * 100
    guard let pairs, common >= Self.leastInCommon * max(oldHashes.count, newHashes.count) else {
      pairCount += 1
      append(.pair(before: old.text(before), after: new.text(after)), true)
      return
    }
    words(old, before, new, after, readable(pairs, oldHashes.count, newHashes.count))
  }

  /// The pairs without stretches too short to be worth reading on their own; those at the ends stay.
  private func readable(_ pairs: [Alignment.Pair], _ oldCount: Int, _ newCount: Int) -> [Alignment.Pair] {
    var kept: [Alignment.Pair] = []
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].old == pairs[end - 1].old + 1, pairs[end].new == pairs[end - 1].new + 1 {
        end += 1
      }
      let touchesEnd =
        (pairs[start].old == 0 && pairs[start].new == 0)
        || (pairs[end - 1].old == oldCount - 1 && pairs[end - 1].new == newCount - 1)
      let isBetweenReplacements = start > 0 && end < pairs.count
      if touchesEnd || end - start > Self.shortStretch || !isBetweenReplacements { kept += pairs[start..<end] }
      start = end
    }
    return kept
  }

  private mutating func words(
    _ old: WordTokens, _ before: Range<Int>, _ new: WordTokens, _ after: Range<Int>, _ pairs: [Alignment.Pair]
  ) {
    var (oldPlace, newPlace) = (0, 0)
    var same: Range<Int>?
    func tokens(_ start: Int, _ range: Range<Int>) -> Range<Int> { start + range.lowerBound..<start + range.upperBound }
    func isSpaced(_ tokens: WordTokens, _ range: Range<Int>) -> Bool {
      range.lowerBound == 0 || tokens.tokens[range.lowerBound].isSpaced
    }
    for pair in pairs + [(before.count, after.count)] {
      if pair.old > oldPlace || pair.new > newPlace {
        if let range = same { append(.same(new.text(range)), isSpaced(new, range)) }
        same = nil
        if pair.old > oldPlace {
          let range = tokens(before.lowerBound, oldPlace..<pair.old)
          append(.deleted(old.text(range)), isSpaced(old, range))
        }
        if pair.new > newPlace {
          let range = tokens(after.lowerBound, newPlace..<pair.new)
          append(.inserted(new.text(range)), isSpaced(new, range))
        }
      }
      if pair.old < before.count, pair.new < after.count {
        let place = after.lowerBound + pair.new
        same = (same?.lowerBound ?? place)..<place + 1
      }
      (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }
    if let range = same { append(.same(new.text(range)), isSpaced(new, range)) }
  }

  private mutating func append(_ piece: Piece, _ isSpaced: Bool) {
    runs.append(Run(piece: piece, isSpaced: isSpaced && !runs.isEmpty))
  }
}
