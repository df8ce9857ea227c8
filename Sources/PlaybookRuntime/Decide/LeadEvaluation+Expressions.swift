import PlaybookIR

/// What an expression comes to, and why.
struct Proof {
  var evaluation: Evaluation
  /// One tree; none where nobody wants the reasons.
  var reasons: [Reason]

  var truth: Truth { evaluation.truth }
}

/// What a leaf of the proof read, each thing once, in reading order.
struct LeafReads {
  var reads: [Read] = []
  /// The parts asked.
  var references: [Reason] = []
  private var fields: Set<Int> = []
  private var queries: Set<String> = []
  private var asked: Set<String> = []

  /// True for the first time.
  mutating func notes(field index: Int) -> Bool { fields.insert(index).inserted }

  mutating func add(query read: Read, _ words: @autoclosure () -> String) {
    if queries.insert(words()).inserted { reads.append(read) }
  }

  mutating func add(reference: Reason) {
    let key = "\(reference.part ?? "").\(reference.name ?? "")"
    if asked.insert(key).inserted { references.append(reference) }
  }
}

extension LeadEvaluation {
  /// A node of the proof; where nobody wants the reasons, none, and nothing of it is worked out.
  func tree(_ reason: @autoclosure () -> Reason) -> [Reason] { isExplained ? [reason()] : [] }

  /// Evaluates an expression and shows its proof: logical operators and `if` with all their operands, anything else as
  /// one leaf.
  func prove(_ expression: Expression) -> Proof {
    guard isExplained else { return Proof(evaluation: quietly(expression), reasons: []) }
    return switch expression.op.nature {
    case .logic: proveLogic(expression)
    case .part: proveReference(expression)
    case .field, .query, .eventField, .value: proveLeaf(expression)
    }
  }

  private func proveLogic(_ expression: Expression) -> Proof {
    let operands = expression.operands.map(prove)
    let evaluation = expression.evaluate(operands.map(\.evaluation), context)
    var children: [Reason] = []
    for operand in operands.flatMap(\.reasons) {
      // `a and b and c` reads as one list, however the tree pairs it.
      if operand.kind == .expression, operand.op == expression.op, expression.op != .choose, expression.op != .not {
        children += operand.children
      } else {
        children.append(operand)
      }
    }
    return Proof(
      evaluation: evaluation,
      reasons: [
        Reason(
          .expression, outcome: .value(evaluation, expression.type), isOpen: !evaluation.isCertain,
          expression: expression, points: evaluation.points, origin: expression.origin, children: children)
      ])
  }

  private func proveLeaf(_ expression: Expression) -> Proof {
    var reads = LeafReads()
    let evaluation = evaluate(expression, &reads)
    return Proof(
      evaluation: evaluation,
      reasons: [
        Reason(
          .expression, outcome: .value(evaluation, expression.type), isOpen: !evaluation.isCertain,
          expression: expression, reads: reads.reads, points: evaluation.points, origin: expression.origin,
          children: reads.references)
      ])
  }

  private func proveReference(_ expression: Expression) -> Proof {
    let evaluation = outcome(ofReference: expression)
    let (part, item) = titles(ofReference: expression)
    return Proof(
      evaluation: evaluation,
      reasons: [
        Reason(
          .reference, part: part, name: item?.name, label: item?.label, outcome: .value(evaluation, expression.type),
          isOpen: !evaluation.isCertain, expression: expression, points: evaluation.points, origin: expression.origin)
      ])
  }

  /// Evaluates without short cuts and notes what is read.
  private func evaluate(_ expression: Expression, _ reads: inout LeafReads) -> Evaluation {
    switch expression.op.nature {
    case .field:
      guard case .field(let index) = expression.reference else { return .unknown(.absent) }
      if reads.notes(field: index), let read = read(ofField: index) { reads.reads.append(read) }
      return reading(ofField: index).evaluation
    case .query:
      guard case .query(let query) = expression.reference else { return .unknown(.absent) }
      let evaluation = answer(query)
      reads.add(query: read(of: expression, query, evaluation), words(expression))
      return evaluation
    case .eventField:
      return .unknown(.absent)
    case .part:
      let proof = proveReference(expression)
      for reason in proof.reasons { reads.add(reference: reason) }
      return proof.evaluation
    case .logic, .value:
      let evaluation = expression.evaluate(expression.operands.map { evaluate($0, &reads) }, context)
      if expression.op == .timeOfDay, evaluation.isUsable {
        reads.add(query: read(ofClock: expression, evaluation), words(expression))
      }
      return evaluation
    }
  }

  /// What an expression comes to, without its proof.
  func quietly(_ expression: Expression) -> Evaluation {
    switch expression.op.nature {
    case .field:
      guard case .field(let index) = expression.reference else { return .unknown(.absent) }
      return reading(ofField: index).evaluation
    case .query:
      guard case .query(let query) = expression.reference else { return .unknown(.absent) }
      return answer(query)
    case .eventField: return .unknown(.absent)
    case .part: return outcome(ofReference: expression)
    case .logic, .value: return expression.evaluate(expression.operands.map(quietly), context)
    }
  }

  // MARK: - References

  /// What the part came to; unknown for one that is not there.
  func outcome(ofReference expression: Expression) -> Evaluation {
    let nothing = Evaluation.unknown(.absent)
    guard let part = expression.part, program.holds(part) else { return nothing }
    switch (part, expression.reference) {
    case (.fact(let index), _): return facts[index]
    case (.signal(let index), _): return Evaluation(signals[index], else: cause(of: part))
    case (.icp(let index), .item(_, let item)):
      guard icps[index].criteria.indices.contains(item) else { return nothing }
      return Evaluation(icps[index].criteria[item], else: cause(of: part, item: item))
    case (.icp(let index), _): return Evaluation(icps[index].fits, else: cause(of: part))
    case (.checklist(let index), .item(_, let item)):
      guard checklists[index].items.indices.contains(item) else { return nothing }
      return Evaluation(checklists[index].items[item], else: cause(of: part, item: item))
    case (.checklist(let index), _): return Evaluation(checklists[index].passes, else: cause(of: part))
    case (.score(let index), _):
      return .interval(low: scores[index].final.low, high: scores[index].final.high)
    case (.grade(let index), _): return .possible(grades[index].possible)
    }
  }

  /// The part's name, and the title of the criterion or item, or else of the part itself without its name.
  private func titles(ofReference expression: Expression) -> (part: String?, item: (name: String?, label: String?)?) {
    guard let part = expression.part, program.holds(part) else { return (nil, nil) }
    let title = program.title(of: part)
    guard case .item(_, let item) = expression.reference else { return (program.name(of: part), (nil, title.label)) }
    switch part {
    case .icp(let index) where program.icps[index].criteria.indices.contains(item):
      let title = program.icps[index].criteria[item].title
      return (program.name(of: part), (title.name, title.label))
    case .checklist(let index) where program.checklists[index].items.indices.contains(item):
      let title = program.checklists[index].items[item].title
      return (program.name(of: part), (title.name, title.label))
    case .fact, .signal, .icp, .checklist, .score, .grade:
      return (program.name(of: part), (nil, title.label))
    }
  }

  // MARK: - Reads

  func read(ofField index: Int) -> Read? {
    guard program.fields.indices.contains(index) else { return nil }
    let field = program.fields[index]
    let reading = reading(ofField: index)
    let path = field.title.name
    let source = reading.source.flatMap { $0.utf8.elementsEqual(path.utf8) ? nil : $0 }
    return Read(
      .field(index), source: source, reading.evaluation, type: field.type, isPrivate: field.isPrivate,
      isDefault: reading.isDefault, age: reading.age)
  }

  /// What clocks showed; as private as the time and the zone.
  private func read(ofClock expression: Expression, _ evaluation: Evaluation) -> Read {
    var isPrivate = false
    expression.forEach { node in
      switch node.reference {
      case .field(let index): isPrivate = isPrivate || (read(ofField: index)?.isPrivate ?? false)
      case .query(let query): isPrivate = isPrivate || program.isPrivate(query)
      case .none, .value, .part, .item, .list: break
      }
    }
    return Read(.query(expression), evaluation, type: expression.type, isPrivate: isPrivate)
  }

  func read(of expression: Expression, _ query: EventQuery, _ evaluation: Evaluation) -> Read {
    Read(.query(expression), evaluation, type: expression.type, isPrivate: program.isPrivate(query))
  }
}

extension Program {
  func title(of part: PartID) -> Title {
    switch part {
    case .fact(let index): facts[index].title
    case .signal(let index): signals[index].title
    case .icp(let index): icps[index].title
    case .checklist(let index): checklists[index].title
    case .score(let index): scores[index].title
    case .grade(let index): grades[index].title
    }
  }

  /// As conditions write it: `icp.midmarket`.
  func name(of part: PartID) -> String {
    let kind =
      switch part {
      case .fact: "fact"
      case .signal: "signal"
      case .icp: "icp"
      case .checklist: "checklist"
      case .score: "score"
      case .grade: "grade"
      }
    return "\(kind).\(title(of: part).name)"
  }

  /// Whether the query's answer is a private field's value.
  func isPrivate(_ query: EventQuery) -> Bool {
    guard let field = query.field, events.indices.contains(query.event) else { return false }
    let fields = events[query.event].fields
    return fields.indices.contains(field) && fields[field].isPrivate
  }
}
