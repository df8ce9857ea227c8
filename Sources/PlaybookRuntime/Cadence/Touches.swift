import PlaybookIR

/// The touches of one person that gaps and limits count: those that happened, and those of a projection.
struct Touches {
  struct Touch {
    let at: Instant
    let channel: String
    /// The step of this enrolment that it did.
    let step: Int?
  }

  /// A touch of the projection.
  private struct Projected {
    let at: Instant
    let channel: String
    /// From when on it leaves room for another one; nil: there is no such moment.
    let clearAt: Instant?
    /// The latest `clearAt` up to here.
    var latestClear: Instant
  }

  /// Both in order of time.
  private var real: [Touch]
  private var projected: [Projected] = []

  init(_ course: Timeline.Course, _ enrolment: Enrolment) {
    var steps: [Int: Int] = [:]
    for (step, records) in enrolment.records.enumerated() {
      for record in records {
        if case .done(let entry, _) = record.kind { steps[entry] = step }
      }
    }
    real = course.touches.compactMap { touch in
      // Work that the person does not notice.
      if touch.channel.utf8.elementsEqual("task".utf8) { return nil }
      return Touch(at: touch.at, channel: touch.channel, step: steps[touch.entry])
    }
  }

  /// `clearAt`: the gap behind it is over.
  mutating func project(_ channel: String, at moment: Instant, clearAt: Instant?) {
    let place = projected.firstIndex(from: moment.later(microseconds: 1), by: \.at)
    projected.insert(Projected(at: moment, channel: channel, clearAt: clearAt, latestClear: .earliest), at: place)
    for index in place..<projected.count {
      let before = index > 0 ? projected[index - 1].latestClear : .earliest
      projected[index].latestClear = max(before, projected[index].clearAt ?? .earliest)
    }
  }

  /// Without what steps that `isPassed` does not know did from `start` on; nil when there is nothing of that.
  func hiding(from start: Instant, _ isPassed: [Bool]) -> Touches? {
    let place = real.firstIndex(from: start, by: \.at)
    func isHidden(_ touch: Touch) -> Bool {
      touch.step.map { isPassed.indices.contains($0) && !isPassed[$0] } ?? false
    }
    guard real[place...].contains(where: isHidden) else { return nil }
    var touches = self
    touches.real.replaceSubrange(place..., with: real[place...].filter { !isHidden($0) })
    return touches
  }

  /// The first moment from `time` on that is clear of the gap behind the latest touch (`after` gives its end), of those
  /// behind projected touches, and has the gap before the next of them.
  func clear(_ time: Instant, after: (Instant) -> Instant?) -> Instant {
    var clear = time
    if let last = last(upTo: time), let next = after(last), next > clear { clear = next }
    // Those before leave room by `clear` already.
    for touch in projected[projected.firstIndex(from: clear.later(microseconds: 1), by: \.latestClear)...] {
      guard let end = touch.clearAt, end > clear else { continue }
      if touch.at > clear {
        guard let next = after(clear), next > touch.at else { break }
      }
      clear = end
    }
    return clear
  }

  /// The latest that happened at or before a moment.
  private func last(upTo moment: Instant) -> Instant? {
    let end = real.firstIndex(from: moment.later(microseconds: 1), by: \.at)
    return end > 0 ? real[end - 1].at : nil
  }

  /// Of one channel or all, from `start` on: what happened up to `moment`, and what is projected up to `end`. In order of
  /// time within each of the two.
  func times(_ channel: String?, from start: Instant, upTo moment: Instant, projectedUpTo end: Instant) -> [Instant] {
    var times: [Instant] = []
    for touch in real[real.firstIndex(from: start, by: \.at)...] {
      if touch.at > moment { break }
      if channel == nil || touch.channel == channel { times.append(touch.at) }
    }
    for touch in projected[projected.firstIndex(from: start, by: \.at)...] {
      if touch.at > end { break }
      if channel == nil || touch.channel == channel { times.append(touch.at) }
    }
    return times
  }
}

extension Array {
  /// The first element, in an array sorted by `time`, that is at or after a moment; else the end.
  fileprivate func firstIndex(from moment: Instant, by time: (Element) -> Instant) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if time(self[middle]) < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
