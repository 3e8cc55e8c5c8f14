/// The variables of a template and what its tags remember. `render` gives a partial a frame of its own.
struct Frame {
  /// Assigned variables and loop variables by number; nil where there is none.
  var locals: [Value?]
  /// The data and the counters of `increment`, which stand behind the variables.
  var globals: [Value?]
  /// Variables that loops and includes hide for a while, outermost first.
  private var hidden: [(name: Int, value: Value?)] = []
  var cycles: [[UInt8]: Int] = [:]
  /// Where `offset: continue` goes on, by the name of the loop.
  var offsets: [[UInt8]: Int] = [:]
  var lastChanged: [UInt8]?
  /// The loops that are running, outermost first.
  var loops: [LoopValue] = []

  /// Belongs to a rendered partial, which may not include.
  var isIsolated = false

  init(globals: [Value?]) {
    self.globals = globals
    locals = [Value?](repeating: nil, count: globals.count)
  }

  @inline(__always)
  func value(_ name: Int) -> Value? { locals[name] ?? globals[name] }

  /// Assigns a variable of the template, beneath loop variables of the same name.
  mutating func assign(_ name: Int, _ value: Value) {
    if let index = hidden.firstIndex(where: { $0.name == name }) {
      hidden[index].value = value
    } else {
      locals[name] = value
    }
  }

  /// Puts a variable in front of what has its name; `restore` brings that back.
  mutating func hide(_ name: Int) { hidden.append((name, locals[name])) }

  mutating func restore(_ count: Int) {
    for _ in 0..<count {
      guard let last = hidden.popLast() else { return }
      locals[last.name] = last.value
    }
  }
}
