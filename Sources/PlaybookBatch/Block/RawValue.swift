/// One value as it stands in the bytes of a block: where it is and what it is, not yet what it means.
///
/// The value's syntax is sound. Texts are UTF-8; a number has JSON's form.
///
/// Eight bytes, so that a block's values stay close together.
package struct RawValue: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, Sendable {
    case absent, null, yes, no
    /// The whole number, from its sign or first digit.
    case number
    /// What stands between the quotes, or in a cell: every byte stands for itself.
    case text
    /// What stands between the quotes, escapes not undone: in JSON at least one backslash, in a table a doubled quote.
    case escapedText
    /// From bracket to bracket.
    case array, object
  }

  /// From the lowest bit: 32 of the offset, 28 of the length, 4 of the kind.
  private let packed: UInt64

  /// In the block's bytes; 0 for a value that is absent.
  @inline(__always)
  package var offset: UInt32 { UInt32(truncatingIfNeeded: packed) }
  /// In bytes; no lead is as long as 2^28.
  @inline(__always)
  package var length: UInt32 { UInt32(truncatingIfNeeded: packed &>> 32) & 0x0FFF_FFFF }
  @inline(__always)
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: packed &>> 60)) ?? .absent }
  @inline(__always)
  package var isAbsent: Bool { packed == 0 }

  @inline(__always)
  package init(_ kind: Kind, offset: UInt32 = 0, length: UInt32 = 0) {
    packed = UInt64(kind.rawValue) &<< 60 | UInt64(length & 0x0FFF_FFFF) &<< 32 | UInt64(offset)
  }

  package static let absent = RawValue(.absent)
}

/// One lead of a block: where its bytes are, and whether its raw values can be trusted.
package struct RawLead: Sendable {
  package enum State: UInt8, Sendable {
    /// Every slot is filled exactly as the door would find it.
    case plain
    /// Anything unusual: broken or too deep JSON, no object, a key that stands twice or is written with escapes, a name
    /// that is there both as a literal key and nested. The raw values of the lead mean nothing; the door decides.
    case unusual
    /// The reader itself refuses it, and `fault` says why. Deciders pass over it.
    case refused
  }

  /// Why the reader refuses a lead.
  package enum Fault: UInt8, Sendable {
    /// A row of a table that is broken: its bytes tell how.
    case brokenRow
    /// Larger than a lead may be; of its bytes perhaps only the first are in the block.
    case tooLarge
    /// No lead at all but a comma of a list: one that stands here and should not, or one that should stand before what
    /// begins here.
    case surplusComma, trailingComma, missingComma
  }

  /// In the block's bytes: the lead's own text, without the line end.
  package var offset: UInt32
  package var length: UInt32
  /// Line in the file where the lead begins, counted from the block's first line, which is 0.
  package var line: UInt32
  package var state: State
  /// Means nothing where it is not refused.
  package var fault: Fault

  package init(offset: UInt32, length: UInt32, line: UInt32, state: State, fault: Fault = .brokenRow) {
    self.offset = offset
    self.length = length
    self.line = line
    self.state = state
    self.fault = fault
  }
}
