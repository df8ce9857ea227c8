/// Breaks the words of a value into lines: where it does not fit, behind the last comma or before the last `and`, `or` or
/// `->` that lies in the fewest brackets.
struct ValueLayout {
  struct Piece {
    let text: String
    let hasSpaceBefore: Bool
    let depth: Int
    let mayBreakBefore: Bool
  }

  private let indent: String
  private let width: Int
  private var lines: [String] = []
  /// What stands at the start of the line: the head, or the indentation.
  private var start: String
  private var line: [Piece] = []
  private var columns: Int

  init(first: String, indent: String, width: Int) {
    self.indent = indent
    self.width = width
    start = first
    columns = first.unicodeScalars.count
  }

  mutating func add(_ piece: Piece) {
    line.append(piece)
    columns += Self.columns(of: piece)
    while columns > width, let place = bestBreak { breakLine(before: place) }
  }

  /// A comment ends its line; one on a line of its own begins one too.
  mutating func add(comment: String, isOwnLine: Bool) {
    if isOwnLine, !line.isEmpty || !isBare { endLine() }
    lines.append(text(of: line[...]) + (isOwnLine ? "" : "  ") + comment)
    begin([])
  }

  mutating func finish() -> [String] {
    if !line.isEmpty || !isBare { endLine() }
    return lines
  }

  private var isBare: Bool { start.utf8.elementsEqual(indent.utf8) }

  private var bestBreak: Int? {
    var best: Int?
    for (index, piece) in line.enumerated().dropFirst() where piece.mayBreakBefore {
      if best.map({ piece.depth <= line[$0].depth }) ?? true { best = index }
    }
    return best
  }

  private mutating func breakLine(before place: Int) {
    lines.append(text(of: line[..<place]))
    begin(Array(line[place...]))
  }

  private mutating func endLine() {
    lines.append(text(of: line[...]))
    begin([])
  }

  private mutating func begin(_ pieces: [Piece]) {
    start = indent
    line = pieces
    columns = pieces.reduce(indent.unicodeScalars.count) { $0 + Self.columns(of: $1) }
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

  private static func columns(of piece: Piece) -> Int {
    piece.text.unicodeScalars.count + (piece.hasSpaceBefore ? 1 : 0)
  }
}
