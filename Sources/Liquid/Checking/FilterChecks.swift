import Diagnostics

extension TemplateParser {
  /// Outside lax mode filters and the number of their arguments are checked as they are read.
  mutating func check(filters expression: FilteredExpression) {
    guard options.mode != .lax else { return }
    for call in expression.filters {
      let name = String(decoding: call.name, as: UTF8.self)
      switch call.target {
      case .unknown:
        report(
          .unknownFilter, "there is no filter '\(name)'", at: call.nameSpan,
          fix: FilterRunner.known(name, among: options.filterNames))
      case .standard(let filter):
        check(count: call.arguments.count, allowed: filter.arguments, call, name)
        for argument in call.named where !filter.namedArguments.contains(String(decoding: argument.name, as: UTF8.self))
        {
          report(
            .filterArguments, "'\(name)' has no argument '\(String(decoding: argument.name, as: UTF8.self))'",
            at: argument.span)
        }
      case .host(let index):
        check(count: call.arguments.count, allowed: options.hostFilters[index].arguments, call, name)
      }
    }
  }

  private mutating func check(count: Int, allowed: ClosedRange<Int>, _ call: FilterCall, _ name: String) {
    // `default` counts its named argument as one in the reference; by position it takes one.
    let allowed = call.target.isDefault ? 0...1 : allowed
    guard !allowed.contains(count) else { return }
    let wanted =
      allowed.lowerBound == allowed.upperBound
      ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
    report(.filterArguments, "'\(name)' takes \(wanted) arguments, not \(count)", at: call.span)
  }
}

extension FilterCall.Target {
  var isDefault: Bool {
    if case .standard(.default) = self { return true }
    return false
  }
}
