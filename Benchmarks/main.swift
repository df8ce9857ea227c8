// Usage: bench PLAYBOOKC DIRECTORY
// Writes books into DIRECTORY and prints what PLAYBOOKC costs on them.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Cost {
  var wall: Double
  var processor: Double
  var megabytes: Double
}

/// Runs a command to its end; its output goes nowhere. Nil if it does not end with `exitCode`.
func run(_ arguments: [String], exitCode: Int32 = 0) -> Cost? {
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
  guard wait4(process, &status, 0, &usage) == process, status == exitCode << 8 else { return nil }
  clock_gettime(CLOCK_MONOTONIC, &end)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return Cost(
    wall: Double(end.tv_sec - begin.tv_sec) + Double(end.tv_nsec - begin.tv_nsec) / 1e9,
    processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), megabytes: Double(usage.ru_maxrss) / 1_024)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func measure(_ arguments: [String], warmUp: Int = 1, exitCode: Int32 = 0) -> Cost {
  for _ in 0..<warmUp { _ = run(arguments, exitCode: exitCode) }
  let costs = (0..<5).map { _ -> Cost in
    guard let cost = run(arguments, exitCode: exitCode) else {
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

/// What `check` costs on books of three sizes in one form, and how the cost grows.
func measureChecks(_ form: String, ending: String, write book: (Int) -> String) {
  var processor: [Int: Double] = [:]
  for count in [5_000, 10_000, 20_000] {
    let text = book(count)
    let path = "\(directory)/book-\(count).\(ending)"
    write(text, to: path)
    let cost = measure([tool, "check", path])
    processor[count] = cost.processor
    let lines = text.utf8.count { $0 == 0x0A }
    print("check, \(form), \(lines) lines: \(shown(cost.processor * 1_000)) ms processor, \(shown(cost.megabytes)) MB")
  }
  if let small = processor[10_000], let large = processor[20_000], small > 0 {
    let hundredths = Int((large / small * 100).rounded())
    print(
      "check, \(form), 20000 lines against 10000: \(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) times")
  }
}

measureChecks("text", ending: "playbook") { TextBook(lines: $0).text }
measureChecks("YAML", ending: "yaml") { YAMLBook(lines: $0).text }

/// What `fmt --check` costs on 100 files of 1,000 lines, before and after they are laid out.
func measureLayout(_ form: String, ending: String, write book: (Int) -> String) {
  let place = "\(directory)/fmt-\(ending)"
  mkdir(place, 0o755)
  let text = book(1_000)
  for number in 0..<100 { write(text, to: "\(place)/\(number).\(ending)") }
  let before = measure([tool, "fmt", "--check", place], exitCode: 1)
  _ = run([tool, "fmt", place])
  let after = measure([tool, "fmt", "--check", place])
  for (state, cost) in [("not laid out", before), ("laid out", after)] {
    let figures = "\(shown(cost.processor)) s processor, \(shown(cost.megabytes)) MB"
    print("fmt --check, \(form), 100 files of 1,000 lines, \(state): \(figures)")
  }
}

measureLayout("text", ending: "playbook") { TextBook(lines: $0).text }
measureLayout("YAML", ending: "yaml") { YAMLBook(lines: $0).text }

let lead = "playbooks/leads/qualified-plain.json"
let explain = measure(
  [tool, "explain", lead, "--playbook", "playbooks", "--now", "2026-03-02T15:00:00Z"], warmUp: 5)
print("explain, sample lead: \(shown(explain.wall * 1_000)) ms, \(shown(explain.megabytes)) MB")

for format in ["markdown", "html", "json"] {
  let cost = measure(
    [tool, "explain", lead, "--playbook", "playbooks", "--now", "2026-03-02T15:00:00Z", "--format", format], warmUp: 2)
  print("explain, sample lead, \(format): \(shown(cost.wall * 1_000)) ms")
}

let rules = RulesBook(rules: 1_000)
let (rulesBook, rulesLead) = ("\(directory)/rules.playbook", "\(directory)/rules-lead.json")
write(rules.text, to: rulesBook)
write(rules.lead, to: rulesLead)
for format in ["text", "html", "json"] {
  let cost = measure(
    [tool, "explain", rulesLead, "--playbook", rulesBook, "--now", "2026-03-02T15:00:00Z", "--format", format],
    warmUp: 2)
  print("explain, 1,000 rules, with what would change it, \(format): \(shown(cost.wall * 1_000)) ms")
}
