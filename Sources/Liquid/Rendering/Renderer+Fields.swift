/// Where a property was found in objects of a shape.
struct Place {
  var shape: ObjectIdentifier?
  var index: Int
}

extension Renderer {
  /// Writes a field of an object in a variable, where nothing about it is out of the ordinary; answers whether it did.
  ///
  /// Objects of the same shape have the property at the same place, so it is looked up once for a whole list.
  @inline(__always)
  mutating func write(field variable: Int, _ site: Int) -> Bool {
    guard case .object(let object)? = frame.locals[variable], places[site].shape == ObjectIdentifier(object.shape)
    else {
      return false
    }
    switch object.fields[places[site].index] {
    case .text(let bytes):
      guard prefix.isEmpty else { return false }
      switch kind {
      case .plain: output.append(contentsOf: bytes)
      case .html: HTMLEscaper.append(bytes, to: &output)
      case .markdown:
        guard let first = bytes.first, !MarkdownEscaper.needsCare(bytes),
          !MarkdownEscaper.needsCareAtStart(first) || !mayBeAtStart()
        else { return false }
        output.append(contentsOf: bytes)
      }
      return true
    case .int(let number):
      guard prefix.isEmpty else { return false }
      Digits.append(number, to: &output)
      return true
    default: return false
    }
  }

  /// The ordinary way, which also finds the place of the property.
  mutating func render(field node: OutputNode, _ site: Int) throws(RenderFailure) {
    if case .path(let path) = node.value.base, case .name(let variable) = path.root,
      case .property(let property) = path.steps[0], case .object(let object)? = frame.value(variable),
      let index = object.shape.index(of: property.name, hash: property.hash)
    {
      places[site] = Place(shape: ObjectIdentifier(object.shape), index: index)
      return try write(value: object.fields[index], node.value.span)
    }
    try render(output: node)
  }
}
