import PlaybookIR
import PlaybookRuntime
import PlaybookSource
import PlaybookSyntax

/// Everything of a decision that a test could look at.
struct Observations {
  private let expectations: [Expectation]

  init(_ program: Program) {
    expectations = program.subjects.map { path, subject in
      Expectation(
        subject: subject, path: path, comparison: .equal, value: .word(""),
        span: SourceSpan(file: 0, start: 0, end: 0))
    }
  }

  /// One number for all of it: equal decisions have equal ones.
  func digest(_ decision: Decision, _ program: Program) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for expectation in expectations {
      for byte in expectation.observe(decision, program).text.utf8 {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      digest = (digest ^ 0xFF) &* 0x100_0000_01B3
    }
    return digest
  }

  /// The answers that are one of a few, a number for each: two decisions that share one agree on that answer.
  func answers(in decision: Decision, _ program: Program) -> Set<UInt64> {
    var answers: Set<UInt64> = []
    for (index, expectation) in expectations.enumerated() where expectation.subject.isOneOfAFew {
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(index)
      for byte in expectation.observe(decision, program).text.utf8 {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      answers.insert(digest)
    }
    return answers
  }

  /// What a test could look at to tell two decisions apart, with what it would find; nothing of private fields.
  func difference(
    _ left: Decision, _ program: Program, _ right: Decision, _ other: Program
  ) -> (path: String, left: String, right: String)? {
    for expectation in expectations {
      let texts = (expectation.observe(left, program).text, expectation.observe(right, other).text)
      guard !texts.0.utf8.elementsEqual(texts.1.utf8) else { continue }
      return (
        expectation.path, shown(texts.0, of: expectation, left, program), shown(texts.1, of: expectation, right, other)
      )
    }
    return nil
  }

  private func shown(_ text: String, of expectation: Expectation, _ decision: Decision, _ program: Program) -> String {
    let redacted = expectation.observe(Redaction(program).hiding(decision), program).text
    return redacted.utf8.elementsEqual(text.utf8) ? text : "hidden"
  }
}

extension Expectation.Subject {
  /// Neither a number nor a moment, of which there are too many to see each.
  fileprivate var isOneOfAFew: Bool {
    switch self {
    case .score, .scorePoints, .rule, .fact, .timerDue, .touches, .stepTime, .targetDue: false
    case _: true
    }
  }
}

extension Program {
  /// By path, the most telling first.
  fileprivate var subjects: [(String, Expectation.Subject)] {
    var all: [(String, Expectation.Subject)] = [
      ("verdict", .verdict), ("leaning", .leaning), ("playbook", .playbook), ("applies", .applies),
      ("can_qualify", .canQualify), ("qualified", .qualified),
    ]
    for playbook in playbooks {
      all += playbook.disqualifiers.map { ("disqualify.\($0.title.name)", .disqualifier($0.title.name)) }
    }
    for (index, route) in routes.enumerated() { all.append(("route.\(route.title.name)", .route(index))) }
    for (index, stage) in stages.enumerated() { all.append(("stage.\(stage.title.name)", .stage(index))) }
    for (index, grade) in grades.enumerated() { all.append(("grade.\(grade.title.name)", .grade(index))) }
    for (index, checklist) in checklists.enumerated() {
      let name = "checklist.\(checklist.title.name)"
      all.append((name, .checklist(index)))
      all += checklist.items.enumerated().map { ("\(name).\($1.title.name)", .item(index, $0)) }
    }
    for (index, icp) in icps.enumerated() {
      let name = "icp.\(icp.title.name)"
      all.append((name, .icp(index)))
      all += icp.criteria.enumerated().map { ("\(name).\($1.title.name)", .criterion(index, $0)) }
      if !icp.tiers.isEmpty { all.append(("\(name).tier", .tier(index))) }
    }
    for (index, score) in scores.enumerated() {
      let name = "score.\(score.title.name)"
      all += [(name, .score(index)), ("\(name).points", .scorePoints(index))]
      all += score.rules.enumerated().map { ("\(name).\($1.title.name)", .rule(index, $0)) }
    }
    all += facts.enumerated().map { ("fact.\($1.title.name)", .fact($0)) }
    all += signals.enumerated().map { ("signal.\($1.title.name)", .signal($0)) }
    for (index, handoff) in handoffs.enumerated() {
      let name = "handoff.\(handoff.title.name)"
      all.append((name, .handoff(index)))
      for (timer, content) in handoff.timers.enumerated() {
        all += [
          ("\(name).\(content.title.name)", .timer(index, timer)),
          ("\(name).\(content.title.name).due", .timerDue(index, timer)),
        ]
      }
    }
    for (index, cadence) in cadences.enumerated() {
      let name = "cadence.\(cadence.title.name)"
      all += [
        (name, .cadence(index)), ("\(name).next", .nextStep(index)), ("\(name).outcome", .outcome(index)),
        ("\(name).touches", .touches(index)),
      ]
      for (step, content) in cadence.steps.enumerated() {
        all += [
          ("\(name).\(content.title.name)", .step(index, step)),
          ("\(name).\(content.title.name).at", .stepTime(index, step)),
        ]
      }
    }
    for target in playbooks.flatMap(\.targets) {
      let name = target.title.name
      all += [("target.\(name)", .target(name)), ("target.\(name).due", .targetDue(name))]
    }
    return all
  }
}
