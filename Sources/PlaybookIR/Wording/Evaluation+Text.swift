extension Evaluation {
  /// As people read it: `yes`, `10,000 USD`, `65 to 85`, `A1 or B1`, `unknown`.
  package func text(as type: ValueType) -> String {
    switch self {
    case .known(.truth(let truth)): Truth(truth).rawValue
    case .known(let value): value.display(as: type)
    case .interval(let low, let high): Interval(low: low, high: high).text
    case .possible(let names): names.joined(separator: " or ")
    case .unknown: Truth.unknown.rawValue
    }
  }

  /// The canonical text of a certain value; nil while it is open.
  package var canonical: String? {
    switch self {
    case .known(let value): value.canonical
    case .interval(let low, let high): low == high ? "\(low)" : nil
    case .possible(let names): names.count == 1 ? names.first : nil
    case .unknown: nil
    }
  }

  /// Why there is no value; nil for what is known or open between several.
  package var why: UnknownReason? {
    switch self {
    case .unknown(let why): why
    case .known, .interval, .possible: nil
    }
  }

  /// The range of points; nil for anything that is no points.
  package var points: Interval? {
    switch self {
    case .interval(let low, let high): Interval(low: low, high: high)
    case .known, .possible, .unknown: nil
    }
  }
}
