import PlaybookIR

/// Who gets what, and how it is handed over.
extension HandbookMaker {
  var owners: Handbook.Chapter {
    Handbook.Chapter(
      id: "owners", title: words(.whoGetsWhat), intro: words(.ownersIntro),
      parts: written(program.routes).map(route) + written(program.teams).map(team)
        + written(program.calendars).map(calendar))
  }

  private func route(_ route: Route) -> Handbook.Part {
    var rows = route.rows.map { row in
      let rule = conditions.sentence(row.condition)
      return Handbook.Table.Row(
        cells: [row.title.label == nil ? [rule] : [.title(row.title), rule], target(row.target)],
        place: place(row.title.origin))
    }
    rows.append(Handbook.Table.Row(cells: [[words(.noneOfTheRows)], target(route.otherwise)]))
    var blocks: [Handbook.Block] = [
      .table(table(.whoGetsWhat, .numbered, [column(.theLead), column(.receiver)], rows, caption: .title(route.title)))
    ]
    if let target = route.inDoubt { blocks.append(.paragraph(words(.inDoubt(self.target(target).joined(", "))))) }
    if let never = route.never { blocks.append(.paragraph(words(.neverTo(field(never))))) }
    return part("route", route.title, blocks)
  }

  /// Who it is, and how they share.
  private func target(_ target: Target) -> [Phrase] {
    switch target {
    case .rep(let name): return [words(.rep(.name(name)))]
    case .queue(let name): return [words(PageMessage.queue(.name(name)))]
    case .team(let index):
      guard let team = program.teams.at(index) else { return [] }
      return [words(.team(.linked(team.title, "team"), rep: nil, overflow: nil))]
    case .person(let field): return [words(.personIn(self.field(field)))]
    case .noOwner(let result, let reason): return [words(.noOwner(reason.map { .label($0) } ?? .name(result)))]
    }
  }

  private func team(_ team: Team) -> Handbook.Part {
    let all = team.reps.reduce(0) { $0 + $1.weight }
    let rows = team.reps.map { rep in
      Handbook.Table.Row(
        cells: [
          [.title(rep.title)], [words(.shareOf(rep.weight, of: all))],
          rep.away.isEmpty ? [] : [rep.away.map(span).joined(", ")],
        ], place: place(rep.title.origin))
    }
    let isAnyAway = team.reps.contains { !$0.away.isEmpty }
    var columns = [column(.person), column(.share)]
    if isAnyAway { columns.append(column(.away)) }
    let shown = rows.map { row in
      var row = row
      row.cells = Array(row.cells.prefix(columns.count))
      return row
    }
    var facts: [Phrase] = []
    if let capacity = team.capacity { facts.append(words(.capacity(capacity))) }
    if let overflow = team.overflow { facts.append(words(.overflow(.name(overflow)))) }
    if let calendar = team.calendar.flatMap({ program.calendars.at($0) }) {
      facts.append(words(.worksIn(.linked(calendar.title, "calendar"))))
    }
    return part(
      "team", team.title,
      [.table(table(.person, .rows, columns, shown, caption: .title(team.title)))] + facts.map { .paragraph($0) })
  }

  private func calendar(_ calendar: Calendar) -> Handbook.Part {
    var blocks: [Handbook.Block] = [
      .paragraph(words(.openIn(hours(calendar.hours), zone: .name(calendar.zone ?? program.book.zone))))
    ]
    if !calendar.closed.isEmpty {
      blocks.append(.paragraph(words(.closed(calendar.closed.map(span)))))
    }
    return part("calendar", calendar.title, blocks)
  }

  /// A day, or several.
  func span(_ span: DateSpan) -> Phrase {
    span.first == span.last
      ? words.day(span.first) : words(OutlookMessage.to(words.day(span.first), words.day(span.last)))
  }

  /// `Mon to Thu 09:00 to 12:00, Fri 09:00 to 15:00`
  func hours(_ hours: [Hours]) -> Phrase {
    hours.map { block in
      let open = (0..<7).filter { block.days & (1 << UInt8($0)) != 0 }
      let names = open.map { words(TimeMessage.weekday($0 + 1)) }
      let isRow = open.count > 2 && (open.last ?? 0) - (open.first ?? 0) == open.count - 1
      let days: Phrase =
        block.days == Hours.everyDay
        ? words(.everyDay) : isRow ? words(OutlookMessage.to(names[0], names[names.count - 1])) : names.joined(", ")
      return words(.hours(days, from: clock(block.open), to: clock(block.close)))
    }.joined("; ")
  }

  /// `09:05`
  func clock(_ minutes: Int) -> Phrase {
    .figure([minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":"))
  }

  // MARK: - Hand-offs

  var handoffs: Handbook.Chapter {
    Handbook.Chapter(
      id: "handoffs", title: words(.handingOver), intro: words(.handoffsIntro),
      parts: written(program.handoffs).map(handoff))
  }

  private func handoff(_ handoff: Handoff) -> Handbook.Part {
    var blocks: [Handbook.Block] = []
    if let route = handoff.owner.flatMap({ program.routes.at($0) }) {
      blocks.append(.paragraph(words(.ownerBy(.linked(route.title, "route")))))
    }
    if !handoff.needs.isEmpty {
      blocks.append(.paragraph(words(.writtenDown)))
      blocks.append(
        .list(handoff.needs.map { Handbook.Item(text: field($0), notes: [question($0)].compactMap { $0 }) }))
    }
    if !handoff.timers.isEmpty { blocks.append(.table(clocks(handoff.timers, .title(handoff.title)))) }
    if !handoff.rejections.isEmpty {
      blocks.append(.paragraph(words(.givenBack)))
      let items = handoff.rejections.map { rejection in
        Handbook.Item(
          text: .title(rejection.title), notes: [recycle(rejection.recycle)], place: place(rejection.title.origin))
      }
      blocks.append(.list(items))
    }
    if !handoff.brief.isEmpty {
      blocks.append(.paragraph(words(.briefHolds)))
      let items = handoff.brief.map { topic in
        Handbook.Item(
          text: .title(topic.title), notes: [topic.fields.map(field).joined(", ")], place: place(topic.title.origin))
      }
      blocks.append(.list(items))
    }
    return part("handoff", handoff.title, blocks)
  }

  /// Clocks as rows: what must happen within how long, and what happens when it does not.
  func clocks(_ timers: [SLATimer], _ caption: Phrase) -> Handbook.Table {
    let rows = timers.map { timer in
      let span = [
        words(.from(point(timer.start))),
        timer.stops.isEmpty ? nil : words(.until(timer.stops.map(point))),
      ]
      let wording = CadenceWording(program: program, words: words)
      let escalations = timer.escalations.map { escalation in
        words(.escalation(wording.text(escalation.action), percent: escalation.percent))
      }
      return Handbook.Table.Row(
        cells: [
          [.title(timer.title)], [words.length(timer.length)] + [timer.countedIn.map(counted)].compactMap { $0 },
          span.compactMap { $0 }, escalations,
        ], place: place(timer.title.origin))
    }
    return table(
      .clock, .rows, [column(.clock), column(.within), column(.counted), column(.elseThen)], rows, caption: caption)
  }

  func counted(_ source: CalendarSource) -> Phrase {
    switch source {
    case .calendar(let index):
      words(.businessTime(of: program.calendars.at(index).map { .linked($0.title, "calendar") } ?? Phrase()))
    case .owner: words(.businessTimeOfOwner)
    }
  }

  private func point(_ point: ClockPoint) -> Phrase {
    switch point {
    case .firstTouch(let channel): words(.firstTouch(on: channel.map { .name($0) }))
    case .event(let event, let filter): conditions.happening(event, where: filter)
    case .field(let index): field(index)
    }
  }
}
