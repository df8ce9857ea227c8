/// Colour and weight for a terminal, or nothing at all where output is piped or colour is refused.
package struct TextStyle: Sendable {
  package enum Tone: String, Sendable {
    case good = "32"
    case bad = "31"
    case doubtful = "33"
    case faint = "2"
    case strong = "1"
  }

  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  package static let plain = TextStyle(isColoured: false)

  package func paint(_ text: String, _ tone: Tone) -> String {
    isColoured ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  package func strong(_ text: String) -> String { paint(text, .strong) }
}
