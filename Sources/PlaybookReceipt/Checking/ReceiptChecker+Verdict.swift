import PlaybookIR
import PlaybookJSON

/// What the tree says about the verdict.
struct VerdictResult {
  /// Index of the playbook that was chosen.
  var playbook: Int?
  var applies = Truth.no
  var verdict = "no_playbook"
  var leaning: String?
  var canQualify = false
  var qualifiedWhen: Truth?
  var disqualifiers: [Truth] = []
}

extension ReceiptChecker {
  mutating func checkVerdict(_ tree: JSONValue) throws(Misstep) -> VerdictResult {
    try visit(tree, .index(0), kind: "verdict") { (checker, step) throws(Misstep) in
      let choice = try checker.checkChoice(childOf: &step)
      var result = choice.result
      guard let index = result.playbook else {
        if result.applies == .unknown { checker.decideOpenChoice(&result, choice.rows) }
        var claim = Claim("verdict", outcome: result.verdict)
        claim.isOpen = result.applies == .unknown
        return (result, claim)
      }
      let playbook = checker.program.playbooks[index]
      let part = "playbook.\(playbook.title.name)"
      for disqualifier in playbook.disqualifiers {
        let truth = try checker.visit(childOf: &step, kind: "disqualifier", disqualifier.title) {
          (checker, step) throws(Misstep) in
          let truth = try checker.check(disqualifier.expression, childOf: &step).truth
          return (truth, Claim("disqualifier", part: part, disqualifier.title, truth))
        }
        result.disqualifiers.append(truth)
      }
      let origin = playbook.qualified.origin
      let qualified = try checker.visit(childOf: &step, kind: "qualified", origin: origin) {
        (checker, step) throws(Misstep) in
        let truth = try checker.check(playbook.qualified, childOf: &step).truth
        return (truth, Claim("qualified", part: part, nil, truth, origin: origin))
      }
      result.qualifiedWhen = qualified
      result.conclude(qualified)
      var claim = Claim("verdict", part: part, playbook.title, outcome: result.verdict)
      claim.isOpen = result.verdict.utf8.elementsEqual("needs_info".utf8)
      return (result, claim)
    }
  }

  /// The choice of the playbook, and what each `applies when` came to.
  private mutating func checkChoice(childOf step: inout Step) throws(Misstep) -> (result: VerdictResult, rows: [Truth])
  {
    try visit(childOf: &step, kind: "playbook") { (checker, step) throws(Misstep) in
      var rows: [Truth] = []
      for playbook in checker.program.playbooks {
        let isSettled = rows.contains(.yes)
        let origin = playbook.applies?.origin ?? playbook.title.origin
        let truth = try checker.visit(childOf: &step, kind: "applies", playbook.title, origin: origin) {
          (checker, step) throws(Misstep) in
          let truth = try playbook.applies.map { condition throws(Misstep) in
            try checker.check(condition, childOf: &step).truth
          }
          var claim = Claim(
            "applies", part: "playbook.\(playbook.title.name)", playbook.title, truth ?? .yes, origin: origin)
          // Behind one that applies, nothing is open any more.
          claim.isOpen = truth == .unknown && !isSettled
          return (truth ?? .yes, claim)
        }
        rows.append(truth)
      }
      var result = VerdictResult()
      if let first = rows.firstIndex(where: { $0 != .no }) {
        result.applies = rows[first]
        result.playbook = rows[first] == .yes ? first : nil
      }
      let title = result.playbook.map { checker.program.playbooks[$0].title }
      var claim = Claim(
        "playbook", part: title.map { "playbook.\($0.name)" }, title,
        outcome: result.applies == .unknown ? Truth.unknown.rawValue : title?.name ?? "none")
      claim.isOpen = result.applies == .unknown
      return ((result, rows), claim)
    }
  }

  /// While it is open which playbook applies: whoever may be chosen may let the lead through, and the first that is yes
  /// is what an unknown answer, counted as no, would lead to.
  private func decideOpenChoice(_ result: inout VerdictResult, _ rows: [Truth]) {
    let first = rows.firstIndex(of: .yes)
    result.verdict = "needs_info"
    result.canQualify = rows.indices.contains { index in
      guard rows[index] != .no, index <= first ?? .max else { return false }
      let playbook = program.playbooks[index]
      return value(of: playbook.qualified).truth != .no && !isDisqualified(playbook)
    }
    guard let first else { return result.leaning = "no_playbook" }
    let playbook = program.playbooks[first]
    let passes = value(of: playbook.qualified).truth == .yes && !isDisqualified(playbook)
    result.leaning = passes ? "qualified" : "not_qualified"
  }

  private func isDisqualified(_ playbook: Playbook) -> Bool {
    playbook.disqualifiers.contains { value(of: $0.expression).truth == .yes }
  }
}

extension VerdictResult {
  /// An unknown disqualifier never lets a lead through.
  fileprivate mutating func conclude(_ qualified: Truth) {
    switch (Truth.any(disqualifiers), qualified) {
    case (.yes, _): verdict = "disqualified"
    case (.no, .yes):
      verdict = "qualified"
      canQualify = true
    case (.no, .no): verdict = "not_qualified"
    case (.no, .unknown), (.unknown, _):
      verdict = "needs_info"
      leaning = qualified == .yes ? "qualified" : "not_qualified"
      canQualify = qualified != .no
    }
  }
}
