import ArgumentParser
import PlaybookBatch
import PlaybookIR
import PlaybookSource
import PlaybookTooling

struct RunCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    _superCommandName: toolName,
    abstract: "Decide about files of leads.",
    discussion: """
      Reads leads from files, directories or standard input (`-`), one after another, and writes one line for each: which \
      playbook applies, the verdict, or whatever --select names. The answers are those of `playbookc explain`, in the \
      order of the leads, and the same for any number of --jobs.

        playbookc run leads.ndjson -o verdicts.ndjson
        playbookc run export.csv --select lead,verdict,score.fit.low -o verdicts.csv
        zcat leads.ndjson.gz | playbookc run - --now 2026-03-02T15:00:00Z | head
        playbookc run crm/2026 --rejects rejects.ndjson --summary run.json -o all.csv

      Files may be NDJSON (one lead on a line), JSON (a list of leads, or leads one after another) or a table with a \
      header (CSV with commas, semicolons or tabs; each cell is read as text). Their endings tell which; otherwise their \
      beginnings do. Compressed files (.gz) are read as they are.

      --select takes keys of `explain --format json`, with points between them: `score.fit.low`, `route.territory.to`, \
      `missing`. A line that is no lead is left out and goes to --rejects with its place and the reason; the exit code \
      is then 1. The output file appears when it is complete, and not before.
      """)

  @Argument(help: ArgumentHelp("Files or directories of leads; - is standard input.", valueName: "leads"))
  var leads: [String]

  @Option(help: ArgumentHelp("The book to decide by: a file, a directory or a compiled book.", valueName: "book"))
  var playbook: String?

  @Option(help: ArgumentHelp("The moment to decide at, such as 2026-03-02T15:00:00Z.", valueName: "time"))
  var now: String?

  @Option(help: ArgumentHelp("The keys to write, with commas between them.", valueName: "keys"))
  var select = Selection.usual

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; - is standard output, as is without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("output-format"),
    help: "How to write: ndjson or csv. By the ending of --output; otherwise ndjson.")
  var outputFormat: OutputChoice?

  @Option(name: .customLong("input-format"), help: "How the leads are written: ndjson, json, csv or tsv.")
  var inputFormat: InputChoice?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many threads decide; as many as the machine has cores otherwise.", valueName: "n"))
  var jobs: String?

  @Option(
    name: .customLong("on-invalid"),
    help: "What to do with a value that does not fit its field: take it as unknown, or reject the lead.")
  var onInvalid = InvalidChoice.unknown

  @Option(
    name: .customLong("on-error"), help: "What to do with a line that is no lead: reject it and go on, or fail at once."
  )
  var onError = ErrorChoice.reject

  @Option(help: ArgumentHelp("Where to list the rejected lines, as NDJSON.", valueName: "file"), completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp("Where to write the summary as JSON; - is standard output.", valueName: "file"),
    completion: .file())
  var summary: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Decide about so many of the leads a second time, as explain does, and compare: 1%.", valueName: "share"))
  var verify: String?

  @OptionGroup var appearance: Appearance

  func run(in session: Session) throws(ToolProblem) -> Int32 {
    let jobs = try Self.jobs(self.jobs, cores: session.console.cores)
    let share = try verify.map { text throws(ToolProblem) in try Self.share(text) }
    if summary == "-", outputFile == nil { throw ToolProblem(.summaryAmongAnswers(), .usage) }
    let now = try Moment.read(now, started: session.console.started)
    let format = outputFormat?.format ?? Self.format(ofName: outputFile)
    let book: LoadedBook
    switch try session.load(playbook) {
    case .success(let loaded): book = loaded
    case .failure(let refusal): return refusal.status.rawValue
    }
    let selection = try Selection(select, of: book, format: format)
    let files = LeadFiles(session.workspace, input: ConsoleInput(session.console), format: inputFormat?.format)
    let inputs = try files.inputs(leads)
    let outputs = [
      ("the answers", outputFile), ("the rejects", rejects), ("the summary", summaryFile),
    ]
    try files.refuseOneFileForTwo(
      outputs.compactMap { what, path in path.map { (what, $0) } }, leads, inputs, book: book.files,
      printed: outputFile == nil ? "the answers" : summary == "-" ? "the summary" : nil)
    let answers = SelectedAnswers(book, selection, now: now, refusesInvalid: onInvalid == .reject)
    let plan = BookPlan(
      book.program, columns: selection.columns, answerer: answers, now: now, zones: book.zones,
      readsAll: onInvalid == .reject)
    let run = LeadRun(self, session, inputs, format: format, jobs: jobs, total: files.size(of: leads))
    if let share {
      let verifying = VerifyingPlan(plan, answerer: answers, partsPerMillion: share)
      return try run.run(verifying, findings: verifying.findings)
    }
    return try run.run(plan, findings: nil)
  }

  // MARK: - Options

  /// Nil for standard output.
  var outputFile: String? { output == "-" ? nil : output }
  /// Nil for standard output, and without one.
  var summaryFile: String? { summary == "-" ? nil : summary }

  private static func jobs(_ text: String?, cores: Int) throws(ToolProblem) -> Int {
    guard let text else { return min(cores, 64) }
    return try OptionNumber.read(text, of: "--jobs", in: 1...64, "a whole number from 1 to 64")
  }

  /// In parts of a million.
  private static func share(_ text: String) throws(ToolProblem) -> Int {
    guard text.utf8.last == UInt8(ascii: "%"), let percent = try? Fixed.parse(text.utf8.dropLast()),
      percent > .zero, percent <= Fixed(whole: 100)
    else { throw ToolProblem(.badNumber("--verify", text, expected: "a share such as `1%` or `0.1%`"), .usage) }
    return max(1, Int(percent.units / 100))
  }

  private static func format(ofName name: String?) -> ResultFormat {
    name.map { FilePath.ending(of: $0) == "csv" } == true ? .table : .lines
  }

  enum OutputChoice: String, OptionWord {
    case ndjson, csv

    var format: ResultFormat { self == .csv ? .table : .lines }
  }

  enum InputChoice: String, OptionWord {
    case ndjson, json, csv, tsv

    var format: LeadFormat {
      switch self {
      case .ndjson: .lines
      case .json: .json
      case .csv: .table(divider: nil)
      case .tsv: .table(divider: 0x09)
      }
    }
  }

  enum InvalidChoice: String, OptionWord {
    case unknown, reject
  }

  enum ErrorChoice: String, OptionWord {
    case reject, fail
  }
}
