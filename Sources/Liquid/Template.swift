package import Diagnostics

/// A loaded template with its partials, ready to render.
package struct Template: Sendable {
  let program: Program

  /// What loading gave: the template, unless there are errors, and every finding of every template.
  package struct LoadResult: Sendable {
    package var template: Template?
    package var diagnostics: [Diagnostic]
    /// Which values the templates use; empty outside checked mode's schema it still names the roots.
    package var uses: TemplateUses
  }

  /// Loads a template and everything it renders or includes.
  package static func load(
    _ name: String, from library: TemplateLibrary, options: LoadOptions
  ) -> LoadResult {
    var loader = Loader(library: library, options: options)
    return loader.load(name)
  }

  /// Renders with data, an object whose keys are the names that the template may use.
  ///
  /// - Parameters:
  ///   - data: the values by name.
  ///   - tags: what the host's tags write, by the name of the tag.
  ///   - now: the moment of `now` in lax mode; without it `now` is no date.
  ///   - shared: what was printed before of data that these have in common.
  package func render(
    _ data: ObjectValue, tags: [String: HostTagRenderer] = [:], now: Moment? = nil, shared: SharedPieces? = nil
  ) -> RenderResult {
    var renderer = Renderer(program: program, data: data, tags: tags, now: now)
    if let shared, !shared.isEmpty { renderer.sharing = .reusing(shared) }
    return renderer.run()
  }

  /// What the template prints of these data and of all others that differ from them in what is `varying` only.
  package func sharedPieces(
    of data: ObjectValue, varying: VaryingNames, tags: [String: HostTagRenderer] = [:]
  ) -> SharedPieces {
    var renderer = Renderer(program: program, data: data, tags: tags, now: nil)
    renderer.sharing = .recording(SharedNodes(in: program, varying: varying), SharedPieces())
    _ = renderer.run()
    guard case .recording(_, let pieces) = renderer.sharing else { return SharedPieces() }
    return pieces
  }
}
