import PlaybookSource
import PlaybookTooling

/// An argument without letters, as a variable that is not set leaves one: as a path it would stand for this directory.
enum EmptyArgument {
  /// What to say about the first one; nil where there is none. An empty filter is one that lets everything through, and
  /// completions have an empty word while one is to come.
  static func fault(of arguments: [String]) -> Diagnostic? {
    guard arguments.first.map({ $0.utf8.starts(with: "---".utf8) }) != true else { return nil }
    var mayBeOption = true
    var option: String?
    for argument in arguments {
      if argument.isEmpty, !isFilter(option) { return .emptyArgument(behind: option) }
      option = nil
      // `-` is standard input.
      guard mayBeOption, argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 else { continue }
      if argument.utf8.elementsEqual("--".utf8) {
        mayBeOption = false
      } else if let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(argument[..<equals])
        if argument.utf8.index(after: equals) == argument.endIndex, !isFilter(name) {
          return .emptyArgument(behind: name)
        }
      } else {
        option = argument
      }
    }
    return nil
  }

  private static func isFilter(_ option: String?) -> Bool {
    option.map { $0.utf8.elementsEqual("--filter".utf8) } ?? false
  }
}
