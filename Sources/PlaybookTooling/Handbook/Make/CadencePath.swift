import PlaybookIR

/// The way through a cadence as rows on rails: what is done when a question is answered with yes stands on a rail of its
/// own, what is done otherwise goes on below it.
///
/// Guarantee: every step of the cadence is one row, and the order of rows is that of the book.
struct CadencePath {
  private let cadence: Cadence
  private let lines: CadenceText
  private let words: Words
  private(set) var path = Handbook.Path()

  init(_ lines: CadenceText) {
    self.lines = lines
    cadence = lines.cadence
    words = lines.words
    finish(draw(cadence.body, rail: 0, free: 1, exits: [], beside: []))
    for track in cadence.tracks {
      add(.event, lines.track(track), rail: 0, from: [], beside: [])
      finish(draw(track.body, rail: 0, free: 1, exits: [0], beside: []))
    }
    for index in path.rows.indices.dropLast() { path.rows[index].below = path.rows[index + 1].above }
  }

  private mutating func add(
    _ node: Handbook.Path.Node, _ text: Phrase, when: Phrase? = nil, note: Phrase? = nil, rail: Int, from exits: [Int],
    beside: [Int]
  ) {
    path.rails = max(path.rails, ([rail] + exits + beside).reduce(0, max) + 1)
    path.rows.append(
      Handbook.Path.Row(
        node: node, rail: rail, above: Set(exits + beside).sorted(), joins: exits.filter { $0 != rail }.sorted(),
        when: when, text: text, note: note))
  }

  /// The rails on which the way goes on. `free` is the first rail that nothing uses, `beside` are those that pass by.
  private mutating func draw(
    _ nodes: [Cadence.Node], rail: Int, free: Int, exits: [Int], beside: [Int]
  ) -> [Int] {
    var exits = exits
    var isFirst = path.rows.isEmpty
    for node in nodes {
      let from = exits.isEmpty && !isFirst ? [] : exits
      isFirst = false
      switch node {
      case .step(let index):
        guard let step = cadence.steps.at(index) else { continue }
        add(
          .step, .title(step.title), when: lines.day(of: index), note: lines.ways(of: step), rail: rail, from: from,
          beside: beside)
        exits = [rail]
      case .branch(let branch):
        add(.question, lines.question(branch), rail: rail, from: from, beside: beside)
        // A line from the question passes beside what is done for a yes.
        add(.answer, words(WorkMessage.ifYes), rail: free, from: [rail], beside: beside)
        let yes = draw(branch.then, rail: free, free: free + 1, exits: [free], beside: beside + [rail])
        if branch.otherwise.isEmpty {
          exits = [rail] + yes
        } else {
          add(.answer, words(WorkMessage.ifNo), rail: rail, from: [rail], beside: beside + yes)
          let next = max(free, (yes.max() ?? 0) + 1)
          exits = draw(branch.otherwise, rail: rail, free: next, exits: [rail], beside: beside + yes) + yes
        }
      case .end(let end):
        add(.end, lines.end(end), rail: rail, from: from, beside: beside)
        exits = []
      }
    }
    return exits
  }

  /// What comes behind the last step of a path.
  private mutating func finish(_ exits: [Int]) {
    if exits.isEmpty { return }
    add(.end, lines.end(cadence.end.map { .outcome($0) }), rail: 0, from: exits, beside: [])
  }
}
