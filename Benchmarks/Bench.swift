// Usage: bench PLAYBOOKC DIRECTORY
// Writes books into DIRECTORY and prints what PLAYBOOKC costs on them.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a book of about `lines` lines that has no finding: one unit after the other, each with fields of its own.
struct BookWriter {
  private(set) var lines = [
    "edition 1", "", "lead {", "  id: text, required", "  source: text", "  activities: events", "}", "",
  ]

  init(lines count: Int) {
    var unit = 0
    while lines.count < count - 6 {
      add(unit)
      unit += 1
    }
    lines += [
      "playbook inbound \"Inbound\" {", "  disqualify closed \"Closed\": source = \"closed\"",
      "  qualified: when icp.fit0 fits and checklist.need0 passes and score.points0 >= 20", "}",
    ]
  }

  private mutating func add(_ n: Int) {
    lines += """
      lead {
        company\(n).employees: count, reads "properties.employees\(n)"
        company\(n).country: country
        company\(n).industry: one of [saas "SaaS" "Software", fintech "FinTech", other_one], else other
        company\(n).tech: list of text
        budget\(n): money, ask "What is set aside for project \(n)?"
        pain\(n): text, blank "n/a", ask "What hurts in project \(n)?"
        days\(n): count
        title\(n): text
      }

      icp fit\(n) "Profile \(n)" {
        must size "50 to 1,000 employees": company\(n).employees between 50 and 1_000
        must region "US or Canada": company\(n).country in [US, CA]
        must industry "Software": company\(n).industry in [saas, fintech]
        want crm "Runs a CRM": company\(n).tech includes any of ["HubSpot", "Salesforce"]
        tier gold "Gold": crm and region
        tier silver "Silver": otherwise
      }

      checklist need\(n) "Need \(n)" {
        money "Has money": budget\(n) >= 10_000 USD, weight 2
        pain "Has a pain": pain\(n) is answered
        soon "Buys soon": days\(n) <= 180
        senior "Talks to a decision maker": title\(n) contains any word in ["VP", "Head", "Chief"]
        pass: at least 3 of 5, including pain
      }

      score points\(n) "Points \(n)" {
        size "Large": points by company\(n).employees [0, 10) -10, [10, 100) 5, from 100 15
        profile "Profile": +40 when icp.fit\(n) fits
        crm "CRM": +20 when icp.fit\(n).crm
        group web\(n) "Website" {
          at most: 30
          pricing "Pricing": +5 each page_view where page starts with "/pricing/\(n)" in last 30 days, once per day
          reading "Reading": +3 every 3 page_view in last 30 days, up to 12 points
        }
        total: 0 to 100
      }

      grade heat\(n) "Heat \(n)" {
        bands: score.points\(n), hot from 60, warm from 30, else cold
        cell hot: "Call now"
      }

      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}

struct Cost {
  var wall: Double
  var processor: Double
  var megabytes: Double
}

/// Runs a command to its end; its output goes nowhere.
func run(_ arguments: [String]) -> Cost? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var strings = arguments.map { strdup($0) } + [nil]
  defer { for string in strings { free(string) } }
  var begin = timespec()
  var end = timespec()
  var process: pid_t = 0
  var status: Int32 = 0
  var usage = rusage()
  clock_gettime(CLOCK_MONOTONIC, &begin)
  guard posix_spawn(&process, arguments[0], &actions, nil, &strings, environ) == 0 else { return nil }
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  clock_gettime(CLOCK_MONOTONIC, &end)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return Cost(
    wall: Double(end.tv_sec - begin.tv_sec) + Double(end.tv_nsec - begin.tv_nsec) / 1e9,
    processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), megabytes: Double(usage.ru_maxrss) / 1_024)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func measure(_ arguments: [String], warmUp: Int = 1) -> Cost {
  for _ in 0..<warmUp { _ = run(arguments) }
  let costs = (0..<5).map { _ -> Cost in
    guard let cost = run(arguments) else {
      print("failed: \(arguments.joined(separator: " "))")
      exit(1)
    }
    return cost
  }
  return Cost(
    wall: median(costs.map(\.wall)), processor: median(costs.map(\.processor)),
    megabytes: median(costs.map(\.megabytes)))
}

func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else {
    print("cannot write \(path)")
    exit(1)
  }
  fputs(text, file)
  fclose(file)
}

/// With one decimal.
func shown(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

guard CommandLine.arguments.count == 3 else {
  print("usage: bench PLAYBOOKC DIRECTORY")
  exit(64)
}
let tool = CommandLine.arguments[1]
let directory = CommandLine.arguments[2]

var processor: [Int: Double] = [:]
for count in [5_000, 10_000, 20_000] {
  let book = BookWriter(lines: count)
  let path = "\(directory)/book-\(count).playbook"
  write(book.text, to: path)
  let cost = measure([tool, "check", path])
  processor[count] = cost.processor
  print("check, \(book.lines.count) lines: \(shown(cost.processor * 1_000)) ms processor, \(shown(cost.megabytes)) MB")
}
if let small = processor[10_000], let large = processor[20_000], small > 0 {
  let hundredths = Int((large / small * 100).rounded())
  print("check, 20000 lines against 10000: \(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) times")
}

let lead = "playbooks/leads/qualified-plain.json"
let explain = measure(
  [tool, "explain", lead, "--playbook", "playbooks", "--now", "2026-03-02T15:00:00Z"], warmUp: 5)
print("explain, sample lead: \(shown(explain.wall * 1_000)) ms, \(shown(explain.megabytes)) MB")
