import PlaybookIR

/// A plan's instructions with every column at its place in memory.
///
/// Input: the instructions of a builder, and the columns that answers are made of. Output: the steps that these need, in
/// order. Guarantee: a step reads only what stands before it; nothing in it refers to an object.
struct ColumnProgram: Sendable {
  /// Operation, operands and result as numbers of columns.
  struct Step: BitwiseCopyable, Sendable {
    enum Operation: UInt8, BitwiseCopyable, Sendable {
      case and, or, without
      case isLess, isAtMost, isAtLeast, lies, fits
      case weigh, arithmetic, plus, minus, negate, least, greatest, choose, rounded, millions
      case daysSinceTime, daysUntilTime
    }

    var operation: Operation
    var arithmetic = Arithmetic.add
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var target: Int32 = 0
    var constant: Int64 = 0
  }

  /// Up to eight sets of leads whose weights are looked up together.
  struct WeightGroup: BitwiseCopyable, Sendable {
    var columns: SIMD8<Int32> = .zero
    /// Where its 256 sums begin.
    var sums: Int32 = 0
    var count: Int32 = 0
  }

  private(set) var steps: [Step] = []
  private(set) var groups: [WeightGroup] = []
  private(set) var sums: [Int64] = []
  private(set) var stretches: [Stretches] = []
  /// The values of the columns that never change.
  private(set) var constants: [(column: Int, value: Int64)] = []
  /// The columns that the history fills in, with the numbers of its answers.
  private(set) var eventSets: [(answer: Int, column: Int)] = []
  private(set) var eventNumbers: [(answer: Int, column: Int)] = []
  private(set) var bitColumns: Int
  private(set) var intColumns: Int
  private var bitPlaces: [Bits: Int32] = [:]
  private var intPlaces: [Ints: Int32] = [:]

  /// `featurePlaces`: for each feature its bit, counted through all words of features. The columns of number fields are
  /// the first ones.
  init(
    _ builder: PlanBuilder, featurePlaces: [Int], featureWords: Int, bits: [Bits], ints: [Ints]
  ) {
    bitPlaces[.none] = 0
    bitPlaces[.all] = 1
    bitColumns = 2 + featureWords * 64
    intColumns = builder.numberFields.count
    stretches = builder.stretches
    for (instruction, id) in Self.needed(builder, bits: bits, ints: ints) {
      place(instruction, id, builder, featurePlaces)
    }
  }

  func place(of bits: Bits) -> Int { Int(bitPlaces[bits] ?? 0) }
  func place(of ints: Ints) -> Int { Int(intPlaces[ints] ?? 0) }

  /// The instructions behind the wanted columns.
  private static func needed(
    _ builder: PlanBuilder, bits: [Bits], ints: [Ints]
  ) -> [(instruction: Instruction, id: Int32)] {
    var (bits, ints) = (Set(bits), Set(ints))
    var needed: [(Instruction, Int32)] = []
    for (instruction, id) in builder.steps.reversed() {
      let isNeeded = instruction.makesNumbers ? ints.contains(Ints(id: id)) : bits.contains(Bits(id: id))
      guard isNeeded else { continue }
      needed.append((instruction, id))
      let read = instruction.columns(weights: builder.weights)
      bits.formUnion(read.bits)
      ints.formUnion(read.ints)
    }
    return needed.reversed()
  }

  private mutating func place(
    _ instruction: Instruction, _ id: Int32, _ builder: PlanBuilder, _ featurePlaces: [Int]
  ) {
    switch instruction {
    case .eventSet(let number):
      eventSets.append((Int(number), bitColumns))
      _ = bitTarget(id)
    case .eventNumber(let number):
      eventNumbers.append((Int(number), intColumns))
      _ = intTarget(id)
    case .feature(let feature): bitPlaces[Bits(id: id)] = Int32(2 + featurePlaces[Int(feature)])
    case .and(let a, let b): add(.and, a, b, id)
    case .or(let a, let b): add(.or, a, b, id)
    case .without(let a, let b): add(.without, a, b, id)
    case .isLess(let a, let b): test(.isLess, a, b, id)
    case .isAtMost(let a, let b): test(.isAtMost, a, b, id)
    case .isAtLeast(let a, let bound): test(.isAtLeast, a, a, id) { $0.constant = bound }
    case .lies(let a, let table): test(.lies, a, a, id) { $0.c = table }
    case .fits(let arithmetic, let a, let b): test(.fits, a, b, id) { $0.arithmetic = arithmetic }
    case .field(let number): intPlaces[Ints(id: id)] = number
    case .constant(let value):
      constants.append((intColumns, value))
      intPlaces[Ints(id: id)] = Int32(intColumns)
      intColumns += 1
    case .weigh(let table): weigh(builder.weights[Int(table)], id)
    case .arithmetic(let arithmetic, let a, let b): make(.arithmetic, a, b, id) { $0.arithmetic = arithmetic }
    case .plus(let a, let b): make(.plus, a, b, id)
    case .minus(let a, let b): make(.minus, a, b, id)
    case .negate(let a): make(.negate, a, a, id)
    case .least(let a, let b): make(.least, a, b, id)
    case .greatest(let a, let b): make(.greatest, a, b, id)
    case .choose(let bits, let a, let b): make(.choose, a, b, id) { [bitPlaces] in $0.c = bitPlaces[bits] ?? 0 }
    case .rounded(let a): make(.rounded, a, a, id)
    case .millions(let a): make(.millions, a, a, id)
    case .daysSinceTime(let a): make(.daysSinceTime, a, a, id)
    case .daysUntilTime(let a): make(.daysUntilTime, a, a, id)
    }
  }

  private mutating func bitTarget(_ id: Int32) -> Int32 {
    bitPlaces[Bits(id: id)] = Int32(bitColumns)
    bitColumns += 1
    return Int32(bitColumns - 1)
  }

  private mutating func intTarget(_ id: Int32) -> Int32 {
    intPlaces[Ints(id: id)] = Int32(intColumns)
    intColumns += 1
    return Int32(intColumns - 1)
  }

  private mutating func add(_ operation: Step.Operation, _ a: Bits, _ b: Bits, _ id: Int32) {
    let target = bitTarget(id)
    steps.append(Step(operation: operation, a: bitPlaces[a] ?? 0, b: bitPlaces[b] ?? 0, target: target))
  }

  private mutating func test(
    _ operation: Step.Operation, _ a: Ints, _ b: Ints, _ id: Int32, _ change: (inout Step) -> Void = { _ in }
  ) {
    let target = bitTarget(id)
    var step = Step(operation: operation, a: intPlaces[a] ?? 0, b: intPlaces[b] ?? 0, target: target)
    change(&step)
    steps.append(step)
  }

  private mutating func make(
    _ operation: Step.Operation, _ a: Ints, _ b: Ints, _ id: Int32, _ change: (inout Step) -> Void = { _ in }
  ) {
    let target = intTarget(id)
    var step = Step(operation: operation, a: intPlaces[a] ?? 0, b: intPlaces[b] ?? 0, target: target)
    change(&step)
    steps.append(step)
  }

  private mutating func weigh(_ terms: [WeightTerm], _ id: Int32) {
    let first = groups.count
    for start in stride(from: 0, to: terms.count, by: 8) {
      let part = terms[start..<min(start + 8, terms.count)]
      var group = WeightGroup(sums: Int32(sums.count), count: Int32(part.count))
      for (index, term) in part.enumerated() { group.columns[index] = bitPlaces[term.leads] ?? 0 }
      groups.append(group)
      for bits in 0..<256 {
        sums.append(part.enumerated().reduce(Int64(0)) { bits >> $1.offset & 1 == 1 ? $0 + $1.element.weight : $0 })
      }
    }
    let target = intTarget(id)
    steps.append(Step(operation: .weigh, a: Int32(first), b: Int32(groups.count - first), target: target))
  }
}

extension Instruction {
  /// What it reads.
  fileprivate func columns(weights: [[WeightTerm]]) -> (bits: [Bits], ints: [Ints]) {
    switch self {
    case .feature, .eventSet, .field, .eventNumber, .constant: ([], [])
    case .and(let a, let b), .or(let a, let b), .without(let a, let b): ([a, b], [])
    case .isLess(let a, let b), .isAtMost(let a, let b), .fits(_, let a, let b), .arithmetic(_, let a, let b),
      .plus(let a, let b), .minus(let a, let b), .least(let a, let b), .greatest(let a, let b):
      ([], [a, b])
    case .isAtLeast(let a, _), .lies(let a, _), .negate(let a), .rounded(let a), .millions(let a),
      .daysSinceTime(let a), .daysUntilTime(let a):
      ([], [a])
    case .choose(let bits, let a, let b): ([bits], [a, b])
    case .weigh(let table): (weights[Int(table)].map(\.leads), [])
    }
  }
}
