import PlaybookIR

/// The features of one field, asked of whole values.
struct FeatureSet {
  let features: [Feature]
  let context: EvaluationContext
  /// The bit of the first feature in the first of the field's words; the bits below are other fields'.
  let firstBit: Int

  init(_ features: [Feature], _ context: EvaluationContext, firstBit: Int) {
    self.features = features
    self.context = context
    self.firstBit = firstBit
  }

  var wordCount: Int { features.isEmpty ? 0 : (firstBit + features.count + 63) / 64 }

  /// The place of a feature's bit in the field's words.
  func bit(_ feature: Int) -> Int { firstBit + feature }

  func mark(_ feature: Int, in run: inout [UInt64]) { run[bit(feature) / 64] |= 1 << UInt64(bit(feature) % 64) }

  /// A run with the bits of the features that pass.
  func run(_ passes: (Feature) -> Bool) -> [UInt64] {
    var run = [UInt64](repeating: 0, count: wordCount)
    for (index, feature) in features.enumerated() where passes(feature) { mark(index, in: &run) }
    return run
  }

  /// The bits of a known value; nil where it leaves a condition unknown.
  func run(of value: Value, isDefault: Bool) -> [UInt64]? {
    var isComplete = true
    let run = run { feature in
      switch feature.test {
      case .isKnown: return true
      case .isDefault: return isDefault
      case .isYoungerThan(let size, let stamp):
        guard let units = try? PlanBuilder.units(of: value).value else { return false }
        return Stretches.youngerThan(size, stamp.type, context).holds(units)
      case .condition(let condition, _):
        let truth = condition.evaluated(context) { $0.op == .field ? .known(value) : nil }.truth
        if truth == .unknown { isComplete = false }
        return truth == .yes
      }
    }
    return isComplete ? run : nil
  }

  /// Every text that a condition compares whole values or elements with.
  func literals() -> [Text] {
    var texts: [Text] = []
    for case .condition(let condition, .value) in features.map(\.test) {
      for operand in condition.operands.dropFirst() {
        if case .value(.text(let text)) = operand.reference { texts.append(text) }
      }
      texts += context.texts(ofList: condition.reference)
    }
    return texts
  }
}

extension Stretches {
  func holds(_ value: Int64) -> Bool { holds[cuts.count { $0 <= value }] }
}

/// From a number to a run of bits: by how many of the cuts it reaches.
final class OrderedTable: Sendable {
  private let cuts: Frozen<Int64>
  /// One run more than there are cuts.
  private let runs: Frozen<UInt64>
  let lookup: OrderedLookup

  private init(_ set: FeatureSet, _ stretches: [Stretches?], isKnown: Bool) {
    let cuts = Set(stretches.flatMap { $0?.cuts ?? [] }).sorted()
    var runs: [UInt64] = []
    for start in [Int64.min] + cuts {
      var run = [UInt64](repeating: 0, count: set.wordCount)
      for (index, stretches) in stretches.enumerated() {
        let holds = stretches?.holds(start) ?? (isKnown && set.features[index].isKnownTest)
        if holds { set.mark(index, in: &run) }
      }
      runs += run
    }
    self.cuts = Frozen(cuts)
    self.runs = Frozen(runs)
    lookup = OrderedLookup(cuts: self.cuts.pointer, count: cuts.count, runs: self.runs.pointer)
  }

  /// Of the field's own values; sets the bit for a known value too.
  convenience init(
    _ set: FeatureSet, _ type: ValueType, _ line: NumberLine, _ context: EvaluationContext, _ currency: String?
  ) throws(NotInColumns) {
    var stretches: [Stretches?] = []
    for feature in set.features {
      switch feature.test {
      case .isKnown, .isDefault: stretches.append(nil)
      case .isYoungerThan(let size, _): stretches.append(.youngerThan(size, type, context))
      case .condition(let condition, _):
        if let test = OrderedTest(condition, context, currency) {
          stretches.append(test.stretches)
        } else if type == .money {
          // Neither the condition nor its opposite holds for an amount that it does not compare with.
          stretches.append(Stretches(cuts: [], holds: [false]))
        } else {
          throw NotInColumns()
        }
      }
    }
    self.init(set, stretches, isKnown: true)
  }

  /// Of the sizes of lists; sets no other bits.
  convenience init(sizesOf set: FeatureSet, _ context: EvaluationContext) throws(NotInColumns) {
    var stretches: [Stretches?] = []
    for feature in set.features {
      guard case .condition(let condition, .size) = feature.test else {
        stretches.append(nil)
        continue
      }
      guard let test = OrderedTest(condition, context, nil) else { throw NotInColumns() }
      stretches.append(test.stretches)
    }
    self.init(set, stretches, isKnown: false)
  }
}

/// The runs of ordered values as plain data.
struct OrderedLookup: BitwiseCopyable, @unchecked Sendable {
  fileprivate let cuts: UnsafePointer<Int64>
  fileprivate let count: Int
  let runs: UnsafePointer<UInt64>

  /// The index of the run that belongs to a number.
  @inline(__always)
  func rank(_ value: Int64) -> Int {
    if count <= 16 {
      var rank = 0
      for index in 0..<count { rank &+= cuts[index] <= value ? 1 : 0 }
      return rank
    }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low &+ high) &>> 1
      if cuts[middle] <= value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
