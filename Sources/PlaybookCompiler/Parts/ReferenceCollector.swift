import PlaybookSource
import PlaybookSyntax

/// What one declaration reads, from the syntax alone: names need not exist.
///
/// Guarantee: no recursion, so that no tree is too deep for it.
struct ReferenceCollector {
  struct Reference: Sendable {
    let target: PartName
    let span: SourceSpan
  }

  /// In reading order.
  private(set) var references: [Reference] = []

  mutating func add(_ kind: PartName.Kind, _ name: NameSyntax?) {
    guard let name else { return }
    references.append(Reference(target: PartName(kind, name.text), span: name.span))
  }

  mutating func add(_ expression: ExpressionSyntax?) { add(expression, isInFilter: false) }

  /// What `where` says about an event.
  mutating func addFilter(_ filter: ExpressionSyntax?) { add(filter, isInFilter: true) }

  private mutating func add(_ expression: ExpressionSyntax?, isInFilter: Bool) {
    guard let expression else { return }
    var pending = [(expression: expression, isInFilter: isInFilter)]
    while let (expression, isInFilter) = pending.popLast() {
      switch expression.kind {
      case .path(let path), .predicate(let path, _): add(path, isInFilter: isInFilter)
      case .event(let query):
        references.append(Reference(target: PartName(.event, query.event.text), span: query.event.span))
        if let filter = query.filter { pending.append((filter, true)) }
      case .literal, .list, .parenthesised, .not, .negative, .logical, .comparison, .arithmetic, .state, .between,
        .membership, .includes, .textTest, .choice, .conditional, .days, .timeOfDay, .hours, .within, .order, .today,
        .broken:
        for child in expression.children.reversed() { pending.append((child, isInFilter)) }
      }
    }
  }

  mutating func add(_ query: EventQuerySyntax) {
    add(ExpressionSyntax(.event(query), query.span))
  }

  /// The filter of a query reads no parts but lists: anything else there is a fault of its own, not a reference.
  private mutating func add(_ path: PathSyntax, isInFilter: Bool) {
    guard path.parts.count >= 2, let kind = PartName.Kind(rawValue: path.parts[0].text) else { return }
    guard kind == .list || (kind.readKind != nil && !isInFilter) else { return }
    references.append(Reference(target: PartName(kind, path.parts[1].text), span: path.span))
  }
}

extension ExpressionSyntax {
  /// The expressions directly inside this one, in reading order; the filter of a query is not among them.
  var children: [ExpressionSyntax] {
    switch kind {
    case .literal, .path, .event, .predicate, .today, .broken: []
    case .list(let elements): elements
    case .parenthesised(let inner), .not(let inner), .negative(let inner), .state(let inner, _), .days(_, let inner),
      .within(let inner, _, _):
      [inner]
    case .logical(_, let left, let right), .comparison(_, let left, let right), .arithmetic(_, let left, let right),
      .includes(let left, _, let right), .textTest(let left, _, let right), .order(let left, _, let right),
      .membership(let left, of: let right), .timeOfDay(let left, zone: let right):
      [left, right]
    case .between(let subject, let low, let high), .hours(let subject, from: let low, to: let high):
      [subject, low, high]
    case .choice(_, let choices): choices
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    }
  }
}

// MARK: - Declarations

extension ReferenceCollector {
  mutating func add(_ bands: BandsSyntax) { add(bands.subject) }
  mutating func add(_ table: PointTableSyntax) { add(table.subject) }

  mutating func add(_ fact: FactSyntax) {
    switch fact.value {
    case .expression(let expression): add(expression)
    case .bands(let bands): add(bands)
    }
  }

  /// The rows of the tiers read the ICP's own criteria by their bare names, and other parts like anyone else.
  mutating func add(_ icp: IcpSyntax) {
    for criterion in icp.criteria { add(criterion.condition) }
    for tier in icp.tiers { add(tier.condition) }
  }

  mutating func add(_ checklist: ChecklistSyntax) {
    for item in checklist.items {
      switch item.value {
      case .condition(let condition): add(condition)
      case .points(let table): add(table)
      }
    }
  }

  mutating func add(_ score: ScoreSyntax) {
    for entry in score.entries {
      switch entry {
      case .rule(let rule): add(rule)
      case .group(let group): for rule in group.rules { add(rule) }
      }
    }
  }

  private mutating func add(_ rule: ScoreSyntax.Rule) {
    switch rule.value {
    case .when(_, let condition): add(condition)
    case .table(let table): add(table)
    case .expression(let expression): add(expression)
    case .events(_, _, let query): add(query)
    }
    for clause in rule.clauses {
      switch clause.kind {
      case .loses(_, _, let since): add(.event, since)
      case .upTo, .once, .oncePerDay, .oncePerWeek, .unknownCountsZero, .expires, .halves: break
      }
    }
  }

  mutating func add(_ grade: GradeSyntax) {
    for axis in [grade.bands, grade.rows, grade.columns] { add(axis?.subject) }
  }

  mutating func add(_ route: RouteSyntax) {
    for row in route.rows {
      add(row.condition)
      add(row.target)
    }
    add(route.otherwise)
    add(route.inDoubt)
  }

  private mutating func add(_ target: TargetSyntax?) {
    guard let target else { return }
    switch target.kind {
    case .team(let name): add(.team, name)
    case .rep, .queue, .person, .noOwner: break
    }
  }

  mutating func add(_ playbook: PlaybookSyntax) {
    add(playbook.applies)
    for disqualifier in playbook.disqualifiers { add(disqualifier.condition) }
    add(playbook.qualified)
    add(.route, playbook.route)
    add(.handoff, playbook.handoff)
    addClocks(of: playbook)
  }
}
