package import Diagnostics

/// Which values the templates of a document use, found without rendering.
package struct TemplateUses: Sendable {
  /// One use of a value of the data.
  package struct Use: Sendable, Hashable {
    /// The value as a path of names: `practice.sites.name`.
    package var path: String
    package var location: SourceLocation
    /// Whether the schema says that it may be absent; false without a schema.
    package var isOptional: Bool
    /// Whether a guard or a default stands before it.
    package var isGuarded: Bool
    /// The values on which it hangs whether this place is reached: those of the conditions and loops around it, and of
    /// the branches before it.
    package var conditions: [String] = []
  }

  package var values: [Use] = []
  /// The partials needed, by name, in order.
  package var partials: [String] = []

  package init() {}
}
