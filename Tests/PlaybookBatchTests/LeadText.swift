import PlaybookJSON
import RandomSupport

/// Random leads as lines of JSON, and damage to them.
enum LeadText {
  static func lead(_ random: inout SeededRandom) -> [UInt8] {
    var keys = [
      "\"id\"", "\"email\"", "\"company\"", "\"a\"", "\"pain\"", "\"history\"", "\"stray\"", "\"str\u{E4}y\"",
      "\"other\"",
      "\"a_key_that_is_longer_than_what_fits_into_one_pattern\"",
    ]
    if random.oneIn(8) { keys.shuffle(using: &random) }
    if random.oneIn(12) { keys.append("\"company.employees\"") }
    if random.oneIn(12) { keys.append("\"em\\u0061il\"") }
    if random.oneIn(12) { keys.append(random.pick(keys)) }
    let members = keys.filter { _ in !random.oneIn(5) }.map { key -> String in
      switch key {
      case "\"company\"" where !random.oneIn(6):
        return member(key, object(["\"employees\"", "\"tech\"", "\"x\""], &random), &random)
      case "\"a\"" where !random.oneIn(6):
        return member(key, "{" + member("\"b\"", object(["\"c\"", "\"d\""], &random), &random) + "}", &random)
      case _: return member(key, value(&random, depth: 0), &random)
      }
    }
    let comma = random.oneIn(4) ? ", " : ","
    let line = "{" + members.joined(separator: comma) + "}" + (random.oneIn(6) ? " \r" : "")
    return Array(((random.oneIn(9) ? " \t" : "") + line).utf8)
  }

  private static func object(_ keys: [String], _ random: inout SeededRandom) -> String {
    "{"
      + keys.filter { _ in !random.oneIn(4) }.map { member($0, value(&random, depth: 1), &random) }
      .joined(separator: ",") + "}"
  }

  private static func member(_ key: String, _ value: String, _ random: inout SeededRandom) -> String {
    key + (random.oneIn(20) ? " " : "") + ":" + (random.oneIn(3) ? " " : "") + value
  }

  private static func value(_ random: inout SeededRandom, depth: Int) -> String {
    switch random.number(0...(depth > 3 ? 7 : 9)) {
    case 0: return "null"
    case 1: return random.pick(["true", "false"])
    case 2...3:
      return random.pick(["0", "-0", "12", "123456789", "1.5", "-2e10", "1E+2", "0.10", "98765432109876543210"])
    case 4...7:
      return random.pick([
        "\"\"", "\"x\"", "\"1234567\"", "\"12345678\"", "\"a text that takes more than two words of eight\"",
        "\"Zo\u{EB} \u{2013} \u{1F600}\"", "\"say \\\"hi\\\" \\\\ \\n\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"",
        "\"\u{7F}\"",
      ])
    case 8:
      return "[" + (0..<random.number(0...3)).map { _ in value(&random, depth: depth + 1) }.joined(separator: ",") + "]"
    case _:
      return "{"
        + (0..<random.number(0...3)).map { "\"k\($0)\":" + value(&random, depth: depth + 1) }
        .joined(separator: ", ") + "}"
    }
  }

  /// Changes, leaves out, doubles or puts in one byte.
  static func damage(_ line: inout [UInt8], _ random: inout SeededRandom) {
    let index = random.number(0...line.count - 1)
    let bytes: [UInt8] =
      Array("{}[]\",:\\0123-+.eEtfnul/ \t'".utf8) + [0x00, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0xC3, 0xE2, 0xED, 0xF4, 0xFF]
    switch random.number(0...4) {
    case 0: line.remove(at: index)
    case 1: line.insert(line[index], at: index)
    case 2: line.insert(random.pick(bytes), at: index)
    case 3: line = Array(line.prefix(index))
    case _: line[index] = random.pick(bytes)
    }
  }

  /// Whether a text anywhere is written with the two halves of a character.
  static func hasHalves(_ value: JSONValue, in line: [UInt8]) -> Bool {
    let text = String(decoding: line[value.start..<value.end], as: UTF8.self).lowercased()
    return text.contains("\\ud8") || text.contains("\\ud9") || text.contains("\\uda") || text.contains("\\udb")
  }
}
