/// Why a value is not known.
package enum UnknownReason: String, Sendable, CaseIterable {
  case absent
  case null
  case blank
  case invalid
  case stale
  case outOfRange = "out of range"
  case divisionByZero = "division by zero"
  case otherCurrency = "other currency"
}

/// What an expression comes to for one lead.
package enum Evaluation: Hashable, Sendable {
  case known(Value)
  /// Points of a score: every value from low to high is possible; equal ends are a certain number.
  case interval(low: Fixed, high: Fixed)
  /// A grade: the names that are still possible, in the grade's order; a single one is certain.
  case possible([String])
  case unknown(UnknownReason)

  package static let yes = Evaluation.known(.truth(true))
  package static let no = Evaluation.known(.truth(false))

  package init(_ truth: Bool) { self = .known(.truth(truth)) }

  /// The truth value of a condition; whatever is not a known yes or no is unknown.
  package var truth: Truth {
    switch self {
    case .known(.truth(true)): .yes
    case .known(.truth(false)): .no
    case .known, .interval, .possible, .unknown: .unknown
    }
  }

  /// Whether nothing about it is open: a known value, a certain number of points, a single grade.
  package var isCertain: Bool {
    switch self {
    case .known: true
    case .interval(let low, let high): low == high
    case .possible(let names): names.count == 1
    case .unknown: false
    }
  }

  /// Why it is unknown. Points and grades that are open rest on something missing, which is all that can be said here.
  package var unknownReason: UnknownReason? {
    switch self {
    case .unknown(let reason): reason
    case .known, .interval, .possible: isCertain ? nil : .absent
    }
  }
}

/// The three truth values.
package enum Truth: String, Sendable, CaseIterable {
  case yes, no, unknown

  package init(_ truth: Bool) { self = truth ? .yes : .no }

  package var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// No if any is no, yes if all are yes; yes for none at all.
  package static func all(_ truths: [Truth]) -> Truth {
    var result = Truth.yes
    for truth in truths {
      switch truth {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// Yes if any is yes, no if all are no; no for none at all.
  package static func any(_ truths: [Truth]) -> Truth {
    var result = Truth.no
    for truth in truths {
      switch truth {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }
}
