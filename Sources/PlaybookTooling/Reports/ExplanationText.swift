import PlaybookIR
package import PlaybookRuntime
package import PlaybookSource

/// A decision as a page for a rep: the verdict and what it rests on first, then what to do and what to ask, then every
/// part with the values that it read and where its rule stands, then what else is not known.
///
/// Made from the decision's reasons alone, so that it never says anything that the JSON document does not.
package struct ExplanationText {
  let decision: Decision
  let program: Program
  let fingerprint: String
  let style: TextStyle
  let layout: TextLayout
  let wording: ReasonWording
  let times: TimeLines
  var lines: [String] = []

  package init(_ decision: Decision, by book: LoadedBook, width: Int, style: TextStyle) {
    self.decision = decision
    program = book.program
    fingerprint = book.fingerprint
    self.style = style
    layout = TextLayout(width: width)
    wording = ReasonWording(program: book.program, decision: decision)
    times = TimeLines(decision, by: book, layout: layout)
  }

  package func render() -> String {
    var page = self
    page.addHeadline()
    page.addWhy()
    page.addWhyNot()
    page.addNext()
    page.addQuestions()
    page.addChanges()
    page.addParts()
    page.addRest()
    page.addFooter()
    return page.lines.map { $0 + "\n" }.joined()
  }

  /// What one part rests on, such as `score.fit`; with an empty name what the verdict rests on.
  package func excerpt(about part: String) -> [String] {
    var page = self
    if part.isEmpty {
      page.addHeadline()
      page.addFindings()
    } else {
      page.addPart(named: part)
    }
    return page.lines
  }

  var chosen: Playbook? {
    decision.playbook.flatMap { program.playbooks.indices.contains($0) ? program.playbooks[$0] : nil }
  }

  // MARK: - Lines

  mutating func add(_ line: String = "") { lines.append(line) }

  /// A blank line and a section's name.
  mutating func addSection(_ name: String) {
    add()
    add(style.strong(name))
  }

  /// One statement behind a mark or a number, broken over lines; `note` stands faint at the right edge.
  mutating func add(_ text: String, mark: String, tone: TextStyle.Tone?, indent: Int, note: String? = nil) {
    let space = String(repeating: " ", count: indent)
    let first = space + mark + " "
    var wrapped: [String]
    var end = ""
    if let note {
      let laid = layout.wrap(text, first: first, note: note)
      wrapped = laid.lines
      end = style.paint(laid.note, .faint)
    } else {
      wrapped = layout.wrap(text, first: first)
    }
    if let tone { wrapped[0] = space + style.paint(mark, tone) + wrapped[0].dropFirst(space.count + mark.count) }
    wrapped[wrapped.count - 1] += end
    lines += wrapped
  }

  func mark(_ truth: Truth?) -> (mark: String, tone: TextStyle.Tone) {
    switch truth {
    case .yes?: ("✓", .good)
    case .no?: ("✗", .bad)
    case .unknown?: ("?", .doubtful)
    case nil: ("·", .faint)
    }
  }

  // MARK: - The verdict

  private mutating func addHeadline() {
    let (mark, words, tone): (String, String, TextStyle.Tone) =
      switch decision.verdict {
      case .qualified: ("✓", "QUALIFIED", .good)
      case .notQualified: ("✗", "NOT QUALIFIED", .bad)
      case .disqualified: ("✗", "DISQUALIFIED", .bad)
      case .needsInfo: ("?", "NEEDS INFO", .doubtful)
      case .noPlaybook: ("✗", "NO PLAYBOOK", .bad)
      }
    var subject: [String] = []
    if let id = decision.leadID { subject.append("lead " + DisplayText.escaped(id)) }
    if let chosen { subject.append(name(of: chosen.title)) }
    let rest = subject.isEmpty ? "" : "  " + subject.joined(separator: ", ")
    let wrapped = layout.wrap(rest, first: "\(mark) \(words) ")
    add(style.paint("\(mark) \(words)", tone) + wrapped[0].dropFirst(mark.count + words.count + 1))
    lines += wrapped.dropFirst()
    if let sentence = outlook { lines += layout.wrap(sentence, first: "  ") }
  }

  /// What an open verdict can still become.
  private var outlook: String? {
    guard decision.verdict == .needsInfo else { return nil }
    if let foregone = decision.foregone { return AnswerWording(program: program).words(foregone) }
    guard decision.canQualify else {
      let open = chosen == nil ? "which playbook it belongs to" : "whether it is disqualified"
      return "It can no longer qualify; what is open is only \(open)."
    }
    switch decision.leaning {
    case .qualified?: return "It qualifies if every open answer is a no."
    case .noPlaybook?: return "If every open answer is a no, no playbook applies."
    case .notQualified?, .disqualified?, .needsInfo?, nil:
      return "It can still qualify; if every open answer is a no, it does not."
    }
  }

  func name(of title: Title) -> String { DisplayText.escaped(title.label ?? title.name) }

  private mutating func addWhy() {
    addSection("Why")
    addFindings()
  }

  private mutating func addFindings() {
    let findings = DecidingReasons(decision).findings
    for finding in findings { add(finding) }
    if decision.verdict == .noPlaybook, findings.isEmpty {
      add("the book has no playbook", mark: "·", tone: .faint, indent: 2)
    }
    let checks = decision.disqualifiers.count
    let isClear = decision.disqualifiers.allSatisfy { $0 == .no }
    if checks > 0, isClear, decision.verdict == .qualified {
      add("nothing disqualifies it (\(CountText.of(checks, "check")))", mark: "✓", tone: .good, indent: 2)
    }
  }

  private mutating func add(_ finding: DecidingReasons.Finding) {
    let reason = finding.reason
    let (mark, tone) = finding.reason.kind == .disqualifier ? disqualifierMark(reason) : mark(reason.truth)
    switch reason.kind {
    case .disqualifier, .applies:
      let what = reason.kind == .applies ? "\(wording.title(reason)) \(applies(reason.truth))" : wording.title(reason)
      add(what, mark: mark, tone: tone, indent: 2, note: wording.place(reason.origin))
      let statement = reason.children.map { wording.statement($0) }.joined(separator: ", ")
      if !statement.isEmpty { lines += layout.wrap(statement, first: "      ") }
    case _:
      let origin = finding.part?.origin ?? reason.origin
      add(wording.statement(reason), mark: mark, tone: tone, indent: 2, note: wording.place(origin))
    }
    for item in finding.evidence {
      let (mark, tone) = self.mark(item.truth)
      let label = item.kind == .expression ? nil : wording.title(item)
      let gain = item.kind == .rule ? item.points.map { " (\(wording.points($0)) points)" } ?? "" : ""
      let readings = wording.readings(of: item, under: label)
      let text = [label.map { $0 + gain }, readings.isEmpty ? nil : readings].compactMap { $0 }
      add(text.joined(separator: ": "), mark: mark, tone: tone, indent: 4)
    }
  }

  /// A disqualifier that is yes speaks against the lead.
  private func disqualifierMark(_ reason: Reason) -> (String, TextStyle.Tone) {
    reason.truth == .yes ? ("✗", .bad) : mark(reason.truth)
  }

  private func applies(_ truth: Truth?) -> String {
    switch truth {
    case .yes?: "applies"
    case .no?: "does not apply"
    case .unknown?, nil: "may apply"
    }
  }

  // MARK: - What to do

  private mutating func addNext() {
    guard decision.verdict != .disqualified, decision.verdict != .noPlaybook else { return }
    var rows = nextSteps
    if let route = routeInUse, decision.verdict == .qualified || decision.verdict == .needsInfo {
      rows.append(("goes to", words(decision.routes[route])))
    }
    for (grade, outcome) in zip(program.grades, decision.grades) {
      rows.append((name(of: grade.title), words(outcome, of: grade)))
    }
    for (stage, outcome) in zip(program.stages, decision.stages) {
      rows.append((name(of: stage.title), words(outcome, of: stage)))
    }
    if let index = chosen?.handoff, decision.verdict == .qualified, decision.handoffs.indices.contains(index) {
      rows.append((name(of: program.handoffs[index].title), wording.words(decision.handoffs[index])))
    }
    guard !rows.isEmpty else { return }
    addSection("Next")
    let width = min(24, rows.map { TextLayout.columns($0.name) }.max() ?? 0)
    for row in rows {
      let padding = String(repeating: " ", count: max(0, width - TextLayout.columns(row.name)))
      lines += layout.wrap(row.text, first: "  \(row.name)\(padding)  ")
    }
  }

  /// The next step of each cadence that runs or would start, and the clocks that are not stopped.
  private var nextSteps: [(name: String, text: String)] {
    var rows: [(name: String, text: String)] = []
    for index in PlanSelection(decision, of: program).cadences {
      let cadence = program.cadences[index]
      guard let next = times.next(of: decision.cadences[index], cadence) else { continue }
      rows.append((name(of: cadence.title), next.text))
    }
    for clock in times.clocks() where clock.state == .pending && clock.isTimed {
      rows.append((clock.title, clock.text))
    }
    return rows
  }

  /// The chosen playbook's route; without a choice the only one.
  private var routeInUse: Int? {
    let handoff = chosen?.handoff.flatMap { program.handoffs.indices.contains($0) ? program.handoffs[$0].owner : nil }
    let route = chosen == nil ? (program.routes.count == 1 ? 0 : nil) : chosen?.route ?? handoff
    return route.flatMap { decision.routes.indices.contains($0) ? $0 : nil }
  }

  func words(_ outcome: RouteOutcome) -> String {
    let to = words(outcome.receiver)
    guard !outcome.isCertain else { return to }
    let candidates = outcome.candidates.map { words($0) }.joined(separator: " or ")
    return outcome.inDoubt == nil ? "\(to), provisionally (\(candidates))" : "\(to), until it is clear: \(candidates)"
  }

  private func words(_ destination: RouteOutcome.Destination) -> String {
    switch destination {
    case .team(let name, let rep, let overflow):
      let chosen = rep.map { ", rep \($0)" } ?? ""
      return "team \(name)\(chosen)" + (rep == nil ? overflow.map { " (overflow: queue \($0))" } ?? "" : "")
    case .noOwner(let result, let reason):
      return "no owner: \(reason.map { DisplayText.escaped($0) } ?? result)"
    case .rep, .queue, .person:
      return destination.text
    }
  }

  func words(_ outcome: GradeOutcome, of grade: Grade) -> String {
    guard outcome.possible.count == 1, let name = outcome.possible.first else {
      return outcome.possible.count == grade.names.count ? "open" : outcome.possible.joined(separator: " or ")
    }
    return name + (grade.advice(for: name).map { ": " + DisplayText.escaped($0) } ?? "")
  }

  func words(_ outcome: StageOutcome, of stage: Stage) -> String {
    let reached = outcome.rung.map { name(of: stage.rungs[$0].title) } ?? "not on the ladder yet"
    guard !outcome.isCertain else { return reached }
    let next = (outcome.rung ?? -1) + 1
    return stage.rungs.indices.contains(next) ? "\(reached), \(name(of: stage.rungs[next].title)) is open" : reached
  }

  // MARK: - Questions and the rest

  private var firstQuestions: [MissingField] {
    let needed = decision.handoffs.filter { $0.state == .blocked }.flatMap(\.missingContext)
    return decision.missing.filter { missing in missing.decides || needed.contains { $0 == missing.field } }
  }

  private mutating func addQuestions() {
    let questions = firstQuestions
    guard !questions.isEmpty else { return }
    addSection("Ask")
    for (index, missing) in questions.enumerated() { add(missing, number: "\(index + 1).") }
  }

  private mutating func add(_ missing: MissingField, number: String) {
    let reading = "\(missing.field) \(ReasonWording.words(missing.why))"
    add(missing.ask.map { DisplayText.escaped($0) } ?? reading, mark: number, tone: nil, indent: 2)
    if missing.ask != nil {
      let indent = String(repeating: " ", count: number.utf8.count + 3)
      lines += layout.wrap(reading, first: indent).map { style.paint($0, .faint) }
    }
    if let effects = AnswerWording(program: program).effects(of: missing) {
      lines += layout.wrap(effects, first: String(repeating: " ", count: number.utf8.count + 3))
    }
  }

  private mutating func addRest() {
    // Whatever the answers are, they change nothing any more.
    guard decision.verdict != .disqualified else { return }
    let shown = firstQuestions.map(\.field)
    let rest = decision.missing.filter { missing in !shown.contains { $0 == missing.field } }
    guard !rest.isEmpty else { return }
    addSection("Also not known")
    for missing in rest {
      let question = missing.ask.map { ": " + DisplayText.escaped($0) } ?? ""
      add("\(missing.field) \(ReasonWording.words(missing.why))\(question)", mark: "?", tone: .doubtful, indent: 2)
    }
  }

  private mutating func addFooter() {
    add()
    var facts = ["now \(decision.now)"]
    if let name = program.book.name { facts.append("book " + DisplayText.escaped(name)) }
    facts.append(String(fingerprint.prefix(19)))
    if let version = decision.zoneVersion { facts.append("zones \(version)") }
    if !decision.historySupplied { facts.append("history: not supplied") }
    lines += layout.wrap(facts.joined(separator: " · ")).map { style.paint($0, .faint) }
  }
}
