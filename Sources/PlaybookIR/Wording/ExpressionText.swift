/// Writes a checked expression as its author would, for explanations.
///
/// Input: an expression of a verified program. Output: one line of the language that reads back as the same expression,
/// with brackets only where they are needed.
package struct ExpressionText {
  private let program: Program

  package init(_ program: Program) { self.program = program }

  package func text(_ expression: Expression) -> String {
    write(expression, Place(level: .expression))
  }

  /// A `where` over the fields of a kind of event.
  package func condition(_ filter: Expression, ofEvent event: Int?) -> String {
    write(filter, Place(level: .expression, event: event))
  }

  /// A query of a score's rule, without the form: `page_view where page = "/pricing" in last 30 days`.
  package func phrase(_ query: EventQuery) -> String {
    guard program.events.indices.contains(query.event) else { return "" }
    var text = program.events[query.event].title.name
    if let field = query.field { text += "." + eventField(field, of: query.event) }
    if let filter = query.filter {
      text += " where " + write(filter, Place(level: .or, event: query.event))
    }
    if let window = query.window { text += " in last " + Duration.elapsed(microseconds: window).words }
    return text
  }

  /// How tightly the grammar binds; an expression goes into brackets where a tighter one is wanted.
  private enum Level: Int {
    case expression, or, and, not, comparison, sum, product, unary, primary
  }

  /// What an expression is written into.
  private struct Place {
    var level: Level
    /// The kind of event whose `where` it stands in.
    var event: Int?
    /// The other operands' types: a bare word beside them may be taken for one of their values.
    var beside: [ValueType] = []

    func with(_ level: Level, beside: [ValueType] = []) -> Place { Place(level: level, event: event, beside: beside) }
  }

  private func write(_ expression: Expression, _ place: Place) -> String {
    let (text, level) = bare(expression, place)
    return level.rawValue < place.level.rawValue ? "(\(text))" : text
  }

  /// The text without brackets around it, and how tightly it binds.
  private func bare(_ expression: Expression, _ place: Place) -> (String, Level) {
    switch expression.op {
    case .literal, .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item,
      .score, .grade, .event, .today:
      return leaf(expression, place)
    case .not: return ("not " + operand(expression, 0, place, .not), .not)
    case .and: return (joined(expression, " and ", place, .not), .and)
    case .or: return (joined(expression, " or ", place, .and), .or)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .containsWord, .startsWith,
      .endsWith, .like, .before, .after:
      let (left, right) = (operand(expression, 0, place, .sum), operand(expression, 1, place, .sum))
      return ("\(left) \(words(expression)) \(right)", .comparison)
    case .between:
      let ends = (1...2).map { operand(expression, $0, place, .sum) }.joined(separator: " and ")
      return ("\(operand(expression, 0, place, .sum)) between \(ends)", .comparison)
    case .includesAny where expression.operands.count == 2:
      let (left, right) = (operand(expression, 0, place, .sum), operand(expression, 1, place, .sum))
      return ("\(left) includes \(right)", .comparison)
    case .isIn, .includesAny, .includesAll, .containsAnyWord:
      let left = operand(expression, 0, place, .sum)
      return ("\(left) \(words(expression)) \(list(expression, from: 1, place))", .comparison)
    case .isInList, .includesAnyInList, .includesAllInList, .containsAnyWordInList:
      let left = operand(expression, 0, place, .sum)
      return ("\(left) \(words(expression)) list.\(listName(expression.reference))", .comparison)
    case .timeOfDay:
      let (moment, zone) = (operand(expression, 0, place, .primary), operand(expression, 1, place, .primary))
      return ("\(moment) \(words(expression)) \(zone)", .primary)
    case .isFrom:
      let ends = (1...2).map { operand(expression, $0, place, .sum) }.joined(separator: " to ")
      return ("\(operand(expression, 0, place, .sum)) from \(ends)", .comparison)
    case .isAnswered, .isOnFile, .isMissing:
      return ("\(operand(expression, 0, place, .sum)) \(words(expression))", .comparison)
    case .inLast, .inNext:
      let text = "\(operand(expression, 0, place, .sum)) \(words(expression)) \(operand(expression, 1, place, .sum))"
      // Without brackets it would be read as the window of the events.
      return expression.op == .inLast && place.event != nil ? ("(\(text))", .primary) : (text, .comparison)
    case .add, .subtract: return (infix(expression, place, .sum, .product), .sum)
    case .multiply, .divide: return (infix(expression, place, .product, .unary), .product)
    case .negate: return ("-" + operand(expression, 0, place, .primary), .unary)
    case .minimum, .maximum:
      let arguments = expression.operands.indices.map { operand(expression, $0, place, .expression) }
      return ("\(words(expression))(\(arguments.joined(separator: ", ")))", .primary)
    case .firstKnown, .largestKnown: return ("\(words(expression)) \(list(expression, from: 0, place))", .primary)
    case .choose:
      let parts = (0...2).map { operand(expression, $0, place, .expression) }
      return ("if \(parts[0]) then \(parts[1]) else \(parts[2])", .expression)
    case .countOf, .daysSince, .daysUntil:
      return ("\(words(expression)) \(operand(expression, 0, place, .primary))", .primary)
    }
  }

  private func words(_ expression: Expression) -> String { OperatorTable.row(expression.op).words }

  // MARK: - Operands

  private func operand(_ expression: Expression, _ index: Int, _ place: Place, _ level: Level) -> String {
    guard expression.operands.indices.contains(index) else { return "" }
    let others = expression.operands.indices.filter { $0 != index }.map { expression.operands[$0].type }
    return write(expression.operands[index], place.with(level, beside: others))
  }

  private func joined(_ expression: Expression, _ separator: String, _ place: Place, _ level: Level) -> String {
    expression.operands.indices.map { operand(expression, $0, place, level) }.joined(separator: separator)
  }

  private func infix(_ expression: Expression, _ place: Place, _ left: Level, _ right: Level) -> String {
    "\(operand(expression, 0, place, left)) \(words(expression)) \(operand(expression, 1, place, right))"
  }

  private func list(_ expression: Expression, from first: Int, _ place: Place) -> String {
    let values = expression.operands.indices.dropFirst(first).map { operand(expression, $0, place, .expression) }
    return "[" + values.joined(separator: ", ") + "]"
  }

  private func listName(_ reference: Reference) -> String {
    guard case .list(let index) = reference, program.lists.indices.contains(index) else { return "" }
    return program.lists[index].title.name
  }

  // MARK: - Leaves

  private func leaf(_ expression: Expression, _ place: Place) -> (String, Level) {
    switch (expression.op, expression.reference) {
    case (.literal, .value(let value)):
      let text = value.source(as: expression.type)
      return (text, text.utf8.first == UInt8(ascii: "-") ? .unary : .primary)
    case (.field, .field(let index)) where program.fields.indices.contains(index):
      return (path(program.fields[index].title.name, place), .primary)
    case (.eventField, .field(let index)):
      return (place.event.map { eventField(index, of: $0) } ?? "", .primary)
    case (.event, .query(let query)):
      let text = query.form.rawValue + " " + phrase(query)
      // Nothing but a window ends the condition of `where`.
      return (text, query.filter != nil && query.window == nil ? .expression : .primary)
    case (.icpFits, .part(let index)): return (name("icp", program.icps, index) + " fits", .comparison)
    case (.checklistPasses, .part(let index)):
      return (name("checklist", program.checklists, index) + " passes", .comparison)
    case (.fact, .part(let index)): return (name("fact", program.facts, index), .primary)
    case (.signal, .part(let index)): return (name("signal", program.signals, index), .primary)
    case (.score, .part(let index)): return (name("score", program.scores, index), .primary)
    case (.grade, .part(let index)): return (name("grade", program.grades, index), .primary)
    case (.criterion, .item(let part, let index)):
      let items = program.icps.indices.contains(part) ? program.icps[part].criteria : []
      return (name("icp", program.icps, part) + name("", items, index), .primary)
    case (.item, .item(let part, let index)):
      let items = program.checklists.indices.contains(part) ? program.checklists[part].items : []
      return (name("checklist", program.checklists, part) + name("", items, index), .primary)
    case (.emailDomain, _): return (operand(expression, 0, place, .primary) + ".domain", .primary)
    case (.today, _): return ("today", .primary)
    case (_, _): return ("", .primary)
    }
  }

  private func name(_ kind: String, _ parts: [some Titled], _ index: Int) -> String {
    parts.indices.contains(index) ? "\(kind).\(parts[index].title.name)" : kind
  }

  private func eventField(_ index: Int, of event: Int) -> String {
    guard program.events.indices.contains(event), program.events[event].fields.indices.contains(index) else {
      return ""
    }
    return program.events[event].fields[index].title.name
  }

  /// A field's path; with `lead.` before it where the bare word would be read as something else.
  private func path(_ path: String, _ place: Place) -> String {
    let first = path.utf8.split(separator: UInt8(ascii: ".")).first.map { String(decoding: $0, as: UTF8.self) } ?? path
    let isValue = place.beside.contains { type in
      switch type {
      case .choice(let names), .grade(let names): names.contains(path)
      case .country: Country.isKnown(path)
      case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .timezone,
        .clock,
        .duration, .list, .points, .events:
        false
      }
    }
    return isValue || Self.builders.contains(first) ? "lead." + path : path
  }

  /// The words that build expressions and begin the names of parts.
  private static let builders: Set<String> = [
    "after", "and", "any", "before", "between", "checklist", "contains", "count", "days", "else", "ends", "fact",
    "first",
    "fits", "grade", "icp", "if", "in", "includes", "is", "largest", "last", "lead", "like", "list", "max", "min", "no",
    "not", "or", "passes", "score", "signal", "starts", "then", "today", "where", "yes",
  ]
}
