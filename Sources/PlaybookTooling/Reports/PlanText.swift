package import PlaybookIR
package import PlaybookRuntime
package import PlaybookSource

/// What a plan shows of a decision: the cadences that concern the lead, or the one that was asked for.
package struct PlanSelection: Sendable {
  /// Indices into the program's cadences, in their order.
  package let cadences: [Int]
  /// Whether it shows every clock as well.
  package let isWhole: Bool

  package init(_ decision: Decision, of program: Program, only cadence: Int? = nil) {
    isWhole = cadence == nil
    if let cadence {
      cadences = [cadence].filter { decision.cadences.indices.contains($0) }
    } else {
      cadences = zip(program.cadences.indices, decision.cadences).filter { Self.concerns($0.1) }.map(\.0)
    }
  }

  /// Not one that has nothing to do with the lead.
  private static func concerns(_ outcome: CadenceOutcome) -> Bool {
    switch outcome.state {
    case .notStarted: outcome.cause != .notUsed && outcome.cause != nil
    case .wouldStart, .running, .held, .finished, .stopped, .pinned, .blocked: true
    }
  }
}

/// A lead's cadences and clocks as a page for a rep: what to do next, then each cadence with what was done, skipped and
/// moved and why, and how it goes on if nothing else happens; then the clocks that run.
///
/// Guarantee: made from the decision alone, so that it says nothing that the JSON does not; every local time stands under
/// the name of its zone.
package struct PlanText {
  private let decision: Decision
  private let book: LoadedBook
  private var program: Program { book.program }
  private let selection: PlanSelection
  private let style: TextStyle
  private let times: TimeLines
  private var lines: [String] = []

  package init(
    _ decision: Decision, by book: LoadedBook, selection: PlanSelection, width: Int, style: TextStyle
  ) {
    self.decision = decision
    self.book = book
    self.selection = selection
    self.style = style
    times = TimeLines(decision, by: book, layout: TextLayout(width: width))
  }

  package func render() -> String {
    var page = self
    page.addHeadline()
    page.addNext()
    for index in selection.cadences { page.add(decision.cadences[index], of: program.cadences[index]) }
    if selection.isWhole { page.addClocks() }
    page.addFooter()
    return page.lines.map { $0 + "\n" }.joined()
  }

  private mutating func addHeadline() {
    var subject: [String] = []
    if let id = decision.leadID { subject.append("lead " + DisplayText.escaped(id)) }
    if let playbook = decision.playbook.flatMap({ program.playbooks.at($0) }) {
      subject.append(times.name(of: playbook.title))
    }
    subject.append(decision.verdict.rawValue.split(separator: "_").joined(separator: " "))
    let wrapped = times.layout.wrap(subject.joined(separator: ", "), first: "PLAN  ")
    lines.append(style.strong("PLAN") + wrapped[0].dropFirst(4))
    lines += wrapped.dropFirst()
  }

  // MARK: - Next

  private mutating func addNext() {
    let next = selection.cadences.compactMap { index in
      times.next(of: decision.cadences[index], program.cadences[index])
    }
    lines.append("")
    lines.append(style.strong("Next"))
    guard !next.isEmpty else {
      let words = selection.cadences.isEmpty ? "no cadence concerns this lead" : "nothing is to be done"
      lines += mark("·", .faint, words, indent: 2)
      return
    }
    for line in next { lines += mark(line.isDue ? "▶" : "○", line.isDue ? .good : .faint, line.text, indent: 2) }
  }

  // MARK: - Cadences

  private mutating func add(_ outcome: CadenceOutcome, of cadence: Cadence) {
    lines.append("")
    let place = times.place(cadence.title.origin)
    let head = times.head(of: outcome, cadence)
    let laid = times.layout.wrap("\(times.name(of: cadence.title)): \(head)", first: "■ ", note: place)
    var shown = laid.lines
    shown[0] = style.paint("■", .faint) + shown[0].dropFirst(1)
    shown[shown.count - 1] += style.paint(laid.note, .faint)
    lines += shown
    for note in times.notes(on: outcome, cadence) { lines += times.layout.wrap(note, first: "  ") }
    addSteps(of: outcome, cadence)
    if times.hasLegalHours(outcome, cadence) {
      lines += times.layout.wrap("Legal hours are a help and no legal advice.", first: "  ").map(faint)
    }
  }

  /// Of a track that began again and again, only the last of the rounds that came to nothing are shown.
  private mutating func addSteps(of outcome: CadenceOutcome, _ cadence: Cadence) {
    let folded = FoldedRounds(outcome.steps)
    for step in outcome.steps {
      guard let rounds = folded.rounds(holding: step) else {
        add(step, of: cadence, outcome.zone)
        continue
      }
      guard rounds.begins, let track = step.track.flatMap({ cadence.tracks.at($0) }) else { continue }
      let count = CountText.of(rounds.count, "earlier round")
      let was = rounds.count == 1 ? "was" : "were"
      lines += mark("·", .faint, "… \(count) of `\(DisplayText.escaped(track.when.text))` \(was) cancelled", indent: 2)
    }
  }

  private mutating func add(_ outcome: StepOutcome, of cadence: Cadence, _ zone: ResolvedZone?) {
    guard let row = times.row(outcome, of: cadence, in: zone) else { return }
    let (sign, tone) = Self.mark(outcome)
    lines += mark(sign, tone, row.text, indent: 2, column: row.time)
    for note in row.notes {
      lines += times.layout.wrap(note, first: String(repeating: " ", count: 4 + TimeLines.column)).map(faint)
    }
  }

  private static func mark(_ outcome: StepOutcome) -> (String, TextStyle.Tone) {
    switch outcome.state {
    case .done: ("✓", .good)
    case .skipped: ("–", .faint)
    case .due: outcome.isOverdue ? ("!", .bad) : ("▶", .good)
    case .planned: ("○", .faint)
    case .waiting: ("?", .doubtful)
    case .blocked: ("✗", .bad)
    case .cancelled: ("·", .faint)
    }
  }

  // MARK: - Clocks

  private mutating func addClocks() {
    let clocks = times.clocks()
    guard !clocks.isEmpty else { return }
    lines.append("")
    lines.append(style.strong("Clocks"))
    for clock in clocks {
      let (sign, tone): (String, TextStyle.Tone) =
        switch clock.state {
        case .met: ("✓", .good)
        case .breached: ("✗", .bad)
        case .pending, .notKnown: ("?", .doubtful)
        case .notStarted, .cancelled: ("·", .faint)
        }
      lines += mark(sign, tone, "\(clock.title): \(clock.text)", indent: 2)
      for note in clock.notes { lines += times.layout.wrap(note, first: "    ").map(faint) }
    }
  }

  private mutating func addFooter() {
    lines.append("")
    var facts = ["now \(decision.now)"]
    if let name = program.book.name { facts.append("book " + DisplayText.escaped(name)) }
    facts.append(String(book.fingerprint.prefix(19)))
    if let version = decision.zoneVersion { facts.append("zones \(version)") }
    if !decision.historySupplied { facts.append("history: not supplied") }
    lines += times.layout.wrap(facts.joined(separator: " · ")).map(faint)
  }

  // MARK: - Lines

  private func faint(_ line: String) -> String { style.paint(line, .faint) }

  /// One statement behind a mark, and perhaps behind a column of times.
  private func mark(
    _ sign: String, _ tone: TextStyle.Tone, _ text: String, indent: Int, column: String? = nil
  ) -> [String] {
    let space = String(repeating: " ", count: indent)
    let padded = column.map { $0 + String(repeating: " ", count: max(1, TimeLines.column - $0.utf8.count)) } ?? ""
    var wrapped = times.layout.wrap(text, first: space + sign + " " + padded)
    wrapped[0] = space + style.paint(sign, tone) + wrapped[0].dropFirst(indent + 1)
    return wrapped
  }
}
