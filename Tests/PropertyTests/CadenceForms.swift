import PlaybookSource
import PlaybookSyntax
import RandomSupport
import Testing

/// Random channels and cadences as text: what is written in one form reads back the same from both.
@Suite("Both forms of random cadences")
struct CadenceForms {
  @Test("Printing and rewriting change nothing", arguments: 0..<60)
  func forms(_ seed: Int) {
    var writer = CadenceWriter(seed: seed)
    let text = writer.book()
    let first = read(text, .text)
    #expect(first.findings == [], "\(text)")
    let again = read(first.printed, .text)
    #expect(again.findings == [] && again.printed == first.printed, "\(first.printed)")
    let yaml = YAMLWriter.rewrite(first.printed, seed: seed)
    let other = read(yaml, .yaml)
    #expect(other.findings == [], "\(yaml)")
    #expect(other.printed == first.printed, "\(yaml)")
  }

  private func read(_ text: String, _ form: Form) -> (printed: String, findings: [String]) {
    let (tree, diagnostics) = parse(SourceFile(path: "main", text: text), file: 0, form: form)
    return (SyntaxPrinter.print(tree), diagnostics.map(\.message))
  }
}

/// Writes what the grammar allows, whether it makes sense or not.
struct CadenceWriter {
  private var random: SeededRandom
  private var steps = 0

  init(seed: Int) { random = SeededRandom(seed &* 31 &+ 7) }

  mutating func book() -> String {
    var lines = ["edition 1", "channel chat \"Chat\" {", "address: phone", "rules: standard"]
    if random.oneIn(2) { lines.append("hours some \"Some\": \(condition()) -> \(hours())") }
    if random.oneIn(2) { lines.append("hours: \(hours())") }
    lines += ["limit: \(limits())", "actions: view, connect", "connect: after view done", "}", "cadence c \"C\" {"]
    let options = [
      "zone: lead.timezone, office, \"UTC\"", "closed days: business days in office", "first step: at once",
      "send: in office and \(hours()) in lead.timezone, else skip", "send email: \(hours()) and in owner calendar",
      "gap: 4 hours", "limit chat: \(limits()), else skip", "exclusive: \(random.oneIn(2) ? "every cadence" : "a, b")",
      "again: after 90 days, at most 2 times", "start: at least 7 days after any touch", "undone tasks: \(undone())",
      "no address: wait", "away: 1 day", "touches: 6 in 12 days", "stop: when \(moments())",
      "stop account: when \(moments())", "stop chat: when \(moments())", "end: outcome x",
      "outcome x \"X\": recycle after 60 days, into cadence d, at most 1 time", "outcome y: never again",
    ]
    for option in options where !random.oneIn(3) { lines.append(option) }
    lines += nodes(depth: 0)
    if random.oneIn(2) {
      lines += ["on \(moment())\(random.oneIn(2) ? " every time" : "") {"] + nodes(depth: 2) + ["}"]
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func nodes(depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<random.number(1...3) {
      if depth < 3, random.oneIn(3) {
        steps += 1
        // Two branches of one block on one condition could not be two keys of YAML.
        lines.append("if \(moments()) or s\(steps) opened\(random.oneIn(2) ? " within 2 days" : "") {")
        lines += nodes(depth: depth + 1)
        if random.oneIn(2) { lines += ["} else {"] + nodes(depth: depth + 1) }
        lines.append("}")
      } else {
        lines.append(step())
      }
    }
    if depth > 0, random.oneIn(3) {
      lines.append("end: " + random.pick(["outcome x", "resume", "start cadence d"]))
    }
    return lines
  }

  private mutating func step() -> String {
    steps += 1
    let label = random.oneIn(2) ? " \"Step \(steps)\"" : ""
    let way = random.pick(["email", "email else sms", "linkedin connect else linkedin message else task"])
    let when = random.pick([
      "on day \(random.number(1...30))", "after \(random.number(1...3)) business days", "on renewal_date",
      "1 hour after last call where result = answered", "2 days before company.renewal", "1 week after enrolment",
    ])
    let clock = random.pick([
      "", " at 09:00, else skip", " at 17:30 in lead.timezone, else next day", " at 10:00 in \"UTC\"",
    ])
    var clauses = ""
    if random.oneIn(3) { clauses += ", due within 4 business hours in office" }
    if random.oneIn(3) { clauses += ", skip if \(moments())" }
    if random.oneIn(3) { clauses += ", skip unless \(moments())" }
    if random.oneIn(3) { clauses += ", template \"t \(steps)\"" }
    if random.oneIn(3) { clauses += ", variants [a 1, b 20]" }
    if random.oneIn(3) { clauses += ", when undone \(undone())" }
    if random.oneIn(3) { clauses += ", no address skip" }
    return "s\(steps)\(label): \(way) \(when)\(clock)\(clauses)"
  }

  private mutating func undone() -> String { random.pick(["block", "pass", "skip after 2 days"]) }

  private mutating func limits() -> String {
    random.pick(["1 a day", "2 a day in lead.timezone, 3 in any 7 days", "9 in any 24 hours"])
  }

  private mutating func hours() -> String {
    random.pick(["09:00 to 12:00, 13:00 to 18:00", "mon to fri 22:00 to 06:00", "sat and sun to mon 00:00 to 24:00"])
  }

  private mutating func moments() -> String {
    (0..<random.number(1...3)).map { _ in moment() }.joined(separator: " or ")
  }

  private mutating func moment() -> String {
    random.pick([
      "replied", "replied on email", "bounced", "opted out", "opted out of sms", "verdict in [qualified, needs_info]",
      "s1 opened", "s2 done", "meeting_booked", "call where result = answered and by = \"ada\"", "lead.consent", "flag",
      condition(),
    ])
  }

  private mutating func condition() -> String {
    random.pick([
      "employees > 50", "not (country in [US, CA])", "(a or b) and c is missing", "name contains \"x: y\" and d < 2",
    ])
  }
}
