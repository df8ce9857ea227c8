import PlaybookCompiler
import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax

/// Looks at the names in the leads of tests: a lead from elsewhere may hold what the book does not read, but what the author
/// of a test wrote there was meant to be read.
///
/// Input: what the book declares. Output: a warning for each name of a lead, an event or a column that nothing reads.
struct TestLeadNames {
  /// By the bytes of the name.
  private let isHistory: [[UInt8]: Bool]
  /// What the names of fields are nested in.
  private let objects: Set<[UInt8]>
  private let fields: [String]
  private let misspelt: MisspeltKeys
  /// As leads name them: folded.
  private let events: [Text: EventKind]
  private let eventNames: [String]

  init(fields: [Field], events: [EventKind]) {
    var isHistory: [[UInt8]: Bool] = [:]
    var objects: Set<[UInt8]> = []
    for field in fields {
      for name in field.sourceNames {
        let bytes = Array(name.utf8)
        isHistory[bytes] = field.type == .events
        for point in bytes.indices where bytes[point] == Self.point { objects.insert(Array(bytes[..<point])) }
      }
    }
    self.isHistory = isHistory
    self.objects = objects
    self.fields = fields.map(\.title.name)
    misspelt = MisspeltKeys(absent: fields.flatMap(\.sourceNames))
    self.events = Dictionary(events.map { (Text($0.title.name).folded, $0) }) { first, _ in first }
    eventNames = events.map(\.title.name)
  }

  private static let point = UInt8(ascii: ".")
  /// More than anybody reads; a book of nothing but such names would take long.
  private static let limit = 1_000

  func strangers(in tests: [TestSyntax]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for test in tests where found.count < Self.limit {
      for entry in test.lead?.entries ?? [] { check(entry.key, [entry.value], within: "", &found) }
      guard let columns = test.columns else { continue }
      for (index, column) in columns.fields.enumerated() where !TestChecker.isNow(column) {
        let values = test.rows.compactMap { $0.values.indices.contains(index) ? $0.values[index] : nil }
        check(column, values, within: "", &found)
      }
    }
    return found
  }

  /// `values`: of a column those of all rows.
  private func check(
    _ key: LabelSyntax, _ values: [DataSyntax], within prefix: String, _ found: inout [Diagnostic]
  ) {
    let path = prefix.isEmpty ? key.text : "\(prefix).\(key.text)"
    let bytes = Array(path.utf8)
    let isOneStep = !key.text.utf8.contains(Self.point)
    if let isHistory = isHistory[bytes], isOneStep || prefix.isEmpty {
      if isHistory { for value in values { checkHistory(value, &found) } }
      return
    }
    let records = values.compactMap(\.record)
    if isOneStep, objects.contains(bytes), records.count + values.count(where: \.isNull) == values.count {
      for entry in records.flatMap(\.entries) { check(entry.key, [entry.value], within: path, &found) }
      return
    }
    found.append(.strangeField(path, at: key.span, hint: hint(for: path, isObject: !records.isEmpty)))
  }

  private func hint(for path: String, isObject: Bool) -> String? {
    let bytes = Array(path.utf8)
    // The door takes a name as a whole, or each word of it as an object of its own.
    if isHistory[bytes] != nil { return "write `\(path)` as one name, outside of other braces" }
    if objects.contains(bytes), let inside = fields.first(where: { $0.utf8.starts(with: bytes + [Self.point]) }) {
      return "the book has `\(inside)`"
    }
    if let meant = misspelt.meant(by: path, isObject: isObject) { return "did you mean `\(meant)`?" }
    let ending = fields.filter { Array($0.utf8).hasSuffix([Self.point] + bytes) }
    return ending.count == 1 ? "did you mean `\(ending[0])`?" : nil
  }

  // MARK: - History

  private func checkHistory(_ value: DataSyntax, _ found: inout [Diagnostic]) {
    guard case .list(let elements, _) = value else { return }
    for event in elements.compactMap(\.record) {
      guard let type = event.entries.first(where: { $0.key.text.utf8.elementsEqual("type".utf8) })?.value.word
      else { continue }
      guard let kind = events[Text(bytes: Array(Text.trim(Array(type.text.utf8)[...]))).folded] else {
        found.append(.strangeEvent(type.text, at: type.span, known: eventNames))
        continue
      }
      check(event, of: kind, &found)
    }
  }

  private func check(_ event: RecordSyntax, of kind: EventKind, _ found: inout [Diagnostic]) {
    let names = kind.fields.flatMap(\.sourceNames)
    let known = Set((names + BuiltInEvents.reservedFields).map { Array($0.utf8) })
    for entry in event.entries {
      let bytes = Array(entry.key.text.utf8)
      let isObject = entry.value.record != nil && names.contains { $0.utf8.starts(with: bytes + [Self.point]) }
      guard !known.contains(bytes), !isObject else { continue }
      let all = names + BuiltInEvents.reservedFields.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      found.append(.strangeEventField(entry.key.text, of: kind.title.name, at: entry.key.span, known: all))
    }
  }
}

extension DataSyntax {
  fileprivate var record: RecordSyntax? {
    if case .record(let record) = self { record } else { nil }
  }

  fileprivate var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
