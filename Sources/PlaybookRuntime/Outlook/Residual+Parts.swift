import PlaybookIR

/// Parts, each composed as the interpreter composes it.
extension Residual {
  mutating func make(_ part: PartID) -> Function {
    switch part {
    case .fact(let index):
      let fact = program.facts[index]
      enter(fact.title, "fact")
      switch fact.value {
      case .expression(let expression): return function(of: expression)
      case .bands(let table):
        let subject = function(of: table.subject)
        let base = base
        survey?.note(subject, table.subject.type, table.rows.map(\.range), base)
        return combine([subject]) { Leaf(base.name(of: $0[0].evaluation, in: table)) }
      }
    case .signal(let index):
      let signal = program.signals[index]
      enter(signal.title, "signal")
      return function(of: signal.condition)
    case .icp(let index): return make(program.icps[index], part)
    case .checklist(let index): return make(program.checklists[index], part)
    case .score(let index): return make(program.scores[index], base.scores[index])
    case .grade(let index): return make(program.grades[index])
    }
  }

  private mutating func make(_ icp: Icp, _ part: PartID) -> Function {
    var fits = settled(Evaluation.yes)
    for criterion in icp.criteria {
      enter(criterion.title, "icp", of: icp.title)
      let function = function(of: criterion.condition)
      add(item: function, to: part)
      enter(icp.title, "icp")
      switch criterion.role {
      case .must: fits = all(fits, function)
      case .want: break
      case .never: fits = all(fits, combine([function]) { Leaf($0[0].truth.negated) })
      }
    }
    return fits
  }

  private mutating func make(_ checklist: Checklist, _ part: PartID) -> Function {
    let base = base
    var sum = settled(.sum(PointsSum()))
    var items: [Function] = []
    for item in checklist.items {
      enter(item.title, "checklist", of: checklist.title)
      let value = function(of: item.expression)
      if case .points(let table) = item.value {
        survey?.note(value, table.subject.type, table.rows.map(\.range), base)
      }
      let weight = combine([value]) { .sum(PointsSum(base.weight(of: item, $0[0].evaluation))) }
      let met = combine([value, weight]) { leaves in
        Leaf(LeadEvaluation.truth(of: item, leaves[0].truth, leaves[1].points))
      }
      add(item: met, to: part)
      items.append(met)
      enter(checklist.title, "checklist")
      sum = add(sum, weight)
    }
    var passes = combine([sum]) { Leaf(checklist.reached(by: $0[0].points)) }
    for index in checklist.including {
      passes = all(passes, items.indices.contains(index) ? items[index] : settled(.unknown(.absent)))
    }
    return passes
  }

  private mutating func add(_ left: Function, _ right: Function) -> Function {
    combine([left, right]) { leaves in .sum(leaves[0].sum.adding(leaves[1].sum)) }
  }

  private mutating func make(_ score: Score, _ outcome: ScoreOutcome) -> Function {
    let base = base
    var sums = score.groups.map { _ in settled(.sum(PointsSum())) }
    var total = settled(.sum(PointsSum(Interval(outcome.lift))))
    for (index, rule) in score.rules.enumerated() {
      enter(rule.title, "score", of: score.title)
      let points: Function
      if let expression = rule.expression {
        let value = function(of: expression)
        if case .table(let table) = rule.value {
          survey?.note(value, table.subject.type, table.rows.map(\.range), base)
        } else if !expression.type.isYesNo {
          survey?.noteLoss(of: value, expression.type)
        }
        let meaning: ([Leaf]) -> Leaf = { leaves in
          .sum(PointsSum(base.points(of: rule, leaves[0].evaluation).points))
        }
        points = rule.unknownCountsZero ? unsteady([value], meaning) : combine([value], meaning)
      } else {
        points = settled(.sum(PointsSum(outcome.rules.indices.contains(index) ? outcome.rules[index].points : .zero)))
      }
      enter(score.title, "score")
      if let group = rule.group, sums.indices.contains(group) {
        sums[group] = add(sums[group], points)
      } else {
        total = add(total, points)
      }
    }
    for (group, sum) in zip(score.groups, sums) {
      total = add(total, combine([sum]) { .sum(PointsSum(group.limit($0[0].points))) })
    }
    return combine([total]) { leaves in
      let final = score.bound(leaves[0].points)
      return .value(.interval(low: final.low, high: final.high))
    }
  }

  private mutating func make(_ grade: Grade) -> Function {
    enter(grade.title, "grade")
    switch grade.form {
    case .bands(let axis):
      let subject = function(of: axis.subject)
      return combine([subject]) { .value(.possible(axis.names(touching: $0[0].evaluation))) }
    case .matrix(let rows, let columns):
      let subjects = [function(of: rows.subject), function(of: columns.subject)]
      return combine(subjects) { leaves in
        let names = columns.names(touching: leaves[1].evaluation)
        return .value(.possible(rows.names(touching: leaves[0].evaluation).flatMap { row in names.map { row + $0 } }))
      }
    }
  }
}

extension AnswerDiagrams.Leaf {
  fileprivate var sum: PointsSum {
    if case .sum(let sum) = self { sum } else { PointsSum() }
  }

  fileprivate var points: Interval { sum.interval }
}

extension ValueType {
  fileprivate var isYesNo: Bool { self == .yesNo }
}
