import Catalogue
import Diagnostics
import Nodes
import Testing

@testable import Comparison

/// Reports are what the published schema says.
@Suite struct SchemaTests {
  @Test(arguments: RealPairs.all) func aReportFitsTheSchema(_ pair: RealPairs) throws {
    let report = try RealCatalogueTests.report(pair.older, pair.newer).filtered(for: .practice)
    let first = try #require(report.changes.first)
    let until = try #require(PartialDate("2030-01-01"))
    let decision = Decision(fingerprint: first.fingerprint, acceptedBy: "A", why: "B", until: until)
    let applied = AppliedDecisions([decision], on: nil, to: report.changes)
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    let timeline = try #require(try RequirementTimeline.of("IG-15", in: catalogue))
    let problems = try Self.problems(JSONReport.bytes(report, decisions: applied, timeline: timeline))
    #expect(problems == [])
  }

  @Test func aTimelineByItselfFitsItsSchema() throws {
    let catalogue = try #require(RealCatalogueTests.catalogue).catalogue
    let timeline = try #require(try RequirementTimeline.of("IG-15", in: catalogue))
    #expect(try Self.problems(TimelineWords.json(timeline), TimelineSchema.document) == [])
    let report = try RealCatalogueTests.report("2019-21", "2021-23")
    #expect(try Self.problems(JSONReport.bytes(report), TimelineSchema.document) != [])
  }

  /// A check that finds nothing must be able to find something.
  @Test func aReportThatDoesNotFitIsFound() throws {
    let report = try RealCatalogueTests.report("2019-21", "2021-23")
    let text = String(decoding: JSONReport.bytes(report), as: UTF8.self)
    for (part, other) in [
      ("\"schema_version\": 3", "\"schema_version\": 1"), ("\"group\": \"change\"", "\"group\": \"chance\""),
      ("\"rule\":", "\"ruel\":"), ("\"established\": true", "\"established\": \"yes\""),
    ] {
      let wrong = text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
      #expect(try Self.problems(Array(wrong.utf8)) != [], "\(part)")
    }
  }

  private static func problems(
    _ bytes: [UInt8], _ schema: [UInt8] = ComparisonSchema.document
  ) throws -> [String] {
    let schema = try #require(JSONReader.read(schema, file: "schema.json").node)
    let report = try #require(JSONReader.read(bytes, file: "report.json").node)
    var problems: [String] = []
    check(report, schema, schema, "report", &problems)
    return Array(problems.prefix(5))
  }

  /// As much of JSON Schema as the schema uses.
  private static func check(_ node: Node, _ shape: Node, _ root: Node, _ path: String, _ problems: inout [String]) {
    if let reference = shape["$ref"]?.text {
      guard let definition = root["$defs"]?[String(reference.split(separator: "/").last ?? "")] else {
        problems.append("\(path): no definition \(reference)")
        return
      }
      return check(node, definition, root, path, &problems)
    }
    let text = node.scalar?.text ?? ""
    if let constant = shape["const"]?.text, text != constant { problems.append("\(path): \(text) is not \(constant)") }
    if let values = shape["enum"]?.texts, !values.contains(text) { problems.append("\(path): \(text) is no member") }
    switch shape["type"]?.text {
    case "object":
      guard let entries = node.mapping?.entries else { return problems.append("\(path): no object") }
      for key in shape["required"]?.texts ?? [] where node[key] == nil { problems.append("\(path): no \(key)") }
      for entry in entries {
        if let property = shape["properties"]?[entry.key] {
          check(entry.value, property, root, "\(path).\(entry.key)", &problems)
        } else if let others = shape["additionalProperties"], others.mapping != nil {
          check(entry.value, others, root, "\(path).\(entry.key)", &problems)
        } else {
          problems.append("\(path): \(entry.key) is not expected")
        }
      }
    case "array":
      guard case .sequence(let elements) = node.content, let items = shape["items"] else {
        return problems.append("\(path): no array")
      }
      for element in elements { check(element, items, root, path + "[]", &problems) }
    case "integer": if Int(text) == nil || node.scalar?.isQuoted == true { problems.append("\(path): no integer") }
    case "boolean":
      if text != "true" && text != "false" || node.scalar?.isQuoted == true { problems.append("\(path): no boolean") }
    case "string": if node.scalar?.isQuoted != true { problems.append("\(path): no string") }
    default: break
    }
  }
}
