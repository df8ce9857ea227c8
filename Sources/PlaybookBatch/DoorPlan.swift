import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource

/// Decides a single lead as `explain` does: through the door, by the interpreter, out of the decision document.
struct DoorPlan: Sendable {
  private let reader: LeadReader
  private let interpreter: Interpreter
  private let paths: [[[UInt8]]]
  private let now: Instant
  private let wantsReasons: Bool
  private let document: @Sendable (Decision, _ withReasons: Bool) -> String
  private static let largestLead = 16 * 1_048_576

  init(
    _ program: Program, paths: [[String]], now: Instant, zones: any ZoneLibrary,
    document: @escaping @Sendable (Decision, _ withReasons: Bool) -> String
  ) {
    reader = LeadReader(program: program, zones: zones)
    interpreter = Interpreter(program: program, zones: zones)
    self.paths = paths.map { $0.map { Array($0.utf8) } }
    self.now = now
    wantsReasons = paths.contains { $0.first.map { $0.utf8.elementsEqual("reasons".utf8) } ?? false }
    self.document = document
  }

  func decide(_ lead: Int, of block: RawBlock, into results: inout ResultBlock) {
    let json = block.json(of: lead)
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(json, limits: JSONReader.Limits(bytes: Self.largestLead))
    } catch {
      results.refused.append(
        RefusedLead(index: lead, diagnostics: [.unreadableLead(error, text: json, file: 0)]))
      return
    }
    let (read, diagnostics) = reader.read(value, file: 0)
    guard let read else {
      results.refused.append(RefusedLead(index: lead, diagnostics: diagnostics))
      return
    }
    let text = document(interpreter.decide(read, now: now), wantsReasons)
    let root = try? JSONReader.parse(Array(text.utf8), limits: JSONReader.Limits(depth: 1_000))
    for (column, path) in paths.enumerated() {
      let start = results.arena.count
      if let answer = root?.value(at: path[...]), !answer.isNull {
        CompactJSON.append(answer, to: &results.arena)
        results.column(column)[lead] = ResultCell(
          .json, payload: Int64(start), length: UInt32(results.arena.count - start))
      } else {
        results.column(column)[lead] = ResultCell(.null)
      }
    }
  }
}

extension JSONValue {
  fileprivate func value(at path: ArraySlice<[UInt8]>) -> JSONValue? {
    guard let key = path.first else { return self }
    return members?.first { $0.key == key }?.value.value(at: path.dropFirst())
  }
}

/// A value of a document on one line.
enum CompactJSON {
  static func append(_ value: JSONValue, to json: inout [UInt8]) {
    switch value.kind {
    case .null: json += "null".utf8
    case .bool(let bool): json += (bool ? "true" : "false").utf8
    case .number(let text): json += text.utf8
    case .string(let bytes): append(bytes, to: &json)
    case .array(let elements):
      json.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        append(element, to: &json)
      }
      json.append(UInt8(ascii: "]"))
    case .object(let members):
      json.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        append(member.key, to: &json)
        json.append(UInt8(ascii: ":"))
        append(member.value, to: &json)
      }
      json.append(UInt8(ascii: "}"))
    }
  }

  private static func append(_ text: [UInt8], to json: inout [UInt8]) {
    var written = ""
    JSONWriter.append(String(decoding: text, as: UTF8.self), to: &written)
    json += written.utf8
  }
}
