import PlaybookIR

/// What a history says about one hand-off: how often it was offered, and what came of the last offer.
///
/// A cycle begins at each offer and holds what happens up to the next one. An answer at the very instant of a new offer
/// belongs to the cycle before it while that is still open, as it is what made room for the new offer.
struct HandoffCourse {
  struct Rejection {
    let at: Instant
    let reason: Text?
  }

  enum Step {
    case offered
    case accepted
    case rejected(Rejection)
    case returned
    case meetingHeld
    case noShow
    /// Another owner, before anybody accepted.
    case reassigned
  }

  /// Of the last cycle; nil while nothing was offered.
  private(set) var step: Step?
  private(set) var cycle = 0
  private(set) var offeredAt: Instant?
  /// When the last step was taken.
  private(set) var steppedAt: Instant?
  /// When the last cycle ended with a rejection or a return.
  private(set) var closedAt: Instant?
  /// Of all cycles, in order.
  private(set) var rejections: [Rejection] = []
  /// Who offered it first.
  private(set) var source: String?
  private var isAccepted = false

  init(_ timeline: Timeline, _ roles: HandoffRoles) {
    var rest = timeline.lead.entries.filter { entry in
      if case .none = roles[entry.event.kind] { false } else { true }
    }[...]
    while let first = rest.first {
      let moment = rest.prefix { $0.at == first.at }
      rest = rest.dropFirst(moment.count)
      take(moment, roles)
    }
  }

  /// What happened at one moment: the order of equal moments is that of the kinds' names, which says nothing.
  private mutating func take(_ moment: ArraySlice<Timeline.Entry>, _ roles: HandoffRoles) {
    let isOpen = step != nil && closedAt == nil
    var answers: [Timeline.Entry] = []
    var offers: [(entry: Timeline.Entry, sdr: Text?)] = []
    for entry in moment {
      if case .offered(_, let sdr) = roles[entry.event.kind] {
        offers.append((entry, HandoffRoles.text(entry.event, sdr) ?? entry.event.links.by))
      } else {
        answers.append(entry)
      }
    }
    guard !offers.isEmpty, isOpen else {
      for offer in offers { self.offer(offer.entry, sdr: offer.sdr) }
      for answer in answers { take(answer, roles) }
      return
    }
    for answer in answers where closes(answer, roles) { take(answer, roles) }
    for offer in offers { self.offer(offer.entry, sdr: offer.sdr) }
    for answer in answers where !closes(answer, roles) { take(answer, roles) }
  }

  private func closes(_ entry: Timeline.Entry, _ roles: HandoffRoles) -> Bool {
    switch roles[entry.event.kind] {
    case .rejected, .returned: true
    case .none, .offered, .accepted, .ownerChanged, .meetingHeld, .noShow, .rebooked, .calledOff: false
    }
  }

  private mutating func offer(_ entry: Timeline.Entry, sdr: Text?) {
    cycle += 1
    offeredAt = entry.at
    closedAt = nil
    isAccepted = false
    set(.offered, at: entry.at)
    if source == nil { source = sdr?.string }
  }

  private mutating func set(_ step: Step, at moment: Instant) {
    self.step = step
    steppedAt = moment
  }

  private mutating func take(_ entry: Timeline.Entry, _ roles: HandoffRoles) {
    guard let step else { return }
    let at = entry.at
    switch roles[entry.event.kind] {
    case .none, .offered, .calledOff: return
    case .accepted:
      isAccepted = true
      closedAt = nil
      set(.accepted, at: at)
    case .rejected(let reason):
      let rejection = Rejection(at: at, reason: HandoffRoles.text(entry.event, reason))
      rejections.append(rejection)
      closedAt = at
      set(.rejected(rejection), at: at)
    case .returned:
      closedAt = at
      set(.returned, at: at)
    case .meetingHeld: if closedAt == nil { set(.meetingHeld, at: at) }
    case .noShow: if closedAt == nil { set(.noShow, at: at) }
    case .rebooked:
      if case .noShow = step { set(isAccepted ? .accepted : .offered, at: at) }
    case .ownerChanged(let to):
      guard HandoffRoles.text(entry.event, to) != nil, !isAccepted, closedAt == nil else { return }
      switch step {
      case .offered, .reassigned: set(.reassigned, at: at)
      case .accepted, .rejected, .returned, .meetingHeld, .noShow: return
      }
    }
  }
}
