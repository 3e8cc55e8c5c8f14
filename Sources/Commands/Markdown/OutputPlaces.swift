import Foundation

/// Where pages stand in a folder: as their files do below the folder that all of them share.
struct OutputPlaces: Sendable {
  /// The number of parts of a path that all files share.
  private let shared: Int
  /// The folder that paths are relative to.
  private let current: String

  init(_ files: [String]) {
    let current = FileManager.default.currentDirectoryPath
    self.current = current
    let folders = files.filter { $0 != "-" }.map { Self.parts($0, in: current).dropLast() }
    guard var common = folders.first else {
      shared = 0
      return
    }
    for folder in folders.dropFirst() {
      let count = zip(common, folder).prefix { $0 == $1 }.count
      if count < common.count { common = common.prefix(count) }
    }
    shared = common.count
  }

  /// The name by which a file is known: its path below the shared folder.
  func name(of file: String) -> String {
    file == "-" ? "standard-input.md" : Self.parts(file, in: current).dropFirst(shared).joined(separator: "/")
  }

  /// The page of a file.
  func page(of file: String) -> String { stem(of: file) + ".html" }

  /// What the ids of a file's fragment begin with: letters, digits and hyphens, no two files the same.
  func idPrefix(of file: String) -> String {
    if file == "-" { return "part-" }
    var prefix = ""
    for scalar in stem(of: file).unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isPlain { prefix.unicodeScalars.append(scalar) } else if prefix.last != "-" { prefix += "-" }
    }
    return prefix + "-"
  }

  private func stem(of file: String) -> String {
    let name = name(of: file)
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// The parts of a path without those that lead nowhere. A path that leads up is taken from the root.
  private static func parts(_ file: String, in current: String) -> [Substring] {
    let whole = file.hasPrefix("/") ? file : current + "/" + file
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
