import RandomSupport

/// Writes random books that must compile without an error: every construct, every kind of operand, names that refer only
/// to what stands before them, so that no circle can arise.
struct BookGenerator {
  /// One top-level block of the text syntax; the order of blocks must not matter.
  struct Book {
    var blocks: [String]
    var text: String { "edition 1\n\n" + blocks.joined(separator: "\n\n") + "\n" }
  }

  private var random: SeededRandom
  /// Leaves out what the language makes certain about a hole, so that filling it may change the answer: `is on file`,
  /// `is missing`, `unknown counts 0`, `person in FIELD`, and fallbacks from one value to another.
  private let isMonotone: Bool
  /// Conditions ask the history too.
  private let hasHistory: Bool
  private var signals: [String] = []
  private var conditionFacts: [String] = []
  private var bandFacts: [String] = []
  private var icps: [(name: String, criteria: [String])] = []
  private var checklists: [(name: String, items: [String])] = []
  private var scores: [String] = []
  private var grades: [String] = []

  init(seed: Int, isMonotone: Bool = false, hasHistory: Bool = true) {
    random = SeededRandom(seed)
    self.hasHistory = hasHistory
    self.isMonotone = isMonotone
  }

  mutating func book() -> Book {
    var blocks = [bookBlock(), Self.leadBlock, #"list free_mail: ["gmail.example", "mail.example", "acme.example"]"#]
    blocks += (0..<random.number(1...2)).map { signal($0) }
    blocks += (0..<random.number(1...3)).map { fact($0) }
    blocks += (0..<random.number(1...2)).map { icp($0) }
    blocks += (0..<random.number(1...2)).map { checklist($0) }
    blocks += (0..<random.number(1...3)).map { score($0) }
    blocks += (0..<random.number(1...2)).map { grade($0) }
    blocks += [stage(), calendar(), Self.eventBlock, team(), route(), handoff(), playbook("first"), playbook("second")]
    return Book(blocks: blocks)
  }

  // MARK: - Blocks

  static let fieldNames = [
    "title", "seniority", "employees", "country", "budget", "growth", "funded_on", "created_at", "email", "tech",
    "pain",
    "confirmed", "ratio", "owner_id",
  ]

  static let leadBlock = """
    lead {
      id: text, required
      title: text, blank "n/a"
      seniority: one of [ic "Individual", manager, director "Director of", vp], else other
      employees: count, can change, reads "company.size"
      country: country
      budget: money, can change, ask "What is set aside?"
      growth: percent
      funded_on: date
      created_at: time
      email: email, private
      tech: list of text
      pain: text, ask "What hurts?"
      confirmed: yes/no, can change
      ratio: number, can change, fresh for 400 days by created_at
      owner_id: text
      activities: events, can change
    }
    """

  static let eventBlock = """
    event demo_video "Sent a video" {
      link: text
      back: date
      means: touch on email, away until back where link is missing
    }
    """

  private mutating func team() -> String {
    let away = random.oneIn(2) ? ", away 2026-03-0\(random.number(1...4)), away 2026-12-24 to 2026-12-31" : ""
    return """
      team crew "Crew" {
        rep ada "Ada": weight 2\(away)
        rep bo "Bo": weight 3
        overflow: queue spill
        calendar: office
      }
      """
  }

  private mutating func calendar() -> String {
    let hours = random.some([
      "mon to fri 09:00 to 12:00", "mon to thu 13:00 to 17:30", "fri and sun 22:00 to 06:00", "20:00 to 24:00",
    ])
    return """
      calendar office "Office" {
        zone: "UTC"
        hours: \(hours.joined(separator: ", "))
        closed: 2026-12-25, 2026-12-27 to 2027-01-01
      }
      """
  }

  private mutating func bookBlock() -> String {
    // Drawn beside the others, which stay as they were without it.
    var own = random
    let level = own.pick(["allow", "warn", "deny"])
    return """
      book "Generated" {
        currency: USD
        rate EUR: \(random.number(1...2)).25 USD from 2025-01-01
        order: \(random.oneIn(2) ? "first, second" : "second, first")
        \(level) PB40\(own.number(10...39)): "Reason \(own.number(0...99)): \\"so\\""
      }
      """
  }

  private mutating func signal(_ index: Int) -> String {
    defer { signals.append("s\(index)") }
    return "signal s\(index) \"Signal \(index)\": \(eventCondition())"
  }

  private mutating func fact(_ index: Int) -> String {
    if random.oneIn(2) {
      defer { bandFacts.append("f\(index)") }
      let middle = random.number(20...90)
      return "fact f\(index): bands of employees [0, \(middle)) low, [\(middle), 500) mid, else high"
    }
    let text = "fact f\(index) \"Fact\": \(condition(depth: 2))"
    conditionFacts.append("f\(index)")
    return text
  }

  private mutating func icp(_ index: Int) -> String {
    var lines: [String] = []
    var names: [String] = []
    for number in 0..<random.number(1...4) {
      let role = random.pick(["must", "must", "want", "never"])
      lines.append("  \(role) c\(number) \"Criterion \(number)\": \(condition(depth: 2))")
      names.append("c\(number)")
    }
    if random.oneIn(2) {
      lines.append("  tier gold \"Gold\": \(random.pick(names)) and not \(random.pick(names))")
      lines.append("  tier tin \"Tin\": \(random.pick(names))")
      if random.oneIn(2) { lines.append("  tier rest \"Rest\": otherwise") }
    }
    icps.append(("p\(index)", names))
    return "icp p\(index) \"Profile\" {\n" + lines.joined(separator: "\n") + "\n}"
  }

  private mutating func checklist(_ index: Int) -> String {
    var lines: [String] = []
    var names: [String] = []
    var sum = 0
    for number in 0..<random.number(2...4) {
      let weight = random.number(1...3)
      if random.oneIn(4) {
        lines.append("  i\(number) \"Item\": points by employees [0, 50) 0, [50, 400) 1, from 400 \(weight)")
        sum += max(1, weight)
      } else {
        lines.append("  i\(number) \"Item\": \(condition(depth: 2)), weight \(weight), ask \"Question \(number)?\"")
        sum += weight
      }
      names.append("i\(number)")
    }
    let including = random.oneIn(2) ? ", including \(random.pick(names))" : ""
    lines.append("  pass: at least \(random.number(1...sum)) of \(sum)\(including)")
    checklists.append(("k\(index)", names))
    return "checklist k\(index) \"Checklist\" {\n" + lines.joined(separator: "\n") + "\n}"
  }

  private mutating func score(_ index: Int) -> String {
    var lines = (0..<random.number(1...4)).map { "  r\($0) \"Rule\": \(scoreRule())" }
    if random.oneIn(2) {
      let rules = (0..<random.number(1...3)).map { "    g\($0) \"Grouped\": \(scoreRule())" }.joined(separator: "\n")
      lines.append("  group web \"Web\" {\n    at most: \(random.number(5...30))\n    at least: -10\n\(rules)\n  }")
    }
    if hasHistory, random.oneIn(3) {
      lines += ["  base: +5 each page_view", "  never below: \(random.pick(["0", "-5"])) at the end of each day"]
    }
    if random.oneIn(2) { lines.append("  total: \(random.pick(["0", "-20"])) to \(random.number(40...100))") }
    scores.append("n\(index)")
    return "score n\(index) \"Score\" {\n" + lines.joined(separator: "\n") + "\n}"
  }

  private mutating func scoreRule() -> String {
    let points = random.pick(["+40", "+7.5", "-30", "+3", "-2.25"])
    let clause = !isMonotone && random.oneIn(4) ? ", unknown counts 0" : ""
    switch hasHistory ? random.number(0...6) : random.pick([0, 1, 2, 5, 6]) {
    case 0: return "points by employees [0, 10) -5, [10, 100) 5, from 100 \(random.number(6...20))\(clause)"
    case 1: return "ratio * \(random.number(1...9)), up to \(random.number(1...20)) points\(clause)"
    case 2: return "employees / 100, up to \(random.number(1...20)) points\(clause)"
    case 3:
      let limit = random.pick(["", ", once", ", once per day", ", once per week", ", up to 12 points"])
      let decay = random.pick([
        "", ", expires after 30 days", ", loses 2 every 7 days", ", loses 5 every 30 days since last call",
        ", halves every 14 days", ", expires after 8 weeks, halves every 1 week",
      ])
      return "\(points) each \(eventQuery())\(limit)\(decay)"
    case 4: return "\(points) every \(random.number(2...3)) page_view"
    case 5 where !scores.isEmpty: return "score.\(random.pick(scores)) * 0.5"
    default: return "\(points) when \(condition(depth: 2))\(clause)"
    }
  }

  private mutating func grade(_ index: Int) -> String {
    defer { grades.append("g\(index)") }
    if random.oneIn(2) {
      return "grade g\(index) {\n  bands: score.\(random.pick(scores)), A from 60, B from 20, else C\n}"
    }
    return """
      grade g\(index) {
        rows: score.\(random.pick(scores)), A from 50, else B
        columns: score.\(random.pick(scores)), 1 from 30, else 2
      }
      """
  }

  private mutating func stage() -> String {
    "stage ladder \"Ladder\" {\n  lead: always\n  mql: \(condition(depth: 1))\n  sql: \(condition(depth: 2))\n}"
  }

  private mutating func route() -> String {
    var lines = ["  big \"Big\": \(condition(depth: 1)) -> team crew"]
    if !isMonotone { lines.append("  own \"Own\": \(condition(depth: 1)) -> person in owner_id") }
    if random.oneIn(2) {
      lines.append("  none \"None\": \(condition(depth: 1)) -> no owner, result refused \"We do not serve them\"")
    }
    lines.append("  otherwise: queue inbound")
    if random.oneIn(2) { lines.append("  in doubt: queue triage") }
    if !isMonotone, random.oneIn(3) { lines.append("  never: person in owner_id") }
    return "route territory \"Territory\" {\n" + lines.joined(separator: "\n") + "\n}"
  }

  private mutating func handoff() -> String {
    let needs = random.some(["pain", "budget", "title", "employees"]).joined(separator: ", ")
    let timers = random.some([
      #"accept: within 24 hours of offered, at 50% tell "owner", else tell "manager""#,
      #"meeting: within 2 business days in office of offered, else queue rescue"#,
      "reassign: 48 hours after offered, else reassign",
      #"timer first_call "First call": within 4 business hours in owner calendar of accepted until call, else reassign"#,
      #"reject no_show "Did not come": recycle after 90 days, at most 2 times"#,
      "reject bad_fit: never again",
      #"brief who "Who it is": title, employees"#,
    ])
    let lines = ["needs: \(needs)", "owner: route territory"] + timers
    return "handoff to_ae \"To the AE\" {\n" + lines.map { "  \($0)\n" }.joined() + "}"
  }

  private mutating func playbook(_ name: String) -> String {
    """
    playbook \(name) "Playbook \(name)" {
      motion: inbound
      applies: when \(condition(depth: 1))
      disqualify blocked "Blocked": \(condition(depth: 1))
      qualified: when \(condition(depth: 3))
      route: territory
      handoff: to_ae
      target speed "Speed to lead": 90 seconds from created_at until first touch, else tell "manager"
      target sla: 2 business days in office from handoff_offered until handoff_accepted
      target persistence: at least \(random.number(2...8)) touches before giving up
    }
    """
  }

  // MARK: - Conditions

  private mutating func condition(depth: Int) -> String {
    guard depth > 0, !random.oneIn(3) else { return leaf() }
    switch random.number(0...4) {
    case 0: return "(\(condition(depth: depth - 1))) or \(condition(depth: depth - 1))"
    case 1: return "not (\(condition(depth: depth - 1)))"
    case 2:
      return "(if \(leaf()) then \(condition(depth: depth - 1)) else \(condition(depth: depth - 1)))"
    default: return "(\(condition(depth: depth - 1))) and (\(condition(depth: depth - 1)))"
    }
  }

  private mutating func leaf() -> String {
    switch random.number(0...7) {
    case 0: return eventCondition()
    case 1: if let reference = reference() { return reference } else { return fieldCondition() }
    case 2: return partComparison()
    default: return fieldCondition()
    }
  }

  private mutating func reference() -> String? {
    var choices = signals.map { "signal.\($0)" } + conditionFacts.map { "fact.\($0)" }
    choices += icps.flatMap { icp in ["icp.\(icp.name) fits"] + icp.criteria.map { "icp.\(icp.name).\($0)" } }
    choices += checklists.flatMap { list in
      ["checklist.\(list.name) passes"] + list.items.map { "checklist.\(list.name).\($0)" }
    }
    return choices.isEmpty ? nil : random.pick(choices)
  }

  private mutating func partComparison() -> String {
    var choices = bandFacts.map { "fact.\($0) is \(random.pick(["low", "mid", "high"]))" }
    choices += scores.map { "score.\($0) \(random.pick([">=", "<", "<="])) \(random.number(-10...80))" }
    return choices.isEmpty ? fieldCondition() : random.pick(choices)
  }

  private mutating func fieldCondition() -> String {
    let number = random.number(1...600)
    switch random.number(0...18) {
    case 0: return "employees \(random.pick([">", "<", "=", "!=", ">=", "<="])) \(number)"
    case 1: return "employees between \(number) and \(number + 100)"
    case 2: return "seniority in [\(random.some(["ic", "manager", "director", "vp", "other"]).joined(separator: ", "))]"
    case 3: return "seniority is \(random.pick(["ic", "vp"]))"
    case 4: return "country in [\(random.some(["US", "CA", "DE", "NO", "IN"]).joined(separator: ", "))]"
    case 5: return "budget >= \(number)_000 \(random.pick(["USD", "EUR", "GBP"]))"
    case 6: return "growth > \(random.number(1...80))%"
    case 7: return "funded_on in last \(random.number(1...12)) months"
    case 8: return "days since created_at < \(random.number(1...60))"
    case 9: return "email.domain in list.free_mail"
    case 10: return "tech includes any of [\"HubSpot\", \"CRM\(random.number(1...3))\"]"
    case 11: return "pain is answered"
    case 12: return random.oneIn(2) ? "confirmed" : "confirmed is no"
    case 13: return "title \(random.pick(["contains word", "starts with", "contains", "ends with"])) \"VP\""
    case 14: return "title like \"*V?*\""
    case 15: return "ratio * 2 + employees > \(number)"
    case 16: return "max(employees, 10) >= \(number)"
    case 17:
      let hours = ["from 09:00 to 17:30", "from 20:00 to 07:00", "between 08:00 and 12:00", "before 13:00", ">= 15:30"]
      return "created_at time in \"UTC\" \(random.pick(hours))"
    default:
      if isMonotone { return "employees > \(number)" }
      return random.pick(["pain is missing", "budget is on file", "largest known of [employees, 5] > \(number)"])
    }
  }

  private mutating func eventQuery() -> String {
    let filter = random.pick(["", " where page = \"/pricing\"", " where page starts with \"/p\""])
    let window = random.oneIn(2) ? " in last \(random.number(1...40)) days" : ""
    return "page_view\(filter)\(window)"
  }

  private mutating func eventCondition() -> String {
    guard hasHistory else { return fieldCondition() }
    switch random.number(0...3) {
    case 0: return "any \(eventQuery())"
    case 1: return "count of \(eventQuery()) >= \(random.number(1...4))"
    case 2: return "count of days with \(eventQuery()) >= \(random.number(1...2))"
    default: return "days since last call where result = answered < \(random.number(2...30))"
    }
  }
}
