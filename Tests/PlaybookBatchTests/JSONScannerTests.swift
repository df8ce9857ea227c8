@testable import PlaybookBatch
import PlaybookJSON
import RandomSupport
import Testing

/// The scanner held to `JSONReader` and to a plain search of the door's rules, on sound and on damaged lines.
struct JSONScannerTests {
  private static let names = [
    "id", "email", "company.employees", "company.tech", "company", "a.b.c", "a.b", "pain", "history",
    "Company.Employees",
    "a_key_that_is_longer_than_what_fits_into_one_pattern",
  ]

  @Test(arguments: 0..<40)
  func agreesWithTheReaderOfOneLead(_ seed: Int) {
    var random = SeededRandom(seed)
    var plain = 0
    for _ in 0..<8 {
      var bytes: [UInt8] = []
      for _ in 0..<random.number(1...60) {
        var line = LeadText.lead(&random)
        if random.oneIn(2) { LeadText.damage(&line, &random) }
        bytes += line + [0x0A]
      }
      plain += check(bytes)
    }
    // Else nothing was shown about what is found.
    #expect(plain > 20)
  }

  @Test func depthIsThatOfTheReader() {
    for depth in [62, 63, 64, 65] {
      let nested = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
      let read = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
      #expect(check(Array("{\"x\":\(nested)}\n".utf8)) == (depth <= 64 ? 1 : 0))
      #expect(check(Array("\(read)\n".utf8)) == (depth <= 64 ? 1 : 0))
    }
  }

  /// The lines of `bytes` one by one; how many were plain.
  private func check(_ bytes: [UInt8]) -> Int {
    let chunk = Chunk()
    bytes.withUnsafeBufferPointer { chunk.append($0) }
    chunk.close()
    var scanner = BlockScanner(Projection(names: Self.names))
    scanner.begin()
    var found: [(line: Int, values: [RawValue]?, bytes: ArraySlice<UInt8>)] = []
    while let block = scanner.next(in: chunk) {
      for (index, lead) in block.leads.enumerated() {
        let values = Self.names.indices.map { block.column($0)[index] }
        let text = bytes[Int(lead.offset)..<Int(lead.offset + lead.length)]
        found.append((Int(lead.line), lead.state == .plain ? values : nil, text))
      }
    }
    var plain = 0
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
    #expect(found.map(\.line) == lines.map(\.offset))
    for ((_, values, text), (_, line)) in zip(found, lines) {
      let expected = expectation(of: line)
      #expect((values == nil) == (expected == nil), "\(String(decoding: line, as: UTF8.self))")
      guard let values, let expected else { continue }
      plain += 1
      #expect(Array(text) == Array(line.drop { $0 <= 0x20 }))
      for (value, expected) in zip(values, expected) {
        let written = value.kind == .absent ? [] : bytes[Int(value.offset)..<Int(value.offset + value.length)]
        #expect(value.kind == expected.kind && Array(written) == Array(expected.text))
      }
    }
    return plain
  }

  /// What each slot must hold; nil for a line that must be unusual.
  private func expectation(of line: ArraySlice<UInt8>) -> [(kind: RawValue.Kind, text: ArraySlice<UInt8>)]? {
    let line = Array(line)
    guard line.first(where: { ![0x20, 0x09, 0x0D].contains($0) }) == UInt8(ascii: "{"),
      let value = try? JSONReader.parse(line), !LeadText.hasHalves(value, in: line)
    else { return nil }
    var search = Search(names: Self.names, line: line)
    guard search.visit(value, path: []) else { return nil }
    return search.found.map { $0 ?? (.absent, []) }
  }

  /// Looks for each name as a literal key and nested; gives up where the scanner must.
  private struct Search {
    let names: [String]
    let line: [UInt8]
    var found: [(kind: RawValue.Kind, text: ArraySlice<UInt8>)?]

    init(names: [String], line: [UInt8]) {
      self.names = names
      self.line = line
      found = Array(repeating: nil, count: names.count)
    }

    /// `path`: the keys that the object stands in.
    mutating func visit(_ object: JSONValue, path: [String]) -> Bool {
      var seen: Set<[UInt8]> = []
      for member in object.members ?? [] {
        let end = member.keyStart + 2 + member.key.count
        guard end <= line.count, Array(line[member.keyStart + 1..<end - 1]) == member.key else { return false }
        let key = String(decoding: member.key, as: UTF8.self)
        let nested = (path + [key]).joined(separator: ".")
        let leads = names.contains { $0 == nested || $0.hasPrefix(nested + ".") }
        let isLiteral = path.isEmpty && names.contains(key)
        if leads || isLiteral, !seen.insert(member.key).inserted { return false }
        for (slot, name) in names.enumerated()
        where name == nested && (path.isEmpty ? true : nested.contains(".")) || isLiteral && name == key {
          if found[slot] != nil { return false }
          found[slot] = raw(member.value)
        }
        if names.contains(where: { $0.hasPrefix(nested + ".") }), !key.contains("."), member.value.members != nil {
          guard visit(member.value, path: path + [key]) else { return false }
        }
      }
      return true
    }

    private func raw(_ value: JSONValue) -> (kind: RawValue.Kind, text: ArraySlice<UInt8>) {
      let all = line[value.start..<value.end]
      switch value.kind {
      case .null: return (.null, all)
      case .bool(let isTrue): return (isTrue ? .yes : .no, all)
      case .number: return (.number, all)
      case .string:
        let inner = all.dropFirst().dropLast()
        return (inner.contains(UInt8(ascii: "\\")) ? .escapedText : .text, inner)
      case .array: return (.array, all)
      case .object: return (.object, all)
      }
    }
  }
}
