import PlaybookTooling

/// A whole number that an option takes, written in digits alone.
enum OptionNumber {
  /// `expected`: what a message calls `range`.
  static func read(
    _ text: String, of option: String, in range: ClosedRange<Int>, _ expected: String
  ) throws(ToolProblem) -> Int {
    let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isPlain, let number = Int(text), range.contains(number) else {
      throw ToolProblem(.badNumber(option, text, expected: expected), .usage)
    }
    return number
  }
}
