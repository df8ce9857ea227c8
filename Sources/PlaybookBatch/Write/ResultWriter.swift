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
  private let columns: [Column]

  /// A column with its words ready to be copied.
  private struct Column {
    /// What stands before a value that is no word.
    let prefix: Words
    /// By index: the word with what stands before it.
    let words: Words
    let null: Words
  }

  /// Some texts in one piece of memory.
  private final class Words {
    let bytes: UnsafeMutablePointer<UInt8>
    let ends: UnsafeMutablePointer<Int>

    init(_ words: [[UInt8]]) {
      let joined = Array(words.joined())
      bytes = .allocate(capacity: max(1, joined.count))
      bytes.initialize(from: joined, count: joined.count)
      ends = .allocate(capacity: words.count + 1)
      ends.initialize(to: 0)
      for (index, word) in words.enumerated() { (ends + index + 1).initialize(to: ends[index] + word.count) }
    }

    deinit {
      bytes.deallocate()
      ends.deallocate()
    }

    @inline(__always)
    func write(_ index: Int, to output: OutputBuffer) {
      output.append(bytes + ends[index], ends[index + 1] - ends[index])
    }
  }

  init(_ columns: [ResultColumn], format: ResultFormat) {
    self.format = format
    self.columns = columns.enumerated().map { index, column in
      let prefix: [UInt8]
      switch format {
      case .lines:
        var key = index == 0 ? "{" : ","
        JSONWriter.append(column.key, to: &key)
        prefix = Array((key + ":").utf8)
      case .table: prefix = index == 0 ? [] : [UInt8(ascii: ",")]
      }
      func word(_ json: [UInt8]) -> [UInt8] { prefix + (format == .lines ? json : TableText.cell(ofJSON: json)) }
      return Column(
        prefix: Words([prefix]), words: Words(column.words.map(word)), null: Words([word(Array("null".utf8))]))
    }
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
      for (index, column) in columns.enumerated() {
        let cell = results.column(index)[lead]
        switch cell.kind {
        case .null: column.null.write(0, to: output)
        case .word: column.words.write(Int(cell.payload), to: output)
        case .number, .input, .json:
          column.prefix.write(0, to: output)
          write(cell, block, results.arena, to: output)
        }
      }
      if format == .lines { output.append(UInt8(ascii: "}")) }
      output.append(0x0A)
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
      // The document has numbers as texts, so that no reader rounds them.
      if format == .lines { output.append(UInt8(ascii: "\"")) }
      Self.write(millionths: cell.payload, to: output)
      if format == .lines { output.append(UInt8(ascii: "\"")) }
    case .input:
      let text = block.bytes[range]
      if format == .lines, text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
        output.append(UInt8(ascii: "\""))
        output.append(text)
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

  /// A number without zeros at its end.
  private static func write(millionths: Int64, to output: OutputBuffer) {
    if millionths < 0 { output.append(UInt8(ascii: "-")) }
    let magnitude = millionths.magnitude
    output.append(String(magnitude / 1_000_000).utf8)
    var rest = magnitude % 1_000_000
    guard rest > 0 else { return }
    output.append(UInt8(ascii: "."))
    var unit: UInt64 = 100_000
    while rest > 0 {
      output.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
