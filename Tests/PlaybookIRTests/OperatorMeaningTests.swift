import PlaybookIR
import RandomSupport
import Testing

@Suite struct OperatorMeaningTests {
  private let truths: [Evaluation] = [.yes, .no, .unknown(.blank)]

  private func truth(_ op: Operator, _ operands: [Evaluation]) -> Truth {
    op.evaluate(operands, types: [], reference: .none, context: Samples.context).truth
  }

  @Test func `Kleene's tables`() {
    let and: [Truth] = [.yes, .no, .unknown, .no, .no, .no, .unknown, .no, .unknown]
    let or: [Truth] = [.yes, .yes, .yes, .yes, .no, .unknown, .yes, .unknown, .unknown]
    let pairs = truths.flatMap { left in truths.map { [left, $0] } }
    #expect(pairs.map { truth(.and, $0) } == and)
    #expect(pairs.map { truth(.or, $0) } == or)
    #expect(truths.map { truth(.not, [$0]) } == [.no, .yes, .unknown])
    #expect(pairs.map { Truth.all($0.map(\.truth)) } == and)
    #expect(pairs.map { Truth.any($0.map(\.truth)) } == or)
  }

  @Test func `three operands are two and one, and the first unknown is passed on`() {
    for first in truths {
      for second in truths {
        for third in truths {
          for op in [Operator.and, .or] {
            let pair = op.evaluate([first, second], types: [], reference: .none, context: Samples.context)
            #expect(truth(op, [first, second, third]) == truth(op, [pair, third]))
          }
        }
      }
    }
    let reasons: [Evaluation] = [.yes, .unknown(.stale), .unknown(.invalid)]
    #expect(Operator.and.evaluate(reasons, types: [], reference: .none, context: Samples.context) == .unknown(.stale))
  }

  /// Yes if it holds for every pair of values, no if for none, else unknown: by trying every pair.
  @Test func `comparisons of intervals by brute force`() {
    let ops: [(Operator, (Int, Int) -> Bool)] = [
      (.equal, { $0 == $1 }), (.notEqual, { $0 != $1 }), (.less, { $0 < $1 }), (.lessOrEqual, { $0 <= $1 }),
      (.greater, { $0 > $1 }),
      (.greaterOrEqual, { $0 >= $1 }),
    ]
    let intervals = (-2...2).flatMap { low in (low...2).map { (low, $0) } }
    for left in intervals {
      for right in intervals {
        for (op, holds) in ops {
          // Half steps stand for the values between the whole numbers.
          let values = (left.0 * 2...left.1 * 2).flatMap { a in (right.0 * 2...right.1 * 2).map { holds(a, $0) } }
          let expected: Truth = values.allSatisfy { $0 } ? .yes : values.contains(true) ? .unknown : .no
          #expect(truth(op, [interval(left), interval(right)]) == expected, "\(left) \(op) \(right)")
        }
      }
      // An interval of one point compares as the number.
      #expect(
        truth(.equal, [interval(left), .known(.number(.zero))]) == truth(.equal, [interval(left), interval((0, 0))]))
    }
  }

  @Test func `between is two comparisons`() {
    #expect(truth(.between, [interval((50, 60)), interval((20, 20)), interval((40, 40))]) == .no)
    #expect(truth(.between, [interval((10, 50)), interval((20, 20)), interval((40, 40))]) == .unknown)
    #expect(truth(.between, [interval((20, 40)), interval((20, 20)), interval((40, 40))]) == .yes)
    // A comparison that reads an unknown is unknown, even where one side would settle it.
    #expect(truth(.between, [.known(.number(.one)), .unknown(.absent), .known(.number(.zero))]) == .unknown)
  }

  /// The result of an operation on intervals holds the result for every value in them, and its ends are reached.
  @Test func `arithmetic of intervals by brute force`() {
    let intervals = (-2...2).flatMap { low in (low...2).map { (low, $0) } }
    let ops: [(Operator, (Int, Int) -> Int)] = [
      (.add, { $0 + $1 }), (.subtract, { $0 - $1 }), (.minimum, min), (.maximum, max),
    ]
    for left in intervals {
      for right in intervals {
        for (op, compute) in ops {
          let values = (left.0...left.1).flatMap { a in (right.0...right.1).map { compute(a, $0) } }
          #expect(evaluate(op, interval(left), interval(right)) == interval((values.min() ?? 0, values.max() ?? 0)))
        }
      }
      for factor in -3...3 {
        let values = (left.0...left.1).map { $0 * factor }
        let expected = interval((values.min() ?? 0, values.max() ?? 0))
        #expect(evaluate(.multiply, interval(left), .known(.number(Fixed(whole: factor)))) == expected)
        #expect(evaluate(.multiply, .known(.number(Fixed(whole: factor))), interval(left)) == expected)
      }
      let negated = Operator.negate.evaluate([interval(left)], types: [], reference: .none, context: Samples.context)
      #expect(negated == interval((-left.1, -left.0)))
    }
  }

  @Test func `grades compare as sets`() {
    let open = Evaluation.possible(["A1", "A2"])
    func isIn(_ grade: Evaluation, _ names: String...) -> Truth {
      truth(.isIn, [grade] + names.map { .known(.member($0)) })
    }
    #expect(isIn(open, "A1", "A2", "B1") == .yes)
    #expect(isIn(open, "A1") == .unknown)
    #expect(isIn(open, "B1", "B2") == .no)
    #expect(truth(.equal, [open, .known(.member("A1"))]) == .unknown)
    #expect(truth(.equal, [open, .known(.member("C"))]) == .no)
    #expect(truth(.notEqual, [.possible(["A1"]), .known(.member("A1"))]) == .no)
    #expect(truth(.equal, [.possible(["A1"]), .possible(["A1"])]) == .yes)
    #expect(truth(.equal, [open, open]) == .unknown)
  }

  /// Filling in what is unknown never turns one certain answer into another. `is on file`, `is missing` and the two
  /// operators that choose among the known are made to see what is missing.
  @Test func `operators are monotone`() {
    var random = SeededRandom(11)
    var compared = 0
    for op in Operator.allCases {
      let row = OperatorTable.row(op)
      guard row.least > 0, ![.isOnFile, .isMissing, .firstKnown, .largestKnown].contains(op) else { continue }
      for operands in OperatorTableTests.tuples(row.least) {
        guard case .success = OperatorTable.check(op, operands), !operands.contains(.events) else { continue }
        for _ in 0..<30 {
          let values = operands.map { Samples.evaluation($0, in: operands, &random) }
          let filled = zip(values, operands).map { fill($0, $1, &random) }
          let reference: Reference = row.least == 1 ? .list(0) : .none
          let before = op.evaluate(values, types: operands, reference: reference, context: Samples.context)
          let after = op.evaluate(filled, types: operands, reference: reference, context: Samples.context)
          if case .interval(let low, let high) = before, case .interval(let newLow, let newHigh) = after {
            #expect(low <= newLow && newHigh <= high, "\(op) \(values) \(filled)")
          }
          guard before.isCertain else { continue }
          compared += 1
          #expect(after == before, "\(op) \(values) \(filled)")
        }
      }
    }
    #expect(compared > 3_000)
  }

  private func fill(_ value: Evaluation, _ type: ValueType, _ random: inout SeededRandom) -> Evaluation {
    switch value {
    case .known: value
    case .unknown: .known(Samples.value(type, &random))
    case .possible(let names): .possible([random.pick(names)])
    case .interval(let low, let high):
      random.oneIn(2) ? .interval(low: low, high: low) : .interval(low: high, high: high)
    }
  }

  private func interval(_ ends: (Int, Int)) -> Evaluation {
    .interval(low: Fixed(whole: ends.0), high: Fixed(whole: ends.1))
  }

  private func evaluate(_ op: Operator, _ left: Evaluation, _ right: Evaluation) -> Evaluation {
    op.evaluate([left, right], types: [.points, .points], reference: .none, context: Samples.context)
  }
}
