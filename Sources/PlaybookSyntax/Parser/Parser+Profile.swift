import PlaybookSource

// Profiles and checklists: who is worth a call.
extension Parser {
  mutating func parseIcp(_ entry: EntrySyntax) -> IcpSyntax? {
    let head = readHead(entry, what: "this profile")
    var criteria: [IcpSyntax.Criterion] = []
    var tiers: [IcpSyntax.Tier] = []
    for original in lines(of: entry, example: BlockKind.icp.example) {
      var line = original
      guard let kind = readLineKind(&line, in: "a profile", known: ["must", "want", "never", "tier"]) else { continue }
      if let role = IcpSyntax.Role(rawValue: kind) {
        criteria.append(parseCriterion(line, role))
      } else {
        tiers.append(parseTier(line))
      }
    }
    guard let name = head.name else { return nil }
    var icp = IcpSyntax(keyword: head.keyword, name: name, label: head.label)
    icp.criteria = criteria
    icp.tiers = tiers
    return icp
  }

  private mutating func parseCriterion(_ entry: EntrySyntax, _ role: IcpSyntax.Role) -> IcpSyntax.Criterion {
    let head = readHead(entry, what: "this criterion")
    let condition = enterValue(entry) ? readWhole() : broken(from: position)
    return IcpSyntax.Criterion(role: role, name: standIn(head, entry), label: head.label, condition: condition)
  }

  private mutating func parseTier(_ entry: EntrySyntax) -> IcpSyntax.Tier {
    let head = readHead(entry, what: "this tier")
    var condition: ExpressionSyntax? = broken(from: position)
    if enterValue(entry) { condition = readsOnly(.otherwise) ? nil : readWhole() }
    return IcpSyntax.Tier(name: standIn(head, entry), label: head.label, condition: condition)
  }

  /// Takes a value that is this one word.
  mutating func readsOnly(_ word: Keyword) -> Bool { position + 1 == end && eat(word) }

  mutating func parseChecklist(_ entry: EntrySyntax) -> ChecklistSyntax? {
    let head = readHead(entry, what: "this checklist")
    var items: [ChecklistSyntax.Item] = []
    var pass: ChecklistSyntax.Pass?
    var isWhole = true
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: BlockKind.checklist.example) {
      if isLine(line, .pass) {
        guard isFirst(line, in: &seen, as: "pass", of: "a checklist") else { continue }
        pass = parsePass(line)
      } else {
        items.append(parseItem(line))
        isWhole = isWhole && !isBroken
      }
    }
    guard let name = head.name else { return nil }
    var checklist = ChecklistSyntax(keyword: head.keyword, name: name, label: head.label)
    checklist.items = items
    checklist.pass = pass
    // The weight of an item that could not be read is not known, and neither is the sum.
    if !isWhole { checklist.pass?.of = nil }
    return checklist
  }

  private mutating func parseItem(_ entry: EntrySyntax) -> ChecklistSyntax.Item {
    let head = readHead(entry, words: 0, what: "this item")
    var item = ChecklistSyntax.Item(
      name: standIn(head, entry), label: head.label, value: .condition(broken(from: position)), weight: nil, ask: nil)
    guard enterValue(entry) else { return item }
    doubt(head, among: ["pass"])
    if keyword() == .points, keyword(1) == .by {
      item.value = .points(parsePointTable())
    } else {
      item.value = .condition(parseExpression())
    }
    while eatComma(before: [.weight, .ask]) { parseItemClause(&item) }
    finish("an operator, `, weight`, `, ask` or the end of the line", like: Self.operatorWords)
    if isBroken { item.value = .condition(broken(from: position)) }
    return item
  }

  private mutating func parseItemClause(_ item: inout ChecklistSyntax.Item) {
    let first = place
    if eat(.weight) {
      if item.weight != nil {
        report(.repeatedLine("weight", in: "an item", at: first, first: item.weight?.span ?? first))
      }
      item.weight = parseNumber()
    } else if eat(.ask) {
      if item.ask != nil { report(.repeatedLine("ask", in: "an item", at: first, first: item.ask?.span ?? first)) }
      item.ask = parseLabel()
    } else {
      failClause(known: ["weight", "ask"])
    }
  }

  mutating func failClause(known: [String]) {
    let limits: Set<String> = ["max", "maximum", "limit", "cap", "capped"]
    let suggestion = current.flatMap { word in
      known.first { ($0.utf8.starts(with: "up to".utf8) || $0 == "at most") && limits.contains(word.text.lowercased()) }
        ?? Suggestion.nearest(to: word.text, in: known)
    }
    fail(.unknownClause(current, at: place, known: known, suggestion: suggestion))
  }

  private mutating func parsePass(_ entry: EntrySyntax) -> ChecklistSyntax.Pass {
    enterHead(entry)
    _ = enterValue(entry)
    let start = position
    let hint = "write `at least 3 of 4`"
    if !eat(.at) { unexpected("`at least`", hint: hint) }
    if !eat(.least) { unexpected("`least`", like: ["least"], hint: hint) }
    if kind() == .percent { unexpected("a number", hint: hint) }
    // One of them can always be met: nothing is said about a number that could not be read.
    let atLeast = parseNumber() ?? NumberSyntax("1", headSpan(entry))
    let of = eat(.of) ? parseNumber() : nil
    var including: [NameSyntax] = []
    if eat(.comma) {
      expect(.including)
      if !isAtEnd { including = parseNames() }
    }
    finish("`of`, `, including` or the end of the line", like: ["of", "including"])
    return ChecklistSyntax.Pass(atLeast: atLeast, of: of, including: including, span: span(from: start))
  }
}
