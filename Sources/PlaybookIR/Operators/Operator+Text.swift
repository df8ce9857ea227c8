extension Operator {
  /// A text and then one or more texts of which one has to match.
  func textTest(_ operands: [Evaluation], _ matches: (Text, Text) -> Bool) -> Evaluation {
    var texts: [Text] = []
    for operand in operands {
      guard case .known(.text(let text)) = operand else { return operand.passedOn }
      texts.append(text)
    }
    return Evaluation(texts.dropFirst().contains { matches(texts[0], $0) })
  }

  func containsAnyWord(_ operand: Evaluation, _ list: WordSet?) -> Evaluation {
    guard case .known(.text(let text)) = operand, let list else { return operand.passedOn }
    return Evaluation(list.texts.contains { text.contains(word: $0) })
  }
}
