import Checksums
import Catalogue
import Diagnostics
import Nodes
import Output
import Tailoring

/// The inputs of an issued document as they were resolved, frozen beside it.
///
/// An answer that the document's readers may not see is recorded without its value: the folder goes out with the
/// document.
struct ResolvedInputs {
  var open: OpenWorkspace
  var definition: DocumentDefinition
  var practice: Practice?
  var inputs: [Manifest.Input]

  var bytes: [UInt8] {
    let workspace = open.workspace
    var json = JSONWriter()
    json.object { json in
      json.field("kind", "gpspec-resolved-inputs")
      json.field("format", 1)
      json.field("edition", open.edition.id)
      json.field("edition_title", open.edition.title)
      json.field("date", workspace.date.text)
      json.field("body", workspace.issuingBody.name)
      json.field("ods_code", workspace.issuingBody.odsCode)
      json.field("document", definition.name)
      json.field("audience", definition.audience.rawValue)
      json.field("practice", practice?.odsCode)
      json.field("practice_name", practice?.name)
      json.key("answers")
      json.array { json in
        for question in definition.questions { answer(question, &json) }
      }
      json.key("selections")
      json.array { json in
        for layer in workspace.layers { selections(layer, &json) }
      }
      json.key("inputs")
      json.array { json in
        for input in inputs.sorted(by: { $0.name < $1.name }) {
          json.object { json in
            json.field("name", input.name)
            json.field("sha256", input.checksum.hexadecimal)
          }
        }
      }
    }
    json.end()
    return json.bytes
  }

  private func answer(_ question: Question, _ json: inout JSONWriter) {
    let code = question.isPerPractice ? practice?.odsCode : nil
    json.object { json in
      json.field("question", question.id)
      json.field("title", question.title)
      switch open.answers.state(of: question.id, practice: code) {
      case .missing: json.field("state", "missing")
      case .unknown(let owner, let by):
        json.field("state", "unknown")
        json.field("owner", owner)
        json.field("by", by?.text)
      case .answered(let value):
        json.field("state", "answered")
        if question.sensitivity <= definition.audience.mostSensitive {
          json.field("value", value.text(question.kind))
        } else {
          json.field("withheld", question.sensitivity.rawValue)
        }
      }
    }
  }

  private func selections(_ layer: Layer, _ json: inout JSONWriter) {
    func line(_ kind: String, _ id: String, _ value: String?, _ reason: String?) {
      json.object { json in
        json.field("layer", layer.scope.label)
        json.field("kind", kind)
        json.field("id", id)
        json.field("value", value)
        json.field("reason", reason)
      }
    }
    guard layer.holds(for: practice) else { return }
    for item in layer.inclusions { line("include", item.id, nil, item.reason) }
    for item in layer.exclusions {
      line(
        "exclude", item.id, item.reason.rawValue,
        "\(item.detail); requested by \(item.requestedBy), approved by \(item.approvedBy) on \(item.date.text)")
    }
    for item in layer.additions { line("add", item.id, item.statement, item.reason) }
    for item in layer.settings { line("set", "\(item.requirement).\(item.parameter)", item.value, item.reason) }
  }
}

extension Layer {
  /// Whether it is the body's own, or one of those of a practice.
  fileprivate func holds(for practice: Practice?) -> Bool {
    switch scope {
    case .body: true
    case .place(let name): practice?.place == name
    case .pcn(let code): practice?.pcnCode == code
    case .practice(let code): practice?.odsCode == code
    }
  }
}
