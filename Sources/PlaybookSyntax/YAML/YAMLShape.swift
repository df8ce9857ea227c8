import PlaybookSource

/// What the YAML form looks like, as data: for each kind of block its lines, for each line the keys of its long form.
///
/// A key is what stands left of the colon in the text form, without the label: `icp midmarket:`, `must size:`. The label
/// is the key `label` of the block or line. The reader, the JSON Schema and `convert` all go by this table.
package struct YAMLShape: Sendable {
  /// How a scalar is taken: as text to be read by the grammar, or word for word.
  package enum Scalar: Sendable {
    case code
    case text
  }

  /// A key of a line's long form and the words that it becomes in the text form.
  package struct Clause: Sendable {
    package enum Form: Sendable {
      /// The key's words and then its value: `weight: 2` is `weight 2`.
      case value(Scalar)
      /// The key's words and then a list of texts: `reads: [a, b]`.
      case texts
      /// The key's words if the value is yes: `required: yes`.
      case flag
      /// The key's words before each of a list: `away: [2026-08-03, 2026-12-28]` is `away 2026-08-03, away 2026-12-28`.
      case repeated
      /// The key's words and then a list in brackets: `variants: [short 1, long 2]`.
      case bracketed
      /// An arrow and then the value, without the key: `to: queue inbound` is `-> queue inbound`.
      case arrow
      /// Part of the main phrase: no comma before it, and its place is that in the table: `of: offered`.
      case joined
    }

    package let key: String
    package let form: Form

    var isJoined: Bool {
      if case .joined = form { true } else { false }
    }

    var isArrow: Bool {
      if case .arrow = form { true } else { false }
    }
  }

  package enum Line: Sendable {
    /// Text of the grammar, or a mapping of `label`, one of `mains` and clauses.
    case long(mains: [Main], clauses: [Clause])
    /// `applies` and `qualified`: `when C`, or a mapping with `when`, `all`, `any` or `none`.
    case motion
    /// `stop`: `when A or B`, or a list of what ends it.
    case moments
    case scalar(Scalar)
    /// A list of pieces of the grammar, joined by commas: `order: [a, b]`.
    case pieces
    /// A list of texts in brackets, or a file: `list names: ["a", "b"]`.
    case list
    /// Lead data.
    case record
    case block(YAMLShape.Block)
    /// A list of blocks, each with its label: `test:`.
    case blocks(YAMLShape.Block)
    /// A list of lines that begin with one word in the text form: `rows:` are lines `row`.
    case lines(String)
    /// Text of the grammar, or a list of it for several lines that begin alike: `rate EUR:` before and after a day.
    case alike
  }

  /// The key that says the main thing in a line's long form.
  package enum Main: String, Sendable {
    /// A condition: text of the grammar, or `all`, `any`, `none` with a list.
    case when
    case value
    case type
    /// `points: +40` with `when:` beside it.
    case points
    /// `weight: 1` of a rep.
    case weight
    /// `within: 24 hours` of a timer.
    case within
    /// `recycle: after 90 days`
    case recycle

    /// Whether the text form has the key itself before the value.
    var isWritten: Bool {
      switch self {
      case .weight, .within, .recycle: true
      case .when, .value, .type, .points: false
      }
    }
  }

  package enum Block: String, Sendable, CaseIterable {
    case file, book, lead, event, icp, checklist, score, group, grade, stage, calendar, channel, team, route
    case handoff, cadence, playbook, test
    /// What `if` begins: steps, and the key `else`, which the text form has behind the block.
    case branch
    /// What `else` and `on` begin.
    case steps
  }

  package static let condition = Line.long(mains: [.when], clauses: [])
  package static let field = Line.long(
    mains: [.type],
    clauses: [
      Clause(key: "required", form: .flag), Clause(key: "private", form: .flag),
      Clause(key: "can change", form: .flag),
      Clause(key: "default", form: .value(.code)), Clause(key: "ask", form: .value(.text)),
      Clause(key: "blank", form: .texts), Clause(key: "reads", form: .texts), Clause(key: "take", form: .value(.code)),
      Clause(key: "only if equal", form: .flag), Clause(key: "as", form: .value(.code)),
      Clause(key: "currency", form: .value(.text)), Clause(key: "in zone", form: .value(.text)),
      Clause(key: "fresh for", form: .value(.code)),
    ])
  package static let item = Line.long(
    mains: [.when, .value],
    clauses: [Clause(key: "weight", form: .value(.code)), Clause(key: "ask", form: .value(.text))])
  package static let rule = Line.long(
    mains: [.value, .points],
    clauses: [
      Clause(key: "up to", form: .value(.code)), Clause(key: "once", form: .value(.code)),
      Clause(key: "unknown counts", form: .value(.code)), Clause(key: "expires after", form: .value(.code)),
      Clause(key: "loses", form: .value(.code)), Clause(key: "halves every", form: .value(.code)),
    ])
  /// A row of a route: `when` and `to`.
  package static let row = Line.long(mains: [.when], clauses: [Clause(key: "to", form: .arrow)])

  package static let rep = Line.long(mains: [.weight], clauses: [Clause(key: "away", form: .repeated)])

  private static let escalations = [
    Clause(key: "at", form: .repeated), Clause(key: "else", form: .value(.code)),
  ]
  /// `accept` and `meeting` of a hand-off, and its timers.
  package static let timer = Line.long(
    mains: [.within, .value],
    clauses: [
      Clause(key: "in", form: .joined), Clause(key: "of", form: .joined), Clause(key: "until", form: .joined),
    ] + escalations)
  package static let reassign = Line.long(
    mains: [.value],
    clauses: [Clause(key: "in", form: .joined), Clause(key: "after", form: .joined)] + escalations)
  package static let target = Line.long(
    mains: [.value],
    clauses: [
      Clause(key: "in", form: .joined), Clause(key: "from", form: .joined), Clause(key: "until", form: .joined),
    ] + escalations)
  /// What becomes of a lead afterwards: a reason for a rejection.
  package static let recycling = Line.long(
    mains: [.recycle, .value],
    clauses: [Clause(key: "into cadence", form: .value(.code)), Clause(key: "at most", form: .value(.code))])

  /// A row of a test's table.
  package static let testRow = Line.long(mains: [.value], clauses: [])

  /// A section of a hand-off's brief.
  package static let topic = Line.long(mains: [.value], clauses: [])

  /// Legal hours for some leads.
  package static let hoursRow = Line.long(mains: [.when], clauses: [Clause(key: "hours", form: .arrow)])
  package static let step = Line.long(
    mains: [.value],
    clauses: [
      Clause(key: "on", form: .joined), Clause(key: "after", form: .joined), Clause(key: "at", form: .joined),
      Clause(key: "else", form: .value(.code)), Clause(key: "due within", form: .value(.code)),
      Clause(key: "skip if", form: .repeated), Clause(key: "skip unless", form: .repeated),
      Clause(key: "template", form: .value(.text)), Clause(key: "variants", form: .bracketed),
      Clause(key: "when undone", form: .value(.code)), Clause(key: "no address", form: .value(.code)),
    ])

  /// The shape of the line or block that `words` begin in a block.
  package static func line(_ words: [String], in block: Block) -> Line {
    let first = words.first ?? ""
    let whole = words.joined(separator: " ")
    switch block {
    case .file: return fileLine(first)
    case .book:
      switch first {
      case "zone": return .scalar(.text)
      case _ where Diagnostic.Level(rawValue: first) != nil: return .scalar(.text)
      case "order": return .pieces
      case "rate": return .alike
      default: return .scalar(.code)
      }
    case .lead: return field
    case .event: return whole == "means" ? .pieces : field
    case .icp: return condition
    case .checklist: return whole == "pass" ? .scalar(.code) : item
    case .score:
      if words.count == 2, first == "group" { return .block(.group) }
      return whole == "total" || whole == "never below" ? .scalar(.code) : rule
    case .group: return whole == "at most" || whole == "at least" ? .scalar(.code) : rule
    case .grade: return first == "cell" && words.count == 2 ? .scalar(.text) : .scalar(.code)
    case .stage: return condition
    case .calendar: return whole == "zone" ? .scalar(.text) : .pieces
    case .channel:
      if words.count == 2, first == "hours" { return hoursRow }
      return ["hours", "limit", "actions"].contains(whole) ? .pieces : .scalar(.code)
    case .cadence, .branch, .steps: return cadenceLine(words, in: block)
    case .team:
      if words.count == 2, first == "rep" { return rep }
      return .scalar(whole == "salt" ? .text : .code)
    case .route: return ["otherwise", "in doubt", "never"].contains(whole) ? .scalar(.code) : row
    case .handoff: return handoffLine(words)
    case .playbook:
      if words.count == 2, first == "disqualify" { return condition }
      if words.count == 2, first == "target" { return target }
      if whole == "cadence" { return .pieces }
      return whole == "applies" || whole == "qualified" ? .motion : .scalar(.code)
    case .test:
      switch whole {
      case "lead": return .record
      case "given": return .scalar(.text)
      case "rows": return .lines("row")
      case "expect": return .pieces
      default: return .scalar(.code)
      }
    }
  }

  private static func handoffLine(_ words: [String]) -> Line {
    switch words.first ?? "" {
    case "needs": .pieces
    case "accept", "meeting", "timer": timer
    case "reassign": reassign
    case "reject": recycling
    case "brief": topic
    default: .scalar(.code)
    }
  }

  private static func cadenceLine(_ words: [String], in block: Block) -> Line {
    let first = words.first ?? ""
    if first == "if", words.count > 1 { return .block(.branch) }
    if words == ["else"] { return .block(.steps) }
    if words == ["end"] { return .scalar(.code) }
    if first == "on", words.count > 1 { return .block(.steps) }
    guard block == .cadence else { return step }
    switch first {
    case "outcome": return recycling
    case "stop": return .moments
    case "zone", "limit", "exclusive": return .pieces
    case "salt": return .scalar(.text)
    case "send", "gap", "again", "start", "away", "touches": return .scalar(.code)
    default: break
    }
    return ["closed days", "first step", "undone tasks", "no address"].contains(words.joined(separator: " "))
      ? .scalar(.code) : step
  }

  private static func fileLine(_ keyword: String) -> Line {
    switch keyword {
    case "edition": .scalar(.code)
    case "list": .list
    case "fact": .long(mains: [.value, .when], clauses: [])
    case "signal": condition
    case "test", "given": .blocks(.test)
    default:
      if let block = Block(rawValue: keyword), block.isDeclared { .block(block) } else { .scalar(.code) }
    }
  }
}
