package import PlaybookSource

/// One answer of one lead: 16 bytes, no references.
package struct ResultCell: Sendable {
  package enum Kind: UInt8, Sendable {
    case null
    /// `payload` is an index into the words of the column.
    case word
    /// `payload` is a number in millionths.
    case number
    /// `payload` bytes into the block's input stand `length` bytes of text, which the writer escapes.
    case input
    /// `payload` bytes into `ResultBlock.arena` stand `length` bytes of JSON: one value.
    case json
  }

  package var payload: Int64
  package var length: UInt32
  package var kind: Kind

  package init(_ kind: Kind, payload: Int64 = 0, length: UInt32 = 0) {
    self.kind = kind
    self.payload = payload
    self.length = length
  }
}

/// The answers of a block, column by column: what a decider fills in and a writer lays out.
///
/// It is kept from block to block, so that nothing is allocated for a lead.
package struct ResultBlock {
  /// One for each selected key: cell `i` of column `c` is at `c * RawBlock.largestCount + i`.
  package let cells: UnsafeMutablePointer<ResultCell>
  /// JSON of the answers that have no shorter form.
  package var arena: [UInt8] = []
  /// The leads without an answer, by rising index. Their cells mean nothing.
  package var refused: [RefusedLead] = []

  package init(cells: UnsafeMutablePointer<ResultCell>) { self.cells = cells }

  @inlinable
  package func column(_ column: Int) -> UnsafeMutablePointer<ResultCell> { cells + column * RawBlock.largestCount }

  package mutating func removeAll() {
    arena.removeAll(keepingCapacity: true)
    refused.removeAll(keepingCapacity: true)
  }
}

/// A lead that cannot be used, and why: its spans point into `RawBlock.json(of:)` of that lead.
package struct RefusedLead: Sendable {
  package let index: Int
  package let diagnostics: [Diagnostic]

  package init(index: Int, diagnostics: [Diagnostic]) {
    self.index = index
    self.diagnostics = diagnostics
  }
}
