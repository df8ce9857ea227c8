package import PlaybookIR
package import PlaybookJSON

/// Checks a receipt step by step against the book.
///
/// Input: a decision document with its moment, the values its receipt lists, and the program it names. Output: nothing when every step follows; else the
/// first that does not, a step's children being checked before the step itself. Guarantee: the receipt's tree is
/// walked, not the evaluator's: each step is held to what the book says must stand there and to what its own children
/// come to, by the operator table alone. What a step is made of may be neither absent nor extra, nor stand elsewhere.
///
/// Not checked here: hand-offs, cadences, targets, `missing`, and what the door said about the lead (`data`).
package struct ReceiptChecker {
  let program: Program
  let root: JSONValue
  let lead: ReceivedLead
  let words: ExpressionText
  let context: EvaluationContext
  /// Of the calendar that each of the program's teams works by.
  let teamZones: [Zone]
  /// What each field says at `now`.
  let readings: [Reading]
  /// By kind of event, in order and without repeats.
  let history: [[ReceivedLead.Event]]

  var path: [Misstep.Place] = []

  // What the steps that were checked so far came to.
  var facts: [Int: Evaluation] = [:]
  var signals: [Int: Evaluation] = [:]
  var icps: [Int: ProfileResult] = [:]
  var checklists: [Int: ChecklistResult] = [:]
  var scores: [Int: ScoreResult] = [:]
  var grades: [Int: [String]] = [:]

  package init(_ root: JSONValue, _ lead: ReceivedLead, program: Program, now: Instant, zones: any ZoneLibrary) {
    func zone(_ name: String) -> Zone { (try? zones.zone(name).get()) ?? .utc }
    let bookZone = zone(program.book.zone)
    self.program = program
    self.root = root
    self.lead = lead
    words = ExpressionText(program)
    context = EvaluationContext(program, now: now, zone: bookZone, zones: zones)
    teamZones = program.teams.map { team in
      team.calendar.flatMap { program.calendars[$0].zone.map(zone) } ?? bookZone
    }
    readings = Reading.all(of: lead, program, now: now, zone: bookZone)
    history = lead.history(kinds: program.events.count)
  }

  /// The first step that does not follow.
  package mutating func check() -> Misstep? {
    do throws(Misstep) {
      try checkTree()
      return nil
    } catch {
      return error
    }
  }

  // MARK: - The tree

  private mutating func checkTree() throws(Misstep) {
    guard let trees = root.member("reasons"), let elements = trees.elements else {
      throw Misstep(path: [.key("reasons")], value: root, said: "nothing", follows: "a list")
    }
    path = [.key("reasons")]
    let parts = PartOrder(program)
    let count = 1 + parts.all.count + program.stages.count + program.routes.count
    guard elements.count >= count else {
      throw Misstep(
        path: path + [.index(elements.count)], value: trees, said: "nothing",
        follows: "a tree for each part, in all \(count)")
    }
    // Whatever a part asks is checked before it, wherever it stands.
    for (part, place) in parts.byDependence { try check(part, elements[1 + place], at: 1 + place) }
    let verdict = try checkVerdict(elements[0])
    var place = 1 + parts.all.count
    var stages: [StageResult] = []
    for stage in program.stages {
      stages.append(try check(stage, elements[place], place))
      place += 1
    }
    var routes: [RouteResult] = []
    for route in program.routes {
      routes.append(try check(route, elements[place], place))
      place += 1
    }
    path = []
    try checkSummary(verdict, stages, routes)
  }

  /// One step: `body` checks its children and says what it must claim.
  mutating func visit<Result>(
    _ value: JSONValue, _ place: Misstep.Place, kind: String, _ title: Title? = nil,
    _ body: (inout ReceiptChecker, inout Step) throws(Misstep) -> (Result, Claim)
  ) throws(Misstep) -> Result {
    path.append(place)
    // A step of another kind or name is not the one that stands here; its children would only confuse.
    try hold(value.member("kind"), to: .text(kind), "kind", in: value, title)
    if let title { try hold(value.member("name"), to: .text(title.name), "name", in: value, title) }
    var step = Step(value)
    path.append(.key("children"))
    let (result, claim) = try body(&self, &step)
    if let (extra, index) = step.take() {
      throw Misstep(
        path: path + [.index(index)], value: extra, said: extra.words, follows: "nothing", origin: claim.origin)
    }
    path.removeLast()
    let ignored: Set<String> = step.children.isEmpty ? [] : ["children"]
    if var misstep = value.misstep(expecting: claim.document(files: program.files), at: path, unless: ignored) {
      misstep.origin = claim.origin
      throw misstep
    }
    path.removeLast()
    return result
  }

  /// The next child of a step.
  mutating func visit<Result>(
    childOf step: inout Step, kind: String, _ title: Title? = nil, origin: Origin? = nil,
    _ body: (inout ReceiptChecker, inout Step) throws(Misstep) -> (Result, Claim)
  ) throws(Misstep) -> Result {
    guard let (value, index) = step.take() else {
      throw Misstep(
        path: path + [.index(step.next)], value: step.value, said: "nothing",
        follows: "a step of kind `\(kind)`" + (title.map { " named `\($0.name)`" } ?? ""),
        origin: origin ?? title?.origin ?? .none)
    }
    return try visit(value, .index(index), kind: kind, title, body)
  }

  private func hold(
    _ found: JSONValue?, to expected: JSONValue, _ key: String, in value: JSONValue, _ title: Title?
  ) throws(Misstep) {
    let origin = title?.origin ?? .none
    guard let found else {
      throw Misstep(
        path: path + [.key(key)], value: value, said: "nothing", follows: expected.words, origin: origin)
    }
    if var misstep = found.misstep(expecting: expected, at: path + [.key(key)]) {
      misstep.origin = origin
      throw misstep
    }
  }
}
