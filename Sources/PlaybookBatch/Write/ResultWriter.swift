import PlaybookJSON

package enum ResultFormat: Sendable, Hashable {
  /// One JSON object on each line, with the selected keys as its keys.
  case lines
  /// A table with the selected keys as its header.
  case table
}

/// Lays out answers as text: one line for each lead that has an answer, in the order of the leads.
struct ResultWriter: ~Copyable {
  private let format: ResultFormat
  private let words: Words
  private let columns: Frozen<Column>
  /// Room for one line without the texts of its lead.
  private let lineRoom: Int

  /// A column with its words ready to be copied.
  private struct Column: BitwiseCopyable {
    /// What stands before a value that is no word.
    let prefix: Piece
    /// By index: the word with what stands before it.
    let words: UnsafePointer<Piece>
    let null: Piece
  }

  /// A text that can be copied `step` bytes at a time.
  private struct Piece: BitwiseCopyable {
    static let step = 32

    let start: UnsafePointer<UInt8>
    let length: Int

    @inline(__always)
    func write(to output: inout UnsafeMutablePointer<UInt8>) {
      var done = 0
      repeat {
        let (source, target) = (UnsafeRawPointer(start + done), UnsafeMutableRawPointer(output + done))
        let low = source.loadUnaligned(as: SIMD2<UInt64>.self)
        let high = source.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self)
        target.storeBytes(of: low, as: SIMD2<UInt64>.self)
        target.storeBytes(of: high, toByteOffset: 16, as: SIMD2<UInt64>.self)
        done &+= Self.step
      } while done < length
      output += length
    }
  }

  /// The memory of pieces.
  private final class Words {
    private let bytes: UnsafeMutablePointer<UInt8>
    private let pieces: UnsafeMutablePointer<Piece>
    private var used = (bytes: 0, pieces: 0)

    /// Room for `count` pieces of `size` bytes together.
    init(count: Int, size: Int) {
      bytes = .allocate(capacity: size + Piece.step)
      bytes.initialize(repeating: 0, count: size + Piece.step)
      pieces = .allocate(capacity: max(1, count))
    }

    deinit {
      bytes.deallocate()
      pieces.deallocate()
    }

    func add(_ texts: [[UInt8]]) -> UnsafePointer<Piece> {
      let first = pieces + used.pieces
      for text in texts {
        let start = bytes + used.bytes
        start.update(from: text, count: text.count)
        (pieces + used.pieces).initialize(to: Piece(start: UnsafePointer(start), length: text.count))
        used = (used.bytes + text.count, used.pieces + 1)
      }
      return UnsafePointer(first)
    }
  }

  init(_ columns: [ResultColumn], format: ResultFormat) {
    self.format = format
    // For each column its prefix, its null and its words.
    let texts = columns.enumerated().map { index, column in
      let prefix: [UInt8]
      switch format {
      case .lines:
        var key = index == 0 ? "{" : ","
        JSONWriter.append(column.key, to: &key)
        prefix = Array((key + ":").utf8)
      case .table: prefix = index == 0 ? [] : [UInt8(ascii: ",")]
      }
      func word(_ json: [UInt8]) -> [UInt8] { prefix + (format == .lines ? json : TableText.cell(ofJSON: json)) }
      return [prefix, word(Array("null".utf8))] + column.words.map(word)
    }
    let words = Words(
      count: texts.reduce(0) { $0 + $1.count }, size: texts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
    self.words = words
    self.columns = Frozen(
      texts.map { texts in
        let pieces = words.add(texts)
        return Column(prefix: pieces[0], words: pieces + 2, null: pieces[1])
      })
    lineRoom = texts.reduce(Piece.step + 2) { $0 + ($1.map(\.count).max() ?? 0) + Self.numberRoom }
  }

  /// The first line of a table.
  static func header(_ columns: [ResultColumn], format: ResultFormat) -> [UInt8] {
    guard format == .table else { return [] }
    return Array(columns.map { TableText.cell($0.key.utf8) }.joined(separator: [UInt8(ascii: ",")])) + [0x0A]
  }

  /// Writes the leads of a block that were not refused; how many there were.
  func write(_ block: RawBlock, _ results: borrowing ResultBlock, to output: OutputBuffer) -> Int {
    var refusals = results.refused.makeIterator()
    var refused = refusals.next()?.index ?? -1
    var written = 0
    for lead in 0..<block.count {
      if lead == refused {
        refused = refusals.next()?.index ?? -1
        continue
      }
      if block.leads[lead].state == .refused { continue }
      output.reserve(lineRoom)
      var end = output.end
      for index in 0..<columns.count {
        let column = columns.pointer + index
        let cell = results.column(index)[lead]
        switch cell.kind {
        case .null: column.pointee.null.write(to: &end)
        case .word: column.pointee.words[Int(truncatingIfNeeded: cell.payload)].write(to: &end)
        case .number:
          column.pointee.prefix.write(to: &end)
          write(millionths: cell.payload, to: &end)
        case .input, .json:
          column.pointee.prefix.write(to: &end)
          output.use(upTo: end)
          write(cell, block, results.arena, to: output)
          output.reserve(lineRoom)
          end = output.end
        }
      }
      if format == .lines {
        end.pointee = UInt8(ascii: "}")
        end += 1
      }
      end.pointee = 0x0A
      output.use(upTo: end + 1)
      written &+= 1
    }
    return written
  }

  /// One answer as JSON.
  static func json(of cell: ResultCell, _ column: ResultColumn, _ block: RawBlock, _ arena: [UInt8]) -> [UInt8] {
    switch cell.kind {
    case .null: return Array("null".utf8)
    case .word: return column.words[Int(cell.payload)]
    case .number, .input, .json:
      let output = OutputBuffer()
      ResultWriter([column], format: .lines).write(cell, block, arena, to: output)
      return Array(output.bytes)
    }
  }

  private func write(_ cell: ResultCell, _ block: RawBlock, _ arena: [UInt8], to output: OutputBuffer) {
    let range = Int(cell.payload)..<Int(cell.payload) + Int(cell.length)
    switch cell.kind {
    case .null, .word: break
    case .number:
      output.reserve(Self.numberRoom)
      var end = output.end
      write(millionths: cell.payload, to: &end)
      output.use(upTo: end)
    case .input:
      let text = block.bytes[range]
      if let start = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), format == .lines,
        TextForm.isPlainJSON(start + range.lowerBound, range.count)
      {
        output.append(UInt8(ascii: "\""))
        output.append(start + range.lowerBound, range.count)
        output.append(UInt8(ascii: "\""))
      } else if format == .lines {
        var json = ""
        JSONWriter.append(String(decoding: text, as: UTF8.self), to: &json)
        output.append(json.utf8)
      } else {
        output.append(TableText.cell(text))
      }
    case .json: output.append(format == .lines ? Array(arena[range]) : TableText.cell(ofJSON: Array(arena[range])))
    }
  }

  /// Two quotes, a sign, 13 digits, a point and 6 digits.
  private static let numberRoom = 32

  /// A number without zeros at its end. The document has numbers as texts, so that no reader rounds them.
  private func write(millionths: Int64, to output: inout UnsafeMutablePointer<UInt8>) {
    func put(_ byte: UInt8) {
      output.pointee = byte
      output += 1
    }
    if format == .lines { put(UInt8(ascii: "\"")) }
    if millionths < 0 { put(UInt8(ascii: "-")) }
    let (whole, fraction) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    var digits = 1
    var power: UInt64 = 10
    while whole >= power {
      digits &+= 1
      power &*= 10
    }
    var rest = whole
    var place = output + digits
    repeat {
      place -= 1
      place.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    output += digits
    if fraction > 0 {
      put(UInt8(ascii: "."))
      rest = fraction
      var unit: UInt64 = 100_000
      while rest > 0 {
        put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / unit))
        rest %= unit
        unit /= 10
      }
    }
    if format == .lines { put(UInt8(ascii: "\"")) }
  }
}
