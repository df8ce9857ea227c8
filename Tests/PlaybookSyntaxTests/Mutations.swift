import PlaybookSource
import PlaybookSyntax

/// Small slips made to the sample, one at a time.
enum Mutations {
  struct Slip {
    let text: String
    let bytes: [UInt8]
    let what: String
  }

  /// Each declaration of the sample with its lexemes; the one after it shows whether a slip spreads.
  static func contexts() -> [(before: [UInt8], slipped: [UInt8], after: [UInt8])] {
    let blocks = Sample.text.split(separator: "\n\n").map(String.init).filter {
      !$0.hasPrefix("edition") && !$0.isEmpty
    }
    let parts = ["book"] + blocks
    return parts.indices.dropFirst().map { index in
      let next = index + 1 < parts.count ? parts[index + 1] : "lead {\n  last: text\n}"
      return (Array("edition 1\n\n".utf8), Array(parts[index].utf8), Array(("\n\n" + next + "\n").utf8))
    }
  }

  /// Every slip of one kind at every word and sign. `edit` gets the pieces of the text, words and blanks alternating.
  static func all(_ edit: (_ lexemes: [Range<Int>], _ index: Int, _ bytes: [UInt8]) -> [UInt8]?) -> [Slip] {
    var slips: [Slip] = []
    for context in contexts() {
      let lexemes = Lexer.lex(context.slipped).lexemes.map(\.range)
      for index in lexemes.indices {
        guard let bytes = edit(lexemes, index, context.slipped) else { continue }
        let whole = context.before + bytes + context.after
        let word = String(decoding: context.slipped[lexemes[index]], as: UTF8.self)
        slips.append(Slip(text: String(decoding: whole, as: UTF8.self), bytes: whole, what: word))
      }
    }
    return slips
  }

  static func deletions() -> [Slip] {
    all { lexemes, index, bytes in
      Array(bytes[..<lexemes[index].lowerBound] + bytes[lexemes[index].upperBound...])
    }
  }

  static func duplications() -> [Slip] {
    all { lexemes, index, bytes in
      let range = lexemes[index]
      return Array(bytes[..<range.upperBound] + [0x20] + bytes[range] + bytes[range.upperBound...])
    }
  }

  static func swaps() -> [Slip] {
    all { lexemes, index, bytes in
      guard index + 1 < lexemes.count else { return nil }
      let (first, second) = (lexemes[index], lexemes[index + 1])
      return Array(
        bytes[..<first.lowerBound] + bytes[second] + bytes[first.upperBound..<second.lowerBound] + bytes[first]
          + bytes[second.upperBound...])
    }
  }
}
