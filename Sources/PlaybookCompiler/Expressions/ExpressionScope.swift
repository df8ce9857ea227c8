import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What bare names mean where an expression stands.
package enum ExpressionScope: Sendable, Hashable {
  /// Fields of the lead, and parts by kind and name.
  case book
  /// The rows of an ICP's tiers: its criteria by their bare names, and everything of the book.
  case icpTiers(String)
  /// The `where` of a query: the fields of the event, fixed values and lists only.
  case event(String)
}

/// What stands opposite an operand: it decides what a bare word or a literal there means.
struct Opposite {
  let type: ValueType
  /// How messages name it.
  let name: Name
  /// With a closed set: its members and their spellings, where a field declares them.
  let members: [Member]
  /// The comparison asks for equality, so that a literal that no value can be equal to is a fault.
  let isEquality: Bool
  /// A literal: a bare word beside it is the subject of the question, not its value.
  var isLiteral = false
  /// The names of the set, for asking about many of them.
  private var index: Set<String>?

  enum Name {
    /// The author's own words; looked up only when there is something to say.
    case written(SourceSpan)
    /// Ours.
    case words(String)
  }

  init(type: ValueType, name: Name, members: [Member], isEquality: Bool) {
    self.type = type
    self.name = name
    self.members = members
    self.isEquality = isEquality
  }

  /// Prepares for asking about `count` names.
  mutating func expect(_ count: Int) {
    if count > 32, let names = type.names { index = Set(names) }
  }

  /// Whether `name` is a member of the closed set or a cell of the grade.
  func has(_ name: String) -> Bool { index?.contains(name) ?? type.names?.contains(name) ?? false }

  var takesBareWords: Bool { type.takesBareWords }
}

extension ValueType {
  /// A bare word opposite such a value is one of its values, never a field.
  var takesBareWords: Bool {
    switch self {
    case .choice, .grade, .country: true
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .timezone,
      .clock,
      .duration, .list, .points, .events:
      false
    }
  }
}

/// What is known about the place of an operand before it is read.
enum OperandContext {
  /// Nothing stands opposite.
  case alone
  case opposite(Opposite)
  /// A condition is expected here.
  case condition
  /// The other side is broken and was reported: a word here may mean anything, so an unknown one is no second fault.
  case brokenOpposite

  var opposite: Opposite? {
    switch self {
    case .opposite(let opposite): opposite
    case .alone, .condition, .brokenOpposite: nil
    }
  }
}

/// An operand as written and as checked.
struct CheckedOperand {
  let syntax: ExpressionSyntax
  let expression: Expression
  var type: ValueType { expression.type }

  /// What it is, for messages: nobody calls a written `180` a count.
  var typeWords: String {
    type == .count && expression.op == .literal ? ValueType.number.words : TypeWords.of(type)
  }
}
