import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Facts and signals.
extension PartChecker {
  /// The name of what lies outside all bands, where the author gave none.
  static let outsideBands = "none"

  mutating func check(_ fact: FactSyntax) -> Fact? {
    let name = PartName(.fact, fact.name.text)
    switch fact.value {
    case .expression(let syntax):
      noteOnFile(syntax, in: name)
      guard let expression = expressions.any(syntax) else { return nil }
      return Fact(title: title(fact), value: .expression(expression))
    case .bands(let bands):
      noteOnFile(bands.subject, in: name)
      guard let table = check(bands) else { return nil }
      return Fact(title: title(fact), value: .bands(table))
    }
  }

  private mutating func check(_ bands: BandsSyntax) -> BandTable? {
    guard !isTooLong(bands.rows.count, .bands, at: bands.span) else { return nil }
    guard let subject = subject(bands.subject) else { return nil }
    guard let ranges = ranges(bands.rows.map(\.range), of: subject.type) else { return nil }
    guard !ranges.isEmpty else {
      reportMissing(.emptyPart(.bands, at: bands.span))
      return nil
    }
    if bands.otherwise == nil {
      let gaps = gaps(in: ranges, of: subject.type)
      if !gaps.inner.isEmpty {
        report(.rangeGap(gaps.inner, otherwise: Self.outsideBands, at: bands.span))
        return nil
      }
      if !gaps.outer.isEmpty { report(.openBands(gaps.outer, at: bands.span)) }
    }
    let rows = zip(ranges, bands.rows).map { BandTable.Row(range: $0.range, name: $1.name.text) }
    return BandTable(subject: subject, rows: rows, otherwise: bands.otherwise?.text ?? Self.outsideBands)
  }

  mutating func check(_ signal: SignalSyntax) -> Signal? {
    noteOnFile(signal.condition, in: PartName(.signal, signal.name.text))
    guard let condition = expressions.condition(signal.condition) else { return nil }
    return Signal(title: title(signal), condition: condition)
  }

  // MARK: - Questions that turn "nobody asked" into a no

  private mutating func noteOnFile(_ syntax: ExpressionSyntax, in part: PartName) {
    if let found = questionOnFile(in: syntax) { partsOnFile[part.text] = found.question }
  }

  /// Reports a criterion or an item that rests on `is on file` or `is missing`; `item`: "the item `budget`".
  mutating func warnOnFile(_ syntax: ExpressionSyntax, item: String) {
    guard let found = questionOnFile(in: syntax) else { return }
    report(.restsOnFile(item, question: found.question, at: found.span, through: found.part))
  }

  /// The first such question in the expression, or the first part in it that asks one.
  private func questionOnFile(in syntax: ExpressionSyntax) -> (question: String, span: SourceSpan, part: String?)? {
    var pending = [syntax]
    while let expression = pending.popLast() {
      if case .state(_, let state) = expression.kind, state != .answered {
        return ("is \(state.rawValue)", expression.span, nil)
      }
      if case .path(let path) = expression.kind, path.parts.count == 2,
        let kind = PartName.Kind(rawValue: path.parts[0].text),
        let question = partsOnFile[PartName(kind, path.parts[1].text).text]
      {
        return (question, expression.span, path.text)
      }
      pending += Self.withoutGuards(expression).reversed()
    }
    return nil
  }

  /// What an expression is made of. Of `F is on file and …` without the question, where the rest tests F: whoever writes
  /// that says what silence means, for the test alone would stay unknown.
  private static func withoutGuards(_ expression: ExpressionSyntax) -> [ExpressionSyntax] {
    guard case .logical(.and, _, _) = expression.kind else { return expression.children }
    let conjuncts = conjuncts(of: expression)
    return conjuncts.enumerated().filter { index, conjunct in
      guard case .state(let field, .onFile) = conjunct.kind, case .path(let path) = field.kind else { return true }
      return !conjuncts.enumerated().contains { other, rest in other != index && reads(path, in: rest) }
    }.map(\.element)
  }

  private static func conjuncts(of expression: ExpressionSyntax) -> [ExpressionSyntax] {
    switch expression.kind {
    case .logical(.and, let left, let right): conjuncts(of: left) + conjuncts(of: right)
    case .parenthesised(let inner): conjuncts(of: inner)
    case _: [expression]
    }
  }

  /// Whether the expression tests the field's value.
  private static func reads(_ field: PathSyntax, in expression: ExpressionSyntax) -> Bool {
    switch expression.kind {
    case .path(let path): path.text.utf8.elementsEqual(field.text.utf8)
    case .state: false
    case _: expression.children.contains { reads(field, in: $0) }
    }
  }
}
