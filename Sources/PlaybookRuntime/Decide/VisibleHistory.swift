import PlaybookIR

/// The events that a decision may see, by kind.
///
/// Input: a lead's history in its order. Guarantee: nothing that happened or was received after `now` is in it or
/// changes what is, what was sent twice is in it once, and the order within a kind is that of the history.
struct VisibleHistory {
  /// The moment that windows are counted back from.
  private let now: Instant
  /// By kind, oldest first, those without a time before all others.
  let byKind: [[LeadEvent]]

  init(_ history: History, now: Instant, kinds: Int) { self.init(history, knownAt: now, seenFrom: now, kinds: kinds) }

  /// What is known at `now` as it looks from another moment: nothing that happened after that moment is in it, but what
  /// was received later is.
  init(_ history: History, knownAt now: Instant, seenFrom moment: Instant, kinds: Int) {
    self.now = moment
    let end = min(now, moment)
    var byKind = [[LeadEvent]](repeating: [], count: kinds)
    for event in history.events where byKind.indices.contains(event.kind) {
      if let at = event.at, at > end { continue }
      if let receivedAt = event.receivedAt, receivedAt > now { continue }
      byKind[event.kind].append(event)
    }
    self.byKind = byKind.map(Self.withoutRepeats)
  }

  /// Of events with one id the earliest; one whose time is known stands for those whose time is not.
  private static func withoutRepeats(_ ordered: [LeadEvent]) -> [LeadEvent] {
    guard ordered.contains(where: { $0.id != nil }) else { return ordered }
    var kept: [Text: Int] = [:]
    for (index, event) in ordered.enumerated() {
      guard let id = event.id else { continue }
      if let earlier = kept[id], ordered[earlier].at != nil || event.at == nil { continue }
      kept[id] = index
    }
    return ordered.enumerated().filter { index, event in
      guard let id = event.id else { return true }
      return kept[id] == index
    }.map(\.element)
  }

  /// The events of a kind, oldest first. An event at an unknown past time is in no window, and it is left out where
  /// the time matters.
  func events(ofKind kind: Int, window: Int64?, needsTime: Bool) -> [LeadEvent] {
    guard byKind.indices.contains(kind) else { return [] }
    guard needsTime || window != nil else { return byKind[kind] }
    return byKind[kind].filter { event in
      guard let at = event.at else { return false }
      guard let window else { return true }
      let elapsed = now.elapsed(since: at)
      return elapsed >= 0 && elapsed < Int128(window)
    }
  }
}
