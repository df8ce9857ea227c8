// Usage: PlanBenchmark BOOK [COUNT]
// Reads, decides and plans 10,000 leads (or COUNT) with 50 events each, and prints what each part costs.

import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookTooling
import RandomSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func fail(_ message: String) -> Never {
  print(message)
  exit(1)
}

/// A lead that was enrolled a few days ago and has been busy since.
func lead(_ number: Int, _ random: inout SeededRandom, steps most: Int = 3) -> String {
  let now = Int64(1_772_463_600)
  func time(_ secondsAgo: Int) -> String { "\(Instant(microseconds: (now - Int64(secondsAgo)) * 1_000_000))" }
  let enrolled = random.number(1...10 * 86_400)
  var events = [
    "{\"type\":\"enrolled\",\"id\":\"e\(number)\",\"cadence\":\"inbound_fast\",\"at\":\"\(time(enrolled))\"}"
  ]
  let steps = ["first_call", "intro", "connect"]
  for (index, step) in steps.prefix(random.number(0...most)).enumerated() {
    let type = ["call", "email_sent", "linkedin_connect_sent"][index]
    let at = time(max(1, enrolled - (index + 1) * 3_700))
    events.append("{\"type\":\"\(type)\",\"at\":\"\(at)\",\"cadence\":\"inbound_fast\",\"step\":\"\(step)\"}")
  }
  while events.count < 50 {
    let at = time(random.number(1...60 * 86_400))
    switch random.number(0...3) {
    case 0: events.append("{\"type\":\"page_view\",\"at\":\"\(at)\",\"page\":\"/pricing\"}")
    case 1: events.append("{\"type\":\"page_view\",\"at\":\"\(at)\",\"page\":\"/docs/\(random.number(1...90))\"}")
    case 2: events.append("{\"type\":\"email_opened\",\"at\":\"\(at)\",\"subject\":\"Hello\"}")
    default: events.append("{\"type\":\"email_sent\",\"at\":\"\(at)\",\"subject\":\"News\"}")
    }
  }
  let zone = random.pick(["America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles"])
  return """
    {"id":"\(number)","source":"demo_request","created_at":"\(time(enrolled))","email":"a\(number)@pay.example",\
    "phone":"+1 555 0100","timezone":"\(zone)","linkedin":"https://linkedin.example/in/\(number)",\
    "company":{"employees":\(random.number(1...2_000)),"industry":"fintech","country":"US","domain":"pay.example"},\
    "seniority":"vp","activities":[\(events.joined(separator: ","))]}
    """
}

guard (2...3).contains(CommandLine.arguments.count), let now = Instant("2026-03-02T15:00:00Z") else {
  fail("usage: PlanBenchmark BOOK [COUNT]")
}
let count = CommandLine.arguments.count == 3 ? Int(CommandLine.arguments[2]) ?? 0 : 10_000
let workspace = Workspace(DiskFiles())
guard let location = try? workspace.findBook(CommandLine.arguments[1]), let book = workspace.check(location).loaded
else {
  fail("the book cannot be used")
}

/// The same book without anything to plan.
func bare(_ program: Program) -> Program {
  var program = program
  program.cadences = []
  program.handoffs = []
  for index in program.playbooks.indices {
    program.playbooks[index].cadences = []
    program.playbooks[index].targets = []
    program.playbooks[index].handoff = nil
  }
  return program
}

let zones = DiskZones(DiskFiles())
let door = LeadReader(program: book.program, zones: zones)
let deciding = Interpreter(program: bare(book.program), zones: zones)
let planning = Interpreter(program: book.program, zones: zones)

var random = SeededRandom(1)
var (reading, decided, planned, explained) = (0.0, 0.0, 0.0, 0.0)
var (running, steps) = (0, 0)
// In turns, so that whatever else the machine does touches each part alike.
for start in stride(from: 0, to: count, by: 100) {
  let texts = (start..<min(start + 100, count)).map { Array(lead($0, &random).utf8) }
  let begin = processorSeconds()
  let leads = texts.compactMap { text in
    (try? JSONReader.parse(text)).flatMap { door.read($0, file: 0, now: now).lead }
  }
  let read = processorSeconds()
  var playbooks = 0
  for lead in leads where deciding.decide(lead, now: now, isExplained: false).playbook != nil { playbooks += 1 }
  let between = processorSeconds()
  for lead in leads {
    let cadences = planning.decide(lead, now: now, isExplained: false).cadences
    running += cadences.count { $0.state == .running }
    steps += cadences.reduce(0) { $0 + $1.steps.count }
  }
  let end = processorSeconds()
  var reasons = 0
  for lead in leads { reasons += planning.decide(lead, now: now).reasons.count }
  guard playbooks == texts.count, reasons > 0 else { fail("a lead cannot be used") }
  reading += read - begin
  decided += between - read
  planned += end - between
  explained += processorSeconds() - end
}

func shown(_ seconds: Double) -> String {
  let text = "\(Int((seconds * 1_000).rounded())) ms"
  return String(repeating: " ", count: max(0, 9 - text.count)) + text
}
print("\(count) leads with 50 events each, \(running) of them in a cadence, \(steps) steps; processor time")
print("  reading:                       \(shown(reading))")
print("  deciding:                      \(shown(decided))")
print("  plans, clocks and hand-offs:   \(shown(planned - decided))")
print("  all:                           \(shown(reading + planned))")
print("  all reasons on top of that:    \(shown(explained - planned))")
let long = LongCadence(book.program, zones: zones)
for steps in [1_000, 2_000, 4_000] {
  print("  one lead in a cadence of \(steps) steps: \(shown(long.cost(steps: steps, now: now)))")
}
