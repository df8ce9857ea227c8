import PlaybookSource
import PlaybookSyntax

/// Who reads whom in a book.
///
/// Input: the declarations. Output: the order in which parts can be checked, the circles, and what nothing reads.
/// Guarantee: linear in the number of references, without recursion, and the same for every order of declarations.
struct ReferenceGraph {
  typealias Edge = (target: Int, span: SourceSpan)

  /// Sorted. Only names that are declared.
  let names: [PartName]
  /// The names' own places, by node.
  let spans: [SourceSpan]
  /// By node: what it reads, in reading order; names that are not declared are left out.
  let edges: [[Edge]]
  /// As `edges`, for what a part rests on. A cadence that hands a lead on does not rest on the other one, nor a kind of
  /// event on the channel that it belongs to: those may form a circle.
  let foundations: [[Edge]]
  /// Kinds of events that an expression names, declared or not.
  let eventsNamed: Set<String>
  /// Declared kinds of events at which plans and clocks look by themselves.
  private let meaningful: Set<String>
  /// By the name's text.
  private let nodes: [String: Place]

  private struct Place {
    let node: Int
    /// Among the declarations of its kind.
    let index: Int
  }

  init(_ declarations: Declarations) {
    var builder = Builder()
    builder.add(declarations.facts, .fact) { $0.add($1) }
    builder.add(declarations.signals, .signal) { $0.add($1.condition) }
    builder.add(declarations.icps, .icp) { $0.add($1) }
    builder.add(declarations.checklists, .checklist) { $0.add($1) }
    builder.add(declarations.scores, .score) { $0.add($1) }
    builder.add(declarations.grades, .grade) { $0.add($1) }
    builder.add(declarations.lists, .list) { _, _ in }
    builder.add(declarations.events, .event) { $0.add($1) }
    builder.add(declarations.stages, .stage) { collector, stage in
      for rung in stage.rungs { collector.add(rung.condition) }
    }
    builder.add(declarations.calendars, .calendar) { _, _ in }
    builder.add(declarations.channels, .channel) { $0.add($1) }
    builder.add(declarations.teams, .team) { $0.add($1) }
    builder.add(declarations.routes, .route) { $0.add($1) }
    builder.add(declarations.handoffs, .handoff) { $0.add($1) }
    builder.add(declarations.cadences, .cadence) { $0.add($1) }
    builder.add(declarations.playbooks, .playbook) { $0.add($1) }
    let nodes = builder.nodes
    self.nodes = nodes
    spans = builder.spans
    let names = builder.names
    let edges = builder.references.map { references -> [Edge] in
      references.compactMap { reference in nodes[reference.target.text].map { ($0.node, reference.span) } }
    }
    self.names = names
    self.edges = edges
    foundations = edges.indices.map { node in
      switch names[node].kind {
      case .event: []
      case .cadence: edges[node].filter { names[$0.target].kind != .cadence }
      case .fact, .signal, .icp, .checklist, .score, .grade, .list, .stage, .calendar, .channel, .team, .route,
        .handoff, .playbook:
        edges[node]
      }
    }
    let keepsClocks = declarations.keepClocks
    let meaningful = declarations.events.filter { event in
      event.meanings.map { keepsClocks && !$0.isEmpty } ?? declarations.looks(at: event.name.text)
    }
    self.meaningful = Set(meaningful.map(\.name.text))
    let events = builder.references.joined().lazy.map(\.target).filter { $0.kind == .event }
    eventsNamed = Set(events.map(\.name))
  }

  /// The index of a declaration among those of its kind; nil when there is none.
  func index(of name: NameSyntax, _ kind: PartName.Kind) -> Int? {
    nodes[PartName(kind, name.text).text]?.index
  }

  func names(of kind: PartName.Kind) -> [String] { names.lazy.filter { $0.kind == kind }.map(\.name) }

  /// Declarations arrive by kind and name, so nodes are sorted without sorting.
  private struct Builder {
    var names: [PartName] = []
    var spans: [SourceSpan] = []
    var references: [[ReferenceCollector.Reference]] = []
    var nodes: [String: Place] = [:]

    mutating func add<Element: NamedSyntax>(
      _ elements: [Element], _ kind: PartName.Kind, _ collect: (inout ReferenceCollector, Element) -> Void
    ) {
      for (index, element) in elements.enumerated() {
        let name = PartName(kind, element.name.text)
        nodes[name.text] = Place(node: names.count, index: index)
        names.append(name)
        spans.append(element.name.span)
        var collector = ReferenceCollector()
        collect(&collector, element)
        references.append(collector.references)
      }
    }
  }
}

extension ReferenceGraph {
  struct Order {
    /// Every node once, what is read before what reads it; within a circle in no useful order.
    var nodes: [Int] = []
    /// Nodes that lie on a circle.
    var circular: Set<Int> = []
    /// The nodes of each circle, or of several that share a part.
    var circles: [[Int]] = []
  }

  /// Tarjan's strongly connected components with a stack of its own.
  func order() -> Order {
    var order = Order()
    var numbers = [Int](repeating: -1, count: names.count)
    var lows = [Int](repeating: 0, count: names.count)
    var isOpen = [Bool](repeating: false, count: names.count)
    var open: [Int] = []
    var path: [(node: Int, next: Int)] = []
    var count = 0
    for root in names.indices where numbers[root] < 0 {
      path.append((root, 0))
      while let (node, next) = path.last {
        if next == 0 {
          numbers[node] = count
          lows[node] = count
          count += 1
          open.append(node)
          isOpen[node] = true
        }
        if next < foundations[node].count {
          path[path.count - 1].next += 1
          let target = foundations[node][next].target
          if numbers[target] < 0 {
            path.append((target, 0))
          } else if isOpen[target] {
            lows[node] = min(lows[node], numbers[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { lows[parent.node] = min(lows[parent.node], lows[node]) }
        guard lows[node] == numbers[node] else { continue }
        close(node, &open, &isOpen, &order)
      }
    }
    return order
  }

  /// Takes the component of `root` off the stack of open nodes.
  private func close(_ root: Int, _ open: inout [Int], _ isOpen: inout [Bool], _ order: inout Order) {
    var component: [Int] = []
    while let node = open.popLast() {
      isOpen[node] = false
      component.append(node)
      if node == root { break }
    }
    order.nodes += component
    guard component.count > 1 || foundations[root].contains(where: { $0.target == root }) else { return }
    order.circular.formUnion(component)
    order.circles.append(component)
  }

  /// The shortest circle through the part of the component that stands last in the order of names (a grade before a
  /// score before a fact, as one asks from the result down).
  func shortestCircle(in component: [Int]) -> (nodes: [Int], references: [SourceSpan]) {
    let members = Set(component)
    guard let start = component.max() else { return ([], []) }
    var cameFrom: [Int: (node: Int, span: SourceSpan)] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for edge in foundations[node].sorted(by: inOrderOfTargets) where members.contains(edge.target) {
        if edge.target == start {
          var nodes = [start]
          var references = [edge.span]
          var current = node
          while current != start, let step = cameFrom[current] {
            nodes.append(current)
            references.append(step.span)
            current = step.node
          }
          nodes.append(start)
          return (nodes.reversed(), references.reversed())
        }
        if cameFrom[edge.target] == nil {
          cameFrom[edge.target] = (node, edge.span)
          queue.append(edge.target)
        }
      }
    }
    return ([], [])
  }

  private func inOrderOfTargets(_ left: Edge, _ right: Edge) -> Bool {
    left.target == right.target ? left.span.start < right.span.start : left.target < right.target
  }

  /// The parts that stand on a chain of exactly `limit` + 1 parts: the first ones that are too much.
  func longChains(_ order: Order, limit: Int) -> [Int] {
    var lengths = [Int](repeating: 1, count: names.count)
    var tooLong: [Int] = []
    for node in order.nodes where !order.circular.contains(node) {
      for edge in foundations[node] where !order.circular.contains(edge.target) {
        lengths[node] = max(lengths[node], lengths[edge.target] + 1)
      }
      if lengths[node] == limit + 1 { tooLong.append(node) }
    }
    return tooLong.sorted()
  }

  /// The nodes that no outcome of a decision rests on, each with a reader that is unused itself, if it has one.
  ///
  /// Profiles, checklists, scores, grades and stages stand in every decision, so they are used; so are kinds of events
  /// that mean something to a plan or a clock.
  func unused() -> [(node: Int, reader: Int?)] {
    var isUsed = names.map { name in
      switch name.kind {
      case .icp, .checklist, .score, .grade, .stage, .playbook: true
      case .event: meaningful.contains(name.name)
      case .fact, .signal, .list, .calendar, .channel, .team, .route, .handoff, .cadence: false
      }
    }
    var pending = names.indices.filter { isUsed[$0] }
    while let node = pending.popLast() {
      for edge in edges[node] where !isUsed[edge.target] {
        isUsed[edge.target] = true
        pending.append(edge.target)
      }
    }
    var readers: [Int: Int] = [:]
    for node in names.indices where !isUsed[node] {
      for edge in edges[node] where readers[edge.target] == nil { readers[edge.target] = node }
    }
    return names.indices.filter { !isUsed[$0] }.map { ($0, readers[$0]) }
  }
}
