import PlaybookIR

/// Runs a plan's steps over the columns of one block. The memory of one thread.
final class Kernel {
  /// Words of 64 leads.
  static let words = RawBlock.largestCount / 64
  static let capacity = RawBlock.largestCount

  /// Column `c` begins at `c * words`.
  let bits: UnsafeMutablePointer<UInt64>
  /// Column `c` begins at `c * capacity`; the first ones are the fields'.
  let ints: UnsafeMutablePointer<Int64>
  private let steps: Frozen<ColumnProgram.Step>
  private let groups: Frozen<ColumnProgram.WeightGroup>
  private let sums: Frozen<Int64>
  private let stretches: [(cuts: Frozen<Int64>, holds: Frozen<UInt64>)]
  private let now: Instant

  /// For each byte the eight bytes of its bits.
  static let spread: Frozen<UInt64> = {
    var spread: [UInt64] = []
    for byte in UInt64(0)..<256 {
      var bytes: UInt64 = 0
      for bit in UInt64(0)..<8 { bytes |= (byte >> bit & 1) << (bit * 8) }
      spread.append(bytes)
    }
    return Frozen(spread)
  }()

  init(_ program: ColumnProgram, now: Instant) {
    bits = .allocate(capacity: program.bitColumns * Self.words)
    bits.initialize(repeating: 0, count: program.bitColumns * Self.words)
    (bits + Self.words).update(repeating: .max, count: Self.words)
    ints = .allocate(capacity: max(1, program.intColumns) * Self.capacity)
    ints.initialize(repeating: 0, count: max(1, program.intColumns) * Self.capacity)
    for (column, value) in program.constants {
      (ints + column * Self.capacity).update(repeating: value, count: Self.capacity)
    }
    steps = Frozen(program.steps)
    groups = Frozen(program.groups)
    sums = Frozen(program.sums)
    stretches = program.stretches.map { (Frozen($0.cuts), Frozen($0.holds.map { $0 ? 1 : 0 })) }
    self.now = now
  }

  deinit {
    bits.deallocate()
    ints.deallocate()
  }

  @inline(__always)
  func column(_ place: Int) -> UnsafeMutablePointer<UInt64> { bits + place &* Self.words }

  @inline(__always)
  func numbers(_ place: Int) -> UnsafeMutablePointer<Int64> { ints + place &* Self.capacity }

  func run(count: Int) {
    let words = (count + 63) / 64
    for index in 0..<steps.count {
      let step = steps.pointer[index]
      switch step.operation {
      case .and: combine(step, words) { $0 & $1 }
      case .or: combine(step, words) { $0 | $1 }
      case .without: combine(step, words) { $0 & ~$1 }
      case .isLess: compare(step, words) { $0 < $1 }
      case .isAtMost: compare(step, words) { $0 <= $1 }
      case .isAtLeast: test(step, words) { $0 >= step.constant }
      case .lies:
        let (cuts, holds) = stretches[Int(step.c)]
        test(step, words) { value in
          var rank = 0
          for index in 0..<cuts.count { rank &+= cuts.pointer[index] <= value ? 1 : 0 }
          return holds.pointer[rank] != 0
        }
      case .fits: compare(step, words) { step.arithmetic.result($0, $1) != nil }
      case .weigh: weigh(step, words)
      case .arithmetic: make(step, count) { step.arithmetic.result($0, $1) ?? 0 }
      case .plus: make(step, count) { $0 &+ $1 }
      case .minus: make(step, count) { $0 &- $1 }
      case .negate: make(step, count) { a, _ in 0 &- a }
      case .least: make(step, count) { min($0, $1) }
      case .greatest: make(step, count) { max($0, $1) }
      case .rounded: make(step, count) { a, _ in Fixed(units: a).rounded(places: 2).units }
      case .millions: make(step, count) { a, _ in a &* Fixed.scale }
      case .daysSinceTime:
        make(step, count) { [now] a, _ in Fixed(whole: now.wholeDays(since: Instant(microseconds: a))).units }
      case .daysUntilTime:
        make(step, count) { [now] a, _ in Fixed(whole: Instant(microseconds: a).wholeDays(since: now)).units }
      case .choose:
        let chosen = column(Int(step.c))
        let (a, b, target) = (numbers(Int(step.a)), numbers(Int(step.b)), numbers(Int(step.target)))
        for lead in 0..<count { target[lead] = chosen[lead >> 6] >> UInt64(lead & 63) & 1 == 1 ? a[lead] : b[lead] }
      }
    }
  }

  @inline(__always)
  private func combine(_ step: ColumnProgram.Step, _ words: Int, _ body: (UInt64, UInt64) -> UInt64) {
    let (a, b, target) = (column(Int(step.a)), column(Int(step.b)), column(Int(step.target)))
    for word in 0..<words { target[word] = body(a[word], b[word]) }
  }

  @inline(__always)
  private func compare(_ step: ColumnProgram.Step, _ words: Int, _ body: (Int64, Int64) -> Bool) {
    let (a, b, target) = (numbers(Int(step.a)), numbers(Int(step.b)), column(Int(step.target)))
    for word in 0..<words {
      var bits: UInt64 = 0
      for bit in 0..<64 { bits |= (body(a[word &* 64 &+ bit], b[word &* 64 &+ bit]) ? 1 : 0) << UInt64(bit) }
      target[word] = bits
    }
  }

  @inline(__always)
  private func test(_ step: ColumnProgram.Step, _ words: Int, _ body: (Int64) -> Bool) {
    let (a, target) = (numbers(Int(step.a)), column(Int(step.target)))
    for word in 0..<words {
      var bits: UInt64 = 0
      for bit in 0..<64 { bits |= (body(a[word &* 64 &+ bit]) ? 1 : 0) << UInt64(bit) }
      target[word] = bits
    }
  }

  @inline(__always)
  private func make(_ step: ColumnProgram.Step, _ count: Int, _ body: (Int64, Int64) -> Int64) {
    let (a, b, target) = (numbers(Int(step.a)), numbers(Int(step.b)), numbers(Int(step.target)))
    for lead in 0..<count { target[lead] = body(a[lead], b[lead]) }
  }

  /// Eight sets of leads make a byte for each lead, and that byte is looked up.
  private func weigh(_ step: ColumnProgram.Step, _ words: Int) {
    let target = numbers(Int(step.target))
    let spread = Self.spread.pointer
    for number in 0..<Int(step.b) {
      let group = groups.pointer[Int(step.a) + number]
      let sums = self.sums.pointer + Int(group.sums)
      for word in 0..<words {
        for byte in 0..<8 {
          var places: UInt64 = 0
          for term in 0..<Int(group.count) {
            let bits = column(Int(group.columns[term]))[word] >> UInt64(byte &* 8) & 0xFF
            places |= spread[Int(bits)] << UInt64(term)
          }
          let first = target + (word &* 64 &+ byte &* 8)
          for lead in 0..<8 {
            let sum = sums[Int(places >> UInt64(lead &* 8) & 0xFF)]
            first[lead] = number == 0 ? sum : first[lead] &+ sum
          }
        }
      }
    }
  }

  // MARK: - Features

  /// Turns words of features (one for each lead) into columns (one for each feature): the columns from the third on.
  func spreadFeatures(_ features: UnsafePointer<UInt64>, words featureWords: Int, count: Int) {
    let groups = (count + 63) / 64
    for word in 0..<featureWords {
      for group in 0..<groups {
        let source = features + (word * Self.capacity + group * 64)
        transpose(source, into: column(2 + word * 64) + group)
      }
    }
  }

  /// Bit `j` of source `i` becomes bit `i` of the word for column `j`.
  private func transpose(_ source: UnsafePointer<UInt64>, into target: UnsafeMutablePointer<UInt64>) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { buffer in
      guard let rows = buffer.baseAddress else { return }
      rows.initialize(from: source, count: 64)
      var width = 32
      var mask: UInt64 = 0x0000_0000_FFFF_FFFF
      while width > 0 {
        var row = 0
        while row < 64 {
          for index in row..<row + width {
            let swapped = (rows[index] >> UInt64(width) ^ rows[index &+ width]) & mask
            rows[index] ^= swapped << UInt64(width)
            rows[index &+ width] ^= swapped
          }
          row &+= width &* 2
        }
        width >>= 1
        mask ^= mask << UInt64(width)
      }
      for index in 0..<64 { target[index &* Self.words] = rows[index] }
    }
  }
}

extension Arithmetic {
  /// Nil where the result is out of range, or its divisor 0.
  @inline(__always)
  func result(_ a: Int64, _ b: Int64) -> Int64? {
    switch self {
    case .add: Fixed(units: a).adding(Fixed(units: b))?.units
    case .subtract: Fixed(units: a).subtracting(Fixed(units: b))?.units
    case .multiply: Fixed(units: a).multiplied(by: Fixed(units: b))?.units
    case .percentOf: Fixed(units: a).percent(of: Fixed(units: b))?.units
    case .divide: Fixed(units: a).divided(by: Fixed(units: b))?.units
    case .addMoney: Self.money(a).adding(Self.money(b))?.units
    case .subtractMoney: Self.money(a).subtracting(Self.money(b))?.units
    case .multiplyMoney: Self.money(a).multiplied(by: Fixed(units: b))?.units
    case .percentOfMoney: Self.money(a).percent(Fixed(units: b))?.units
    case .divideMoney: Self.money(a).divided(by: Fixed(units: b))?.units
    case .divideMoneyByMoney: Self.money(a).divided(by: Self.money(b))?.units
    case .addMonths:
      CivilDate(days: Int32(truncatingIfNeeded: a)).adding(months: b).map { Int64($0.days) }
    }
  }

  private static func money(_ units: Int64) -> Money { Money(units: units, currency: "") }
}
