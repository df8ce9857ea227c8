/// A half-open range of numbers or money: low ≤ x < high; an absent end is open.
package struct ValueRange: Sendable {
  package var low: Value?
  package var high: Value?

  package init(low: Value?, high: Value?) {
    self.low = low
    self.high = high
  }
}

package struct Fact: Sendable {
  package enum Value: Sendable {
    case expression(Expression)
    case bands(BandTable)
  }

  package var title: Title
  package var value: Value

  package init(title: Title, value: Value) {
    self.title = title
    self.value = value
  }

  package var type: ValueType {
    switch value {
    case .expression(let expression): expression.type
    case .bands(let table): .choice(table.names)
    }
  }
}

/// Names a range of a number. The rows do not overlap; what no row holds is `otherwise`.
package struct BandTable: Sendable {
  package struct Row: Sendable {
    package var range: ValueRange
    package var name: String

    package init(range: ValueRange, name: String) {
      self.range = range
      self.name = name
    }
  }

  package var subject: Expression
  package var rows: [Row]
  /// `none` where the author wrote no `else`.
  package var otherwise: String

  package init(subject: Expression, rows: [Row], otherwise: String) {
    self.subject = subject
    self.rows = rows
    self.otherwise = otherwise
  }

  /// Every name once, in written order, `otherwise` last.
  package var names: [String] {
    var seen: Set<String> = []
    return (rows.map(\.name) + [otherwise]).filter { seen.insert($0).inserted }
  }
}

/// Gives points by a range of a number. The rows do not overlap and, with `otherwise`, leave no gap.
package struct PointTable: Sendable {
  package struct Row: Sendable {
    package var range: ValueRange
    package var points: Fixed

    package init(range: ValueRange, points: Fixed) {
      self.range = range
      self.points = points
    }
  }

  package var subject: Expression
  package var rows: [Row]
  package var otherwise: Fixed?

  package init(subject: Expression, rows: [Row], otherwise: Fixed?) {
    self.subject = subject
    self.rows = rows
    self.otherwise = otherwise
  }
}

package struct Signal: Sendable {
  package var title: Title
  package var condition: Expression

  package init(title: Title, condition: Expression) {
    self.title = title
    self.condition = condition
  }
}

/// A named condition: a criterion's body, a rung, a disqualifier.
package struct Condition: Sendable {
  package var title: Title
  package var expression: Expression

  package init(title: Title, expression: Expression) {
    self.title = title
    self.expression = expression
  }
}

package struct Icp: Sendable {
  package enum Role: String, Sendable, CaseIterable { case must, want, never }

  package struct Criterion: Sendable {
    package var title: Title
    package var role: Role
    package var condition: Expression

    package init(title: Title, role: Role, condition: Expression) {
      self.title = title
      self.role = role
      self.condition = condition
    }
  }

  package struct Tier: Sendable {
    package var title: Title
    /// nil: `otherwise`.
    package var condition: Expression?

    package init(title: Title, condition: Expression?) {
      self.title = title
      self.condition = condition
    }
  }

  package var title: Title
  package var criteria: [Criterion]
  package var tiers: [Tier]

  package init(title: Title, criteria: [Criterion], tiers: [Tier]) {
    self.title = title
    self.criteria = criteria
    self.tiers = tiers
  }
}

package struct Checklist: Sendable {
  package struct Item: Sendable {
    package enum Value: Sendable {
      case condition(Expression)
      /// The row's points count in place of the weight; the item is met when they are above 0.
      case points(PointTable)
    }

    package var title: Title
    package var value: Value
    /// 1 unless written; for a table its greatest points.
    package var weight: Fixed
    package var ask: String?

    package init(title: Title, value: Value, weight: Fixed, ask: String?) {
      self.title = title
      self.value = value
      self.weight = weight
      self.ask = ask
    }
  }

  package var title: Title
  package var items: [Item]
  package var atLeast: Fixed
  /// The sum of all weights.
  package var of: Fixed
  /// Indices of the items that must be yes.
  package var including: [Int]

  package init(title: Title, items: [Item], atLeast: Fixed, of: Fixed, including: [Int]) {
    self.title = title
    self.items = items
    self.atLeast = atLeast
    self.of = of
    self.including = including
  }
}

package struct Score: Sendable {
  package struct Group: Sendable {
    package var title: Title
    package var atMost: Fixed?
    package var atLeast: Fixed?

    package init(title: Title, atMost: Fixed?, atLeast: Fixed?) {
      self.title = title
      self.atMost = atMost
      self.atLeast = atLeast
    }
  }

  package enum Repeat: String, Sendable, CaseIterable {
    case every
    /// The latest event only.
    case once
    /// The earliest of each day in the book's zone.
    case oncePerDay = "once per day"
    /// The earliest of each ISO week in the book's zone.
    case oncePerWeek = "once per week"
  }

  package struct Rule: Sendable {
    package enum Value: Sendable {
      case when(points: Fixed, condition: Expression)
      case table(PointTable)
      /// Of type number or points. While it is unknown, it counts from `unknownLow` to `unknownHigh`.
      case expression(Expression, unknownLow: Fixed, unknownHigh: Fixed)
      /// Points for each full `every` events; the query's form is `count`.
      case events(points: Fixed, every: Int, EventQuery, Repeat)
    }

    package var title: Title
    /// Index into the score's groups.
    package var group: Int?
    package var value: Value
    /// `up to N points`: limits the size of the rule's sum and keeps its sign.
    package var upTo: Fixed?
    package var unknownCountsZero: Bool
    /// Of event points: elapsed microseconds after which one no longer counts.
    package var expires: Int64?
    package var decay: Decay?

    package init(title: Title, group: Int?, value: Value, upTo: Fixed?, unknownCountsZero: Bool) {
      self.title = title
      self.group = group
      self.value = value
      self.upTo = upTo
      self.unknownCountsZero = unknownCountsZero
    }
  }

  /// How event points fade; always toward 0.
  package enum Decay: Sendable {
    /// Each event by so many points for each whole period (elapsed microseconds) since it.
    case loses(Fixed, every: Int64)
    /// The rule's sum by so many points for each whole period since the last event of that kind.
    case losesWithout(Fixed, every: Int64, event: Int)
    /// Each event by half for each `days` elapsed days, in whole days.
    case halves(days: Int)
  }

  package struct Total: Sendable {
    package var low: Fixed
    package var high: Fixed

    package init(low: Fixed, high: Fixed) {
      self.low = low
      self.high = high
    }
  }

  package var title: Title
  package var groups: [Group]
  /// In written order, those of groups where their group stands.
  package var rules: [Rule]
  package var total: Total?
  /// `never below N at the end of each day`: of the running total of event points, in the book's zone.
  package var neverBelow: Fixed?

  package init(title: Title, groups: [Group], rules: [Rule], total: Total?) {
    self.title = title
    self.groups = groups
    self.rules = rules
    self.total = total
  }
}

package struct Grade: Sendable {
  /// First band whose `from` is reached, from the greatest down; else `otherwise`.
  package struct Axis: Sendable {
    package struct Band: Sendable {
      package var name: String
      package var from: Fixed

      package init(name: String, from: Fixed) {
        self.name = name
        self.from = from
      }
    }

    /// Of type points.
    package var subject: Expression
    /// By `from`, greatest first.
    package var bands: [Band]
    package var otherwise: String

    package init(subject: Expression, bands: [Band], otherwise: String) {
      self.subject = subject
      self.bands = bands
      self.otherwise = otherwise
    }

    package var names: [String] { bands.map(\.name) + [otherwise] }
  }

  package enum Form: Sendable {
    case bands(Axis)
    /// A cell's name is the row's name followed by the column's.
    case matrix(rows: Axis, columns: Axis)
  }

  package struct Cell: Sendable {
    package var name: String
    package var advice: String

    package init(name: String, advice: String) {
      self.name = name
      self.advice = advice
    }
  }

  package var title: Title
  package var form: Form
  /// The cells that have advice, in the order of `names`.
  package var cells: [Cell]

  package init(title: Title, form: Form, cells: [Cell]) {
    self.title = title
    self.form = form
    self.cells = cells
  }

  package var names: [String] {
    switch form {
    case .bands(let axis): axis.names
    case .matrix(let rows, let columns): rows.names.flatMap { row in columns.names.map { row + $0 } }
    }
  }
}
