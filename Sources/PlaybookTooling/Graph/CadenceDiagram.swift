import PlaybookIR

/// The paths of a cadence: steps, questions, tracks, stops and how each path ends.
///
/// In the language of books, for who writes them; or as a handbook says it.
struct CadenceDiagram {
  private let program: Program
  private let cadence: Cadence
  /// nil: in the language of books.
  private let text: CadenceText?
  private(set) var diagram: Diagram
  /// Arrows that wait for the next node: where they begin, and what stands on them.
  private typealias Exits = [(from: Int, label: String?)]

  init(_ cadence: Cadence, of program: Program, saidBy text: CadenceText? = nil) {
    self.program = program
    self.cadence = cadence
    self.text = text
    diagram = Diagram(title: cadence.title.shown)
    let start = diagram.add(.start, cadence.title.shown, zoneLine)
    finish(draw(cadence.body, after: [(start, nil)]))
    for track in cadence.tracks {
      let node = diagram.add(.start, lines(of: track))
      diagram.connect(start, node, isDashed: true)
      finish(draw(track.body, after: [(node, nil)]))
    }
    for stop in cadence.stops { drawStop(stop, from: start) }
  }

  private var zoneLine: String {
    if cadence.zone.isEmpty { return "" }
    return text.map { $0.words(.timesIn($0.zones(cadence.zone))).plain }
      ?? "in the zone of \(cadence.zone.map(words).joined(separator: ", "))"
  }

  private func words(_ source: ZoneSource) -> String {
    switch source {
    case .field(let field): program.fields.at(field)?.title.name ?? ""
    case .calendar(let calendar): program.calendars.at(calendar)?.title.shown ?? ""
    case .named(let name): name
    }
  }

  // MARK: - Paths

  /// The arrows that lead out of the nodes.
  private mutating func draw(_ nodes: [Cadence.Node], after before: Exits) -> Exits {
    var exits = before
    for node in nodes {
      switch node {
      case .step(let index):
        guard let step = cadence.steps.at(index) else { continue }
        exits = [(join(exits, diagram.add(.box, lines(ofStep: index, step))), nil)]
      case .branch(let branch):
        let question = join(exits, diagram.add(.decision, lines(of: branch)))
        let yes = draw(branch.then, after: [(question, "yes")])
        exits = yes + draw(branch.otherwise, after: [(question, "no")])
      case .end(let end):
        _ = join(exits, drawEnd(end))
        exits = []
      }
    }
    return exits
  }

  private mutating func join(_ exits: Exits, _ node: Int) -> Int {
    for exit in exits { diagram.connect(exit.from, node, exit.label) }
    return node
  }

  /// What comes behind the last step of a path.
  private mutating func finish(_ exits: Exits) {
    guard !exits.isEmpty else { return }
    let end = cadence.end.map { drawEnd(.outcome($0)) } ?? diagram.add(.end, text?.end(nil).plain ?? "finished")
    _ = join(exits, end)
  }

  private mutating func drawEnd(_ end: Cadence.End) -> Int {
    if let text {
      let shape: Diagram.Shape = if case .start = end { .other } else { .end }
      return diagram.add(shape, text.end(end).plain)
    }
    switch end {
    case .outcome(let index):
      guard let outcome = cadence.outcomes.at(index) else { return diagram.add(.end, "finished") }
      return diagram.add(.end, outcome.title.shown, words(outcome.recycle))
    case .resume: return diagram.add(.end, "resume")
    case .start(let index): return diagram.add(.other, program.cadences.at(index)?.title.shown ?? "", "cadence")
    }
  }

  private func words(_ recycle: Recycle) -> String {
    switch recycle {
    case .never: return "never again"
    case .after(let duration, let into, let atMost):
      let cadence = into.flatMap { program.cadences.at($0) }.map { ", into \($0.title.shown)" } ?? ""
      return "again after \(duration.words)\(cadence)\(atMost.map { ", at most \($0) times" } ?? "")"
    }
  }

  private mutating func drawStop(_ stop: Cadence.Stop, from start: Int) {
    let node = diagram.add(.end, lines(of: stop))
    diagram.connect(start, node, isDashed: true)
  }

  // MARK: - What stands in a node

  private func lines(of track: Cadence.Track) -> [String] {
    if let text { return [text.track(track).plain] }
    return ["on \(track.when.text)", track.everyTime ? "every time" : ""]
  }

  private func lines(of branch: Cadence.Branch) -> [String] {
    if let text { return [text.question(branch).plain] }
    return [branch.when.text, branch.within.map { "within \($0.words)" } ?? ""]
  }

  private func lines(of stop: Cadence.Stop) -> [String] {
    if let text { return [text.stop(stop).plain] }
    let scope =
      switch stop.scope {
      case .cadence: "stop"
      case .channel(let channel): "stop \(channel)"
      case .account: "stop account"
      }
    return [scope, "when \(stop.when.text)"]
  }

  private func lines(ofStep index: Int, _ step: Cadence.Step) -> [String] {
    if let text {
      let said = [text.ways(of: step), text.day(of: index)] + [text.time(of: step)].compactMap { $0 }
      return [step.title.shown] + (said + text.limits(of: step)).map(\.plain)
    }
    let ways = step.ways.map { way in
      let channel = program.channels.at(way.channel)?.title.shown ?? ""
      return channel + (way.action.map { " \($0)" } ?? "")
    }
    var lines = [step.title.shown, ways.joined(separator: " else "), when(step)]
    for condition in step.guards { lines.append("skip \(condition.isUnless ? "unless" : "if") \(condition.when.text)") }
    if !step.variants.isEmpty {
      lines.append("variants " + step.variants.map { "\($0.name) \($0.weight)" }.joined(separator: ", "))
    }
    return lines
  }

  private func when(_ step: Cadence.Step) -> String {
    var text: String
    switch step.when {
    case .day(let day): text = "on day \(day)"
    case .after(let duration): text = duration.count == 0 ? "at once" : "after \(duration.words)"
    case .around(let duration, let anchor):
      let name =
        switch anchor {
        case .enrolment: "enrolment"
        case .field(let field): program.fields.at(field)?.title.name ?? ""
        case .lastEvent(let event, _): "last \(program.events.at(event)?.title.name ?? "")"
        }
      let size = duration.count < 0 ? duration.negated : duration
      text = duration.count == 0 ? "on \(name)" : "\(size.words) \(duration.count < 0 ? "before" : "after") \(name)"
    }
    if let time = step.timeOfDay { text += " at \(Self.clock(time.minutes))" }
    if let due = step.due { text += ", due within \(due.within.words)" }
    return text
  }

  private static func clock(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

extension Title {
  /// The author's label, else the name.
  var shown: String { label ?? name }
}
