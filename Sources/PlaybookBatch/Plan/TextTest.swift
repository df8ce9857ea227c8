import PlaybookIR

/// A condition on one text, by how it is looked up.
enum TextTest {
  /// It depends on nothing but which of these texts the value equals, if any.
  case equality([Text])
  /// At least one of them stands in the value; `isWord`: as a word.
  case contains([Text], isWord: Bool)
  case startsWith(Text)
  case endsWith(Text)
  case like(Text)

  /// Nil for a condition of another shape.
  init?(_ condition: Expression, _ program: Program) {
    var texts: [Text] = []
    for operand in condition.operands.dropFirst() {
      guard case .value(.text(let text)) = operand.reference, operand.op == .literal else { return nil }
      texts.append(text)
    }
    if case .list(let index) = condition.reference { texts += program.lists[index].values }
    switch condition.op {
    case .equal, .notEqual, .isIn, .isInList: self = .equality(texts)
    case .contains where texts.allSatisfy({ !$0.isEmpty }): self = .contains(texts, isWord: false)
    case .containsWord, .containsAnyWord, .containsAnyWordInList:
      guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
      self = .contains(texts, isWord: true)
    case .startsWith: self = .startsWith(texts[0])
    case .endsWith: self = .endsWith(texts[0])
    case .like: self = .like(texts[0])
    case _: return nil
    }
  }
}
