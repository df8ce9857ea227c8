import RandomSupport

/// Writes random leads for `BookGenerator.leadBlock` as JSON, member by member, so that a test can drop, fill or shuffle
/// members.
struct LeadGenerator {
  var random: SeededRandom

  init(seed: Int) { random = SeededRandom(seed &* 31 &+ 7) }

  static func json(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A member for each field, every value usable.
  mutating func complete() -> [(key: String, value: String)] {
    [("id", "\"L\(random.number(1...99))\"")] + BookGenerator.fieldNames.map { ($0, valid($0)) }
      + [("activities", events())]
  }

  /// Holes of every kind: left out, null, blank, not usable.
  mutating func ragged() -> [(key: String, value: String)] {
    complete().compactMap { member in
      guard member.key != "id", member.key != "activities" else { return member }
      switch random.number(0...9) {
      case 0, 1: return nil
      case 2: return (member.key, "null")
      case 3: return (member.key, "\"  \"")
      case 4: return (member.key, random.pick(["{}", "\"???\"", "-3", "[[]]", "1e300"]))
      default: return member
      }
    }
  }

  private mutating func valid(_ field: String) -> String {
    switch field {
    case "title": random.pick(["\"VP Sales\"", "\"MVP builder\"", "\"Head of IT\"", "\"vp\""])
    case "seniority": random.pick(["\"ic\"", "\"Individual\"", "\"VP\"", "\"director of\"", "\"Chief\""])
    case "employees": "\(random.number(0...700))"
    case "country": random.pick(["\"US\"", "\"CAN\"", "\"no\"", "\"DE\"", "\"BR\""])
    case "budget":
      random.pick(["90000", "\"250000 EUR\"", "\"12.50 GBP\"", "{\"amount\": 500000, \"currency\": \"USD\"}"])
    case "growth": random.pick(["12", "\"55%\"", "0.5"])
    case "funded_on": random.pick(["\"2026-01-15\"", "\"2025-05-31\"", "\"2019-12-01\""])
    case "created_at": random.pick(["\"2026-02-25T10:00:00Z\"", "\"2026-01-01T00:00:00+02:00\""])
    case "email": random.pick(["\"a@acme.example\"", "\"b@corp.example\""])
    case "tech": random.pick(["[\"HubSpot\"]", "[]", "[\"CRM1\", \"Slack\"]"])
    case "pain": "\"slow reports\""
    case "confirmed": random.pick(["true", "false"])
    case "ratio": random.pick(["1.5", "-2.25", "100"])
    default: random.pick(["\"ada\"", "\"nobody\""])
    }
  }

  private mutating func events() -> String {
    let entries = (0..<random.number(0...6)).map { index in
      let day = random.number(10...28)
      if random.oneIn(4) {
        return
          "{\"type\": \"call\", \"id\": \"e\(index)\", \"at\": \"2026-02-\(day)T09:00:00Z\", \"result\": \"answered\"}"
      }
      let page = random.pick(["/pricing", "/docs", "/p"])
      return
        "{\"type\": \"page_view\", \"id\": \"e\(index)\", \"at\": \"2026-02-\(day)T11:30:00Z\", \"page\": \"\(page)\"}"
    }
    return "[" + entries.joined(separator: ", ") + "]"
  }
}
