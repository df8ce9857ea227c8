@testable import PlaybookBatch
import PlaybookJSON
import RandomSupport
import Testing

/// Cutting files between leads: whatever the size of the pieces, the leads and their places stay the same.
struct FeedTests {
  /// A lead as it is found: its text, its line in the file, and whether it is refused and why.
  private struct Found: Equatable {
    var text: String
    var line: Int
    var state: RawLead.State
    var fault: RawLead.Fault
  }

  /// So small that some of the leads are larger.
  private static let largestLead = 300

  @Test(arguments: 0..<30)
  func piecesDoNotShow(_ seed: Int) {
    var random = SeededRandom(seed)
    let files: [(LeadFormat, [UInt8])] = [
      (.lines, Self.lines(&random)), (.json, Self.list(&random)), (.json, Self.damagedList(&random)),
      (.table(divider: nil), Self.table(&random)),
    ]
    for (format, bytes) in files {
      let whole = Self.leads(of: bytes, format, chunkSize: 1 << 20, pieces: nil)
      #expect(!whole.isEmpty)
      for size in [1, 7, 64, 1_000] {
        let pieces = SeededRandom(seed + size)
        #expect(Self.leads(of: bytes, format, chunkSize: size, pieces: pieces) == whole)
      }
    }
  }

  @Test func whatAFileIsIsSeenInItsBytes() {
    func count(_ text: String) -> [String] {
      Self.leads(of: Array(text.utf8), nil, chunkSize: 1_000, pieces: nil).map(\.text)
    }
    #expect(count("{\"a\":1}\n{\"a\":2}") == ["{\"a\":1}", "{\"a\":2}"])
    #expect(count("{\n\"a\":1}\n{\"a\":2}") == ["{\n\"a\":1}", "{\"a\":2}"])
    #expect(count("{\"a\":1}") == ["{\"a\":1}"])
    #expect(count(" [{\"a\":1},\n{\"a\":2}]") == ["{\"a\":1}", "{\"a\":2}"])
    #expect(count("\u{FEFF}id,b\n1,2\n") == ["1,2"])
    #expect(count("") == [])
    #expect(count("id\n") == [])
  }

  @Test func aFirstLineThatGoesOnIsNoLead() {
    func count(_ text: String) -> [String] {
      Self.leads(of: Array(text.utf8), nil, chunkSize: 1_000, pieces: nil).map(\.text)
    }
    #expect(count("{\"a\":{\"b\":1}\n,\"c\":2}\n{}\n") == ["{\"a\":{\"b\":1}\n,\"c\":2}", "{}"])
    #expect(count("{\"a\":{\"b\":1}\n\n  }\n{}") == ["{\"a\":{\"b\":1}\n\n  }", "{}"])
    #expect(count("{\"a\":[{}\n]}") == ["{\"a\":[{}\n]}"])
    // One that is cut off costs itself.
    #expect(count("{\"a\":{}\n{\"b\":1}\n") == ["{\"a\":{}", "{\"b\":1}"])
    #expect(count(" {\"a\":1") == ["{\"a\":1"])
  }

  @Test func commasOfAList() {
    func found(_ text: String) -> [String] {
      let whole = Self.leads(of: Array(text.utf8), .json, chunkSize: 1_000, pieces: nil)
      for size in [1, 2, 3] {
        #expect(Self.leads(of: Array(text.utf8), .json, chunkSize: size, pieces: SeededRandom(size)) == whole)
      }
      return whole.map { $0.state == .refused ? "\($0.fault) \($0.line)" : $0.text }
    }
    #expect(found("[{} \n{}]") == ["{}", "missingComma 1", "{}"])
    #expect(found("[{}{}]") == ["{}", "missingComma 0", "{}"])
    #expect(found("[{},\n,{}]") == ["{}", "surplusComma 1", "{}"])
    #expect(found("[{},,,{}]") == ["{}", "surplusComma 0", "surplusComma 0", "{}"])
    #expect(found("[,{}]") == ["surplusComma 0", "{}"])
    #expect(found("[,]") == ["surplusComma 0"])
    #expect(found("[{}\n,  \n\n]") == ["{}", "trailingComma 1"])
    #expect(found("[{},\n,]") == ["{}", "surplusComma 1"])
    #expect(found("{},{}\n{}") == ["{}", "surplusComma 0", "{}", "{}"])
    #expect(found("[{}]\n[{}]") == ["{}", "{}"])
    // What is no object is no lead, and refused for that alone.
    #expect(found("[{} 1 {}]") == ["{}", "1", "missingComma 0", "{}"])
  }

  @Test(arguments: [
    "{\"a\": \"{{text}}\"}", "\"{{text}}\"", "{{digits}}", "{\"a\": [\"\\\"{{text}}]}\\\\\", \"]\", {}], \"b\": {}}",
    "{\"l\": [{\"a\": \"{{text}}\"}, {\"b\":\n\n 1}]}", "{\"l\":\n{{deep}}}",
  ])
  func aValueThatIsTooLargeIsPassedOver(_ pattern: String) {
    var value = pattern.replacing("{{text}}", with: String(repeating: "x\\\\y\\\"", count: 400))
    value = value.replacing("{{digits}}", with: String(repeating: "12345", count: 400))
    let deep = String(repeating: "[{\"a\":\n", count: 2_000) + "1" + String(repeating: "}]", count: 2_000)
    value = value.replacing("{{deep}}", with: deep)
    let list = "[{\"id\":1},\n \(value)\n, \(value),{\"id\":2} ,\(value)]\n{\"id\":3}\n \(value) {\"id\":4}"
    for size in [1, 7, 64, 1_000] {
      for seed in 0..<3 {
        let found = Self.leads(of: Array(list.utf8), .json, chunkSize: size, pieces: SeededRandom(seed))
        let whole = ["{\"id\":1}", "{\"id\":2}", "{\"id\":3}", "{\"id\":4}"]
        #expect(found.filter { $0.state == .plain }.map(\.text) == whole)
        #expect(found.map(\.state) == [.plain, .refused, .refused, .plain, .refused, .plain, .refused, .plain])
        #expect(found.filter { $0.state == .refused }.allSatisfy { $0.fault == .tooLarge })
        let lines = value.utf8.count { $0 == 0x0A }
        let before = [0, 0, 1, 2, 2, 3, 3, 4]
        #expect(found.map(\.line) == zip([0, 1, 2, 2, 2, 3, 4, 4], before).map { $0 + $1 * lines })
      }
    }
    // Of a list that ends in it something is missing.
    let cut = Array("[{},\n".utf8) + Array(value.utf8.dropLast(3))
    for size in [7, 64, 100_000] { #expect(Self.fault(of: cut, .json, chunkSize: size) == .cutOff) }
  }

  @Test func aLeadThatIsTooLargeIsPassedOver() {
    let large = [UInt8](repeating: UInt8(ascii: "x"), count: Feed.largestLead - 1)
    let bytes = Array("{}\n\"".utf8) + large + Array("\"\n{}\n".utf8)
    let found = Self.leads(of: bytes, .lines, chunkSize: 1_000, pieces: nil, largestLead: Feed.largestLead)
    #expect(found.map(\.state) == [.plain, .refused, .plain])
    #expect(found.map(\.line) == [0, 1, 2])
    for size in [1, 64, 1_000] {
      let lines = Array("{}\n".utf8) + large.prefix(5_000) + Array("\n".utf8) + large.prefix(900) + Array("\n{}".utf8)
      let found = Self.leads(of: lines, .lines, chunkSize: size, pieces: nil)
      #expect(found.map(\.state) == [.plain, .refused, .refused, .plain])
      #expect(found.map(\.line) == [0, 1, 2, 3])
    }
    // A quote that is never closed costs its own line.
    let table = Array("a,b\n1,\"\n".utf8) + Array("2,x\n".utf8) + large.prefix(9) + Array("\n".utf8)
    let rows = Self.leads(of: table, .table(divider: nil), chunkSize: 16, pieces: nil)
    #expect(rows.map(\.state) == [.refused, .plain, .plain])
  }

  // MARK: - Inputs

  private static func lines(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.number(1...30) {
      var lead = LeadText.lead(&random)
      if random.oneIn(3) { LeadText.damage(&lead, &random) }
      bytes += lead
      bytes += random.pick(["\n", "\n\n", "\r\n", " \n"]).utf8
    }
    if random.oneIn(2) { bytes.removeLast() }
    return bytes
  }

  private static func list(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = Array("[\n".utf8)
    for index in 0..<random.number(1...20) {
      if index > 0 { bytes += random.pick([",", ",\n", " , "]).utf8 }
      // Line ends between members.
      bytes += LeadText.lead(&random).flatMap { $0 == UInt8(ascii: ",") && random.oneIn(9) ? [$0, 0x0A] : [$0] }
    }
    return bytes + Array(random.pick(["]", "\n]\n"]).utf8)
  }

  /// Commas that are missing or surplus, and what is no lead.
  private static func damagedList(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = Array("[\n".utf8)
    for _ in 0..<random.number(1...20) {
      bytes += random.pick([",", ",\n", " , ", "", " ", "\n", ",,", ", ,"]).utf8
      var lead = LeadText.lead(&random)
      if random.oneIn(4) { lead += Array(repeating: UInt8(ascii: "7"), count: 400) }
      bytes += lead
    }
    return bytes + Array(random.pick(["]", "\n]\n", ",]", " ,\n ]", "]]"]).utf8)
  }

  private static func table(_ random: inout SeededRandom) -> [UInt8] {
    let divider = random.pick([",", ";", "\t"])
    var text = ["id", "\"na\"\"me\"", "note"].joined(separator: divider) + "\n"
    for _ in 0..<random.number(1...30) {
      let cells = (0..<random.number(1...4)).map { _ in
        random.pick([
          "", "x", "\"\"", "\"a\(divider)b\"", "\"two\nlines\"", "say \"hi\"", "\"say \"\"hi\"\"\"", "\"x\"y",
          "Zo\u{EB}",
        ])
      }
      text += cells.joined(separator: divider) + random.pick(["\n", "\r\n"])
    }
    if random.oneIn(4) { text += "\"open" }
    return Array(text.utf8)
  }

  // MARK: - Reading

  private static func leads(
    of bytes: [UInt8], _ format: LeadFormat?, chunkSize: Int, pieces: SeededRandom?, largestLead: Int = largestLead
  ) -> [Found] {
    let feed = Feed([MemoryInput(bytes, format: format, pieces: pieces)], largestLead: largestLead)
    let chunk = Chunk(usualSize: chunkSize)
    var scanner = BlockScanner(Projection(names: ["id", "company.employees"]))
    var found: [Found] = []
    var lines = 0
    var isFirst = true
    while case .chunk = feed.fill(chunk) {
      if isFirst, case .table(let shape) = chunk.form { lines += shape.lines }
      isFirst = false
      scanner.begin()
      while let block = scanner.next(in: chunk) {
        for lead in block.leads {
          // Of one that is too large a part may be there.
          let isTooLarge = lead.state == .refused && lead.fault == .tooLarge
          let length = isTooLarge ? min(Int(lead.length), largestLead) : Int(lead.length)
          let text = block.bytes[Int(lead.offset)..<Int(lead.offset) + length]
          found.append(
            Found(
              text: String(decoding: text, as: UTF8.self), line: lines + Int(lead.line), state: lead.state,
              fault: lead.fault))
        }
      }
      lines += Bytes.count(0x0A, from: chunk.start, to: chunk.end)
      // Nothing is kept of what is passed over.
      #expect(chunk.capacity <= max(chunkSize, 4 * largestLead))
    }
    return found
  }

  /// How the feed ends.
  private static func fault(of bytes: [UInt8], _ format: LeadFormat, chunkSize: Int) -> FeedFault? {
    let feed = Feed([MemoryInput(bytes, format: format, pieces: nil)], largestLead: largestLead)
    let chunk = Chunk(usualSize: chunkSize)
    while true {
      switch feed.fill(chunk) {
      case .chunk: continue
      case .fault(let fault, _, _): return fault
      case .end: return nil
      }
    }
  }
}

/// Bytes in memory, in pieces of any size.
struct MemoryInput: LeadInput {
  let name = "leads"
  let format: LeadFormat?
  private let bytes: [UInt8]
  private let pieces: SeededRandom?

  init(_ bytes: [UInt8], format: LeadFormat?, pieces: SeededRandom?) {
    self.bytes = bytes
    self.format = format
    self.pieces = pieces
  }

  func open() -> any ByteSource { Source(bytes, pieces) }

  private final class Source: ByteSource {
    private let bytes: [UInt8]
    private var position = 0
    private var pieces: SeededRandom?

    init(_ bytes: [UInt8], _ pieces: SeededRandom?) {
      self.bytes = bytes
      self.pieces = pieces
    }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
      let size = pieces?.number(1...50) ?? room.count
      let count = min(size, room.count, bytes.count - position)
      room.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }
}
