import PlaybookIR
import PlaybookJSON

extension ReceiptChecker {
  /// The step of an expression beneath `step`: what it comes to.
  mutating func check(_ expression: Expression, childOf step: inout Step) throws(Misstep) -> Evaluation {
    if let question = expression.question { return try check(question, expression, childOf: &step) }
    let origin = expression.origin
    return try visit(childOf: &step, kind: "expression", origin: origin) { (checker, step) throws(Misstep) in
      var reads: [JSONValue] = []
      let evaluation: Evaluation
      if expression.showsOperands {
        var operands: [Evaluation] = []
        for operand in expression.steps { operands.append(try checker.check(operand, childOf: &step)) }
        evaluation = expression.op.evaluate(operands, types: [], reference: .none, context: checker.context)
      } else {
        reads = try checker.check(leavesOf: expression, childrenOf: &step)
        evaluation = checker.value(of: expression)
      }
      var claim = Claim("expression", evaluation, as: expression.type, origin: origin)
      claim.expression = expression
      if !expression.showsOperands { claim.condition = checker.words.text(expression) }
      claim.reads = reads
      return (evaluation, claim)
    }
  }

  /// What a leaf of the tree reads, each thing once, and the steps of the parts that it asks.
  private mutating func check(
    leavesOf expression: Expression, childrenOf step: inout Step
  ) throws(Misstep) -> [JSONValue] {
    var fields: Set<Int> = []
    var queries: Set<String> = []
    var questions: Set<Question> = []
    var reads: [JSONValue] = []
    for leaf in expression.leaves {
      if let question = leaf.question {
        if questions.insert(question).inserted { _ = try check(question, leaf, childOf: &step) }
        continue
      }
      switch leaf.reference {
      case .field(let index):
        if fields.insert(index).inserted { reads.append(document(ofField: index)) }
      case .query(let query):
        if queries.insert(words.text(leaf)).inserted {
          reads.append(document(of: leaf, answer(query), isPrivate: isPrivate(leaf)))
        }
      case .none, .value, .part, .item, .list:
        let clock = value(of: leaf)
        if clock.isUsable, queries.insert(words.text(leaf)).inserted {
          reads.append(document(of: leaf, clock, isPrivate: leaf.operands.flatMap(\.leaves).contains(where: isPrivate)))
        }
      }
    }
    return reads
  }

  private mutating func check(
    _ question: Question, _ expression: Expression, childOf step: inout Step
  ) throws(Misstep) -> Evaluation {
    let origin = expression.origin
    return try visit(childOf: &step, kind: "reference", origin: origin) { (checker, _) throws(Misstep) in
      let evaluation = checker.answer(question)
      var claim = Claim("reference", evaluation, as: expression.type, origin: origin)
      claim.part = checker.program.name(of: question.part)
      let title = checker.program.itemTitle(question)
      claim.name = title?.name
      claim.label = title?.label ?? (title == nil ? checker.program.title(of: question.part).title.label : nil)
      claim.expression = expression
      claim.condition = checker.words.text(expression)
      return (evaluation, claim)
    }
  }

  // MARK: - Values

  /// What an expression comes to by the values of the receipt and the steps that were checked.
  func value(of expression: Expression) -> Evaluation {
    if let question = expression.question { return answer(question) }
    switch expression.reference {
    case .field(let index): return readings[index].evaluation
    case .query(let query): return answer(query)
    case .none, .value, .list, .part, .item:
      return expression.evaluate(expression.operands.map(value), context)
    }
  }

  /// What another part said.
  func answer(_ question: Question) -> Evaluation {
    let nothing = Evaluation.unknown(.absent)
    switch question {
    case .whole(.fact(let index)): return facts[index] ?? nothing
    case .whole(.signal(let index)): return signals[index] ?? nothing
    case .whole(.icp(let index)): return icps[index]?.fits ?? nothing
    case .item(.icp(let index), let item): return icps[index].map { $0.criteria[item] } ?? nothing
    case .whole(.checklist(let index)): return checklists[index]?.passes ?? nothing
    case .item(.checklist(let index), let item): return checklists[index].map { $0.items[item] } ?? nothing
    case .whole(.score(let index)):
      return scores[index].map { .interval(low: $0.final.low, high: $0.final.high) } ?? nothing
    case .whole(.grade(let index)): return grades[index].map { .possible($0) } ?? nothing
    case .item(.fact, _), .item(.signal, _), .item(.score, _), .item(.grade, _): return nothing
    }
  }

  // MARK: - The history

  /// Counts the listed events once more.
  func answer(_ query: EventQuery) -> Evaluation {
    switch query.form {
    case .count: return .known(.number(Fixed(whole: events(of: query).count)))
    case .any: return Evaluation(!events(of: query).isEmpty)
    case .days:
      let days = Set(events(of: query).compactMap { $0.at.map(context.zone.date) })
      return .known(.number(Fixed(whole: days.count)))
    case .first: return content(of: events(of: query).first { $0.at != nil }, query.field)
    case .last: return content(of: events(of: query).last { $0.at != nil }, query.field)
    }
  }

  private func content(of event: ReceivedLead.Event?, _ field: Int?) -> Evaluation {
    guard let event, let at = event.at else { return .unknown(.absent) }
    return field.map { event.fields[$0] } ?? .known(.time(at))
  }

  /// The events of the query's kind within its window for which its `where` is yes, oldest first.
  func events(of query: EventQuery) -> [ReceivedLead.Event] {
    history[query.event].filter { event in
      if let window = query.window {
        guard let at = event.at else { return false }
        let age = context.now.elapsed(since: at)
        guard age >= 0, age < Int128(window) else { return false }
      }
      return query.filter.map { value(of: $0, in: event).truth == .yes } ?? true
    }
  }

  private func value(of expression: Expression, in event: ReceivedLead.Event) -> Evaluation {
    if case .field(let index) = expression.reference { return event.fields[index] }
    return expression.evaluate(expression.operands.map { value(of: $0, in: event) }, context)
  }

  // MARK: - Tables

  enum Row {
    case row(Int)
    case none
    case unknown(UnknownReason)
  }

  /// The first range that holds the subject for certain, when all above certainly do not.
  func row(of subject: Evaluation, in ranges: [ValueRange]) -> Row {
    if case .unknown(let why) = subject { return .unknown(why) }
    for (index, range) in ranges.enumerated() {
      let ends = [(Operator.greaterOrEqual, range.low), (.less, range.high)].compactMap { op, end in
        end.map { op.evaluate([subject, .known($0)], types: [], reference: .none, context: context) }
      }
      if let open = ends.first(where: { $0.truth == .unknown }), !ends.contains(where: { $0.truth == .no }) {
        return .unknown(open.unknownReason ?? .absent)
      }
      if ends.allSatisfy({ $0.truth == .yes }) { return .row(index) }
    }
    return .none
  }
}

extension Program {
  /// The title of a criterion or an item.
  fileprivate func itemTitle(_ question: Question) -> Title? {
    switch question {
    case .whole: nil
    case .item(.icp(let index), let item): icps[index].criteria[item].title
    case .item(.checklist(let index), let item): checklists[index].items[item].title
    case .item(.fact, _), .item(.signal, _), .item(.score, _), .item(.grade, _): nil
    }
  }
}
