import PlaybookIR
package import PlaybookSource
import PlaybookSyntax

/// What can be wrong around a book: PB70xx with its tests and the machine's zones, PB90xx with files and options.
package enum ToolingCode: String, DiagnosticCode {
  case unknownExpectation = "PB7001"
  case unknownPart = "PB7002"
  case impossibleValue = "PB7003"
  case impossibleComparison = "PB7004"
  case testWithoutNow = "PB7005"
  case badTestNow = "PB7006"
  case testWithoutLead = "PB7007"
  case testWithoutExpectation = "PB7008"
  case repeatedTest = "PB7009"
  case unknownShared = "PB7010"
  case halfATable = "PB7011"
  case crookedRow = "PB7012"
  case strangeInTests = "PB7013"
  case testsWithoutBook = "PB7014"
  case noTestChosen = "PB7015"
  case lowCoverage = "PB7016"
  case failingTests = "PB7017"
  case badMutationState = "PB7018"
  case strangeInLead = "PB7019"

  case missingZone = "PB7030"

  case notThere = "PB9001"
  case unreadable = "PB9002"
  case noBook = "PB9003"
  case notABook = "PB9004"
  case severalBooks = "PB9005"
  case tooManyFiles = "PB9006"
  case badProgram = "PB9007"
  case unknownCode = "PB9008"
  case badNow = "PB9009"
  case cannotWrite = "PB9010"
  case wouldOverwrite = "PB9011"
  case unknownName = "PB9012"
  case noDrawing = "PB9013"
  case noLeads = "PB9014"
  case badSelection = "PB9015"
  case unusableFile = "PB9016"
  case badOption = "PB9017"
  case differentAnswers = "PB9018"
  case unknownGoal = "PB9019"
  case rewritingFault = "PB9020"
  case wrongEnding = "PB9021"
  case badBaseline = "PB9022"
  case baselineWithErrors = "PB9023"
}

// MARK: - Tests

extension Diagnostic {
  static func unknownExpectation(_ path: PathSyntax, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.unknownExpectation, at: path.span,
      "a test cannot expect anything of `\(path.text)`: expected `verdict`, or a part such as `icp.NAME` or `score.NAME`",
      hint: Suggestion.hint(for: path.parts[0].text, in: known))
  }

  static func unknownPart(_ name: String, in owner: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.unknownPart, at: span, "there is no `\(name)` in `\(owner)` that a test could look at",
      hint: Suggestion.hint(for: name, in: known) ?? list(known))
  }

  static func impossibleValue(
    _ value: String, _ path: String, at span: SourceSpan, expected: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      ToolingCode.impossibleValue, at: span, "`\(path)` never comes out as `\(value)`: expected \(expected)",
      hint: Suggestion.hint(for: value, in: known))
  }

  static func impossibleComparison(_ sign: String, _ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.impossibleComparison, at: span,
      "`\(path)` cannot be compared with `\(sign)`: it is no number, expected `=` or `!=`")
  }

  static func testWithoutNow(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.testWithoutNow, at: span, "this test does not say when it takes place: expected a line `now:`",
      hint: "write `now: 2026-03-02T15:00:00Z`")
  }

  static func badTestNow(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.badTestNow, at: span, "`\(text)` is not a moment: expected a time such as `2026-03-02T15:00:00Z`")
  }

  static func testWithoutLead(at span: SourceSpan, isShared: Bool = false) -> Diagnostic {
    Diagnostic(
      ToolingCode.testWithoutLead, at: span,
      isShared
        ? "this block shares no lead: expected a line `lead:`"
        : "this test has no lead to decide about: expected a line `lead:`",
      hint: "write `lead: { id: \"1\" }`")
  }

  static func testWithoutExpectation(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.testWithoutExpectation, at: span, "this test expects nothing: expected a line `expect:`",
      hint: "write `expect: verdict = qualified`")
  }

  static func repeatedTest(_ label: String, _ what: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.repeatedTest, at: span, "there are two \(what) named `\(label)`: expected each name once",
      labels: [Label(first, "the first one")])
  }

  static func unknownShared(_ label: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.unknownShared, at: span, "no `given` block is named `\(label)`: expected the label of a shared lead",
      hint: Suggestion.hint(for: label, in: known) ?? "write `given \"\(label)\" { lead: { … } }` beside the tests")
  }

  static func halfATable(hasColumns: Bool, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.halfATable, at: span,
      hasColumns
        ? "this table has no rows: expected a line `row` for each lead"
        : "these rows have no heads: expected a line `columns:` above them",
      hint: hasColumns ? "write `row \"What is special\": … -> …`" : "write `columns: FIELD, … -> verdict, …`")
  }

  static func crookedRow(
    values: Int, of fields: Int, expected: Int, of parts: Int, at span: SourceSpan, columns: SourceSpan
  ) -> Diagnostic {
    let side =
      values == fields
      ? "\(CountText.of(expected, "outcome")) behind the arrow for \(CountText.of(parts, "column"))"
      : "\(CountText.of(values, "value")) before the arrow for \(CountText.of(fields, "column"))"
    return Diagnostic(
      ToolingCode.crookedRow, at: span, "this row has \(side): expected one for each",
      labels: [Label(columns, "the columns")])
  }

  static func strangeInTests(_ keyword: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ToolingCode.strangeInTests, at: span,
      "`\(keyword)` stands in a test file: expected only `test` and `given` blocks, because a test file is no part of "
        + "the rules",
      hint: "move it to a file of the book")
  }

  static func testsWithoutBook(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.testsWithoutBook, at: nil,
      "`\(path)` holds tests and no book: expected the test file in the directory of its book",
      hint: "name the book or its directory; its test files are found beside it")
  }

  static func strangeField(_ path: String, at span: SourceSpan, hint: String?) -> Diagnostic {
    Diagnostic(
      ToolingCode.strangeInLead, at: span,
      "no field is read from `\(DisplayText.escaped(path))`, so the test does not see it: expected the name of a field",
      severity: .warning, hint: hint)
  }

  static func strangeEvent(_ kind: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.strangeInLead, at: span,
      "`\(DisplayText.escaped(kind))` is not a kind of event, so no rule sees it: it is neither built in nor declared",
      severity: .warning, hint: Suggestion.hint(for: kind, in: known))
  }

  static func strangeEventField(_ name: String, of kind: String, at span: SourceSpan, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.strangeInLead, at: span,
      "the event `\(kind)` has no field `\(DisplayText.escaped(name))`, so no rule sees it: expected one that it has",
      severity: .warning, hint: Suggestion.hint(for: name, in: known) ?? list(known))
  }

  package static func lowCoverage(_ summary: String, minimum: Int) -> Diagnostic {
    Diagnostic(
      ToolingCode.lowCoverage, at: nil, "\(summary); expected at least \(minimum)%",
      hint: "`playbookc test --coverage` lists what no test shows")
  }

  package static func failingTests(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.failingTests, at: nil,
      "the edits of `\(path)` were not tried because its tests do not pass: expected tests that pass before the book is "
        + "changed")
  }

  static func badMutationState() -> Diagnostic {
    Diagnostic(
      ToolingCode.badMutationState, at: nil,
      "the file of `--mutate-state` was not written by this command: expected what an earlier run wrote",
      hint: "remove the file, or name another one")
  }

  package static func noTestChosen(_ filter: String) -> Diagnostic {
    Diagnostic(ToolingCode.noTestChosen, at: nil, "no test has `\(filter)` in its name: expected at least one")
  }

  private static func list(_ known: [String]) -> String? {
    guard !known.isEmpty, known.count <= 8 else { return nil }
    return "there is " + known.map { "`\($0)`" }.joined(separator: ", ")
  }
}

// MARK: - Files and options

extension Diagnostic {
  static func notThere(_ path: String, neighbours: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.notThere, at: nil, "there is no file or directory `\(path)`",
      hint: Suggestion.nearest(to: FilePath.name(of: path), in: neighbours)
        .map { "did you mean `\(FilePath.joined(FilePath.directory(of: path), $0))`?" })
  }

  package static func unreadable(_ path: String, _ fault: FileFault) -> Diagnostic {
    Diagnostic(ToolingCode.unreadable, at: nil, "`\(path)` cannot be read: \(fault.words)")
  }

  static func noBook(in directory: String) -> Diagnostic {
    let place = directory == "." ? "this directory" : "`\(directory)`"
    return Diagnostic(
      ToolingCode.noBook, at: nil, "there is no playbook in \(place) or in the directories beneath it",
      hint: "a playbook is a text file whose name ends in `.playbook` and whose first line is `edition 1`")
  }

  static func notABook(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.notABook, at: nil,
      "`\(path)` is not a playbook: expected a name that ends in `.playbook`, `.yaml` or `.yml`",
      hint: "a lead is read by `playbookc explain`, a compiled book ends in `.json`")
  }

  static func severalBooks(_ paths: [String]) -> Diagnostic {
    let shown = paths.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let rest = paths.count > 8 ? " and \(paths.count - 8) more" : ""
    return Diagnostic(
      ToolingCode.severalBooks, at: nil, "there are several books to choose from: \(shown)\(rest)",
      hint: paths.first.map { "name the one you mean, such as `--playbook \($0)`" })
  }

  static func tooManyFiles(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      ToolingCode.tooManyFiles, at: nil, "there are more than \(limit) files or directories in `\(path)`",
      hint: "name the directory that holds the book")
  }

  static func badProgram(_ path: String, _ reason: String, at place: SourcePosition) -> Diagnostic {
    Diagnostic(
      ToolingCode.badProgram, at: nil,
      "`\(path)` cannot be loaded (line \(place.line), column \(place.column)): \(reason)",
      hint: "write it again with `playbookc compile`")
  }

  static func missingZone(_ name: String, _ fault: ZoneFault, in path: String) -> Diagnostic {
    let (reason, hint) =
      switch fault {
      case .noData: ("this machine has no zone files", "install the package `tzdata`")
      case .unknown: ("this machine's zone files do not have it", "install a newer `tzdata`")
      case .damaged: ("its file on this machine is damaged", "install the package `tzdata` again")
      }
    return Diagnostic(
      ToolingCode.missingZone, at: nil, "`\(path)` needs the time zone `\(name)`, and \(reason)", hint: hint)
  }

  static func testsOfProgram(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badProgram, at: nil, "`\(path)` is a compiled book, and those hold no tests",
      hint: "test the book that it was compiled from")
  }

  package static func unknownCode(_ code: String, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.unknownCode, at: nil, "there is no message with the code `\(code)`",
      hint: Suggestion.hint(for: code, in: known) ?? "codes look like `PB3004` and stand beside each message")
  }

  static func badNow(_ text: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badNow, at: nil, "`\(text)` is not a moment: expected a date, a time and a zone",
      hint: "write it as `2026-03-02T15:00:00Z` or `2026-03-02T10:00:00-05:00`")
  }

  static func wouldOverwrite(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.wouldOverwrite, at: nil,
      "`\(path)` is there already, and nothing is overwritten: nothing was written",
      hint: "name another directory: `playbookc init my-playbook`")
  }

  static func alreadyABook(_ directory: String, file: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.wouldOverwrite, at: nil,
      "`\(directory)` holds a book already (`\(file)`), and all files of a directory are one book: nothing was written",
      hint: "name another directory: `playbookc init my-playbook`")
  }

  package static func wouldOverwriteOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.wouldOverwrite, at: nil,
      "`\(path)` is there already, and nothing is overwritten: nothing was written",
      hint: "name another file, or add `--force`")
  }

  /// `option`: the one that it stands behind.
  package static func emptyArgument(behind option: String?) -> Diagnostic {
    let mayBeDirectory = option.map { $0.utf8.elementsEqual("--playbook".utf8) } ?? true
    return Diagnostic(
      ToolingCode.badOption, at: nil,
      (option.map { "what stands behind `\(DisplayText.escaped($0))` is empty" } ?? "an argument is empty")
        + "; expected a value",
      hint: "a variable that is not set leaves nothing" + (mayBeDirectory ? "; this directory is `.`" : ""))
  }

  static func directoryToOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil, "`\(path)` is a directory, whose files cannot all go to standard output",
      hint: "name a directory to write them into: `--output \(path)-converted`")
  }

  /// `form`: of a book's file; nil for what is no book.
  static func wrongEnding(_ path: String, form: Form?) -> Diagnostic {
    switch form {
    case .text:
      Diagnostic(
        ToolingCode.wrongEnding, at: nil,
        "`\(path)` would hold the text form: expected a name that ends in `.playbook`")
    case .yaml:
      Diagnostic(
        ToolingCode.wrongEnding, at: nil, "`\(path)` would hold YAML: expected a name that ends in `.yaml` or `.yml`")
    case nil:
      Diagnostic(
        ToolingCode.wrongEnding, at: nil,
        "`\(path)` would be no book: expected a name that does not end in `.playbook`, `.yaml` or `.yml`",
        hint: "what is written there would be read as a part of the book")
    }
  }

  static func formatFault(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.rewritingFault, at: nil,
      "`\(path)` was left as it is: laid out anew it would not say the same, which is a fault of playbookc",
      hint: "please report it together with the file")
  }

  static func convertFault(_ path: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.rewritingFault, at: nil,
      "`\(path)` was not converted: in the other form it would not say the same, which is a fault of playbookc",
      hint: "please report it together with the file")
  }

  package static func unknownName(_ name: String, _ what: String, known: [String]) -> Diagnostic {
    let shown = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let rest = known.count > 8 ? " and \(known.count - 8) more" : ""
    return Diagnostic(
      ToolingCode.unknownName, at: nil, "there is no \(what) `\(DisplayText.escaped(name))` in this book",
      hint: Suggestion.hint(for: name, in: known) ?? (known.isEmpty ? "the book has none" : "there is \(shown)\(rest)"))
  }

  static func unknownGoal(_ path: String, known: [String]) -> Diagnostic {
    Diagnostic(
      ToolingCode.unknownGoal, at: nil,
      "nobody can ask why not `\(DisplayText.escaped(path))`: expected a verdict such as `qualified`, or an answer such as "
        + "`stage.NAME=RUNG`, `grade.NAME=BAND`, `route.NAME=\"rep NAME\"` or `playbook=NAME`",
      hint: Suggestion.hint(for: path, in: known) ?? list(known))
  }

  static func impossibleGoal(_ answer: String, _ path: String, known: [String]) -> Diagnostic {
    let shown = known.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      ToolingCode.unknownGoal, at: nil,
      "`\(path)` never comes out as `\(DisplayText.escaped(answer))`: expected one of \(shown)",
      hint: Suggestion.hint(for: answer, in: known))
  }

  static func severalOfName(_ name: String, _ full: [String]) -> Diagnostic {
    let shown = full.map { "`\($0)`" }.joined(separator: " and ")
    return Diagnostic(
      ToolingCode.unknownName, at: nil, "`\(DisplayText.escaped(name))` is the name of several parts: \(shown)",
      hint: full.first.map { "write the whole name, such as `\($0)`" })
  }

  package static func noDrawing(_ reason: String, hint: String) -> Diagnostic {
    Diagnostic(ToolingCode.noDrawing, at: nil, "the diagram cannot be drawn: \(reason)", hint: hint)
  }

  static func cannotWrite(_ path: String, _ fault: FileFault) -> Diagnostic {
    let reason = fault == .missing ? "its directory is not there" : fault.words
    return Diagnostic(ToolingCode.cannotWrite, at: nil, "`\(path)` cannot be written: \(reason)")
  }
}
