/// Something that the lexer could not read as written. It is data: the words are in the catalogue, and the place is
/// an offset in the text that was lexed, which need not be a whole file.
package struct LexicalProblem: Sendable {
  package enum Kind: Sendable, Equatable {
    case controlCharacter
    /// A space or an invisible character other than the plain ones.
    case oddSpace
    case oddCharacter
    case nonASCIIName
    case openText
    case foreignQuotes
    case unknownEscape
    case longText
    case badNumber
    case badDate
    case badTime
    /// A time of day that is not two digits, a colon and two digits.
    case badClock
    /// A sign of another language; `replacement` is this language's, if there is exactly one.
    case foreignSpelling
    /// A dash between two numbers, as print has it for a range.
    case rangeDash
    case foreignComment
  }

  package let kind: Kind
  package let range: Range<Int>
  /// What to write instead, where that is certain.
  package let replacement: String?

  package init(_ kind: Kind, _ range: Range<Int>, replacement: String? = nil) {
    self.kind = kind
    self.range = range
    self.replacement = replacement
  }
}
