import PlaybookIR
import PlaybookRuntime

/// A construct that has no exact form over columns: leads are then decided one by one.
struct NotInColumns: Error {}

/// Writes the flat program of a book: parts and expressions become instructions over columns of a block.
///
/// Input: a verified program, and the moment of the decision. Output: instructions, each once, each behind those whose
/// columns it reads; and what must be known about fields. Guarantee: the columns say of every lead what the interpreter
/// says; where that cannot be had exactly, `NotInColumns` is thrown.
struct PlanBuilder {
  let program: Program
  let context: EvaluationContext
  /// What a plain amount means.
  let currency: String?

  private(set) var steps: [(instruction: Instruction, id: Int32)] = []
  private var known: [Instruction: Int32] = [:]
  private var nextBits: Int32 = 2
  private var nextInts: Int32 = 0

  /// What conversion has to find out, by feature.
  private(set) var features: [Feature] = []
  private var featureNumbers: [Feature.Key: Int32] = [:]
  /// The fields whose numbers are needed.
  private(set) var numberFields: [NumberField] = []
  private(set) var weights: [[WeightTerm]] = []
  private var weightNumbers: [[WeightTerm]: Int32] = [:]
  private(set) var stretches: [Stretches] = []
  private var stretchNumbers: [Stretches: Int32] = [:]

  /// The leads that have a value for a field which is too old.
  private(set) var stale: [Int: Bits] = [:]

  /// The programs of events, by kind.
  var eventBuilders: [Int: PlanBuilder] = [:]
  private(set) var eventAnswers: [EventAnswer] = []
  private var eventNumbers: [EventAnswer: Int32] = [:]

  // What the parts came to.
  var facts: [Int: FactColumns] = [:]
  var signals: [Int: TruthColumns] = [:]
  var icps: [Int: IcpColumns] = [:]
  var checklists: [Int: ChecklistColumns] = [:]
  var scores: [Int: ScoreColumns] = [:]
  var grades: [Int: GradeColumns] = [:]
  var routes: [Int: RouteColumns] = [:]

  init(_ program: Program, context: EvaluationContext) {
    self.program = program
    self.context = context
    currency = program.book.currency
  }

  // MARK: - Instructions

  mutating func bits(_ instruction: Instruction) -> Bits {
    if let id = known[instruction] { return Bits(id: id) }
    nextBits += 1
    return Bits(id: add(instruction, nextBits - 1))
  }

  mutating func ints(_ instruction: Instruction) -> Ints {
    if let id = known[instruction] { return Ints(id: id) }
    nextInts += 1
    return Ints(id: add(instruction, nextInts - 1))
  }

  private mutating func add(_ instruction: Instruction, _ id: Int32) -> Int32 {
    known[instruction] = id
    steps.append((instruction, id))
    return id
  }

  mutating func and(_ a: Bits, _ b: Bits) -> Bits {
    if a == .none || b == .none { return .none }
    if a == .all || a == b { return b }
    if b == .all { return a }
    return bits(a.id < b.id ? .and(a, b) : .and(b, a))
  }

  mutating func or(_ a: Bits, _ b: Bits) -> Bits {
    if a == .all || b == .all { return .all }
    if a == .none || a == b { return b }
    if b == .none { return a }
    return bits(a.id < b.id ? .or(a, b) : .or(b, a))
  }

  /// The leads of `a` that are not in `b`.
  mutating func without(_ a: Bits, _ b: Bits) -> Bits {
    if a == .none || b == .all || a == b { return .none }
    if b == .none { return a }
    return bits(.without(a, b))
  }

  mutating func any(_ sets: [Bits]) -> Bits { sets.reduce(.none) { or($0, $1) } }

  mutating func unknown(_ truth: TruthColumns) -> Bits { without(without(.all, truth.yes), truth.no) }

  // MARK: - Truth

  mutating func and(_ a: TruthColumns, _ b: TruthColumns) -> TruthColumns {
    TruthColumns(yes: and(a.yes, b.yes), no: or(a.no, b.no))
  }

  mutating func or(_ a: TruthColumns, _ b: TruthColumns) -> TruthColumns {
    TruthColumns(yes: or(a.yes, b.yes), no: and(a.no, b.no))
  }

  mutating func all(_ truths: [TruthColumns]) -> TruthColumns { truths.reduce(.yes) { and($0, $1) } }
  mutating func any(_ truths: [TruthColumns]) -> TruthColumns { truths.reduce(.no) { or($0, $1) } }

  /// `a` where the condition is yes, `b` where it is no.
  mutating func choose(_ condition: TruthColumns, _ a: Bits, _ b: Bits) -> Bits {
    or(and(condition.yes, a), and(condition.no, b))
  }

  /// Yes for the leads of `yes`, no for the other ones of `known`.
  mutating func truth(_ yes: Bits, known: Bits) -> TruthColumns {
    let yes = and(yes, known)
    return TruthColumns(yes: yes, no: without(known, yes))
  }

  // MARK: - Tables

  mutating func weigh(_ terms: [WeightTerm]) -> Ints {
    let terms = WeightTerm.merged(terms)
    guard !terms.isEmpty else { return ints(.constant(0)) }
    let table = weightNumbers[terms] ?? Int32(weights.count)
    if weightNumbers.updateValue(table, forKey: terms) == nil { weights.append(terms) }
    return ints(.weigh(table: table))
  }

  mutating func lies(_ value: Ints, in stretches: Stretches) -> Bits {
    if stretches.cuts.isEmpty { return stretches.holds[0] ? .all : .none }
    let table = stretchNumbers[stretches] ?? Int32(self.stretches.count)
    if stretchNumbers.updateValue(table, forKey: stretches) == nil { self.stretches.append(stretches) }
    return bits(.lies(value, table: table))
  }

  mutating func number(of answer: EventAnswer) -> Int32 {
    let number = eventNumbers[answer] ?? Int32(eventAnswers.count)
    if eventNumbers.updateValue(number, forKey: answer) == nil { eventAnswers.append(answer) }
    return number
  }

  // MARK: - Fields

  /// Whether a lead has a usable value for a field: never for a stale one.
  mutating func known(_ field: Int) throws -> Bits {
    let known = feature(Feature(field: field, test: .isKnown))
    guard let freshness = program.fields[field].freshness else { return known }
    let fresh = try isFresh(freshness)
    let standsIn = feature(Feature(field: field, test: .isDefault))
    let usable = or(fresh, standsIn)
    stale[field] = without(known, usable)
    return and(known, usable)
  }

  /// Whether the condition, which reads nothing but the field, holds for its value.
  mutating func feature(_ field: Int, _ condition: Expression, as view: FieldView) throws -> TruthColumns {
    let bits = feature(Feature(field: field, test: .condition(condition, view)))
    return truth(bits, known: try known(field))
  }

  private mutating func feature(_ feature: Feature) -> Bits {
    let number = featureNumbers[feature.key] ?? Int32(features.count)
    if featureNumbers.updateValue(number, forKey: feature.key) == nil { features.append(feature) }
    return bits(.feature(number))
  }

  /// The field's own values, without a look at how old they are.
  mutating func numbers(ofField field: Int) throws -> NumberColumns {
    let unit = try unit(of: program.fields[field].type)
    let number =
      numberFields.firstIndex { $0.field == field && $0.view == .value } ?? numberFields.endIndex
    if number == numberFields.endIndex { numberFields.append(NumberField(field: field, view: .value)) }
    return NumberColumns(ints(.field(Int32(number))), known: try known(field), unit: unit)
  }

  /// How many elements a list has.
  mutating func sizes(ofList field: Int) throws -> NumberColumns {
    let number =
      numberFields.firstIndex { $0.field == field && $0.view == .size } ?? numberFields.endIndex
    if number == numberFields.endIndex { numberFields.append(NumberField(field: field, view: .size)) }
    return NumberColumns(ints(.field(Int32(number))), known: try known(field), unit: .plain)
  }

  private mutating func isFresh(_ freshness: Field.Freshness) throws -> Bits {
    let stamp = Expression(
      .field, program.fields[freshness.stamp].type, reference: .field(freshness.stamp), origin: .none)
    let isKnown = feature(Feature(field: freshness.stamp, test: .isKnown))
    let isFresh = feature(Feature(field: freshness.stamp, test: .isYoungerThan(freshness.size, stamp)))
    return and(isKnown, isFresh)
  }

  func unit(of type: ValueType) throws -> Unit {
    switch type {
    case .count, .number, .percent, .points: return .plain
    case .money:
      guard let currency else { throw NotInColumns() }
      return .money(currency)
    case .date: return .date
    case .time: return .time
    case .yesNo, .text, .email, .domain, .phone, .url, .country, .timezone, .duration, .clock, .choice, .list, .grade,
      .events:
      throw NotInColumns()
    }
  }
}

/// A field whose numbers a plan needs, or the sizes of its lists.
struct NumberField {
  let field: Int
  let view: FieldView
}

extension PlanBuilder {
  /// Works out the parts that the selected keys rest on, each behind those that it asks.
  mutating func prepare(for paths: [[String]]) throws {
    var wanted: Set<PartID> = []
    var pending: [Expression] = []
    func want(_ part: PartID) {
      if wanted.insert(part).inserted { pending += program.expressions(of: part) }
    }
    for path in paths {
      switch path.first {
      case "playbook", "applies", "verdict", "leaning", "can_qualify", "qualified_when", "disqualifiers":
        for playbook in program.playbooks {
          pending += playbook.disqualifiers.map(\.expression) + [playbook.qualified]
          pending += [playbook.applies].compactMap { $0 }
        }
      case "stage": pending += program.stages.flatMap { $0.rungs.compactMap(\.condition) }
      case "route": pending += program.routes.flatMap { $0.rows.map(\.condition) }
      case _:
        guard path.count > 1 else { continue }
        for part in program.parts where part.isNamed(path[0], path[1], in: program) { want(part) }
      }
    }
    while let expression = pending.popLast() {
      expression.forEach { node in
        if let part = node.part { want(part) }
      }
    }
    for part in EvaluationOrder(of: program).parts where wanted.contains(part) {
      switch part {
      // What a fact of text is, is asked where it is read.
      case .fact(let index): _ = try? fact(index)
      case .signal(let index): _ = try signal(index)
      case .icp(let index): _ = try icp(index)
      case .checklist(let index): _ = try checklist(index)
      case .score(let index): _ = try score(index)
      case .grade(let index): _ = try grade(index)
      }
    }
  }
}

extension PartID {
  fileprivate func isNamed(_ kind: String, _ name: String, in program: Program) -> Bool {
    let (word, title): (String, Title) =
      switch self {
      case .fact(let index): ("fact", program.facts[index].title)
      case .signal(let index): ("signal", program.signals[index].title)
      case .icp(let index): ("icp", program.icps[index].title)
      case .checklist(let index): ("checklist", program.checklists[index].title)
      case .score(let index): ("score", program.scores[index].title)
      case .grade(let index): ("grade", program.grades[index].title)
      }
    return word.utf8.elementsEqual(kind.utf8) && title.name.utf8.elementsEqual(name.utf8)
  }
}
