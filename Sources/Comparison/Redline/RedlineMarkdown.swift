extension Redline {
  /// The redline in Markdown with the markers of CriticMarkup: `{++inserted++}`, `{--deleted--}`.
  ///
  /// The markers are words' own company and no colour, so that the plain text reads well and a screen reader speaks
  /// them; the HTML makes them `ins` and `del` with hidden words inside.
  package var markdown: String {
    var text = ""
    for run in runs {
      if run.isSpaced { text += " " }
      switch run.piece {
      case .same(let words): text += words
      case .inserted(let words): text += "{++\(words)++}"
      case .deleted(let words): text += "{--\(words)--}"
      case .pair(let before, let after): text += "{--\(before)--} {++\(after)++}"
      }
    }
    return text
  }

  /// The new text as the redline holds it, for tests: what was deleted is left out.
  var after: String { joined(inserted: true) }

  /// The old text as the redline holds it.
  var before: String { joined(inserted: false) }

  private func joined(inserted: Bool) -> String {
    var text = ""
    for run in runs {
      let words: String
      switch run.piece {
      case .same(let same): words = same
      case .inserted(let new): words = inserted ? new : ""
      case .deleted(let old): words = inserted ? "" : old
      case .pair(let before, let after): words = inserted ? after : before
      }
      if words.isEmpty { continue }
      text += (run.isSpaced && !text.isEmpty ? " " : "") + words
    }
    return text
  }
}
