import PlaybookIR
import PlaybookRuntime

/// A program with one cadence (or a few), written in Swift, and histories for it.
///
/// The channels are those of every book; e-mail and calls need `email` and `phone`, WhatsApp needs consent.
struct CadenceSketch {
  var book = Sketch()
  var zones: any ZoneLibrary = UTCOnly()

  static let kinds: [(name: String, fields: [(String, ValueType)], meanings: [EventMeaning])] = [
    ("cadence_stopped", [("reason", .text)], []),
    ("call", [("result", .choice(["answered", "no_answer"]))], [touch("call")]),
    ("demo_request", [("page", .text)], []),
    ("email_bounced", [], [EventMeaning(kind: .bounce(channel: "email", isSoft: false))]),
    ("email_opened", [], []),
    ("email_replied", [], [EventMeaning(kind: .reply(channel: "email"))]),
    ("email_sent", [], [touch("email")]),
    ("email_soft_bounced", [], [EventMeaning(kind: .bounce(channel: "email", isSoft: true))]),
    ("enrolled", [("book", .text)], []),
    ("hold_ended", [], []),
    ("hold_started", [("reason", .text), ("until", .date)], []),
    ("linkedin_connect_accepted", [], []),
    ("linkedin_connect_sent", [], [touch("linkedin", "connect")]),
    ("linkedin_message_sent", [], [touch("linkedin", "message")]),
    ("meeting_booked", [("purpose", .text)], []),
    ("out_of_office", [("until", .date)], [EventMeaning(kind: .away(until: 0))]),
    ("sms_sent", [], [touch("sms")]),
    ("step_completed", [], []),
    ("step_skipped", [("reason", .text)], []),
    ("task_completed", [], []),
    ("unsubscribed", [("channel", .text)], [EventMeaning(kind: .optOutInField(0))]),
    ("whatsapp_sent", [], [touch("whatsapp")]),
  ]

  private static func touch(_ channel: String, _ action: String? = nil) -> EventMeaning {
    EventMeaning(kind: .touch(channel: channel, action: action))
  }

  static let channels = ["call", "email", "linkedin", "sms", "task", "whatsapp"]

  init() {
    _ = book.field("id", .text)
    _ = book.field("email", .email)
    _ = book.field("phone", .phone)
    _ = book.field("consent")
    _ = book.field("linkedin", .url)
    _ = book.field("timezone", .timezone)
    _ = book.field("renewal", .date)
    _ = book.field("hot")
    for kind in Self.kinds {
      let index = book.event(kind.name, kind.fields)
      book.program.events[index].meanings = kind.meanings
    }
    for name in Self.channels {
      var channel = Channel(title: Title(name))
      switch name {
      case "call", "sms", "whatsapp": channel.address = 2
      case "email": channel.address = 1
      case "linkedin":
        channel.address = 4
        channel.actions = ["connect", "message", "view"]
        channel.preconditions = [.init(action: "message", first: "connect", verb: .accepted)]
      default: break
      }
      if name == "whatsapp" { channel.consent = 3 }
      book.program.channels.append(channel)
    }
  }

  static func kind(_ name: String) -> Int { kinds.firstIndex { $0.name == name } ?? 0 }
  static func channel(_ name: String) -> Int { channels.firstIndex(of: name) ?? 0 }
  static func field(_ index: Int, _ type: ValueType = .yesNo) -> Expression {
    Expression(.field, type, reference: .field(index), origin: .none)
  }

  // MARK: - The cadence

  /// A cadence of `steps` in a row, asked for by a playbook that qualifies nobody.
  mutating func cadence(
    _ name: String = "c", _ steps: [Cadence.Step], _ change: (inout Cadence) -> Void = { _ in }
  ) {
    var cadence = Cadence(title: Title(name))
    cadence.steps = steps
    cadence.body = steps.indices.map { .step($0) }
    change(&cadence)
    book.program.cadences.append(cadence)
    if book.program.playbooks.isEmpty { book.playbook("p", qualified: Self.field(7)) }
    book.program.playbooks[0].cadences.append(.init(cadence: book.program.cadences.count - 1, verdicts: []))
  }

  mutating func office(closed: [String] = [], zone: String? = nil, days: UInt8 = 0b1_1111) -> CalendarSource {
    let spans = closed.compactMap { CivilDate($0) }.map { DateSpan(first: $0, last: $0) }
    book.program.calendars.append(
      Calendar(
        title: Title("office"), zone: zone, hours: [Hours(days: days, open: 9 * 60, close: 17 * 60)], closed: spans))
    return .calendar(book.program.calendars.count - 1)
  }

  // MARK: - Plans

  static let contact: [String: Value] = [
    "id": .string("1"), "email": .string("ann@pay.example"), "phone": .string("+12125550100"), "consent": .yes,
    "linkedin": .string("https://linkedin.example/ann"), "hot": .no,
  ]

  func outcome(
    _ events: [LeadEvent]?, now: String, _ values: [String: Value] = Self.contact, cadence: Int = 0,
    by interpreter: Interpreter? = nil
  ) -> CadenceOutcome {
    let sorted = events.map { $0.sorted { ($0.at ?? .earliest, $0.kind) < ($1.at ?? .earliest, $1.kind) } }
    let decision = (interpreter ?? Interpreter(program: book.program, zones: zones))
      .decide(book.lead(values, events: sorted), now: Sketch.instant(now))
    return decision.cadences[cadence]
  }

  /// `name: state time (moves) why`, the state of the whole first.
  func plan(
    _ events: [LeadEvent]?, now: String, _ values: [String: Value] = Self.contact, cadence: Int = 0
  ) -> [String] {
    let outcome = outcome(events, now: now, values, cadence: cadence)
    let steps = book.program.cadences[cadence].steps
    return [Self.head(outcome)] + outcome.steps.map { Self.line($0, steps[$0.step].title.name) }
  }

  static func head(_ outcome: CadenceOutcome) -> String {
    var words = [outcome.state.rawValue]
    if let cause = outcome.cause { words.append("(\(Self.words(cause)))") }
    if let until = outcome.until { words.append("until \(until)") }
    if let ended = outcome.endedAt { words.append("ended \(ended)") }
    if let day = outcome.recycleOn { words.append("back on \(day)") }
    return words.joined(separator: " ")
  }

  static func line(_ step: StepOutcome, _ name: String) -> String {
    var words = ["\(name): \(step.state.rawValue)"]
    if let at = step.at { words.append("\(at)") }
    words += step.moves.map { "[\($0.kind.rawValue)]" }
    if let cause = step.cause { words.append("(\(Self.words(cause)))") }
    if let until = step.until { words.append("until \(until)") }
    return words.joined(separator: " ")
  }

  private static func words(_ cause: CadenceCause) -> String {
    switch cause {
    case .stop(let condition, _), .guarded(let condition, _, _), .waitsForBranch(let condition, _),
      .anotherBranch(let condition, _), .track(let condition, _):
      "\(cause)".prefix { $0 != "(" } + " " + condition
    default:
      "\(cause)".replacing("Optional", with: "").replacing("(", with: " ").replacing(")", with: "")
        .replacing("\"", with: "").replacing("  ", with: " ")
    }
  }
}

// MARK: - Steps

extension Cadence.Step {
  static func step(
    _ name: String, _ channels: [String], _ when: When, _ change: (inout Cadence.Step) -> Void = { _ in }
  ) -> Self {
    let ways = channels.map { written in
      let words = written.split(separator: " ").map(String.init)
      return Way(channel: CadenceSketch.channel(words[0]), action: words.count > 1 ? words[1] : nil)
    }
    var step = Cadence.Step(title: Title(name), ways: ways, when: when, undone: .block, noAddress: .skip)
    change(&step)
    return step
  }

  static func mail(_ name: String, _ when: When, _ change: (inout Cadence.Step) -> Void = { _ in }) -> Self {
    step(name, ["email"], when, change)
  }

  static func call(_ name: String, _ when: When, _ change: (inout Cadence.Step) -> Void = { _ in }) -> Self {
    step(name, ["call"], when, change)
  }
}

extension PlaybookIR.Duration {
  static func days(_ count: Int64) -> Self { Self(count: count, unit: .days) }
  static func hours(_ count: Int64) -> Self { Self(count: count, unit: .hours) }
  static func minutes(_ count: Int64) -> Self { Self(count: count, unit: .minutes) }
}

extension MomentList {
  static func any(_ text: String, _ moments: Moment...) -> Self { Self(any: moments, text: text, origin: .none) }

  static func event(_ name: String, where filter: Expression? = nil) -> Self {
    any(name, .event(CadenceSketch.kind(name), filter: filter))
  }
}

// MARK: - Events

extension LeadEvent {
  /// An event of a kind with its fields by name, and what it belongs to.
  static func of(
    _ kind: String, _ at: String?, step: String? = nil, cadence: String? = nil, person: String? = nil,
    _ values: [String: Value] = [:]
  ) -> LeadEvent {
    let index = CadenceSketch.kind(kind)
    let fields = CadenceSketch.kinds[index].fields.map { field -> Evaluation in
      values[field.0].map { .known($0) } ?? .unknown(.absent)
    }
    var event = LeadEvent(index, at, fields)
    event.links.step = step.map { Text($0) }
    event.links.cadence = (cadence ?? (step == nil ? nil : "c")).map { Text($0) }
    event.links.person = person.map { Text($0) }
    return event
  }

  static func enrolled(_ at: String, cadence: String = "c", id: String = "e1", book: String? = nil) -> LeadEvent {
    var event = of("enrolled", at, cadence: cadence, book.map { ["book": .string($0)] } ?? [:])
    event.id = Text(id)
    return event
  }
}
