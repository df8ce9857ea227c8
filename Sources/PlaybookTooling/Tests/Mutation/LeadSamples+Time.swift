import PlaybookIR
import PlaybookRuntime

/// Leads on their way through a cadence, and moments at the borders of days and hours.
extension LeadSamples {
  func editsInTime() -> [Edit] { program.cadences.flatMap { enrolments(in: $0) } + moments() }

  /// Enrolled a while ago; then with the first steps done, a day apart, and with something that came of each step.
  private func enrolments(in cadence: Cadence) -> [Edit] {
    guard let enrolled = kind("enrolled"), let completed = kind("step_completed") else { return [] }
    let name = cadence.title.name
    func event(_ kind: Int, _ step: String?, hours: Int) -> @Sendable (Sample) -> LeadEvent {
      let fields = program.events[kind].fields.map { _ in Evaluation.unknown(.absent) }
      var links = EventLinks()
      links.cadence = Text(name)
      links.step = step.map { Text($0) }
      return { [links] sample in
        let at = Instant(microseconds: sample.now.microseconds - Int64(hours) * SampleConstants.hour)
        return LeadEvent(kind: kind, at: at, receivedAt: nil, fields: fields, links: links)
      }
    }
    var edits = [2, 26, 50, 74, 98, 170, 340].map { hours in
      adding([event(enrolled, nil, hours: hours)], "enrolled in \(name) \(hours) hours ago")
    }
    let steps = cadence.steps.map(\.title.name)
    for count in steps.indices {
      let begin = 24 * (count + 1) + 2
      let done = steps[...count].enumerated().map { event(completed, $1, hours: begin - 1 - 24 * $0) }
      edits.append(
        adding([event(enrolled, nil, hours: begin)] + done, "\(name) done up to \(steps[count]) a day apart"))
    }
    // What may come of a step, soon after it or a day later.
    for step in steps {
      for (kind, other) in program.events.enumerated() {
        for hours in [27, 1] {
          edits.append(
            adding(
              [event(enrolled, nil, hours: 30), event(completed, step, hours: 28), event(kind, step, hours: hours)],
              "\(step) of \(name) done 28 hours ago and \(other.title.name) for it \(hours) hours ago"))
        }
      }
    }
    return edits
  }

  private func kind(_ name: String) -> Int? {
    program.events.firstIndex { $0.title.name.utf8.elementsEqual(name.utf8) }
  }

  private func adding(_ make: [@Sendable (Sample) -> LeadEvent], _ change: String) -> Edit {
    { sample in
      var sample = sample
      for event in make.map({ $0(sample) }) { sample.insert(event) }
      sample.lead.history.isSupplied = true
      sample.changes.append(change)
      return sample
    }
  }

  /// Each half hour of a week, and the days around those that are closed.
  private func moments() -> [Edit] {
    let halfHour = SampleConstants.hour / 2
    var edits: [Edit] = (1...(7 * 48)).map { count in
      { sample in
        var sample = sample
        let later = sample.now.microseconds / halfHour * halfHour + Int64(count) * halfHour
        sample.now = Instant(microseconds: later + halfHour / 2)
        sample.changes.append("now \(sample.now)")
        return sample
      }
    }
    for closed in program.calendars.flatMap(\.closed) {
      for hours in [-30, -9, 9, 15] {
        edits.append { sample in
          var sample = sample
          let midnight = Int64(closed.first.days) * SampleConstants.day
          sample.now = Instant(microseconds: midnight + Int64(hours) * SampleConstants.hour)
          sample.changes.append("now \(sample.now)")
          return sample
        }
      }
    }
    return edits
  }
}
