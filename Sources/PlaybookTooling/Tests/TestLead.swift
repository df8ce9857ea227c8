import PlaybookIR
import PlaybookJSON
import PlaybookSource
import PlaybookSyntax

/// The lead of a test: what it shares with others, and over it what the test and the row of a table say.
///
/// A path that is said again takes the place of what was said of it, also where one of them is written `company: { … }`
/// and the other one `company.employees`. What stays keeps its order.
struct TestLead {
  private var members: [JSONMember] = []
  /// Where findings about the lead point to.
  private let file: Int32

  init(file: Int32) { self.file = file }

  func value(at span: SourceSpan) -> JSONValue {
    JSONValue(.object(members), start: Int(span.start), end: Int(span.end))
  }

  /// What nobody has said anything of yet. `place` is pointed to instead of a record that stands in another file.
  mutating func begin(with record: RecordSyntax, namedAt place: SourceSpan) {
    members = Writer(place: record.span.file == file ? nil : place).members(record)
  }

  mutating func add(_ record: RecordSyntax) {
    guard !members.isEmpty else { return members = Writer(place: nil).members(record) }
    for entry in record.entries { add(entry.value, as: entry.key) }
  }

  mutating func add(_ data: DataSyntax, as key: LabelSyntax) {
    if case .record(let record) = data, !record.entries.isEmpty, isBegun(key) {
      for entry in record.entries {
        add(entry.value, as: LabelSyntax(key.text + "." + entry.key.text, entry.key.span))
      }
      return
    }
    let member = JSONMember(
      key: Array(key.text.utf8), keyStart: Int(key.span.start), value: Writer(place: nil).value(data))
    members = Self.replacing(member, in: members) ?? members + [member]
  }

  /// Whether something was said of parts of the path, and not of it as a whole.
  private func isBegun(_ key: LabelSyntax) -> Bool {
    let bytes = Array(key.text.utf8)
    return members.contains { old in
      let isObject = if case .object = old.value.kind { true } else { false }
      return old.key.starts(with: bytes + [Self.dot])
        || (isObject && (bytes + [Self.dot]).starts(with: old.key + [Self.dot]))
    }
  }

  /// nil where nothing was said of the path yet.
  private static func replacing(_ member: JSONMember, in members: [JSONMember]) -> [JSONMember]? {
    var result: [JSONMember] = []
    var isPlaced = false
    for old in members {
      if old.key == member.key || old.key.starts(with: member.key + [dot]) {
        if !isPlaced { result.append(member) }
        isPlaced = true
      } else if case .object(let inner) = old.value.kind, member.key.starts(with: old.key + [dot]) {
        let rest = JSONMember(
          key: Array(member.key.dropFirst(old.key.count + 1)), keyStart: member.keyStart, value: member.value)
        let changed = isPlaced ? inner : replacing(rest, in: inner) ?? inner + [rest]
        isPlaced = true
        let value = JSONValue(.object(changed), start: old.value.start, end: old.value.end)
        result.append(JSONMember(key: old.key, keyStart: old.keyStart, value: value))
      } else {
        result.append(old)
      }
    }
    return isPlaced ? result : nil
  }

  private static let dot = UInt8(ascii: ".")
}

/// Lead data as the same text would be in a lead's file, with its place in the book.
private struct Writer {
  /// Instead of the places of its pieces.
  let place: SourceSpan?

  func members(_ record: RecordSyntax) -> [JSONMember] {
    record.entries.map { entry in
      JSONMember(
        key: Array(entry.key.text.utf8), keyStart: Int((place ?? entry.key.span).start), value: value(entry.value))
    }
  }

  func value(_ data: DataSyntax) -> JSONValue {
    switch data {
    case .text(let label), .word(let label): json(.string(Array(label.text.utf8)), at: label.span)
    case .number(let number): json(.number(number.text), at: number.span)
    case .yes(let span): json(.bool(true), at: span)
    case .no(let span): json(.bool(false), at: span)
    case .null(let span): json(.null, at: span)
    case .list(let elements, let span): json(.array(elements.map { value($0) }), at: span)
    case .record(let record): json(.object(members(record)), at: record.span)
    }
  }

  private func json(_ kind: JSONValue.Kind, at span: SourceSpan) -> JSONValue {
    let span = place ?? span
    return JSONValue(kind, start: Int(span.start), end: Int(span.end))
  }
}
