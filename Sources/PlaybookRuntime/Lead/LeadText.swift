import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Values of a lead as messages show them: on one line, harmless, and short.
enum LeadText {
  private static let limit = 60

  /// The value as it would stand in JSON, cut.
  static func shown(_ value: JSONValue) -> String {
    switch value.kind {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return cut(Array(text.utf8))
    case .string(let bytes): return "\"\(cut(bytes))\""
    case .array: return "[…]"
    case .object: return "{…}"
    }
  }

  /// At most the first scalars, with control characters made visible.
  static func cut(_ bytes: [UInt8]) -> String {
    // Four bytes hold a scalar at most, so that a long text is never copied whole.
    DisplayText.escaped(String(decoding: bytes.prefix(4 * (limit + 1)), as: UTF8.self), limit: limit)
  }

  /// The first few of many names.
  static func some(of names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }

  /// `12500.50` for `12,500.50`, `12 500.50`, `12'500.50` and `12_500.50`; nil for anything else.
  static func withoutSeparators(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= 40, bytes.first.map({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) == true else {
      return nil
    }
    let groups = bytes.split(omittingEmptySubsequences: false) { ", '_".utf8.contains($0) }
    guard groups.count > 1, let last = groups.last, (1...3).contains(groups[0].count),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
      last.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).first?.count == 3
    else { return nil }
    let plain = Array(groups.joined())
    guard (try? Money.parse(plain, currency: "")) != nil else { return nil }
    return String(decoding: plain, as: UTF8.self)
  }

  /// What a currency source says.
  static func currency(_ value: JSONValue) -> PlainCurrency {
    guard let bytes = value.stringBytes, let code = Currency.code(of: Text.trim(bytes[...])) else {
      return .misfit(shown: shown(value))
    }
    return .known(code)
  }
}
