import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Channels: the built-in ones, what the book says about them, and its own.
extension PartChecker {
  /// What a book declares and what a step uses stands in the program, by name.
  mutating func checkChannels() {
    var declared: [String: ChannelSyntax] = [:]
    for channel in declarations.channels { declared[channel.name.text] = channel }
    var names = Set(declared.keys)
    for step in declarations.cadences.lazy.flatMap(\.allSteps) {
      names.formUnion(step.ways.map(\.channel.text).filter(BuiltInChannels.names.contains))
    }
    plans.channelNames = names.sorted { $0.precedesByBytes($1) }
    for (index, name) in plans.channelNames.enumerated() {
      plans.channelIndex[name] = index
      var channel = BuiltInChannels.channel(name)
      if let syntax = declared[name] {
        channel = checkBlock(at: syntax.name.span) { $0.check(syntax, builtIn: channel) }
      } else {
        channel?.address = defaultAddress(of: name)
      }
      guard let channel else { continue }
      plans.channels[name] = channel
      program.channels.append(channel)
    }
  }

  private mutating func check(_ syntax: ChannelSyntax, builtIn: Channel?) -> Channel? {
    let name = syntax.name.text
    var title = title(syntax)
    title.label = title.label ?? builtIn?.title.label
    var channel = builtIn ?? Channel(title: title)
    channel.title = title
    channel.isManual = syntax.isManual ?? (builtIn?.isManual ?? true)
    channel.needsTemplate = channel.needsTemplate || syntax.needsTemplate
    let fields = checkFields(of: syntax, &channel)
    let actions = checkActions(of: syntax, &channel)
    let hours = checkHours(of: syntax, &channel)
    let limits = limits(syntax.limits)
    guard fields, actions, hours, let limits else { return nil }
    channel.limits = limits
    if syntax.rules == .standard { channel.limits += ChannelLibrary.limits(of: name) }
    return channel
  }

  // MARK: - Fields

  /// Prefers the field that is called like the type, for a lead with several.
  private func defaultAddress(of channel: String) -> Int? {
    guard let (type, name) = BuiltInChannels.address(of: channel) else { return nil }
    let fields = expressions.symbols.fields.values.filter { $0.type == type }
    if let name { return fields.first { $0.field?.title.name == name }?.index }
    return
      (fields.first { $0.field?.title.name == FieldType.named.first { $0.type == type }?.word }
      ?? fields.min { $0.index < $1.index })?.index
  }

  private mutating func checkFields(of syntax: ChannelSyntax, _ channel: inout Channel) -> Bool {
    var isWhole = true
    func take(_ path: PathSyntax?, _ check: (PathSyntax) -> Int?) -> Int? {
      guard let path else { return nil }
      let index = check(path)
      isWhole = isWhole && index != nil
      return index
    }
    channel.address =
      syntax.address == nil
      ? defaultAddress(of: syntax.name.text)
      : take(syntax.address) { field($0, in: "address", of: [.text, .email, .phone, .url], "an address") }
    channel.consent = take(syntax.consent) { field($0, in: "consent", of: [.yesNo], "yes/no") }
    channel.optOut = take(syntax.optOut) { field($0, in: "opt out", of: [.yesNo], "yes/no") }
    channel.zone = take(syntax.zone) { field($0, in: "zone", of: [.timezone], "a time zone") }
    channel.country = take(syntax.country) { field($0, in: "country", of: [.country], "a country") }
    channel.region = take(syntax.region) { regionField($0) }
    return isWhole
  }

  /// `expected`: "yes/no".
  private mutating func field(
    _ path: PathSyntax, in line: String, of types: [ValueType], _ expected: String
  ) -> Int? {
    guard let symbol = field(path, in: "`\(line)`"), let type = symbol.type else { return nil }
    guard types.contains(type) else {
      report(.channelField(path.text, isA: type.words, line: line, expected: expected, at: path.span))
      return nil
    }
    return symbol.index
  }

  private mutating func regionField(_ path: PathSyntax) -> Int? {
    guard let symbol = field(path, in: "`region`"), let type = symbol.type else { return nil }
    switch type {
    case .text, .choice: return symbol.index
    case .yesNo, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .clock,
      .duration, .list, .points, .grade, .events:
      report(
        .channelField(path.text, isA: type.words, line: "region", expected: "a text or a closed set", at: path.span))
      return nil
    }
  }

  // MARK: - Actions

  private mutating func checkActions(of syntax: ChannelSyntax, _ channel: inout Channel) -> Bool {
    let name = syntax.name.text
    if !syntax.actions.isEmpty {
      var firsts: [String: SourceSpan] = [:]
      for action in syntax.actions {
        if let first = firsts[action.text] {
          report(.namedTwice(action.text, in: "`actions`", at: action.span, first: first))
          return false
        }
        firsts[action.text] = action.span
      }
      channel.actions = syntax.actions.map(\.text)
      channel.preconditions.removeAll { !channel.actions.contains($0.action) || !channel.actions.contains($0.first) }
    }
    let actions = channel.actions
    let written = checkAll(syntax.preconditions) { checker, line -> Channel.Precondition? in
      for word in [line.action, line.first] where !actions.contains(word.text) {
        // The list of actions may be what could not be read.
        if checker.unread.holds(syntax.name.span) { return nil }
        checker.report(
          .unknownAction(
            word.text, of: name, known: actions, at: word.span,
            hint: checker.expressions.suggest(word.text, in: actions)))
        return nil
      }
      guard line.action.text != line.first.text else {
        checker.report(.actionAfterItself(line.action.text, at: line.span))
        return nil
      }
      let verbs = BuiltInChannels.verbs(name, action: line.first.text)
      guard verbs.contains(line.verb.verb) else {
        checker.report(
          .neverComes(line.first.text, line.verb.rawValue, of: name, possible: verbs.map(\.rawValue), at: line.span))
        return nil
      }
      return Channel.Precondition(action: line.action.text, first: line.first.text, verb: line.verb.verb)
    }
    guard let written else { return false }
    let replaced = Set(written.map(\.action))
    channel.preconditions = channel.preconditions.filter { !replaced.contains($0.action) } + written
    return true
  }

  // MARK: - Legal hours

  private mutating func checkHours(of syntax: ChannelSyntax, _ channel: inout Channel) -> Bool {
    let name = syntax.name.text
    var isWhole = true
    if syntax.rules == .standard {
      channel.standardHours = ChannelLibrary.hours(of: name)
      if channel.standardHours.isEmpty, ChannelLibrary.limits(of: name).isEmpty {
        reportMissing(.noStandardRules(name, known: ChannelLibrary.channels, at: syntax.name.span))
        isWhole = false
      } else if syntax.country == nil {
        reportMissing(
          .missingChannelLine(name, "country", why: "`rules: standard` go by the country", at: syntax.name.span))
        isWhole = false
      } else if syntax.region == nil, channel.standardHours.contains(where: { $0.region != nil }) {
        reportMissing(.missingRegion(name, at: syntax.name.span))
      }
    }
    if !syntax.hours.isEmpty || !channel.standardHours.isEmpty, syntax.zone == nil {
      reportMissing(
        .missingChannelLine(
          name, "zone", why: "legal hours hold where the recipient is", at: syntax.name.span))
      isWhole = false
    }
    guard let rows = rows(syntax) else { return false }
    channel.rows = rows
    return isWhole
  }

  /// First match; a row without a condition takes the rest, so that nothing may stand behind it.
  private mutating func rows(_ syntax: ChannelSyntax) -> [Channel.HoursRow]? {
    var firsts: [String: SourceSpan] = [:]
    var rest: SourceSpan?
    var names = Set(syntax.hours.compactMap(\.name?.text))
    return checkAll(syntax.hours) { checker, row -> Channel.HoursRow? in
      if let rest {
        checker.report(.rowAfterRest(at: row.span, rest: rest))
        return nil
      }
      if row.condition == nil { rest = row.span }
      if let name = row.name {
        if let first = firsts[name.text] {
          let what = "row of hours of the channel `\(syntax.name.text)`"
          checker.report(.duplicateName(name.text, what, at: name.span, first: first))
          return nil
        }
        firsts[name.text] = name.span
      }
      let condition = row.condition.map { checker.expressions.condition($0) }
      guard let hours = checker.hours(row.hours) else { return nil }
      checker.noteReversed(row.hours, hours)
      if let condition, condition == nil { return nil }
      var title = Title("hours", label: row.label?.text, origin: checker.origins.origin(of: row.span))
      if let name = row.name {
        title = checker.title(name, row.label)
      } else {
        while !names.insert(title.name).inserted { title.name += "_" }
      }
      return Channel.HoursRow(title: title, condition: condition ?? nil, hours: hours)
    }
  }
}

extension StepVerbSyntax {
  var verb: StepVerb {
    switch self {
    case .opened: .opened
    case .clicked: .clicked
    case .replied: .replied
    case .bounced: .bounced
    case .accepted: .accepted
    case .answered: .answered
    case .done: .done
    }
  }
}
