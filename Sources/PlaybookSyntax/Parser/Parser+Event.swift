import PlaybookSource

// Kinds of history entries and what they stand for.
extension Parser {
  mutating func parseEvent(_ entry: EntrySyntax) -> EventSyntax? {
    let head = readHead(entry, what: "this event")
    var event = EventSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: BlockKind.event.example) {
      if isLine(line, .means) {
        if isFirst(line, in: &seen, as: "means", of: "an event") { event.meanings = parseMeans(line) }
      } else if let field = parseField(line) {
        event.fields.append(field)
      }
    }
    return head.name == nil ? nil : event
  }

  private mutating func parseMeans(_ entry: EntrySyntax) -> [MeaningSyntax] {
    enterHead(entry)
    guard enterValue(entry) else { return [] }
    if let type = current, Self.typeNames.contains(type.text) || keyword() == .one || keyword() == .list {
      unexpected(Self.meaningForms, hint: "a field of an event cannot be called `means`: give it another name")
    }
    var meanings: [MeaningSyntax] = []
    repeat {
      if let meaning = parseMeaning() { meanings.append(meaning) }
    } while eat(.comma)
    finish("`where`, a comma or the end of the line", like: ["where"])
    return meanings
  }

  private static let meaningForms =
    "`touch on CHANNEL`, `reply on CHANNEL`, `away until FIELD`, `opt out of CHANNEL`, `bounce on CHANNEL` or "
    + "`soft bounce on CHANNEL`"

  private mutating func parseMeaning() -> MeaningSyntax? {
    let start = position
    guard let kind = readMeaningKind() else { return nil }
    let filter = eat(.where) ? settled(parseDisjunction()) : nil
    if keyword() == .when || keyword() == .if { unexpected("`where`", hint: "write `where` and a condition") }
    return MeaningSyntax(kind, filter: filter, span: span(from: start))
  }

  private mutating func readMeaningKind() -> MeaningSyntax.Kind? {
    if eat(.touch) {
      guard let channel = readMeaningChannel() else { return nil }
      let isFilter = keyword() == .where || keyword() == .when || keyword() == .if
      let action = kind() == .word && !isFilter ? parseName() : nil
      return .touch(channel: channel, action: action)
    }
    if eat(.reply) { return readMeaningChannel().map { .reply(channel: $0) } }
    if eat(.bounce) { return readMeaningChannel().map { .bounce(channel: $0, isSoft: false) } }
    if eat(.soft) {
      expect(.bounce)
      return readMeaningChannel().map { .bounce(channel: $0, isSoft: true) }
    }
    if eat(.away) {
      guard eat(.until) else { return .away(until: nil) }
      return parseName().map { .away(until: $0) }
    }
    if eat(.opt) {
      expect(.out)
      if !eat(.of) {
        let word = kind() == .word ? current?.text ?? "all" : "all"
        unexpected("`of`", like: ["of"], hint: "write `opt out of \(Diagnostic.shortened(word))`")
      }
      if eat(.all) { return .optOutOfAll }
      if eat(.channel, .in) { return parseName().map(MeaningSyntax.Kind.optOutInField) }
      return parseName().map { .optOut(channel: $0) }
    }
    let habits = ["unsubscribe": "opt out of all", "unsubscribed": "opt out of all", "replied": "reply on email"]
    unexpected(
      Self.meaningForms, like: ["touch", "reply", "away", "opt", "bounce", "soft"],
      hint: habits[current?.text.lowercased() ?? ""].map { "write `\($0)`" })
    return nil
  }

  private mutating func readMeaningChannel() -> NameSyntax? {
    if !eat(.on) {
      let word = kind() == .word ? current?.text ?? "email" : "email"
      unexpected("`on` and a channel", like: ["on"], hint: "write `on \(Diagnostic.shortened(word))`")
    }
    // `reply on where page = …`: the channel was forgotten, the filter was not.
    if keyword() == .where, kind(1) == .word, keyword(1) != .where {
      unexpected("a channel such as `email`")
      return nil
    }
    return parseName()
  }
}
