import PlaybookCompiler
import PlaybookIR
import Testing

/// What a cadence is in the program, and what goes without saying in it.
@Suite("Cadences in the program")
struct CadenceProgramTests {
  private static let text =
    CadenceFindingsTests.lead + """
      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }
      cadence later {
        stop: when replied
        end: outcome done
        outcome done: never again
        only: email on day 1
      }
      cadence follow_up "Follow up" {
        zone: lead.timezone, office
        closed days: business days
        send: 09:00 to 18:00 and in office
        undone tasks: skip after 2 days
        stop: when replied on email or intro where template = "x"  or ok and pain is answered
        end: outcome nurture
        outcome nurture: recycle after 2 months, into cadence later, at most 3 times

        intro: email on day 1
        on demo_request {
          quick: call after 5 minutes, no address block
          end: resume
        }
        if not ok {
          note: whatsapp else linkedin connect 2 business days before day at 08:30 in "UTC", else skip, template "t"
        } else {
          end: start cadence later
        }
        last: task on day 9, when undone pass
      }

      """

  private func program() throws -> Program {
    let compiled = CompiledText(Self.text)
    return try #require(compiled.book.program, "\(compiled.report)")
  }

  @Test("every channel that is used stands there by name, with its standard rules")
  func channels() throws {
    let program = try program()
    #expect(program.channels.map(\.title.name) == ["call", "email", "linkedin", "task", "whatsapp"])
    #expect(program.channels.map(\.isManual) == [true, false, true, true, false])
    let addresses = program.channels.map { $0.address.map { program.fields[$0].title.name } }
    #expect(addresses == ["phone", "email", "linkedin", nil, "phone"])
    let call = program.channels[0]
    #expect(call.standardHours.filter { $0.region == nil }.map(\.country) == ["US"])
    #expect(call.standardHours.first { $0.region == "RI" }?.hours.count == 2)
    #expect(call.limits == [TouchLimit(count: 3, per: .elapsed(24 * 3_600_000_000))])
    #expect(program.channels[1].standardHours.isEmpty)
    #expect(program.channels[4].needsTemplate)
  }

  /// What holds for undone tasks does not hold for the e-mail.
  @Test("steps stand once, as written; what holds for all holds for each")
  func steps() throws {
    let cadence = try program().cadences[0]
    #expect(cadence.steps.map(\.title.name) == ["intro", "quick", "note", "last"])
    #expect(
      cadence.steps.map(\.undone) == [
        .block, .skip(after: Duration(count: 2, unit: .days)), .skip(after: Duration(count: 2, unit: .days)), .pass,
      ])
    #expect(cadence.steps.map(\.noAddress) == [.skip, .block, .skip, .skip])
    let note = cadence.steps[2]
    #expect(note.ways.map(\.channel) == [4, 2])
    #expect(note.ways.map(\.action) == [nil, "connect"])
    #expect(note.timeOfDay?.minutes == 510)
    #expect(note.timeOfDay?.past == .skip)
    guard case .around(let distance, .field) = note.when else {
      Issue.record("\(note.when)")
      return
    }
    #expect(distance == Duration(count: -2, unit: .businessDays))
    guard case .branch(let branch)? = cadence.body.dropFirst().first else {
      Issue.record("\(cadence.body)")
      return
    }
    #expect(branch.when.text == "not ok")
    #expect(branch.within == nil)
  }

  @Test("zones, closed days, stops and outcomes")
  func lines() throws {
    let program = try program()
    let cadence = program.cadences[0]
    let zone = try #require(program.fields.firstIndex { $0.title.name == "timezone" })
    #expect(cadence.zone == [.field(zone), .calendar(0)])
    #expect(cadence.closedDays?.calendar == .calendar(0))
    #expect(cadence.again == .never)
    #expect(cadence.salt == "follow_up")
    #expect(cadence.stops[0].when.text == "replied on email or intro where template = \"x\" or ok and pain is answered")
    #expect(cadence.stops[0].when.any.count == 3)
    #expect(cadence.outcomes[0].recycle == .after(Duration(count: 2, unit: .months), into: 1, atMost: 3))
  }
}
