import PlaybookIR
import RandomSupport

/// Small books over a few fields with known constants, and for each field values that stand on every side of each
/// constant, so that a test can look at every answer without cutting domains itself.
struct SmallBooks {
  private var random: SeededRandom

  init(seed: Int) { random = SeededRandom(seed) }

  static let names = ["a", "b", "c", "n", "m", "d", "t", "e", "l"]

  /// For each field what to try, as JSON. Today is 2026-03-01.
  static let answers: [String: [String]] = [
    "a": ["true", "false"],
    "b": ["true", "false"],
    "c": ["\"x\"", "\"y\"", "\"z\""],
    "n": ["0", "9", "10", "11", "14", "15", "49", "50", "51", "52", "100"],
    "m": [
      "\"0 USD\"", "\"9999.9999 USD\"", "\"10000 USD\"", "\"10000.0001 USD\"", "\"20000 USD\"", "\"24999.9999 USD\"",
      "\"25000 USD\"", "\"25000.0002 USD\"", "\"90000 USD\"",
    ],
    "d": [
      "\"2020-01-01\"", "\"2025-12-31\"", "\"2026-01-01\"", "\"2026-01-02\"", "\"2026-01-30\"", "\"2026-01-31\"",
      "\"2026-02-18\"", "\"2026-02-19\"", "\"2026-02-20\"", "\"2026-03-01\"", "\"2026-03-02\"", "\"2027-01-01\"",
    ],
    "t": ["\"boss\"", "\"VP\"", "\"head of VP\"", "\"head of sales\"", "\"MVP\"", "\"q\"", "\"the boss\""],
    "e": ["\"a@mail.example\"", "\"a@acme.example\"", "\"a@q.example\""],
    "l": ["[]", "[\"crm\"]", "[\"crm\", \"b\"]", "[\"b\", \"c\"]", "[\"b\"]", "[\"crm\", \"b\", \"c\"]"],
  ]

  mutating func book() -> String {
    """
    edition 1
    book {
      currency: USD
      rate EUR: 1.25 USD from 2025-01-01
      order: first, second
    }
    lead {
      id: text, required
      a: yes/no
      b: yes/no
      c: one of [x, y, z]
      n: count
      m: money
      d: date
      t: text
      e: email
      l: list of text
    }
    fact band: bands of n [0, 10) low, [10, 50) mid, else high
    fact amount: m
    icp p {
      must one: \(condition(2))
      never two: \(condition(1))
    }
    checklist k {
      i: \(condition(1))
      j: \(condition(1)), weight 2
      v: points by n [0, 15) 0, [15, 50) 1, from 50 2
      pass: at least \(random.number(1...5)) of 5
    }
    score s {
      u: +40 when \(condition(1))
      w: -30 when \(condition(1))\(random.oneIn(3) ? ", unknown counts 0" : "")
      group g {
        at most: 20
        x: +15 when \(condition(1))
        y: points by n [0, 10) 0, from 10 10
      }
      total: 0 to 60
    }
    grade r { bands: score.s, A from 40, B from 20, else C }
    playbook first {
      motion: inbound
      applies: when \(condition(1))
      disqualify out "Out": \(condition(1))
      qualified: when \(condition(3))
    }
    playbook second {
      motion: inbound
      qualified: when \(condition(2))
    }
    """
  }

  mutating func members(unknown: [String]) -> [(key: String, value: String)] {
    [("id", "\"L\"")]
      + Self.names.filter { !unknown.contains($0) }.map { ($0, random.pick(Self.answers[$0] ?? ["null"])) }
  }

  mutating func unknown() -> [String] { Array(Self.names.shuffled(using: &random).prefix(3)) }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0, !random.oneIn(4) else { return leaf() }
    switch random.number(0...4) {
    case 0: return "((\(condition(depth - 1))) or \(condition(depth - 1)))"
    case 1: return "not (\(condition(depth - 1)))"
    case 2: return "(if \(leaf()) then \(condition(depth - 1)) else \(condition(depth - 1)))"
    default: return "((\(condition(depth - 1))) and (\(condition(depth - 1))))"
    }
  }

  private mutating func leaf() -> String {
    random.pick([
      "a", "a is no", "b", "c is x", "c in [y, z]", "n >= 10", "n > 50", "n between 10 and 50", "n * 2 >= 30",
      "fact.band is mid", "m >= 10_000 USD", "m < 20_000 EUR", "fact.amount > 10_000 USD", "d in last 30 days",
      "days since d < 10", "d before 2026-01-01", "d > 2026-01-31", "t contains word \"VP\"", "t is \"boss\"",
      "t starts with \"head\"", "t is answered", "a is missing", "n is on file",
      "first known of [n, 20] >= 15", "e.domain in [\"mail.example\", \"acme.example\"]", "l includes \"crm\"",
      "count of l >= 2", "max(n, 12) > 50", "m / 2 > 5_000 USD",
    ])
  }
}
