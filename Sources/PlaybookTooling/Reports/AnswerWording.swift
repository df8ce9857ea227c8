import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// What answers to a missing field would do, in words.
struct AnswerWording {
  let program: Program

  /// `10,000 USD or more qualifies; less than 10,000 USD leaves it open`; nil where it is not known.
  func effects(of missing: MissingField) -> String? {
    guard let type = program.fields.first(where: { $0.title.name.utf8.elementsEqual(missing.field.utf8) })?.type else {
      return nil
    }
    // That no answer leaves it open needs no words.
    let effects = missing.effects.compactMap { effect -> (answers: [AnswerCell.Shape], verdict: Verdict)? in
      let answers = effect.answers.filter { $0 != .noAnswer }
      return answers.isEmpty ? nil : (answers, effect.verdict)
    }
    if effects.isEmpty { return nil }
    if effects.count == 1 {
      let verdict = effects[0].verdict
      return verdict == .needsInfo ? "no answer settles it alone" : "any answer \(Self.words(verdict))"
    }
    return effects.map { "\(words($0.answers, type)) \(Self.words($0.verdict))" }.joined(separator: "; ")
  }

  private static func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .qualified: "qualifies"
    case .notQualified: "does not qualify"
    case .disqualified: "disqualifies"
    case .needsInfo: "leaves it open"
    case .noPlaybook: "leaves no playbook"
    }
  }

  func words(_ answers: [AnswerCell.Shape], _ type: ValueType) -> String {
    let shown = answers.prefix(6).map { words($0, type) }
    if answers.count > shown.count { return shown.joined(separator: ", ") + " or another of \(answers.count)" }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  private func words(_ answer: AnswerCell.Shape, _ type: ValueType) -> String {
    switch answer {
    case .value(let value): value.display(as: type, limit: 40)
    case .like(let value): "such as \(value.display(as: type, limit: 40))"
    case .range(let from, let below): words(from: from, below: below, type)
    case .other: "anything else"
    case .any: "any answer"
    case .noAnswer: "no answer"
    }
  }

  private func words(from: Value?, below: Value?, _ type: ValueType) -> String {
    let low = from?.display(as: type)
    if type == .count, case .number(let end)? = below {
      // Of whole numbers the last one is named.
      let last = Value.number(Fixed(whole: end.whole - 1)).display(as: type)
      return low.map { "\($0) to \(last)" } ?? "\(last) or less"
    }
    let high = below?.display(as: type)
    let isMoment = type == .date || type == .time
    switch (low, high) {
    case (let low?, let high?): return isMoment ? "from \(low) to before \(high)" : "\(low) to less than \(high)"
    case (let low?, nil): return isMoment ? "\(low) or later" : "\(low) or more"
    case (nil, let high?): return isMoment ? "before \(high)" : "less than \(high)"
    case (nil, nil): return "any answer"
    }
  }

  /// Why an open verdict needs no answer.
  func words(_ foregone: Outlook.Foregone) -> String {
    let rules = foregone.correlations.map { correlation in
      let owner = correlation.owner
      let name = owner.label ?? owner.name ?? owner.part
      let fields = correlation.fields.map { program.fields[$0].title.name }.joined(separator: ", ")
      return "\(DisplayText.escaped(name)) (\(fields))"
    }
    let verdict =
      switch foregone.verdict {
      case .qualified: "it qualifies"
      case .notQualified: "it does not qualify"
      case .disqualified: "it is disqualified"
      case .noPlaybook: "no playbook applies"
      case .needsInfo: "it stays open"
      }
    let end = rules.isEmpty ? "" : " It is open only part by part, in: \(rules.joined(separator: "; "))."
    return "Whatever is answered, \(verdict)." + end
  }
}
