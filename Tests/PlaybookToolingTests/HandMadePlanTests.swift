import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// Reports of outcomes that are made by hand: every cause, move and state has words, and every document its form.
@Suite struct HandMadePlanTests {
  private static let now = Instant("2026-03-08T06:30:00Z") ?? Instant(microseconds: 0)
  private static let place = Origin(file: 0, line: 3, column: 5)

  private static let causes: [CadenceCause] = [
    .noHistory, .verdict("qualified"), .notUsed, .exclusive(cadence: "fast"), .comesAfter(cadence: "other"), .touchGap,
    .enrolledBefore, .recycled(outcome: "rest"), .neverAgain(outcome: "rest"), .tooOften,
    .stop(condition: "replied or\nbounced", origin: place), .stoppedByHand(reason: nil),
    .stoppedByHand(reason: "asked \u{1B}[31mto"), .away(until: nil), .away(until: CivilDate("2026-04-01")),
    .holdByHand(reason: "on leave"), .otherVersion, .pathEnded(outcome: nil), .pathEnded(outcome: "rest"),
    .handedOver(cadence: "fast"), .recordedSkip(reason: nil), .recordedSkip(reason: "no time"),
    .guarded(condition: "a = b", isUnless: false, origin: place),
    .guarded(condition: "a", isUnless: true, origin: .none),
    .noAddress(channel: "call", field: "phone"), .noConsent(channel: "sms", field: "consent.sms"),
    .optedOut(channel: "email"), .bounced(channel: "email"), .precondition(action: "connect", verb: "accepted"),
    .timePast, .undoneTask, .outside(.legalHours, by: "US"), .outside(.limit, by: nil), .nothingFits(days: 60),
    .neverOpen, .waitsForField("company.state"), .waitsForEvent("meeting_booked"), .waitsForStep("hello"),
    .waitsForBranch(condition: "hello opened", origin: place), .unknownZone(field: "timezone"),
    .anotherBranch(condition: "hello opened", origin: place), .track(condition: "replied", origin: place),
    .cadenceEnded, .channelStopped(channel: "email", condition: "replied"),
  ]

  private static func title(_ name: String, _ label: String? = nil) -> Title {
    Title(name, label: label, origin: place)
  }

  private static let book: LoadedBook = {
    var program = Program()
    program.files = ["main.playbook"]
    program.channels = [Channel(title: title("email", "E-mail"))]
    var cadence = Cadence(title: title("fast", "Fast \u{202E}follow-up"))
    cadence.outcomes = [Cadence.Outcome(title: title("rest"), recycle: .never)]
    cadence.steps = [
      Cadence.Step(
        title: title("hello", "Say hello"), ways: [Cadence.Step.Way(channel: 0, action: nil)], when: .day(1),
        undone: .block, noAddress: .skip)
    ]
    cadence.body = [.step(0)]
    let moments = MomentList(any: [.replied(channel: nil)], text: "replied", origin: place)
    cadence.tracks = [Cadence.Track(when: moments, everyTime: true, body: [])]
    program.cadences = [cadence]
    return LoadedBook(program, zones: UTCOnly())
  }()

  private static func decision(_ outcome: CadenceOutcome) -> Decision {
    var decision = Decision(now: now, applies: .yes, verdict: .needsInfo, canQualify: true, historySupplied: true)
    decision.leadID = "1"
    decision.cadences = [outcome]
    return decision
  }

  /// What every report says of it; the documents agree with their schemas.
  private func reports(_ outcome: CadenceOutcome) throws -> String {
    let decision = Self.decision(outcome)
    let selection = PlanSelection(decision, of: Self.book.program, only: 0)
    let plan = PlanDocument(decision, by: Self.book, selection: selection).json()
    let document = DecisionDocument(decision, by: Self.book).json()
    #expect(try DocumentSchema.faults(in: plan) == [])
    #expect(try DocumentSchema.faults(in: document) == [])
    #expect(!plan.contains("\"kind\": \"other\""))
    let text = TextPage(
      PlanPage(decision, by: Self.book, selection: selection).page(), width: 80, style: .plain
    ).render()
    let pseudo = PlanPage(decision, by: Self.book, selection: selection, words: .pseudo).page()
    #expect(pseudo.untranslated == [])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    return text
  }

  @Test(arguments: causes.indices)
  func `every cause has words, of a cadence and of a step`(index: Int) throws {
    for state in [CadenceOutcome.State.stopped, .notStarted] {
      var outcome = CadenceOutcome(state: state, cause: Self.causes[index])
      outcome.until = Self.now
      outcome.enrolledAt = Self.now
      outcome.endedAt = Self.now
      outcome.outcome = 0
      outcome.into = 0
      outcome.recycleOn = CivilDate("2026-05-01")
      outcome.minimumTouches = 6
      for state in StepOutcome.State.allCases {
        var step = StepOutcome(step: 0, state: state)
        step.at = Self.now
        step.cause = Self.causes[index]
        outcome.steps.append(step)
      }
      let text = try reports(outcome)
      #expect(!text.contains(": \n") && !text.contains(", \n"), "\(text)")
    }
  }

  @Test func `every move has words, and late times their track and deadline`() throws {
    var outcome = CadenceOutcome(state: .running)
    var step = StepOutcome(step: 0, state: .due)
    step.at = Self.now
    step.ownTime = Self.now.later(days: -3)
    step.dueBy = Self.now.later(days: -1)
    step.isOverdue = true
    step.way = 0
    step.track = 0
    step.entry = 2
    step.moves = StepOutcome.Move.Kind.allCases.map { StepOutcome.Move(kind: $0, until: Self.now, by: "calendar.none") }
    outcome.steps = [step]
    outcome.next = 0
    let text = try reports(outcome)
    #expect(text.contains("! Sun 2026-03-08 06:30  Say hello (E-mail): due, overdue"), "\(text)")
    #expect(text.contains("on `replied` (time 2)"))
    #expect(text.contains("no legal advice"))
  }

  @Test func `indices that point nowhere are no trap`() throws {
    var outcome = CadenceOutcome(state: .finished)
    outcome.outcome = 9
    outcome.into = -1
    outcome.next = 4
    var step = StepOutcome(step: 0, state: .planned)
    step.way = 7
    step.track = -1
    step.at = .latest
    outcome.steps = [step]
    _ = try reports(outcome)
    #expect(PlanSelection(Self.decision(outcome), of: Self.book.program, only: 8).cadences.isEmpty)
  }
}
