import PlaybookIR
import PlaybookRuntime

/// Cadences in sentences with local times, for the plan and for the explanation.
///
/// Guarantee: every local time stands under or beside the name of its zone.
struct CadenceLines {
  let decision: Decision
  let program: Program
  let words: Words
  let local: LocalTimes
  let wording: CadenceWording

  init(_ decision: Decision, by book: LoadedBook, words: Words) {
    self.decision = decision
    self.words = words
    program = book.program
    local = LocalTimes(zones: book.zones, bookZone: book.program.book.zone, now: decision.now, words: words)
    wording = CadenceWording(program: book.program, words: words)
  }

  // MARK: - What to do next

  /// `Call at once (call), due now (until 10:05, America/New_York)`; nil where nothing is next.
  func next(of outcome: CadenceOutcome, _ cadence: Cadence) -> Statement? {
    guard let next = outcome.next.flatMap({ outcome.steps.at($0) }), let step = cadence.steps.at(next.step) else {
      return nil
    }
    let zone = next.zone ?? outcome.zone
    let zoneName = Phrase.name(local.zoneName(zone))
    let what = Phrase.title(step.title) + way(step, next)
    let due = Mark(sign: .due, tone: .good)
    let later = Mark(sign: .planned, tone: .faint)
    switch next.state {
    case .due:
      if next.isOverdue { return Statement(due, [what, words(.overdue)].joined(", ")) }
      let until = next.dueBy.map { local.short($0, in: zone) }
      return Statement(due, [what, words(.dueNow(until: until, zone: zoneName))].joined(", "))
    case .planned:
      guard let at = next.at else { return Statement(later, what) }
      return Statement(later, [what, words(.at(local.words(at, in: zone), zone: zoneName))].joined(", "))
    case .done, .skipped, .waiting, .blocked, .cancelled:
      return Statement(later, [what, behind(words(.step(next.state)), next.cause)].joined(" "))
    }
  }

  /// `waits for the phone`, or `blocked: someone put it on hold`.
  private func behind(_ state: Phrase, _ cause: CadenceCause?) -> Phrase {
    guard let cause = cause.map({ wording.words(for: $0) }) else { return state }
    return [state, cause.text].joined(cause.isAwaited ? " " : ": ")
  }

  /// ` (linkedin connect)`
  private func way(_ step: Cadence.Step, _ outcome: StepOutcome) -> Phrase {
    guard let way = program.way(of: step, outcome) else { return Phrase() }
    return [.title(way.channel.title), way.action.map { .name($0) }].compactMap { $0 }.joined(" ").inBrackets
  }

  // MARK: - A cadence

  /// Its state, its touches and its steps in time; `positions`: only those of its steps, and how many there are besides.
  func section(_ outcome: CadenceOutcome, of cadence: Cadence, only positions: [Int]? = nil) -> Section {
    var blocks = notes(on: outcome, cadence).map { Block.note($0) }
    blocks += steps(of: outcome, cadence, only: positions)
    return Section(
      kind: .cadence(name: cadence.title.name), title: [.title(cadence.title), head(of: outcome)].joined(": "),
      mark: .part, place: Place(cadence.title.origin, in: program.files), blocks: blocks)
  }

  /// `running since Mon 2026-03-02 09:58`
  private func head(of outcome: CadenceOutcome) -> Phrase {
    var text = words(.cadence(outcome.state))
    switch outcome.state {
    case .running, .held:
      let since = outcome.state == .held ? outcome.heldSince : outcome.enrolledAt
      if let start = since { text = words(.since(text, local.words(start, in: outcome.zone))) }
    case .finished, .stopped:
      if let end = outcome.endedAt { text = [text, local.words(end, in: outcome.zone)].joined(" ") }
    case .notStarted, .wouldStart, .pinned, .blocked: break
    }
    if let cause = outcome.cause { text = [text, wording.words(for: cause).text].joined(": ") }
    if let until = outcome.until {
      let time = local.words(until, in: outcome.zone)
      text = [text, words(outcome.state == .notStarted ? .mayStart(from: time) : .until(time))].joined("; ")
    }
    return text
  }

  /// What stands under the head: touches, how it ended, and the zone of the times below.
  private func notes(on outcome: CadenceOutcome, _ cadence: Cadence) -> [Phrase] {
    var notes: [Phrase] = []
    if outcome.enrolledAt != nil { notes.append(words(.touches(outcome.touches))) }
    if let minimum = outcome.minimumTouches { notes.append(words(.tooFewTouches(outcome.touches, atLeast: minimum))) }
    if let ended = outcome.outcome.flatMap({ cadence.outcomes.at($0) }) {
      notes.append(words(.outcome(.title(ended.title))))
    }
    let into = outcome.into.flatMap { program.cadences.at($0) }.map { Phrase.title($0.title) }
    if outcome.neverAgain {
      notes.append(words(outcome.usedUp.map { .cameBack(times: $0) } ?? TimeMessage.neverAgain))
    } else if let day = outcome.recycleOn {
      notes.append(words(.comesBack(on: words.day(day), with: into)))
    } else if let into {
      notes.append(words(.goesOn(with: into)))
    }
    if !outcome.notChecked.isEmpty { notes.append(words(.notChecked(outcome.notChecked.map { .code($0) }))) }
    var lines = notes.isEmpty ? [] : [notes.joined("; ")]
    if let zone = outcome.zone, !outcome.steps.isEmpty {
      let isRule = zone.source.utf8.elementsEqual("rule".utf8)
      lines.append(
        words(.times(zone: .name(local.zoneName(zone)), source: isRule ? nil : wording.source(zone.source))))
    }
    return lines
  }

  // MARK: - Steps

  func steps(of outcome: CadenceOutcome, _ cadence: Cadence, only positions: [Int]?) -> [Block] {
    var entries = timeline(outcome, of: cadence)
    var shown = outcome.steps
    if let positions {
      shown = positions.compactMap { outcome.steps.at($0) }
      entries = shown.compactMap { entry($0, of: cadence, in: outcome.zone) }
    }
    var blocks: [Block] = entries.isEmpty ? [] : [.timeline(entries)]
    if hasLegalHours(shown) { blocks.append(.note(words(.legalHours), isFaint: true)) }
    return blocks
  }

  /// Of a track that began again and again, only the last of the rounds that came to nothing are shown.
  private func timeline(_ outcome: CadenceOutcome, of cadence: Cadence) -> [TimelineEntry] {
    let folded = FoldedRounds(outcome.steps)
    return outcome.steps.compactMap { step in
      guard let rounds = folded.rounds(holding: step) else { return entry(step, of: cadence, in: outcome.zone) }
      guard rounds.begins, let track = step.track.flatMap({ cadence.tracks.at($0) }) else { return nil }
      return TimelineEntry(
        mark: .dot, form: .gap, text: words(.earlierRounds(rounds.count, of: .quote(track.when.text))))
    }
  }

  /// Nil for a step that is not in the program.
  private func entry(_ outcome: StepOutcome, of cadence: Cadence, in whole: ResolvedZone?) -> TimelineEntry? {
    guard let step = cadence.steps.at(outcome.step) else { return nil }
    var what = Phrase.title(step.title) + way(step, outcome)
    if let variant = outcome.variant { what = [what, words(.variant(.lead(variant)))].joined(", ") }
    let isToCome = outcome.state == .skipped && outcome.at.map { $0 > decision.now } ?? false
    var state = [words(isToCome ? .willBeSkipped : .step(outcome.state))]
    if outcome.isOverdue { state.append(words(.overdue)) }
    if let cause = outcome.cause {
      let words = wording.words(for: cause)
      if outcome.state == .waiting {
        state[state.count - 1] = behind(state[state.count - 1], cause)
      } else {
        state.append(words.text)
      }
    }
    if let until = outcome.until { state.append(words(.until(local.words(until, in: whole)))) }
    if let due = outcome.dueBy, outcome.state == .due || outcome.state == .planned {
      state.append(words(.toBeDone(until: local.short(due, in: whole))))
    }
    return TimelineEntry(
      mark: Self.mark(outcome), form: .step(outcome.at.map { local.words($0, in: whole) }),
      text: [what, state.joined(", ")].joined(": "), notes: notes(on: outcome, of: cadence, in: whole))
  }

  private func notes(on outcome: StepOutcome, of cadence: Cadence, in whole: ResolvedZone?) -> [Phrase] {
    var notes: [Phrase] = []
    if let track = outcome.track.flatMap({ cadence.tracks.at($0) }) {
      let entry = outcome.entry.flatMap { $0 > 1 ? $0 : nil }
      notes.append(words(.onTrack(.quote(track.when.text), entry: entry)))
    }
    if let zone = outcome.zone, let at = outcome.at,
      !local.zoneName(zone).utf8.elementsEqual(local.zoneName(whole).utf8)
    {
      notes.append(words(.inZone(local.words(at, in: zone), zone: .name(local.zoneName(zone)))))
    }
    if !outcome.moves.isEmpty {
      let moves = outcome.moves.map { words(.move(wording.text($0), to: local.words($0.until, in: whole))) }
      notes.append(words(.moved(from: outcome.ownTime.map { local.words($0, in: whole) }, moves)))
    }
    return notes
  }

  private static func mark(_ outcome: StepOutcome) -> Mark {
    switch outcome.state {
    case .done: .yes
    case .skipped: Mark(sign: .skipped, tone: .faint)
    case .due: outcome.isOverdue ? Mark(sign: .overdue, tone: .bad) : Mark(sign: .due, tone: .good)
    case .planned: Mark(sign: .planned, tone: .faint)
    case .waiting: .open
    case .blocked: .no
    case .cancelled: .dot
    }
  }

  /// Whether anything shown rests on legal hours.
  private func hasLegalHours(_ steps: [StepOutcome]) -> Bool {
    steps.contains { step in
      if step.moves.contains(where: { $0.kind == .legalHours }) { return true }
      switch step.cause {
      case .outside(.legalHours, _), .unknownZone: return true
      case _: return false
      }
    }
  }
}
