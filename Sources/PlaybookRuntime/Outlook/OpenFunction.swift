import PlaybookIR

/// What a part of the program comes to while some fields are free.
struct OpenFunction {
  typealias Leaf = AnswerDiagrams.Leaf

  /// For the lead as it is.
  let now: Leaf
  /// The free fields that it may depend on; none: it is settled and `now` is what it comes to.
  let fields: Set<Int>
  /// Whether an answer may turn `now` although it is certain: it asks whether something is known, or a field is free
  /// that has a value.
  let isUnsteady: Bool
  /// Nothing in a survey, which looks at no answers.
  let node: AnswerDiagrams.Node?
  /// How it comes from the answer to one field; nil when no single field's value is passed on.
  var chain: AnswerChain?

  var isSettled: Bool { fields.isEmpty }
}

/// A value made from the answer to one field.
struct AnswerChain {
  let field: Int
  /// 1: grows with the answer, −1: shrinks, 0: has no order that is known.
  let direction: Int
  /// Whether it is the answer itself.
  let isAnswer: Bool
  let value: (Evaluation) -> Evaluation
}

extension AnswerDiagrams.Leaf {
  /// For what only cares about values; unknown for anything else.
  var evaluation: Evaluation {
    switch self {
    case .value(let evaluation): evaluation
    case .sum(let sum): .interval(low: sum.interval.low, high: sum.interval.high)
    case .verdict, .place: .unknown(.absent)
    }
  }

  var truth: Truth { evaluation.truth }

  /// Why something is unknown changes no answer, so that all that is unknown is one leaf.
  init(_ evaluation: Evaluation) {
    if case .unknown = evaluation { self = .value(.unknown(.absent)) } else { self = .value(evaluation) }
  }

  init(_ truth: Truth) { self = .value(Evaluation(truth, else: .absent)) }

  var isCertain: Bool {
    switch self {
    case .value(let evaluation): evaluation.isCertain
    case .sum(let sum): sum.isPoint
    case .verdict(let verdict): verdict != .needsInfo
    case .place(_, let isCertain): isCertain
    }
  }
}
