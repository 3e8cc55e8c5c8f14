import Diagnostics

/// Which practices a layer's file is for.
enum LayerScopes {
  /// The scope of a layer's file, and the codes that there could be one for.
  static func scope(
    _ kind: WorkspaceFile.LayerKind, code: String, name: String?, _ practices: [Practice]
  ) -> (scope: Layer.Scope, known: [String]) {
    switch kind {
    case .places:
      let places = practices.compactMap(\.place)
      let spelling = places.first { slug($0) == slug(code) }
      return (.place(spelling ?? name ?? code), Array(Set(places.map(slug))).sorted())
    case .pcns: return (.pcn(code), Array(Set(practices.compactMap(\.pcnCode))).sorted())
    case .practices: return (.practice(code), practices.map(\.odsCode))
    }
  }

  /// The finding where no practice is in a layer.
  static func finding(_ scope: Layer.Scope, code: String, known: [String], file: String) -> Diagnostic? {
    let isKnown =
      if case .place = scope { known.contains(slug(code)) } else { known.contains(code) }
    if isKnown { return nil }
    return Diagnostic(
      SelectionRules.unknownLayer,
      "no practice in practices.csv belongs to \(scope.label), so the layer holds for none",
      at: SourceLocation(file: file),
      fix: NearMiss.suggestion(for: code, among: known)
        ?? (known.isEmpty ? "add its practices" : "rename the file after one of " + known.joined(separator: ", ")))
  }

  /// A place's name as a file's name: lower case, hyphens for everything that is no letter or digit.
  static func slug(_ name: String) -> String {
    var slug = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug
  }
}
