/// An attribute of an element. Its value is escaped where it is written; addresses are made from `Address` alone.
enum Attribute {
  case id(String)
  case style(StaticString)
  /// Two classes, the second made of a value: `tag` and `tag-enhanced`.
  case styles(StaticString, String)
  case to(Address)
  /// Where a script comes from.
  case source(Address)
  case fragment(String)
  case external(String)
  case label(String)
  case labelledBy(String)
  case role(StaticString)
  case focusable
  case current(StaticString)
  case scope(StaticString)
  case hidden
  /// An attribute known when the program is built, with any value.
  case set(StaticString, String)
  /// An attribute without a value.
  case flag(StaticString)
}
