import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What stops, branches, guards and tracks of a cadence wait for.
extension PartChecker {
  /// Alternatives; nil when one of them is wrong.
  mutating func moments(_ syntax: [MomentSyntax], _ scope: CadenceScope) -> MomentList? {
    guard let first = syntax.first, let any = checkAll(syntax, { $0.moment($1, scope) }) else { return nil }
    let text = syntax.map(\.text).joined(separator: " or ")
    return MomentList(any: any, text: text, origin: origins.origin(of: first.span))
  }

  mutating func moment(_ syntax: MomentSyntax, _ scope: CadenceScope) -> Moment? {
    switch syntax.kind {
    case .named(let path, let filter): return named(path, filter: filter, scope)
    case .meaning(let word, let name):
      var channel: String?
      if let name {
        guard let known = channelName(name) else { return nil }
        channel = known
      }
      switch word {
      case .replied: return .replied(channel: channel)
      case .bounced: return .bounced(channel: channel)
      case .optedOut: return .optedOut(channel: channel)
      }
    case .step(let name, let verb): return step(name, verb.verb, at: syntax.span, scope)
    case .verdict(let names): return knownVerdicts(names).map { .verdict($0) }
    case .condition(let condition):
      if let word = happening(in: condition) {
        report(.unknownField(word.text, at: word.span, hint: Symbols.aloneHint(word.text)))
        return nil
      }
      return expressions.condition(condition).map { .condition($0) }
    }
  }

  /// What happens, joined to a condition by `and`: `replied and meeting_booked`.
  private func happening(in condition: ExpressionSyntax) -> NameSyntax? {
    switch condition.kind {
    case .logical(_, let left, let right): return happening(in: left) ?? happening(in: right)
    case .not(let inner), .parenthesised(let inner): return happening(in: inner)
    case .path(let path):
      guard path.parts.count == 1, expressions.declaredSymbol(path) == nil else { return nil }
      let word = path.parts[0]
      return Symbols.happenings.contains(word.text) || expressions.symbols.events[word.text] != nil ? word : nil
    case .literal, .list, .negative, .comparison, .arithmetic, .state, .between, .membership, .includes, .textTest,
      .choice, .conditional, .days, .timeOfDay, .hours, .within, .order, .event, .predicate, .today, .broken:
      return nil
    }
  }

  /// What people say for `replied`, `bounced` and `opted out`.
  private static func happeningHabit(_ word: String) -> String? {
    switch word.lowercased() {
    case "reply", "replies", "replying", "response", "responds", "responded", "answer": "write `replied`"
    case "opted_out", "opt_out", "optout", "optedout", "opts_out", "opted": "write `opted out`"
    case "bounce", "bounces", "hard_bounce", "hardbounce", "hard_bounced": "write `bounced`"
    default: nil
    }
  }

  /// A kind of event if there is one of that name, else a step with a filter, else a condition.
  private mutating func named(_ path: PathSyntax, filter: ExpressionSyntax?, _ scope: CadenceScope) -> Moment? {
    let word = path.parts.count == 1 ? path.parts[0] : nil
    if let word, expressions.symbols.events[word.text] != nil {
      guard let (index, filter) = event(word, filter) else { return nil }
      return .event(index, filter: filter)
    }
    if let word, let step = scope.stepIndex[word.text] {
      guard let filter else {
        report(.bareStep(word.text, at: word.span))
        return nil
      }
      return stepEvent(step, filter, word, scope)
    }
    if filter == nil, path.parts.count > 1 || expressions.declaredSymbol(path) != nil {
      return expressions.condition(ExpressionSyntax(.path(path), path.span)).map { .condition($0) }
    }
    let known = Array(expressions.symbols.events.keys) + Array(scope.stepIndex.keys)
    let fields = filter == nil ? Array(expressions.symbols.fields.keys) : []
    let hint = Self.happeningHabit(path.text) ?? expressions.suggest(path.text, in: known + fields)
    report(.unknownMoment(path.text, hasFilter: filter != nil, at: path.span, hint: hint))
    return nil
  }

  /// The kind's index, and the filter read in its fields; nil when either is wrong.
  mutating func event(_ name: NameSyntax, _ filter: ExpressionSyntax?) -> (index: Int, filter: Expression?)? {
    guard let symbol = expressions.symbols.events[name.text] else {
      let hint = expressions.suggest(name.text, in: expressions.symbols.events.keys)
      report(.unknownEvent(name.text, at: name.span, hint: hint))
      return nil
    }
    let checked = filter.map { expressions.condition($0, scope: .event(name.text)) }
    guard let index = symbol.index else { return nil }
    if let checked, checked == nil { return nil }
    return (index, checked ?? nil)
  }

  // MARK: - Steps

  private mutating func step(
    _ name: NameSyntax, _ verb: StepVerb, at span: SourceSpan, _ scope: CadenceScope
  ) -> Moment? {
    guard let index = scope.stepIndex[name.text] else {
      let hint = expressions.suggest(name.text, in: scope.stepIndex.keys)
      report(.unknownStep(name.text, of: scope.name, at: name.span, hint: hint))
      return nil
    }
    let ways = scope.ways[index]
    guard !ways.isEmpty else { return nil }
    let possible = ways.map { BuiltInChannels.verbs(self.name(of: $0), action: $0.action) }
    guard possible.contains(where: { $0.contains(verb) }) else {
      let words = ways.map { self.words(of: $0) }.joined(separator: " or ")
      let verbs = StepVerb.allCases.filter { verb in possible.contains { $0.contains(verb) } }.map(\.rawValue)
      report(
        .verbMismatch(
          name.text, verb.rawValue, way: words, possible: verbs, at: span,
          hint: expressions.suggest(verb.rawValue, in: verbs)))
      return nil
    }
    return .step(index, verb)
  }

  /// "linkedin connect"
  func words(of way: Cadence.Step.Way) -> String {
    [name(of: way), way.action].compactMap(\.self).joined(separator: " ")
  }

  /// The event that completed the step; a step with several ways is asked about its first.
  private mutating func stepEvent(
    _ index: Int, _ filter: ExpressionSyntax, _ word: NameSyntax, _ scope: CadenceScope
  ) -> Moment? {
    guard let way = scope.ways[index].first else { return nil }
    let channel = name(of: way)
    let kind = BuiltInChannels.completingEvent(channel, action: way.action) ?? touchEvent(on: channel)
    let checked = expressions.condition(filter, scope: .event(kind))
    guard let event = expressions.symbols.events[kind]?.index, let checked else { return nil }
    return .stepEvent(index, event: event, filter: checked)
  }

  /// The kind that the book says is a touch on a channel of its own, if there is just one.
  private func touchEvent(on channel: String) -> String {
    let kinds = declarations.events.filter { event in
      (event.meanings ?? []).contains { meaning in
        if case .touch(let name, _) = meaning.kind { name.text == channel } else { false }
      }
    }
    return kinds.count == 1 ? kinds[0].name.text : "step_completed"
  }
}

// MARK: - The history

extension PartChecker {
  /// Whether something waits for the history, so that it needs a time at which it is decided.
  func asksHistory(_ moment: Moment) -> Bool {
    switch moment {
    case .event, .replied, .bounced, .optedOut, .step, .stepEvent: true
    case .verdict: false
    case .condition(let expression): readsHistory(expression)
    }
  }

  /// Directly, or through the parts that it reads; each part is looked into once.
  private func readsHistory(_ expression: Expression) -> Bool {
    var pending = [expression]
    var seen: Set<PartName> = []
    while let next = pending.popLast() {
      pending += next.operands
      switch next.reference {
      case .query: return true
      case .part(let index):
        guard let kind = next.op.partKind, seen.insert(PartName(kind, String(index))).inserted else { continue }
        guard let inside = expressions(of: kind, index) else { return true }
        pending += inside
      case .item(let part, let index):
        pending += item(next.op, part, index)
      case .none, .value, .field, .list: break
      }
    }
    return false
  }

  /// Nil where the part counts events itself.
  private func expressions(of kind: PartName.Kind, _ index: Int) -> [Expression]? {
    switch kind {
    case .fact:
      switch drafts.facts[index]?.value {
      case .expression(let expression): return [expression]
      case .bands(let table): return [table.subject]
      case nil: return []
      }
    case .signal: return drafts.signals[index].map { [$0.condition] } ?? []
    case .icp: return drafts.icps[index]?.criteria.map(\.condition) ?? []
    case .checklist: return drafts.checklists[index]?.items.map(\.subject) ?? []
    case .score:
      var inside: [Expression] = []
      for rule in drafts.scores[index]?.rules ?? [] {
        switch rule.value {
        case .when(_, let condition): inside.append(condition)
        case .table(let table): inside.append(table.subject)
        case .expression(let expression, _, _): inside.append(expression)
        case .events: return nil
        }
      }
      return inside
    case .grade:
      switch drafts.grades[index]?.form {
      case .bands(let axis): return [axis.subject]
      case .matrix(let rows, let columns): return [rows.subject, columns.subject]
      case nil: return []
      }
    case .list, .event, .stage, .calendar, .channel, .team, .route, .handoff, .cadence, .playbook: return []
    }
  }

  private func item(_ op: Operator, _ part: Int, _ index: Int) -> [Expression] {
    if op == .criterion, let criteria = drafts.icps[part]?.criteria, criteria.indices.contains(index) {
      return [criteria[index].condition]
    }
    if op == .item, let items = drafts.checklists[part]?.items, items.indices.contains(index) {
      return [items[index].subject]
    }
    return []
  }
}

extension Checklist.Item {
  fileprivate var subject: Expression {
    switch value {
    case .condition(let condition): condition
    case .points(let table): table.subject
    }
  }
}

extension Operator {
  fileprivate var partKind: PartName.Kind? {
    switch self {
    case .fact: .fact
    case .signal: .signal
    case .icpFits: .icp
    case .checklistPasses: .checklist
    case .score: .score
    case .grade: .grade
    case .literal, .field, .eventField, .emailDomain, .criterion, .item, .event, .today, .not, .and, .or, .equal,
      .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .isIn, .isInList, .includesAny,
      .includesAll, .includesAnyInList, .includesAllInList, .countOf, .contains, .containsWord, .containsAnyWord,
      .containsAnyWordInList, .startsWith, .endsWith, .like, .isAnswered, .isOnFile, .isMissing, .add, .subtract,
      .multiply, .divide, .negate, .minimum, .maximum, .choose, .firstKnown, .largestKnown, .daysSince, .daysUntil,
      .inLast, .inNext, .before, .after, .timeOfDay, .isFrom:
      nil
    }
  }
}

extension MomentSyntax {
  /// The canonical words, the same for both forms of a book.
  var text: String {
    switch kind {
    case .named(let path, let filter): path.text + Self.filter(filter)
    case .meaning(let word, let channel):
      word.rawValue + (channel.map { (word == .optedOut ? " of " : " on ") + $0.text } ?? "")
    case .step(let name, let verb): "\(name.text) \(verb.rawValue)"
    case .verdict(let names): "verdict in [" + names.map(\.text).joined(separator: ", ") + "]"
    case .condition(let condition): SyntaxPrinter.text(of: condition)
    }
  }

  private static func filter(_ filter: ExpressionSyntax?) -> String {
    filter.map { " where " + SyntaxPrinter.text(of: $0) } ?? ""
  }
}
