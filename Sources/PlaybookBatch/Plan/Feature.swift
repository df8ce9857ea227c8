import PlaybookIR

/// What of a field's value a condition looks at.
enum FieldView: Hashable {
  case value
  /// The domain of an e-mail address.
  case domain
  /// How many elements a list has.
  case size
}

/// One bit that conversion finds out about the value of a field.
struct Feature {
  enum Test {
    /// There is a value.
    case isKnown
    /// The value is the field's default.
    case isDefault
    /// The value is a moment less than so many microseconds before now; the expression reads it.
    case isYoungerThan(Int64, Expression)
    /// The condition, which reads nothing but this field, is yes.
    case condition(Expression, FieldView)
  }

  let field: Int
  let test: Test

  /// Equal for features that are equal.
  struct Key: Hashable {
    let field: Int
    let words: String
  }

  var key: Key {
    let words =
      switch test {
      case .isKnown: "known"
      case .isDefault: "default"
      case .isYoungerThan(let size, _): "younger \(size)"
      case .condition(let condition, let view): "\(view) \(condition.key)"
      }
    return Key(field: field, words: words)
  }
}

extension Expression {
  /// Equal only for expressions that mean the same.
  var key: String {
    let read: String =
      switch reference {
      case .none: ""
      case .value(let value): "\(value)"
      case .field(let index): "field \(index)"
      case .part(let index): "part \(index)"
      case .item(let part, let index): "item \(part) \(index)"
      case .list(let index): "list \(index)"
      case .query: "query"
      }
    return "(\(op.rawValue) \(read)" + operands.map { " " + $0.key }.joined() + ")"
  }
}
