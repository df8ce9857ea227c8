/// What a language says: literal text is words, and what stands in `\( … )` keeps the kind that it has.
///
/// Only catalogues make sentences: this folder and `Handbook/Words`.
struct Sentence: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable {
    case words(String)
    case phrase(Phrase)
  }

  private(set) var pieces: [Piece]

  init(stringLiteral words: String) { pieces = [.words(words)] }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) { pieces.reserveCapacity(2 * interpolationCount + 1) }

    mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
    }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces.append(.phrase(phrase)) }

    /// Several with words between them.
    mutating func appendInterpolation(_ phrases: [Phrase], _ separator: String) {
      for (index, phrase) in phrases.enumerated() {
        if index > 0 { pieces.append(.words(separator)) }
        pieces.append(.phrase(phrase))
      }
    }

    mutating func appendInterpolation(_ number: Int) { pieces.append(.phrase(.figure(number))) }

    mutating func appendInterpolation(_ sentence: Sentence) { pieces += sentence.pieces }
  }
}

/// One language: what each message says in it. The compiler holds it to be complete.
protocol Language: Sendable {
  /// BCP 47.
  var code: String { get }

  func say(_ message: PageMessage) -> Sentence
  func say(_ message: ReasonMessage) -> Sentence
  func say(_ message: TimeMessage) -> Sentence
  func say(_ message: CauseMessage) -> Sentence
  func say(_ message: OutlookMessage) -> Sentence
  func say(_ message: HandbookMessage) -> Sentence
  func say(_ message: WorkMessage) -> Sentence
  func say(_ message: ConditionMessage) -> Sentence
}

/// The catalogue in use: the only way from a message to a phrase.
package struct Words: Sendable {
  private let language: any Language
  private let isPseudo: Bool

  package static let english = Words(language: English(), isPseudo: false)
  /// English with an accent on every letter and brackets around every message, to see what no catalogue said.
  package static let pseudo = Words(language: English(), isPseudo: true)

  var code: String { isPseudo ? language.code + "-x-pseudo" : language.code }

  func callAsFunction(_ message: PageMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: ReasonMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: TimeMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: CauseMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: OutlookMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: HandbookMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: WorkMessage) -> Phrase { phrase(language.say(message)) }
  func callAsFunction(_ message: ConditionMessage) -> Phrase { phrase(language.say(message)) }

  private func phrase(_ sentence: Sentence) -> Phrase {
    var phrase = Phrase()
    if isPseudo { phrase.append(.words, "⟦") }
    for piece in sentence.pieces {
      switch piece {
      case .words(let words): phrase.append(.words, isPseudo ? Self.accented(words) : words)
      case .phrase(let part): phrase += part
      }
    }
    if isPseudo { phrase.append(.words, "⟧") }
    return phrase
  }

  private static let small = Array("áƀçđéƒĝĥíĵķłɱñóþɋŕšťúṽŵẋýž")
  private static let capital = Array("ÁɃÇĐÉƑĜĤÍĴĶŁṀÑÓÞɊŔŠŤÚṼŴẊÝŽ")

  private static func accented(_ words: String) -> String {
    String(
      words.map { letter in
        switch letter.asciiValue {
        case let byte? where (0x61...0x7A).contains(byte): small[Int(byte - 0x61)]
        case let byte? where (0x41...0x5A).contains(byte): capital[Int(byte - 0x41)]
        case _: letter
        }
      })
  }
}
