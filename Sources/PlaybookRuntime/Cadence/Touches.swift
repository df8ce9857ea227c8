import PlaybookIR

/// The touches of one person that gaps and limits count: those that happened, and those of a projection.
struct Touches {
  struct Touch {
    let at: Instant
    let channel: String
    /// The step of this enrolment that it did.
    let step: Int?
  }

  /// In order of time.
  private var real: [Touch]
  private(set) var projected: [Touch] = []

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

  mutating func project(_ channel: String, at moment: Instant) {
    projected.append(Touch(at: moment, channel: channel, step: nil))
  }

  /// Without what steps that `isPassed` does not know did from `start` on; nil when there is nothing of that.
  func hiding(from start: Instant, _ isPassed: [Bool]) -> Touches? {
    var tail = real[index(after: start)...]
    let count = tail.count
    tail.removeAll { touch in touch.step.map { isPassed.indices.contains($0) && !isPassed[$0] } ?? false }
    if tail.count == count { return nil }
    var touches = self
    touches.real.replaceSubrange(index(after: start)..., with: tail)
    return touches
  }

  /// The latest that happened at or before a moment.
  func last(upTo moment: Instant) -> Instant? {
    let end = index(after: moment.later(microseconds: 1))
    return end > 0 ? real[end - 1].at : nil
  }

  /// Of one channel or all: what happened within the bounds, and all that is projected.
  func times(_ channel: String?, from start: Instant, upTo end: Instant) -> [Instant] {
    var times: [Instant] = []
    for touch in real[index(after: start)...] {
      if touch.at > end { break }
      if channel == nil || touch.channel == channel { times.append(touch.at) }
    }
    for touch in projected where channel == nil || touch.channel == channel { times.append(touch.at) }
    return times
  }

  /// Of the first that happened at or after a moment.
  private func index(after moment: Instant) -> Int {
    var low = 0
    var high = real.count
    while low < high {
      let middle = (low + high) / 2
      if real[middle].at < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
