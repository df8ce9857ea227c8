package import PlaybookSource

/// One entry of a file, before anybody knows what it means: a head, and then a value or a block of entries.
///
/// Both forms of the language are read into entries; what follows this stage never asks which form it was.
package struct EntrySyntax: Sendable {
  package enum Body: Sendable {
    /// `head: value`: the value's tokens.
    case value(Range<Int>)
    /// `head { entries }`
    case block([EntrySyntax])
    /// Neither; already reported.
    case missing
  }

  /// The head's tokens, as a range of `Outline.tokens`.
  package var head: Range<Int>
  package var body: Body
  /// From the head to the end of the value or the closing brace.
  package var span: SourceSpan
  /// Whether something in the entry itself (not in its children) was reported: then nothing more is said about it.
  package var isReported: Bool
  /// Whether its value is not what the author meant: then nothing is made of it.
  package var isBroken: Bool

  package init(head: Range<Int>, body: Body, span: SourceSpan, isReported: Bool) {
    self.head = head
    self.body = body
    self.span = span
    self.isReported = isReported
    isBroken = isReported
  }
}

/// A file as a tree of entries over one array of tokens.
package struct Outline: Sendable {
  package var tokens: [Token] = []
  package var entries: [EntrySyntax] = []
  /// The empty place at the end of the file.
  package var end: SourceSpan
  /// Read from the YAML form, where a `-` begins an item of a list.
  package var isYAML = false

  package init(end: SourceSpan) { self.end = end }
}
