/// A stretch of a template: text, an output `{{ }}`, or a tag `{% %}`, as byte offsets into the source.
struct Segment: Sendable {
  enum Kind: Sendable, Equatable {
    case text
    /// `{{ … }}`
    case output
    /// `{% … %}`
    case tag
    /// `{% raw %} … {% endraw %}`; `content` is what stands between.
    case raw
    /// `{% comment %} … {% endcomment %}` or `{% doc %} … {% enddoc %}`; `content` is the inside of the opening tag.
    case comment
    /// An opening `{{` or `{%` whose end is missing.
    case unclosed
    /// A raw, comment or doc block whose closing tag is missing.
    case unclosedBlock
  }

  var kind: Kind
  /// The whole stretch, delimiters included.
  var range: Range<Int>
  /// What stands between the delimiters, without the dashes of white space control. For text: what is left of it.
  var content: Range<Int>
  var trimsBefore = false
  var trimsAfter = false
  /// The name of a tag, the part after it in `content`.
  var name: Range<Int> = 0..<0
  /// Stands on a line with nothing but tags, which shall leave no line behind.
  var standsAlone = false
  /// The indentation of such a line.
  var indent: Range<Int> = 0..<0
  /// The inside of a comment or doc block.
  var inner: Range<Int> = 0..<0

  /// Whether it is nothing but a tag to a reader: never text of its own.
  var isTag: Bool { kind == .tag || kind == .comment }
}
