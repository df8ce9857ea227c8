import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What kinds of events stand for.
///
/// Only a program that runs plans or clocks holds meanings: nothing else asks for them.
extension PartChecker {
  /// After fields, lists and kinds are declared.
  mutating func checkMeanings() {
    let declared = Dictionary(declarations.events.map { ($0.name.text, $0) }) { first, _ in first }
    for event in declarations.events {
      guard let syntax = event.meanings, let symbol = expressions.symbols.events[event.name.text] else { continue }
      let meanings = syntax.compactMap { check($0, of: event.name.text, symbol) }
      if declarations.keepClocks, let index = symbol.index { program.events[index].meanings = meanings }
    }
    guard declarations.keepClocks else { return }
    for index in program.events.indices {
      let kind = program.events[index]
      guard declared[kind.title.name]?.meanings == nil else { continue }
      program.events[index].meanings = (BuiltInEvents.meanings[kind.title.name] ?? []).compactMap { meaning in
        meaning.checked(kind.fields)
      }
    }
  }

  private mutating func check(
    _ syntax: MeaningSyntax, of event: String, _ symbol: Symbols.EventSymbol
  ) -> EventMeaning? {
    let kind = kind(of: syntax, event, symbol)
    guard let filter = syntax.filter else { return kind.map { EventMeaning(kind: $0) } }
    guard let condition = expressions.condition(filter, scope: .event(event)), let kind else { return nil }
    return EventMeaning(kind: kind, filter: condition)
  }

  private mutating func kind(
    of syntax: MeaningSyntax, _ event: String, _ symbol: Symbols.EventSymbol
  ) -> EventMeaning.Kind? {
    switch syntax.kind {
    case .touch(let channel, let action):
      guard let name = channelName(channel) else { return nil }
      if let action, !isAction(action, of: name) { return nil }
      return .touch(channel: name, action: action?.text)
    case .reply(let channel): return channelName(channel).map { .reply(channel: $0) }
    case .bounce(let channel, let isSoft): return channelName(channel).map { .bounce(channel: $0, isSoft: isSoft) }
    case .optOutOfAll: return .optOut(channel: nil)
    case .optOut(let channel): return channelName(channel).map { .optOut(channel: $0) }
    case .away(let until):
      guard let until else { return .away(until: nil) }
      guard let field = field(until, of: event, symbol) else { return nil }
      guard field.type == .date || field.type == .time else {
        report(.meaningFault(.away(until.text, isA: field.type.words), at: until.span))
        return nil
      }
      return .away(until: field.index)
    case .optOutInField(let name):
      guard let field = field(name, of: event, symbol) else { return nil }
      guard field.type.isChannelWord else {
        report(.meaningFault(.channelField(name.text, isA: field.type.words), at: name.span))
        return nil
      }
      return .optOutInField(field.index)
    }
  }

  private mutating func field(
    _ name: NameSyntax, of event: String, _ symbol: Symbols.EventSymbol
  ) -> (index: Int, type: ValueType)? {
    if let index = symbol.fields.firstIndex(where: { $0.title.name == name.text }) {
      return (index, symbol.fields[index].type)
    }
    guard !symbol.brokenFields.contains(name.text) else { return nil }
    let known = symbol.fields.map(\.title.name)
    report(
      .unknownEventField(name.text, of: event, at: name.span, hint: expressions.suggest(name.text, in: known)))
    return nil
  }

  // MARK: - Channels

  /// The name of a built-in or declared channel; nil with a report that offers the nearest.
  mutating func channelName(_ name: NameSyntax) -> String? {
    let known = BuiltInEvents.channelActions.map(\.channel) + declarations.channels.map(\.name.text)
    if known.contains(name.text) { return name.text }
    report(
      .unknownPart(
        name.text, kind: PartName.Kind.channel.words, at: name.span, hint: expressions.suggest(name.text, in: known)))
    return nil
  }

  private mutating func isAction(_ action: NameSyntax, of channel: String) -> Bool {
    let declared = declarations.channels.first { $0.name.text == channel }?.actions.map(\.text) ?? []
    let builtIn = BuiltInEvents.channelActions.first { $0.channel == channel }?.actions ?? []
    let known = declared.isEmpty ? builtIn : declared
    if known.contains(action.text) { return true }
    let hint = expressions.suggest(action.text, in: known)
    report(.meaningFault(.action(action.text, channel: channel, known: known, hint: hint), at: action.span))
    return false
  }
}

extension ValueType {
  /// Whether a value can name a channel.
  fileprivate var isChannelWord: Bool {
    switch self {
    case .text, .choice: true
    case .yesNo, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country, .timezone,
      .clock,
      .duration, .list, .points, .grade, .events:
      false
    }
  }
}

// MARK: - Built-in meanings

extension BuiltInEvents.Meaning {
  /// The meaning over the fields that the kind has in this book; nil where its question can no longer be asked.
  fileprivate func checked(_ fields: [Field]) -> EventMeaning? {
    let kind: EventMeaning.Kind
    switch self.kind {
    case .touch(let channel, let action): kind = .touch(channel: channel, action: action)
    case .reply(let channel): kind = .reply(channel: channel)
    case .bounce(let channel, let isSoft): kind = .bounce(channel: channel, isSoft: isSoft)
    case .optOutOfAll: kind = .optOut(channel: nil)
    case .away(let name):
      kind = .away(until: fields.firstIndex { $0.title.name == name && ($0.type == .date || $0.type == .time) })
    case .optOutInField(let name):
      let field = fields.firstIndex { $0.title.name == name && $0.type.isChannelWord }
      kind = field.map { .optOutInField($0) } ?? .optOut(channel: nil)
    }
    var filter: Expression?
    for condition in conditions {
      guard let question = condition.checked(fields) else {
        if condition.isNeeded { return nil }
        continue
      }
      filter = filter.map { Expression(.and, .yesNo, [$0, question], origin: .none) } ?? question
    }
    return EventMeaning(kind: kind, filter: filter)
  }
}

extension BuiltInEvents.Meaning.Condition {
  /// Without it the meaning would hold of everything.
  fileprivate var isNeeded: Bool {
    switch self {
    case .is: true
    case .isNot, .isOrMissing, .isNotYes: false
    }
  }

  fileprivate func checked(_ fields: [Field]) -> Expression? {
    switch self {
    case .is(let name, let member): return Self.isMember(name, member, .equal, fields)
    case .isNot(let name, let member): return orMissing(name, Self.isMember(name, member, .notEqual, fields), fields)
    case .isOrMissing(let name, let member): return orMissing(name, Self.isMember(name, member, .equal, fields), fields)
    case .isNotYes(let name):
      guard let field = Self.field(name, fields), field.type == .yesNo else { return nil }
      return orMissing(name, Expression(.not, .yesNo, [field], origin: .none), fields)
    }
  }

  private static func field(_ name: String, _ fields: [Field]) -> Expression? {
    fields.firstIndex { $0.title.name == name }.map { index in
      Expression(.eventField, fields[index].type, reference: .field(index), origin: .none)
    }
  }

  private static func isMember(_ name: String, _ member: String, _ op: Operator, _ fields: [Field]) -> Expression? {
    guard let field = field(name, fields) else { return nil }
    let value: Value
    switch field.type {
    case .choice(let names) where names.contains(member): value = .member(member)
    case .text: value = .text(Text(member))
    case .yesNo, .choice, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .list, .points, .grade, .events:
      return nil
    }
    let literal = Expression(.literal, field.type, reference: .value(value), origin: .none)
    return Expression(op, .yesNo, [field, literal], origin: .none)
  }

  private func orMissing(_ name: String, _ question: Expression?, _ fields: [Field]) -> Expression? {
    guard let question, let field = Self.field(name, fields) else { return nil }
    let missing = Expression(.isMissing, .yesNo, [field], origin: .none)
    return Expression(.or, .yesNo, [missing, question], origin: .none)
  }
}
