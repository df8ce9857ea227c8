/// Breaks the words of a value into lines: where it does not fit, behind the last comma or before the last `and`, `or` or
/// `->` that lies in the fewest brackets. What lies in several brackets is indented further.
///
/// Guarantee: the work is linear in the number of pieces, since a line that can be broken is never much longer than the
/// width.
struct ValueLayout {
  struct Piece {
    let text: String
    let hasSpaceBefore: Bool
    let depth: Int
    let mayBreakBefore: Bool

    var columns: Int { text.unicodeScalars.count + (hasSpaceBefore ? 1 : 0) }
  }

  private let indent: String
  private let width: Int
  private var lines: [String] = []
  /// What stands at the start of the line: the head, or the indentation.
  private var start: String
  private var line: [Piece] = []
  private var columns: Int
  /// Where the line is broken if it gets too long.
  private var bestBreak: Int?

  /// Whether nothing but indentation stands at the start of the line.
  private var isBare: Bool

  /// `first` is what the value stands behind; nothing, if it begins a line.
  init(first: String?, indent: String, width: Int) {
    self.indent = indent
    self.width = width
    start = first ?? indent
    isBare = first == nil
    columns = start.unicodeScalars.count
  }

  mutating func add(_ piece: Piece) {
    if line.isEmpty, isBare { start = indentation(of: piece) }
    append(piece)
    while columns > width, let place = bestBreak {
      lines.append(text(of: line[..<place]))
      begin(Array(line[place...]))
    }
  }

  private func indentation(of piece: Piece) -> String {
    indent + String(repeating: "  ", count: min(max(0, piece.depth - 1), 8))
  }

  /// A comment ends its line; one on a line of its own begins one too.
  mutating func add(comment: Comment) {
    if comment.isOwnLine, !line.isEmpty || !isBare { endLine() }
    lines.append(text(of: line[...]) + (comment.isOwnLine ? "" : "  ") + comment.text)
    begin([])
  }

  mutating func finish() -> [String] {
    if !line.isEmpty || !isBare { endLine() }
    return lines
  }

  private mutating func append(_ piece: Piece) {
    if piece.mayBreakBefore, !line.isEmpty, bestBreak.map({ piece.depth <= line[$0].depth }) ?? true {
      bestBreak = line.count
    }
    line.append(piece)
    columns += piece.columns
  }

  private mutating func endLine() {
    lines.append(text(of: line[...]))
    begin([])
  }

  private mutating func begin(_ pieces: [Piece]) {
    start = pieces.first.map(indentation) ?? indent
    isBare = true
    line = []
    columns = start.unicodeScalars.count
    bestBreak = nil
    for piece in pieces { append(piece) }
  }

  private func text(of pieces: ArraySlice<Piece>) -> String {
    var text = start
    for (index, piece) in pieces.enumerated() {
      // Behind the indentation stands no space, behind a head always one.
      let isSpaced = index == 0 ? !isBare : piece.hasSpaceBefore
      text += (isSpaced ? " " : "") + piece.text
    }
    return text
  }
}
