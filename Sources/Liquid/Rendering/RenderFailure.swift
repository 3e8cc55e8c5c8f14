import Diagnostics

/// Why a part of a template could not be rendered.
///
/// A class, so that throwing it costs one word.
final class RenderFailure: Error, Sendable {
  let rule: Rule
  /// For our findings.
  let message: String
  /// What the reference implementation says, printed in lax mode after `Liquid error: `.
  let reference: String
  /// Where, if it is narrower than the tag.
  let span: Span?
  let fix: String?
  /// Ends the rendering altogether: a bound was reached.
  let isFatal: Bool

  init(
    _ rule: Rule, _ message: String, reference: String? = nil, at span: Span? = nil, fix: String? = nil,
    isFatal: Bool = false
  ) {
    self.rule = rule
    self.message = message
    self.reference = reference ?? message
    self.span = span
    self.fix = fix
    self.isFatal = isFatal
  }

  func at(_ span: Span) -> RenderFailure {
    if self.span != nil { return self }
    return RenderFailure(rule, message, reference: reference, at: span, fix: fix, isFatal: isFatal)
  }
}
