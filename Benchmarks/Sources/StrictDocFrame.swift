import Nodes

extension TwoEditions {
  /// What StrictDoc needs beside the documents: the grammar in either edition, and a project of one requirement, for its
  /// comparison is an option of an export.
  static var strictDocFrame: [InputFile] {
    let fields = ["UID", "CLASS", "LEVEL", "PARTY", "FUNDING", "STANDARDS", "TITLE", "STATEMENT"]
    let requirement = fields.map { "  - TITLE: \($0)\n    TYPE: String\n    REQUIRED: True\n" }.joined()
    let grammar = """
      [GRAMMAR]
      ELEMENTS:
      - TAG: TEXT
        FIELDS:
        - TITLE: UID
          TYPE: String
          REQUIRED: False
        - TITLE: STATEMENT
          TYPE: String
          REQUIRED: True
      - TAG: REQUIREMENT
        FIELDS:
      \(requirement)
      """
    let tiny = """
      [DOCUMENT]
      TITLE: One

      [REQUIREMENT]
      UID: ONE-1
      STATEMENT: There is one requirement.

      """
    // The comparison is a feature that has to be asked for; without others, the export has the least to do.
    let settings = """
      from strictdoc.core.project_config import ProjectConfig, ProjectFeature


      def create_config() -> ProjectConfig:
          return ProjectConfig(project_title="One", project_features=[ProjectFeature.DIFF])

      """
    return [
      InputFile(path: "strictdoc/2019-21/catalogue.sgra", text: grammar),
      InputFile(path: "strictdoc/2021-23/catalogue.sgra", text: grammar),
      InputFile(path: "strictdoc/one/one.sdoc", text: tiny),
      InputFile(path: "strictdoc/one/strictdoc_config.py", text: settings),
    ]
  }
}
