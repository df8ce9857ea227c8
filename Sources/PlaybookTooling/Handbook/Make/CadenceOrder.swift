import PlaybookIR

/// The steps and ends of a cadence in the order in which they are read, each with what must be so for it to come and with
/// what may have come before it.
///
/// Guarantee: every step is one entry, in the order of the book; an end is one for each place where a way ends.
struct CadenceOrder {
  enum What {
    case step(Int)
    /// nil: the cadence ends and names no outcome.
    case end(Cadence.End?)
  }

  enum Condition {
    case track(Cadence.Track)
    case branch(Cadence.Branch, isYes: Bool)
  }

  /// From where a wait is counted.
  enum Before: Hashable {
    case start
    /// The event that enters a track.
    case track(Int)
    case step(Int)
  }

  struct Entry {
    let what: What
    /// All of them.
    let conditions: [Condition]
    /// One of them, whichever came last.
    let before: [Before]
  }

  private(set) var entries: [Entry] = []

  init(_ cadence: Cadence) {
    let exits = read(cadence.body, after: [.start], [])
    if !exits.isEmpty { add(.end(cadence.end.map { .outcome($0) }), after: exits, []) }
    for (index, track) in cadence.tracks.enumerated() {
      _ = read(track.body, after: [.track(index)], [.track(track)])
    }
  }

  /// What may have come last when the way goes on; empty where it does not.
  private mutating func read(
    _ nodes: [Cadence.Node], after before: [Before], _ conditions: [Condition]
  ) -> [Before] {
    var before = before
    for node in nodes {
      switch node {
      case .step(let index):
        add(.step(index), after: before, conditions)
        before = [.step(index)]
      case .branch(let branch):
        let yes = read(branch.then, after: before, conditions + [.branch(branch, isYes: true)])
        let no = read(branch.otherwise, after: before, conditions + [.branch(branch, isYes: false)])
        before = yes + no.filter { !yes.contains($0) }
      case .end(let end):
        add(.end(end), after: before, conditions)
        before = []
      }
    }
    return before
  }

  private mutating func add(_ what: What, after before: [Before], _ conditions: [Condition]) {
    entries.append(Entry(what: what, conditions: conditions, before: before))
  }

  // MARK: - From where a wait is counted

  /// What may have come before a step.
  func before(_ step: Int) -> [Before] { place(of: step).map { entries[$0].before } ?? [] }

  /// Whether it is the first step of a track, on one way at least.
  func beginsTrack(_ step: Int) -> Bool {
    before(step).contains { before in
      if case .track = before { true } else { false }
    }
  }

  /// Whether it is the step right above that must have come before this one.
  func followsStepAbove(_ step: Int) -> Bool {
    guard let place = place(of: step), place > 0, case .step(let above) = entries[place - 1].what else { return false }
    return entries[place].before == [.step(above)]
  }

  private func place(of step: Int) -> Int? {
    entries.firstIndex { entry in
      if case .step(step) = entry.what { true } else { false }
    }
  }
}
