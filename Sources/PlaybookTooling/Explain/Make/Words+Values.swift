import PlaybookIR
import PlaybookRuntime

/// Values, points and lengths of time in the language of the reader.
extension Words {
  /// `220`, `10,000 USD`, `80%`, `"acme.example"`; text is cut and in quotes.
  func value(_ value: Value, as type: ValueType) -> Phrase {
    switch value {
    case .truth(let truth): return self(.truth(Truth(truth)))
    case .duration(let duration): return length(duration)
    case .number, .money, .text, .member, .country, .date, .time, .clock, .list:
      var phrase = Phrase()
      // `display` leaves nothing that could disturb a line.
      phrase.append(.lead, value.display(as: type))
      return phrase
    }
  }

  /// What is not certain shows what is possible: `65 to 85`, `A1 or B1`, `unknown`.
  func value(_ evaluation: Evaluation, as type: ValueType) -> Phrase {
    switch evaluation {
    case .known(let value): self.value(value, as: type)
    case .interval(let low, let high): range(Interval(low: low, high: high))
    case .possible(let names): self(.either(names.map { .name($0) }))
    case .unknown: self(.truth(.unknown))
    }
  }

  // MARK: - Points

  /// `65`, `65 to 85`
  func range(_ points: Interval) -> Phrase { range(points.low, points.high) { "\($0)" } }

  /// `+40`, `0 to +20`
  func points(_ points: Interval) -> Phrase { range(points.low, points.high, Self.signed) }

  /// `-21.25`, `0 to +20`
  func points(_ change: Waterfall.Change) -> Phrase { range(change.low, change.high, Self.signed) }

  /// `65`, `65 to 85`
  func sum(_ sum: Waterfall.Change) -> Phrase { range(sum.low, sum.high) { "\($0)" } }

  private func range(_ low: Fixed, _ high: Fixed, _ text: (Fixed) -> String) -> Phrase {
    low == high ? .figure(text(low)) : self(.range(low: .figure(text(low)), high: .figure(text(high))))
  }

  private static func signed(_ number: Fixed) -> String { number > .zero ? "+\(number)" : "\(number)" }

  // MARK: - Lengths

  func length(_ duration: Duration) -> Phrase { self(.length(duration.count, duration.unit)) }

  /// A limit as it was written: `90 days`.
  func length(_ microseconds: Int64) -> Phrase { length(Duration.elapsed(microseconds: microseconds)) }

  /// In whole days, or below one in whole hours.
  func wholeLength(_ microseconds: Int64) -> Phrase {
    let days = microseconds / Instant.microsecondsPerDay
    if days > 0 { return length(Duration(count: days, unit: .days)) }
    return length(Duration(count: microseconds / 3_600_000_000, unit: .hours))
  }

  /// A span in its two largest units: `1 hour 5 minutes`; below two minutes in seconds: `75 seconds`.
  func span(_ microseconds: Int64) -> Phrase {
    let seconds = max(0, microseconds) / 1_000_000
    if seconds < 120 { return length(Duration(count: seconds, unit: .seconds)) }
    let units: [(unit: Duration.Unit, size: Int64)] = [
      (.days, 86_400), (.hours, 3_600), (.minutes, 60), (.seconds, 1),
    ]
    return pair(seconds, units)
  }

  /// `2 days 3 hours`, `5 minutes`, `less than a minute`.
  func length(from start: Instant, to end: Instant) -> Phrase {
    let (size, overflow) = end.microseconds.subtractingReportingOverflow(start.microseconds)
    let seconds = overflow ? 0 : Int64(clamping: size.magnitude / 1_000_000)
    return seconds < 60 ? self(.lessThanAMinute) : pair(seconds, [(.days, 86_400), (.hours, 3_600), (.minutes, 60)])
  }

  /// The greatest unit that fits, and the one below it where there is a rest.
  private func pair(_ seconds: Int64, _ units: [(unit: Duration.Unit, size: Int64)]) -> Phrase {
    guard let first = units.firstIndex(where: { seconds >= $0.size }) else { return self(.lessThanAMinute) }
    var phrases = [length(Duration(count: seconds / units[first].size, unit: units[first].unit))]
    if units.indices.contains(first + 1) {
      let rest = seconds % units[first].size / units[first + 1].size
      if rest > 0 { phrases.append(length(Duration(count: rest, unit: units[first + 1].unit))) }
    }
    return phrases.joined(" ")
  }
}

extension Phrase {
  /// What the author called something, else its name.
  static func title(_ title: Title) -> Phrase { title.label.map { .label($0) } ?? .name(title.name) }
}
