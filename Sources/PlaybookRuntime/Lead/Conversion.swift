package import PlaybookIR

/// What became of one value of a lead.
package enum Conversion: Sendable {
  case value(Value)
  /// A list, and its elements that do not fit.
  case list(Value, dropped: [DroppedElement])
  case misfit(Misfit)
}

/// An element that a list does without.
package struct DroppedElement: Sendable {
  package let index: Int
  package let misfit: Misfit
  /// Byte offsets of the element, or of the text that it is a part of.
  package let start: Int
  package let end: Int
  /// The element as the lead has it, short enough for a message.
  package let shown: String
}

/// Why a value is of no use for its field.
package struct Misfit: Error, Sendable {
  /// `.invalid` or `.outOfRange`
  package let why: UnknownReason
  /// In the author's words, as in `expected a whole number`.
  package let expected: String
  package let hint: String?
  /// The hint shows a part of the value.
  package let hintTellsValue: Bool

  package init(_ why: UnknownReason = .invalid, expected: String, hint: String? = nil, hintTellsValue: Bool = false) {
    self.why = why
    self.expected = expected
    self.hint = hint
    self.hintTellsValue = hintTellsValue
  }
}

/// The currency of an amount that names none.
package enum PlainCurrency: Sendable {
  case known(String)
  /// Neither the field's currency source nor the book names one.
  case none
  /// The field's currency source holds something else.
  case misfit(shown: String)
}
