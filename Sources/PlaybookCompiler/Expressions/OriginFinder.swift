import PlaybookIR
import PlaybookSource

/// Answers where spans stand, in time that follows the distance between one question and the next: expressions ask in
/// reading order, and a line may be as long as the file.
struct OriginFinder {
  private let sources: SourceSet
  private var last: (file: Int32, offset: Int, position: SourcePosition)?

  init(sources: SourceSet) { self.sources = sources }

  mutating func origin(of span: SourceSpan) -> Origin {
    let position = position(of: span)
    last = (span.file, Int(span.start), position)
    return Origin(file: Int(span.file), line: position.line, column: position.column)
  }

  private func position(of span: SourceSpan) -> SourcePosition {
    guard let last, last.file == span.file else { return sources.position(of: span) }
    let bytes = sources[span].bytes
    let offset = Int(span.start)
    let range = min(offset, last.offset)..<max(offset, last.offset)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return sources.position(of: span) }
    var scalars = 0
    for byte in bytes[range] {
      if byte == 0x0A { return sources.position(of: span) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    let column = last.position.column + (offset < last.offset ? -scalars : scalars)
    return SourcePosition(line: last.position.line, column: column)
  }
}
