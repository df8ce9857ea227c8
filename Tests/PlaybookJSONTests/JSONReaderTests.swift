import PlaybookJSON
import Testing

@Suite struct JSONReaderTests {
  // MARK: - What is accepted

  @Test(arguments: [
    ("null", "null"), (" \t\r\n true ", "true"), ("false", "false"), ("0", "0"), ("-0", "-0"), ("12.50", "12.50"),
    ("1e3", "1e3"), ("1E+3", "1E+3"), ("-1.5e-300", "-1.5e-300"),
    ("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"),
    ("\"\"", "\"\""), ("\"a b\"", "\"a b\""), ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("{\n}", "{}"),
    ("[1,[2,[3]],{}]", "[1,[2,[3]],{}]"), ("{\"b\":1,\"a\":2,\"b\":3}", "{\"b\":1,\"a\":2,\"b\":3}"),
    ("\u{FEFF}[1]", "[1]"), ("\"\u{7F}\"", "\"\u{7F}\""), ("{\"\":[]}", "{\"\":[]}"),
  ])
  func accepts(text: String, means expected: String) throws {
    #expect(shape(try parse(text)) == expected)
  }

  @Test(arguments: [
    (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{C} \n \r \t"),
    (#""\u0041\u00e9\u20AC""#, "A\u{e9}\u{20AC}"),
    (#""x\ud83d\ude00y""#, "x\u{1F600}y"),
    (#""\u0000""#, "\u{0}"),
    ("\"caf\u{e9} \u{20AC} \u{1F600}\"", "caf\u{e9} \u{20AC} \u{1F600}"),
    (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"),
  ])
  func unescapes(text: String, to expected: String) throws {
    #expect(try parse(text).stringBytes == Array(expected.utf8))
  }

  @Test func keepsTheBytesOfTextApart() throws {
    // Equal for Swift, different in bytes: nothing may normalise them.
    #expect(try parse(#""e\u0301""#).stringBytes != parse("\"\u{e9}\"").stringBytes)
  }

  @Test func knowsThePlaceOfEverything() throws {
    let text = "\u{FEFF} {\"a\": [ 10 , \"x\\n\" ], \"b\":null}"
    let root = try parse(text)
    #expect((root.start, root.end) == (4, text.utf8.count))
    let members = try #require(root.members)
    #expect(members.map(\.keyStart) == [5, 26])
    let elements = try #require(members[0].value.elements)
    #expect(elements.map(\.start) == [12, 17])
    #expect(elements.map(\.end) == [14, 22])
    #expect((members[1].value.start, members[1].value.end) == (30, 34))
  }

  // MARK: - What is refused, and where

  static let faults: [(text: String, fault: JSONError.Fault, offset: Int)] = [
    ("", .empty, 0), (" \n ", .empty, 0), ("\u{FEFF}", .empty, 0),
    ("{", .truncated, 0), ("[1, [2", .truncated, 4), ("{\"a\": \"b", .truncated, 6), ("{\"a\"", .truncated, 0),
    ("{\"a\":", .truncated, 0), ("[1,", .truncated, 0), ("[\"\\", .truncated, 1), ("\"\\u12", .truncated, 0),
    ("[tru", .truncated, 1), ("\"\\ud83d", .truncated, 0), ("{\"a\":1,", .truncated, 0), ("nul", .truncated, 0),
    ("[NaN]", .unknownWord("NaN"), 1), ("-Infinity", .unknownWord("-Infinity"), 0),
    ("{\"a\": Infinity}", .unknownWord("Infinity"), 6), ("True", .unknownWord("True"), 0),
    ("[None]", .unknownWord("None"), 1), ("[yes]", .unknownWord("yes"), 1), ("[nullx]", .unknownWord("nullx"), 1),
    ("+1", .badNumber("+1"), 0), ("[01]", .badNumber("01"), 1), ("[1.]", .badNumber("1."), 1),
    ("[.5]", .badNumber(".5"), 1), ("-", .badNumber("-"), 0), ("[1e]", .badNumber("1e"), 1),
    ("0x10", .badNumber("0x10"), 0), ("[1_000]", .badNumber("1_000"), 1), ("1.2.3", .badNumber("1.2.3"), 0),
    ("[--1]", .badNumber("--1"), 1), ("[-01]", .badNumber("-01"), 1), ("[1e+]", .badNumber("1e+"), 1),
    ("2026-03-02", .badNumber("2026-03-02"), 0), ("[00]", .badNumber("00"), 1),
    ("['a']", .singleQuotes, 1), ("{'a': 1}", .singleQuotes, 1), ("[1 '", .singleQuotes, 3),
    ("// x\n{}", .comment, 0), ("[1, /* x */ 2]", .comment, 4), ("{} # x", .comment, 3), ("/", .unexpected(0x2F), 0),
    ("[1,]", .trailingComma, 2), ("{\"a\":1 , }", .trailingComma, 7),
    ("[,1]", .unexpected(0x2C), 1), ("[1,,2]", .unexpected(0x2C), 3), ("{,}", .unexpected(0x2C), 1),
    ("[1 2]", .missingComma, 3), ("{\"a\":1 \"b\":2}", .missingComma, 7), ("[\"a\"\"b\"]", .missingComma, 4),
    ("{\"a\":1\n b:2}", .missingComma, 8), ("[{} {}]", .missingComma, 4),
    ("{\"a\" 1}", .missingColon, 5), ("{\"a\"}", .missingColon, 4), ("{\"a\", 1}", .missingColon, 4),
    ("{\"a\":}", .unexpected(0x7D), 5), ("{a: 1}", .keyNotQuoted, 1), ("{1: 1}", .keyNotQuoted, 1),
    ("{\"a\":1, true: 1}", .keyNotQuoted, 8), ("{[1]: 2}", .unexpected(0x5B), 1),
    ("[1}", .unexpected(0x7D), 2), ("{\"a\":1]", .unexpected(0x5D), 6), ("]", .unexpected(0x5D), 0),
    ("[1:2]", .unexpected(0x3A), 2), ("*", .unexpected(0x2A), 0), ("\u{201C}a\u{201D}", .unexpected(0xE2), 0),
    ("\"a\nb\"", .controlCharacter(0x0A), 2), ("{\"a\": \"b\n", .truncated, 6), ("\"a\r\n", .truncated, 0),
    ("[\"a\r\n\"]", .controlCharacter(0x0D), 3), ("\"a\u{0}\"", .controlCharacter(0), 2),
    ("\u{0}", .controlCharacter(0), 0),
    ("[1\u{1}]", .controlCharacter(1), 2),
    (#""\x""#, .badEscape, 1), (#"["\u12g4"]"#, .badEscape, 2), (#""\U0041""#, .badEscape, 1),
    (#""\ud83d""#, .loneSurrogate, 1), (#""a\ude00""#, .loneSurrogate, 2), (#""\ud83d\u0041""#, .loneSurrogate, 1),
    (#""\ud83dx""#, .loneSurrogate, 1), (#""\ud83d\ud83d\ude00""#, .loneSurrogate, 1),
    (#""\ud83d\n""#, .loneSurrogate, 1),
    ("{} {}", .trailingText, 3), ("1 2", .trailingText, 2), ("[1]x", .trailingText, 3), ("{}}", .unexpected(0x7D), 2),
    ("{}\u{0}", .controlCharacter(0), 2), ("{\"a\":1},", .unexpected(0x2C), 7),
  ]

  @Test(arguments: faults.indices)
  func refuses(index: Int) {
    let example = Self.faults[index]
    #expect(fault(Array(example.text.utf8)) == JSONError(example.fault, at: example.offset), "\(example.text)")
  }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xC1, 0x81, 0x22], [0x22, 0xC3, 0x22],
      [0x22, 0xE0, 0x9F, 0xBF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
      [0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0xFF, 0x22], [0x22, 0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func refusesBadUTF8InText(bytes: [UInt8]) {
    #expect(fault(bytes) == JSONError(.badUTF8, at: 1))
  }

  @Test func refusesUTF16() {
    #expect(fault([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]) == JSONError(.badUTF8, at: 0))
    #expect(fault([0x7B, 0x00, 0x7D, 0x00]) == JSONError(.controlCharacter(0), at: 1))
  }

  @Test func acceptsEveryScalarAndNoOtherSequence() throws {
    for value in stride(from: UInt32(0x20), through: 0x10FFFF, by: 97) {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      var text = String.UnicodeScalarView()
      text.append(scalar)
      #expect(try parse("\"\(String(text))\"").stringBytes == Array(String(text).utf8))
    }
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x80)...0xFF {
        let isText = String(validating: [first, second], as: UTF8.self) != nil
        #expect((fault([0x22, first, second, 0x22]) == nil) == isText)
      }
    }
  }

  @Test func limitsDepthAndSize() throws {
    func nested(_ levels: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: levels) + [UInt8](repeating: 0x5D, count: levels)
    }
    #expect(fault(nested(64)) == nil)
    #expect(fault(nested(65)) == JSONError(.tooDeep(limit: 64), at: 64))
    #expect(fault(nested(1_000_000)) == JSONError(.tooDeep(limit: 64), at: 64))
    let deep = JSONReader.Limits(depth: .max)
    #expect(fault(nested(1_000), limits: deep) == nil)
    #expect(fault(nested(100_000), limits: deep)?.fault == .tooDeep(limit: 1_000))
    let objects = Array(String(repeating: "{\"a\":", count: 10_000).utf8)
    #expect(fault(objects) == JSONError(.tooDeep(limit: 64), at: 64 * 5))
    #expect(fault(nested(5), limits: .init(bytes: 9)) == JSONError(.tooLarge(limit: 9), at: 0))
    #expect(fault(nested(5), limits: .init(bytes: 10)) == nil)
  }

  @Test func siblingsAreNotDepth() {
    let flat = "[" + Array(repeating: "[[]],{\"a\":{}}", count: 1_000).joined(separator: ",") + "]"
    #expect(fault(Array(flat.utf8), limits: .init(depth: 3)) == nil)
  }

  // MARK: - Anything at all

  /// Damaged documents are read or refused; a fault lies within the text; what is read is written and read again alike.
  @Test func survivesDamage() throws {
    let seeds = [
      #"{"id":"1","n":[1,-2.5e+10,0.001],"t":"caf\u00e9 \ud83d\ude00","o":{"a":{"b":[true,false,null,{}]}}}"#,
      #"[{"a":"x\\y"},[[[]]],"é€😀",12,""]"#,
    ]
    let spice = Array("{}[]\",:\\u0tfn-+.eE19 \n'/#".utf8) + [0x00, 0x80, 0xC3, 0xED, 0xF4, 0xFF]
    var random = SplitMix(state: 42)
    for round in 0..<20_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0...random.below(4) {
        let index = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[index] = spice[random.below(spice.count)]
        case 1: bytes.insert(spice[random.below(spice.count)], at: index)
        case 2: bytes.remove(at: index)
        case _: bytes.removeSubrange(index..<min(bytes.count, index + random.below(8)))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      do {
        let value = try JSONReader.parse(bytes)
        let again = try parse(shape(value))
        #expect(shape(again) == shape(value))
      } catch let error as JSONError {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }

  @Test func readsDocumentsWithoutSurprise() throws {
    let root = try parse(#"{"a":1,"a":2,"b":true,"c":null,"d":"x","e":[1],"f":1.5,"g":99999999999999999999}"#)
    #expect(root.member("a")?.integer == 1)
    #expect(root.member("b")?.bool == true)
    #expect(root.member("c")?.isNull == true)
    #expect(root.member("d")?.string == "x")
    #expect(root.member("e")?.elements?.count == 1)
    #expect(root.member("f")?.integer == nil)
    #expect(root.member("f")?.numberText == "1.5")
    #expect(root.member("g")?.integer == nil)
    #expect(root.member("h") == nil)
    #expect(root.member("d")?.member("x") == nil)
  }

  // MARK: -

  private func parse(_ text: String) throws -> JSONValue { try JSONReader.parse(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8], limits: JSONReader.Limits = .init()) -> JSONError? {
    do {
      _ = try JSONReader.parse(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// The value as compact JSON with its numbers as written.
  private func shape(_ value: JSONValue) -> String {
    switch value.kind {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let bytes): return quoted(bytes)
    case .array(let elements): return "[" + elements.map(shape).joined(separator: ",") + "]"
    case .object(let members):
      return "{" + members.map { quoted($0.key) + ":" + shape($0.value) }.joined(separator: ",") + "}"
    }
  }

  private func quoted(_ bytes: [UInt8]) -> String {
    var text = ""
    JSONWriter.append(String(decoding: bytes, as: UTF8.self), to: &text)
    return text.replacing("\\u007f", with: "\u{7F}")
  }
}

/// A small generator with a fixed seed, so that a failure comes back.
struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
