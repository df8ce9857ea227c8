import PlaybookSource

// Expressions, from `or` down to a single operand.
extension Parser {
  /// Words that may follow an operand.
  static let operatorWords = [
    "and", "or", "in", "is", "between", "includes", "contains", "starts with", "ends with", "like", "before", "after",
    "fits", "passes", "then", "else", "where", "not",
  ]

  /// An expression and nothing after it.
  mutating func readWhole() -> ExpressionSyntax {
    let expression = parseExpression()
    finish("an operator or the end of the line", like: Self.operatorWords)
    return settled(expression)
  }

  /// Nothing is made of half a phrase: what is missing in it would only give rise to further findings.
  func settled(_ expression: ExpressionSyntax) -> ExpressionSyntax {
    isBroken ? ExpressionSyntax(.broken, expression.span) : expression
  }

  mutating func parseExpression() -> ExpressionSyntax {
    nested { $0.keyword() == .if ? $0.parseConditional() : $0.parseDisjunction() }
  }

  /// Reads one level deeper, or reports that this is too deep.
  mutating func nested(_ read: (inout Parser) -> ExpressionSyntax) -> ExpressionSyntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepestExpression else {
      fail(.deepExpression(Self.deepestExpression, at: place))
      isTooDeep = true
      return leaf(.broken, from: position)
    }
    let expression = read(&self)
    return isTooDeep ? ExpressionSyntax(.broken, expression.span) : expression
  }

  /// An expression without parts.
  mutating func leaf(_ kind: ExpressionSyntax.Kind, from start: Int) -> ExpressionSyntax {
    height = 1
    return ExpressionSyntax(kind, span(from: start))
  }

  /// An expression over parts of these heights. A chain such as `a + b + c` grows by one with each part, so its length
  /// is bounded together with the nesting: what walks the tree later never runs out of stack.
  mutating func node(_ kind: ExpressionSyntax.Kind, from start: Int, over heights: Int...) -> ExpressionSyntax {
    node(kind, at: span(from: start), over: heights)
  }

  private mutating func node(
    _ kind: ExpressionSyntax.Kind, at whole: SourceSpan, over heights: [Int]
  ) -> ExpressionSyntax {
    height = (heights.max() ?? 0) + 1
    guard height <= Self.deepestExpression else {
      fail(.deepExpression(Self.deepestExpression, at: whole))
      isTooDeep = true
      height = 1
      return ExpressionSyntax(.broken, whole)
    }
    return ExpressionSyntax(kind, whole)
  }

  private mutating func parseConditional() -> ExpressionSyntax {
    let start = position
    expect(.if)
    let condition = parseExpression()
    let conditionHeight = height
    expectWord(.then)
    let first = parseExpression()
    let firstHeight = height
    expectWord(.else)
    let second = parseExpression()
    return node(
      .conditional(condition, then: first, otherwise: second), from: start, over: conditionHeight, firstHeight, height)
  }

  private mutating func expectWord(_ word: Keyword) {
    if !eat(word) { unexpected("an operator or `\(word.rawValue)`", like: Self.operatorWords) }
  }

  mutating func parseDisjunction() -> ExpressionSyntax { readChain(.or, .or) { $0.parseConjunction() } }

  mutating func parseConjunction() -> ExpressionSyntax { readChain(.and, .and) { $0.parseNegation() } }

  /// `a or b or c`: leans to the left, as arithmetic does. A chain that would grow too high that way is halved instead, again
  /// and again: that many alternatives beside each other are not nested.
  private mutating func readChain(
    _ word: Keyword, _ operation: LogicalSyntax, _ parsePart: (inout Parser) -> ExpressionSyntax
  ) -> ExpressionSyntax {
    var parts = [Part(expression: parsePart(&self), height: height)]
    while eat(word) { parts.append(Part(expression: parsePart(&self), height: height)) }
    let least = parts.dropFirst().reduce(parts[0].height) { max($0, $1.height) + 1 }
    let whole = least <= Self.deepestExpression ? leaning(operation, parts) : halved(operation, parts[...])
    height = whole.height
    return whole.expression
  }

  /// A part of a chain with its height.
  private struct Part {
    let expression: ExpressionSyntax
    let height: Int
  }

  private mutating func leaning(_ operation: LogicalSyntax, _ parts: [Part]) -> Part {
    var whole = parts[0]
    for part in parts.dropFirst() { whole = join(operation, whole, part) }
    return whole
  }

  private mutating func halved(_ operation: LogicalSyntax, _ parts: ArraySlice<Part>) -> Part {
    guard parts.count > 1 else { return parts[parts.startIndex] }
    let middle = parts.startIndex + (parts.count + 1) / 2
    let first = halved(operation, parts[..<middle])
    return join(operation, first, halved(operation, parts[middle...]))
  }

  private mutating func join(_ operation: LogicalSyntax, _ left: Part, _ right: Part) -> Part {
    let kind = ExpressionSyntax.Kind.logical(operation, left.expression, right.expression)
    let whole = left.expression.span.joined(right.expression.span)
    return Part(expression: node(kind, at: whole, over: [left.height, right.height]), height: height)
  }

  private mutating func parseNegation() -> ExpressionSyntax {
    let start = position
    guard keyword() == .not, kind(1) != .dot else { return parseComparison() }
    position += 1
    let operand = nested { $0.parseNegation() }
    return node(.not(operand), from: start, over: height)
  }

  // MARK: - Comparisons

  private mutating func parseComparison() -> ExpressionSyntax {
    let start = position
    let left = parseSum()
    guard startsComparison() else { return left }
    let result = readTail(of: left, from: start)
    // After the filter of `count of … where …`, a sign compares the number that was counted.
    if isInFilter, comparisonSign != nil { return result }
    if startsComparison() { fail(.chainedComparison(at: place, isInFilter: isInFilter)) }
    return result
  }

  private func startsComparison() -> Bool {
    switch keyword() {
    case .is, .between, .includes, .contains, .like, .before, .after, .fits, .passes: return true
    case .starts, .ends: return keyword(1) == .with
    case .in: return !(isInFilter && keyword(1) == .last)
    case .from: return startsClock(1)
    case .not:
      let next = keyword(1)
      return next == .in || next == .between || next == .includes || next == .contains || next == .like
        || next == .starts
        || next == .ends || next == .fits || next == .passes || (next == .from && startsClock(2))
    case _: break
    }
    return comparisonSign != nil
  }

  private mutating func readTail(of left: ExpressionSyntax, from start: Int) -> ExpressionSyntax {
    let leftHeight = height
    if let comparison = readComparisonSign() {
      let right = parseSum()
      return node(.comparison(comparison, left, right), from: start, over: leftHeight, height)
    }
    switch keyword() {
    case .is: return parseIsPhrase(left, leftHeight, from: start)
    case .in: return parseInPhrase(left, leftHeight, from: start)
    case .includes: return parseIncludesPhrase(left, leftHeight, from: start)
    case .contains, .starts, .ends, .like: return parseTextPhrase(left, leftHeight, from: start)
    case .between:
      position += 1
      let low = parseSum()
      let lowHeight = height
      if !eat(.and) { unexpected("an operator or `and`", hint: "write `between 10 and 20`") }
      let high = parseSum()
      return node(.between(left, low: low, high: high), from: start, over: leftHeight, lowHeight, height)
    case .from: return parseHoursPhrase(left, leftHeight, from: start)
    case .before, .after:
      let order: OrderSyntax = eat(.before) ? .before : .after
      if order == .after { position += 1 }
      let right = parseSum()
      return node(.order(left, order, right), from: start, over: leftHeight, height)
    case .fits, .passes: return readPredicate(left, from: start)
    case _:
      // `x not in [a]`: read as what it means.
      position += 1
      height = leftHeight
      let positive = readTail(of: left, from: start)
      return negated(positive, from: start)
    }
  }

  /// A `not` in the middle of a phrase is reported with the phrase as it should be.
  private mutating func negated(_ positive: ExpressionSyntax, from start: Int) -> ExpressionSyntax {
    report(.misplacedNot(expected: "not " + SyntaxPrinter.text(of: positive), at: span(from: start)))
    return node(.not(positive), from: start, over: height)
  }

  private mutating func readPredicate(_ left: ExpressionSyntax, from start: Int) -> ExpressionSyntax {
    let predicate: PredicateSyntax = keyword() == .fits ? .fits : .passes
    guard case .path(let path) = left.kind else {
      unexpected(
        predicate == .fits
          ? "a profile such as `icp.name` before `fits`" : "a checklist such as `checklist.name` before `passes`")
      return left
    }
    position += 1
    return node(.predicate(path, predicate), from: start, over: 1)
  }

  private var comparisonSign: ComparisonSyntax? {
    switch kind() {
    case .some(.equal): .equal
    case .some(.notEqual): .notEqual
    case .some(.less): .less
    case .some(.lessOrEqual): .lessOrEqual
    case .some(.greater): .greater
    case .some(.greaterOrEqual): .greaterOrEqual
    case _: nil
    }
  }

  mutating func readComparisonSign() -> ComparisonSyntax? {
    guard let sign = comparisonSign else { return nil }
    position += 1
    return sign
  }

  private mutating func parseIsPhrase(_ left: ExpressionSyntax, _ leftHeight: Int, from start: Int) -> ExpressionSyntax
  {
    expect(.is)
    if let state = readState() { return node(.state(left, state), from: start, over: leftHeight) }
    guard eat(.not) else {
      if keyword() == .in || (keyword() == .one && keyword(1) == .of) {
        unexpected("a value", hint: "write `in [ … ]` without `is`")
      }
      let right = parseSum()
      return node(.comparison(.isEqual, left, right), from: start, over: leftHeight, height)
    }
    if let state = readState() {
      let positive = node(.state(left, state), from: start, over: leftHeight)
      return negated(positive, from: start)
    }
    if keyword() == .in {
      let positive = parseInPhrase(left, leftHeight, from: start)
      return negated(positive, from: start)
    }
    let right = parseSum()
    return node(.comparison(.isNotEqual, left, right), from: start, over: leftHeight, height)
  }

  private mutating func readState() -> StateSyntax? {
    if kind(1) == .dot { return nil }
    if eat(.answered) { return .answered }
    if eat(.missing) { return .missing }
    return eat(.on, .file) ? .onFile : nil
  }

  private mutating func parseInPhrase(_ left: ExpressionSyntax, _ leftHeight: Int, from start: Int) -> ExpressionSyntax
  {
    expect(.in)
    skipArticle()
    if let direction = readDirection() {
      guard let duration = parseDuration() else { return leaf(.broken, from: start) }
      return node(.within(left, direction, duration), from: start, over: leftHeight)
    }
    if kind() == .openParen {
      unexpected("a list in square brackets or `list.NAME`", hint: "write `in [a, b]`")
    }
    let list = parseSum()
    if kind() == .comma, itemDepth == 0, case .path(let path) = list.kind, path.parts.count == 1,
      kind(1) == .word, kind(2) != .number
    {
      unexpected("a list in square brackets", hint: "write `in [\(SyntaxPrinter.text(of: list)), …]`")
    }
    return node(.membership(left, of: list), from: start, over: leftHeight, height)
  }

  /// `from 22:00 to 06:00`
  private mutating func parseHoursPhrase(
    _ left: ExpressionSyntax, _ leftHeight: Int, from start: Int
  ) -> ExpressionSyntax {
    expect(.from)
    let open = readHour()
    let openHeight = height
    if !eat(.to) { unexpected("`to`", like: ["to"], hint: "write `from 09:00 to 17:00`") }
    let close = readHour()
    return node(.hours(left, from: open, to: close), from: start, over: leftHeight, openHeight, height)
  }

  /// `last` or `next`, if a duration follows.
  private mutating func readDirection() -> DirectionSyntax? {
    guard kind(1) == .number || kind(1) == .mixed || kind(1) == .malformed else { return nil }
    if eat(.last) { return .last }
    return eat(.next) ? .next : nil
  }

  private mutating func parseIncludesPhrase(
    _ left: ExpressionSyntax, _ leftHeight: Int, from start: Int
  ) -> ExpressionSyntax {
    expect(.includes)
    let form: IncludesSyntax = eat(.any, .of) ? .anyOf : eat(.all, .of) ? .allOf : .one
    let right = parseSum()
    return node(.includes(left, form, right), from: start, over: leftHeight, height)
  }

  private mutating func parseTextPhrase(_ left: ExpressionSyntax, _ leftHeight: Int, from start: Int)
    -> ExpressionSyntax
  {
    let test: TextTestSyntax
    if eat(.starts, .with) {
      test = .startsWith
    } else if eat(.ends, .with) {
      test = .endsWith
    } else if eat(.like) {
      test = .like
    } else {
      expect(.contains)
      if eat(.any, .word, .in) {
        test = .containsAnyWord
      } else if kind(1) == .string || kind(1) == .openText, eat(Keyword.word) {
        test = .containsWord
      } else {
        test = .contains
      }
    }
    let right = parseSum()
    return node(.textTest(left, test, right), from: start, over: leftHeight, height)
  }

  // MARK: - Arithmetic

  mutating func parseSum() -> ExpressionSyntax {
    let start = position
    var left = parseProduct()
    var leftHeight = height
    while kind() == .plus || kind() == .minus {
      let operation: ArithmeticSyntax = kind() == .plus ? .add : .subtract
      position += 1
      let right = parseProduct()
      left = node(.arithmetic(operation, left, right), from: start, over: leftHeight, height)
      leftHeight = height
    }
    return left
  }

  private mutating func parseProduct() -> ExpressionSyntax {
    let start = position
    var left = parseUnary()
    var leftHeight = height
    while kind() == .star || kind() == .slash {
      let operation: ArithmeticSyntax = kind() == .star ? .multiply : .divide
      position += 1
      let right = parseUnary()
      left = node(.arithmetic(operation, left, right), from: start, over: leftHeight, height)
      leftHeight = height
    }
    return left
  }

  mutating func parseUnary() -> ExpressionSyntax {
    let start = position
    guard kind() == .minus else { return parsePrimary() }
    if kind(1) == .number || kind(1) == .percent { return parseLiteral() }
    position += 1
    let operand = nested { $0.parseUnary() }
    return node(.negative(operand), from: start, over: height)
  }
}
