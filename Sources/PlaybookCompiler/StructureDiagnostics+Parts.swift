import PlaybookIR
import PlaybookSource

// MARK: - Checklists

extension Diagnostic {
  static func missingPass(_ checklist: String, at span: SourceSpan, count: Int) -> Diagnostic {
    Diagnostic(
      StructureCode.missingPass, at: span,
      "the checklist `\(checklist)` does not say when it passes: expected a line `pass: at least …`",
      hint: "add a line such as `pass: at least \(max(1, count - 1)) of \(count)`")
  }

  static func passOutOfReach(_ atLeast: String, of sum: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.passOutOfReach, at: span,
      "`at least \(atLeast)` can never be reached: the items come to \(sum) together", hint: "ask for \(sum) or fewer")
  }

  static func passAlwaysReached(_ atLeast: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.passOutOfReach, at: span,
      "`at least \(atLeast)` is reached by every lead: expected a number above 0")
  }

  static func staleSum(_ written: String, sum: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.staleSum, at: span,
      "`of \(written)` does not agree with the items, which come to \(sum) together: expected `of \(sum)`",
      fixIt: FixIt(span, replaceWith: sum, isSafe: false))
  }

  static func itemWeight(_ weight: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.itemWeight, at: span,
      "the weight `\(weight)` does not fit: expected a number above 0 and up to 1,000,000 with at most 2 decimal places"
    )
  }

  static func itemPoints(_ points: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.itemWeight, at: span, "`\(points)` is too much for an item: expected at most 1,000,000 points")
  }

  static func weightOfTable(_ item: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.itemWeight, at: span,
      "`\(item)` is a table, whose rows already say how much it counts: expected no weight beside it",
      hint: "put the numbers into the rows")
  }

  static func tableWithoutPoints(_ item: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.itemWeight, at: span,
      "no row of `\(item)` gives points, so the item can never be met: expected a row above 0")
  }

  static func negativeItemPoints(_ points: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.itemWeight, at: span,
      "`\(points)` takes points away, which an item of a checklist cannot do: expected 0 or more",
      hint: "points that count against a lead belong in a `score`")
  }
}

// MARK: - Ranges

extension Diagnostic {
  static func rangeOverlap(_ range: String, _ other: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rangeOverlap, at: span,
      "`\(range)` and `\(other)` overlap, so one value would fall into two rows: expected each value in one row",
      labels: [Label(first, "the other row stands here")],
      hint: "`[a, b)` holds a and not b, so the next row can begin at b")
  }

  /// `gaps`: `[10, 20)`, `below 0`, `from 500`. `otherwise`: what could stand after `else`.
  static func rangeGap(_ gaps: [String], otherwise: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.rangeGap, at: span, "no row holds \(words(for: gaps)): expected a row for every value",
      hint: "add a row, or end with `else \(otherwise)`")
  }

  /// "`below 0`, `[10, 20)` and `from 500`"
  static func words(for gaps: [String]) -> String {
    let shown = gaps.prefix(6).map { "`\($0)`" }
    guard gaps.count <= shown.count, let last = shown.last, shown.count > 1 else {
      return shown.joined(separator: ", ") + (gaps.count > shown.count ? " and more" : "")
    }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  static func reversedRange(_ range: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.reversedBounds, at: span,
      "`\(range)` holds nothing: expected the smaller end first, and two different ends")
  }

  static func reversedTotal(low: String, high: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.reversedBounds, at: span,
      "the total goes from \(low) up to \(high): expected the smaller number first, and two different numbers")
  }

  static func reversedLimits(
    of group: String, low: String, high: String, at span: SourceSpan, lowest: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      StructureCode.reversedBounds, at: span,
      "the group `\(group)` comes to at least \(low) and at most \(high): expected a greater number after `at most`",
      labels: [Label(lowest, "`at least` stands here")])
  }
}

// MARK: - Scores and grades

extension Diagnostic {
  static func pointsFault(_ number: String, _ fault: DecimalFault, at span: SourceSpan) -> Diagnostic {
    let expected =
      switch fault {
      case .notANumber: "a number"
      case .tooManyPlaces: "at most 2 decimal places"
      case .outOfRange: "a number smaller than 1,000,000,000,000"
      }
    return Diagnostic(
      StructureCode.pointsFault, at: span, "`\(number)` cannot be given as points: expected \(expected)")
  }

  static func limitNotPositive(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.limitNotPositive, at: span,
      "`up to \(number) points` leaves nothing of the rule: expected a number above 0",
      hint: "the limit is a size; a rule that takes points away keeps its minus")
  }

  static func missingLimit(_ rule: String, at span: SourceSpan) -> Diagnostic {
    let bounds = ["max", "maximum", "cap", "limit", "most", "min", "minimum", "least", "range", "out_of"]
    let isBound = bounds.contains(rule.lowercased())
    return Diagnostic(
      StructureCode.missingLimit, at: span,
      "the rule `\(rule)` is worked out from a number that has no limit, so nothing is known about its points "
        + "while the number is unknown: expected `up to N points`",
      hint: isBound
        ? "for the limits of the whole score write `total: 0 to 100`"
        : "add `, up to 10 points`, or `, unknown counts 0`")
  }

  enum ClauseFault {
    /// `once` and its kin on a rule that counts no events.
    case noEvents
    /// `unknown counts 0` where nothing is ever unknown.
    case eventsNeverUnknown, scoreNeverUnknown
    /// `expires`, `loses` and `halves` on a rule that counts no events.
    case nothingFades
    /// `loses 0`
    case losesNothing(String)
    /// `halves every 12 hours`
    case halvesByDays(String)
    /// `never below` in a score without events.
    case noEventRules
  }

  static func clauseMismatch(_ clause: String, _ fault: ClauseFault, at span: SourceSpan) -> Diagnostic {
    let why =
      switch fault {
      case .noEvents: "the rule counts no events: expected it after `each` or `every`"
      case .nothingFades: "only the points of events fade with time: expected it after `each` or `every`"
      case .losesNothing(let number): "`\(number)` takes nothing away: expected a number of points above 0"
      case .halvesByDays(let length): "points halve by whole days, not by `\(length)`: expected days or weeks"
      case .noEventRules:
        "it holds the points of events, but no rule of this score counts any: expected one with `each`"
      case .eventsNeverUnknown:
        "an event that is not in the history did not happen, so its points are never unknown: expected no such clause"
      case .scoreNeverUnknown:
        "a score is never unknown, it lies between its least and its greatest: expected no such clause"
      }
    return Diagnostic(StructureCode.clauseMismatch, at: span, "`\(clause)` does not fit here: \(why)")
  }

  static func clauseTwice(_ clause: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.clauseMismatch, at: span, "`\(clause)` does not fit here: something like it was said before",
      labels: [Label(first, "it was said here")])
  }

  static func everyFault(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.everyFault, at: span,
      "points cannot be given for every `\(number)` events: expected a whole number from 1 to 1,000,000")
  }

  enum GradeFault {
    case rowsOnly, columnsOnly
    /// Bands, and a matrix at that place.
    case bandsAndMatrix(SourceSpan)
  }

  static func gradeForm(_ grade: String, _ fault: GradeFault, at span: SourceSpan) -> Diagnostic {
    var labels: [Label] = []
    let what: String
    switch fault {
    case .rowsOnly: what = "has `rows` but no `columns`: expected both"
    case .columnsOnly: what = "has `columns` but no `rows`: expected both"
    case .bandsAndMatrix(let matrix):
      what = "has both bands and a matrix: expected one of the two"
      labels = [Label(matrix, "the matrix is said here")]
    }
    return Diagnostic(
      StructureCode.gradeForm, at: span, "the grade `\(grade)` \(what)", labels: labels,
      hint: "write either `bands`, or `rows` and `columns`")
  }

  static func missingElse(_ band: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.missingElse, at: span,
      "nothing is said about scores below \(band.map { "`\($0)`" } ?? "the bands"): expected `else` and a name at the end"
    )
  }

  static func bandOrder(
    _ band: String, _ number: String, after higher: String, _ higherNumber: String, at span: SourceSpan,
    first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      StructureCode.bandOrder, at: span,
      "`\(band) from \(number)` stands after `\(higher) from \(higherNumber)`: expected the highest band first",
      labels: [Label(first, "this band stands before it")])
  }

  /// Two pairs of a row and a column whose names, joined, are the same.
  static func ambiguousCell(_ cell: String, _ one: String, _ other: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.ambiguousCell, at: span,
      "two cells would be called `\(cell)`: row and column \(one), and \(other)",
      hint: "name the rows with letters and the columns with numbers")
  }
}
