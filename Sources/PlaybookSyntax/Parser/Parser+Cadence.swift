import PlaybookSource

// Cadences: their lines, and the blocks of steps in them.
extension Parser {
  /// What an entry of a cadence is by its head.
  enum CadenceEntry: Equatable {
    case line(String)
    case branch, otherwise, track, step
  }

  /// Lines about the whole cadence, as they begin. `send`, `limit` and `stop` may have a second word.
  static let cadenceLines = [
    "zone", "closed days", "first step", "send", "gap", "limit", "exclusive", "again", "start", "undone tasks",
    "no address", "away", "touches", "salt", "stop", "end", "outcome",
  ]

  private static let namedLines: Set<String> = ["send", "limit", "stop", "outcome"]
  private static let lineSet = Set(cadenceLines)

  mutating func parseCadence(_ entry: EntrySyntax) -> CadenceSyntax? {
    let head = readHead(entry, what: "this cadence")
    var cadence = CadenceSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    let entries = lines(of: entry, example: BlockKind.cadence.example)
    var index = 0
    while index < entries.count {
      let line = entries[index]
      switch cadenceEntry(line) {
      case .line(let kind) where !isStep(line, calledLike: kind):
        parseCadenceLine(line, kind, &cadence, &seen)
        index += 1
      case .track where !isReserved(line):
        cadence.tracks.append(parseTrack(line))
        index += 1
      case .line, .track, .branch, .otherwise, .step:
        if let node = parseCadenceNode(entries, &index) { cadence.body.append(node) }
      }
    }
    return head.name == nil ? nil : cadence
  }

  // MARK: - What an entry is

  func cadenceEntry(_ entry: EntrySyntax) -> CadenceEntry {
    switch firstKeyword(entry) {
    case .if: return .branch
    case .else: return .otherwise
    case .on: return .track
    case _: break
    }
    let words = outline.tokens[entry.head].prefix(3).prefix { $0.kind == .word }
    guard let first = words.first?.text else { return .step }
    if Self.namedLines.contains(first) { return .line(first) }
    let whole = words.map(\.text).joined(separator: " ")
    return Self.lineSet.contains(whole) ? .line(whole) : .step
  }

  /// A step that is called `if`, `else` or `on`: such a word begins a block.
  func isReserved(_ entry: EntrySyntax) -> Bool {
    guard case .value(let value) = entry.body else { return false }
    let isAlone = entry.head.count == 1 || (entry.head.count == 2 && outline.tokens[entry.head].last?.kind == .string)
    return isAlone && startsStep(value)
  }

  /// A step that has the name of one of the cadence's lines.
  func isStep(_ entry: EntrySyntax, calledLike line: String) -> Bool {
    guard case .value(let value) = entry.body, !line.utf8.contains(0x20) else { return false }
    let rest = outline.tokens[entry.head].dropFirst()
    guard rest.isEmpty || (rest.count == 1 && rest.first?.kind == .string) else { return false }
    return startsStep(value)
  }

  /// Whether a value begins like that of a step: `email on day 3`, `linkedin connect after …`.
  private func startsStep(_ value: Range<Int>) -> Bool {
    func word(_ offset: Int) -> Token? {
      let index = value.lowerBound + offset
      return index < value.upperBound && outline.tokens[index].kind == .word ? outline.tokens[index] : nil
    }
    let others: [Keyword] = [
      .in, .at, .after, .every, .when, .never, .business, .next, .skip, .pass, .replied, .bounced, .opted, .start,
      .outcome, .mon, .tue, .wed, .thu, .fri, .sat, .sun,
    ]
    guard let first = word(0), first.keyword.map({ !others.contains($0) }) ?? true else { return false }
    func isTime(_ offset: Int) -> Bool {
      guard let keyword = word(offset)?.keyword else { return false }
      return keyword == .on || keyword == .after || keyword == .at || keyword == .else
    }
    if isTime(1) || (word(1) != nil && isTime(2)) { return true }
    let next = value.lowerBound + 1
    return next < value.upperBound && outline.tokens[next].kind == .number
  }

  // MARK: - Blocks of steps

  /// The next entry of a block of steps; an `if` takes its `else` along.
  mutating func parseCadenceNode(_ entries: [EntrySyntax], _ index: inout Int) -> CadenceNodeSyntax? {
    let entry = entries[index]
    let kind = cadenceEntry(entry)
    if kind == .branch, !isReserved(entry) { return .branch(parseBranch(entries, &index)) }
    index += 1
    switch kind {
    case .line(let line):
      if isStep(entry, calledLike: line) { return .step(readReservedStep(entry)) }
      if line == "end" { return parseCadenceEnd(entry).map(CadenceNodeSyntax.end) }
      enterHead(entry)
      report(.misplacedLine(headText(entry), isTrack: false, at: headSpan(entry)))
      return nil
    case .branch: return .step(readReservedStep(entry))
    case .track:
      if isReserved(entry) { return .step(readReservedStep(entry)) }
      enterHead(entry)
      report(.misplacedLine("on", isTrack: true, at: headSpan(entry)))
      return nil
    case .otherwise:
      if isReserved(entry) { return .step(readReservedStep(entry)) }
      if index > 1, case .block = entries[index - 2].body, cadenceEntry(entries[index - 2]) == .step {
        // The block before it is reported already; most likely it lacks its `if`.
        return nil
      }
      enterHead(entry)
      report(.strayElse(at: headSpan(entry), inYAML: false))
      return nil
    case .step: return parseStep(entry).map(CadenceNodeSyntax.step)
    }
  }

  private mutating func readNodes(in block: EntrySyntax, example: String) -> [CadenceNodeSyntax] {
    let entries = lines(of: block, example: example)
    var nodes: [CadenceNodeSyntax] = []
    var index = 0
    while index < entries.count {
      if let node = parseCadenceNode(entries, &index) { nodes.append(node) }
    }
    return nodes
  }

  /// `if intro opened within 2 days { … } else { … }`
  private mutating func parseBranch(_ entries: [EntrySyntax], _ index: inout Int) -> BranchSyntax {
    var branch = readBranch(entries[index])
    index += 1
    var hasElse = false
    while index < entries.count, !hasElse, cadenceEntry(entries[index]) == .otherwise, !isReserved(entries[index]) {
      let entry = entries[index]
      index += 1
      enterHead(entry)
      expect(.else)
      if keyword() == .if {
        // What its author means is clear; only where it stands is not.
        report(.elseIf(at: headSpan(entry)))
        var inner = entry
        inner.head = entry.head.dropFirst()
        inner.isReported = true
        branch.otherwise.append(.branch(readBranch(inner)))
      } else {
        hasElse = true
        if let found = current {
          fail(.crowdedHead(found.written, at: found.span, expected: "`{` was expected after `else`"))
        }
        branch.otherwise += readNodes(in: entry, example: "else { … }")
      }
    }
    return branch
  }

  /// An `if` without its `else`.
  private mutating func readBranch(_ entry: EntrySyntax) -> BranchSyntax {
    enterHead(entry)
    let keyword = place
    expect(.if)
    var moments = parseMoments()
    refuseCommaBetweenMoments("`within`")
    var within: DurationSyntax?
    if eat(.within) { within = parseDuration() }
    finish("`within` and a length of time, or `{`", like: ["within", "or"])
    let head = headSpan(entry)
    if isBroken { moments = [MomentSyntax(.condition(ExpressionSyntax(.broken, head)), head)] }
    let nodes = readNodes(in: entry, example: "if replied within 2 days { … }")
    return BranchSyntax(
      keyword: keyword, moments: moments, within: within, then: nodes, otherwise: [], span: head)
  }

  /// `on demo_request where page = "/demo" every time { … }`
  private mutating func parseTrack(_ entry: EntrySyntax) -> TrackSyntax {
    enterHead(entry)
    let keyword = place
    expect(.on)
    let isEvery = self.keyword() == .every && kind(1) == .word && self.keyword(1) != .time
    if isEvery {
      unexpected("a kind of event", hint: "write `on \(outline.tokens[position + 1].text) every time { … }`")
    }
    let moment = parseMoment()
    let everyTime = eat(.every, .time)
    let isSecond = self.keyword() == .or
    if isSecond { unexpected("`{`", hint: "a track waits for one thing: write a second track") }
    finish("`every time` or `{`", like: ["every", "where"])
    let head = headSpan(entry)
    let broken = MomentSyntax(.condition(ExpressionSyntax(.broken, head)), head)
    let heard = isBroken ? broken : moment ?? broken
    let nodes = readNodes(in: entry, example: "on demo_request { … }")
    return TrackSyntax(keyword: keyword, moment: heard, everyTime: everyTime, body: nodes, span: head)
  }

  /// `end: outcome lost`, `end: resume`, `end: start cadence later`
  mutating func parseCadenceEnd(_ entry: EntrySyntax) -> CadenceEndSyntax? {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return nil }
    let start = position
    let end: CadenceEndSyntax.Kind?
    if eat(.outcome) {
      end = parseName().map(CadenceEndSyntax.Kind.outcome)
    } else if eat(.resume) {
      end = .resume
    } else if eat(.start) {
      expect(.cadence)
      end = parseName().map(CadenceEndSyntax.Kind.start)
    } else {
      let isName = current?.kind == .word && kind(1) == nil
      let name = current?.text ?? ""
      let slip = isName ? Suggestion.hint(for: name, in: ["outcome", "resume", "start"]) : nil
      unexpected(
        "`outcome NAME`, `resume` or `start cadence NAME`",
        hint: slip ?? (isName ? "write `outcome \(Diagnostic.shortened(name))`" : nil))
      return nil
    }
    let whole = span(from: start)
    finish()
    return isBroken ? nil : end.map { CadenceEndSyntax($0, whole) }
  }
}
