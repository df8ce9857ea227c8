/// One file of a book, or one lead: its bytes and the place of every line in them.
///
/// Guarantee: `position(at:)` answers for every offset from 0 to `bytes.count`, in time logarithmic in the number of
/// lines, with the 1-based line and the 1-based column counted in Unicode scalars (a tab is one).
package struct SourceFile: Sendable {
  /// The path as messages show it: relative to where the user stands, `-` for standard input.
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  /// A byte-order mark is no part of the first line: editors neither show nor count it.
  private let textStart: Int

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
    }
    lineStarts = starts
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  package func position(at offset: Int) -> SourcePosition {
    let clamped = max(0, min(offset, bytes.count))
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= clamped { low = middle } else { high = middle }
    }
    // Counts scalars; a long line is read once per question, which only diagnostics ask.
    var column = 1
    let line = max(lineStarts[low], textStart)..<max(clamped, textStart)
    for index in line where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: low + 1, column: column)
  }

  /// The bytes of a 1-based line without its line end.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = max(lineStarts[number - 1], textStart)
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }
}

/// A place in a file as people count: line and column from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A half-open range of bytes in one of the files of a `SourceSet`.
package struct SourceSpan: Hashable, Sendable {
  /// The file's index in its `SourceSet`.
  package let file: Int32
  package let start: Int32
  package let end: Int32

  package init(file: Int, start: Int, end: Int) {
    self.file = Int32(file)
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: max(start, end))
  }

  /// The smallest span that holds both; both must lie in the same file.
  package func joined(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: Int(file), start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }

  /// The empty span at this span's end: where something is missing.
  package var after: SourceSpan { SourceSpan(file: Int(file), start: Int(end), end: Int(end)) }
}

/// The files that spans point into, by index.
package struct SourceSet: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  package init(_ files: [SourceFile]) { self.files = files }

  /// Adds a file and returns its index for spans.
  package mutating func add(_ file: SourceFile) -> Int {
    files.append(file)
    return files.count - 1
  }

  package subscript(span: SourceSpan) -> SourceFile { files[Int(span.file)] }

  package func position(of span: SourceSpan) -> SourcePosition { self[span].position(at: Int(span.start)) }
}
