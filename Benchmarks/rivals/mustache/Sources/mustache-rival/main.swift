import Foundation
import Mustache

// The list of the Liquid benchmark, on dictionaries, without escaping: name, seconds a round, bytes.

let template = try MustacheTemplate(
  string: """
    # List
    {{#items}}
    | {{{id}}} | {{{title}}} | {{{level}}} | {{{count}}} | {{{owner}}} | {{{place}}} | {{{status}}} | {{{note}}} |
    {{/items}}

    """)
let bytes = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))

// Foundation's JSON values render with type names on Linux, so they become plain Swift ones.
func plain(_ value: Any) -> Any {
  switch value {
  case let list as [Any]: list.map(plain)
  case let object as [String: Any]: object.mapValues(plain)
  case let text as String: text
  case let number as NSNumber: number.intValue
  default: value
  }
}

let data = plain(try JSONSerialization.jsonObject(with: bytes))
let rounds = 20
for _ in 0..<2 { _ = template.render(data) }
var size = 0
let start = ContinuousClock.now
for _ in 0..<rounds { size = template.render(data).utf8.count }
let parts = (ContinuousClock.now - start).components
let seconds = (Double(parts.seconds) + Double(parts.attoseconds) / 1e18) / Double(rounds)
print("swift-mustache 2.1.1\t\(seconds)\t\(size)")
