import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// `contains`, `starts with`, `like` and their kin; `is answered` and its kin.
extension ExpressionChecker {
  mutating func checkTextTest(
    _ subject: ExpressionSyntax, _ test: TextTestSyntax, _ argument: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let checked = check(subject, .alone).map { CheckedOperand(syntax: subject, expression: $0) }
    if argument.isBroken { return nil }
    if let checked, !checked.type.isText {
      reportTextTestOnOther(checked, test, argument, at: syntax.span)
      return nil
    }
    switch test {
    case .containsAnyWord: return checkAnyWord(checked, argument, syntax)
    case .contains, .containsWord, .startsWith, .endsWith, .like:
      guard let text = checkArgument(argument, test), let checked else { return nil }
      return apply(test.op, [checked, text], syntax)
    }
  }

  /// The text on the right: any text for `contains` and its kin, one fixed word or pattern for the others.
  private mutating func checkArgument(_ argument: ExpressionSyntax, _ test: TextTestSyntax) -> CheckedOperand? {
    let word = test.rawValue
    if argument.listName != nil || argument.isBracketedList {
      let hint = "one text at a time: join several questions with `or`"
      report(.listOutOfPlace(quoted(argument), at: argument.span, hint: hint))
      return nil
    }
    let text = Opposite(type: .text, name: .words("the text"), members: [], isEquality: false)
    guard let expression = check(argument, .opposite(text)) else { return nil }
    let operand = CheckedOperand(syntax: argument, expression: expression)
    guard expression.type.isText else {
      reportNoText(operand, after: word)
      return nil
    }
    guard case .text(let value)? = expression.fixedValue else {
      if test == .like || test == .containsWord {
        report(.patternExpected(word, at: argument.span, hint: "write it out, such as `\(word) \"…\"`"))
        return nil
      }
      return operand
    }
    if value.isEmpty {
      report(.emptyArgument(word, at: argument.span))
      return nil
    }
    if test == .containsWord, !value.isWord {
      report(.severalWords(value.string, at: argument.span))
      return nil
    }
    return operand
  }

  private mutating func reportNoText(_ operand: CheckedOperand, after word: String) {
    reportDifferentTypes(
      MismatchSide(words: "what follows `\(word)`", type: .text), MismatchSide(quoted(operand.syntax), operand),
      at: operand.syntax.span)
  }

  private mutating func checkAnyWord(
    _ subject: CheckedOperand?, _ words: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let op = TextTestSyntax.containsAnyWord.rawValue
    if let name = words.listName {
      guard let symbol = list(name), let subject, let values = symbol.values else { return nil }
      if let value = values.first(where: { !$0.isWord }) {
        report(
          .listHoldsPhrase(
            value.string, list: name.text, at: words.span,
            label: Diagnostic.Label(symbol.span, "the list is declared here")))
        return nil
      }
      return apply(.containsAnyWordInList, [subject], syntax, reference: .list(symbol.index))
    }
    guard case .list(let elements) = words.withoutBrackets.kind else {
      reportNoList(words, after: op, of: subject)
      return nil
    }
    guard !elements.isEmpty else {
      report(.emptyList(at: words.span))
      return nil
    }
    var operands: [CheckedOperand] = []
    for element in elements {
      if let operand = checkArgument(element, .containsWord) { operands.append(operand) }
    }
    guard let subject, operands.count == elements.count else { return nil }
    return apply(.containsAnyWord, [subject] + operands, syntax)
  }

  private mutating func reportTextTestOnOther(
    _ subject: CheckedOperand, _ test: TextTestSyntax, _ argument: ExpressionSyntax, at span: SourceSpan
  ) {
    let text = sourceText(subject.syntax.span)
    let value = sourceText(argument.span)
    var hint: String?
    switch subject.type {
    case .list: hint = "ask the list: `\(text) includes \(value)`"
    case .choice(let names), .grade(let names):
      hint = "list the values that count: `\(text) in [\(names.prefix(2).joined(separator: ", "))]`"
    case .country: hint = "list the countries that count: `\(text) in [US, CA]`"
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .timezone,
      .clock,
      .duration, .points, .events:
      break
    }
    report(
      .textTestOnOther(
        quoted(subject.syntax), isA: subject.typeWords, operation: test.rawValue, at: span, hint: hint))
  }

  // MARK: - State of a field

  mutating func checkState(
    _ subject: ExpressionSyntax, _ state: StateSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    guard let expression = check(subject, .alone) else { return nil }
    let word = "is \(state.rawValue)"
    let operand = CheckedOperand(syntax: subject, expression: expression)
    guard expression.op == .field || expression.op == .eventField, expression.type != .events else {
      reportStateOfOther(operand, word)
      return nil
    }
    let op: Operator =
      switch state {
      case .answered: .isAnswered
      case .onFile: .isOnFile
      case .missing: .isMissing
      }
    return apply(op, [operand], syntax)
  }

  private mutating func reportStateOfOther(_ operand: CheckedOperand, _ word: String) {
    let syntax = operand.syntax.withoutBrackets
    var what = "worked out from others"
    var hint = "ask about the fields that it reads"
    if operand.type == .events {
      what = "the activity history, which is always complete"
      hint = Self.historyHint
    } else if operand.expression.op == .emailDomain, case .path(let path) = syntax.kind, let field = path.withoutLast {
      what = "a part of one"
      hint = "ask about the address: `\(field.text) \(word)`"
    } else if case .event(let query) = syntax.kind {
      what = "read from the history"
      hint = "ask whether it happened: `any \(query.event.text)`"
    } else if operand.expression.op == .literal {
      what = "a fixed value"
    }
    report(.stateOfOther(quoted(syntax), isA: what, operation: word, at: syntax.span, hint: hint))
  }
}

extension TextTestSyntax {
  var op: Operator {
    switch self {
    case .contains: .contains
    case .containsWord: .containsWord
    case .containsAnyWord: .containsAnyWord
    case .startsWith: .startsWith
    case .endsWith: .endsWith
    case .like: .like
    }
  }
}

extension ExpressionSyntax {
  var isBracketedList: Bool {
    if case .list = withoutBrackets.kind { true } else { false }
  }
}
