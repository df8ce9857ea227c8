package import PlaybookIR

/// A set of answers to one field that no rule of the book tells apart.
package struct AnswerCell: Sendable {
  package enum Shape: Hashable, Sendable {
    /// Exactly this answer.
    case value(Value)
    /// `from` ≤ answer < `below`; an absent end is open. Numbers, money, dates and times.
    case range(from: Value?, below: Value?)
    /// Answers that pass the same tests as this example.
    case like(Value)
    /// Answers that no rule names.
    case other
    /// Any answer at all.
    case any
    /// The field stays without an answer. Only a field has it whose being answered is itself asked.
    case noAnswer
  }

  package let shape: Shape
  /// One answer of the cell: every rule that reads it comes out as for any other answer of the cell.
  package let example: Evaluation

  package init(_ shape: Shape, example: Evaluation) {
    self.shape = shape
    self.example = example
  }
}

/// The domain of a field, cut at the constants of the book.
package struct AnswerCells: Sendable {
  /// Index into `Program.fields`.
  package let field: Int
  /// Numbers, money, dates and times from the least up; members as written. Never empty.
  package let cells: [AnswerCell]
  /// Whether each cell decides as one, and all of them cover every answer. False where constants do not cut: a field in
  /// arithmetic with another one, points computed from it, more text tests than can be told apart. Amounts of money are
  /// seen in one currency.
  package let isExact: Bool

  package init(field: Int, cells: [AnswerCell], isExact: Bool) {
    self.field = field
    self.cells = cells
    self.isExact = isExact
  }
}
