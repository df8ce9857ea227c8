package import PlaybookIR

/// What is still open about a lead: what answers would do to its verdict.
package struct Outlook: Sendable {
  /// Those that decide first, those that settle most in front; then what leaves anything else open that is shown.
  package var missing: [MissingField]
  /// Whether the fields that decide were found by looking at every completion, not only by what open rules read.
  package var isExact: Bool
  /// Where the verdict is open although no answer changes it; nil everywhere else.
  package var foregone: Foregone?
  /// The completions that were looked at; nil when the verdict is settled or there were too many.
  package var completions: Completions?

  package init(missing: [MissingField], isExact: Bool) {
    self.missing = missing
    self.isExact = isExact
  }

  /// An open verdict that comes out one way whatever the answers are, because truth is composed part by part.
  package struct Foregone: Sendable {
    package var verdict: Verdict
    package var correlations: [Correlation]

    package init(verdict: Verdict, correlations: [Correlation]) {
      self.verdict = verdict
      self.correlations = correlations
    }
  }
}

/// The verdict for every way to answer the fields that are open.
package struct Completions: Sendable {
  /// In the order in which the book reads them.
  package let fields: [AnswerCells]
  let correlations: [Correlation]
  private let diagrams: AnswerDiagrams
  private let node: AnswerDiagrams.Node

  init?(_ residual: Residual, _ function: OpenFunction) {
    guard let node = function.node, !residual.isExhausted else { return nil }
    fields = residual.free
    correlations = residual.correlations
    diagrams = residual.diagrams
    self.node = node
  }

  package var count: Int { fields.reduce(1) { $0 * $1.cells.count } }
  /// How many operators were evaluated and nodes made to find the verdicts.
  package var work: Int { diagrams.work }
  /// Indices into `fields`: those on which the verdict depends.
  var deciding: [Int] { diagrams.levels(of: node).sorted() }
  /// The verdict that every completion gets; nil when they differ.
  var foregone: Verdict? { diagrams.constant(node)?.verdict }

  /// The verdict for one cell of each field.
  package func verdict(at cells: [Int]) -> Verdict { diagrams.leaf(of: node, at: cells).verdict ?? .needsInfo }

  /// In how many completions another answer to this field alone changes the verdict.
  func influence(of field: Int) -> Int {
    var diagrams = diagrams
    var fixed: [AnswerDiagrams.Node] = []
    for cell in fields[field].cells.indices { fixed.append(diagrams.fixed(node, field, cell)) }
    let differs = diagrams.combine(fixed) { leaves in
      AnswerDiagrams.Leaf(Truth(!leaves.dropFirst().allSatisfy { $0 == leaves[0] }))
    }
    return diagrams.count(differs) { $0.truth == .yes }
  }
}

extension AnswerDiagrams.Leaf {
  fileprivate var verdict: Verdict? {
    if case .verdict(let verdict) = self { verdict } else { nil }
  }
}

/// A rule that is open part by part although every answer gives the same: its parts read the same fields.
package struct Correlation: Hashable, Sendable {
  package struct Owner: Hashable, Sendable {
    /// `icp.midmarket`
    package var part: String
    /// The criterion, item or rule within it.
    package var name: String?
    package var label: String?
    package var origin: Origin

    package init(part: String, name: String?, label: String?, origin: Origin) {
      self.part = part
      self.name = name
      self.label = label
      self.origin = origin
    }
  }

  package var owner: Owner
  /// Indices into `Program.fields`.
  package var fields: [Int]

  package init(owner: Owner, fields: [Int]) {
    self.owner = owner
    self.fields = fields
  }
}

/// What an answer to one field alone makes of the verdict.
package struct AnswerEffect: Sendable {
  /// Neighbouring ranges are one.
  package var answers: [AnswerCell.Shape]
  /// `needsInfo`: the verdict stays open.
  package var verdict: Verdict

  package init(answers: [AnswerCell.Shape], verdict: Verdict) {
    self.answers = answers
    self.verdict = verdict
  }
}

/// How many of the completions of a lead an answer settles alone, each cell of a domain counted as one.
package struct SettledShare: Hashable, Sendable {
  package var completions: Int
  package var of: Int

  package init(completions: Int, of: Int) {
    self.completions = completions
    self.of = of
  }
}

extension Interpreter {
  /// What is missing, exactly: the fields that can still change the verdict, and no others.
  ///
  /// Input: the lead and what was decided about it. Guarantee: with an open verdict on at most 12 unknown fields and 2^20
  /// completions, a field decides exactly when two completions that differ in it alone get different verdicts; beyond, by
  /// what open rules read. A separate call, as it costs more than the decision.
  package func outlook(on lead: Lead, _ decision: Decision) -> Outlook {
    guard decision.verdict == .needsInfo else { return Outlook(missing: decision.missing, isExact: true) }
    return OutlookFinder(evaluation(of: lead, now: decision.now), decision, questions: ask).outlook()
  }
}

/// Looks at every completion of a lead with an open verdict.
struct OutlookFinder {
  static let mostFields = 12
  static let mostCompletions = 1 << 20
  /// In operators evaluated and nodes made: beyond it the answer is not exact.
  static let mostWork = 1 << 24

  private let base: LeadEvaluation
  private let decision: Decision
  private let questions: [String?]
  private var program: Program { base.program }

  init(_ base: LeadEvaluation, _ decision: Decision, questions: [String?]) {
    self.base = base
    self.decision = decision
    self.questions = questions
  }

  func outlook() -> Outlook {
    let byDependence = Outlook(missing: decision.missing, isExact: false)
    var survey = Residual(surveying: unknownFields, of: base)
    let candidates = survey.verdict().fields
    guard candidates.count <= Self.mostFields, let notes = survey.survey else { return byDependence }
    let cutter = AnswerCutter(base: base, survey: notes)
    let free = survey.readOrder.filter(candidates.contains).map(cutter.cells)
    let count = free.reduce(1) { $0 > Self.mostCompletions ? $0 : $0 * $1.cells.count }
    guard count <= Self.mostCompletions else { return byDependence }

    var residual = Residual(base, free: free, limit: Self.mostWork)
    let verdict = residual.verdict()
    guard let completions = Completions(residual, verdict) else { return byDependence }
    let reach = survey.reach
    var ranked = completions.deciding.map { level in
      let effects = effects(of: free[level], reach)
      let settled = effects.count { $0 != .needsInfo }
      return Ranked(
        level: level, share: SettledShare(completions: count / effects.count * settled, of: count),
        influence: completions.influence(of: level), effects: merged(free[level], effects))
    }
    ranked.sort { ($1.share.completions, $1.influence, $0.level) < ($0.share.completions, $0.influence, $1.level) }
    var outlook = Outlook(missing: fields(ranked, free), isExact: free.allSatisfy(\.isExact))
    outlook.completions = completions
    if let verdict = completions.foregone, verdict != .needsInfo {
      outlook.foregone = Outlook.Foregone(verdict: verdict, correlations: completions.correlations.unique)
    }
    return outlook
  }

  private struct Ranked {
    let level: Int
    let share: SettledShare
    let influence: Int
    let effects: [AnswerEffect]
  }

  /// Those without a value, and those whose value is at fault.
  private var unknownFields: [Int] {
    let listed = Set(decision.missing.filter(\.decides).map(\.field))
    return program.fields.indices.filter { index in
      !base.reading(ofField: index).evaluation.isUsable || listed.contains(program.fields[index].title.name)
    }
  }

  // MARK: - Effects

  /// The verdict for each cell while the other fields stay as they are.
  private func effects(of cells: AnswerCells, _ reach: [PartID: Set<Int>]) -> [Verdict] {
    var residual = Residual(base, free: [cells], limit: Self.mostWork, reach: reach)
    let function = residual.verdict()
    return cells.cells.indices.map { cell in
      residual.leaf(of: function, at: [cell]).verdict ?? .needsInfo
    }
  }

  /// One effect for each verdict, in the order of the cells.
  private func merged(_ cells: AnswerCells, _ verdicts: [Verdict]) -> [AnswerEffect] {
    var effects: [AnswerEffect] = []
    for (cell, verdict) in zip(cells.cells, verdicts) {
      guard let index = effects.firstIndex(where: { $0.verdict == verdict }) else {
        effects.append(AnswerEffect(answers: [cell.shape], verdict: verdict))
        continue
      }
      if let last = effects[index].answers.last, let joined = last.joined(with: cell.shape) {
        effects[index].answers[effects[index].answers.count - 1] = joined
      } else {
        effects[index].answers.append(cell.shape)
      }
    }
    return effects
  }

  // MARK: - The list

  private func fields(_ ranked: [Ranked], _ free: [AnswerCells]) -> [MissingField] {
    var missing: [MissingField] = []
    for found in ranked {
      let cells = free[found.level]
      let listed = decision.missing.first { $0.field.utf8.elementsEqual(name(cells.field).utf8) }
      let why = listed?.why ?? base.reading(ofField: cells.field).evaluation.unknownReason ?? .invalid
      var field = MissingField(
        field: name(cells.field), why: why, decides: true,
        ask: questions.indices.contains(cells.field) ? questions[cells.field] : nil)
      field.isExact = cells.isExact
      field.settles = found.share
      field.effects = found.effects
      missing.append(field)
    }
    let stamps = Set(ranked.compactMap { program.fields[free[$0.level].field].freshness?.stamp }.map(name))
    for var field in decision.missing where !missing.contains(where: { $0.field.utf8.elementsEqual(field.field.utf8) }) {
      // An answer of which nobody knows the age is settled by its age as well.
      field.decides = field.decides && stamps.contains(field.field)
      missing.append(field)
    }
    return missing.filter(\.decides) + missing.filter { !$0.decides }
  }

  private func name(_ field: Int) -> String { program.fields[field].title.name }
}

extension AnswerCell.Shape {
  /// Two neighbouring sets of an ordered type as one.
  fileprivate func joined(with next: AnswerCell.Shape) -> AnswerCell.Shape? {
    guard case .range(let from, let end?) = self, case .range(let start?, let below) = next, end == start else {
      return nil
    }
    return from == nil && below == nil ? .any : .range(from: from, below: below)
  }
}

extension Array<Correlation> {
  /// Each once, in order.
  fileprivate var unique: [Correlation] {
    var seen: Set<Correlation> = []
    return filter { seen.insert($0).inserted }
  }
}
