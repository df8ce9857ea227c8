import PlaybookIR

/// What a history says about contact with a lead: its events in order, with what they stand for.
///
/// Input: the visible history of one lead. Guarantee: each meaning is judged once; the events of other people of the
/// account stand apart; the order is that of the history, so that the order in which a lead was written down changes
/// nothing. An event at an unknown past time takes part only where time does not matter: as an opt-out and as a bounce,
/// which then have always been.
struct Timeline {
  /// An event that has a time.
  struct Entry {
    let at: Instant
    let event: LeadEvent
  }

  /// Something that was done to reach the person.
  struct Touch {
    let at: Instant
    let channel: String
    let action: String?
    /// Index into `entries`.
    let entry: Int
  }

  /// Something that came back on a channel.
  struct Answer {
    let at: Instant
    let channel: String
    /// Index into `entries`; nil for an event without a time.
    let entry: Int?
  }

  struct OptOut {
    let at: Instant
    /// nil: of everything.
    let channel: String?
  }

  struct AwayNotice {
    enum Return {
      case on(CivilDate)
      case at(Instant)
    }

    let at: Instant
    let until: Return?
  }

  /// The events of the lead, or those of the other people of its account. Every list is in order of time.
  struct Course {
    var entries: [Entry] = []
    var touches: [Touch] = []
    var replies: [Answer] = []
    /// For good.
    var bounces: [Answer] = []
    var optOuts: [OptOut] = []
    var awayNotices: [AwayNotice] = []

    /// Indices into `entries`.
    func entries(ofKind kind: Int) -> [Int] { entries.indices.filter { entries[$0].event.kind == kind } }

    /// What one event means as a touch; the touches stand in the order of their events.
    func touches(ofEntry entry: Int) -> ArraySlice<Touch> {
      var low = 0
      var high = touches.count
      while low < high {
        let middle = (low + high) / 2
        if touches[middle].entry < entry { low = middle + 1 } else { high = middle }
      }
      return touches[low...].prefix { $0.entry == entry }
    }

    /// The earliest touch at or after `start`, on any channel when `channel` is nil.
    func firstTouch(onOrAfter start: Instant, channel: String? = nil) -> Touch? {
      touches.first { $0.at >= start && (channel == nil || $0.channel == channel) }
    }
  }

  /// An event at a time that nobody knows, with what it means.
  struct Untimed {
    let event: LeadEvent
    let meanings: [EventMeaning]
  }

  private(set) var lead = Course()
  private(set) var others = Course()
  private(set) var untimed: [Untimed] = []
  /// Those of the other people of the account.
  private(set) var untimedOthers: [Untimed] = []

  /// `leadID` tells the lead's own events from those of other people of the account.
  init(_ evaluation: LeadEvaluation, roles: EventRoles, leadID: Text?) {
    let program = evaluation.program
    let byKind = evaluation.history.byKind
    var places: [Place] = []
    for (kind, events) in byKind.enumerated() {
      for (index, event) in events.enumerated() {
        if let at = event.at {
          places.append(Place(at: at, receivedAt: event.receivedAt ?? at, kind: kind, index: index))
        } else {
          addUntimed(event, evaluation, isOwn: Self.isOwn(event, leadID))
        }
      }
    }
    places.sort(by: Self.precedes)
    for place in places {
      let entry = Entry(at: place.at, event: byKind[place.kind][place.index])
      if Self.isOwn(entry.event, leadID) {
        Self.add(entry, to: &lead, evaluation)
      } else {
        Self.add(entry, to: &others, evaluation)
      }
    }
    Self.addCompletedSteps(to: &lead, program, roles)
  }

  private static func isOwn(_ event: LeadEvent, _ leadID: Text?) -> Bool {
    guard let person = event.links.person else { return true }
    return person == leadID
  }

  /// Where an event stands in the visible history; what is sorted, because events are large.
  private struct Place {
    let at: Instant
    let receivedAt: Instant
    let kind: Int
    let index: Int
  }

  /// The order of the history: its kinds stand in the order of their names, and within a kind its order is kept.
  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.receivedAt != right.receivedAt { return left.receivedAt < right.receivedAt }
    return (left.kind, left.index) < (right.kind, right.index)
  }

  // MARK: - Meanings

  private static func add(_ entry: Entry, to course: inout Course, _ evaluation: LeadEvaluation) {
    let index = course.entries.count
    course.entries.append(entry)
    for meaning in meanings(of: entry.event, evaluation) {
      switch meaning.kind {
      case .touch(let channel, let action):
        course.touches.append(Touch(at: entry.at, channel: channel, action: action, entry: index))
      case .reply(let channel): course.replies.append(Answer(at: entry.at, channel: channel, entry: index))
      case .away(let until):
        course.awayNotices.append(AwayNotice(at: entry.at, until: Self.returning(entry.event, field: until)))
      case .bounce(let channel, let isSoft):
        if !isSoft { course.bounces.append(Answer(at: entry.at, channel: channel, entry: index)) }
      case .optOut(let channel): course.optOuts.append(OptOut(at: entry.at, channel: channel))
      case .optOutInField(let field):
        course.optOuts.append(OptOut(at: entry.at, channel: Self.channel(in: entry.event, field: field)))
      }
    }
  }

  private mutating func addUntimed(_ event: LeadEvent, _ evaluation: LeadEvaluation, isOwn: Bool) {
    let meanings = Self.meanings(of: event, evaluation)
    guard isOwn else {
      untimedOthers.append(Untimed(event: event, meanings: meanings))
      return
    }
    untimed.append(Untimed(event: event, meanings: meanings))
    for meaning in meanings {
      switch meaning.kind {
      case .bounce(let channel, let isSoft):
        if !isSoft { lead.bounces.append(Answer(at: .earliest, channel: channel, entry: nil)) }
      case .optOut(let channel): lead.optOuts.append(OptOut(at: .earliest, channel: channel))
      case .optOutInField(let field):
        lead.optOuts.append(OptOut(at: .earliest, channel: Self.channel(in: event, field: field)))
      case .touch, .reply, .away: break
      }
    }
  }

  /// Those that hold of the event.
  private static func meanings(of event: LeadEvent, _ evaluation: LeadEvaluation) -> [EventMeaning] {
    let kinds = evaluation.program.events
    guard kinds.indices.contains(event.kind) else { return [] }
    let all = kinds[event.kind].meanings
    if all.isEmpty { return [] }
    return all.filter { meaning in
      meaning.filter.map { evaluation.evaluate($0, on: event).truth == .yes } ?? true
    }
  }

  private static func returning(_ event: LeadEvent, field: Int?) -> AwayNotice.Return? {
    guard let field, event.fields.indices.contains(field) else { return nil }
    switch event.fields[field] {
    case .known(.date(let date)): return .on(date)
    case .known(.time(let instant)): return .at(instant)
    case .known, .interval, .possible, .unknown: return nil
    }
  }

  /// nil, which is everything, also where nobody can say which channel was meant.
  private static func channel(in event: LeadEvent, field: Int) -> String? {
    guard event.fields.indices.contains(field) else { return nil }
    let name: String
    switch event.fields[field] {
    case .known(.member(let member)): name = member
    case .known(.text(let text)): name = text.string
    case .known, .interval, .possible, .unknown: return nil
    }
    return name.utf8.elementsEqual("all".utf8) ? nil : name
  }

  // MARK: - The owner

  /// Whom the latest change of owner or offer names.
  func owner(_ roles: HandoffRoles) -> String? {
    lead.entries.lazy.reversed().compactMap { roles.newOwner($0.event) }.first?.string
  }

  // MARK: - Steps of the author's own channels

  /// `step_completed` is a touch on its step's channel, unless another event that names the step is already.
  private static func addCompletedSteps(to course: inout Course, _ program: Program, _ roles: EventRoles) {
    var added: [Touch] = []
    var named: Set<StepName>?
    for (index, entry) in course.entries.enumerated() {
      guard case .stepCompleted = roles[entry.event.kind] else { continue }
      let links = entry.event.links
      guard let way = program.way(ofStep: links.step, cadence: links.cadence) else { continue }
      let counted = named ?? Set(course.touches.map { StepName(course.entries[$0.entry].event.links) })
      named = counted
      let channel = program.channels[way.channel]
      if counted.contains(StepName(links)) || !channel.isTouch { continue }
      added.append(Touch(at: entry.at, channel: channel.title.name, action: way.action, entry: index))
    }
    if added.isEmpty { return }
    course.touches += added
    course.touches.sort { $0.entry < $1.entry }
  }

  /// The step that an event belongs to.
  private struct StepName: Hashable {
    let cadence: Text?
    let enrolment: Text?
    let step: Text?

    init(_ links: EventLinks) {
      cadence = links.cadence
      enrolment = links.enrolment
      step = links.step
    }
  }
}

extension Program {
  /// The first way of a step that an event names.
  fileprivate func way(ofStep step: Text?, cadence: Text?) -> Cadence.Step.Way? {
    guard let step, let cadence, let index = cadences.firstIndex(where: { cadence.isName($0.title.name) }),
      let found = cadences[index].steps.first(where: { step.isName($0.title.name) }), let way = found.ways.first,
      channels.indices.contains(way.channel)
    else { return nil }
    return way
  }
}

extension Text {
  /// Whether these are the bytes of a name of the book.
  func isName(_ name: String) -> Bool { bytes.elementsEqual(name.utf8) }
}

extension Channel {
  /// A task is work that the person does not notice: it counts towards no limit and no gap.
  var isTouch: Bool { !title.name.utf8.elementsEqual("task".utf8) }
}
