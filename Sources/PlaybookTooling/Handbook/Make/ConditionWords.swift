import PlaybookIR

/// Says conditions as sentences: `Core ICP fits and Fit is at least 60`.
///
/// Input: an expression of a verified program. What is named in the book is called by its label and leads to where it is
/// explained; computations stay in the language of books.
struct ConditionWords {
  let program: Program
  let words: Words
  private let expressions: ExpressionText

  init(_ program: Program, words: Words) {
    self.program = program
    self.words = words
    expressions = ExpressionText(program)
  }

  func sentence(_ condition: Expression) -> Phrase { say(condition, isNo: false, event: nil, isNested: false) }

  /// A value: a field, a figure, the points of a score.
  func term(_ expression: Expression) -> Phrase { term(expression, event: nil) }

  /// `Looked at a page where path starts with "/pricing" in the last 14 days`
  func query(_ query: EventQuery) -> Phrase {
    let filter = query.filter.map { say($0, isNo: false, event: query.event, isNested: true) }
    return words(
      .eventQuery(
        event(query.event), where: filter, within: query.window.map { words.length($0) }))
  }

  func event(_ index: Int) -> Phrase { program.events.at(index).map { .title($0.title) } ?? Phrase() }

  /// `Booked a meeting`, with what else must hold of it.
  func happening(_ event: Int, where filter: Expression?) -> Phrase {
    words(.eventQuery(self.event(event), where: filter.map { self.filter($0, event: event) }, within: nil))
  }

  /// The event's own fields are those of `event`.
  func filter(_ filter: Expression, event: Int) -> Phrase { say(filter, isNo: false, event: event, isNested: true) }

  // MARK: - Conditions

  private func say(_ condition: Expression, isNo: Bool, event: Int?, isNested: Bool) -> Phrase {
    func term(_ index: Int) -> Phrase {
      condition.operands.at(index).map { self.term($0, event: event) } ?? Phrase()
    }
    func terms(from first: Int) -> [Phrase] { condition.operands.dropFirst(first).map { self.term($0, event: event) } }
    switch condition.op {
    case .and, .or:
      let parts = condition.operands.map { say($0, isNo: isNo, event: event, isNested: true) }
      // Not both is either not.
      let phrase = words((condition.op == .and) != isNo ? ConditionMessage.every(parts) : .any(parts))
      return isNested ? words(.together(phrase)) : phrase
    case .not:
      guard let operand = condition.operands.first else { return Phrase() }
      return say(operand, isNo: !isNo, event: event, isNested: isNested)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .containsWord, .startsWith,
      .endsWith, .like, .before, .after, .inLast, .inNext:
      return words(.relation(condition.op, term(0), term(1), isNo: isNo))
    case .between, .isFrom: return words(.range(condition.op, term(0), term(1), term(2), isNo: isNo))
    case .isIn: return words(.isIn(term(0), terms(from: 1), isNo: isNo))
    case .includesAny, .includesAll, .containsAnyWord:
      return words(.includes(condition.op, term(0), terms(from: 1), isNo: isNo))
    case .isInList, .includesAnyInList, .includesAllInList, .containsAnyWordInList:
      return words(.relation(condition.op, term(0), list(condition.reference), isNo: isNo))
    case .isAnswered, .isOnFile, .isMissing: return words(.state(condition.op, term(0), isNo: isNo))
    case .icpFits, .checklistPasses: return words(.standing(condition.op, leaf(condition, event), isNo: isNo))
    case .event:
      guard case .query(let query) = condition.reference, query.form == .any else { break }
      return words(.happened(self.query(query), isNo: isNo))
    case .field, .eventField: return words(.isYes(leaf(condition, event), isNo: isNo))
    case .literal, .fact, .signal, .criterion, .item, .score, .grade, .today, .emailDomain, .countOf, .add, .subtract,
      .multiply, .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil,
      .timeOfDay:
      break
    }
    let phrase = self.term(condition, event: event)
    return isNo ? words(.notSo(phrase)) : phrase
  }

  // MARK: - Values

  private func term(_ expression: Expression, event: Int?) -> Phrase {
    func terms() -> [Phrase] { expression.operands.map { term($0, event: event) } }
    switch expression.op {
    case .literal:
      guard case .value(let value) = expression.reference else { return Phrase() }
      return words.value(value, as: expression.type)
    case .field, .eventField, .fact, .signal, .icpFits, .checklistPasses, .criterion, .item, .score, .grade:
      return leaf(expression, event)
    case .event:
      guard case .query(let query) = expression.reference else { return Phrase() }
      let field = query.field.flatMap { program.events.at(query.event)?.fields.at($0)?.title.name }
      return words(.eventTerm(query.form, self.query(query), field: field.map { .field($0) }))
    case .today: return words(.today)
    case .emailDomain: return words(.domain(of: terms().joined(", ")))
    case .countOf, .daysSince, .daysUntil: return words(.measure(expression.op, terms().joined(", ")))
    case .timeOfDay: return words(.clock(terms().first ?? Phrase(), zone: terms().last ?? Phrase()))
    case .firstKnown, .largestKnown: return words(.known(expression.op, terms()))
    case .minimum, .maximum: return words(.known(expression.op, terms()))
    case .add, .subtract, .multiply, .divide, .negate, .choose: return .code(expressions.text(expression))
    case .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn, .isInList,
      .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .contains, .containsWord, .containsAnyWord,
      .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing, .inLast, .inNext,
      .before, .after, .isFrom:
      return say(expression, isNo: false, event: event, isNested: true)
    }
  }

  private func list(_ reference: Reference) -> Phrase {
    guard case .list(let index) = reference, let list = program.lists.at(index) else { return Phrase() }
    return .linked(list.title, "list")
  }

  private func leaf(_ expression: Expression, _ event: Int?) -> Phrase {
    switch (expression.op, expression.reference) {
    case (.field, .field(let index)): program.fields.at(index).map { .field($0.title.name) } ?? Phrase()
    case (.eventField, .field(let index)):
      event.flatMap { program.events.at($0)?.fields.at(index) }.map { .field($0.title.name) } ?? Phrase()
    case (.fact, .part(let index)): linked(program.facts, index, "fact")
    case (.signal, .part(let index)): linked(program.signals, index, "signal")
    case (.icpFits, .part(let index)): linked(program.icps, index, "icp")
    case (.checklistPasses, .part(let index)): linked(program.checklists, index, "checklist")
    case (.score, .part(let index)): linked(program.scores, index, "score")
    case (.grade, .part(let index)): linked(program.grades, index, "grade")
    case (.criterion, .item(let part, let index)):
      program.icps.at(part)?.criteria.at(index).map { .linked($0.title, "icp", program.icps[part].title) } ?? Phrase()
    case (.item, .item(let part, let index)):
      program.checklists.at(part)?.items.at(index).map {
        .linked($0.title, "checklist", program.checklists[part].title)
      }
        ?? Phrase()
    case (_, _): Phrase()
    }
  }

  private func linked(_ parts: [some Titled], _ index: Int, _ kind: String) -> Phrase {
    parts.at(index).map { .linked($0.title, kind) } ?? Phrase()
  }
}

extension Phrase {
  /// A title that leads to its part of the handbook, or to the part that it stands in.
  static func linked(_ title: Title, _ kind: String, _ part: Title? = nil) -> Phrase {
    .title(title).linked(to: .id(kind, part ?? title))
  }
}

extension String {
  /// What a part of a handbook is found by: `icp-midmarket`.
  static func id(_ kind: String, _ title: Title) -> String { "\(kind)-\(title.name)" }
}
