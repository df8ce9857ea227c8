import PlaybookBatch
import PlaybookSource
import PlaybookTooling

/// One `run` from open files to the exit code.
struct LeadRun {
  private let command: RunCommand
  private let session: Session
  private let inputs: [any LeadInput]
  private let format: ResultFormat
  private let jobs: Int
  /// Bytes of all files, where that is known.
  private let total: Int?

  init(
    _ command: RunCommand, _ session: Session, _ inputs: [any LeadInput], format: ResultFormat, jobs: Int, total: Int?
  ) {
    self.command = command
    self.session = session
    self.inputs = inputs
    self.format = format
    self.jobs = jobs
    self.total = total
  }

  func run(_ plan: some BatchPlan, findings: VerificationFindings?) throws(ToolProblem) -> Int32 {
    let output =
      try command.outputFile.map { path throws(ToolProblem) in try create(path) } ?? ConsoleOutput(session.console)
    let rejects = try command.rejects.map { path throws(ToolProblem) in try create(path) }
    let summaryFile = try command.summaryFile.map { path throws(ToolProblem) in try create(path) }
    let isAmongAnswers = command.outputFile == nil && session.console.isOutputTerminal
    let bar = ProgressBar(session.console, total: total, isWanted: !isAmongAnswers)
    let delivery = RunDelivery(output: output, rejects: rejects, names: inputs.map(\.name)) { bytes, leads in
      bar.update(bytes: bytes, leads: leads)
    }
    let started = session.console.clock()
    let run = BatchRun(
      plan, inputs: inputs, format: format, stopsAtReject: command.onError == .fail, receiver: delivery)
    let (tally, ending) = run.run(jobs: jobs)
    bar.clear()
    switch ending {
    case .done: break
    case .rejected(let reject):
      session.console.writeError(reject.words(file: inputs[reject.file].name))
      do throws(OutputFault) {
        try delivery.finishRejects()
      } catch {
        throw problem(error)
      }
      return ExitStatus.badData.rawValue
    case .input(let fault, let file):
      throw ToolProblem(.unusable(inputs[file].name, fault), fault.status)
    // Nobody is there to read more: nothing is wrong.
    case .output(.closed): return ExitStatus.done.rawValue
    case .output(let fault): throw problem(fault)
    }
    if let difference = findings?.difference {
      throw ToolProblem(
        .differentAnswers(difference.key, difference.fast, difference.slow, lead: difference.lead), .bug)
    }
    let summary = RunSummary(
      tally, columns: plan.columns, fields: plan.fieldNames, rules: plan.ruleNames,
      microseconds: session.console.clock() - started)
    // All that may find no room comes before the first file takes its place.
    try ofSummary { () throws(FileFault) in try summaryFile?.write(Array(summary.json().utf8)) }
    do throws(OutputFault) {
      try delivery.finish()
    } catch {
      if error == .closed { return ExitStatus.done.rawValue }
      throw problem(error)
    }
    try ofSummary { () throws(FileFault) in try summaryFile?.finish() }
    if command.summary == "-" { session.write(summary.json()) }
    tell(delivery, tally, findings)
    session.console.writeError(summary.text())
    return tally.rejected > 0 ? ExitStatus.failed.rawValue : ExitStatus.done.rawValue
  }

  /// The first rejects, where no file lists them all, and how many leads were compared.
  private func tell(_ delivery: RunDelivery, _ tally: RunTally, _ findings: VerificationFindings?) {
    if command.rejects == nil {
      for reject in delivery.shown { session.console.writeError(reject.words(file: inputs[reject.file].name)) }
      let rest = tally.rejected - delivery.shown.count
      if rest > 0 {
        session.console.writeError("… and \(RunSummary.grouped(rest)) more; --rejects FILE lists them all\n")
      }
    }
    if let findings {
      session.console.writeError(
        findings.count == 0
          ? "no lead compared with explain: so few leads want a larger share\n"
          : "\(RunSummary.grouped(findings.count)) leads compared with explain: no difference\n")
    }
  }

  private func create(_ path: String) throws(ToolProblem) -> any FileDraft {
    try session.workspace.create(path)
  }

  private func ofSummary(_ body: () throws(FileFault) -> Void) throws(ToolProblem) {
    do throws(FileFault) {
      try body()
    } catch {
      throw session.workspace.cannotWrite(command.summaryFile ?? "-", error.words)
    }
  }

  private func problem(_ fault: OutputFault) -> ToolProblem {
    switch fault {
    case .closed: session.workspace.cannotWrite(command.rejects ?? "-", "nobody reads it any more")
    case .failed(let reason, let isRejects):
      session.workspace.cannotWrite((isRejects ? command.rejects : command.output) ?? "-", reason)
    }
  }
}

extension FeedFault {
  fileprivate var status: ExitStatus {
    switch self {
    case .missing, .isDirectory: .missing
    case .forbidden, .failed: .inputOutput
    case .damaged, .cutOff, .empty, .noHeader, .badHeader, .notUTF8: .badData
    }
  }
}
