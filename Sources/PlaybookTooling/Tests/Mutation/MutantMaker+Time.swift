import PlaybookIR

/// Edits of calendars, channels and cadences.
extension MutantMaker {
  private static let minutesADay = 24 * 60

  mutating func editCalendars(_ program: inout Program) {
    for index in program.calendars.indices {
      let title = program.calendars[index].title
      part = "calendar.\(title.name)"
      edit(&program.calendars[index].hours, at: title.origin)
      let closed = program.calendars[index].closed
      for span in closed {
        let days = span.first == span.last ? "`\(span.first)`" : "`\(span.first) to \(span.last)`"
        if offers("\(days) is no longer closed", at: title.origin) {
          program.calendars[index].closed = closed.filter { $0 != span }
        }
      }
    }
  }

  mutating func editChannels(_ program: inout Program) {
    for index in program.channels.indices {
      let title = program.channels[index].title
      part = "channel.\(title.name)"
      for row in program.channels[index].rows.indices {
        edit(&program.channels[index].rows[row].condition)
        edit(&program.channels[index].rows[row].hours, at: program.channels[index].rows[row].title.origin)
      }
      for limit in program.channels[index].limits.indices {
        step(&program.channels[index].limits[limit].count, "the limit of", at: title.origin)
      }
    }
  }

  /// Each block opens half an hour later, closes half an hour earlier, and loses its last day.
  private mutating func edit(_ hours: inout [Hours], at origin: Origin) {
    for index in hours.indices {
      let old = hours[index]
      let (open, close) = ((old.open + 30) % Self.minutesADay, old.close > 30 ? old.close - 30 : Self.minutesADay)
      if open != old.close, offers("\(old.words) opens at \(ClockTime(minutes: open))", at: origin) {
        hours[index].open = open
      }
      if close != old.open, offers("\(old.words) closes at \(ClockTime(minutes: close))", at: origin) {
        hours[index].close = close
      }
      let last = UInt8(7 - old.days.leadingZeroBitCount)
      if old.days.nonzeroBitCount > 1,
        offers("\(old.words) loses \(Hours.dayNames[Int(last)])", at: origin)
      {
        hours[index].days &= ~(1 << last)
      }
    }
  }

  mutating func editCadences(_ program: inout Program) {
    for index in program.cadences.indices {
      let cadence = program.cadences[index]
      for step in cadence.steps.indices {
        part = "cadence.\(cadence.title.name).\(cadence.steps[step].title.name)"
        edit(&program.cadences[index].steps[step])
      }
      part = "cadence.\(cadence.title.name)"
      for limit in cadence.limits.indices {
        for item in cadence.limits[limit].limits.indices {
          let origin = cadence.limits[limit].origin
          step(&program.cadences[index].limits[limit].limits[item].count, "the limit of", at: origin)
        }
      }
      editTimes(&program.cadences[index])
      for stop in cadence.stops.indices { edit(&program.cadences[index].stops[stop].when) }
      for outcome in cadence.outcomes.indices {
        edit(&program.cadences[index].outcomes[outcome].recycle, at: cadence.outcomes[outcome].title)
      }
      edit(&program.cadences[index].body)
      for track in cadence.tracks.indices {
        edit(&program.cadences[index].tracks[track].when)
        edit(&program.cadences[index].tracks[track].body)
      }
    }
  }

  private mutating func editTimes(_ cadence: inout Cadence) {
    let origin = cadence.title.origin
    for index in cadence.sends.indices {
      for window in cadence.sends[index].windows.indices {
        guard case .hours(var hours, let zone) = cadence.sends[index].windows[window] else { continue }
        edit(&hours, at: cadence.sends[index].origin)
        cadence.sends[index].windows[window] = .hours(hours, zone: zone)
      }
    }
    if var gap = cadence.gap {
      step(&gap, "the gap", at: origin)
      cadence.gap = gap
    }
    if var gap = cadence.startGap {
      step(&gap, "`start: at least`", at: origin)
      cadence.startGap = gap
    }
    if case .after(var pause, let atMost) = cadence.again {
      step(&pause, "`again: after`", at: origin)
      cadence.again = .after(pause, atMost: atMost)
    }
  }

  private mutating func edit(_ cadenceStep: inout Cadence.Step) {
    let origin = cadenceStep.title.origin
    switch cadenceStep.when {
    case .day(var day):
      step(&day, "day", at: origin)
      cadenceStep.when = .day(day)
    case .after(var duration):
      step(&duration, "after", at: origin)
      cadenceStep.when = .after(duration)
    case .around(var duration, let anchor):
      step(&duration, "the distance", at: origin)
      cadenceStep.when = .around(duration, anchor)
    }
    if var time = cadenceStep.timeOfDay {
      let later = (time.minutes + 60) % Self.minutesADay
      if offers("at \(ClockTime(minutes: time.minutes)) becomes at \(ClockTime(minutes: later))", at: origin) {
        time.minutes = later
      }
      cadenceStep.timeOfDay = time
    }
    if var due = cadenceStep.due {
      step(&due.within, "`due within`", at: origin)
      cadenceStep.due = due
    }
    for index in cadenceStep.guards.indices {
      edit(&cadenceStep.guards[index].when)
      if offers("`skip \(cadenceStep.guards[index].isUnless ? "unless" : "if")` becomes its opposite", at: origin) {
        cadenceStep.guards[index].isUnless.toggle()
      }
    }
    if offers("the step is dropped", at: origin) {
      let always = MomentList(any: [.condition(.constant(true, at: origin))], text: "", origin: origin)
      cadenceStep.guards = [Cadence.Step.Guard(isUnless: false, when: always)]
    }
  }

  private mutating func edit(_ moments: inout MomentList) {
    for index in moments.any.indices {
      switch moments.any[index] {
      case .event(let event, var filter):
        edit(&filter, ofEvent: event)
        moments.any[index] = .event(event, filter: filter)
      case .stepEvent(let step, let event, let old):
        var filter = Optional(old)
        edit(&filter, ofEvent: event)
        moments.any[index] = .stepEvent(step, event: event, filter: filter ?? old)
      case .condition(var condition):
        edit(&condition)
        moments.any[index] = .condition(condition)
      case .replied, .bounced, .optedOut, .step, .verdict: break
      }
    }
  }

  private mutating func edit(_ nodes: inout [Cadence.Node]) {
    for index in nodes.indices {
      guard case .branch(var branch) = nodes[index] else { continue }
      let origin = branch.when.origin
      edit(&branch.when)
      if var within = branch.within {
        step(&within, "`if \(branch.when.text) within`", at: origin)
        branch.within = within
      }
      if offers("the two ways of `if \(branch.when.text)` change places", at: origin) {
        (branch.then, branch.otherwise) = (branch.otherwise, branch.then)
      }
      edit(&branch.then)
      edit(&branch.otherwise)
      nodes[index] = .branch(branch)
    }
  }
}

extension Hours {
  /// `` `mon tue 09:00 to 12:00` ``
  fileprivate var words: String {
    let days = days == Self.everyDay ? "" : dayNames.joined(separator: " ") + " "
    return "`\(days)\(ClockTime(minutes: open)) to \(ClockTime(minutes: close))`"
  }
}
