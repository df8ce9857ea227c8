import PlaybookSource

/// The blocks in which something could not be read.
///
/// What such a block lacks may be what could not be read, so that saying it is missing would report one fault twice.
struct UnreadBlocks {
  /// By file: where blocks begin, from top to bottom.
  private let starts: [Int32: [Int32]]
  /// By file: the positions in `starts` of blocks that hold a fault.
  private var faulty: [Int32: Set<Int>] = [:]

  /// `starts`: where each block begins; `faults`: what was found while reading the text.
  init(starts: [SourceSpan], faults: [Diagnostic]) {
    guard faults.hasErrors else {
      self.starts = [:]
      return
    }
    self.starts = Dictionary(grouping: starts, by: \.file).mapValues { $0.map(\.start).sorted() }
    for fault in faults where fault.severity == .error {
      if let span = fault.span, let block = block(of: span) { faulty[span.file, default: []].insert(block) }
    }
  }

  /// Nothing in any block was lost.
  var isEmpty: Bool { faulty.isEmpty }

  /// Whether the block in which `span` stands could not be read as a whole.
  func holds(_ span: SourceSpan) -> Bool {
    guard let blocks = faulty[span.file], let block = block(of: span) else { return false }
    return blocks.contains(block)
  }

  private func block(of span: SourceSpan) -> Int? {
    guard let starts = starts[span.file] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= span.start { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
