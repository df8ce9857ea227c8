import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax

/// Finds what an expectation's path names in a program, and whether its value could ever come out there.
struct ExpectationResolver {
  let program: Program

  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  /// What may stand on the right side.
  private struct Answers {
    var words: [String] = []
    var takesNumber = false
    var takesText = false
    /// A text that is a moment; it is compared as one.
    var takesTime = false
    /// The destinations of a route.
    var targets: [(kind: String, name: String)] = []
    /// How a message lists them.
    var expected: String
  }

  func resolve(_ written: TestSyntax.Expectation) -> Result<Expectation, Fault> {
    do throws(Fault) {
      let subject = try subject(of: written.path)
      let value = try value(of: written, at: subject)
      let expectation = Expectation(
        subject: subject, path: written.path.text, comparison: written.comparison, value: value,
        span: written.path.span)
      return .success(expectation)
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Left side

  private static let plain: [(name: String, subject: Expectation.Subject)] = [
    ("verdict", .verdict), ("leaning", .leaning), ("playbook", .playbook), ("applies", .applies),
    ("can_qualify", .canQualify), ("qualified", .qualified),
  ]

  private static let kinds = [
    "disqualify", "fact", "signal", "icp", "checklist", "score", "grade", "stage", "route", "handoff", "cadence",
    "target",
  ]

  private func subject(of path: PathSyntax) throws(Fault) -> Expectation.Subject {
    let kind = path.parts[0].text
    if path.parts.count == 1 {
      if let plain = Self.plain.first(where: { $0.name == kind }) { return plain.subject }
      throw Fault(diagnostic: .unknownExpectation(path, known: Self.plain.map(\.name) + Self.kinds))
    }
    guard path.parts.count <= (Self.timedKinds.contains(kind) ? 4 : 3), Self.kinds.contains(kind) else {
      throw Fault(diagnostic: .unknownExpectation(path, known: Self.plain.map(\.name) + Self.kinds))
    }
    let name = path.parts[1]
    let item = path.parts.count == 3 ? path.parts[2] : nil
    switch kind {
    case "icp":
      let icp = try find(name, in: program.icps, of: kind)
      return try self.item(
        item, else: .icp(icp), in: program.icps[icp].criteria, of: "icp.\(name.text)", also: [("tier", .tier(icp))]
      ) { .criterion(icp, $0) }
    case "checklist":
      let checklist = try find(name, in: program.checklists, of: kind)
      return try self.item(
        item, else: .checklist(checklist), in: program.checklists[checklist].items, of: "checklist.\(name.text)"
      ) { .item(checklist, $0) }
    case "score":
      let score = try find(name, in: program.scores, of: kind)
      let ends: [(String, Expectation.Subject)] = [
        ("low", .scoreLow(score)), ("high", .scoreHigh(score)), ("points", .scorePoints(score)),
      ]
      return try self.item(
        item, else: .score(score), in: program.scores[score].rules, of: "score.\(name.text)", also: ends
      ) { .rule(score, $0) }
    case "handoff", "cadence", "target": return try timed(path)
    case _: break
    }
    if let item {
      throw Fault(diagnostic: .unknownPart(item.text, in: "\(kind).\(name.text)", at: item.span, known: []))
    }
    return try whole(name, of: kind)
  }

  /// A part that has nothing to look at inside.
  private func whole(_ name: NameSyntax, of kind: String) throws(Fault) -> Expectation.Subject {
    switch kind {
    case "fact": return .fact(try find(name, in: program.facts, of: kind))
    case "signal": return .signal(try find(name, in: program.signals, of: kind))
    case "grade": return .grade(try find(name, in: program.grades, of: kind))
    case "stage": return .stage(try find(name, in: program.stages, of: kind))
    case "route": return .route(try find(name, in: program.routes, of: kind))
    case _:
      _ = try find(name, in: program.playbooks.flatMap(\.disqualifiers), of: kind)
      return .disqualifier(name.text)
    }
  }

  func find(_ name: NameSyntax, in parts: [some Titled], of kind: String) throws(Fault) -> Int {
    if let index = parts.firstIndex(where: { $0.title.name == name.text }) { return index }
    throw Fault(diagnostic: .unknownPart(name.text, in: kind, at: name.span, known: parts.map(\.title.name)))
  }

  private func item(
    _ name: NameSyntax?, else whole: Expectation.Subject, in items: [some Titled], of part: String,
    also: [(String, Expectation.Subject)] = [], _ subject: (Int) -> Expectation.Subject
  ) throws(Fault) -> Expectation.Subject {
    guard let name else { return whole }
    // An item of the part comes before what every part of the kind has.
    if let index = items.firstIndex(where: { $0.title.name == name.text }) { return subject(index) }
    if let other = also.first(where: { $0.0 == name.text }) { return other.1 }
    let known = items.map(\.title.name) + also.map(\.0)
    throw Fault(diagnostic: .unknownPart(name.text, in: part, at: name.span, known: known))
  }

  // MARK: - Right side

  private func value(
    of written: TestSyntax.Expectation, at subject: Expectation.Subject
  ) throws(Fault) -> Expectation.Value {
    let answers = answers(of: subject)
    let path = written.path.text
    let isOrdered = ![.equal, .notEqual, .isEqual, .isNotEqual].contains(written.comparison)
    if isOrdered, !answers.takesNumber {
      throw Fault(diagnostic: .impossibleComparison(written.comparison.rawValue, path, at: written.path.span))
    }
    switch written.value {
    case .word(let word):
      if !isOrdered, answers.words.contains(where: { $0 == word.text }) { return .word(word.text) }
      let known = answers.words + answers.targets.map { "\($0.kind) \($0.name)" }
      throw Fault(
        diagnostic: .impossibleValue(word.text, path, at: word.span, expected: answers.expected, known: known))
    case .number(let number):
      guard answers.takesNumber, let fixed = try? Fixed.parse(number.text, places: 6) else {
        throw Fault(
          diagnostic: .impossibleValue(number.text, path, at: number.span, expected: answers.expected, known: []))
      }
      return .number(fixed)
    case .text(let label):
      if answers.takesTime, !isOrdered, let moment = Instant(label.text) { return .text(Text("\(moment)")) }
      guard !isOrdered, answers.takesText else {
        throw Fault(
          diagnostic: .impossibleValue(
            label.text, path, at: label.span, expected: answers.expected, known: answers.words))
      }
      return .text(Text(label.text))
    case .target(let kind, let name):
      if answers.targets.contains(where: { $0.kind == kind.text && $0.name == name.text }) {
        return .target(kind: kind.text, name: name.text)
      }
      throw Fault(
        diagnostic: .impossibleValue(
          "\(kind.text) \(name.text)", path, at: kind.span.joined(name.span), expected: answers.expected,
          known: answers.targets.map { "\($0.kind) \($0.name)" }))
    }
  }

  private func answers(of subject: Expectation.Subject) -> Answers {
    switch subject {
    case .verdict: return words(Verdict.allCases.map(\.rawValue))
    case .leaning: return words([.qualified, .notQualified, .noPlaybook].map(\Verdict.rawValue) + ["none"])
    case .playbook: return words(program.playbooks.map(\.title.name) + ["none"])
    case .canQualify: return words(["yes", "no"])
    case .qualified, .disqualifier: return words(Truth.allCases.map(\.rawValue) + ["none"])
    case .applies, .signal, .icp, .criterion, .checklist, .item: return words(Truth.allCases.map(\.rawValue))
    case .tier(let icp): return words(program.icps[icp].tiers.map(\.title.name) + ["unknown"])
    case .grade(let grade): return words(program.grades[grade].names + ["unknown"])
    case .stage(let stage): return words(program.stages[stage].rungs.map(\.title.name) + ["none"])
    case .handoff: return words(HandoffOutcome.State.allCases.map(\.rawValue))
    case .timer, .target: return words(TimerOutcome.State.allCases.map(\.rawValue) + ["none"])
    case .cadence: return words(CadenceOutcome.State.allCases.map(\.rawValue))
    case .nextStep(let cadence): return words(program.cadences[cadence].steps.map(\.title.name) + ["none"])
    case .outcome(let cadence): return words(program.cadences[cadence].outcomes.map(\.title.name) + ["none"])
    case .touches: return Answers(takesNumber: true, expected: "a number")
    case .step: return words(StepOutcome.State.allCases.map(\.rawValue) + ["none"])
    case .stepTime, .timerDue, .targetDue:
      return Answers(
        words: ["none"], takesTime: true, expected: "a moment such as `\"2026-03-02T15:00:00Z\"` or `none`")
    case .score, .scoreLow, .scoreHigh, .scorePoints, .rule:
      return Answers(words: ["unknown"], takesNumber: true, expected: "a number or `unknown`")
    case .fact(let fact): return answers(of: program.facts[fact].type)
    case .route(let route): return answers(of: program.routes[route])
    }
  }

  private func words(_ words: [String]) -> Answers {
    Answers(words: words, expected: "one of " + words.map { "`\($0)`" }.joined(separator: ", "))
  }

  private func answers(of type: ValueType) -> Answers {
    switch type {
    case .yesNo: return words(Truth.allCases.map(\.rawValue))
    case .choice(let names), .grade(let names): return words(names + ["unknown"])
    case .country:
      return Answers(words: Country.known + ["unknown"], takesText: true, expected: "a country or `unknown`")
    case .count, .number, .percent, .points:
      return Answers(words: ["unknown"], takesNumber: true, expected: "a number or `unknown`")
    case .money:
      return Answers(words: ["unknown"], takesText: true, expected: "an amount such as `\"10000 USD\"` or `unknown`")
    case .text, .date, .time, .email, .domain, .phone, .url, .timezone, .clock, .duration, .list, .events:
      return Answers(words: ["unknown"], takesText: true, expected: "a text in quotes or `unknown`")
    }
  }

  private func answers(of route: Route) -> Answers {
    var answers = Answers(expected: "a destination of the route, such as `queue NAME`, `rep NAME` or `team NAME`")
    for target in route.rows.map(\.target) + [route.otherwise] + [route.inDoubt].compactMap({ $0 }) {
      switch target {
      case .rep(let name): answers.targets.append(("rep", name))
      case .queue(let name): answers.targets.append(("queue", name))
      case .team(let team):
        answers.targets.append(("team", program.teams[team].title.name))
        answers.targets += program.teams[team].reps.map { ("rep", $0.title.name) }
        if let overflow = program.teams[team].overflow { answers.targets.append(("queue", overflow)) }
      case .person: answers.targets += program.teams.flatMap(\.reps).map { ("person", $0.title.name) }
      case .noOwner(let result, _): answers.words.append(result)
      }
    }
    return answers
  }
}
