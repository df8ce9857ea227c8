import PlaybookIR
import PlaybookJSON
import PlaybookTestSupport
import RandomSupport
import Testing

@Suite struct ProgramFormTests {
  private let program = SampleProgram().program

  @Test func `the sample is a program`() {
    #expect(program.verify() == [])
  }

  @Test(arguments: [true, false])
  func `what was written reads back byte for byte`(pretty: Bool) throws {
    let text = program.json(pretty: pretty)
    let read = try Program.read(json: Array(text.utf8))
    #expect(read.json(pretty: pretty) == text)
    #expect(read.fingerprint == program.fingerprint)
    #expect(
      text.utf8.starts(
        with: pretty ? "{\n  \"format\": \"playbook.program/1\"".utf8 : "{\"format\":\"playbook.program/1\"".utf8))
  }

  @Test func `what is written agrees with the schema`() throws {
    #expect(try DocumentSchema.faults(in: program.json(pretty: true)) == [])
    #expect(try DocumentSchema.faults(in: Program().json(pretty: true)) == [])
  }

  @Test func `an empty program reads back`() throws {
    let text = Program().json(pretty: true)
    #expect(try Program.read(json: Array(text.utf8)).json(pretty: true) == text)
  }

  @Test func `the fingerprint sees labels and not places`() throws {
    var moved = program
    moved.files = ["elsewhere.playbook"]
    moved.signals[0].title.origin = Origin(file: 0, line: 90, column: 9)
    #expect(moved.fingerprint == program.fingerprint)
    #expect(moved.json(pretty: false) != program.json(pretty: false))
    var relabelled = program
    relabelled.signals[0].title.label = "Looked at prices"
    #expect(relabelled.fingerprint != program.fingerprint)
    #expect(program.fingerprint.utf8.starts(with: "sha256:".utf8) && program.fingerprint.utf8.count == 71)
    #expect(!program.canonicalJSON.contains("\"at\"") && !program.canonicalJSON.contains("\n"))
  }

  @Test func `every change to the meaning changes the fingerprint`() {
    let changes: [(inout Program) -> Void] = [
      { $0.book.zone = "Europe/Berlin" }, { $0.book.rates[0].price = .one }, { $0.fields[1].isPrivate = true },
      { $0.fields[1].canChange = false },
      { $0.fields[3].combination = .smaller }, { $0.fields[4].members[0].spellings.removeLast() },
      { $0.lists[0].values.swapAt(0, 1) }, { $0.checklists[0].including = [] }, { $0.checklists[0].items[0].ask = nil },
      { $0.scores[0].rules[0].unknownCountsZero = false }, { $0.scores[0].rules[3].group = nil },
      { $0.scores[0].total = nil }, { $0.teams[0].salt = "x" }, { $0.routes[0].never = nil },
      { $0.routes[0].rows[1].target = .queue("large") }, { $0.playbooks[0].motion = nil },
      { $0.icps[0].criteria[0].role = .never },
      { $0.handoffs[0].needs = [3, 1] }, { $0.grades[1].cells[0].advice = "Call" }, { $0.stages[0].rungs.removeLast() },
      { $0.events[0].meanings[1].filter = nil }, { $0.events[0].meanings[3].kind = .away(until: nil) },
      { $0.fields[1].freshness?.size = 1_000_000 }, { $0.scores[0].rules[3].expires = nil },
      { $0.scores[0].rules[3].decay = .halves(days: 15) }, { $0.scores[0].neverBelow = .one },
      { $0.calendars[0].zone = nil }, { $0.calendars[0].hours[1].days = 1 }, { $0.calendars[0].closed.removeLast() },
      { $0.teams[0].calendar = nil }, { $0.teams[0].reps[0].away = [] }, { $0.channels[1].rows[0].condition = nil },
      { $0.channels[1].standardHours[1].region = nil }, { $0.channels[1].needsTemplate = false },
      { $0.channels[1].preconditions[0].verb = .done }, { $0.handoffs[0].timers[0].countedIn = .owner },
      { $0.handoffs[0].timers[0].escalations[0].percent = 51 }, { $0.handoffs[0].rejections[0].recycle = .never },
      { $0.handoffs[0].brief[0].fields = [1] },
      { $0.playbooks[0].cadences[0].verdicts = [] }, { $0.playbooks[0].targets.removeLast() },
      { $0.cadences[0].closedDays?.rule = .businessDays }, { $0.cadences[0].sends[0].skips = false },
      { $0.cadences[0].exclusive = .everyCadence }, { $0.cadences[0].again = .after(Sketch.days(1), atMost: nil) },
      { $0.cadences[0].away = Sketch.days(7) }, { $0.cadences[0].stops[1].scope = .account },
      { $0.cadences[0].stops[0].when.any.removeLast() }, { $0.cadences[0].end = nil }, { $0.cadences[0].salt = "" },
      { $0.cadences[0].steps[0].timeOfDay?.past = .nextDay }, { $0.cadences[0].steps[1].guards[0].isUnless = false },
      { $0.cadences[0].steps[0].variants[0].weight = 9 }, { $0.cadences[0].steps[1].undone = .block },
      { $0.cadences[0].steps[2].noAddress = .skip }, { $0.cadences[0].tracks[0].everyTime = false },
      { $0.cadences[0].tracks[0].body.removeLast() }, { $0.cadences[0].body.swapAt(0, 1) },
    ]
    for (index, change) in changes.enumerated() {
      var changed = program
      change(&changed)
      #expect(changed.fingerprint != program.fingerprint, "change \(index)")
    }
  }

  @Test(arguments: [
    ("", ProgramError.Fault.json(.empty)), ("[]", .otherFormat(nil)), ("{}", .otherFormat(nil)),
    (#"{"format":"playbook.decision/1"}"#, .otherFormat("playbook.decision/1")),
    (#"{"format":"playbook.program/1"}"#, .missingKey("edition")),
    (#"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"signal":[]}"#, .unexpectedKey("signal")),
    (#"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC","zone":"UTC"}}"#, .unexpectedKey("zone")),
    (#"{"format":"playbook.program/1","edition":"1","book":{"zone":"UTC"}}"#, .expected("a whole number")),
    (#"{"format":"playbook.program/1","edition":1,"book":[]}"#, .expected("an object")),
    (#"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"fields":{}}"#, .expected("a list")),
  ])
  func `what is no program is refused with the reason`(text: String, fault: ProgramError.Fault) {
    #expect(throws: ProgramError.self) { try Program.read(json: Array(text.utf8)) }
    do throws(ProgramError) {
      _ = try Program.read(json: Array(text.utf8))
    } catch {
      #expect(error.fault == fault)
      #expect(!error.message.isEmpty)
    }
  }

  @Test func `a program that is not safe to run is refused`() throws {
    var damaged = program
    damaged.handoffs[0].needs = [99]
    let text = damaged.json(pretty: false)
    do throws(ProgramError) {
      _ = try Program.read(json: Array(text.utf8))
      Issue.record("it was read")
    } catch {
      #expect(error.fault == .violations([Violation("handoffs[0]", "there is no field 99")]))
      #expect(error.message == "handoffs[0]: there is no field 99")
    }
  }

  @Test func `deep expressions are refused, not followed`() throws {
    var deep = program
    var expression = Sketch.yes
    for _ in 0..<199 { expression = Sketch.make(.not, expression) }
    deep.signals[0].condition = expression
    #expect(deep.verify() == [])
    #expect(try Program.read(json: Array(deep.json(pretty: false).utf8)).fingerprint == deep.fingerprint)
    deep.signals[0].condition = Sketch.make(.not, expression)
    #expect(deep.verify().count == 1)
    #expect(throws: ProgramError.self) { try Program.read(json: Array(deep.json(pretty: false).utf8)) }
    let brackets = String(repeating: "{\"a\":[", count: 100_000)
    #expect(throws: ProgramError.self) { try Program.read(json: Array(brackets.utf8)) }
  }

  /// Whatever happens to the bytes, there is an error or a verified program.
  @Test func `damaged bytes never trap`() {
    let bytes = Array(program.json(pretty: false).utf8)
    var random = SeededRandom(9)
    var accepted = 0
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0..<random.number(1...3) {
        let place = random.number(0...damaged.count - 1)
        switch random.number(0...3) {
        case 0: damaged[place] = UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(random.pick(Array("0123456789-{}[]\",:".utf8)), at: place)
        default: damaged[place] = random.pick(bytes)
        }
      }
      if let read = try? Program.read(json: damaged) {
        accepted += 1
        #expect(read.verify() == [])
      }
    }
    #expect(accepted > 0, "some damage only changes a label or a number")
  }
}
