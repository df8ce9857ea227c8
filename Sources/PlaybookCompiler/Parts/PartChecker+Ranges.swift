import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Ranges of a number: the rows of point tables and bands.
extension PartChecker {
  struct CheckedRange {
    let range: ValueRange
    /// In the smallest unit of the type; nil: open.
    let low: Int64?
    let high: Int64?
    let span: SourceSpan
  }

  static let rowLimit = 1_000

  /// What a table or bands may be about: a count, a number, a percent or an amount of money.
  mutating func subject(_ syntax: ExpressionSyntax) -> Expression? {
    guard let subject = expressions.any(syntax) else { return nil }
    switch subject.type {
    case .count, .number, .percent, .money: return subject
    case .points:
      let hint = "to divide the points of a score into bands, write a `grade`"
      reportSubject(subject, syntax, hint: hint)
    case .date, .time:
      reportSubject(subject, syntax, hint: "count days, such as `days since \(expressions.sourceText(syntax.span))`")
    case .yesNo, .text, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration, .choice, .list, .grade,
      .events:
      reportSubject(subject, syntax, hint: nil)
    }
    return nil
  }

  private mutating func reportSubject(_ subject: Expression, _ syntax: ExpressionSyntax, hint: String?) {
    report(
      .numberExpected(
        expressions.quoted(syntax), isA: subject.type.words, expected: "a number or an amount of money",
        at: syntax.span, hint: hint))
  }

  /// The ranges as written; nil when one is broken or two overlap.
  mutating func ranges(_ rows: [RangeSyntax], of type: ValueType) -> [CheckedRange]? {
    var currency: (code: String, span: SourceSpan)?
    let checked = checkAll(rows) { checker, row in checker.range(row, of: type, &currency) }
    guard let checked, !reportOverlaps(checked) else { return nil }
    return checked
  }

  private mutating func range(
    _ syntax: RangeSyntax, of type: ValueType, _ currency: inout (code: String, span: SourceSpan)?
  ) -> CheckedRange? {
    var isWhole = true
    var ends: [Value?] = []
    for end in [syntax.low, syntax.high] {
      guard let end else {
        ends.append(nil)
        continue
      }
      let value = expressions.literal(end, as: type)
      if value == nil { isWhole = false }
      if case .money(let money)? = value {
        if let currency, currency.code != money.currency {
          report(.twoCurrencies(currency.code, money.currency, at: end.span))
          isWhole = false
        }
        currency = currency ?? (money.currency, end.span)
      }
      ends.append(value)
    }
    guard isWhole else { return nil }
    let low = ends[0].flatMap(Self.units)
    let high = ends[1].flatMap(Self.units)
    if let low, let high, low >= high {
      report(.reversedRange(expressions.sourceText(syntax.span), at: syntax.span))
      return nil
    }
    return CheckedRange(
      range: ValueRange(low: ends[0], high: ends[1]), low: low, high: high, span: syntax.span)
  }

  private static func units(_ value: Value) -> Int64? {
    switch value {
    case .number(let number): number.units
    case .money(let money): money.units
    case .truth, .text, .member, .country, .date, .time, .duration, .clock, .list: nil
    }
  }

  // MARK: - Overlaps and gaps

  private func byLow(_ ranges: [CheckedRange]) -> [CheckedRange] {
    ranges.sorted { left, right in
      switch (left.low, right.low) {
      case (nil, nil): left.span.start < right.span.start
      case (nil, _): true
      case (_, nil): false
      case (let left?, let right?): left < right
      }
    }
  }

  private mutating func reportOverlaps(_ ranges: [CheckedRange]) -> Bool {
    var hasOverlap = false
    var reach: CheckedRange?
    for range in byLow(ranges) {
      if let before = reach, before.high.map({ range.low ?? .min < $0 }) ?? true {
        hasOverlap = true
        let (first, second) = before.span.start < range.span.start ? (before, range) : (range, before)
        report(
          .rangeOverlap(
            expressions.sourceText(first.span), expressions.sourceText(second.span), at: second.span,
            first: first.span))
      }
      if let before = reach, before.high.map({ high in range.high.map { $0 <= high } ?? false }) ?? true { continue }
      reach = range
    }
    return hasOverlap
  }

  struct Gaps {
    /// Between two rows.
    var inner: [String] = []
    /// Before the first row and after the last.
    var outer: [String] = []
    /// In the order of the numbers.
    var all: [String] = []
  }

  /// The values that no row holds, as an author would write them. A count is never below 0.
  func gaps(in ranges: [CheckedRange], of type: ValueType) -> Gaps {
    let sorted = byLow(ranges)
    var gaps = Gaps()
    guard let first = sorted.first, let last = sorted.last else { return gaps }
    if let low = first.range.low, let units = first.low, type != .count || units > 0 {
      gaps.outer.append(type == .count ? "[0, \(text(low, type)))" : "below \(text(low, type))")
    }
    gaps.all += gaps.outer
    for (row, next) in zip(sorted, sorted.dropFirst()) {
      guard let high = row.range.high, let low = next.range.low, row.high != next.low else { continue }
      gaps.inner.append("[\(text(high, type)), \(text(low, type)))")
    }
    gaps.all += gaps.inner
    if let high = last.range.high {
      gaps.outer.append("from \(text(high, type))")
      gaps.all.append("from \(text(high, type))")
    }
    return gaps
  }

  private func text(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .number(let number): number.grouped(by: "_") + (type == .percent ? "%" : "")
    case .money(let money): money.grouped(by: "_")
    case .truth, .text, .member, .country, .date, .time, .duration, .clock, .list: ""
    }
  }

  // MARK: - Tables

  /// A table that gives points for every value; nil when something in it is broken.
  mutating func check(_ table: PointTableSyntax) -> PointTable? {
    guard !isTooLong(table.rows.count, .table, at: table.span) else { return nil }
    let subject = subject(table.subject)
    let points = checkAll(table.rows) { checker, row in checker.points(row.points) }
    let otherwise = table.otherwise.map { self.points($0) }
    guard let subject, let ranges = ranges(table.rows.map(\.range), of: subject.type) else { return nil }
    guard !ranges.isEmpty else {
      reportMissing(.emptyPart(.table, at: table.span))
      return nil
    }
    if otherwise == nil {
      let gaps = gaps(in: ranges, of: subject.type).all
      if !gaps.isEmpty {
        report(.rangeGap(gaps, otherwise: "0", at: table.span))
        return nil
      }
    }
    if let otherwise, otherwise == nil { return nil }
    guard let points else { return nil }
    let rows = zip(ranges, points).map { PointTable.Row(range: $0.range, points: $1) }
    return PointTable(subject: subject, rows: rows, otherwise: otherwise ?? nil)
  }

  /// Whether a table or a set of bands has too many rows to be searched one after the other.
  mutating func isTooLong(_ count: Int, _ crowd: Diagnostic.Crowd, at span: SourceSpan) -> Bool {
    guard count > Self.rowLimit else { return false }
    report(.tooMany(crowd, count: count, limit: Self.rowLimit, at: span))
    return true
  }

  /// Points as an author writes them.
  mutating func points(_ number: NumberSyntax) -> Fixed? {
    do throws(DecimalFault) {
      return try Fixed.parse(number.text, places: Self.pointPlaces)
    } catch {
      report(.pointsFault(expressions.sourceText(number.span), error, at: number.span))
      return nil
    }
  }

  static let pointPlaces = 2
}
