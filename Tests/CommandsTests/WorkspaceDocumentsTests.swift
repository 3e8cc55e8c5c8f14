import Commands
import Foundation
import TestSupport
import Testing

/// What commands that make no documents know of them all the same: findings of templates, questions, where clauses stand.
@Suite struct WorkspaceDocumentsTests {
  @Test func checkLooksAtTheWorkspacesOwnTemplates() throws {
    let home = try DocumentHome([
      "workspace/templates/specification/contacts.md.liquid":
        "# {{ document.title }}\n\n## Contacts\n\n{% if answers.weak_spot.size > 9 %}Long.{% else %}Short.{% endif %}\n"
    ])
    let run = home.run("check")
    #expect(run.status == .findings)
    #expect(
      run.error.contains("'weak-spot' is internal, and 'specification' is a document for bidders"), "\(run.error)")
    try home.write(
      "workspace/templates/pack/all.md.liquid",
      "# {{ document.title }}\n\n{{ answers.weak_spot }} {{ answers.contact }}\n")
    let other = home.run("check").error
    #expect(
      other.contains("take it out: 'specification' asks it, it is internal, and 'pack' is a public document"),
      "\(other)")
    #expect(other.contains("'specification' asks it: name 'contact' under 'uses:' in pack/document.yaml"), "\(other)")
  }
}
