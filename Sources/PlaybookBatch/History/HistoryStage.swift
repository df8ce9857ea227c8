import PlaybookIR
import PlaybookRuntime

/// Answers what a plan asks of the histories of a block's leads. The memory of one thread.
///
/// The events of as many leads as fit are scanned into a block of their own, whose columns say for which of them a
/// `where` holds; then each lead's events are looked at in their order.
/// Guarantee: what the interpreter would answer; a lead with an event that has no time, that stands in the history twice or
/// cannot be told from another one is marked as unusual.
final class HistoryStage {
  private let plan: HistoryPlan
  private let book: Program
  private let context: EvaluationContext
  private let values: RawValues
  private var scanner: JSONScanner
  private let kinds: [KindState]
  /// By event: the number of its kind, 0 for one that nobody asks about.
  private let kindNumbers: UnsafeMutablePointer<UInt8>
  private var leads: [(lead: Int, first: Int, end: Int)] = []
  private var count = 0

  private final class KindState {
    let kind: HistoryPlan.Kind
    let kernel: Kernel
    let converter: Converter

    init(_ kind: HistoryPlan.Kind, now: Instant) {
      self.kind = kind
      kernel = Kernel(kind.program, now: now)
      converter = Converter(kind.fields, featureWords: kind.featureWords, numbers: kernel.ints)
    }
  }

  init(_ plan: HistoryPlan, _ book: Program, _ context: EvaluationContext) {
    self.plan = plan
    self.book = book
    self.context = context
    values = RawValues(slots: plan.projection.names.count)
    scanner = JSONScanner(plan.projection, values: values)
    kinds = plan.kinds.map { KindState($0, now: context.now) }
    kindNumbers = .allocate(capacity: RawBlock.largestCount)
    for lead in 0..<RawBlock.largestCount {
      values.leads[lead] = RawLead(offset: 0, length: 0, line: 0, state: .plain)
    }
  }

  deinit { kindNumbers.deallocate() }

  /// Fills in the columns of the leads' kernel.
  func answer(_ block: RawBlock, _ converter: Converter, into target: Kernel, _ program: ColumnProgram) {
    for (_, column) in program.eventSets { target.column(column).update(repeating: 0, count: Kernel.words) }
    for (_, column) in program.eventNumbers {
      target.numbers(column).update(repeating: 0, count: block.count)
    }
    begin()
    for lead in 0..<block.count where !converter.unusual[lead] && block.leads[lead].state == .plain {
      let place = converter.histories[lead]
      guard place.length > 0 else { continue }
      var isRead = read(place, block, lead)
      if isRead == false, count > 0 || !leads.isEmpty {
        settle(block, converter, into: target)
        isRead = read(place, block, lead)
      }
      if isRead != true { converter.unusual[lead] = true }
    }
    settle(block, converter, into: target)
  }

  private func begin() {
    values.clear(count)
    leads.removeAll(keepingCapacity: true)
    count = 0
  }

  // MARK: - Reading

  /// Adds the events of a lead; false when there is no room for them, nil when they are unusual. Then none is added.
  private func read(_ place: (offset: UInt32, length: UInt32), _ block: RawBlock, _ lead: Int) -> Bool? {
    guard let base = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return nil }
    var p = base + Int(place.offset) + 1
    let end = base + Int(place.offset + place.length) - 1
    let first = count
    while p < end {
      if p.pointee == UInt8(ascii: ",") || p.pointee <= 0x20 {
        p += 1
        continue
      }
      guard count < RawBlock.largestCount else { return withdrawn(to: first, false) }
      guard let next = scanner.scan(p, from: base, lead: count, spansLines: true) else {
        values.clear(lead: count)
        return withdrawn(to: first, nil)
      }
      let number = type(of: count, base)
      kindNumbers[count] = UInt8(truncatingIfNeeded: number)
      p = next
      if number > 0 { count += 1 } else { values.clear(lead: count) }
    }
    if count > first { leads.append((lead, first, count)) }
    return true
  }

  private func withdrawn(to first: Int, _ answer: Bool?) -> Bool? {
    while count > first {
      count -= 1
      values.clear(lead: count)
    }
    return answer
  }

  /// The number of the event's kind; 0 for one that is passed over.
  private func type(of event: Int, _ base: UnsafePointer<UInt8>) -> Int {
    let raw = values.start[event]
    guard raw.kind == .text else { return raw.kind == .escapedText ? typeNumber(ofEscaped: raw, base) : 0 }
    var (start, length) = (base + Int(raw.offset), Int(raw.length))
    while length > 0, Converter.isOuterSpace(start[0]) { (start, length) = (start + 1, length - 1) }
    while length > 0, Converter.isOuterSpace(start[length - 1]) { length -= 1 }
    return plan.types.number(of: start, length)
  }

  /// Hardly a type is written with escapes.
  private func typeNumber(ofEscaped raw: RawValue, _ base: UnsafePointer<UInt8>) -> Int {
    let length = Int(raw.length)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + RawBlock.padding) { text in
      guard let start = text.baseAddress else { return 0 }
      let written = Escapes.undo(base + Int(raw.offset), length, into: start)
      (start + written).update(repeating: 0, count: RawBlock.padding)
      let trimmed = Text(bytes: Array(UnsafeBufferPointer(start: start, count: written))).trimmed
      return (plan.types.texts.firstIndex { $0.equals(trimmed) } ?? -1) + 1
    }
  }

  // MARK: - Answers

  private func settle(_ block: RawBlock, _ converter: Converter, into target: Kernel) {
    defer { begin() }
    guard count > 0 else { return }
    let events = RawBlock(
      bytes: block.bytes, leads: UnsafeBufferPointer(start: values.leads, count: count),
      values: UnsafePointer(values.start), stride: RawValues.stride, form: .json)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: RawBlock.largestCount) { places in
      guard let places = places.baseAddress else { return }
      for (number, state) in kinds.enumerated() {
        var own = 0
        for event in 0..<count where kindNumbers[event] == UInt8(truncatingIfNeeded: number + 1) {
          (places + own).initialize(to: UInt16(truncatingIfNeeded: event))
          own += 1
        }
        guard own > 0 else { continue }
        state.converter.convert(events, only: places, count: own)
        state.kernel.spreadFeatures(state.converter.features, words: state.kind.featureWords, count: count)
        state.kernel.run(count: count)
        var next = 0
        for (lead, _, end) in leads {
          let first = next
          while next < own, Int(places[next]) < end { next += 1 }
          guard next > first, !converter.unusual[lead] else { continue }
          if !answer(state, places + first, next - first, lead, events, target) { converter.unusual[lead] = true }
        }
      }
    }
  }

  /// False for a history that the interpreter has to look at.
  private func answer(
    _ state: KindState, _ events: UnsafeMutablePointer<UInt16>, _ total: Int, _ lead: Int, _ block: RawBlock,
    _ target: Kernel
  ) -> Bool {
    let (kind, kernel) = (state.kind, state.kernel)
    let (at, receivedAt) = (kernel.numbers(kind.at), kernel.numbers(kind.receivedAt))
    let isReceivedKnown = kernel.column(kind.isReceivedKnown)
    let now = context.now.microseconds
    // Only what happened and was heard of.
    var seen = 0
    for index in 0..<total {
      let event = Int(events[index])
      if state.converter.unusual[event] { return false }
      let heard = isReceivedKnown[event >> 6] >> UInt64(event & 63) & 1 == 1 ? receivedAt[event] : at[event]
      guard at[event] <= now, heard <= now else { continue }
      events[seen] = events[index]
      seen += 1
    }
    guard hasNoRepeats(state, events, seen, block) else { return false }
    if kind.needsOrder, !sort(events, seen, at) { return false }
    for answer in kind.answers { settle(answer, state, events, seen, lead, target) }
    return true
  }

  /// Events with one id are one event; which of them counts is for the interpreter to say.
  private func hasNoRepeats(
    _ state: KindState, _ events: UnsafeMutablePointer<UInt16>, _ count: Int, _ block: RawBlock
  ) -> Bool {
    guard count > 1, let base = block.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    let texts = state.converter.texts
    for index in 1..<count {
      let text = texts[Int(events[index])]
      guard text.length >= 0 else { continue }
      for earlier in 0..<index {
        let other = texts[Int(events[earlier])]
        guard other.length == text.length else { continue }
        var isSame = true
        for byte in 0..<Int(text.length) where base[Int(text.offset) + byte] != base[Int(other.offset) + byte] {
          isSame = false
          break
        }
        if isSame { return false }
      }
    }
    return true
  }

  /// Oldest first; false when two are of one moment.
  private func sort(_ events: UnsafeMutablePointer<UInt16>, _ count: Int, _ at: UnsafeMutablePointer<Int64>) -> Bool {
    for index in stride(from: 1, to: count, by: 1) {
      let event = events[index]
      let moment = at[Int(event)]
      var place = index
      while place > 0, at[Int(events[place - 1])] > moment {
        events[place] = events[place - 1]
        place -= 1
      }
      events[place] = event
      if place > 0, at[Int(events[place - 1])] == moment { return false }
    }
    return true
  }

  private func settle(
    _ answer: HistoryPlan.Answer, _ state: KindState, _ events: UnsafeMutablePointer<UInt16>, _ count: Int,
    _ lead: Int, _ target: Kernel
  ) {
    let kernel = state.kernel
    let (filter, at) = (kernel.column(answer.filter), kernel.numbers(state.kind.at))
    let now = context.now.microseconds
    func passes(_ event: Int) -> Bool {
      guard filter[event >> 6] >> UInt64(event & 63) & 1 == 1 else { return false }
      return answer.answer.window.map { now &- at[event] < $0 } ?? true
    }
    func found(_ isLast: Bool) -> Int? {
      if isLast {
        for index in stride(from: count - 1, through: 0, by: -1) where passes(Int(events[index])) {
          return Int(events[index])
        }
      } else {
        for index in 0..<count where passes(Int(events[index])) { return Int(events[index]) }
      }
      return nil
    }
    func set(_ holds: Bool) {
      if holds { target.column(answer.target)[lead >> 6] |= 1 << UInt64(lead & 63) }
    }
    func put(_ value: Int64) { target.numbers(answer.target)[lead] = value }
    switch answer.answer.measure {
    case .count:
      var total: Int64 = 0
      for index in 0..<count { total += passes(Int(events[index])) ? 1 : 0 }
      put(total * Fixed.scale)
    case .any: set(found(false) != nil)
    case .days:
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, count)) { days in
        var total = 0
        for index in 0..<count where passes(Int(events[index])) {
          let day = context.zone.date(at: Instant(microseconds: at[Int(events[index])])).days
          if !days[..<total].contains(day) {
            days[total] = day
            total += 1
          }
        }
        put(Int64(total) * Fixed.scale)
      }
    case .moment(let isLast): if let event = found(isLast) { put(at[event]) }
    case .value(let isLast, _): if let event = found(isLast) { put(kernel.numbers(answer.source)[event]) }
    case .holds(let isLast, _):
      let source = kernel.column(answer.source)
      if let event = found(isLast) { set(source[event >> 6] >> UInt64(event & 63) & 1 == 1) }
    case .points(let score, let rule):
      let times = (0..<count).map { Int(events[$0]) }.filter(passes).map { Instant(microseconds: at[$0]) }
      let last = count > 0 ? Instant(microseconds: at[Int(events[count - 1])]) : nil
      put(points(book.scores[score].rules[rule], times, last: last, keepsGains: false)?.points.units ?? 0)
    case .lift(let score): put(lift(book.scores[score], events, count, at))
    }
  }

  private func points(
    _ rule: Score.Rule, _ times: [Instant], last: Instant?, keepsGains: Bool
  ) -> EventPoints? {
    guard case .events(let gain, let every, _, let clause) = rule.value else { return nil }
    return EventPoints(
      rule, gain: gain, every: every, clause, times, lastSign: last, now: context.now, zone: context.zone,
      keepsGains: keepsGains)
  }

  private func lift(
    _ score: Score, _ events: UnsafeMutablePointer<UInt16>, _ count: Int, _ at: UnsafeMutablePointer<Int64>
  ) -> Int64 {
    guard let floor = score.neverBelow else { return 0 }
    let all = (0..<count).map { Instant(microseconds: at[Int(events[$0])]) }
    var gains: [(gains: [EventPoints.Gain], upTo: Fixed?)] = []
    for rule in score.rules {
      guard case .events(_, _, let query, _) = rule.value else { continue }
      let times = all.filter { time in query.window.map { context.now.elapsed(since: time) < Int128($0) } ?? true }
      guard let points = points(rule, times, last: all.last, keepsGains: true), !points.gains.isEmpty else { continue }
      gains.append((points.gains, rule.upTo))
    }
    return DailyFloor.lift(to: floor, gains, now: context.now, zone: context.zone).units
  }
}
