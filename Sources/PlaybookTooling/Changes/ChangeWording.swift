import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Says in words which answer is asked about, and what would bring it about.
struct ChangeWording {
  let program: Program

  /// `qualified`, `A1 or better of Priority`, `SQL of Lifecycle`.
  func words(_ goal: Goal) -> String {
    func title(_ part: some Titled) -> String { DisplayText.escaped(part.title.label ?? part.title.name) }
    let answer = DisplayText.escaped(goal.answer(in: program))
    switch goal {
    case .verdict(let verdict): return verdict.rawValue.replacing("_", with: " ")
    case .playbook(let index): return "in \(title(program.playbooks[index]))"
    case .stage(let index, let rung):
      return "\(title(program.stages[index].rungs[rung])) in \(title(program.stages[index]))"
    case .grade(let index, _): return "\(answer) or better in \(title(program.grades[index]))"
    case .route(let index, _): return "for \(answer) in \(title(program.routes[index]))"
    }
  }

  /// `budget of 10,000 USD or more, timeline_days of 180 or less and 1 more demo_request`
  func words(_ changes: [Change]) -> String { joined(changes.map(words), with: "and") }

  private func words(_ change: Change) -> String {
    switch change.subject {
    case .events(let query, let count):
      let text = ExpressionText(program).text(
        Expression(.event, .count, reference: .query(query), origin: .none))
      return "\(count) more \(text.trimmed(prefix: "count of "))"
    case .field(let index):
      let field = program.fields[index]
      let name = DisplayText.escaped(field.title.name)
      let known = change.isAnswer ? " (not known yet)" : ""
      if change.answers == [.any] { return "any answer to \(name)" }
      let answers = bound(change, field.type) ?? AnswerWording(program: program).words(change.answers, field.type)
      return field.type == .yesNo ? "\(answers) to \(name)\(known)" : "\(name) of \(answers)\(known)"
    }
  }

  /// `60% or less` where `less than 60.0001%` is meant, and `more than 60%` for `60.0001% or more`; nil for anything else.
  private func bound(_ change: Change, _ type: ValueType) -> String? {
    guard let value = change.value, change.answers.count == 1 else { return nil }
    let shown = value.display(as: type)
    switch change.answers[0] {
    case .range(nil, let below?):
      return shown.utf8.count <= below.display(as: type).utf8.count && type != .time
        ? "\(shown) or \(type == .date ? "earlier" : "less")" : nil
    case .range(_?, nil):
      guard let last = value.beforeIt(type)?.display(as: type) else { return nil }
      return last.utf8.count < shown.utf8.count ? "more than \(last)" : nil
    case .value, .range, .like, .other, .any, .noAnswer: return nil
    }
  }

  private func joined(_ words: [String], with last: String) -> String {
    guard words.count > 1, let final = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}

extension Value {
  /// The last value before a decimal one.
  fileprivate func beforeIt(_ type: ValueType) -> Value? {
    switch (self, type) {
    case (.number(let number), .number): .number(Fixed(units: number.units - 1))
    case (.number(let number), .percent): .number(Fixed(units: number.units - 100))
    case (.money(let money), .money): .money(Money(units: money.units - 1, currency: money.currency))
    case (_, _): nil
    }
  }
}

extension String {
  fileprivate func trimmed(prefix: String) -> String {
    utf8.starts(with: prefix.utf8) ? String(dropFirst(prefix.count)) : self
  }
}
