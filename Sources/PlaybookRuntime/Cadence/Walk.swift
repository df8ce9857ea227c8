import PlaybookIR

/// Goes through one enrolment's steps, from its beginning to as far as can be said at one moment.
///
/// Input: the enrolment with its records, and the moment. Output: every step that the way comes to, in its order, with its
/// state. What the history records stays as it is; what should have been done and was not is judged again at the moment;
/// behind it the way goes on as if each step were done at its time. Guarantee: ends, because every node is passed once and
/// every event enters a track at most once.
struct Walk {
  /// A list of nodes being gone through.
  struct Path {
    let nodes: [Cadence.Node]
    var position = 0
    /// The track and which entry of it, where the list is a track's; else that of the path below.
    let track: Int?
    let entry: Int?
    let beginsTrack: Bool
    /// When the branch at `position` was reached.
    var branchReached: Instant?
  }

  /// An event that enters a track.
  struct TrackEntry {
    let at: Instant
    let track: Int
    let number: Int
  }

  struct End {
    var at: Instant
    var outcome: Int?
    var into: Int?
    var cause: CadenceCause
  }

  let lead: CadenceCase
  let enrolment: Enrolment
  let frame: CadenceFrame
  let holds: Holds
  /// The moment at which what is undone is judged; of a cadence that was stopped, when it was.
  let moment: Instant
  var cadence: Cadence { frame.cadence }

  var settling: Settling
  var ways: Ways
  var moments: Moments
  var outcomes: [StepOutcome] = []
  var paths: [Path]
  /// When the previous step was done or skipped.
  var previous: Instant
  /// Nothing comes before this: the decision of a branch, or the time of a step that a track took over from.
  var floor: Instant
  /// Days by which closed days have pushed the rest.
  var pushed = 0
  var isFirst = true
  /// Whether a step that is due now holds back what stands behind it.
  var isBehindUndone = false
  /// The step that everything behind waits for.
  var waitsFor: String?
  /// By step: how many of its records were used.
  var used: [Int]
  var isVisited: [Bool]
  /// What became of steps on ways not taken.
  var untaken: [Int: StepOutcome] = [:]
  private let entries: [TrackEntry]
  /// How many of the entries were used.
  private var entered = 0
  private(set) var end: End?

  init(
    _ enrolment: Enrolment, _ lead: CadenceCase, _ frame: CadenceFrame, at moment: Instant,
    stoppedChannels: [Ways.Stop]
  ) {
    self.lead = lead
    self.enrolment = enrolment
    self.frame = frame
    self.moment = moment
    holds = Holds(lead, frame)
    settling = Settling(lead, frame, holds, enrolment)
    ways = Ways(lead)
    ways.stopped = stoppedChannels
    moments = Moments(lead, enrolment)
    previous = enrolment.at
    floor = enrolment.at
    used = enrolment.records.map { _ in 0 }
    isVisited = enrolment.records.map { _ in false }
    paths = [Path(nodes: frame.cadence.body, track: nil, entry: nil, beginsTrack: false)]
    entries = Self.entries(frame.cadence, moments, until: moment)
  }

  private static func entries(_ cadence: Cadence, _ moments: Moments, until moment: Instant) -> [TrackEntry] {
    var found: [TrackEntry] = []
    for (index, track) in cadence.tracks.enumerated() {
      var times: [Instant] = []
      for alternative in track.when.any {
        times += moments.all(alternative, in: moments.lead.timeline.lead, onlyFirst: !track.everyTime)
      }
      times = times.filter { $0 <= moment }.sorted()
      var last: Instant?
      var number = 0
      for time in times where time != last {
        last = time
        number += 1
        found.append(TrackEntry(at: time, track: index, number: number))
        if !track.everyTime { break }
      }
    }
    return found.sorted { $0.at != $1.at ? $0.at < $1.at : $0.track < $1.track }
  }

  mutating func run() {
    while end == nil, let path = paths.last {
      guard path.position < path.nodes.count else {
        paths.removeLast()
        continue
      }
      switch path.nodes[path.position] {
      case .step(let step): visit(step)
      case .branch(let branch): decide(branch)
      case .end(let end): finish(end)
      }
    }
    if end == nil {
      end = End(
        at: max(previous, floor), outcome: cadence.end, into: nil, cause: .pathEnded(outcome: name(cadence.end)))
    }
    addTheRest()
  }

  /// Whether nothing is left to do, wait for or decide at the moment.
  var isFinished: Bool {
    guard waitsFor == nil, let end, end.at <= moment else { return false }
    return outcomes.allSatisfy { $0.state.isOver && ($0.at ?? moment) <= moment }
  }

  // MARK: - Ends and tracks

  private mutating func finish(_ node: Cadence.End) {
    switch node {
    case .resume:
      while let path = paths.popLast(), !path.beginsTrack {}
    case .outcome(let outcome) where waitsFor == nil:
      end = End(at: max(previous, floor), outcome: outcome, into: nil, cause: .pathEnded(outcome: name(outcome)))
    case .start(let cadence) where waitsFor == nil:
      let name = lead.program.cadences.indices.contains(cadence) ? lead.program.cadences[cadence].title.name : ""
      end = End(at: max(previous, floor), outcome: nil, into: cadence, cause: .handedOver(cadence: name))
    case .outcome, .start:
      // Whatever is waited for comes before the end.
      paths.removeAll()
    }
  }

  private func name(_ outcome: Int?) -> String? {
    outcome.flatMap { cadence.outcomes.indices.contains($0) ? cadence.outcomes[$0].title.name : nil }
  }

  /// The next event that enters a track, if it comes before `time`; nil is the end of what is known.
  func entry(before time: Instant?) -> TrackEntry? {
    guard entered < entries.count else { return nil }
    let next = entries[entered]
    return time.map { next.at < $0 } ?? true ? next : nil
  }

  /// Goes into a track; the path below goes on from where it stands once the track resumes it.
  mutating func enter(_ entry: TrackEntry, notBefore cancelled: Instant?) {
    entered += 1
    let track = cadence.tracks[entry.track]
    giveUpRounds(of: entry)
    previous = max(entry.at, enrolment.at)
    if let cancelled { floor = max(floor, cancelled) }
    isFirst = false
    waitsFor = nil
    paths.append(Path(nodes: track.body, track: entry.track, entry: entry.number, beginsTrack: true))
  }

  /// A new round of a track takes the place of one that is under way: what is left of that one is cancelled.
  private mutating func giveUpRounds(of entry: TrackEntry) {
    let condition = cadence.tracks[entry.track].when
    for index in paths.indices where paths[index].track == entry.track {
      let path = paths[index]
      paths[index].position = path.nodes.count
      paths[index].branchReached = nil
      for step in Self.steps(in: Array(path.nodes[path.position...])) {
        var outcome = StepOutcome(
          step: step, state: .cancelled, cause: .track(condition: condition.text, origin: condition.origin))
        outcome.at = entry.at
        outcome.track = path.track
        outcome.entry = path.entry
        outcomes.append(outcome)
      }
    }
  }

  // MARK: - Branches

  private mutating func decide(_ branch: Cadence.Branch) {
    let top = paths.count - 1
    let reached = paths[top].branchReached ?? max(previous, floor)
    paths[top].branchReached = reached
    if let name = waitsFor {
      let side = recordedSide(branch)
      leave(branch.then + branch.otherwise) { StepOutcome(step: $0, state: .waiting, cause: .waitsForStep(name)) }
      go(into: side.map { $0.isThen ? branch.then : branch.otherwise } ?? [], decidedAt: floor)
      return
    }
    var (isThen, at) = judge(branch, from: reached)
    // What was done says how it was decided, whatever the lead looks like today.
    if let side = recordedSide(branch), side.isThen != isThen { (isThen, at) = (side.isThen, max(reached, side.at)) }
    if let entry = entry(before: at) {
      enter(entry, notBefore: nil)
      return
    }
    let (taken, other) = isThen ? (branch.then, branch.otherwise) : (branch.otherwise, branch.then)
    let isOpen = at > moment
    let deadline = isOpen ? at : nil
    leave(other) { step in
      var outcome = StepOutcome(
        step: step, state: isOpen ? .waiting : .cancelled,
        cause: isOpen
          ? .waitsForBranch(condition: branch.when.text, origin: branch.when.origin)
          : .anotherBranch(condition: branch.when.text, origin: branch.when.origin))
      outcome.until = deadline
      outcome.at = isOpen ? nil : at
      return outcome
    }
    go(into: taken, decidedAt: at)
  }

  /// The side and when it was decided, or will be if nothing else happens.
  private func judge(_ branch: Cadence.Branch, from reached: Instant) -> (isThen: Bool, at: Instant) {
    guard let within = branch.within else {
      if case .yes = moments.answer(branch.when, at: reached) { return (true, reached) }
      return (false, reached)
    }
    let isElapsed = within.kind == .exact
    let end = frame.adding(within, to: reached).flatMap {
      holds.shift($0, waitingFrom: reached, isElapsed: isElapsed, in: frame.zone)
    }
    guard let end else { return (false, .latest) }
    if case .yes(let at) = moments.first(branch.when, from: reached, until: end) { return (true, at) }
    return (false, end)
  }

  private func recordedSide(_ branch: Cadence.Branch) -> (isThen: Bool, at: Instant)? {
    let then = firstRecord(in: branch.then)
    let otherwise = firstRecord(in: branch.otherwise)
    switch (then, otherwise) {
    case (nil, nil): return nil
    case (let at?, nil): return (true, at)
    case (nil, let at?): return (false, at)
    case (let at?, let other?): return at <= other ? (true, at) : (false, other)
    }
  }

  private func firstRecord(in nodes: [Cadence.Node]) -> Instant? {
    Self.steps(in: nodes).compactMap { step in
      used[step] < enrolment.records[step].count ? enrolment.records[step][used[step]].at : nil
    }.min()
  }

  private mutating func go(into nodes: [Cadence.Node], decidedAt at: Instant) {
    let top = paths.count - 1
    paths[top].branchReached = nil
    paths[top].position += 1
    floor = max(floor, at)
    paths.append(Path(nodes: nodes, track: paths[top].track, entry: paths[top].entry, beginsTrack: false))
  }

  // MARK: - What the way does not come to

  static func steps(in nodes: [Cadence.Node]) -> [Int] {
    var found: [Int] = []
    for node in nodes {
      switch node {
      case .step(let step): found.append(step)
      case .branch(let branch): found += steps(in: branch.then) + steps(in: branch.otherwise)
      case .end: break
      }
    }
    return found
  }

  private mutating func leave(_ nodes: [Cadence.Node], _ outcome: (Int) -> StepOutcome) {
    let path = paths[paths.count - 1]
    for step in Self.steps(in: nodes) {
      var left = outcome(step)
      left.track = path.track
      left.entry = path.entry
      untaken[step] = left
    }
  }

  /// Steps of the main path and of the tracks entered that the way did not come to, last.
  private mutating func addTheRest() {
    let entered = Set(outcomes.compactMap(\.track)).sorted()
    var rest = Self.steps(in: cadence.body).map { (step: $0, track: Int?.none) }
    for track in entered { rest += Self.steps(in: cadence.tracks[track].body).map { ($0, track) } }
    for (step, track) in rest where !isVisited[step] {
      isVisited[step] = true
      if let record = enrolment.records[step].first {
        outcomes.append(recorded(step, record, track: track))
      } else if let outcome = untaken[step] {
        outcomes.append(outcome)
      } else if let waitsFor {
        var outcome = StepOutcome(step: step, state: .waiting, cause: .waitsForStep(waitsFor))
        outcome.track = track
        outcomes.append(outcome)
      } else {
        var outcome = StepOutcome(step: step, state: .cancelled, cause: end?.cause ?? .cadenceEnded)
        outcome.at = end?.at
        outcome.track = track
        outcomes.append(outcome)
      }
    }
  }
}

extension StepOutcome {
  init(step: Int, state: State, cause: CadenceCause) {
    self.init(step: step, state: state)
    self.cause = cause
  }
}

extension StepOutcome.State {
  /// Nothing will come of it any more.
  var isOver: Bool {
    switch self {
    case .done, .skipped, .cancelled: true
    case .due, .planned, .waiting, .blocked: false
    }
  }
}
