/// The state of a `for` or `tablerow` loop at one of its rounds.
///
/// A fresh value is made only where a template reads the loop as a whole (`forloop.parentloop`, an argument).
package final class LoopValue: Sendable {
  enum Kind: Sendable { case forLoop, tableRow }

  let kind: Kind
  let name: [UInt8]
  let length: Int
  let index0: Int
  let columns: Int
  let parent: LoopValue?

  init(kind: Kind, name: [UInt8], length: Int, index0: Int, columns: Int = 0, parent: LoopValue? = nil) {
    self.kind = kind
    self.name = name
    self.length = length
    self.index0 = index0
    self.columns = columns
    self.parent = parent
  }

  static let forMembers = [
    "first", "index", "index0", "last", "length", "name", "parentloop", "rindex", "rindex0",
  ]
  static let tableMembers = [
    "col", "col0", "col_first", "col_last", "first", "index", "index0", "last", "length", "rindex", "rindex0", "row",
  ]

  var members: [String] { kind == .forLoop ? LoopValue.forMembers : LoopValue.tableMembers }

  /// What the reference prints for the loop object itself.
  var printed: String { kind == .forLoop ? "Liquid::ForloopDrop" : "Liquid::TablerowloopDrop" }

  func member(_ name: LoopMember) -> Value? {
    switch name {
    case .index: return .int(index0 + 1)
    case .index0: return .int(index0)
    case .rindex: return .int(length - index0)
    case .rindex0: return .int(length - index0 - 1)
    case .first: return .bool(index0 == 0)
    case .last: return .bool(index0 == length - 1)
    case .length: return .int(length)
    case .name: return kind == .forLoop ? .text(self.name) : nil
    case .parentloop: return kind == .forLoop ? parent.map { .loop($0) } ?? .nil : nil
    case .col, .col0, .colFirst, .colLast, .row: return kind == .tableRow ? column(name) : nil
    }
  }

  private func column(_ name: LoopMember) -> Value {
    // With no columns the reference never begins a new row.
    let col0 = columns > 0 ? index0 % columns : index0
    switch name {
    case .col: return .int(col0 + 1)
    case .col0: return .int(col0)
    case .colFirst: return .bool(col0 == 0)
    case .colLast: return .bool(col0 + 1 == columns)
    default: return .int(columns > 0 ? index0 / columns + 1 : 1)
    }
  }
}

/// The members of loop objects, resolved when a template is loaded.
enum LoopMember: String, Sendable {
  case index, index0, rindex, rindex0, first, last, length, name, parentloop
  case col, col0, row
  case colFirst = "col_first"
  case colLast = "col_last"
}
