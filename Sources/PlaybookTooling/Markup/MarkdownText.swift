/// Sentences as Markdown that is nothing but text.
///
/// Guarantee: what the lead says, fields and conditions stand as code, where no dialect looks for links, mentions, images
/// or HTML, and which they cannot end: a backtick shows as its escape. Labels have every letter escaped that could begin
/// markup.
enum MarkdownText {
  /// `anchors`: by the id of a part where links to it go; what has none is no link.
  static func inline(_ phrase: Phrase, isCell: Bool = false, anchors: [String: String] = [:]) -> String {
    phrase.runs.reduce(into: "") { text, run in
      let piece: String
      switch run.kind {
      case .lead, .code, .quote, .field:
        // Two backticks side by side would be another mark.
        if text.utf8.last == UInt8(ascii: "`") { text += " " }
        piece = code(run.text, isCell: isCell)
      case .words, .label, .name, .figure: piece = escaped(run.text)
      }
      text += run.link.flatMap { anchors[$0] }.map { "[\(piece)](#\($0))" } ?? piece
    }
  }

  /// Between backticks; a bar would end a table's cell even there.
  static func code(_ text: String, isCell: Bool) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`": shown += "\\u{60}"
      case "|" where isCell: shown += "\\u{7C}"
      case _: shown.unicodeScalars.append(scalar)
      }
    }
    return "`\(shown)`"
  }

  private static func escaped(_ text: String) -> String {
    var shown = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      // Within a word it is a letter like any other: `America/New_York`.
      case "_" where isLetter(scalars.at(index - 1)) && isLetter(scalars.at(index + 1)): break
      case "\\", "`", "*", "_", "[", "]", "<", "#", "|", "~", "&", "!": shown += "\\"
      case _: break
      }
      shown.unicodeScalars.append(scalar)
    }
    return shown
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }
}
