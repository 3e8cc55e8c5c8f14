// The fuzz target of `Liquid`: lexer, parser, checker and renderer on any bytes. Built by `run.sh` together with the
// module's own files, so that it needs no package.

import Diagnostics

/// Values of every kind, for templates that happen to name them.
private let data = ObjectValue([
  ("a", "text *with* | marks\nand lines"), ("b", 7), ("c", ["x", "y", nil, ["n": 1]]), ("d", ["n": "x", "m": nil]),
  ("e", .missing(MissingValue(question: "q", text: "who", owner: "us"))), ("f", .markdown(string: "# A\n\n| b |")),
  ("g", nil), ("h", true), ("i", CalendarDate(iso: "2026-05-27").map { .date($0) } ?? .nil),
])

private let schema = Schema(
  root: [
    Field("a", .text), Field("b", .number), Field("c", .list(.text)), Field("d", .record("r")),
    Field("e", .text, optional: true), Field("f", .markdown), Field("g", .text, optional: true), Field("h", .flag),
    Field("i", .date),
  ],
  records: [RecordType("r", [Field("n", .text), Field("m", .text, optional: true)])])

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // A byte 0 divides the template from a partial.
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  var library = TemplateLibrary(["main": .init(file: "main", bytes: Array(parts[0]))])
  library["p"] = .init(file: "p", bytes: parts.count > 1 ? Array(parts[1]) : Array("{{ p }}{{ a }}\n".utf8))
  var limits = Limits()
  limits.iterations = 500
  limits.outputSize = 20_000
  for mode in Mode.allCases {
    for kind in mode == .strict ? OutputKind.allCases : [.markdown] {
      let options = LoadOptions(
        mode: mode, outputKind: kind, schema: schema, hostTags: [HostTag(name: "place", record: "r")], limits: limits)
      let loaded = Template.load("main", from: library, options: options)
      for finding in loaded.diagnostics {
        guard liquidRules.contains(where: { $0.id == finding.rule }) else { fatalError("no rule \(finding.rule)") }
      }
      guard let template = loaded.template else { continue }
      let place: HostTagRenderer = { (_: Value) throws(HostError) in HostTagOutput(markup: [0x61, 0x0A], record: "r") }
      let first = template.render(data, tags: ["place": place], now: Moment(year: 2026))
      // The same inputs give the same bytes.
      let second = template.render(data, tags: ["place": place], now: Moment(year: 2026))
      if first.output != second.output { fatalError("two renderings differ") }
      for placement in first.placements {
        if let offset = placement.offset, offset > first.output.count { fatalError("a placement is outside") }
      }
    }
  }
  return 0
}
