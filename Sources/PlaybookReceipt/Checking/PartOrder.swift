import PlaybookIR

/// A part that others may ask.
enum Part: Hashable {
  case fact(Int)
  case signal(Int)
  case icp(Int)
  case checklist(Int)
  case score(Int)
  case grade(Int)
}

/// What an expression asks of another part.
enum Question: Hashable {
  /// The part's own answer.
  case whole(Part)
  /// One of its criteria or items.
  case item(Part, Int)

  var part: Part {
    switch self {
    case .whole(let part), .item(let part, _): part
    }
  }
}

/// The parts of a program as a receipt lists them, and an order in which each stands behind those that it asks.
struct PartOrder {
  let all: [Part]
  /// With their places in `all`. Parts that ask in a circle, which no verified program has, are left out.
  let byDependence: [(part: Part, place: Int)]

  init(_ program: Program) {
    all =
      program.facts.indices.map { .fact($0) } + program.signals.indices.map { .signal($0) }
      + program.icps.indices.map { .icp($0) } + program.checklists.indices.map { .checklist($0) }
      + program.scores.indices.map { .score($0) } + program.grades.indices.map { .grade($0) }
    let all = all
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    var askers = all.map { _ in [Int]() }
    var open = all.map { _ in 0 }
    for (place, part) in all.enumerated() {
      let asked = Set(program.expressions(of: part).flatMap(\.leaves).compactMap { $0.question?.part })
      for other in asked where other != part {
        guard let source = places[other] else { continue }
        askers[source].append(place)
        open[place] += 1
      }
    }
    var ready = all.indices.filter { open[$0] == 0 }
    var next = 0
    while next < ready.count {
      for asker in askers[ready[next]] {
        open[asker] -= 1
        if open[asker] == 0 { ready.append(asker) }
      }
      next += 1
    }
    byDependence = ready.map { (all[$0], $0) }
  }
}

extension Program {
  fileprivate func expressions(of part: Part) -> [Expression] {
    switch part {
    case .fact(let index):
      switch facts[index].value {
      case .expression(let expression): [expression]
      case .bands(let table): [table.subject]
      }
    case .signal(let index): [signals[index].condition]
    case .icp(let index): icps[index].criteria.map(\.condition) + icps[index].tiers.compactMap(\.condition)
    case .checklist(let index):
      checklists[index].items.map { item in
        switch item.value {
        case .condition(let condition): condition
        case .points(let table): table.subject
        }
      }
    case .score(let index):
      scores[index].rules.compactMap { rule in
        switch rule.value {
        case .when(_, let condition): condition
        case .table(let table): table.subject
        case .expression(let expression, _, _): expression
        case .events: nil
        }
      }
    case .grade(let index):
      switch grades[index].form {
      case .bands(let axis): [axis.subject]
      case .matrix(let rows, let columns): [rows.subject, columns.subject]
      }
    }
  }

  /// A part's word in conditions, and its title.
  func title(of part: Part) -> (word: String, title: Title) {
    switch part {
    case .fact(let index): ("fact", facts[index].title)
    case .signal(let index): ("signal", signals[index].title)
    case .icp(let index): ("icp", icps[index].title)
    case .checklist(let index): ("checklist", checklists[index].title)
    case .score(let index): ("score", scores[index].title)
    case .grade(let index): ("grade", grades[index].title)
    }
  }

  /// As conditions write it: `icp.midmarket`.
  func name(of part: Part) -> String {
    let (word, title) = title(of: part)
    return "\(word).\(title.name)"
  }
}

extension Expression {
  /// What the expression reads or asks, in reading order; what clocks showed behind the time and the zone.
  var leaves: [Expression] {
    switch reference {
    case .field, .part, .item, .query: [self]
    case .none, .value, .list: operands.flatMap(\.leaves) + (op == .timeOfDay ? [self] : [])
    }
  }

  /// nil for what asks no part.
  var question: Question? {
    let index: Int
    var item: Int?
    switch reference {
    case .part(let part): index = part
    case .item(let part, let place): (index, item) = (part, place)
    case .none, .value, .field, .list, .query: return nil
    }
    let part: Part
    switch op {
    case .fact: part = .fact(index)
    case .signal: part = .signal(index)
    case .icpFits, .criterion: part = .icp(index)
    case .checklistPasses, .item: part = .checklist(index)
    case .score: part = .score(index)
    case .grade: part = .grade(index)
    case .literal, .field, .eventField, .emailDomain, .event, .today, .not, .and, .or, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn, .isInList, .includesAny, .includesAll,
      .includesAnyInList, .includesAllInList, .countOf, .contains, .containsWord, .containsAnyWord,
      .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing, .add, .subtract,
      .multiply, .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil,
      .inLast, .inNext, .before, .after, .timeOfDay, .isFrom:
      return nil
    }
    return item.map { .item(part, $0) } ?? .whole(part)
  }

  /// Whether the tree shows the operands as steps of their own: `and`, `or`, `not` and `if`.
  var showsOperands: Bool { op == .and || op == .or || op == .not || op == .choose }

  /// The operands as the tree lists them: `a and b and c` is one list, however the expression pairs it.
  var steps: [Expression] {
    guard op == .and || op == .or else { return operands }
    return operands.flatMap { $0.op == op ? $0.steps : [$0] }
  }
}
