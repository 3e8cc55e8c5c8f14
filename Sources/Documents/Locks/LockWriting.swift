import Diagnostics

extension DocumentLock {
  /// The lock as JSON, one line a clause; the same lock always gives the same bytes.
  ///
  /// `clauses` names the file that holds the clauses, where several locks share them.
  package func bytes(clausesIn shared: String? = nil) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("kind", Self.kind)
      json.field("format", Self.formatVersion)
      json.field("document", document)
      json.field("practice", practice)
      json.field("edition", edition)
      json.field("date", date)
      json.field("reference", reference)
      json.field("version", version)
      json.field("status", status)
      if let shared {
        json.field("clauses_in", shared)
      } else {
        json.key("clauses")
        json.array { json in
          for clause in clauses { json.objectOnOneLine { clause.write(to: &$0) } }
        }
      }
      json.key("selections")
      json.array { json in
        for selection in selections {
          json.objectOnOneLine { line in
            line.field("kind", selection.kind.rawValue)
            line.field("id", selection.id)
            line.field("by", selection.by)
            line.field("value", selection.value)
          }
        }
      }
      json.key("answers")
      json.array { json in
        for answer in answers {
          json.objectOnOneLine { line in
            line.field("question", answer.question)
            line.field("state", answer.state.rawValue)
            line.field("sha256", answer.sha256)
          }
        }
      }
    }
    json.end()
    return json.bytes
  }

  /// The clauses by themselves, for locks that share them.
  package static func clauseBytes(_ clauses: [LockedClause]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("kind", Self.kind + "-clauses")
      json.field("format", Self.formatVersion)
      json.key("clauses")
      json.array { json in
        for clause in clauses { json.objectOnOneLine { clause.write(to: &$0) } }
      }
    }
    json.end()
    return json.bytes
  }
}

extension LockedClause {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("id", id)
    json.field("title", title)
    json.field("class", requirementClass)
    json.field("level", level)
    json.field("statement", statement)
    if !parameters.isEmpty {
      json.key("parameters")
      json.array { json in
        for parameter in parameters {
          json.object { json in
            json.field("name", parameter.name)
            json.field("value", parameter.value)
            json.field("unit", parameter.unit)
            json.field("national", parameter.national)
            json.field("set_by", parameter.setBy)
          }
        }
      }
    }
    if !duties.isEmpty {
      json.key("duties")
      json.array { json in
        for duty in duties {
          json.object { json in
            json.field("verb", duty.verb)
            json.field("by", duty.by)
            if !duty.to.isEmpty { json.field("to", duty.to) }
            if !duty.from.isEmpty { json.field("from", duty.from) }
          }
        }
      }
    }
    if !standards.isEmpty { json.field("standards", standards) }
    if !funding.isEmpty { json.field("funding", funding) }
    json.field("route", route)
    json.field("basis", basis.rawValue)
    json.field("by", by)
    json.field("edition", edition)
    json.field("file", file)
  }
}
