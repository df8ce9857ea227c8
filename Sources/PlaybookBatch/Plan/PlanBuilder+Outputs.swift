import PlaybookIR
import PlaybookRuntime

/// What stands for each lead under one selected key.
enum OutputColumn {
  /// Disjoint sets of leads and the JSON of their answer; `null` for leads in none.
  case words([(word: String, leads: Bits)])
  /// Millionths, for the leads that have one.
  case number(Ints, known: Bits)
  /// A list of the names of every set that holds the lead, in this order; of those with one number only the first.
  case names([(name: String, number: Int, leads: Bits)])
  /// The text of a field, for the leads that have one.
  case text(field: Int, known: Bits)
}

struct StageColumns {
  let value: [(name: String, leads: Bits)]
  let isCertain: Bits
}

struct VerdictColumns {
  let playbooks: [Bits]
  let applies: TruthColumns
  let verdicts: [(verdict: Verdict, leads: Bits)]
  let leanings: [(verdict: Verdict, leads: Bits)]
  let canQualify: Bits
  let qualifiedWhen: [(truth: Truth, leads: Bits)]
}

/// What nothing asks: stages and the verdict.
extension PlanBuilder {
  mutating func stage(_ index: Int) throws -> StageColumns {
    var reached = Bits.all
    var value: [(String, Bits)] = []
    var isCertain = Bits.none
    for rung in program.stages[index].rungs {
      let truth = try rung.condition.map { try self.truth($0) } ?? .yes
      isCertain = or(isCertain, and(reached, truth.no))
      let next = and(reached, truth.yes)
      if let last = value.indices.last { value[last].1 = without(value[last].1, next) }
      value.append((rung.title.name, next))
      reached = next
    }
    return StageColumns(value: value.map { (name: $0.0, leads: $0.1) }, isCertain: or(isCertain, reached))
  }

  // MARK: - Verdict

  mutating func verdict() throws -> VerdictColumns {
    // The first playbook that applies, chosen like the row of a route.
    var allNo = Bits.all
    var open = Bits.all
    var chosen: [Bits] = []
    var mayQualify = Bits.none
    var leansToQualified = Bits.none
    var sets: [Verdict: Bits] = [:]
    var leaning: [Verdict: Bits] = [:]
    var canQualify = Bits.none
    var qualifiedWhen: [Truth: Bits] = [:]
    func add(_ leads: Bits, to sets: inout [Verdict: Bits], _ verdict: Verdict) {
      sets[verdict] = or(sets[verdict] ?? .none, leads)
    }
    for playbook in program.playbooks {
      let applies = try playbook.applies.map { try truth($0) } ?? .yes
      let disqualified = any(try playbook.disqualifiers.map { try truth($0.expression) })
      let qualified = try truth(playbook.qualified)
      let here = and(allNo, applies.yes)
      chosen.append(here)
      add(and(here, disqualified.yes), to: &sets, .disqualified)
      let clear = and(here, disqualified.no)
      add(and(clear, qualified.yes), to: &sets, .qualified)
      add(and(clear, qualified.no), to: &sets, .notQualified)
      let unsure = without(here, disqualified.yes)
      let needsInfo = without(unsure, and(disqualified.no, or(qualified.yes, qualified.no)))
      add(needsInfo, to: &sets, .needsInfo)
      add(and(needsInfo, qualified.yes), to: &leaning, .qualified)
      add(without(needsInfo, qualified.yes), to: &leaning, .notQualified)
      canQualify = or(canQualify, or(and(clear, qualified.yes), without(needsInfo, qualified.no)))
      for (truth, leads) in [(Truth.yes, qualified.yes), (.no, qualified.no), (.unknown, unknown(qualified))] {
        qualifiedWhen[truth] = or(qualifiedWhen[truth] ?? .none, and(here, leads))
      }
      // While the choice is open.
      let candidate = without(open, applies.no)
      mayQualify = or(mayQualify, without(without(candidate, qualified.no), disqualified.yes))
      let first = and(open, applies.yes)
      leansToQualified = or(leansToQualified, without(and(first, qualified.yes), disqualified.yes))
      open = without(open, applies.yes)
      allNo = and(allNo, applies.no)
    }
    let unchosen = without(without(.all, any(chosen)), allNo)
    add(allNo, to: &sets, .noPlaybook)
    add(unchosen, to: &sets, .needsInfo)
    // `open` now holds the leads for which no playbook is a certain yes.
    add(and(unchosen, open), to: &leaning, .noPlaybook)
    let first = without(unchosen, open)
    add(and(first, leansToQualified), to: &leaning, .qualified)
    add(without(first, leansToQualified), to: &leaning, .notQualified)
    canQualify = or(canQualify, and(unchosen, mayQualify))
    return VerdictColumns(
      playbooks: chosen, applies: TruthColumns(yes: any(chosen), no: allNo),
      verdicts: Verdict.allCases.map { ($0, sets[$0] ?? .none) },
      leanings: Verdict.allCases.map { ($0, leaning[$0] ?? .none) }, canQualify: canQualify,
      qualifiedWhen: Truth.allCases.map { ($0, qualifiedWhen[$0] ?? .none) })
  }
}
