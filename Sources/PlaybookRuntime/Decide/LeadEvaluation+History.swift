import PlaybookIR

extension LeadEvaluation {
  /// An aggregate over the visible history. Counts are never unknown; the first or last of nothing is.
  func answer(_ query: EventQuery) -> Evaluation {
    switch query.form {
    case .count:
      return .known(.number(Fixed(whole: matches(query, needsTime: false).count)))
    case .any:
      return Evaluation(!matches(query, needsTime: false).isEmpty)
    case .days:
      let days = Set(matches(query, needsTime: true).compactMap { $0.at.map(context.zone.date) })
      return .known(.number(Fixed(whole: days.count)))
    case .first:
      return value(of: matches(query, needsTime: true).first, query.field)
    case .last:
      return value(of: matches(query, needsTime: true).last, query.field)
    }
  }

  /// The events that a query sees, oldest first: those for which its `where` is yes.
  func matches(_ query: EventQuery, needsTime: Bool) -> [LeadEvent] {
    let events = history.events(ofKind: query.event, window: query.window, needsTime: needsTime)
    guard let filter = query.filter else { return events }
    return events.filter { evaluate(filter, on: $0).truth == .yes }
  }

  private func value(of event: LeadEvent?, _ field: Int?) -> Evaluation {
    guard let event, let at = event.at else { return .unknown(.absent) }
    guard let field else { return .known(.time(at)) }
    return event.fields.indices.contains(field) ? event.fields[field] : .unknown(.absent)
  }

  /// A `where` reads the event's own fields, literals and lists; the lead is nothing to it.
  func evaluate(_ expression: Expression, on event: LeadEvent) -> Evaluation {
    switch expression.op.nature {
    case .eventField:
      guard case .field(let index) = expression.reference, event.fields.indices.contains(index) else {
        return .unknown(.absent)
      }
      return event.fields[index]
    case .logic, .value:
      return expression.evaluate(expression.operands.map { evaluate($0, on: event) }, context)
    case .part, .field, .query:
      return .unknown(.absent)
    }
  }
}
