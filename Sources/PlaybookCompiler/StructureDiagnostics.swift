import PlaybookSource

/// What can be wrong with the parts of a book: their names (PB20xx), their structure (PB21xx), and what is allowed but
/// is likely a slip (PB40xx).
package enum StructureCode: String, DiagnosticCode {
  case duplicateName = "PB2001"
  case circle = "PB2002"
  case sourceReadTwice = "PB2003"
  case spellingTwice = "PB2004"
  case tooMany = "PB2005"
  case reservedName = "PB2006"
  case emptyText = "PB2007"
  case longChain = "PB2008"

  case emptyPart = "PB2101"
  case secondBook = "PB2102"
  case secondHistory = "PB2103"
  case typeOutOfPlace = "PB2104"
  case attributeMismatch = "PB2105"
  case attributeTwice = "PB2106"
  case requiredWithDefault = "PB2107"
  case zoneFault = "PB2108"
  case rateFault = "PB2109"
  case fieldExpected = "PB2110"
  case missingPass = "PB2111"
  case passOutOfReach = "PB2112"
  case staleSum = "PB2113"
  case itemWeight = "PB2114"
  case repWeight = "PB2115"
  case rangeOverlap = "PB2116"
  case rangeGap = "PB2117"
  case reversedBounds = "PB2118"
  case pointsFault = "PB2119"
  case limitNotPositive = "PB2120"
  case missingLimit = "PB2121"
  case clauseMismatch = "PB2122"
  case everyFault = "PB2123"
  case gradeForm = "PB2124"
  case missingElse = "PB2125"
  case bandOrder = "PB2126"
  case ambiguousCell = "PB2127"
  case missingId = "PB2128"
  case capacityFault = "PB2129"
  case missingOtherwise = "PB2130"
  case rowAfterOtherwise = "PB2131"
  case personField = "PB2132"
  case targetOutOfPlace = "PB2133"
  case missingQualified = "PB2134"
  case missingReason = "PB2135"
  case missingOrder = "PB2136"
  case incompleteOrder = "PB2137"
  case listFileUnusable = "PB2138"
  case listFileOutside = "PB2139"
  case listFileText = "PB2140"
  case listColumn = "PB2141"
  case clockFault = "PB2142"
  case daysFault = "PB2143"
  case neverOpen = "PB2144"
  case meaningFault = "PB2145"
  case openTimeFault = "PB2146"
  case clockPoint = "PB2147"
  case figureFault = "PB2148"
  case verdictWithoutCadence = "PB2149"

  case constantCondition = "PB4001"
  case unusedPart = "PB4002"
  case restsOnFile = "PB4003"
  case repeatedListValue = "PB4004"
  case openBands = "PB4005"
  case cellWithoutAdvice = "PB4006"
  case everyLeadFits = "PB4007"
  case fractionOfPercent = "PB4008"
  case clockWithoutEscalation = "PB4011"
  case inboundWithoutSpeed = "PB4012"
  case handoffWithoutOwner = "PB4013"
  case cadenceNeverStarted = "PB4014"
}

// MARK: - Names

extension Diagnostic {
  /// `what` with its owner, where it has one: "fact", "criterion of `icp.midmarket`".
  static func duplicateName(
    _ name: String, _ what: String, at span: SourceSpan, first: SourceSpan, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      StructureCode.duplicateName, at: span, "the name `\(name)` is taken: expected each \(what) to have its own name",
      labels: [Label(first, "it is taken here")], hint: hint)
  }

  /// `circle` begins and ends with the same part; `references[i]` is where part i reads part i + 1.
  static func circle(_ circle: [String], references: [SourceSpan]) -> Diagnostic {
    // A long circle is shown by its beginning and its end.
    let shown = circle.count > 12 ? circle.prefix(8) + ["…"] + circle.suffix(3) : circle[...]
    return Diagnostic(
      StructureCode.circle, at: references.first,
      "these parts rest on each other in a circle: `\(shown.joined(separator: " → "))`; "
        + "expected each part to rest only on parts that can be worked out before it",
      labels: zip(circle.dropFirst(), references.dropFirst()).prefix(8).map { Label($1, "`\($0)` goes on here") },
      hint: circle.count == 2 ? "a part cannot ask about itself" : "take one of these questions out")
  }

  static func sourceReadTwice(
    _ source: String, by field: String, at span: SourceSpan, otherField: String, first: SourceSpan
  ) -> Diagnostic {
    let message =
      field == otherField
      ? "the field `\(field)` reads `\(source)` twice: expected each source once"
      : "both `\(otherField)` and `\(field)` read `\(source)`: expected each source to belong to one field"
    return Diagnostic(
      StructureCode.sourceReadTwice, at: span, message, labels: [Label(first, "`\(otherField)` reads it here")])
  }

  /// `meaning` and `otherMeaning`: "the value `saas`", "not answered".
  static func spellingTwice(
    _ spelling: String, meaning: String, at span: SourceSpan, otherMeaning: String, first: SourceSpan
  ) -> Diagnostic {
    let message =
      meaning == otherMeaning
      ? "the spelling `\(spelling)` stands twice for \(meaning): expected it once"
      : "`\(spelling)` stands for \(meaning) and for \(otherMeaning): expected each spelling to mean one thing"
    return Diagnostic(
      StructureCode.spellingTwice, at: span, message, labels: [Label(first, "it stands here first")],
      hint: meaning == otherMeaning ? nil : "upper and lower case are the same here")
  }

  static func reservedName(_ name: String, _ reason: ReservedName, at span: SourceSpan) -> Diagnostic {
    var labels: [Label] = []
    let why: String
    switch reason {
    case .firstWord("lead"): why = "`lead.` begins the name of any field"
    case .firstWord(let word): why = "`\(word).` begins the name of a part of the book"
    case .domain(let address, let place):
      why = "it already means the domain of the e-mail address in `\(address)`"
      labels = [Label(place, "the e-mail address stands here")]
    case .everyEvent: why = "every event has `\(name)` already"
    case .severalWords(let event): why = "a field of the event `\(event)` is one word"
    }
    return Diagnostic(
      StructureCode.reservedName, at: span, "no field can be called `\(name)`: \(why)", labels: labels,
      hint: "give the field another name, and name its source with `reads`")
  }

  enum ReservedName {
    /// `score.x`: the word before the point.
    case firstWord(String)
    /// `email.domain`: the field of type `email`, and where it stands.
    case domain(of: String, SourceSpan)
    /// `at`, `type`, …
    case everyEvent
    /// A path of several words in the event.
    case severalWords(in: String)
  }

  /// `what`: "a source", "a spelling", "a value".
  static func emptyText(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.emptyText, at: span, "\(what) is empty: expected at least one character between the quotes")
  }

  static func longChain(_ part: String, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.longChain, at: span,
      "`\(part)` stands at the end of a chain of more than \(limit) parts that rest on each other: "
        + "expected at most \(limit)")
  }
}

// MARK: - The book and its lead

extension Diagnostic {
  enum Crowd {
    case setOfValues
    case table
    case bands
    case rowsOfGrade(String)
    case columnsOfGrade(String)
  }

  static func tooMany(_ crowd: Crowd, count: Int, limit: Int, at span: SourceSpan) -> Diagnostic {
    let what =
      switch crowd {
      case .setOfValues: "this set has \(count) values"
      case .table: "this table has \(count) rows"
      case .bands: "there are \(count) bands"
      case .rowsOfGrade(let grade): "the grade `\(grade)` has \(count) rows"
      case .columnsOfGrade(let grade): "the grade `\(grade)` has \(count) columns"
      }
    return Diagnostic(StructureCode.tooMany, at: span, "\(what): expected at most \(limit)")
  }

  /// `place`: "`needs`", "`including`".
  static func namedTwice(_ name: String, in place: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.duplicateName, at: span, "`\(name)` stands in \(place) twice: expected each name once",
      labels: [Label(first, "it stands here first")])
  }
}

extension Diagnostic {
  static func secondBook(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.secondBook, at: span, "this is the second `book` block: expected at most one among all files",
      labels: [Label(first, "the first one stands here")], hint: "write everything about the book into one block")
  }

  static func secondHistory(_ path: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.secondHistory, at: span,
      "`\(path)` is a second field of type `events`: expected one history for each lead",
      labels: [Label(first, "the history stands here")], hint: "name the other source with `reads`")
  }

  static func typeOutOfPlace(_ type: String, in place: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.typeOutOfPlace, at: span, "`\(type)` cannot stand in \(place): expected \(expected)")
  }

  enum AttributeFault {
    /// The field's type, as it is and as it would fit.
    case type(field: String, isA: String, expected: String)
    case ofHistory
    /// On a field of that kind of event.
    case ofEvent(String)
    case singleSource(field: String)
    case dayWithoutZone
    /// Without `by`.
    case freshWithoutStamp(field: String)
    case stampOfOther(String, isA: String)
    case staleStamp(String)
  }

  static func attributeMismatch(_ attribute: String, _ fault: AttributeFault, at span: SourceSpan) -> Diagnostic {
    let why =
      switch fault {
      case .type(let field, let isA, let expected): "`\(field)` is \(isA): expected \(expected)"
      case .ofHistory: "a history that is not there is empty: expected it on a field with a value"
      case .ofEvent(let event):
        "the history of `\(event)` is complete and nobody is asked about it: expected it only on a field of the lead"
      case .singleSource(let field):
        "`\(field)` has a single source: expected `reads` and the names of others"
      case .freshWithoutStamp(let field):
        "nothing says when `\(field)` was answered: expected `by` and a field of type date or time"
      case .stampOfOther(let path, let isA):
        "`\(path)` is \(isA), not the moment of an answer: expected a date or a time"
      case .staleStamp(let path):
        "`\(path)` can go stale itself, so no age could be told: expected a field without `fresh for`"
      case .dayWithoutZone: "a moment is a day only in a zone: expected `in zone \"UTC\"` beside it"
      }
    return Diagnostic(StructureCode.attributeMismatch, at: span, "`\(attribute)` does not fit here: \(why)")
  }

  static func attributeTwice(_ attribute: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.attributeTwice, at: span, "`\(attribute)` is said a second time: expected it once for a field",
      labels: [Label(first, "it is said here first")])
  }

  static func requiredWithDefault(_ path: String, at span: SourceSpan, required: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.requiredWithDefault, at: span,
      "`\(path)` is required and has a default, which would always step in: expected one of the two",
      labels: [Label(required, "it is required here")])
  }

  static func rateTwice(
    _ currency: String, from date: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      StructureCode.rateFault, at: span,
      "two rates say what one \(currency) is worth from \(date) on: expected one",
      labels: [Label(first, "the other rate stands here")])
  }

  static func rateOfItself(_ currency: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rateFault, at: span,
      "this rate says what one \(currency) is worth in its own currency: expected another one")
  }

  static func rateDay(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rateFault, at: span,
      "`\(text)` is not a day of the calendar: expected one such as `2026-01-31`")
  }

  static func ratePrice(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rateFault, at: span,
      "`\(text)` is not a price: expected a number above 0 with at most 6 decimal places")
  }

  static func historyNeeded(_ path: String, in place: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.fieldExpected, at: span,
      "`\(path)` is the history of the lead, which nobody can write down: expected a field with a value after \(place)")
  }

  /// `place`: "`needs`", "`person in`", "`never`".
  static func fieldExpected(_ text: String, in place: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.fieldExpected, at: span, "`\(text)` is not a field of the lead: expected a field after \(place)")
  }
}
