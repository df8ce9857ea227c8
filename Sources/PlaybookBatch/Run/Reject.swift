import PlaybookJSON
import PlaybookRuntime
import PlaybookSource

/// A line that is no lead that can be used: where it is, and why.
package struct Reject: Sendable {
  /// Index of the file.
  package var file: Int
  /// From 1; columns in characters.
  package var line: Int
  package var column: Int
  package var code: String
  package var reason: String
  package var hint: String?
  /// As it was written; cut where it is long.
  package var text: [UInt8]

  /// Of `text`.
  package static let longestText = 64 * 1_024
}

extension Reject {
  /// A lead that the door refused, with a place in what the door read: the lead's own bytes or, for a row of a table, the
  /// object made of it. `column`: characters before the lead on its line.
  init(_ diagnostic: Diagnostic, of lead: RawLead, in block: RawBlock, file: Int, column: Int) {
    let text = block.bytes[Int(lead.offset)..<Int(lead.offset + lead.length)]
    let start = Int(diagnostic.span?.start ?? 0)
    let place: (line: Int, column: Int)
    switch block.form {
    case .json: place = Self.place(of: start, in: text)
    case .table(let table): place = Self.place(of: table.offset(ofRow: text, json: start), in: text)
    }
    // What these two say about files does not hold here.
    let isOfOneFile = [RuntimeCode.trailingText, .notAnObject].contains { $0.rawValue == diagnostic.code }
    self.init(
      file: file, line: Int(lead.line) + place.line, column: place.column + (place.line == 0 ? column : 0),
      code: diagnostic.code, reason: diagnostic.message, hint: isOfOneFile ? nil : diagnostic.hint,
      text: Array(text.prefix(Self.longestText)))
  }

  /// A lead that the reader refused. `column`: characters before the lead on its line.
  init(_ lead: RawLead, in block: RawBlock, file: Int, column: Int) {
    let text = block.bytes[Int(lead.offset)..<Int(lead.offset + lead.length)]
    let (diagnostic, offset) = Self.fault(of: lead, text, block.form)
    let place = Self.place(of: offset, in: text)
    self.init(
      file: file, line: Int(lead.line) + place.line, column: place.column + (place.line == 0 ? column : 0),
      code: diagnostic.code, reason: diagnostic.message, hint: diagnostic.hint,
      text: Array(text.prefix(Self.longestText)))
  }

  /// What is wrong, and where in the text.
  private static func fault(
    of lead: RawLead, _ text: Slice<UnsafeRawBufferPointer>, _ form: LeadForm
  ) -> (Diagnostic, offset: Int) {
    func comma(_ fault: JSONError.Fault) -> (Diagnostic, offset: Int) {
      (.unreadableLead(JSONError(fault, at: 0), text: Array(text), file: 0), 0)
    }
    switch lead.fault {
    case .brokenRow:
      guard case .table(let table) = form, let (fault, offset) = table.fault(ofRow: text) else { fallthrough }
      return (.refused(fault), offset)
    case .tooLarge: return (.refused(.tooLarge), 0)
    case .surplusComma: return comma(.unexpected(UInt8(ascii: ",")))
    case .trailingComma: return comma(.trailingComma)
    case .missingComma: return comma(.missingComma)
    }
  }

  /// Lines from 0, columns from 1.
  private static func place(of offset: Int, in text: Slice<UnsafeRawBufferPointer>) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let line = before.reversed().prefix { $0 != 0x0A }
    return (before.count { $0 == 0x0A }, 1 + line.count { $0 & 0xC0 != 0x80 })
  }
}

/// Counts the characters of a chunk's lines, from its beginning on.
struct LineCursor {
  private var offset = 0
  /// Characters since the last line end, or since the beginning of the chunk.
  private(set) var column = 0

  /// Goes on to `offset`, which is not before where it stands.
  mutating func advance(to offset: Int, in bytes: UnsafeRawBufferPointer) {
    guard offset > self.offset else { return }
    for byte in bytes[self.offset..<offset] {
      if byte == 0x0A { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    self.offset = offset
  }
}
