package import Nodes
import Catalogue
import Diagnostics

/// Writes the files of a workspace anew for another edition.
package enum WorkspaceRewriting {
  /// gpspec.yaml or a layer's file with an edit applied, in canonical form; nil where the file cannot be read.
  ///
  /// `edition` is set in gpspec.yaml, and what acknowledged the old edition's period is left out.
  package static func rewritten(_ file: InputFile, _ edit: LayerEdit, edition: String) -> [UInt8]? {
    guard let kind = WorkspaceFile(path: file.path) else { return nil }
    let source = SourceText(file: file.path, bytes: file.bytes)
    guard var root = YAMLReader.read(source).node, var mapping = root.mapping else { return nil }
    if kind == .main {
      mapping.entries.removeAll { $0.key == "edition_out_of_period" }
      // In the place of the old one: comments are found again by their places.
      mapping.set("edition", .text(edition, mapping["edition"]?.range ?? root.range))
      if let selections = mapping["selections"] {
        mapping.set("selections", edited(selections, edit))
      } else if !edit.conflicts.isEmpty {
        mapping.set("selections", edited(Node(.mapping(.init(entries: [])), root.range.end), edit))
      }
      root = Node(.mapping(mapping), root.range)
    } else {
      root = edited(root, edit)
    }
    return Array(YAMLWriter.text(of: root, shape: kind.shape, source: source).utf8)
  }

  /// A record of selections with an edit applied; lists that nothing is left of go.
  private static func edited(_ node: Node, _ edit: LayerEdit) -> Node {
    guard var mapping = node.mapping else { return node }
    let lists: [(key: String, id: String, edits: [Int: LayerEdit.Entry])] = [
      ("include", "id", edit.inclusions), ("exclude", "id", edit.exclusions), ("add", "id", edit.additions),
      ("set", "parameter", edit.settings), ("may_vary", "", edit.mayVary),
    ]
    for (key, id, edits) in lists {
      guard let list = mapping[key], !edits.isEmpty else { continue }
      let elements = list.elements.enumerated().compactMap { place, element in
        changed(element, id, edits[place] ?? .keep)
      }
      if elements.isEmpty {
        mapping.entries.removeAll { $0.key == key }
      } else {
        mapping.set(key, Node(.sequence(elements), list.range))
      }
    }
    if !edit.conflicts.isEmpty {
      let old = mapping["conflict"]?.elements ?? []
      let new = edit.conflicts.map { conflict($0, node.range.end) }
      mapping.set("conflict", Node(.sequence(old + new), node.range.end))
    }
    return Node(.mapping(mapping), node.range)
  }

  private static func changed(_ element: Node, _ key: String, _ edit: LayerEdit.Entry) -> Node? {
    switch edit {
    case .keep: return element
    case .drop: return nil
    case .rename(let id):
      guard var mapping = element.mapping else {
        return element.text.map { .text(LayerEdit.renamed($0, to: id), element.range) }
      }
      guard let old = mapping[key], let text = old.text else { return element }
      mapping.set(key, .text(LayerEdit.renamed(text, to: id), old.range))
      return Node(.mapping(mapping), element.range)
    }
  }

  private static func conflict(_ conflict: SelectionConflict, _ range: CompactRange) -> Node {
    let pairs = [
      ("about", conflict.about), ("was", conflict.was), ("why", conflict.why), ("decide", conflict.decide),
    ]
    return Node(
      .mapping(
        .init(entries: pairs.map { Node.Entry(key: $0.0, keyRange: range, value: .text($0.1, range)) })), range)
  }
}

extension CompactRange {
  /// The place behind it.
  fileprivate var end: CompactRange { CompactRange(SourceRange(at: range.end)) }
}

extension Node {
  fileprivate static func text(_ text: String, _ range: CompactRange) -> Node {
    Node(.scalar(Scalar(text: text, isQuoted: true)), range)
  }
}

extension Node.Mapping {
  /// Puts a value in the place of a key's, or at the end.
  fileprivate mutating func set(_ key: String, _ value: Node) {
    if let place = entries.firstIndex(where: { $0.key == key }) {
      entries[place].value = value
    } else {
      entries.append(Node.Entry(key: key, keyRange: value.range, value: value))
    }
  }
}
