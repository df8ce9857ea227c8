@testable import PlaybookBatch
import PlaybookJSON
import RandomSupport
import Testing

/// Cells held to the object that the door reads in place of the row.
struct TableScannerTests {
  @Test(arguments: 0..<40)
  func cellsAreThoseOfTheObject(_ seed: Int) throws {
    var random = SeededRandom(seed)
    let divider = random.pick([UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
    let names = ["id", "other", "company.employees", "pain"]
    let shape = TableShape(divider: divider, names: names.map { Array($0.utf8) })
    let projection = Projection(names: ["pain", "id", "company.employees", "absent"])
    let chunk = Chunk()
    chunk.form = .table(shape)
    let pieces: [[UInt8]] = [
      [], [divider], [divider], Array("\"".utf8), Array("\"".utf8), Array("x".utf8), Array(" ".utf8),
      Array("abcdefghij".utf8),
      Array("\"\"".utf8), [0x0A], [0x0D, 0x0A], [0x0D], Array("\u{E9}\u{1F600}".utf8), [0x00], [0xC3], [0x5C],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<400 { bytes += random.pick(pieces) }
    bytes.append(0x0A)
    bytes.withUnsafeBufferPointer { chunk.append($0) }
    chunk.close()
    var scanner = BlockScanner(projection)
    scanner.begin()
    var plain = 0
    var end = 0
    while let block = scanner.next(in: chunk) {
      for (index, lead) in block.leads.enumerated() {
        let row = block.bytes[Int(lead.offset)..<Int(lead.offset + lead.length)]
        // Between two rows stand line ends and nothing else.
        #expect(bytes[end..<Int(lead.offset)].allSatisfy { $0 == 0x0A || $0 == 0x0D })
        end = Int(lead.offset + lead.length)
        #expect((lead.state == .refused) == (shape.fault(ofRow: row) != nil))
        guard lead.state == .plain else { continue }
        plain += 1
        let object = try JSONReader.parse(block.json(of: index))
        for (slot, name) in projection.names.enumerated() {
          let value = block.column(slot)[index]
          let expected = object.member(name)?.stringBytes
          #expect((value.kind == .absent) == (expected == nil))
          let written = Array(bytes[Int(value.offset)..<Int(value.offset + value.length)])
          let text = value.kind == .escapedText ? Self.undoubled(written) : written
          #expect(text == expected ?? [], "\(name) of \(String(decoding: row, as: UTF8.self))")
        }
      }
    }
    #expect(plain > 5)
  }

  private static func undoubled(_ text: [UInt8]) -> [UInt8] {
    let parts = String(decoding: text, as: UTF8.self).split(separator: "\"\"", omittingEmptySubsequences: false)
    return Array(parts.joined(separator: "\"").utf8)
  }
}
