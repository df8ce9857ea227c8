// Usage: PlanBenchmark BOOK
// Decides and plans 10,000 leads with 50 events each, from their JSON to the plan, and prints what that costs.

import PlaybookIR
import PlaybookRuntime
import PlaybookSource
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
func lead(_ number: Int, _ random: inout SeededRandom) -> String {
  let now = Int64(1_772_463_600)
  func time(_ secondsAgo: Int) -> String { "\(Instant(microseconds: (now - Int64(secondsAgo)) * 1_000_000))" }
  let enrolled = random.number(1...10 * 86_400)
  var events = [
    "{\"type\":\"enrolled\",\"id\":\"e\(number)\",\"cadence\":\"inbound_fast\",\"at\":\"\(time(enrolled))\"}"
  ]
  let steps = ["first_call", "intro", "connect"]
  for (index, step) in steps.prefix(random.number(0...3)).enumerated() {
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

guard CommandLine.arguments.count == 2, let now = Instant("2026-03-02T15:00:00Z") else {
  fail("usage: PlanBenchmark BOOK")
}
let workspace = Workspace(DiskFiles())
guard let location = try? workspace.findBook(CommandLine.arguments[1]), let book = workspace.check(location).loaded
else {
  fail("the book cannot be used")
}
var random = SeededRandom(1)
let leads = (0..<10_000).map { Array(lead($0, &random).utf8) }

/// Milliseconds of processor time for all leads, from their JSON to the decision with its reasons.
func cost(of book: LoadedBook) -> (milliseconds: Int, running: Int, steps: Int) {
  var running = 0
  var steps = 0
  let begin = processorSeconds()
  for bytes in leads {
    let decided = workspace.explain(SourceFile(path: "lead.json", bytes: bytes), by: book, now: now)
    guard let decision = decided.decision else { fail("a lead cannot be used") }
    running += decision.cadences.count { $0.state == .running }
    steps += decision.cadences.reduce(0) { $0 + $1.steps.count }
  }
  return (Int(((processorSeconds() - begin) * 1_000).rounded()), running, steps)
}

/// The same book without anything to plan.
var program = book.program
program.cadences = []
program.handoffs = []
for index in program.playbooks.indices {
  program.playbooks[index].cadences = []
  program.playbooks[index].targets = []
  program.playbooks[index].handoff = nil
}
let bare = cost(of: LoadedBook(program, zones: DiskZones(DiskFiles())))
let full = cost(of: book)
print("10,000 leads with 50 events each, \(full.running) of them in a cadence, \(full.steps) steps; processor time")
print("  reading and deciding with all reasons: \(bare.milliseconds) ms")
print("  with plans, clocks and hand-offs:      \(full.milliseconds) ms")
print("  planning:                              \(full.milliseconds - bare.milliseconds) ms")
