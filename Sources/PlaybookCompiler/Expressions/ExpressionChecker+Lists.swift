import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Named lists, `includes`, and lists in brackets that stand where a value is expected.
extension ExpressionChecker {
  /// `[a, b]` outside `in`, `includes` and their kin.
  mutating func checkListOutOfPlace(
    _ elements: [ExpressionSyntax], _ syntax: ExpressionSyntax, _ context: OperandContext
  ) -> Expression? {
    if case .brokenOpposite = context { return nil }
    report(.listOutOfPlace(quoted(syntax), at: syntax.span, hint: "lists stand after `in` and `includes any of`"))
    return nil
  }

  // MARK: - Named lists

  /// `subject` against `list.NAME`. Every value of the list has to be one that the subject can have.
  mutating func checkNamedList(
    _ subject: CheckedOperand?, _ name: NameSyntax, _ op: Operator, _ syntax: ExpressionSyntax
  ) -> Expression? {
    guard let symbol = list(name), let subject, let values = symbol.values else { return nil }
    var type = subject.type
    if case .list(let element) = type, op == .includesAnyInList || op == .includesAllInList { type = element }
    guard type.isText || type == .country || type.isChoice else {
      if case .list = type {
        let hint = "ask the list: `\(sourceText(subject.syntax.span)) includes any of list.\(name.text)`"
        report(.listOutOfPlace(quoted(subject.syntax), at: subject.syntax.span, hint: hint))
      } else {
        report(.listHoldsTexts(name.text, subject: quoted(subject.syntax), isA: TypeWords.of(type), at: syntax.span))
      }
      return nil
    }
    if let value = misfit(in: values, of: name.text, type) {
      let opposite = opposite(subject, isEquality: true)
      var hint = opposite.member(spelled: value).map { "in the list write `\($0)`, the name of that value" }
      if hint == nil, let kept = TextForm.canonical(value, as: type) { hint = "in the list write `\(kept.string)`" }
      report(
        .listValueDoesNotFit(
          value.string, list: name.text, subject: words(opposite), isA: TypeWords.of(type), at: syntax.span,
          label: Diagnostic.Label(symbol.span, "the list is declared here"), hint: hint))
      return nil
    }
    return apply(op, [subject], syntax, reference: .list(symbol.index))
  }

  /// The first value of a named list that a value of `type` can never be. Asked once for each list and type: a long list
  /// may be named often.
  private mutating func misfit(in values: [Text], of list: String, _ type: ValueType) -> Text? {
    if let known = misfits[list, default: []].first(where: { $0.type == type }) { return known.value }
    let value = values.first { !Self.canHold(type, $0) }
    misfits[list, default: []].append(Misfit(type: type, value: value))
    return value
  }

  struct Misfit {
    let type: ValueType
    let value: Text?
  }

  private static func canHold(_ type: ValueType, _ value: Text) -> Bool {
    switch type {
    case .choice(let names): names.contains { Text($0).equals(value) }
    case .country: Country.code(of: value.bytes) != nil
    // A list is compared as it is written, so its values must be written as those of leads are kept.
    case .text, .email, .domain, .phone, .url, .timezone: TextForm.canonical(value, as: type)?.equals(value) ?? false
    case .yesNo, .count, .number, .percent, .money, .date, .time, .duration, .clock, .list, .points, .grade, .events:
      false
    }
  }

  // MARK: - includes

  mutating func checkIncludes(
    _ subject: ExpressionSyntax, _ form: IncludesSyntax, _ values: ExpressionSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let checked = check(subject, .alone).map { CheckedOperand(syntax: subject, expression: $0) }
    if values.isBroken { return nil }
    if let checked {
      guard case .list = checked.type else {
        reportIncludesOnOther(checked, form, values, at: syntax.span)
        return nil
      }
    }
    let isList = if case .list = values.withoutBrackets.kind { true } else { false }
    switch form {
    case .one:
      if isList || values.listName != nil {
        let hint =
          "write `\(sourceText(subject.span)) includes any of \(sourceText(values.span))`, or `includes all of`"
        report(.listOutOfPlace(quoted(values), at: values.span, hint: hint))
        return nil
      }
      return checkElements([values], of: checked, .includesAny, in: values, syntax)
    case .anyOf, .allOf:
      let isAny = form == .anyOf
      if let name = values.listName {
        return checkNamedList(checked, name, isAny ? .includesAnyInList : .includesAllInList, syntax)
      }
      guard case .list(let elements) = values.withoutBrackets.kind else {
        reportNoList(values, after: form.rawValue, of: checked)
        return nil
      }
      return checkElements(elements, of: checked, isAny ? .includesAny : .includesAll, in: values, syntax)
    }
  }

  private mutating func checkElements(
    _ elements: [ExpressionSyntax], of subject: CheckedOperand?, _ op: Operator, in list: ExpressionSyntax,
    _ syntax: ExpressionSyntax
  ) -> Expression? {
    var element: Opposite?
    if let subject, case .list(let type) = subject.type {
      let whole = opposite(subject, isEquality: true)
      element = Opposite(
        type: type, name: whole.name, members: whole.members, isEquality: true)
    }
    guard let values = checkValues(elements, of: subject, element: element, in: list), let subject else { return nil }
    return apply(op, [subject] + values, syntax)
  }

  private mutating func reportIncludesOnOther(
    _ subject: CheckedOperand, _ form: IncludesSyntax, _ values: ExpressionSyntax, at span: SourceSpan
  ) {
    let text = sourceText(subject.syntax.span)
    let value = sourceText(values.span)
    let hint: String
    switch (subject.type.isText, form) {
    case (true, .one): hint = "to look inside a text, write `\(text) contains \(value)`"
    case (true, .anyOf), (true, .allOf): hint = "to look inside a text, write `\(text) contains any word in \(value)`"
    case (false, .one): hint = "a single value is compared: `\(text) = \(value)`"
    case (false, .anyOf), (false, .allOf): hint = "a single value is compared: `\(text) in \(value)`"
    }
    report(
      .includesOnOther(
        quoted(subject.syntax), isA: subject.typeWords, operation: form.rawValue, at: span, hint: hint))
  }
}

extension ValueType {
  var isChoice: Bool {
    if case .choice = self { true } else { false }
  }
}
