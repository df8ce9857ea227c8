import PlaybookSource

// Teams, routes, hand-offs and playbooks: what happens with a lead.
extension Parser {
  mutating func parseTeam(_ entry: EntrySyntax) -> TeamSyntax? {
    let head = readHead(entry, what: "this team")
    var team = TeamSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.team.example) {
      var line = original
      let known = ["rep", "capacity", "overflow", "salt", "calendar"]
      guard let kind = readLineKind(&line, in: "a team", known: known) else { continue }
      if kind == "rep" {
        if let rep = parseRep(line) { team.reps.append(rep) }
      } else if isFirst(line, in: &seen, as: kind, of: "a team") {
        parseTeamLine(line, kind, &team)
      }
    }
    return head.name == nil ? nil : team
  }

  private mutating func parseRep(_ entry: EntrySyntax) -> TeamSyntax.Rep? {
    let head = readHead(entry, what: "this rep")
    var weight: NumberSyntax?
    var away: [DatesSyntax] = []
    if enterValue(entry) {
      if !eat(.weight) {
        unexpected(
          "`weight`", like: ["weight"],
          hint: keyword() == .away ? "the weight comes first: `weight 1, away 2026-08-03 to 2026-08-14`" : nil)
      }
      weight = parseNumber()
      while eatComma(before: [.away]) {
        if let dates = parseAway() { away.append(dates) }
      }
      finish("`, away …` or the end of the line", like: ["away"])
    }
    // A rep whose weight cannot be read is still a member of the team.
    return head.name.map { name in
      var rep = TeamSyntax.Rep(name: name, label: head.label, weight: weight ?? NumberSyntax("1", name.span))
      rep.away = away
      return rep
    }
  }

  /// `away 2026-08-03 to 2026-08-14`
  private mutating func parseAway() -> DatesSyntax? {
    if !eat(.away) {
      let isDate = kind() == .date
      guard !isDate else {
        unexpected("`away`", hint: "write `away` before each of them: `away 2026-08-03, away 2026-12-28`")
        return nil
      }
      failClause(known: ["away"])
      return nil
    }
    return parseDates()
  }

  private mutating func parseTeamLine(_ entry: EntrySyntax, _ kind: String, _ team: inout TeamSyntax) {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    switch kind {
    case "capacity":
      team.capacity = parseNumber()
      if !eat(.a, .day) { unexpected("`a day`", hint: "write `12 a day`") }
    case "overflow":
      expect(.queue)
      team.overflow = parseName()
    case "calendar": team.calendar = readPartName(.calendar)
    default: team.salt = parseLabel()
    }
    finish()
  }

  // MARK: - Routes

  mutating func parseRoute(_ entry: EntrySyntax) -> RouteSyntax? {
    let head = readHead(entry, what: "this route")
    var route = RouteSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: BlockKind.route.example) {
      let isFixed = isLine(line, .otherwise) || isLine(line, .in, .doubt) || isLine(line, .never)
      if isFixed {
        if isFirst(line, in: &seen, as: headText(line), of: "a route") { parseRouteLine(line, &route) }
        continue
      }
      if let row = parseRouteRow(line) { route.rows.append(row) }
      // A line that could not be read may have been meant as another than a row.
      if seen["otherwise"] != nil, !isReported { route.rowsAfterOtherwise.append(line.span) }
    }
    return head.name == nil ? nil : route
  }

  private mutating func parseRouteLine(_ entry: EntrySyntax, _ route: inout RouteSyntax) {
    enterHead(entry)
    let kind = keyword()
    guard enterValue(entry) else {
      // The line is there, though nobody can tell what it says.
      if kind == .otherwise { route.otherwise = brokenTarget(entry) }
      return
    }
    if kind == .never {
      expect(.person)
      expect(.in)
      route.never = parsePath()
    } else if kind == .otherwise {
      route.otherwise = parseTarget() ?? brokenTarget(entry)
    } else {
      route.inDoubt = parseTarget()
    }
    finish()
  }

  /// Stands for a target that could not be read: an empty queue name asks no questions.
  private func brokenTarget(_ entry: EntrySyntax) -> TargetSyntax {
    TargetSyntax(.queue(NameSyntax("unread", headSpan(entry))), headSpan(entry))
  }

  private mutating func parseRouteRow(_ entry: EntrySyntax) -> RouteSyntax.Row? {
    let head = readHead(entry, words: 0, what: "this row")
    let name = standIn(head, entry)
    guard enterValue(entry) else {
      return RouteSyntax.Row(
        name: name, label: head.label, condition: broken(from: position), target: brokenTarget(entry))
    }
    doubt(head, among: ["otherwise", "in doubt", "never"])
    let written = parseExpression()
    if !eat(.arrow) {
      unexpected("an operator or `->` and a target", like: Self.operatorWords)
    }
    let condition = settled(written)
    let target = parseTarget() ?? brokenTarget(entry)
    finish()
    return RouteSyntax.Row(name: name, label: head.label, condition: settled(condition), target: target)
  }

  private mutating func parseTarget() -> TargetSyntax? {
    let start = position
    if eat(.rep) { return parseName().map { TargetSyntax(.rep($0), span(from: start)) } }
    if eat(.team) { return parseName().map { TargetSyntax(.team($0), span(from: start)) } }
    if eat(.queue) { return parseName().map { TargetSyntax(.queue($0), span(from: start)) } }
    if eat(.person) {
      expect(.in)
      return parsePath().map { TargetSyntax(.person($0), span(from: start)) }
    }
    if eat(.no) {
      expect(.owner)
      expect(.comma)
      expect(.result)
      guard let result = parseName() else { return nil }
      let reason = kind() == .string ? parseLabel() : nil
      return TargetSyntax(.noOwner(result: result, reason: reason), span(from: start))
    }
    let name = current.flatMap { $0.kind == .word ? Diagnostic.shortened($0.text) : nil }
    unexpected(
      "`rep NAME`, `team NAME`, `queue NAME`, `person in FIELD` or `no owner, result NAME`",
      like: ["rep", "team", "queue", "person", "no"],
      hint: name.map { "for a queue of that name write `queue \($0)`" })
    return nil
  }

  // MARK: - Hand-offs and playbooks

  mutating func parseHandoff(_ entry: EntrySyntax) -> HandoffSyntax? {
    let head = readHead(entry, what: "this hand-off")
    var handoff = HandoffSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.handoff.example) {
      var line = original
      let known = ["needs", "owner", "accept", "meeting", "reassign", "timer", "reject", "brief"]
      guard let kind = readLineKind(&line, in: "a hand-off", known: known) else { continue }
      if kind == "reject" {
        if let rejection = parseRejection(line) { handoff.rejections.append(rejection) }
        continue
      }
      if kind == "brief" {
        if let topic = parseTopic(line) { handoff.topics.append(topic) }
        continue
      }
      guard kind == "timer" || isFirst(line, in: &seen, as: kind, of: "a hand-off") else { continue }
      if kind == "needs" || kind == "owner" {
        parseHandoffLine(line, kind, &handoff)
      } else if let timer = parseTimer(line, kind) {
        handoff.timers.append(timer)
      }
    }
    return head.name == nil ? nil : handoff
  }

  private mutating func parseHandoffLine(_ entry: EntrySyntax, _ kind: String, _ handoff: inout HandoffSyntax) {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    if kind == "owner" {
      if !eat(.route) { unexpected("`route`", hint: current.map { "write `route \(Diagnostic.shortened($0.text))`" }) }
      handoff.owner = parseName()
    } else {
      handoff.needs = parseFields()
    }
    finish()
  }

  /// `brief pains "Pains": pain, objections`
  private mutating func parseTopic(_ entry: EntrySyntax) -> HandoffSyntax.Topic? {
    let head = readHead(entry, what: "this section")
    guard enterValue(entry) else { return nil }
    let fields = parseFields()
    finish()
    return head.name.map { HandoffSyntax.Topic(name: $0, label: head.label, fields: fields) }
  }

  /// `pain, budget`
  private mutating func parseFields() -> [PathSyntax] {
    if kind() == .openBracket {
      unexpected("a field", hint: "write the fields without brackets: `pain, budget`")
    }
    var fields: [PathSyntax] = []
    repeat {
      let known = log.diagnostics.count
      // Half a path is reported already, and means no field.
      if let path = parsePath(), log.diagnostics.count == known { fields.append(path) }
    } while eat(.comma)
    return fields
  }

  mutating func parsePlaybook(_ entry: EntrySyntax) -> PlaybookSyntax? {
    let head = readHead(entry, what: "this playbook")
    var playbook = PlaybookSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.playbook.example) {
      var line = original
      let known = ["motion", "applies", "disqualify", "qualified", "route", "handoff", "cadence", "target"]
      guard let kind = readLineKind(&line, in: "a playbook", known: known) else { continue }
      if kind == "disqualify" {
        playbook.disqualifiers.append(parseDisqualifier(line))
      } else if kind == "target" {
        if let target = parseTargetLine(line) { playbook.targets.append(target) }
      } else if isFirst(line, in: &seen, as: kind, of: "a playbook") {
        parsePlaybookLine(line, kind, &playbook)
      }
    }
    return head.name == nil ? nil : playbook
  }

  private mutating func parseDisqualifier(_ entry: EntrySyntax) -> PlaybookSyntax.Disqualifier {
    let head = readHead(entry, what: "this disqualifier")
    let condition = enterValue(entry) ? readWhole() : broken(from: position)
    return PlaybookSyntax.Disqualifier(name: standIn(head, entry), label: head.label, condition: condition)
  }

  private mutating func parsePlaybookLine(_ entry: EntrySyntax, _ kind: String, _ playbook: inout PlaybookSyntax) {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    let hasValue = enterValue(entry)
    switch kind {
    case "applies" where hasValue && end - position == 1 && current?.text.lowercased() == "always":
      unexpected("`when` and a condition", hint: "leave the line out: a playbook without it takes every lead")
      playbook.applies = broken(from: position)
    case "applies": playbook.applies = hasValue ? readCondition() : broken(from: position)
    case "qualified": playbook.qualified = hasValue ? readCondition() : broken(from: position)
    case "motion": playbook.motion = hasValue ? parseName() : nil
    case "route": playbook.route = hasValue ? readPartName(.route) : nil
    case "cadence": playbook.cadences = hasValue ? parseCadenceUses() : []
    default: playbook.handoff = hasValue ? readPartName(.handoff) : nil
    }
    finish()
  }

  private mutating func parseCadenceUses() -> [PlaybookSyntax.CadenceUse] {
    var uses: [PlaybookSyntax.CadenceUse] = []
    repeat {
      if let use = parseCadenceUse() { uses.append(use) }
    } while eat(.comma)
    return uses
  }

  /// The name alone: the line itself says what kind of part it is.
  private mutating func readPartName(_ kind: Keyword) -> NameSyntax? {
    if keyword() == kind, self.kind(1) == .word {
      report(
        .unexpected(
          current, expected: "only the name", at: place,
          hint: "write `\(kind.rawValue): \(Diagnostic.shortened(outline.tokens[position + 1].text))`"))
      position += 1
    }
    return parseName()
  }

  /// `when C`; the condition is read even where the word before it is missing.
  private mutating func readCondition() -> ExpressionSyntax {
    if !eat(.when) {
      if let word = current, word.kind == .word, Suggestion.nearest(to: word.text, in: ["when"]) != nil,
        kind(1) == .word
      {
        expect(.when)
      } else if keyword() == .if {
        report(.unexpected(current, expected: "`when`", at: place, hint: "write `when` in its place"))
        position += 1
      } else {
        report(
          .unexpected(
            current, expected: "`when` and a condition", at: place, hint: missingWhenHint(),
            insertion: isAtEnd ? nil : "when "))
      }
    }
    return readWhole()
  }
}
