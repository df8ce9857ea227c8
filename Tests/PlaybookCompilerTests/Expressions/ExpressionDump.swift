import PlaybookIR

/// An expression with all its structure: `(= count company.employees 5)`, for comparing in tests.
func dump(_ expression: Expression) -> String {
  let operands = expression.operands.map { dump($0) }
  switch expression.op {
  case .literal:
    guard case .value(let value) = expression.reference else { return "?" }
    return "\(dump(value)):\(dump(expression.type))"
  case .field:
    guard case .field(let index) = expression.reference else { return "?" }
    return BenchSymbols.fields[index].title.name
  default:
    let reference: [String] =
      switch expression.reference {
      case .none: []
      case .value(let value): [dump(value)]
      case .field(let index), .part(let index), .list(let index): ["#\(index)"]
      case .item(let part, let index): ["#\(part).\(index)"]
      case .query(let query): [dump(query)]
      }
    return "(" + ([expression.op.rawValue + "→" + dump(expression.type)] + reference + operands).joined(separator: " ")
      + ")"
  }
}

private func dump(_ query: EventQuery) -> String {
  var text = "\(query.form.rawValue) #\(query.event)"
  if let field = query.field { text += ".\(field)" }
  if let filter = query.filter { text += " where \(dump(filter))" }
  if let window = query.window { text += " in \(Duration.elapsed(microseconds: window))" }
  return text
}

func dump(_ type: ValueType) -> String {
  switch type {
  case .choice(let names): "choice\(names.count)"
  case .grade(let names): "grade\(names.count)"
  case .list(let element): "list of " + dump(element)
  default: "\(type)"
  }
}

func dump(_ value: Value) -> String {
  switch value {
  case .truth(let truth): truth ? "yes" : "no"
  case .number(let number): number.description
  case .money(let money): money.description
  case .text(let text): "\"\(text.string)\""
  case .member(let name), .country(let name): name
  case .date(let date): date.description
  case .time(let time): time.description
  case .duration(let duration): duration.description
  case .clock(let clock): clock.description
  case .list(let values): "[" + values.map { dump($0) }.joined(separator: ", ") + "]"
  }
}
