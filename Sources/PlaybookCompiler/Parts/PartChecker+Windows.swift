import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Windows, limits and zones by rule in channels and cadences.
extension PartChecker {
  // MARK: - Zones

  mutating func zones(_ syntax: [ZoneSyntax]) -> [ZoneSource]? { checkAll(syntax) { $0.zone($1) } }

  /// A field of type `timezone`, the zone of a calendar, or a zone by name.
  mutating func zone(_ syntax: ZoneSyntax) -> ZoneSource? {
    switch syntax {
    case .named(let label): return expressions.zoneName(label).map { .named($0) }
    case .path(let path):
      if path.parts.count == 1, let calendar = expressions.symbols.calendars[path.text] {
        return .calendar(calendar.index)
      }
      guard let symbol = expressions.declaredSymbol(path) else {
        let known = Array(expressions.symbols.calendars.keys) + zoneFields
        report(
          .zoneExpected(path.text, isA: nil, at: path.span, hint: expressions.suggest(path.text, in: known)))
        return nil
      }
      guard let type = symbol.type else { return nil }
      guard type == .timezone else {
        report(.zoneExpected(path.text, isA: type.words, at: path.span, hint: nil))
        return nil
      }
      return .field(symbol.index)
    }
  }

  /// The paths of the fields that hold a zone, as a rule names them.
  private var zoneFields: [String] {
    expressions.symbols.fields.values.compactMap { symbol in
      symbol.type == .timezone ? symbol.field.map { "lead." + $0.title.name } : nil
    }
  }

  // MARK: - Calendars and windows

  mutating func calendar(_ name: NameSyntax) -> CalendarSource? { index(of: name, .calendar).map { .calendar($0) } }

  mutating func windows(_ syntax: [WindowSyntax]) -> [Window]? { checkAll(syntax) { $0.window($1) } }

  private mutating func window(_ syntax: WindowSyntax) -> Window? {
    switch syntax.kind {
    case .calendar(let name): return calendar(name).map { .open($0) }
    case .ownerCalendar: return ownerCalendar(at: syntax.span).map { .open($0) }
    case .hours(let blocks, let zone):
      let zones = self.zones(zone.map { [$0] } ?? [])
      guard let hours = hours(blocks), let zones else { return nil }
      noteReversed(blocks, hours)
      return .hours(hours, zone: zones)
    }
  }

  /// Hours over midnight are allowed, but the greater part of a day is likely the wrong way round.
  mutating func noteReversed(_ blocks: [HoursSyntax], _ hours: [Hours]) {
    for (block, hours) in zip(blocks, hours) where hours.close <= hours.open {
      let length = hours.close + Self.minutesPerDay - hours.open
      guard length > Self.minutesPerDay / 2 else { continue }
      report(.reversedWindow(block.open.text, block.close.text, hours: length / 60, at: block.span))
    }
  }

  // MARK: - Limits

  mutating func limits(_ syntax: [LimitSyntax]) -> [TouchLimit]? { checkAll(syntax) { $0.limit($1) } }

  private mutating func limit(_ syntax: LimitSyntax) -> TouchLimit? {
    let count = count(syntax.count)
    switch syntax.per {
    case .day(let zone):
      guard let zones = zones(zone.map { [$0] } ?? []), let count else { return nil }
      return TouchLimit(count: count, per: .day(zone: zones))
    case .any(let duration):
      guard let length = length(duration, as: .elapsed("a limit")), let count, let size = length.microseconds
      else { return nil }
      return TouchLimit(count: count, per: .elapsed(size))
    }
  }

  /// How often: a whole number from 1.
  mutating func count(_ number: NumberSyntax) -> Int? {
    guard let value = try? Fixed.parse(number.text), value.isWhole, value.whole >= 1, value.whole <= Self.greatestCount
    else {
      report(.figureFault(.count(expressions.sourceText(number.span)), at: number.span))
      return nil
    }
    return value.whole
  }
}
