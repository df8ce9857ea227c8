/// One bit for each lead of a block.
struct Bits: Hashable {
  let id: Int32

  /// No lead.
  static let none = Bits(id: 0)
  /// Every lead.
  static let all = Bits(id: 1)
}

/// One whole number for each lead of a block: millionths, ten-thousandths of a currency, days or microseconds.
struct Ints: Hashable {
  let id: Int32
}

/// The three truth values of a block as two sets of leads that share no lead; a lead in neither is unknown.
struct TruthColumns: Hashable {
  let yes: Bits
  let no: Bits

  static let yes = TruthColumns(yes: .all, no: .none)
  static let no = TruthColumns(yes: .none, no: .all)
  static let unknown = TruthColumns(yes: .none, no: .none)

  var negated: TruthColumns { TruthColumns(yes: no, no: yes) }
}

/// What the numbers of a column count.
enum Unit: Hashable {
  /// Millionths: counts, numbers, percentages, points.
  case plain
  /// Ten-thousandths of one currency.
  case money(String)
  /// Days since 1970-01-01.
  case date
  /// Microseconds since 1970.
  case time
}

/// A number for each lead, or the range in which points still lie; it means nothing for leads outside `known`.
struct NumberColumns: Hashable {
  let low: Ints
  let high: Ints
  let known: Bits
  let unit: Unit

  init(low: Ints, high: Ints, known: Bits, unit: Unit) {
    self.low = low
    self.high = high
    self.known = known
    self.unit = unit
  }

  init(_ value: Ints, known: Bits, unit: Unit) {
    self.init(low: value, high: value, known: known, unit: unit)
  }

  /// Whether every lead has a single number.
  var isPoint: Bool { low == high }
}

/// A name out of a closed set for each lead: disjoint sets of leads by name. A lead in none is unknown.
struct NameColumns {
  var names: [(name: String, leads: Bits)]
}

/// How two columns of numbers make a third.
enum Arithmetic: Hashable {
  case add, subtract, multiply, percentOf, divide
  case addMoney, subtractMoney
  case multiplyMoney, percentOfMoney, divideMoney, divideMoneyByMoney
  /// A date and so many days, weeks or months.
  case addMonths
}

/// One step of a plan: it makes one column out of columns that earlier steps made.
///
/// Plain data; two equal instructions make equal columns, which is why a plan holds each only once.
enum Instruction: Hashable {
  // Bits.
  /// What the conversion found out about a field: an index into the plan's features.
  case feature(Int32)
  /// What the history answers: an index into the plan's answers about events.
  case eventSet(Int32)
  case and(Bits, Bits)
  case or(Bits, Bits)
  /// The first without the second.
  case without(Bits, Bits)
  case isLess(Ints, Ints)
  case isAtMost(Ints, Ints)
  case isAtLeast(Ints, Int64)
  /// Whether the number lies in one of the stretches of a table of the plan.
  case lies(Ints, table: Int32)
  /// Whether the result of the arithmetic is in range (and its divisor not 0).
  case fits(Arithmetic, Ints, Ints)

  // Numbers.
  /// The value of a field: an index into the plan's number fields.
  case field(Int32)
  case eventNumber(Int32)
  case constant(Int64)
  /// A sum of weights over sets of leads: an index into the plan's weights.
  case weigh(table: Int32)
  case arithmetic(Arithmetic, Ints, Ints)
  /// A sum that cannot leave the range of 64 bits.
  case plus(Ints, Ints)
  case minus(Ints, Ints)
  case negate(Ints)
  case least(Ints, Ints)
  case greatest(Ints, Ints)
  /// The first where the bit is set, else the second.
  case choose(Bits, Ints, Ints)
  /// Rounded to 2 places.
  case rounded(Ints)
  /// Times a million.
  case millions(Ints)
  /// Whole elapsed days from the moment to `now`, or from `now` to it.
  case daysSinceTime(Ints)
  case daysUntilTime(Ints)

  var makesNumbers: Bool {
    switch self {
    case .feature, .eventSet, .and, .or, .without, .isLess, .isAtMost, .isAtLeast, .lies, .fits: false
    case .field, .eventNumber, .constant, .weigh, .arithmetic, .plus, .minus, .negate, .least, .greatest, .choose,
      .rounded, .millions, .daysSinceTime, .daysUntilTime:
      true
    }
  }
}

/// So much for every lead of a set.
struct WeightTerm: Hashable {
  let leads: Bits
  let weight: Int64

  /// One term for each set of leads, and none that adds nothing.
  static func merged(_ terms: [WeightTerm]) -> [WeightTerm] {
    var places: [Bits: Int] = [:]
    var merged: [WeightTerm] = []
    for term in terms where term.leads != .none {
      if let place = places[term.leads] {
        merged[place] = WeightTerm(leads: term.leads, weight: merged[place].weight + term.weight)
      } else {
        places[term.leads] = merged.count
        merged.append(term)
      }
    }
    return merged.filter { $0.weight != 0 }
  }
}

/// The stretches of a number line on which a condition holds: it changes at each of `cuts`, which ascend; `holds[k]` says
/// what is true from cut `k - 1` up to, not including, cut `k`.
struct Stretches: Hashable {
  let cuts: [Int64]
  let holds: [Bool]
}
