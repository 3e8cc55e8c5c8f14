/// Command lines with thousands of files, as a shell makes of `*.md`.
///
/// argument-parser takes a time that grows with the square of their number: a second for 6,500. So where a command takes
/// files alone besides its options, they are taken out before it reads the rest, and handed on beside it.
enum ManyFiles {
  /// As many as are left to argument-parser.
  private static let few = 100
  /// What stands for the files that were taken out.
  static let placeholder = "(many files)"

  /// The options with values of the commands that take files, by the name of the command.
  private static let options = ["html": HTMLCommand.optionsWithValues]

  /// The arguments with one placeholder for all files, and the files; as they are and nil where there are few.
  static func takenOut(of arguments: [String]) -> (arguments: [String], files: [String]?) {
    guard arguments.count > few, let options = options[arguments[0]] else { return (arguments, nil) }
    var rest = [arguments[0]]
    var files: [String] = []
    var index = 1
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        files += arguments[index...]
        break
      }
      if argument == "-" || !argument.hasPrefix("-") {
        files.append(argument)
        continue
      }
      rest.append(argument)
      if options.contains(argument), index < arguments.count {
        rest.append(arguments[index])
        index += 1
      }
    }
    guard files.count > few else { return (arguments, nil) }
    return (rest + ["--", placeholder], files)
  }
}
