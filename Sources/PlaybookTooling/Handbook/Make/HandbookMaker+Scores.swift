import PlaybookIR

/// How we score: rules with their points, and what points come to.
extension HandbookMaker {
  var scores: Handbook.Chapter {
    Handbook.Chapter(
      id: "scores", title: words(.howWeScore), intro: words(.scoresIntro),
      parts: written(program.scores).map(score) + written(program.grades).map(grade))
  }

  private func score(_ score: Score) -> Handbook.Part {
    var blocks: [Handbook.Block] = []
    if let total = score.total {
      blocks.append(.paragraph(words(.total(.figure("\(total.low)"), .figure("\(total.high)")))))
    }
    if let floor = score.neverBelow { blocks.append(.paragraph(words(.neverBelow(.figure("\(floor)"))))) }
    func add(_ group: Int?) {
      let rules = score.rules.filter { $0.group == group }
      if rules.isEmpty { return }
      let columns = [column(.rule), column(.points, isNumber: true), column(.countsWhen)]
      let caption: Phrase = .title(group.flatMap { score.groups.at($0) }?.title ?? score.title)
      blocks.append(.table(table(.rule, .rows, columns, rules.map(row), caption: caption)))
    }
    add(nil)
    for (index, group) in score.groups.enumerated() {
      blocks.append(.heading(.title(group.title)))
      let (most, least) = (group.atMost.map { Phrase.figure("\($0)") }, group.atLeast.map { Phrase.figure("\($0)") })
      if most != nil || least != nil { blocks.append(.paragraph(words(.together(atMost: most, atLeast: least)))) }
      add(index)
    }
    return part("score", score.title, blocks)
  }

  private func row(_ rule: Score.Rule) -> Handbook.Table.Row {
    let given: Phrase
    var when: [Phrase]
    switch rule.value {
    case .when(let points, let condition):
      given = signed(points)
      when = [conditions.sentence(condition)]
    case .table(let table):
      let all = table.rows.map(\.points) + [table.otherwise].compactMap { $0 }
      given = words.points(Interval(low: all.min() ?? .zero, high: all.max() ?? .zero))
      when = points(table)
    case .expression(let expression, _, _):
      given = words(.itsValue)
      when = [conditions.term(expression)]
    case .events(let points, let every, let query, let clause):
      given = words(.each(signed(points), every: every))
      when = [conditions.query(query)]
      switch clause {
      case .every: break
      case .once: when.append(words(.onlyLatest))
      case .oncePerDay: when.append(words(.oncePerDay))
      case .oncePerWeek: when.append(words(.oncePerWeek))
      }
    }
    return Handbook.Table.Row(
      cells: [[.title(rule.title)], [given], when + limits(of: rule)], place: place(rule.title.origin))
  }

  private func limits(of rule: Score.Rule) -> [Phrase] {
    var limits: [Phrase] = []
    if let upTo = rule.upTo { limits.append(words(.atMostPoints(.figure("\(upTo)")))) }
    if rule.unknownCountsZero { limits.append(words(.zeroWhileUnknown)) }
    if let expires = rule.expires { limits.append(words(.expires(words.length(expires)))) }
    switch rule.decay {
    case .loses(let loss, let every)?:
      limits.append(words(.loses(.figure("\(loss)"), every: words.length(every), without: nil)))
    case .losesWithout(let loss, let every, let event)?:
      limits.append(
        words(.loses(.figure("\(loss)"), every: words.length(every), without: conditions.event(event))))
    case .halves(let days)?:
      limits.append(words(.halves(words.length(Duration(count: Int64(days), unit: .days)))))
    case nil: break
    }
    return limits
  }

  /// `company.employees`, and below it each range with its points.
  func points(_ table: PointTable) -> [Phrase] {
    let rows = table.rows.map { row in words(.rangeGives(range(row.range), signed(row.points))) }
    let rest = table.otherwise.map { words(HandbookMessage.rangeGives(words(.inAllOtherCases), signed($0))) }
    return [words(.by(conditions.term(table.subject)))] + rows + [rest].compactMap { $0 }
  }

  /// Half open: `from 10, below 100`.
  func range(_ range: ValueRange) -> Phrase {
    let ends = (range.low.map(figure), range.high.map(figure))
    return switch ends {
    case (let low?, let high?): words(.bandBetween(low: low, high: high))
    case (let low?, nil): words(.bandFrom(low))
    case (nil, let high?): words(.bandBelow(high))
    case (nil, nil): words(HandbookMessage.always)
    }
  }

  private func figure(_ value: Value) -> Phrase {
    let isMoney = if case .money = value { true } else { false }
    return words.value(value, as: isMoney ? .money : .number)
  }

  private func signed(_ points: Fixed) -> Phrase { words.points(Interval(low: points, high: points)) }

  // MARK: - Grades

  private func grade(_ grade: Grade) -> Handbook.Part {
    func advice(_ name: String) -> [Phrase] {
      [.name(name)] + (grade.advice(for: name).map { [.label($0)] } ?? [])
    }
    switch grade.form {
    case .bands(let axis):
      let rows = bands(of: axis).map { band in
        Handbook.Table.Row(cells: [advice(band.name), [band.range]])
      }
      return part(
        "grade", grade.title,
        [
          .paragraph(words(.by(conditions.term(axis.subject)))),
          .table(table(.grade, .rows, [column(.grade), column(.points)], rows, caption: .title(grade.title))),
        ])
    case .matrix(let rows, let columns):
      let heads = bands(of: columns).map { band in
        Handbook.Table.Column(title: [.name(band.name), band.range].joined(": "))
      }
      let body = bands(of: rows).map { band in
        Handbook.Table.Row(
          cells: [[[.name(band.name), band.range].joined(": ")]] + columns.names.map { advice(band.name + $0) })
      }
      let corner = words(.across(conditions.term(rows.subject), conditions.term(columns.subject)))
      return part(
        "grade", grade.title,
        [
          .paragraph(words(.matrix(conditions.term(rows.subject), conditions.term(columns.subject)))),
          .table(
            table(
              .grade, .matrix, [Handbook.Table.Column(title: corner)] + heads, body, caption: .title(grade.title))),
        ])
    }
  }

  /// From the greatest down, each with what it holds.
  private func bands(of axis: Grade.Axis) -> [(name: String, range: Phrase)] {
    let rows = axis.bands.enumerated().map { index, band in
      let low: Phrase = .figure("\(band.from)")
      guard index > 0 else { return (band.name, words(.bandFrom(low))) }
      return (band.name, words(.bandBetween(low: low, high: .figure("\(axis.bands[index - 1].from)"))))
    }
    let rest = axis.bands.last.map { words(.bandBelow(.figure("\($0.from)"))) } ?? words(HandbookMessage.always)
    return rows + [(axis.otherwise, rest)]
  }
}
