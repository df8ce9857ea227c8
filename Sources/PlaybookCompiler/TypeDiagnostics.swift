import PlaybookSource

/// What can be wrong with an expression: names that it reads (PB22xx) and types (PB30xx).
package enum TypeCode: String, DiagnosticCode {
  case unknownField = "PB2201"
  case unknownPart = "PB2202"
  case unknownItem = "PB2203"
  case unknownValue = "PB2204"
  case unknownCell = "PB2205"
  case unknownCountry = "PB2206"
  case unknownCurrency = "PB2207"
  case unknownEvent = "PB2208"
  case unknownEventField = "PB2209"
  case outsideEvent = "PB2210"
  case outputRead = "PB2211"
  case quotedValue = "PB2212"
  case wrongQuestion = "PB2213"
  case domainOfOther = "PB2214"

  case conditionExpected = "PB3001"
  case numberExpected = "PB3002"
  case fixedValueExpected = "PB3003"
  case differentTypes = "PB3004"
  case noOrder = "PB3005"
  case dateAgainstTime = "PB3006"
  case twoCurrencies = "PB3007"
  case cannotCalculate = "PB3008"
  case scoreCalculation = "PB3009"
  case differentBranches = "PB3010"
  case numberDoesNotFit = "PB3011"
  case invalidDate = "PB3012"
  case outerSpaces = "PB3013"
  case invalidText = "PB3014"
  case emptyText = "PB3015"
  case reversedBetween = "PB3016"
  case emptyList = "PB3017"
  case repeatedValue = "PB3018"
  case listValueDoesNotFit = "PB3019"
  case listOutOfPlace = "PB3020"
  case includesOnOther = "PB3021"
  case textTestOnOther = "PB3022"
  case severalWords = "PB3023"
  case patternExpected = "PB3024"
  case stateOfOther = "PB3025"
  case timeExpected = "PB3026"
  case monthsOnTime = "PB3027"
  case hoursOnDate = "PB3028"
  case businessDuration = "PB3029"
  case durationDoesNotFit = "PB3030"
  case noResult = "PB3031"
}

// MARK: - What was expected

extension Diagnostic {
  static func conditionExpected(_ subject: String, isA what: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      TypeCode.conditionExpected, at: span, "expected a condition (yes or no), but \(subject) is \(what)", hint: hint)
  }

  static func numberExpected(
    _ subject: String, isA what: String, expected: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(TypeCode.numberExpected, at: span, "expected \(expected), but \(subject) is \(what)", hint: hint)
  }

  static func fixedValueExpected(_ subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.fixedValueExpected, at: span,
      "expected a fixed value here, but \(subject) has to be worked out for each lead")
  }

  /// A word where a value is written out; `isText`: the value is a text.
  static func bareWordAsValue(_ word: String, isText: Bool, at span: SourceSpan) -> Diagnostic {
    let text = TypeWords.quote(word)
    return Diagnostic(
      TypeCode.fixedValueExpected, at: span, "expected a fixed value here, but `\(word)` is a name",
      hint: isText ? "write a text in quotes: `\(text)`" : nil,
      fixIt: isText ? FixIt(span, replaceWith: text, isSafe: false) : nil)
  }

  static func differentTypes(
    _ left: String, isA leftWords: String, _ right: String, isA rightWords: String, at span: SourceSpan,
    hint: String?, fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.differentTypes, at: span, "\(left) is \(leftWords), \(right) is \(rightWords)", hint: hint,
      fixIt: fixIt)
  }

  /// Two closed sets that hold different values.
  static func differentSets(_ left: String, _ right: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.differentTypes, at: span,
      "\(left) and \(right) have different sets of values, so they cannot be compared")
  }

  static func incomparable(_ subject: String, isA what: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      TypeCode.differentTypes, at: span, "\(subject) is \(what), which is not a single value", hint: hint)
  }

  static func noOrder(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.noOrder, at: span, "\(subject) is \(what), which has no order, so `\(operation)` says nothing about it",
      hint: hint)
  }

  static func dateAgainstTime(
    _ left: String, isA leftWords: String, _ right: String, isA rightWords: String, at span: SourceSpan,
    hint: String?, fixIt: FixIt?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.dateAgainstTime, at: span,
      "\(left) is \(leftWords), \(right) is \(rightWords): a day and a moment cannot be compared", hint: hint,
      fixIt: fixIt)
  }

  static func twoCurrencies(_ first: String, _ second: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.twoCurrencies, at: span, "`\(first)` and `\(second)` meet here: expected two amounts in one currency",
      hint: "write both amounts in `\(first)`")
  }

  static func cannotCalculate(
    _ operation: String, _ subject: String, isA what: String, expected: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.cannotCalculate, at: span,
      "`\(operation)` cannot take \(subject), which is \(what): expected \(expected)",
      hint: hint)
  }

  /// `US/CA`; `values` are the words with commas.
  static func slashBetweenValues(
    _ subject: String, of opposite: String, _ values: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.cannotCalculate, at: span, "\(subject) would be a quotient: expected one value of \(opposite)",
      hint: "write several values with commas: `in [\(values)]`")
  }

  static func scoreCalculation(_ operation: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      TypeCode.scoreCalculation, at: span,
      "`\(operation)` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number",
      hint: hint)
  }

  static func differentBranches(
    _ operation: String, _ left: String, isA leftWords: String, _ right: String, isA rightWords: String,
    at span: SourceSpan, hint: String?, fixIt: FixIt?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.differentBranches, at: span,
      "`\(operation)` must come to one type, but \(left) is \(leftWords) and \(right) is \(rightWords)",
      hint: hint, fixIt: fixIt)
  }
}

// MARK: - Fixed values

extension Diagnostic {
  static func numberDoesNotFit(_ number: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(TypeCode.numberDoesNotFit, at: span, "`\(number)` does not fit: expected \(expected)")
  }

  static func invalidDate(_ text: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(TypeCode.invalidDate, at: span, "`\(text)` does not exist: expected \(expected)")
  }

  /// `replacement`: the text in quotes without them.
  static func outerSpaces(_ replacement: String, isEquality: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.outerSpaces, at: span,
      "this text begins or ends with spaces, which a value of a lead never does: expected `\(replacement)`",
      hint: isEquality ? nil : "to find a whole word, use `contains word`",
      fixIt: FixIt(span, replaceWith: replacement, isSafe: isEquality))
  }

  static func invalidText(_ text: String, of subject: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.invalidText, at: span, "`\(text)` can never be a value of \(subject): expected \(expected)")
  }

  /// An empty text where a value is meant.
  static func emptyValue(of subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.emptyText, at: span, "this text is empty, but a value of \(subject) never is: expected some text",
      hint: "to ask whether there is no value, use `is missing`")
  }

  /// An empty text that is looked for.
  static func emptyArgument(_ operation: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.emptyText, at: span, "the text after `\(operation)` is empty, so every text passes: expected some text",
      hint: "to ask whether there is a value, use `is answered`")
  }

  /// `span`: from the first end to the last.
  static func reversedBetween(_ low: String, _ high: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.reversedBetween, at: span,
      "`between \(low) and \(high)` holds nothing: expected the smaller end first",
      hint: "write `between \(high) and \(low)`",
      fixIt: FixIt(span, replaceWith: "\(high) and \(low)", isSafe: false))
  }

  static func emptyList(at span: SourceSpan) -> Diagnostic {
    Diagnostic(TypeCode.emptyList, at: span, "the list is empty, so nothing is in it: expected at least one value")
  }

  static func repeatedValue(_ value: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.repeatedValue, at: span, "\(value) stands in this list twice: expected each value once",
      severity: .warning, labels: [Label(first, "it stands here first")])
  }

  static func listValueDoesNotFit(
    _ value: String, list: String, subject: String, isA what: String, at span: SourceSpan, label: Label, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.listValueDoesNotFit, at: span,
      "\(subject) is \(what), but `list.\(list)` holds `\(value)`, which it can never be", labels: [label], hint: hint)
  }

  /// A named list in which single words are looked up.
  static func listHoldsPhrase(_ value: String, list: String, at span: SourceSpan, label: Label) -> Diagnostic {
    Diagnostic(
      TypeCode.severalWords, at: span,
      "`list.\(list)` holds `\(value)`, which is not one word: expected letters, digits and `_` only", labels: [label])
  }

  /// A list holds texts; what is looked up in it must be text of some kind.
  static func listHoldsTexts(_ list: String, subject: String, isA what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.listValueDoesNotFit, at: span, "\(subject) is \(what), but `list.\(list)` holds texts",
      hint: "write the values in brackets, such as `in [1, 2]`")
  }

  static func listOutOfPlace(_ text: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      TypeCode.listOutOfPlace, at: span, "\(text) is a list, but expected a single value", hint: hint)
  }

  static func listExpected(_ text: String, after operation: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(
      TypeCode.listOutOfPlace, at: span, "expected a list after `\(operation)`, but found \(text)", hint: hint)
  }
}

// MARK: - Lists, text, state, time

extension Diagnostic {
  static func includesOnOther(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.includesOnOther, at: span, "`\(operation)` asks a list, but \(subject) is \(what)", hint: hint)
  }

  static func textTestOnOther(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.textTestOnOther, at: span, "`\(operation)` asks a text, but \(subject) is \(what)", hint: hint)
  }

  static func severalWords(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.severalWords, at: span,
      "`\(text)` is not one word: expected letters, digits and `_` only, because whole words are compared",
      hint: "use `contains` to find a phrase")
  }

  static func patternExpected(_ operation: String, at span: SourceSpan, hint: String) -> Diagnostic {
    Diagnostic(TypeCode.patternExpected, at: span, "expected a text in quotes after `\(operation)`", hint: hint)
  }

  static func stateOfOther(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.stateOfOther, at: span, "`\(operation)` asks about a field of the lead, but \(subject) is \(what)",
      hint: hint)
  }

  static func timeExpected(
    _ subject: String, isA what: String, operation: String, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.timeExpected, at: span, "`\(operation)` needs a date or a time, but \(subject) is \(what)", hint: hint)
  }

  static func monthsOnTime(_ duration: String, days: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.monthsOnTime, at: span,
      "`\(duration)` has no fixed length, and a time is looked up in days of 24 hours: expected days or weeks",
      hint: "write `\(days)`", fixIt: FixIt(span, replaceWith: days, isSafe: false))
  }

  static func hoursOnDate(_ duration: String, subject: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.hoursOnDate, at: span,
      "\(subject) is a date without a time of day, so `\(duration)` cannot be counted: expected days, weeks or months",
      hint: "write a number of days, such as `2 days`")
  }

  /// `subject`: "a condition", "`recycle`".
  static func businessDuration(
    _ duration: String, of subject: String, expected: String = "days, weeks or hours", at span: SourceSpan, hint: String
  ) -> Diagnostic {
    Diagnostic(
      TypeCode.businessDuration, at: span,
      "`\(duration)` needs a calendar, which \(subject) does not have: expected \(expected)", hint: hint)
  }

  static func durationDoesNotFit(_ duration: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      TypeCode.durationDoesNotFit, at: span,
      "`\(duration)` is not a usable span of time: expected a whole number above 0, and at most 100 years")
  }

  static func noResult(_ text: String, why: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(TypeCode.noResult, at: span, "\(text) has no result: \(why)")
  }
}
