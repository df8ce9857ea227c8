import PlaybookCompiler
import PlaybookIR
import Testing

/// What calendars, meanings, clocks and targets become.
@Suite("Time in the program")
struct TimeProgramTests {
  private func program(_ text: String, _ files: (path: String, text: String)...) throws -> Program {
    let compiled = CompiledText([("main.playbook", "edition 1\n" + text)] + files)
    #expect(compiled.report == "")
    #expect(compiled.violations.isEmpty)
    return try #require(compiled.book.program)
  }

  private func span(_ first: String, _ last: String) throws -> DateSpan {
    DateSpan(first: try #require(CivilDate(first)), last: try #require(CivilDate(last)))
  }

  @Test func `blocks keep their order, a midnight that closes is the end of the day, closed days merge`() throws {
    let program = try program(
      """
      calendar office "Office" {
        hours: sat to mon and wed 09:00 to 12:00, fri 22:00 to 06:00, 18:00 to 00:00, tue 00:00 to 24:00
        closed: 2026-12-27 to 2027-01-01, 2026-12-25, from "days.txt", 2026-12-30 to 2027-01-03
      }
      """, ("days.txt", "# company days\n2026-12-26\n2026-07-03\n"))
    let office = try #require(program.calendars.first)
    #expect(
      office.hours == [
        Hours(days: 0b110_0101, open: 540, close: 720), Hours(days: 0b001_0000, open: 1320, close: 360),
        Hours(days: Hours.everyDay, open: 1080, close: 1440), Hours(days: 0b000_0010, open: 0, close: 1440),
      ])
    let closed = [try span("2026-07-03", "2026-07-03"), try span("2026-12-25", "2027-01-03")]
    #expect(office.closed == closed)
    #expect(office.zone == nil)
  }

  @Test func `freshness counts elapsed time from another field, whatever the order`() throws {
    let program = try program("lead {\n  z: date\n  a: text, fresh for 2 weeks by z\n}\n")
    #expect(program.fields[0].freshness == Field.Freshness(size: 14 * Instant.microsecondsPerDay, stamp: 1))
    #expect(program.fields[1].freshness == nil)
  }

  @Test func `decay is kept with the rule`() throws {
    let program = try program(
      """
      score s {
        a: +5 each page_view, expires after 30 days, halves every 2 weeks
        b: +5 each page_view, loses 1.5 every 12 hours
        c: -5 each page_view, loses 1 every 7 days since last call
        never below: -10 at the end of each day
      }
      """)
    let score = try #require(program.scores.first)
    #expect(score.neverBelow == Fixed(whole: -10))
    #expect(score.rules[0].expires == 30 * Instant.microsecondsPerDay)
    guard case .halves(days: 14) = score.rules[0].decay, case .loses(let points, let every) = score.rules[1].decay,
      case .losesWithout(_, every: _, event: let event) = score.rules[2].decay
    else {
      Issue.record("another kind of decay")
      return
    }
    #expect(points == Fixed(units: 1_500_000))
    #expect(every == Instant.microsecondsPerDay / 2)
    #expect(program.events[event].title.name == "call")
  }

  private static let playbook = "playbook p {\n  qualified: when pain is answered\n"
  private static let lead = "lead {\n  id: text\n  pain: text\n  created_at: time\n}\n"

  @Test func `kinds that mean something are there only where plans or clocks run`() throws {
    let plain = try program(
      Self.lead + Self.playbook + "}\nevent clip {\n  means: touch on email\n}\nsignal s: any clip\nfact f: signal.s\n"
        + "score x { a: +1 when fact.f }")
    #expect(plain.events.map(\.title.name) == ["clip"])
    #expect(plain.events.map(\.meanings.count) == [0])
    let timed = try program(
      Self.lead + Self.playbook + "  target t: at least 6 touches before giving up\n}\n"
        + "event clip {\n  means: touch on email\n}\nevent email_sent {\n  means: away\n}\n")
    let names = timed.events.map(\.title.name)
    #expect(names == names.sorted())
    for name in ["clip", "email_replied", "enrolled", "handoff_offered", "owner_changed", "unsubscribed"] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(!names.contains("page_view"))
    let meanings = Dictionary(uniqueKeysWithValues: timed.events.map { ($0.title.name, $0.meanings.map(\.kind)) })
    #expect(meanings["clip"] == [.touch(channel: "email", action: nil)])
    // What the book says takes the place of what is built in.
    #expect(meanings["email_sent"] == [.away(until: nil)])
    #expect(meanings["linkedin_connect_sent"] == [.touch(channel: "linkedin", action: "connect")])
    #expect(meanings["email_bounced"]?.count == 2)
  }

  @Test func `a field said anew keeps the meaning, and loses the questions that no longer fit`() throws {
    let program = try program(
      Self.lead + Self.playbook + "  target t: at least 6 touches before giving up\n}\n"
        + "event call {\n  direction: count\n}\nevent email_bounced {\n  kind: text\n}\n")
    let call = try #require(program.events.first { $0.title.name == "call" })
    // Nobody can tell an inbound call any more: every call is a touch, none a reply.
    #expect(call.meanings.map(\.kind) == [.touch(channel: "call", action: nil)])
    #expect(call.meanings.first?.filter == nil)
    let bounce = try #require(program.events.first { $0.title.name == "email_bounced" })
    #expect(bounce.meanings.count == 2)
    #expect(bounce.meanings.compactMap(\.filter).count == 2)
  }

  @Test func `clocks of a hand-off know what goes without saying`() throws {
    let program = try program(
      Self.lead
        + """
        calendar office { hours: 09:00 to 17:00 }
        team crew {
          calendar: office
          rep ann: weight 1, away 2026-08-03, away 2026-08-04 to 2026-08-05
        }
        route r { otherwise: team crew }
        handoff h {
          needs: pain
          owner: route r
          accept: within 24 hours of offered, else tell "boss", at 50% tell "owner"
          meeting: within 2 business days in office of offered, else queue rescue
          reassign: 48 hours after offered
          timer own "Own": within 4 business hours in owner calendar of created_at until first touch on call, else reassign
          reject gone: recycle after 3 months, at most 2 times
          reject never_mind: never again
        }

        """ + Self.playbook + "  handoff: h\n  route: r\n}\n")
    let crew = try #require(program.teams.first)
    #expect(crew.calendar == 0)
    let away = [try span("2026-08-03", "2026-08-05")]
    #expect(crew.reps[0].away == away)
    let handoff = try #require(program.handoffs.first)
    #expect(handoff.timers.map(\.title.name) == ["accept", "meeting", "reassign", "own"])
    #expect(
      handoff.timers.map { $0.stops.map { name($0, program) } } == [
        ["handoff_accepted", "handoff_rejected"], ["meeting_held"], ["handoff_accepted", "handoff_rejected"],
        ["first touch on call"],
      ])
    #expect(handoff.timers.map { name($0.start, program) }.last == "created_at")
    #expect(handoff.timers.map(\.countedIn) == [nil, .calendar(0), nil, .owner])
    #expect(
      handoff.timers[0].escalations == [
        Escalation(percent: 50, action: .tell("owner")), Escalation(percent: 100, action: .tell("boss")),
      ])
    #expect(handoff.timers[2].escalations == [Escalation(percent: 100, action: .reassign)])
    #expect(
      handoff.rejections.map(\.recycle) == [
        .after(Duration(count: 3, unit: .months), into: nil, atMost: 2), .never,
      ])
  }

  private func name(_ point: ClockPoint, _ program: Program) -> String {
    switch point {
    case .firstTouch(let channel): "first touch" + (channel.map { " on " + $0 } ?? "")
    case .event(let index, _): program.events[index].title.name
    case .field(let index): program.fields[index].title.name
    }
  }
}
