import PlaybookIR
import PlaybookRuntime

/// What a fact came to.
enum FactColumns {
  case truth(TruthColumns)
  case numbers(NumberColumns)
  case names(NameColumns)
}

struct IcpColumns {
  let fits: TruthColumns
  let criteria: [TruthColumns]
  /// The leads whose tier is certain, by tier.
  let tiers: [Bits]
  /// The leads for which a tier is possible.
  let candidates: [Bits]
}

struct ChecklistColumns {
  let passes: TruthColumns
  let items: [TruthColumns]
  let met: Ints
  let unknown: Ints
}

/// Low and high ends of points.
struct PointColumns: Hashable {
  let low: Ints
  let high: Ints
}

struct ScoreColumns {
  let points: Ints
  let final: PointColumns
  let raw: PointColumns
  let capped: PointColumns
  let rules: [(outcome: TruthColumns, points: PointColumns)]
}

struct GradeColumns {
  /// In the grade's order.
  let possible: [(name: String, leads: Bits)]
}

/// The parts that conditions may ask.
extension PlanBuilder {
  /// The truth that a reference to a signal, profile or checklist asks for.
  mutating func answer(_ expression: Expression) throws -> TruthColumns {
    switch (expression.op, expression.reference) {
    case (.signal, .part(let index)): try signal(index)
    case (.icpFits, .part(let index)): try icp(index).fits
    case (.criterion, .item(let icp, let index)): try criterion(icp, index)
    case (.checklistPasses, .part(let index)): try checklist(index).passes
    case (.item, .item(let checklist, let index)): try self.checklist(checklist).items[index]
    case _: throw NotInColumns()
    }
  }

  mutating func fact(_ index: Int) throws -> FactColumns {
    if let columns = facts[index] { return columns }
    let columns: FactColumns
    switch program.facts[index].value {
    case .expression(let expression):
      switch expression.type {
      case .yesNo: columns = .truth(try truth(expression))
      case .choice: columns = .names(try names(expression))
      case _: columns = .numbers(try numbers(expression))
      }
    case .bands(let table):
      let rows = try rows(of: table.subject, table.rows.map(\.range))
      var names = NameColumns(names: table.names.map { ($0, .none) })
      for (row, leads) in zip(table.rows.map(\.name) + [table.otherwise], rows.matches + [rows.noRow]) {
        for position in names.names.indices where names.names[position].name.utf8.elementsEqual(row.utf8) {
          names.names[position].leads = or(names.names[position].leads, leads)
        }
      }
      columns = .names(names)
    }
    facts[index] = columns
    return columns
  }

  mutating func signal(_ index: Int) throws -> TruthColumns {
    if let columns = signals[index] { return columns }
    let columns = try truth(program.signals[index].condition)
    signals[index] = columns
    return columns
  }

  // MARK: - Tables

  struct RowColumns {
    let matches: [Bits]
    let noRow: Bits
    let unknown: Bits
  }

  /// The first range that holds the subject for certain, when all before it certainly do not.
  mutating func rows(of subject: Expression, _ ranges: [ValueRange]) throws -> RowColumns {
    var open = Bits.all
    var matches: [Bits] = []
    for range in ranges {
      func end(_ op: Operator, _ bound: Value?) throws -> TruthColumns {
        guard let bound else { return .yes }
        let literal = Expression(.literal, subject.type, reference: .value(bound), origin: .none)
        return try truth(Expression(op, .yesNo, [subject, literal], origin: .none))
      }
      let isIn = and(try end(.greaterOrEqual, range.low), try end(.less, range.high))
      matches.append(and(open, isIn.yes))
      open = and(open, isIn.no)
    }
    let known = try numbers(subject).known
    let noRow = and(open, known)
    let found = or(any(matches), noRow)
    return RowColumns(
      matches: matches.map { and($0, known) }, noRow: noRow, unknown: without(.all, and(found, known)))
  }

  // MARK: - Profiles

  private mutating func criterion(_ index: Int, _ item: Int) throws -> TruthColumns {
    if let icp = icps[index] { return icp.criteria[item] }
    return try truth(program.icps[index].criteria[item].condition)
  }

  mutating func icp(_ index: Int) throws -> IcpColumns {
    if let columns = icps[index] { return columns }
    let icp = program.icps[index]
    let criteria = try icp.criteria.map { try truth($0.condition) }
    var fits = TruthColumns.yes
    for (criterion, truth) in zip(icp.criteria, criteria) {
      switch criterion.role {
      case .must: fits = and(fits, truth)
      case .never: fits = and(fits, truth.negated)
      case .want: break
      }
    }
    // The tiers ask the criteria of their own profile.
    icps[index] = IcpColumns(fits: fits, criteria: criteria, tiers: [], candidates: [])
    var open = Bits.all
    var certain = Bits.all
    var tiers: [Bits] = []
    var candidates: [Bits] = []
    for tier in icp.tiers {
      let truth = try tier.condition.map { try self.truth($0) } ?? .yes
      candidates.append(without(open, truth.no))
      tiers.append(and(certain, truth.yes))
      open = without(open, truth.yes)
      certain = and(certain, truth.no)
    }
    let columns = IcpColumns(fits: fits, criteria: criteria, tiers: tiers, candidates: candidates)
    icps[index] = columns
    return columns
  }

  // MARK: - Checklists

  mutating func checklist(_ index: Int) throws -> ChecklistColumns {
    if let columns = checklists[index] { return columns }
    let checklist = program.checklists[index]
    var items: [TruthColumns] = []
    var met: [WeightTerm] = []
    var open: [WeightTerm] = []
    for item in checklist.items {
      switch item.value {
      case .condition(let condition):
        let truth = try truth(condition)
        items.append(truth)
        met.append(WeightTerm(leads: truth.yes, weight: item.weight.units))
        open.append(WeightTerm(leads: unknown(truth), weight: item.weight.units))
      case .points(let table):
        let points = try rowPoints(table)
        let (yes, mayBe) = (points.leads { $0 > 0 }, points.mayBe { $0 > 0 })
        let isMet = any(yes)
        let isOpen = without(any(mayBe), isMet)
        items.append(TruthColumns(yes: isMet, no: without(without(.all, isMet), isOpen)))
        met += points.low
        open += points.span
      }
    }
    try checkSum(met + open)
    let (low, span) = (weigh(met), weigh(open))
    let included = all(checklist.including.map { items[$0] })
    let reached = bits(.isAtLeast(low, checklist.atLeast.units))
    let reachable = bits(.isAtLeast(ints(.plus(low, span)), checklist.atLeast.units))
    let enough = TruthColumns(yes: reached, no: without(.all, reachable))
    let columns = ChecklistColumns(passes: and(included, enough), items: items, met: low, unknown: span)
    checklists[index] = columns
    return columns
  }

  /// What a table's rows give, by the leads that they hold.
  struct RowPoints {
    /// Of certain rows.
    let rows: [WeightTerm]
    let unknown: Bits
    let least: Int64
    let greatest: Int64

    var low: [WeightTerm] { rows + [WeightTerm(leads: unknown, weight: least)] }
    var high: [WeightTerm] { rows + [WeightTerm(leads: unknown, weight: greatest)] }
    var span: [WeightTerm] { [WeightTerm(leads: unknown, weight: greatest - least)] }

    /// The sets of leads whose points are certain to pass a test.
    func leads(_ passes: (Int64) -> Bool) -> [Bits] {
      rows.filter { passes($0.weight) }.map(\.leads) + (passes(least) ? [unknown] : [])
    }

    func mayBe(_ passes: (Int64) -> Bool) -> [Bits] { passes(greatest) ? [unknown] : [] }
  }

  mutating func rowPoints(_ table: PointTable) throws -> RowPoints {
    let rows = try rows(of: table.subject, table.rows.map(\.range))
    let all = table.rows.map(\.points.units) + [table.otherwise?.units].compactMap { $0 }
    var terms = zip(rows.matches, table.rows).map { WeightTerm(leads: $0, weight: $1.points.units) }
    terms.append(WeightTerm(leads: rows.noRow, weight: table.otherwise?.units ?? 0))
    return RowPoints(rows: terms, unknown: rows.unknown, least: all.min() ?? 0, greatest: all.max() ?? 0)
  }

  /// Sums of points stop at what a number may be; columns only do where they never get there.
  func checkSum(_ terms: [WeightTerm]) throws {
    var sum: Int64 = 0
    for term in terms {
      let (next, overflow) = sum.addingReportingOverflow(Int64(clamping: term.weight.magnitude))
      guard !overflow, next < Fixed.limit else { throw NotInColumns() }
      sum = next
    }
  }

  // MARK: - Grades

  mutating func grade(_ index: Int) throws -> GradeColumns {
    if let columns = grades[index] { return columns }
    let possible: [(String, Bits)]
    switch program.grades[index].form {
    case .bands(let axis): possible = try bands(axis)
    case .matrix(let rows, let columns):
      let (rows, columns) = (try bands(rows), try bands(columns))
      possible = rows.flatMap { row in columns.map { (row.0 + $0.0, and(row.1, $0.1)) } }
    }
    let columns = GradeColumns(possible: possible.map { (name: $0.0, leads: $0.1) })
    grades[index] = columns
    return columns
  }

  /// The bands that the subject's range touches; all of them where it is unknown.
  private mutating func bands(_ axis: Grade.Axis) throws -> [(String, Bits)] {
    let subject = try numbers(axis.subject)
    guard subject.unit == .plain else { throw NotInColumns() }
    let unknown = without(.all, subject.known)
    var below = Bits.all
    var touched: [(String, Bits)] = []
    for band in axis.bands {
      let reaches = and(below, bits(.isAtLeast(subject.high, band.from.units)))
      touched.append((band.name, or(reaches, unknown)))
      below = without(.all, bits(.isAtLeast(subject.low, band.from.units)))
    }
    touched.append((axis.otherwise, or(below, unknown)))
    return touched
  }
}
