/// Finds the layers that hold for a practice.
struct LayerIndex: Sendable {
  private var body: [Int] = []
  private var places: [String: Int] = [:]
  private var pcns: [String: Int] = [:]
  private var practices: [String: Int] = [:]

  init(_ layers: [Layer]) {
    for (index, layer) in layers.enumerated() {
      switch layer.scope {
      case .body: body.append(index)
      case .place(let name): places[LayerScopes.slug(name)] = index
      case .pcn(let code): pcns[code] = index
      case .practice(let code): practices[code] = index
      }
    }
  }

  /// The layers of a practice from general to particular; for the body as a whole its own only.
  func chain(for practice: Practice?) -> [Int] {
    guard let practice else { return body }
    let own = [
      practice.place.flatMap { places[LayerScopes.slug($0)] }, practice.pcnCode.flatMap { pcns[$0] },
      practices[practice.odsCode],
    ]
    return body + own.compactMap { $0 }
  }

  /// The chain of a layer that holds for no practice, so that its findings are reported all the same.
  func chain(through layer: Int) -> [Int] {
    body.contains(layer) ? body : body + [layer]
  }
}
