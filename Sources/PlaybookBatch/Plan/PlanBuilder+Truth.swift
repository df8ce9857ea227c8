import PlaybookIR
import PlaybookRuntime

/// Conditions.
extension PlanBuilder {
  mutating func truth(_ expression: Expression) throws -> TruthColumns {
    switch expression.op {
    case .and: return all(try expression.operands.map { try truth($0) })
    case .or: return any(try expression.operands.map { try truth($0) })
    case .not: return try truth(expression.operands[0]).negated
    case .choose:
      let condition = try truth(expression.operands[0])
      let (a, b) = (try truth(expression.operands[1]), try truth(expression.operands[2]))
      return TruthColumns(yes: choose(condition, a.yes, b.yes), no: choose(condition, a.no, b.no))
    case .firstKnown:
      var result = TruthColumns.unknown
      for operand in expression.operands {
        let next = try truth(operand)
        let open = unknown(result)
        result = TruthColumns(yes: or(result.yes, and(open, next.yes)), no: or(result.no, and(open, next.no)))
      }
      return result
    case .literal:
      guard case .value(.truth(let truth)) = expression.reference else { throw NotInColumns() }
      return truth ? .yes : .no
    case .fact:
      guard case .part(let index) = expression.reference, case .truth(let truth) = try fact(index) else {
        throw NotInColumns()
      }
      return truth
    case .signal, .icpFits, .criterion, .checklistPasses, .item: return try answer(expression)
    case .event: return try truth(ofEvent: expression)
    case .isAnswered, .isOnFile, .isMissing:
      guard case .field(let field) = expression.operands[0].reference, expression.operands[0].op == .field else {
        throw NotInColumns()
      }
      return state(expression.op, try known(field))
    case .field, .emailDomain, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn,
      .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList, .countOf, .contains, .containsWord,
      .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .add, .subtract, .multiply, .divide,
      .negate, .minimum, .maximum, .largestKnown, .daysSince, .daysUntil, .inLast, .inNext, .before, .after,
      .eventField, .score, .grade, .today, .timeOfDay, .isFrom:
      return try test(expression)
    }
  }

  private mutating func state(_ op: Operator, _ known: Bits) -> TruthColumns {
    switch op {
    case .isAnswered: TruthColumns(yes: known, no: .none)
    case .isOnFile: TruthColumns(yes: known, no: without(.all, known))
    case _: TruthColumns(yes: without(.all, known), no: known)
    }
  }

  /// A comparison or another test of values.
  private mutating func test(_ written: Expression) throws -> TruthColumns {
    let expression = inlined(written)
    if let (field, view) = onlyField(of: expression), let truth = try lookUp(expression, field, view) { return truth }
    if let truth = try truth(readingOneEvent: expression) { return truth }
    switch expression.op {
    case .less, .before: return try isLess(expression.operands[0], expression.operands[1])
    case .greaterOrEqual: return try isLess(expression.operands[0], expression.operands[1]).negated
    case .greater, .after: return try isAtMost(expression.operands[0], expression.operands[1]).negated
    case .lessOrEqual: return try isAtMost(expression.operands[0], expression.operands[1])
    case .equal: return try isEqual(expression.operands[0], expression.operands[1])
    case .notEqual: return try isEqual(expression.operands[0], expression.operands[1]).negated
    case .between:
      let low = try isLess(expression.operands[0], expression.operands[1]).negated
      let high = try isAtMost(expression.operands[0], expression.operands[2])
      let known = try expression.operands.reduce(Bits.all) { and($0, try numbers($1).known) }
      let both = and(low, high)
      return TruthColumns(yes: and(both.yes, known), no: and(both.no, known))
    case .isIn: return try isIn(expression)
    case .inLast, .inNext: return try isInWindow(expression)
    case .includesAll:
      // An element for each value: bits of single values can be asked in one pass over a list.
      let singles = expression.operands.dropFirst().map {
        Expression(.includesAny, .yesNo, [expression.operands[0], $0], origin: .none)
      }
      guard expression.operands.count > 2 else { throw NotInColumns() }
      return all(try singles.map { try test($0) })
    case .field, .emailDomain, .isInList, .includesAny, .includesAnyInList, .includesAllInList, .countOf, .contains,
      .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like, .add, .subtract,
      .multiply, .divide, .negate, .minimum, .maximum, .largestKnown, .daysSince, .daysUntil, .eventField, .score,
      .grade, .event, .today, .and, .or, .not, .choose, .firstKnown, .literal, .fact, .signal, .icpFits, .criterion,
      .checklistPasses, .item, .isAnswered, .isOnFile, .isMissing, .timeOfDay, .isFrom:
      throw NotInColumns()
    }
  }

  // MARK: - Look-ups

  /// The expression with facts that are values of lead fields put in their place.
  private func inlined(_ expression: Expression) -> Expression {
    if expression.op == .fact, case .part(let index) = expression.reference,
      case .expression(let value) = program.facts[index].value
    {
      switch value.type {
      case .yesNo, .points, .grade: return expression
      case _: return inlined(value)
      }
    }
    guard !expression.operands.isEmpty else { return expression }
    return Expression(
      expression.op, expression.type, expression.operands.map { inlined($0) }, reference: expression.reference,
      origin: expression.origin)
  }

  /// The one field that an expression reads besides literals; nil when it reads more or something else.
  private func onlyField(of expression: Expression) -> (field: Int, view: FieldView)? {
    var found: (field: Int, view: FieldView)?
    var isOnly = true
    func visit(_ node: Expression, _ view: FieldView) {
      switch node.op {
      case .literal, .today: break
      case .field:
        guard case .field(let field) = node.reference, found == nil || found.map({ $0 == (field, view) }) == true else {
          isOnly = false
          return
        }
        found = (field, view)
      case .emailDomain where view == .value: node.operands.forEach { visit($0, .domain) }
      case .countOf where view == .value: node.operands.forEach { visit($0, .size) }
      case .fact, .signal, .icpFits, .criterion, .checklistPasses, .item, .score, .grade, .event, .eventField,
        .emailDomain, .countOf, .isAnswered, .isOnFile, .isMissing, .firstKnown, .largestKnown, .choose, .and, .or,
        .timeOfDay, .isFrom:
        // What may be known where the field is not is no look-up of its value.
        isOnly = false
      case _: node.operands.forEach { visit($0, view) }
      }
    }
    visit(expression, .value)
    return isOnly ? found : nil
  }

  /// The condition as a bit that conversion finds; nil where its shape is none that conversion knows.
  private mutating func lookUp(_ expression: Expression, _ field: Int, _ view: FieldView) throws -> TruthColumns? {
    let type = program.fields[field].type
    let subject = expression.operands.first
    let isPlain = subject.map { isField($0) } ?? (expression.op == .field)
    let restIsFixed = expression.operands.dropFirst().allSatisfy { $0.op == .literal || $0.op == .today }
    switch (type, view) {
    case (.yesNo, .value), (.choice, .value), (.country, .value):
      return try feature(field, expression, as: view)
    case (.count, .value), (.number, .value), (.percent, .value), (.money, .value), (.date, .value), (.time, .value),
      (.list, .size):
      if case .list = type, FieldShape(program.fields[field]) == nil { return nil }
      guard restIsFixed else { return nil }
      if type == .money, OrderedTest.isOpen(expression, context, currency) {
        // An amount in the book's currency does not compare; one in the condition's own does.
        let opposite = Expression(.not, .yesNo, [expression], origin: .none)
        return TruthColumns(
          yes: try feature(field, expression, as: view).yes, no: try feature(field, opposite, as: view).yes)
      }
      guard OrderedTest(expression, context, currency) != nil else { return nil }
      return try feature(field, expression, as: view)
    case (.text, _), (.email, _), (.domain, _), (.phone, _), (.url, _), (.timezone, _):
      guard restIsFixed, view == .domain ? subject?.op == .emailDomain : isPlain, TextTest(expression, program) != nil
      else { return nil }
      return try feature(field, expression, as: view)
    case (.list, .value):
      guard restIsFixed, isPlain, FieldShape(program.fields[field]) != nil else { return nil }
      switch expression.op {
      case .includesAny, .includesAnyInList: return try feature(field, expression, as: view)
      case .includesAllInList:
        guard case .list(let index) = expression.reference, case .list(let element) = type, element == .text,
          program.lists[index].values.count <= 32
        else { return nil }
        let singles = program.lists[index].values.map { value in
          Expression(
            .includesAny, .yesNo,
            [expression.operands[0], Expression(.literal, element, reference: .value(.text(value)), origin: .none)],
            origin: .none)
        }
        return all(try singles.map { try feature(field, $0, as: view) })
      case .includesAll where expression.operands.count == 2:
        return try feature(field, expression, as: view)
      case _: return nil
      }
    case _: return nil
    }
  }

  private func isField(_ expression: Expression) -> Bool { expression.op == .field }

  // MARK: - Values that are no numbers

  private mutating func isEqual(_ left: Expression, _ right: Expression) throws -> TruthColumns {
    switch (left.type, right.type) {
    case (.yesNo, .yesNo):
      let (a, b) = (try truth(left), try truth(right))
      return TruthColumns(
        yes: or(and(a.yes, b.yes), and(a.no, b.no)), no: or(and(a.yes, b.no), and(a.no, b.yes)))
    case (.choice, .choice):
      let (a, b) = (try names(left), try names(right))
      var same = Bits.none
      for name in a.names {
        for other in b.names where other.name.utf8.elementsEqual(name.name.utf8) {
          same = or(same, and(name.leads, other.leads))
        }
      }
      return truth(same, known: and(any(a.names.map(\.leads)), any(b.names.map(\.leads))))
    case (.grade, _): return try isGrade(left, in: [right])
    case (_, .grade): return try isGrade(right, in: [left])
    case _: return try isEqualNumber(left, right)
    }
  }

  private mutating func isIn(_ expression: Expression) throws -> TruthColumns {
    let subject = expression.operands[0]
    let values = Array(expression.operands.dropFirst())
    if case .grade = subject.type { return try isGrade(subject, in: values) }
    return any(try values.map { try isEqual(subject, $0) })
  }

  /// Yes where every possible grade is among the values, no where none is.
  private mutating func isGrade(_ grade: Expression, in values: [Expression]) throws -> TruthColumns {
    guard case .part(let index) = grade.reference, grade.op == .grade else { throw NotInColumns() }
    let wanted = try values.map { value -> String in
      guard case .value(.member(let name)) = value.reference, value.op == .literal else { throw NotInColumns() }
      return name
    }
    let possible = try self.grade(index).possible
    let (inside, outside) = (
      any(possible.filter { wanted.contains($0.name) }.map(\.leads)),
      any(possible.filter { !wanted.contains($0.name) }.map(\.leads))
    )
    return TruthColumns(yes: without(inside, outside), no: without(outside, inside))
  }

  /// A choice as sets of leads by name.
  mutating func names(_ expression: Expression) throws -> NameColumns {
    guard case .choice(let members) = expression.type else { throw NotInColumns() }
    switch expression.op {
    case .literal:
      guard case .value(.member(let name)) = expression.reference else { throw NotInColumns() }
      return NameColumns(names: [(name, .all)])
    case .fact:
      guard case .part(let index) = expression.reference, case .names(let names) = try fact(index) else {
        throw NotInColumns()
      }
      return names
    case .field:
      guard case .field(let field) = expression.reference else { throw NotInColumns() }
      return NameColumns(
        names: try members.map { member in
          let literal = Expression(.literal, expression.type, reference: .value(.member(member)), origin: .none)
          let isMember = Expression(.equal, .yesNo, [expression, literal], origin: .none)
          return (member, try feature(field, isMember, as: .value).yes)
        })
    case .choose:
      let condition = try truth(expression.operands[0])
      let (a, b) = (try names(expression.operands[1]), try names(expression.operands[2]))
      return merged(a, b) { builder, left, right in builder.choose(condition, left, right) }
    case .firstKnown:
      var result = try names(expression.operands[0])
      for operand in expression.operands.dropFirst() {
        let known = any(result.names.map(\.leads))
        result = merged(result, try names(operand)) { builder, left, right in
          builder.or(left, builder.without(right, known))
        }
      }
      return result
    case _: throw NotInColumns()
    }
  }

  private mutating func merged(
    _ a: NameColumns, _ b: NameColumns, _ merge: (inout PlanBuilder, Bits, Bits) -> Bits
  ) -> NameColumns {
    var all: [String] = []
    for name in a.names.map(\.name) + b.names.map(\.name) where !all.contains(name) { all.append(name) }
    func leads(_ columns: NameColumns, _ name: String) -> Bits {
      columns.names.first { $0.name.utf8.elementsEqual(name.utf8) }?.leads ?? .none
    }
    return NameColumns(names: all.map { ($0, merge(&self, leads(a, $0), leads(b, $0))) })
  }
}
