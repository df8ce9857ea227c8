import PlaybookSource

extension Parser {
  mutating func parseTest(_ entry: EntrySyntax) -> TestSyntax? {
    let isShared = firstKeyword(entry) == .given
    let head = readHead(entry, named: false, what: "this test")
    if head.label == nil { fail(.missingTestLabel(at: head.keyword, isShared: isShared)) }
    var test = TestSyntax(keyword: head.keyword, label: head.label ?? LabelSyntax("", head.keyword))
    test.isShared = isShared
    let block = isShared ? "a shared lead" : "a test"
    let known = isShared ? ["now", "lead"] : ["now", "given", "lead", "columns", "row", "expect"]
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: (isShared ? BlockKind.given : .test).example) {
      var line = original
      guard let kind = readLineKind(&line, in: block, known: known) else { continue }
      if kind == "row" {
        if let row = parseTestRow(line) { test.rows.append(row) }
      } else if isFirst(line, in: &seen, as: kind, of: block) {
        parseTestLine(line, kind, &test)
      }
    }
    return head.label == nil ? nil : test
  }

  private mutating func parseTestLine(_ entry: EntrySyntax, _ kind: String, _ test: inout TestSyntax) {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    switch kind {
    case "now":
      // Any time will do where it cannot be read: the line is there.
      test.now = NameSyntax("2000-01-01T00:00:00Z", place)
      guard let time = current, time.kind == .time else {
        return unexpected("a time such as `2026-03-02T15:00:00Z`")
      }
      position += 1
      test.now = NameSyntax(time.text, time.span)
    case "given": test.given = parseLabel()
    case "lead": test.lead = parseRecord()
    case "columns": test.columns = parseTestColumns()
    default:
      repeat {
        if let expectation = parseExpectation() { test.expectations.append(expectation) }
      } while eat(.comma)
    }
    finish(kind == "expect" || kind == "columns" ? "a comma or the end of the line" : "the end of the line")
  }

  // MARK: - Tables

  private mutating func parseTestColumns() -> TestSyntax.Columns? {
    let start = position
    var fields: [LabelSyntax] = []
    repeat {
      if kind() == .string || kind() == .openText {
        if let label = parseLabel() { fields.append(label) }
      } else if let path = parsePath() {
        fields.append(LabelSyntax(path.text, path.span))
      }
    } while eat(.comma)
    guard eat(.arrow) else {
      unexpected("`->` and what must come out")
      return nil
    }
    var expected: [TestSyntax.Columns.Expected] = []
    repeat {
      if let column = parseExpectedColumn() { expected.append(column) }
    } while eat(.comma)
    return isBroken ? nil : TestSyntax.Columns(fields: fields, expected: expected, span: span(from: start))
  }

  private mutating func parseExpectedColumn() -> TestSyntax.Columns.Expected? {
    guard let path = parsePath() else { return nil }
    return TestSyntax.Columns.Expected(path: path, comparison: readComparisonSign() ?? .equal)
  }

  private mutating func parseTestRow(_ entry: EntrySyntax) -> TestSyntax.Row? {
    let head = readHead(entry, named: false, what: "this row")
    guard enterValue(entry) else { return nil }
    let start = position
    var values: [DataSyntax] = []
    repeat {
      if let value = parseData() { values.append(value) }
    } while eat(.comma)
    guard eat(.arrow) else {
      unexpected("`->` and what must come out")
      return nil
    }
    var expected: [TestSyntax.Expectation.Value] = []
    repeat {
      if let value = parseExpectedValue() { expected.append(value) }
    } while eat(.comma)
    finish("a comma or the end of the line")
    guard !isBroken else { return nil }
    return TestSyntax.Row(
      keyword: head.keyword, label: head.label, values: values, expected: expected, span: span(from: start))
  }

  private mutating func parseExpectation() -> TestSyntax.Expectation? {
    guard let path = parsePath() else { return nil }
    guard let comparison = readComparisonSign() else {
      if let word = current, word.keyword == .is {
        fail(.foreignWord("is", expected: "=", at: word.span))
      } else {
        unexpected("`=` or another comparison")
      }
      return nil
    }
    guard let value = parseExpectedValue() else { return nil }
    return TestSyntax.Expectation(path: path, comparison: comparison, value: value)
  }

  private mutating func parseExpectedValue() -> TestSyntax.Expectation.Value? {
    switch kind() {
    case .some(.string), .some(.openText): return parseLabel().map { .text($0) }
    case .some(.number), .some(.minus), .some(.plus): return parseNumber().map { .number($0) }
    case .some(.word), .some(.mixed), .some(.malformed):
      guard let kind = parseBandName() else { return nil }
      let isTarget = ["rep", "team", "queue", "person"].contains(kind.text)
      if isTarget, self.kind() == .word { return parseName().map { .target(kind, $0) } }
      return .word(kind)
    case _:
      unexpected("a value such as `yes`, `unknown`, a number, a word or `rep NAME`")
      return nil
    }
  }

  // MARK: - Lead data

  private mutating func parseRecord() -> RecordSyntax? {
    let start = position
    guard eat(.openBrace) else {
      unexpected("`{ field: value, … }`")
      return nil
    }
    var entries: [RecordSyntax.Entry] = []
    while !isAtEnd, kind() != .closeBrace {
      guard let entry = parseRecordEntry() else { break }
      entries.append(entry)
      guard eat(.comma) else { break }
    }
    if !eat(.closeBrace) { unexpected("`,` or `}`") }
    return RecordSyntax(entries: entries, span: span(from: start))
  }

  private mutating func parseRecordEntry() -> RecordSyntax.Entry? {
    let key: LabelSyntax
    if kind() == .string || kind() == .openText {
      guard let label = parseLabel() else { return nil }
      key = label
    } else {
      guard let path = parsePath() else { return nil }
      key = LabelSyntax(path.text, path.span)
    }
    expect(.colon)
    guard let value = parseData() else { return nil }
    return RecordSyntax.Entry(key: key, value: value)
  }

  /// Nesting is bounded: the outline refuses deeper brackets than an expression may have.
  private mutating func parseData() -> DataSyntax? {
    guard let token = current else {
      unexpected("a value")
      return nil
    }
    let start = position
    switch token.kind {
    case .string, .openText: return parseLabel().map(DataSyntax.text)
    case .number, .minus, .plus:
      guard let number = parseNumber() else { return nil }
      guard let currency = current, currency.kind == .word else { return .number(number) }
      position += 1
      return .word(LabelSyntax("\(number.text) \(currency.text)", span(from: start)))
    case .openBrace: return parseRecord().map(DataSyntax.record)
    case .openBracket: return readDataList()
    case .word, .mixed, .percent, .date, .time, .malformed: break
    case .clock, .invalid, .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .star, .slash,
      .comma,
      .colon, .dot, .openParen, .closeParen, .closeBracket, .closeBrace:
      unexpected("a value: a text in quotes, a number, a word, `yes`, `no`, `null`, `[ … ]` or `{ … }`")
      return nil
    }
    position += 1
    switch token.keyword {
    case .some(.yes): return .yes(token.span)
    case .some(.no): return .no(token.span)
    case .some(.null): return .null(token.span)
    case _: return .word(LabelSyntax(token.written, token.span))
    }
  }

  private mutating func readDataList() -> DataSyntax {
    let start = position
    position += 1
    var values: [DataSyntax] = []
    while !isAtEnd, kind() != .closeBracket {
      guard let value = parseData() else { break }
      values.append(value)
      guard eat(.comma) else { break }
    }
    if !eat(.closeBracket) { unexpected("`,` or `]`") }
    return .list(values, span(from: start))
  }
}
