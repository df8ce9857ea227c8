import PlaybookSource

extension Parser {
  private static let channelLines = [
    "address", "consent", "opt out", "zone", "country", "region", "rules", "hours", "limit", "template", "actions",
    "manual",
  ]

  /// What a channel needs and may do.
  mutating func parseChannel(_ entry: EntrySyntax) -> ChannelSyntax? {
    let head = readHead(entry, what: "this channel")
    var channel = ChannelSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.channel.example) {
      var line = original
      if isPrecondition(line) {
        guard isFirst(line, in: &seen, as: headText(line), of: "a channel") else { continue }
        if let precondition = parsePrecondition(line) { channel.preconditions.append(precondition) }
        continue
      }
      guard let kind = readLineKind(&line, in: "a channel", known: Self.channelLines) else { continue }
      // A row that lacks its name is another mistake.
      let isNameless = kind == "hours" && line.head.count == 2 && outline.tokens[line.head].last?.kind == .string
      let key = isNameless ? "hours at \(line.span.start)" : kind == "hours" ? headText(line) : kind
      guard isFirst(line, in: &seen, as: key, of: "a channel") else { continue }
      if kind == "hours" {
        if let row = parseHoursRow(line) { channel.hours.append(row) }
      } else {
        parseChannelLine(line, kind, &channel)
      }
    }
    return head.name == nil ? nil : channel
  }

  /// `message: after connect accepted`: a word that is no line of a channel, and `after`.
  private func isPrecondition(_ entry: EntrySyntax) -> Bool {
    guard case .value(let value) = entry.body, let first = outline.tokens[entry.head].first, first.kind == .word,
      entry.head.count == 1, !Self.channelLines.contains(first.text)
    else { return false }
    return outline.tokens[value].first?.keyword == .after
  }

  private mutating func parseChannelLine(_ entry: EntrySyntax, _ kind: String, _ channel: inout ChannelSyntax) {
    let words = kind.utf8.count { $0 == 0x20 } + 1
    _ = readHead(entry, words: words, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    switch kind {
    case "address": channel.address = parsePath()
    case "consent": channel.consent = parsePath()
    case "opt out": channel.optOut = parsePath()
    case "zone": channel.zone = parsePath()
    case "country": channel.country = parsePath()
    case "region": channel.region = parsePath()
    case "limit": channel.limits = parseLimits()
    case "actions": channel.actions = parseNames()
    case "rules":
      if eat(.standard) {
        channel.rules = .standard
      } else if eat(.none) {
        channel.rules = ChannelSyntax.Rules.none
      } else {
        unexpected("`standard` or `none`", like: ["standard", "none"])
      }
    case "template":
      expect(.required)
      channel.needsTemplate = !isBroken
    default:
      if eat(.yes) {
        channel.isManual = true
      } else if eat(.no) {
        channel.isManual = false
      } else {
        let habits = ["true": "yes", "false": "no"]
        unexpected("`yes` or `no`", hint: habits[current?.text ?? ""].map { "write `\($0)`" })
      }
    }
    finish(kind == "limit" || kind == "actions" ? "a comma or the end of the line" : "the end of the line")
  }

  /// `hours florida "Florida": company.state = "FL" -> 08:00 to 20:00`, and without a name `hours: 08:00 to 20:00`.
  private mutating func parseHoursRow(_ entry: EntrySyntax) -> ChannelSyntax.HoursRow? {
    let isNamed = entry.head.count > 1
    let head = readHead(entry, named: isNamed, labelled: isNamed, what: "this row")
    var row = ChannelSyntax.HoursRow(
      name: isNamed ? standIn(head, entry) : nil, label: head.label, condition: nil, hours: [], span: entry.span)
    guard enterValue(entry) else { return nil }
    if isNamed {
      let condition = parseExpression()
      if !eat(.arrow) { unexpected("an operator or `->` and hours", like: Self.operatorWords) }
      row.condition = settled(condition)
    } else if !startsHours(), outline.tokens[position..<end].contains(where: { $0.kind == .arrow }) {
      unexpected("hours such as `08:00 to 20:00`", hint: "a row with a condition has a name: `hours florida: … -> …`")
    }
    row.hours = parseHours()
    if eat(.comma) { _ = parseHoursBlock() }
    finish("a comma or the end of the line")
    return isBroken ? nil : row
  }

  private mutating func parsePrecondition(_ entry: EntrySyntax) -> ChannelSyntax.Precondition? {
    let head = readHead(entry, words: 0, labelled: false, what: "this action")
    guard enterValue(entry) else { return nil }
    expect(.after)
    guard let action = head.name, let first = parseName() else { return nil }
    guard let verb: StepVerbSyntax = eat(.accepted) ? .accepted : eat(.done) ? .done : nil else {
      unexpected(
        "`accepted` or `done`", like: ["accepted", "done"],
        hint: "write `after \(Diagnostic.shortened(first.text)) done`")
      return nil
    }
    finish()
    return ChannelSyntax.Precondition(action: action, first: first, verb: verb, span: entry.span)
  }
}
