import PlaybookIR
import PlaybookRuntime

/// What answers would do, and which answers and events would change something.
struct AnswerPhrases {
  let program: Program
  let words: Words

  // MARK: - Effects

  /// `10,000 USD or more qualifies`, `less than 10,000 USD leaves it open`; none where it is not known.
  func effects(of missing: MissingField) -> [Phrase] {
    guard let type = program.fields.first(where: { $0.title.name.utf8.elementsEqual(missing.field.utf8) })?.type else {
      return []
    }
    let effects = spoken(missing)
    if effects.count == 1 {
      let verdict = effects[0].verdict
      return [verdict == .needsInfo ? words(.noAnswerSettles) : words(.anyAnswer(verdict))]
    }
    return effects.map { words(.effect(phrase($0.answers, type), $0.verdict)) }
  }

  /// Whether every answer leaves the verdict open.
  func settlesNothing(_ missing: MissingField) -> Bool {
    let effects = spoken(missing)
    return effects.count == 1 && effects[0].verdict == .needsInfo
  }

  /// That no answer leaves it open needs no words.
  private func spoken(_ missing: MissingField) -> [(answers: [AnswerCell.Shape], verdict: Verdict)] {
    missing.effects.compactMap { effect in
      let answers = effect.answers.filter { $0 != .noAnswer }
      return answers.isEmpty ? nil : (answers, effect.verdict)
    }
  }

  func phrase(_ answers: [AnswerCell.Shape], _ type: ValueType) -> Phrase {
    let shown = answers.prefix(6).map { phrase($0, type) }
    return words(answers.count > shown.count ? .oneOfMany(shown, count: answers.count) : .oneOf(shown))
  }

  private func phrase(_ answer: AnswerCell.Shape, _ type: ValueType) -> Phrase {
    switch answer {
    case .value(let value): words.value(value, as: type)
    case .like(let value): words(.like(words.value(value, as: type)))
    case .range(let from, let below): phrase(from: from, below: below, type)
    case .other: words(.anythingElse)
    case .any: words(.anyAnswerAtAll)
    case .noAnswer: words(.noAnswer)
    }
  }

  private func phrase(from: Value?, below: Value?, _ type: ValueType) -> Phrase {
    let low = from.map { words.value($0, as: type) }
    if type == .count, case .number(let end)? = below {
      // Of whole numbers the last one is named.
      let last = words.value(.number(Fixed(whole: end.whole - 1)), as: type)
      return words(low.map { .to($0, last) } ?? .atMost(last))
    }
    let high = below.map { words.value($0, as: type) }
    let isMoment = type == .date || type == .time
    switch (low, high) {
    case (let low?, let high?): return words(isMoment ? .fromToBefore(low, high) : .between(low, below: high))
    case (let low?, nil):
      if let last = from?.roundOneBefore(type) { return words(.moreThan(words.value(last, as: type))) }
      return words(isMoment ? .orLater(low) : .atLeast(low))
    case (nil, let high?):
      if let last = below?.roundOneBefore(type) { return words(.atMost(words.value(last, as: type))) }
      return words(isMoment ? .before(high) : .below(high))
    case (nil, nil): return words(.anyAnswerAtAll)
    }
  }

  /// Why an open verdict needs no answer.
  func phrase(_ foregone: Outlook.Foregone) -> Phrase {
    let rules = foregone.correlations.map { correlation in
      let owner = correlation.owner
      let name = owner.label.map { Phrase.label($0) } ?? .name(owner.name ?? owner.part)
      return words(.rule(name, fields: correlation.fields.map { .field(program.fields[$0].title.name) }))
    }
    let verdict = words(.foregone(foregone.verdict))
    return rules.isEmpty ? verdict : [verdict, words(.partByPart(rules))].joined(" ")
  }

  // MARK: - Goals and changes

  /// `qualified`, `A1 or better in Priority`, `SQL in Lifecycle`.
  func phrase(_ goal: Goal) -> Phrase {
    let answer = Phrase.name(goal.answer(in: program))
    switch goal {
    case .verdict(let verdict): return words(.verdict(verdict))
    case .playbook(let index): return words(.inPlaybook(.title(program.playbooks[index].title)))
    case .stage(let index, let rung):
      return words(.inPart(.title(program.stages[index].rungs[rung].title), .title(program.stages[index].title)))
    case .grade(let index, _): return words(.orBetter(answer, .title(program.grades[index].title)))
    case .route(let index, _): return words(.toGoTo(answer, .title(program.routes[index].title)))
    }
  }

  /// `budget of 10,000 USD or more, timeline_days of 180 or less and 1 more demo_request`
  func phrase(_ changes: [Change]) -> Phrase { words(.all(changes.map(phrase))) }

  /// `15 more points in Heat: 1 more demo_request`
  func phrase(_ changes: [Change], _ gains: [ScoreGain]) -> Phrase {
    guard !gains.isEmpty else { return phrase(changes) }
    let points = gains.map { gain in
      let title = Phrase.title(program.scores[gain.score].title)
      let points = gain.points.isNegative ? gain.points.negated : gain.points
      return words(.morePoints(gain.points, .figure("\(points)"), title))
    }
    return words(.thatIs(words(.all(points)), phrase(changes)))
  }

  private func phrase(_ change: Change) -> Phrase {
    switch change.subject {
    case .events(let query, let count):
      return words(.moreEvents(.figure("\(count)"), .code(ExpressionText(program).phrase(query))))
    case .field(let index):
      let field = program.fields[index]
      let name = Phrase.field(field.title.name)
      if change.answers == [.any] { return words(.anyAnswerTo(name)) }
      let answers = phrase(change.answers, field.type)
      let rest = change.isAnswer ? words(.notKnownYet).inBrackets : Phrase()
      return words(field.type == .yesNo ? .answerTo(answers, name) : .of(name, answers)) + rest
    }
  }
}

extension Value {
  /// The value right before a decimal one, where that is the rounder of the two: 60% before 60.0001%.
  fileprivate func roundOneBefore(_ type: ValueType) -> Value? {
    let before: Value? =
      switch (self, type) {
      case (.number(let number), .number): .number(Fixed(units: number.units - 1))
      case (.number(let number), .percent): .number(Fixed(units: number.units - 100))
      case (.money(let money), .money): .money(Money(units: money.units - 1, currency: money.currency))
      case (_, _): nil
      }
    guard let before, before.display(as: type).utf8.count < display(as: type).utf8.count else { return nil }
    return before
  }
}
