/// The parts that conditions can ask.
extension Verifier {
  mutating func verifyAskedParts() {
    let program = program
    eachNamed("facts", program.facts, inOrder: true) { verifier, index, fact in
      verifier.asking = PartReference(kind: .fact, index: index)
      switch fact.value {
      case .expression(let expression):
        verifier.verify("expression", expression) { $0 != .duration && $0 != .events }
      case .bands(let table): verifier.at("bands") { $0.verify(table) }
      }
    }
    eachNamed("signals", program.signals, inOrder: true) { verifier, index, signal in
      verifier.asking = PartReference(kind: .signal, index: index)
      verifier.verify("condition", signal.condition, as: .yesNo)
    }
    eachNamed("icps", program.icps, inOrder: true) { verifier, index, icp in
      verifier.asking = PartReference(kind: .icp, index: index)
      verifier.verify(icp)
    }
    eachNamed("checklists", program.checklists, inOrder: true) { verifier, index, checklist in
      verifier.asking = PartReference(kind: .checklist, index: index)
      verifier.verify(checklist)
    }
    eachNamed("scores", program.scores, inOrder: true) { verifier, index, score in
      verifier.asking = PartReference(kind: .score, index: index)
      verifier.verify(score)
    }
    eachNamed("grades", program.grades, inOrder: true) { verifier, index, grade in
      verifier.asking = PartReference(kind: .grade, index: index)
      verifier.verify(grade)
    }
    asking = nil
  }

  private mutating func verify(_ icp: Icp) {
    expect(!icp.criteria.isEmpty, "the profile has no criteria")
    eachNamed("criteria", icp.criteria) { $0.verify("condition", $2.condition, as: .yesNo) }
    isInTier = true
    eachNamed("tiers", icp.tiers) { verifier, _, tier in
      if let condition = tier.condition { verifier.verify("condition", condition, as: .yesNo) }
    }
    isInTier = false
  }

  private mutating func verify(_ checklist: Checklist) {
    expect(!checklist.items.isEmpty, "the checklist has no items")
    eachNamed("items", checklist.items) { verifier, _, item in
      switch item.value {
      case .condition(let condition): verifier.verify("condition", condition, as: .yesNo)
      case .points(let table):
        verifier.at("table") { $0.verify(table) }
        let points = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
        verifier.expect(points.max() == item.weight, "the weight is not the greatest points of the table")
        verifier.expect(points.allSatisfy { !$0.isNegative }, "an item has negative points")
      }
      verifier.expect(item.weight > .zero, "the weight is not above 0")
      verifier.verify(points: item.weight)
    }
    var sum: Fixed? = .zero
    for item in checklist.items { sum = sum?.adding(item.weight) }
    expect(sum == checklist.of, "the weights do not sum to \(checklist.of)")
    expect(checklist.atLeast > .zero && checklist.atLeast <= checklist.of, "it cannot pass or always passes")
    verify(points: checklist.atLeast)
    for index in checklist.including { _ = isIndex(index, of: checklist.items.count, "item") }
    expect(Set(checklist.including).count == checklist.including.count, "an item is included twice")
  }

  private mutating func verify(_ score: Score) {
    expect(!score.rules.isEmpty, "the score has no rules")
    eachNamed("groups", score.groups) { verifier, _, group in
      for limit in [group.atMost, group.atLeast].compactMap({ $0 }) { verifier.verify(points: limit) }
      if let low = group.atLeast, let high = group.atMost { verifier.expect(low <= high, "the limits are reversed") }
    }
    eachNamed("rules", score.rules) { verifier, _, rule in
      if let group = rule.group { _ = verifier.isIndex(group, of: score.groups.count, "group") }
      if let upTo = rule.upTo {
        verifier.verify(points: upTo)
        verifier.expect(upTo > .zero, "the limit is not above 0")
      }
      verifier.verify(rule.value)
      verifier.verifyFading(of: rule)
    }
    if let floor = score.neverBelow { verify(points: floor) }
    if let total = score.total {
      verify(points: total.low)
      verify(points: total.high)
      expect(total.low <= total.high, "the total is reversed")
    }
  }

  private mutating func verify(_ value: Score.Rule.Value) {
    switch value {
    case .when(let points, let condition):
      verify(points: points)
      verify("when", condition, as: .yesNo)
    case .table(let table): at("table") { $0.verify(table) }
    case .expression(let expression, let low, let high):
      verify("expression", expression) { $0.isNumber || $0 == .points }
      verify(points: low)
      verify(points: high)
      expect(low <= high, "the limits for an unknown are reversed")
    case .events(let points, let every, let query, _):
      verify(points: points)
      expect(every >= 1 && every <= 1_000_000, "points are given for every \(every) events")
      expect(query.form == .count, "the events are not counted")
      at("query") { _ = $0.verify(query) }
    }
  }

  private mutating func verifyFading(of rule: Score.Rule) {
    switch rule.value {
    case .events: break
    case .when, .table, .expression:
      return expect(rule.expires == nil && rule.decay == nil, "only points for events expire or fade")
    }
    if let size = rule.expires { verify(elapsed: size, "time until points expire") }
    switch rule.decay {
    case .loses(let points, let every): verifyLoss(points, every)
    case .losesWithout(let points, let every, let event):
      verifyLoss(points, every)
      _ = isIndex(event, of: program.events.count, "event")
    case .halves(let days): expect((1...36_500).contains(days), "the days are not between 1 and 36500")
    case nil: break
    }
  }

  private mutating func verifyLoss(_ points: Fixed, _ every: Int64) {
    verify(points: points)
    expect(points > .zero, "the points that are lost are not above 0")
    verify(elapsed: every, "time until points are lost")
  }

  private mutating func verify(_ grade: Grade) {
    switch grade.form {
    case .bands(let axis): at("bands") { $0.verify(axis) }
    case .matrix(let rows, let columns):
      at("rows") { $0.verify(rows) }
      at("columns") { $0.verify(columns) }
    }
    let names = Set(grade.names)
    expect(names.count == grade.names.count, "two cells have one name")
    var seen: Set<String> = []
    each("cells", grade.cells) { verifier, _, cell in
      verifier.expect(names.contains(cell.name), "there is no cell `\(cell.name)`")
      verifier.expect(seen.insert(cell.name).inserted, "the cell stands twice")
    }
  }

  private mutating func verify(_ axis: Grade.Axis) {
    verify("subject", axis.subject, as: .points)
    expect(axis.names.allSatisfy { Self.isName($0) }, "a band is not made of letters, digits and _")
    var above: Fixed?
    each("bands", axis.bands) { verifier, _, band in
      verifier.verify(points: band.from)
      if let above { verifier.expect(band.from < above, "the bands do not fall") }
      above = band.from
    }
  }

  /// Points have at most 2 decimals.
  mutating func verify(points: Fixed) {
    expect(points.fits(places: 2) && points.units.magnitude < Fixed.limit.magnitude, "points have more than 2 decimals")
  }
}
