extension FilterRunner {
  func date(_ input: Value, _ format: Value) throws(RenderFailure) -> Value {
    let pattern = try bytes(format)
    if pattern.isEmpty { return input }
    guard let moment = try moment(input) else {
      if isLax || input.isNil { return input }
      throw RenderFailure(.filterValue, "this is no date: \(describe(input))")
    }
    return .text(DateFormat.format(moment, pattern))
  }

  /// The moment a value means; nil where it is none.
  func moment(_ input: Value) throws(RenderFailure) -> Moment? {
    switch input {
    case .date(let date): return Moment(date)
    case .int(let seconds) where isLax: return Moment(unixTime: seconds)
    case .text(let text), .markdown(let text):
      let lowered = text.map(Byte.lower)
      if lowered.elementsEqual("now".utf8) || lowered.elementsEqual("today".utf8) {
        if isLax { return now }
        throw RenderFailure(
          .noClock, "a template cannot read the clock", fix: "give the date as a value of the document")
      }
      guard isLax else { return DateReader.read(text, now: nil) }
      if !text.isEmpty, text.allSatisfy(Byte.isDigit) {
        return Int(String(decoding: text, as: UTF8.self)).flatMap { Moment(unixTime: $0) }
      }
      return DateReader.read(text, now: now)
    default: return nil
    }
  }
}
