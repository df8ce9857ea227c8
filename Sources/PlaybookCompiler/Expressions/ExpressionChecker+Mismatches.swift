import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// One of two things whose types do not meet.
struct MismatchSide {
  let words: String
  let type: ValueType
  let typeWords: String
  /// As written; absent for what stands outside the expression.
  let syntax: ExpressionSyntax?

  init(words: String, type: ValueType) {
    self.words = words
    self.type = type
    typeWords = TypeWords.of(type)
    syntax = nil
  }

  init(_ words: String, _ operand: CheckedOperand) {
    self.words = words
    type = operand.type
    typeWords = operand.typeWords
    syntax = operand.syntax.withoutBrackets
  }
}

/// What the author probably meant to write.
struct Repair {
  let hint: String
  var fixIt: Diagnostic.FixIt?
}

/// Two types that do not meet, said in the author's words, with what would fit.
extension ExpressionChecker {
  mutating func reportDifferentTypes(_ left: MismatchSide, _ right: MismatchSide, at span: SourceSpan) {
    let repair = repair(right, for: left.type) ?? repair(left, for: right.type)
    if left.type.isMoment, right.type.isMoment {
      report(
        .dateAgainstTime(
          left.words, isA: left.typeWords, right.words, isA: right.typeWords, at: span,
          hint: repair?.hint ?? "compare dates with dates and times with times, or ask `… in last 30 days`",
          fixIt: repair?.fixIt))
      return
    }
    if left.type.names != nil, right.type.names != nil {
      report(.differentSets(left.words, right.words, at: span))
      return
    }
    report(
      .differentTypes(
        left.words, isA: left.typeWords, right.words, isA: right.typeWords, at: span,
        hint: repair?.hint ?? typeHint(left, right) ?? typeHint(right, left), fixIt: repair?.fixIt))
  }

  /// How the literal `side` would be written to be a value of `type`.
  func repair(_ side: MismatchSide, for type: ValueType) -> Repair? {
    guard let syntax = side.syntax else { return nil }
    var literal = syntax
    if case .negative(let inner) = syntax.kind { literal = inner }
    guard case .literal(let value) = literal.kind else { return nil }
    let text = sourceText(syntax.span)
    switch value {
    case .number:
      if type == .money { return Repair(hint: "write an amount such as `\(text) \(symbols.currency ?? "USD")`") }
      return type.isText ? quotes(text, syntax.span) : nil
    case .money(let number, _):
      return type.isNumber || type == .points
        ? Repair(hint: "leave the currency out: `\(sourceText(number.span))`") : nil
    case .text(let label):
      if type == .money, (try? Fixed.parse(label.text)) != nil {
        return Repair(hint: "write an amount such as `\(label.text) \(symbols.currency ?? "USD")`")
      }
      return withoutQuotes(label, type)
    case .date(let name):
      if type == .time { return Repair(hint: "write a moment, such as `\(name.text)T00:00:00Z`") }
      return type.isText ? quotes(text, syntax.span) : nil
    case .time(let name):
      if type == .date { return Repair(hint: "write a day, such as `\(name.text.prefix(10))`") }
      return type.isText ? quotes(text, syntax.span) : nil
    case .percent, .clock, .yes, .no: return type.isText ? quotes(text, syntax.span) : nil
    }
  }

  private func quotes(_ text: String, _ span: SourceSpan) -> Repair {
    let quoted = TypeWords.quote(text)
    return Repair(
      hint: "write a text in quotes: `\(quoted)`",
      fixIt: Diagnostic.FixIt(span, replaceWith: quoted, isSafe: false))
  }

  /// A number, date, time or truth that stands in quotes.
  private func withoutQuotes(_ label: LabelSyntax, _ type: ValueType) -> Repair? {
    let text = label.text
    let fits: Bool
    switch type {
    case .count, .number, .points: fits = (try? Fixed.parse(text)) != nil
    case .percent: fits = text.utf8.last == UInt8(ascii: "%") && (try? Fixed.parse(text.utf8.dropLast())) != nil
    case .money: fits = Money(canonical: text) != nil
    case .date: fits = CivilDate(text) != nil
    case .time: fits = Instant(text) != nil
    case .yesNo: fits = text.utf8.elementsEqual("yes".utf8) || text.utf8.elementsEqual("no".utf8)
    case .clock: fits = ClockTime(canonical: Array(text.utf8)) != nil
    case .text, .email, .domain, .phone, .url, .country, .timezone, .duration, .choice, .list, .grade, .events:
      fits = false
    }
    guard fits else { return nil }
    return Repair(
      hint: "write it without quotes: `\(text)`",
      fixIt: Diagnostic.FixIt(label.span, replaceWith: text, isSafe: true))
  }

  /// A hint from the types alone.
  private func typeHint(_ side: MismatchSide, _ other: MismatchSide) -> String? {
    let text = side.syntax.map { sourceText($0.span) } ?? "…"
    switch side.type {
    case .email: return other.type == .domain ? "compare its domain: `\(text).domain`" : nil
    case .time where other.type == .clock: return "write `\(text) time in \"America/New_York\"`"
    case .date, .time: return other.type.isNumber ? "count days, such as `days since \(text)`" : nil
    case .yesNo:
      return (side.syntax?.isLiteral ?? true)
        ? nil : "\(side.words) is already a condition: join conditions with `and` or `or`"
    case .text, .count, .number, .percent, .money, .domain, .phone, .url, .country, .timezone, .clock, .duration,
      .choice,
      .list, .points, .grade, .events:
      return nil
    }
  }
}

extension ValueType {
  var isMoment: Bool { self == .date || self == .time }
}
