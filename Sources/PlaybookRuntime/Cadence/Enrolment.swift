import PlaybookIR

/// One run of a lead through a cadence, and what the history says about its steps.
struct Enrolment {
  /// What a step's own events say became of it.
  struct Record {
    enum Kind {
      /// The index of the event, and of the way where it was a touch on one.
      case done(entry: Int, way: Int?)
      case skipped(reason: String?)
    }

    let at: Instant
    let kind: Kind
  }

  let cadence: Int
  /// nil when the history gives none.
  let id: Text?
  let at: Instant
  /// When the next one began; nil of the latest.
  let end: Instant?
  let book: Text?
  /// By step, in order of time.
  private(set) var records: [[Record]]
  /// By step: indices of all events that name it.
  private(set) var mentions: [[Int]]

  /// As if the lead were enrolled at `now`.
  init(cadence: Int, of program: Program, startingAt now: Instant) {
    self.cadence = cadence
    id = nil
    at = now
    end = nil
    book = nil
    let steps = program.cadences[cadence].steps.count
    records = Array(repeating: [], count: steps)
    mentions = records.map { _ in [] }
  }

  /// All enrolments of a cadence in order of time; only the last has its records.
  static func all(of cadence: Int, _ lead: CadenceCase) -> [Enrolment] {
    let name = lead.program.cadences[cadence].title.name
    var found: [Enrolment] = []
    for entry in lead.timeline.lead.entries {
      guard case .enrolled(let book) = lead.tables.roles[entry.event.kind], let link = entry.event.links.cadence,
        link.isName(name)
      else { continue }
      found.append(Enrolment(cadence: cadence, entry, book: book))
    }
    if let last = found.indices.last { found[last].read(lead) }
    return found
  }

  /// Whether the lead was enrolled at a time that nobody knows.
  static func isWithoutTime(_ cadence: Int, _ lead: CadenceCase) -> Bool {
    lead.timeline.untimed.contains { untimed in
      guard case .enrolled = lead.tables.roles[untimed.event.kind] else { return false }
      return untimed.event.links.cadence?.isName(lead.program.cadences[cadence].title.name) ?? false
    }
  }

  private init(cadence: Int, _ entry: Timeline.Entry, book: Int?) {
    self.cadence = cadence
    id = entry.event.id
    at = entry.at
    end = nil
    self.book = book.flatMap { entry.event.fields.indices.contains($0) ? entry.event.fields[$0].knownText : nil }
    records = []
    mentions = []
  }

  /// Whether an event of the cadence belongs to this enrolment.
  func holds(_ entry: Timeline.Entry) -> Bool {
    if let enrolment = entry.event.links.enrolment { return enrolment == id }
    return entry.at >= at
  }

  private mutating func read(_ lead: CadenceCase) {
    let cadence = lead.program.cadences[cadence]
    records = Array(repeating: [], count: cadence.steps.count)
    mentions = records.map { _ in [] }
    for (index, entry) in lead.timeline.lead.entries.enumerated() {
      let links = entry.event.links
      guard let link = links.cadence, link.isName(cadence.title.name), let name = links.step, holds(entry),
        let step = lead.tables.step(named: name, of: self.cadence)
      else { continue }
      mentions[step].append(index)
      if let record = record(index, entry, cadence.steps[step], lead) { records[step].append(record) }
    }
  }

  private func record(
    _ index: Int, _ entry: Timeline.Entry, _ step: Cadence.Step, _ lead: CadenceCase
  ) -> Record? {
    switch lead.tables.roles[entry.event.kind] {
    case .stepSkipped(let reason):
      let text = reason.flatMap { entry.event.fields.indices.contains($0) ? entry.event.fields[$0].knownText : nil }
      return Record(at: entry.at, kind: .skipped(reason: text?.string))
    case .stepCompleted, .taskCompleted:
      return Record(at: entry.at, kind: .done(entry: index, way: step.ways.count == 1 ? 0 : nil))
    case .plain, .enrolled, .holdStarted, .holdEnded, .cadenceStopped: break
    }
    for touch in lead.timeline.lead.touches(ofEntry: index) {
      let way = step.ways.firstIndex { way in
        lead.name(ofChannel: way.channel) == touch.channel
          && (way.action == nil || touch.action == nil || way.action == touch.action)
      }
      if let way { return Record(at: entry.at, kind: .done(entry: index, way: way)) }
    }
    return nil
  }
}

extension Evaluation {
  /// A known text.
  var knownText: Text? {
    switch self {
    case .known(.text(let text)): text
    case .known, .interval, .possible, .unknown: nil
    }
  }
}
