/// A piece of a file that means something: a word, a number, a sign. What lies between two lexemes is trivia.
///
/// Sixteen bytes each: a file within the limits may hold millions of them.
package struct Lexeme: Sendable {
  package let kind: TokenKind
  /// Byte offsets in the text that was read, half-open.
  package let start: Int32
  package let end: Int32
  /// Bytes before it on its line, if it is the first of its line; otherwise -1.
  package let indent: Int32

  package init(kind: TokenKind, start: Int, end: Int, indent: Int) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.indent = Int32(truncatingIfNeeded: indent)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var startsLine: Bool { indent >= 0 }
}

package enum TokenKind: UInt8, Sendable {
  case word
  /// Digits and then letters, such as `1A`: a name of a grade's cell, nowhere else.
  case mixed
  case number
  case percent
  case date
  case time
  /// A time of day: `09:00`.
  case clock
  case string
  /// A text whose second quote is missing; already reported.
  case openText
  /// Stands for a name or a value but is spelled wrongly; already reported.
  case malformed
  /// Has no place in the language; already reported.
  case invalid
  case arrow
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case plus
  case minus
  case star
  case slash
  case comma
  case colon
  case dot
  case openParen
  case closeParen
  case openBracket
  case closeBracket
  case openBrace
  case closeBrace

  /// The one spelling of a sign; nil for what carries its own text.
  package var spelling: String? {
    switch self {
    case .word, .mixed, .number, .percent, .date, .time, .clock, .string, .openText, .malformed, .invalid: nil
    case .arrow: "->"
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    case .comma: ","
    case .colon: ":"
    case .dot: "."
    case .openParen: "("
    case .closeParen: ")"
    case .openBracket: "["
    case .closeBracket: "]"
    case .openBrace: "{"
    case .closeBrace: "}"
    }
  }
}
