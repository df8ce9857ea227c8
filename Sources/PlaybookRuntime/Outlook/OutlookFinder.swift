import PlaybookIR

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
    let read = survey.readOrder
    let free = read.filter(candidates.contains).map { judged(cutter.cells(of: $0), among: read) }
    let count = free.reduce(1) { $0 > Self.mostCompletions ? $0 : $0 * $1.cells.count }
    guard count <= Self.mostCompletions else { return byDependence }

    var residual = Residual(base, free: free, limit: Self.mostWork)
    let verdict = residual.verdict()
    guard let completions = Completions(residual, verdict) else { return byDependence }
    let reach = survey.reach
    // Where cells do not show every answer, no field that open rules read is without influence for certain.
    let isExact = free.allSatisfy(\.isExact)
    var ranked = (isExact ? completions.deciding : Array(free.indices)).map { level in
      let effects = effects(of: free[level], reach)
      let settled = effects.count { $0 != .needsInfo }
      return Ranked(
        level: level, isExact: free[level].isExact,
        share: SettledShare(completions: count / effects.count * settled, of: count),
        influence: free[level].isExact ? completions.influence(of: level) : 0, effects: merged(free[level], effects))
    }
    ranked.sort { ($1.weight, $1.influence, $0.level) < ($0.weight, $0.influence, $1.level) }
    var outlook = Outlook(missing: fields(ranked, free), isExact: isExact)
    outlook.completions = completions
    if isExact, let verdict = completions.foregone, verdict != .needsInfo {
      outlook.foregone = Outlook.Foregone(verdict: verdict, correlations: completions.correlations.unique)
    }
    return outlook
  }

  private struct Ranked {
    let level: Int
    /// Otherwise share and effects are those of some answers, and nothing is said about them.
    let isExact: Bool
    let share: SettledShare
    let influence: Int
    let effects: [AnswerEffect]

    var weight: Int { isExact ? share.completions : 0 }
  }

  /// Those without a value, and those whose value is at fault.
  private var unknownFields: [Int] {
    let listed = Set(decision.missing.filter(\.decides).map(\.field))
    return program.fields.indices.filter { index in
      !base.reading(ofField: index).evaluation.isUsable || listed.contains(program.fields[index].title.name)
    }
  }

  /// A moment that would also make another answer fresh that is read does more than its cells say.
  private func judged(_ cells: AnswerCells, among read: [Int]) -> AnswerCells {
    let isStamp = read.contains { index in
      program.fields[index].freshness?.stamp == cells.field
        && base.reading(ofField: index).evaluation == .unknown(.stale)
    }
    return isStamp ? AnswerCells(field: cells.field, cells: cells.cells, isExact: false) : cells
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
      field.isExact = found.isExact
      if found.isExact {
        field.settles = found.share
        field.effects = found.effects
      }
      missing.append(field)
    }
    let stamps = Set(ranked.compactMap { program.fields[free[$0.level].field].freshness?.stamp }.map(name))
    for var field in decision.missing where !missing.contains(where: { $0.field.utf8.elementsEqual(field.field.utf8) })
    {
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
