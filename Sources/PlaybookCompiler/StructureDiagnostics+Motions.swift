import PlaybookSource

// MARK: - Teams, routes, hand-offs, playbooks

extension Diagnostic {
  static func repWeight(_ weight: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.repWeight, at: span, "the weight `\(weight)` does not fit: expected a whole number from 1 to 100")
  }

  static func repWeightSum(_ team: String, sum: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.repWeight, at: span,
      "the weights of the team `\(team)` come to \(sum) together: expected at most 100",
      hint: "weights are shares: 2 and 1 say the same as 100 and 50")
  }

  /// `other`: what the lead's `id` is instead of a text, and where it stands; nil when the lead has none.
  static func missingId(_ team: String, other: (isA: String, span: SourceSpan)?, at span: SourceSpan) -> Diagnostic {
    let what = other.map { "the lead's `id` is \($0.isA)" } ?? "the lead has no field `id`"
    return Diagnostic(
      StructureCode.missingId, at: span,
      "\(what), but the team `\(team)` chooses a rep by it: expected a field `id` of type `text`",
      labels: other.map { [Label($0.span, "it stands here")] } ?? [], hint: "add `id: text, required` to `lead`")
  }

  static func capacityFault(_ number: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.capacityFault, at: span,
      "`\(number) a day` does not fit: expected a whole number from 1 to 1,000,000")
  }

  static func missingOtherwise(_ route: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.missingOtherwise, at: span,
      "the route `\(route)` does not say where a lead goes that no row takes: expected `otherwise`",
      hint: "add a last line such as `otherwise: queue inbound`")
  }

  /// `what`: "row", "tier".
  static func rowAfterOtherwise(_ what: String, at span: SourceSpan, otherwise: SourceSpan?) -> Diagnostic {
    Diagnostic(
      StructureCode.rowAfterOtherwise, at: span,
      "this \(what) stands after `otherwise` and is never reached: expected `otherwise` last",
      labels: otherwise.map { [Label($0, "`otherwise` stands here")] } ?? [])
  }

  static func personField(_ path: String, isA what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.personField, at: span,
      "`\(path)` is \(what), which names no person: expected a field of type `text` or `email`")
  }

  static func personTakesTheRest(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.targetOutOfPlace, at: span,
      "`otherwise` must take every lead, but `\(path)` may name nobody: expected a rep, a team or a queue",
      hint: "make it the last row, and add `otherwise: queue …`")
  }

  static func noQueueInDoubt(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.targetOutOfPlace, at: span,
      "a lead in doubt waits for somebody to look at it: expected a queue after `in doubt`",
      hint: "write `in doubt: queue triage`")
  }

  static func missingQualified(_ playbook: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.missingQualified, at: span,
      "the playbook `\(playbook)` does not say who is qualified: expected a line `qualified: when …`")
  }

  static func missingReason(_ disqualifier: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.missingReason, at: span,
      "the disqualifier `\(disqualifier)` has no reason to tell: expected a label in quotes after its name",
      hint: "write `disqualify \(disqualifier) \"Why we turn them down\": …`")
  }

  static func missingOrder(_ names: [String], at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.missingOrder, at: span,
      "the book has \(names.count) playbooks and does not say which is tried first: expected an `order` in `book`",
      labels: [Label(first, "another playbook stands here")],
      hint: "add `order: \(names.prefix(6).joined(separator: ", "))\(names.count > 6 ? ", …" : "")` to `book { … }`")
  }

  static func missingInOrder(_ playbook: String, at span: SourceSpan, order: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.incompleteOrder, at: span,
      "the playbook `\(playbook)` is not in the book's `order`, so it would never be tried: expected every playbook there",
      labels: [Label(order, "the order stands here")])
  }

  static func twiceInOrder(_ playbook: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.incompleteOrder, at: span, "`\(playbook)` stands in the order twice: expected every playbook once",
      labels: [Label(first, "it stands here first")])
  }
}

// MARK: - List files

extension Diagnostic {
  static func listFileUnusable(_ path: String, _ fault: ListFileFault, at span: SourceSpan) -> Diagnostic {
    let why: String
    switch fault {
    case .missing: why = "is not there"
    case .unreadable: why = "cannot be read"
    case .isDirectory: why = "is a directory"
    case .tooLarge: why = "is too large"
    case .outside: return listFileLinkedOutside(path, at: span)
    }
    return Diagnostic(
      StructureCode.listFileUnusable, at: span, "the file `\(path)` \(why): expected a list in the book's directory")
  }

  static func listFileOutside(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.listFileOutside, at: span,
      "`\(path)` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`",
      hint: "a book holds everything that it needs: copy the file into its directory")
  }

  private static func listFileLinkedOutside(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.listFileOutside, at: span,
      "`\(path)` is a link that leads out of the book's directory: expected a file inside it",
      hint: "a book holds everything that it needs: copy the file into its directory")
  }

  /// `file`: the list's file, into which the fault points; `span`: where the book names it.
  static func listFileText(
    _ fault: ListFileReader.Fault, in file: Int, _ path: String, at span: SourceSpan
  ) -> Diagnostic {
    let place: Range<Int>
    let message: String
    var hint: String?
    switch fault {
    case .notUTF8(let offset):
      place = offset..<offset
      message = "this is not readable text: expected UTF-8"
      hint = "save the file as UTF-8"
    case .zeroByte(let offset):
      place = offset..<offset + 1
      message = "the character U+0000 stands here: expected readable text"
    case .openQuote(let offset):
      place = offset..<offset + 1
      message = "this quote is never closed: expected a second `\"` at the end of the value"
    case .strayQuote(let offset):
      place = offset..<offset + 1
      message = "this value is only partly in quotes: expected quotes around all of it"
      hint = "write a value that holds quotes as `\"a \"\"quoted\"\" word\"`"
    case .rowLength(let range, let count, let expected):
      place = range
      let values = count == 1 ? "one value" : "\(count) values"
      message = "this line has \(values): expected \(expected), as in the first line"
    case .empty:
      return Diagnostic(
        StructureCode.listFileText, at: span,
        "the file `\(path)` is empty: expected a line with the names of its columns")
    }
    let inside = SourceSpan(file: file, start: place.lowerBound, end: place.upperBound)
    return Diagnostic(StructureCode.listFileText, at: inside, message, hint: hint)
  }

  /// `hasSemicolons`: the line looks as if `;` were meant to separate the columns.
  static func unknownColumn(
    _ column: String, of path: String, hasSemicolons: Bool, at span: SourceSpan, hint: String?
  ) -> Diagnostic {
    Diagnostic(
      StructureCode.listColumn, at: span,
      "the first line of `\(path)` has no column `\(column)`: expected the name of one of its columns",
      hint: hasSemicolons ? "the columns of a `.csv` file are separated by commas, not by `;`" : hint)
  }

  static func columnNeeded(_ path: String, columns: [String], at span: SourceSpan) -> Diagnostic {
    let names = columns.prefix(4).map { "`\($0)`" }.joined(separator: ", ") + (columns.count > 4 ? ", …" : "")
    return Diagnostic(
      StructureCode.listColumn, at: span,
      "`\(path)` has \(columns.count) columns (\(names)): expected `column` and the name of one",
      hint: columns.first.map { "write `from \"\(path)\" column \"\($0)\"`" })
  }

  static func columnTwice(_ column: String, of path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.listColumn, at: span,
      "the first line of `\(path)` has two columns `\(column)`: expected one, so that it is clear which is meant")
  }

  static func columnOfText(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.listColumn, at: span,
      "`\(path)` has one value on each line and no columns: expected `column` only after a file that ends with `.csv`")
  }
}

// MARK: - Allowed, but likely a slip

extension Diagnostic {
  static func fractionOfPercent(_ percent: String, _ number: String, asPercent: String?, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      StructureCode.fractionOfPercent, at: span,
      "`\(percent)` is a percentage, and `\(number)` beside it means \(number) %: expected the sign, so that nobody reads it as a fraction",
      severity: .warning, hint: asPercent.map { "write `\($0)%`, or `\(number)%` if so little is meant" })
  }

  static func constantCondition(_ isYes: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.constantCondition, at: span,
      "this is \(isYes ? "yes" : "no") whatever the lead says: expected a condition that can come out both ways",
      severity: .warning)
  }

  /// `part`: "the fact `big`".
  static func unusedPart(_ part: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.unusedPart, at: span,
      "\(part) is not used: expected a playbook or something it rests on to read it",
      severity: .warning)
  }

  static func unusedPart(_ part: String, at span: SourceSpan, onlyReader: String, reader: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.unusedPart, at: span,
      "\(part) is read only by what is not used itself: expected a playbook or something it rests on to read it",
      severity: .warning, labels: [Label(reader, "\(onlyReader) reads it")])
  }

  /// `question`: `is on file`, `is missing`. `item`: "the item `budget`".
  static func restsOnFile(_ item: String, question: String, at span: SourceSpan, through part: String?) -> Diagnostic {
    let subject = part.map { "`\($0)` asks `\(question)`, on which \(item) rests" } ?? "\(item) rests on `\(question)`"
    return Diagnostic(
      StructureCode.restsOnFile, at: span,
      "\(subject), so a question that nobody asked counts as answered: expected it to stay unknown",
      severity: .warning, hint: "`is answered` stays unknown until there is a value")
  }

  /// `others`: how many more values of the list stand twice.
  static func repeatedListValue(
    _ value: String, at span: SourceSpan, first: SourceSpan, others: Int = 0
  ) -> Diagnostic {
    let more = others == 0 ? "" : others == 1 ? " (and one more value)" : " (and \(others) more values)"
    return Diagnostic(
      StructureCode.repeatedListValue, at: span,
      "`\(value)` stands in this list twice\(more): expected each value once",
      severity: .warning, labels: [Label(first, "it stands here first")],
      hint: "upper and lower case are the same here")
  }

  static func openBands(_ gaps: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.openBands, at: span,
      "no band holds \(words(for: gaps)), where this comes to `none`: expected a band for every value, or `else` and a name",
      severity: .warning)
  }

  static func cellWithoutAdvice(_ cells: [String], of grade: String, at span: SourceSpan) -> Diagnostic {
    let names = cells.prefix(8).map { "`\($0)`" }.joined(separator: ", ") + (cells.count > 8 ? ", …" : "")
    let what = cells.count == 1 ? "the cell \(names)" : "the cells \(names)"
    return Diagnostic(
      StructureCode.cellWithoutAdvice, at: span,
      "the grade `\(grade)` says nothing about \(what): expected a line for each cell", severity: .warning,
      hint: cells.first.map { "add `cell \($0): \"What to do\"`" })
  }

  static func everyLeadFits(_ icp: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      StructureCode.everyLeadFits, at: span,
      "every lead fits the ICP `\(icp)`, because a `want` turns nobody away: expected at least one `must` or `never`",
      severity: .warning)
  }
}
