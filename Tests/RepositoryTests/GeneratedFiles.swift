import PlaybookTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are made from others. With `PLAYBOOKC_GENERATE=1` they are written, else compared.
@Suite struct GeneratedFiles {
  private static let pages = "Sources/PlaybookTooling/DiagnosticPages+Generated.swift"

  @Test func `the embedded pages are those of docs/diagnostics`() throws {
    let generated = Self.embedded(DiagnosticPage.all)
    if getenv("PLAYBOOKC_GENERATE") != nil { try Repository.write(generated, to: Self.pages) }
    let isFresh = try Repository.text(Self.pages).utf8.elementsEqual(generated.utf8)
    #expect(isFresh, "run `make generate`")
  }

  private static func embedded(_ pages: [DiagnosticPage]) -> String {
    var text = """
      // swift-format-ignore-file
      // Generated from docs/diagnostics by `make generate`; do not edit.

      extension DiagnosticPages {
        package static let all: [(code: String, text: StaticString)] = [

      """
    for page in pages {
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
      text += "    (\n      \"\(page.code)\",\n      ###\"\"\"\n"
      text += lines.map { $0.isEmpty ? "\n" : "      \($0)\n" }.joined()
      text += "      \"\"\"###\n    ),\n"
    }
    return text + "  ]\n}\n"
  }
}

/// The rows of the standard rules of channels, from the table that people keep.
extension GeneratedFiles {
  private static let channels = "Sources/PlaybookCompiler/Standard/ChannelLibrary+Generated.swift"
  private static let table = "standard/channels.csv"

  @Test func `the embedded channel rules are those of the table`() throws {
    let rows = try Self.rows(Repository.text(Self.table))
    let generated = try Self.channelTable(rows)
    if getenv("PLAYBOOKC_GENERATE") != nil { try Repository.write(generated, to: Self.channels) }
    let isFresh = try Repository.text(Self.channels).utf8.elementsEqual(generated.utf8)
    #expect(isFresh, "run `make generate`")
  }

  @Test func `each channel rule has its source and date, and says one thing`() throws {
    for row in try Self.rows(Repository.text(Self.table)) {
      #expect(row["source"]?.isEmpty == false && row["channel"]?.isEmpty == false, "\(row)")
      #expect(row["as_of"]?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil, "\(row)")
      #expect(row["country"]?.wholeMatch(of: /[A-Z]{2}/) != nil, "\(row)")
      #expect((row["open"] == "") != (row["cap"] == ""), "\(row)")
    }
  }

  private static func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = try #require(lines.first)
    return try lines.dropFirst().map { values in
      try #require(values.count == columns.count, "no value of the table holds a comma: \(values)")
      return Dictionary(zip(columns.map(String.init), values.map(String.init))) { first, _ in first }
    }
  }

  private static func channelTable(_ rows: [[String: String]]) throws -> String {
    var text = """
      // swift-format-ignore-file
      // Generated from standard/channels.csv by `make generate`; do not edit.

      import PlaybookIR

      extension ChannelLibrary {
        package static let rows: [Row] = [

      """
    for row in rows {
      let region = row["region"].flatMap { $0.isEmpty ? nil : "\"\($0)\"" } ?? "nil"
      text += "    Row(\"\(row["channel"] ?? "")\", \"\(row["country"] ?? "")\", \(region), \(try rule(row)),\n"
      text +=
        "      source: \"\(row["source"] ?? "")\", asOf: \"\(row["as_of"] ?? "")\", note: \"\(row["note"] ?? "")\"),\n"
    }
    return text + "  ]\n}\n"
  }

  private static func rule(_ row: [String: String]) throws -> String {
    if let cap = row["cap"].flatMap({ Int($0) }) {
      let per = try #require(row["per"]?.split(separator: " ")).map(String.init)
      let count = try #require(Int(per[0]))
      try #require(per[1] == "hours")
      return ".limit(TouchLimit(count: \(cap), per: .elapsed(\(count) * 3_600_000_000)))"
    }
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let words = try #require(row["days"]).split(separator: " ").map(String.init)
    var days = 0
    if words == ["every", "day"] {
      days = 127
    } else {
      let first = try #require(names.firstIndex(of: words[0]))
      let last = try #require(names.firstIndex(of: words[words.count - 1]))
      for day in first...last { days |= 1 << day }
    }
    let open = try minutes(row["open"] ?? "")
    let close = try minutes(row["close"] ?? "")
    return ".hours(Hours(days: \(days), open: \(open), close: \(close)))"
  }

  private static func minutes(_ clock: String) throws -> Int {
    let match = try #require(clock.wholeMatch(of: /(\d\d):(\d\d)/))
    return (Int(match.output.1) ?? 0) * 60 + (Int(match.output.2) ?? 0)
  }
}
