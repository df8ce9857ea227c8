package import PlaybookIR

/// A part that conditions may ask: its kind and its index in the program's array of that kind.
package enum PartID: Hashable, Sendable {
  case fact(Int)
  case signal(Int)
  case icp(Int)
  case checklist(Int)
  case score(Int)
  case grade(Int)
}

extension Program {
  /// Every part that conditions may ask, by kind and then by index.
  package var parts: [PartID] {
    facts.indices.map { .fact($0) } + signals.indices.map { .signal($0) } + icps.indices.map { .icp($0) }
      + checklists.indices.map { .checklist($0) } + scores.indices.map { .score($0) }
      + grades.indices.map { .grade($0) }
  }

  package func holds(_ part: PartID) -> Bool {
    switch part {
    case .fact(let index): facts.indices.contains(index)
    case .signal(let index): signals.indices.contains(index)
    case .icp(let index): icps.indices.contains(index)
    case .checklist(let index): checklists.indices.contains(index)
    case .score(let index): scores.indices.contains(index)
    case .grade(let index): grades.indices.contains(index)
    }
  }

  /// The expressions of a part, in the order in which they are written.
  package func expressions(of part: PartID) -> [Expression] {
    switch part {
    case .fact(let index):
      switch facts[index].value {
      case .expression(let expression): [expression]
      case .bands(let table): [table.subject]
      }
    case .signal(let index): [signals[index].condition]
    case .icp(let index): icps[index].criteria.map(\.condition) + icps[index].tiers.compactMap(\.condition)
    case .checklist(let index): checklists[index].items.map(\.expression)
    case .score(let index): scores[index].rules.compactMap(\.expression)
    case .grade(let index):
      switch grades[index].form {
      case .bands(let axis): [axis.subject]
      case .matrix(let rows, let columns): [rows.subject, columns.subject]
      }
    }
  }
}

extension Checklist.Item {
  /// The condition, or what the table looks at.
  package var expression: Expression {
    switch value {
    case .condition(let expression): expression
    case .points(let table): table.subject
    }
  }
}

extension Score.Rule {
  /// The condition, the number, or what the table looks at; nil for points by events.
  package var expression: Expression? {
    switch value {
    case .when(_, let condition): condition
    case .table(let table): table.subject
    case .expression(let expression, _, _): expression
    case .events: nil
    }
  }
}

extension Expression {
  /// The part that this leaf asks; nil for anything else.
  package var part: PartID? {
    let index: Int
    switch reference {
    case .part(let part): index = part
    case .item(let part, _): index = part
    case .none, .value, .field, .list, .query: return nil
    }
    switch op.nature {
    case .part(let part): return part(index)
    case .logic, .field, .query, .eventField, .value: return nil
    }
  }

  /// Calls `body` with this expression and everything beneath it, in reading order.
  package func forEach(_ body: (Expression) -> Void) {
    body(self)
    for operand in operands { operand.forEach(body) }
  }
}
