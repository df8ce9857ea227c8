package import PlaybookSource
package import PlaybookSyntax

/// What a book declares, sorted out by kind.
///
/// Input: the trees of all files. Output: for each kind its declarations by name, each name once; fields by path.
/// Guarantee: the order of files, blocks and fields has left no trace, except that of two things with one name the one
/// that stands first (by path of the file, then by place) is kept and the other one is reported.
struct Declarations {
  private(set) var books: [BookSyntax] = []
  private(set) var fields: [FieldSyntax] = []
  private(set) var events: [EventSyntax] = []
  private(set) var lists: [ListSyntax] = []
  private(set) var facts: [FactSyntax] = []
  private(set) var signals: [SignalSyntax] = []
  private(set) var icps: [IcpSyntax] = []
  private(set) var checklists: [ChecklistSyntax] = []
  private(set) var scores: [ScoreSyntax] = []
  private(set) var grades: [GradeSyntax] = []
  private(set) var stages: [StageSyntax] = []
  private(set) var calendars: [CalendarSyntax] = []
  private(set) var channels: [ChannelSyntax] = []
  private(set) var teams: [TeamSyntax] = []
  private(set) var routes: [RouteSyntax] = []
  private(set) var handoffs: [HandoffSyntax] = []
  private(set) var cadences: [CadenceSyntax] = []
  private(set) var playbooks: [PlaybookSyntax] = []
  /// As they stand.
  private(set) var tests: [TestSyntax] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each block begins, by file and place: a block ends where the next one begins.
  private(set) var starts: [SourceSpan] = []

  init(_ files: [FileSyntax], sources: SourceSet) {
    let places = PlaceOrder(sources)
    for declaration in files.flatMap(\.declarations) { add(declaration) }
    starts.sort(by: places.precedes)
    books.sort { places.precedes($0.keyword, $1.keyword) }
    tests.sort { places.precedes($0.keyword, $1.keyword) }
    keepFirst(&fields, "field", places, &diagnostics) { NameSyntax($0.path.text, $0.path.span) }
    keepFirst(&events, .event, places, &diagnostics)
    keepFirst(&lists, .list, places, &diagnostics)
    keepFirst(&facts, .fact, places, &diagnostics)
    keepFirst(&signals, .signal, places, &diagnostics)
    keepFirst(&icps, .icp, places, &diagnostics)
    keepFirst(&checklists, .checklist, places, &diagnostics)
    keepFirst(&scores, .score, places, &diagnostics)
    keepFirst(&grades, .grade, places, &diagnostics)
    keepFirst(&stages, .stage, places, &diagnostics)
    keepFirst(&calendars, .calendar, places, &diagnostics)
    keepFirst(&channels, .channel, places, &diagnostics)
    keepFirst(&teams, .team, places, &diagnostics)
    keepFirst(&routes, .route, places, &diagnostics)
    keepFirst(&handoffs, .handoff, places, &diagnostics)
    keepFirst(&cadences, .cadence, places, &diagnostics)
    keepFirst(&playbooks, .playbook, places, &diagnostics)
  }

  /// Whether a plan or a clock runs, or a brief tells what was done: then events count by what they mean.
  var keepClocks: Bool {
    !cadences.isEmpty || handoffs.contains { !$0.timers.isEmpty || !$0.rejections.isEmpty || !$0.topics.isEmpty }
      || playbooks.contains { !$0.targets.isEmpty }
  }

  /// Whether the program looks at a kind of event although no expression names it.
  func looks(at kind: String) -> Bool {
    if keepClocks { return BuiltInEvents.countsByItself(kind) }
    return !handoffs.isEmpty && BuiltInEvents.courseOfHandoffs.contains(kind)
  }

  private mutating func add(_ declaration: DeclarationSyntax) {
    starts.append(declaration.keyword)
    switch declaration {
    case .book(let book): books.append(book)
    case .lead(let lead): fields += lead.fields
    case .event(let event): events.append(event)
    case .list(let list): lists.append(list)
    case .fact(let fact): facts.append(fact)
    case .signal(let signal): signals.append(signal)
    case .icp(let icp): icps.append(icp)
    case .checklist(let checklist): checklists.append(checklist)
    case .score(let score): scores.append(score)
    case .grade(let grade): grades.append(grade)
    case .stage(let stage): stages.append(stage)
    case .calendar(let calendar): calendars.append(calendar)
    case .channel(let channel): channels.append(channel)
    case .team(let team): teams.append(team)
    case .route(let route): routes.append(route)
    case .handoff(let handoff): handoffs.append(handoff)
    case .cadence(let cadence): cadences.append(cadence)
    case .playbook(let playbook): playbooks.append(playbook)
    case .test(let test): tests.append(test)
    }
  }
}

private func keepFirst<Element: NamedSyntax>(
  _ elements: inout [Element], _ kind: PartName.Kind, _ places: PlaceOrder, _ diagnostics: inout [Diagnostic]
) {
  keepFirst(&elements, kind.words, places, &diagnostics) { $0.name }
}

/// Keeps of each name the element that stands first, by name.
private func keepFirst<Element>(
  _ elements: inout [Element], _ what: String, _ places: PlaceOrder, _ diagnostics: inout [Diagnostic],
  _ name: (Element) -> NameSyntax
) {
  if elements.isEmpty { return }
  let names = elements.map(name)
  var firsts: [String: SourceSpan] = [:]
  var kept: [Int] = []
  for index in names.indices.sorted(by: { places.precedes(names[$0].span, names[$1].span) }) {
    let name = names[index]
    if let first = firsts[name.text] {
      diagnostics.append(.duplicateName(name.text, what, at: name.span, first: first))
    } else {
      firsts[name.text] = name.span
      kept.append(index)
    }
  }
  kept.sort { names[$0].text.precedesByBytes(names[$1].text) }
  elements = kept.map { elements[$0] }
}

/// The order in which a reader meets places: files by the bytes of their paths, then from top to bottom.
struct PlaceOrder {
  private let ranks: [Int]

  init(_ sources: SourceSet) {
    let order = sources.files.indices.sorted { sources.files[$0].path.precedesByBytes(sources.files[$1].path) }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, file) in order.enumerated() { ranks[file] = rank }
    self.ranks = ranks
  }

  func precedes(_ left: SourceSpan, _ right: SourceSpan) -> Bool {
    left.file == right.file ? left.start < right.start : ranks[Int(left.file)] < ranks[Int(right.file)]
  }
}

extension DeclarationSyntax {
  /// Its first word.
  package var keyword: SourceSpan {
    switch self {
    case .book(let syntax): syntax.keyword
    case .lead(let syntax): syntax.keyword
    case .event(let syntax): syntax.keyword
    case .list(let syntax): syntax.keyword
    case .fact(let syntax): syntax.keyword
    case .signal(let syntax): syntax.keyword
    case .icp(let syntax): syntax.keyword
    case .checklist(let syntax): syntax.keyword
    case .score(let syntax): syntax.keyword
    case .grade(let syntax): syntax.keyword
    case .stage(let syntax): syntax.keyword
    case .calendar(let syntax): syntax.keyword
    case .channel(let syntax): syntax.keyword
    case .team(let syntax): syntax.keyword
    case .route(let syntax): syntax.keyword
    case .handoff(let syntax): syntax.keyword
    case .cadence(let syntax): syntax.keyword
    case .playbook(let syntax): syntax.keyword
    case .test(let syntax): syntax.keyword
    }
  }
}
