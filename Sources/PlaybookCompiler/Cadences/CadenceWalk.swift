import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Goes every way through a cadence at once.
///
/// Input: a whole cadence, and which of its steps are touches. Output: for each step and branch what is certain or
/// possible before it, and what ends where. Guarantee: linear in the number of nodes times the number of steps, however
/// many ways there are.
struct CadenceWalk {
  /// What lies behind a place, over all ways that lead there.
  struct State {
    /// Done or skipped on some way.
    var before: StepSet
    /// On every way.
    var certain: StepSet
    /// No way comes here earlier than the latest of these, in microseconds since the enrolment.
    var latest: Int64 = 0
    /// The step that says so.
    var latestStep: Int?
    var leastTouches = 0
    var mostTouches = 0
    /// When the last touch is due at the earliest, on the way that takes longest.
    var lastTouch: Int64 = 0

    func joined(_ other: State) -> State {
      var joined = latest >= other.latest ? self : other
      joined.before = before.union(other.before)
      joined.certain = certain.intersection(other.certain)
      joined.leastTouches = min(leastTouches, other.leastTouches)
      joined.mostTouches = max(mostTouches, other.mostTouches)
      joined.lastTouch = max(lastTouch, other.lastTouch)
      return joined
    }
  }

  struct BackwardsStep {
    let step: Int
    let day: Int
    /// The day on which the way comes there at the earliest.
    let earliest: Int
    let previous: Int?
  }

  private let checked: CheckedCadence
  private let touches: [Bool]
  private let stepIndex: [String: Int]
  private var bodySteps: StepSet
  /// By step; nil: nothing leads there.
  private(set) var states: [State?]
  private(set) var branches: [(syntax: BranchSyntax, branch: Cadence.Branch, state: State)] = []
  private(set) var unreachable: [SourceSpan] = []
  private(set) var backwards: [BackwardsStep] = []
  /// The least touches where a lead that did nothing is given up.
  private(set) var touchesGivingUp: Int?
  /// Over all ways, also those that end early.
  private(set) var mostTouches = 0
  private(set) var lastTouch: Int64 = 0
  private(set) var usedOutcomes: Set<Int> = []
  /// Cadences that are started at an end, with the place.
  private(set) var starts: [Int] = []

  init(_ checked: CheckedCadence, touches: [Bool]) {
    self.checked = checked
    self.touches = touches
    stepIndex = Dictionary(checked.steps.enumerated().map { ($1.name.text, $0) }) { first, _ in first }
    states = [State?](repeating: nil, count: checked.steps.count)
    if let end = checked.cadence.end { usedOutcomes.insert(end) }
    let count = checked.steps.count
    bodySteps = StepSet(count: count)
    bodySteps.insert(all: checked.syntax.body, stepIndex)
    let parts = [checked.syntax.body] + checked.syntax.tracks.map(\.body)
    let nodes = [checked.cadence.body] + checked.cadence.tracks.map(\.body)
    for (part, pair) in zip(parts, nodes).enumerated() {
      // A track may be entered from anywhere, and the rest go on after it.
      var elsewhere = StepSet(count: count)
      for other in parts.indices where other != part { elsewhere.insert(all: parts[other], stepIndex) }
      let start = State(before: elsewhere, certain: StepSet(count: count))
      let end = walk(pair.0, pair.1, from: start, isGivenUp: part == 0)
      guard part == 0 else { continue }
      if let end {
        giveUp(end)
        finish(end)
      }
    }
  }

  /// Else in a track.
  func isInBody(_ step: Int) -> Bool { bodySteps.contains(step) }

  private mutating func finish(_ state: State) {
    mostTouches = max(mostTouches, state.mostTouches)
    lastTouch = max(lastTouch, state.lastTouch)
  }

  private mutating func giveUp(_ state: State) {
    touchesGivingUp = min(touchesGivingUp ?? .max, state.leastTouches)
  }

  /// The state behind the nodes; nil when every way ends. `isGivenUp`: nothing but waiting led here.
  private mutating func walk(
    _ syntax: [CadenceNodeSyntax], _ nodes: [Cadence.Node], from start: State, isGivenUp: Bool
  ) -> State? {
    var state: State? = start
    for (syntax, node) in zip(syntax, nodes) {
      guard let here = state else {
        unreachable.append(syntax.span)
        return nil
      }
      switch (syntax, node) {
      case (.step, .step(let index)): state = reach(index, here)
      case (.branch(let syntax), .branch(let branch)):
        branches.append((syntax, branch, here))
        let waits = branch.within != nil
        let then = walk(syntax.then, branch.then, from: here, isGivenUp: !waits && isGivenUp)
        var later = here
        if let within = branch.within, checked.cadence.closedDays?.rule != .businessDays {
          later.latest = Self.sum(here.latest, within.least)
        }
        let otherwise = walk(syntax.otherwise, branch.otherwise, from: later, isGivenUp: isGivenUp)
        switch (then, otherwise) {
        case (let then?, let otherwise?): state = then.joined(otherwise)
        case (let then?, nil): state = then
        case (nil, let otherwise): state = otherwise
        }
      case (.end, .end(let end)):
        note(end, here, isGivenUp: isGivenUp)
        state = nil
      case (.step, _), (.branch, _), (.end, _): break
      }
    }
    return state
  }

  private mutating func note(_ end: Cadence.End, _ state: State, isGivenUp: Bool) {
    finish(state)
    switch end {
    case .outcome(let index):
      usedOutcomes.insert(index)
      if isGivenUp { giveUp(state) }
    case .resume: break
    case .start(let cadence): starts.append(cadence)
    }
  }

  // MARK: - Steps

  private mutating func reach(_ index: Int, _ here: State) -> State {
    states[index] = here
    var state = here
    let time: Int64?
    switch checked.cadence.steps[index].when {
    case .day(let day):
      let own = Int64(day - 1) * Instant.microsecondsPerDay
      if own < here.latest {
        backwards.append(
          BackwardsStep(step: index, day: day, earliest: Self.day(here.latest), previous: here.latestStep))
      }
      time = own
    case .after(let duration): time = Self.sum(here.latest, duration.least)
    case .around(let duration, .enrolment): time = duration.least
    case .around: time = nil
    }
    if let time, time > here.latest {
      state.latest = time
      state.latestStep = index
    } else if state.latestStep == nil {
      state.latestStep = index
    }
    if touches[index] {
      state.leastTouches += 1
      state.mostTouches += 1
      state.lastTouch = max(state.lastTouch, state.latest)
    }
    state.before.insert(index)
    state.certain.insert(index)
    return state
  }

  /// The first day N whose `on day N` does not lie before that time; 1 is the day of the enrolment.
  static func day(_ time: Int64) -> Int {
    let day = Instant.microsecondsPerDay
    return Int(time / day) + (time % day == 0 ? 1 : 2)
  }

  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}

extension Duration {
  /// Microseconds that it takes at the least.
  fileprivate var least: Int64 {
    switch unit {
    case .seconds, .minutes, .hours, .days, .weeks: microseconds ?? 0
    case .months: Duration(count: min(count, 10_000) * 28, unit: .days).microseconds ?? 0
    case .businessDays: Duration(count: count, unit: .days).microseconds ?? 0
    case .businessHours: 0
    }
  }
}

/// A set of steps by index.
struct StepSet {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: count / 64 + 1) }

  func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

  mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  mutating func insert(all nodes: [CadenceNodeSyntax], _ index: [String: Int]) {
    var steps: [StepSyntax] = []
    nodes.collect(into: &steps)
    for step in steps { if let index = index[step.name.text] { insert(index) } }
  }

  func union(_ other: StepSet) -> StepSet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }

  func intersection(_ other: StepSet) -> StepSet {
    var intersection = self
    for index in words.indices { intersection.words[index] &= other.words[index] }
    return intersection
  }
}
