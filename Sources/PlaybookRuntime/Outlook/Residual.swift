import PlaybookIR

/// A program folded over what is known of one lead: what is left depends on the answers to a few free fields alone.
///
/// Input: the evaluation of the lead as it is, and the cells of the free fields. Output: the verdict, a stage, a grade or
/// a condition as a function of those cells. Guarantee: for any cells it gives what the interpreter decides for a lead
/// with these answers, as both compose the same functions over `Operator.evaluate`; an answer given now counts as fresh.
/// The work is bounded; `isExhausted` says that it was used up, and then nothing that came out counts.
struct Residual {
  typealias Leaf = AnswerDiagrams.Leaf
  typealias Function = OpenFunction

  let base: LeadEvaluation
  let free: [AnswerCells]
  private(set) var diagrams: AnswerDiagrams
  /// What reads the free fields; collected while nothing is evaluated.
  var survey: AnswerSurvey?
  /// Parts of which every completion gives one certain answer although it is open now.
  private(set) var correlations: [Correlation] = []

  private let levels: [Int: Int]
  /// The free fields in the order in which they were first read.
  private(set) var readOrder: [Int] = []
  /// Which free fields each part depends on, as a survey found it; what depends on none of ours is as it is now.
  private let known: [PartID: Set<Int>]?
  private var wholes: [PartID: Function] = [:]
  private var items: [PartID: [Function]] = [:]
  private var wasRead: Set<Int> = []
  /// The title that the expressions at hand belong to.
  private var owner: Correlation.Owner?

  var program: Program { base.program }
  var isExhausted: Bool { diagrams.isExhausted }

  /// `limit`: in operators evaluated and nodes made. `reach`: what a survey of these fields, and maybe more, found.
  init(_ base: LeadEvaluation, free: [AnswerCells], limit: Int, reach: [PartID: Set<Int>]? = nil) {
    known = reach
    self.base = base
    self.free = free
    levels = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($1.field, $0) })
    diagrams = AnswerDiagrams(sizes: free.map(\.cells.count), limit: limit)
  }

  /// Finds what reads the fields, without their cells.
  init(surveying fields: [Int], of base: LeadEvaluation) {
    self.init(base, free: fields.map { AnswerCells(field: $0, cells: [], isExact: false) }, limit: .max)
    survey = AnswerSurvey()
  }

  /// The free fields that each part depends on, with its criteria or items; of the parts asked so far.
  var reach: [PartID: Set<Int>] {
    var reach = wholes.mapValues(\.fields)
    for (part, functions) in items { for function in functions { reach[part, default: []].formUnion(function.fields) } }
    return reach
  }

  // MARK: - What may be asked

  /// The function's leaf for one cell of each free field.
  func leaf(of function: Function, at cells: [Int]) -> Leaf {
    function.node.map { diagrams.leaf(of: $0, at: cells) } ?? function.now
  }

  mutating func verdict() -> Function {
    var result = settled(.verdict(.noPlaybook))
    for playbook in program.playbooks.reversed() {
      enter(playbook.title, "playbook")
      let applies = playbook.applies.map { function(of: $0) } ?? settled(Evaluation.yes)
      var disqualified = settled(Evaluation.no)
      for disqualifier in playbook.disqualifiers {
        disqualified = any(disqualified, function(of: disqualifier.expression))
      }
      let own = combine([disqualified, function(of: playbook.qualified)]) { leaves in
        .verdict(VerdictDecision.verdict(disqualified: leaves[0].truth, qualified: leaves[1].truth))
      }
      if applies.isSettled, applies.now.truth == .no { continue }
      result = combine([applies, own, result]) { leaves in
        switch leaves[0].truth {
        case .yes: leaves[1]
        case .no: leaves[2]
        case .unknown: .verdict(.needsInfo)
        }
      }
    }
    return result
  }

  /// Whether a condition holds, such as a rung's or a row's.
  mutating func condition(_ expression: Expression) -> Function { function(of: expression) }

  /// The grade's names that are possible.
  mutating func grade(_ index: Int) -> Function { whole(.grade(index)) }

  /// The highest rung that is reached, and whether that is certain.
  mutating func stage(_ stage: Stage) -> Function {
    var result = settled(.place(stage.rungs.count - 1, isCertain: true))
    for (index, rung) in stage.rungs.enumerated().reversed() {
      let below = index > 0 ? index - 1 : nil
      guard let condition = rung.condition else { continue }
      result = combine([function(of: condition), result]) { leaves in
        switch leaves[0].truth {
        case .yes: leaves[1]
        case .no: .place(below, isCertain: true)
        case .unknown: .place(below, isCertain: false)
        }
      }
    }
    return result
  }

  // MARK: - Composing

  func settled(_ leaf: Leaf) -> Function {
    OpenFunction(now: leaf, fields: [], isUnsteady: false, node: nil, chain: nil)
  }

  func settled(_ evaluation: Evaluation) -> Function { settled(Leaf(evaluation)) }

  /// What `meaning` makes of the functions. Folded where no answer can change it any more.
  mutating func combine(_ functions: [Function], _ meaning: ([Leaf]) -> Leaf) -> Function {
    let now = meaning(functions.map(\.now))
    let isUnsteady = functions.contains(where: \.isUnsteady)
    let open = functions.filter { !$0.isSettled }
    if open.isEmpty || (now.isCertain && !isUnsteady) { return settled(now) }
    let fields = open.reduce(into: Set<Int>()) { $0.formUnion($1.fields) }
    guard survey == nil else {
      return OpenFunction(now: now, fields: fields, isUnsteady: isUnsteady, node: nil, chain: nil)
    }
    var nodes: [AnswerDiagrams.Node] = []
    for function in functions { nodes.append(function.node ?? diagrams.constant(function.now)) }
    let node = diagrams.combine(nodes, meaning)
    if !now.isCertain, let leaf = diagrams.constant(node), leaf.isCertain, nodes.contains(where: { $0 >= 0 }) {
      note(nodes)
    }
    return OpenFunction(now: now, fields: fields, isUnsteady: isUnsteady, node: node, chain: nil)
  }

  private mutating func note(_ nodes: [AnswerDiagrams.Node]) {
    guard let owner else { return }
    let levels = nodes.reduce(into: Set<Int>()) { $0.formUnion(diagrams.levels(of: $1)) }
    correlations.append(Correlation(owner: owner, fields: levels.sorted().map { free[$0].field }))
  }

  mutating func any(_ left: Function, _ right: Function) -> Function {
    if left.isSettled, left.now.truth != .unknown { return left.now.truth == .no ? right : left }
    if right.isSettled, right.now.truth == .yes { return right }
    return combine([left, right]) { leaves in Leaf(Truth.any(leaves.map(\.truth))) }
  }

  mutating func all(_ left: Function, _ right: Function) -> Function {
    if left.isSettled, left.now.truth != .unknown { return left.now.truth == .yes ? right : left }
    if right.isSettled, right.now.truth == .no { return right }
    return combine([left, right]) { leaves in Leaf(Truth.all(leaves.map(\.truth))) }
  }

  mutating func enter(_ title: Title, _ kind: String, of part: Title? = nil) {
    owner = Correlation.Owner(
      part: "\(kind).\((part ?? title).name)", name: part == nil ? nil : title.name, label: title.label,
      origin: title.origin)
  }

  // MARK: - Expressions

  mutating func function(of expression: Expression) -> Function {
    switch expression.op.nature {
    case .field:
      guard case .field(let index) = expression.reference else { return settled(.unknown(.absent)) }
      return answer(index)
    case .query:
      guard case .query(let query) = expression.reference else { return settled(.unknown(.absent)) }
      return settled(base.answer(query))
    case .eventField: return settled(.unknown(.absent))
    case .part: return function(ofReference: expression)
    case .logic, .value: break
    }
    let op = expression.op
    if op == .and || op == .or {
      var result = settled(Evaluation(op == .and))
      for operand in expression.operands {
        let function = function(of: operand)
        result = op == .and ? all(result, function) : any(result, function)
      }
      return result
    }
    var operands: [Function] = []
    for operand in expression.operands { operands.append(function(of: operand)) }
    if op == .choose, operands.count == 3, operands[0].isSettled, operands[0].now.truth != .unknown {
      return operands[0].now.truth == .yes ? operands[1] : operands[2]
    }
    let (context, base) = (base.context, base)
    let meaning: ([Leaf]) -> Leaf = { leaves in Leaf(expression.evaluate(leaves.map(\.evaluation), context)) }
    var function = op.asksWhatIsKnown ? unsteady(operands, meaning) : combine(operands, meaning)
    if function.isSettled { return function }
    survey?.note(expression, operands, context, base)
    function.chain = AnswerChain(expression, operands, context)
    return function
  }

  /// As `combine` for what asks whether something is known: a certain answer may still turn.
  mutating func unsteady(_ operands: [Function], _ meaning: ([Leaf]) -> Leaf) -> Function {
    let marked = operands.map { operand in
      OpenFunction(
        now: operand.now, fields: operand.fields, isUnsteady: !operand.isSettled, node: operand.node, chain: nil)
    }
    return combine(marked, meaning)
  }

  private mutating func answer(_ index: Int) -> Function {
    let reading = base.reading(ofField: index).evaluation
    guard let level = levels[index] else { return settled(reading) }
    if wasRead.insert(index).inserted { readOrder.append(index) }
    let node = survey == nil ? diagrams.answer(level, free[level].cells.map { Leaf($0.example) }) : nil
    return OpenFunction(
      now: Leaf(reading), fields: [index], isUnsteady: reading.isUsable, node: node,
      chain: AnswerChain(field: index, direction: 1, isAnswer: true) { $0 })
  }

  // MARK: - Parts

  private mutating func function(ofReference expression: Expression) -> Function {
    guard let part = expression.part, program.holds(part) else { return settled(.unknown(.absent)) }
    if let known = known?[part], !known.contains(where: { levels[$0] != nil }) {
      return settled(base.outcome(ofReference: expression))
    }
    let whole = whole(part)
    guard case .item(_, let item) = expression.reference else { return whole }
    guard let items = items[part], items.indices.contains(item) else { return settled(.unknown(.absent)) }
    return items[item]
  }

  mutating func add(item: Function, to part: PartID) { items[part, default: []].append(item) }

  /// Parts that a part asks are made before it, with a list instead of recursion.
  mutating func whole(_ part: PartID) -> Function {
    if let whole = wholes[part] { return whole }
    let outside = owner
    var pending = [part]
    var isEntered: Set<PartID> = []
    while let next = pending.last {
      if isEntered.insert(next).inserted {
        pending += program.partsAsked(by: next).filter { wholes[$0] == nil && !isEntered.contains($0) }
        continue
      }
      pending.removeLast()
      if wholes[next] == nil {
        // No program asks in a circle; one that does finds itself unknown.
        wholes[next] = settled(.unknown(.absent))
        wholes[next] = make(next)
      }
    }
    owner = outside
    return wholes[part] ?? settled(.unknown(.absent))
  }
}

extension Operator {
  /// Whether filling a hole may turn a certain answer.
  var asksWhatIsKnown: Bool {
    switch self {
    case .isOnFile, .isMissing, .firstKnown, .largestKnown: true
    case .literal, .field, .eventField, .emailDomain, .fact, .signal, .icpFits, .criterion, .checklistPasses, .item,
      .score, .grade, .event, .today, .not, .and, .or, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .between, .isIn, .isInList, .includesAny, .includesAll, .includesAnyInList, .includesAllInList,
      .countOf, .contains, .containsWord, .containsAnyWord, .containsAnyWordInList, .startsWith, .endsWith, .like,
      .isAnswered, .add, .subtract, .multiply, .divide, .negate, .minimum, .maximum, .choose, .daysSince, .daysUntil,
      .inLast, .inNext, .before, .after, .timeOfDay, .isFrom:
      false
    }
  }
}
