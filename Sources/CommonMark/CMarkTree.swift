import CCMark

/// The owner of a tree of libcmark's: it lives as long as this value and is freed with it.
///
/// Trees and their nodes never leave this module. What leaves it is made of values.
struct CMarkTree: ~Copyable {
  private let pointer: OpaquePointer

  /// Parses CommonMark; nil only where libcmark could not make a tree.
  init?(parsing bytes: [UInt8]) {
    // Documents go to browsers, so bytes that are not UTF-8 become U+FFFD here and nowhere else.
    let parsed = bytes.withUnsafeBytes { buffer -> OpaquePointer? in
      guard let base = buffer.baseAddress else { return cmark_parse_document("", 0, CMARK_OPT_VALIDATE_UTF8) }
      return cmark_parse_document(
        base.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_VALIDATE_UTF8)
    }
    guard let parsed else { return nil }
    pointer = parsed
  }

  deinit {
    cmark_node_free(pointer)
  }

  /// The root, valid as long as the tree.
  var root: CMarkNode { CMarkNode(pointer: pointer) }
}

/// A node of libcmark's tree, valid as long as its `CMarkTree`.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
  /// The line on which the node begins, counted from 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  /// The byte in the line at which the node begins, counted from 1.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  func makeLoose() { _ = cmark_node_set_list_tight(pointer, 0) }

  /// The text of a leaf.
  var literal: UnsafePointer<CChar>? { cmark_node_get_literal(pointer) }
  /// The info string of a code block.
  var info: UnsafePointer<CChar>? { cmark_node_get_fence_info(pointer) }
  /// Where a link or image leads.
  var destination: UnsafePointer<CChar>? { cmark_node_get_url(pointer) }
  /// The title of a link or image, nil where none was written; a title may be written and empty.
  var title: UnsafePointer<CChar>? {
    guard let title = cmark_node_get_title(pointer) else { return nil }
    return Int(bitPattern: title) == absentTitle ? nil : title
  }
}

extension CMarkNode: Equatable {}

/// The address that libcmark gives for the title of a node that has none.
///
/// The library answers "" for an absent title as for an empty one, but prints `title=""` for the latter only. Both
/// answers differ by address: the absent one is a constant of the library.
private let absentTitle: Int = {
  guard let link = cmark_node_new(CMARK_NODE_LINK) else { return 0 }
  defer { cmark_node_free(link) }
  return Int(bitPattern: cmark_node_get_title(link))
}()

/// The CommonMark library that reads our documents.
package enum CommonMarkLibrary {
  /// The version of the linked library, for instance `0.30.2`.
  package static var version: String { String(cString: cmark_version_string()) }
}
