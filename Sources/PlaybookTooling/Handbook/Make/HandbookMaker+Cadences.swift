import PlaybookIR

/// What to do on which day, and what may be sent where.
extension HandbookMaker {
  var cadences: Handbook.Chapter {
    Handbook.Chapter(
      id: "cadences", title: words(.whatToDoWhen), intro: words(.cadencesIntro),
      parts: written(program.cadences).map(cadencePart))
  }

  private func cadencePart(_ cadence: Cadence) -> Handbook.Part {
    let text = CadenceText(cadence, self)
    var blocks: [Handbook.Block] = []
    for playbook in program.playbooks {
      for use in playbook.cadences {
        let name = program.cadences.at(use.cadence)?.title.name
        guard name?.utf8.elementsEqual(cadence.title.name.utf8) == true else { continue }
        let verdicts = use.verdicts.map { words.verdict($0) }
        blocks.append(.paragraph(words(.startsFor(.linked(playbook.title, "playbook"), verdicts))))
      }
    }
    blocks.append(.path(CadencePath(text).path, CadenceDiagram(cadence, of: program, saidBy: text).diagram))
    blocks.append(.heading(words(.steps)))
    blocks.append(.table(steps(of: cadence, text)))
    if !cadence.stops.isEmpty {
      blocks.append(.heading(words(.stops)))
      blocks.append(.list(cadence.stops.map { Handbook.Item(text: text.stop($0), place: place($0.when.origin)) }))
    }
    let rules = rules(of: cadence, text)
    if !rules.isEmpty {
      blocks.append(.heading(words(.rules)))
      blocks.append(.list(rules))
    }
    if !cadence.outcomes.isEmpty {
      blocks.append(.heading(words(.outcomes)))
      let items = cadence.outcomes.map { outcome in
        Handbook.Item(
          text: .title(outcome.title), notes: [recycle(outcome.recycle)], place: place(outcome.title.origin))
      }
      blocks.append(.list(items))
    }
    return part("cadence", cadence.title, blocks)
  }

  private func steps(of cadence: Cadence, _ text: CadenceText) -> Handbook.Table {
    let isConditional = text.order.entries.contains { !$0.conditions.isEmpty }
    let rows = text.order.entries.map { entry in
      let conditions = isConditional ? [entry.conditions.map(text.condition)] : []
      switch entry.what {
      case .step(let index):
        let step = cadence.steps.at(index)
        return Handbook.Table.Row(
          cells: [step.map { [.title($0.title)] } ?? []] + conditions + [
            [text.day(of: index)] + [step.flatMap(text.time)].compactMap { $0 },
            step.map { [text.ways(of: $0)] } ?? [], text.notes(of: index),
          ], place: step.flatMap { place($0.title.origin) })
      case .end(let end):
        return Handbook.Table.Row(cells: [[text.end(end)]] + conditions + [[], [], []], isCounted: false)
      }
    }
    let columns = [column(.step)] + (isConditional ? [column(.condition)] : [])
    return table(
      .steps, .numbered, columns + [column(.when), column(.how), column(.note)], rows, caption: .title(cadence.title))
  }

  private func rules(of cadence: Cadence, _ text: CadenceText) -> [Handbook.Item] {
    var rules: [Handbook.Item] = []
    func add(_ phrase: Phrase, _ origin: Origin? = nil) {
      rules.append(Handbook.Item(text: phrase, place: origin.flatMap(place)))
    }
    if !cadence.zone.isEmpty { add(words(.timesIn(text.zones(cadence.zone)))) }
    for send in cadence.sends { add(text.send(send), send.origin) }
    if let closed = cadence.closedDays { add(words(.closedDays(closed.rule, counted(closed.calendar)))) }
    if cadence.firstStepAtOnce { add(words(.firstStepAtOnce)) }
    if let gap = cadence.gap { add(words(.gap(words.length(gap)))) }
    for limit in cadence.limits { add(text.limit(limit), limit.origin) }
    add(text.undone(cadence.undone))
    add(words(.noAddress(cadence.noAddress)))
    add(words(.awayHolds(words.length(cadence.away))))
    if let start = cadence.startGap { add(words(.startsAfterTouch(words.length(start)))) }
    switch cadence.exclusive {
    case .everyCadence?: add(words(.notBeside([])))
    case .cadences(let others)?: add(words(.notBeside(others.map(self.cadence))))
    case nil: break
    }
    switch cadence.again {
    case .never: add(words(.runsOnce))
    case .after(let duration, let atMost):
      add(words(.runsAgain(after: words.length(duration), atMost: atMost)))
    }
    if let touches = cadence.touches { add(words(.touches(touches.count, within: words.length(touches.within)))) }
    return rules
  }

  // MARK: - Channels

  var channels: Handbook.Chapter {
    let parts = written(program.channels).map { channel in
      part("channel", channel.title, [.list(rules(of: channel))])
    }
    return Handbook.Chapter(id: "channels", title: words(.channels), intro: words(.channelsIntro), parts: parts)
  }

  private func rules(of channel: Channel) -> [Handbook.Item] {
    var rules: [Handbook.Item] = []
    func add(_ phrase: Phrase, _ title: Title? = nil) {
      rules.append(Handbook.Item(text: phrase, place: title.flatMap { place($0.origin) }))
    }
    add(words(channel.isManual ? .byHand : .bySystem))
    if let address = channel.address { add(words(.addressIn(field(address)))) }
    if let consent = channel.consent { add(words(.consentIn(field(consent)))) }
    if let optOut = channel.optOut { add(words(.optOutIn(field(optOut)))) }
    for row in channel.rows {
      let hours = hours(row.hours)
      let who: Phrase? = row.condition.map { condition in
        row.title.label.map { .label($0) } ?? conditions.sentence(condition)
      }
      add(words(.legalHoursOf(hours, who: who, isAlone: channel.rows.count == 1)), row.title)
    }
    if !channel.standardHours.isEmpty {
      var countries: [String] = []
      for hours in channel.standardHours where !countries.contains(hours.country) { countries.append(hours.country) }
      add(words(.standardHours(countries.map { .name($0) })))
    }
    if !channel.limits.isEmpty {
      let text = CadenceText(Cadence(title: channel.title), self)
      add(words(.limited(text.limits(channel.limits), on: nil, skips: false)))
    }
    if channel.needsTemplate { add(words(.needsTemplate)) }
    for condition in channel.preconditions {
      add(words(.onlyAfter(.name(condition.action), first: .name(condition.first), condition.verb)))
    }
    return rules
  }

  // MARK: - Targets

  var targets: Handbook.Chapter {
    let parts = program.playbooks.compactMap { playbook -> Handbook.Part? in
      if playbook.targets.isEmpty { return nil }
      var timers: [SLATimer] = []
      var items: [Handbook.Item] = []
      for target in playbook.targets {
        let said: Phrase
        switch target.value {
        case .clock(let timer):
          timers.append(timer)
          continue
        case .touches(let least): said = words(.touchesBeforeEnd(atLeast: least))
        case .touchesADay(let low, let high): said = words(.touchesADay(from: low, to: high))
        case .replyRate(let rate): said = words(.replyRate(atLeast: .figure("\(rate)")))
        }
        items.append(Handbook.Item(text: .title(target.title), notes: [said], place: place(target.title.origin)))
      }
      let clocks = timers.isEmpty ? [] : [Handbook.Block.table(clocks(timers, .title(playbook.title)))]
      return Handbook.Part(
        id: .id("target", playbook.title), title: .title(playbook.title), place: nil,
        blocks: clocks + (items.isEmpty ? [] : [.list(items)]))
    }
    return Handbook.Chapter(id: "targets", title: words(.targets), intro: words(.targetsIntro), parts: parts)
  }

  // MARK: - Glossary

  var glossary: Handbook.Chapter {
    let rows = written(program.fields).map { field in
      Handbook.Table.Row(
        cells: [[.field(field.title.name)], [words(.kind(field.type))], notes(of: field)],
        place: place(field.title.origin))
    }
    let fields = Handbook.Part(
      id: "fields", title: words(.fields), place: nil,
      blocks: [.table(table(.fields, .rows, [column(.field), column(.holds), column(.note)], rows))])
    let lists = written(program.lists).map { list in
      let shown = list.values.prefix(40).map { words.value(.text($0), as: .text) }
      let rest = list.values.count - shown.count
      let values =
        shown.joined(", ") + (rest > 0 ? [Phrase(), words(PageMessage.andMore(rest))].joined(" ") : Phrase())
      return part("list", list.title, [.paragraph(values)])
    }
    let facts = written(program.facts).map { fact in
      switch fact.value {
      case .expression(let expression):
        return part(
          "fact", fact.title,
          [
            .paragraph(
              words(
                expression.type == .yesNo
                  ? .holdsIf(conditions.sentence(expression)) : .isTerm(conditions.term(expression))))
          ])
      case .bands(let table):
        let rows = table.rows.map { row in Handbook.Item(text: words(.rangeGives(range(row.range), .name(row.name)))) }
        let rest = Handbook.Item(text: words(.rangeGives(words(.inAllOtherCases), .name(table.otherwise))))
        return part(
          "fact", fact.title, [.paragraph(words(.by(conditions.term(table.subject)))), .list(rows + [rest])])
      }
    }
    return Handbook.Chapter(
      id: "glossary", title: words(.glossary), intro: words(.glossaryIntro),
      parts: facts + lists + (rows.isEmpty ? [] : [fields]) + events)
  }

  /// What may stand in a history.
  private var events: [Handbook.Part] {
    let rows = written(program.events).map { event in
      Handbook.Table.Row(
        cells: [[.title(event.title)], [.code(event.title.name)], event.meanings.map { meaning(of: $0, event) }],
        place: place(event.title.origin))
    }
    if rows.isEmpty { return [] }
    return [
      Handbook.Part(
        id: "events", title: words(.events), place: nil,
        blocks: [.table(table(.events, .rows, [column(.event), column(.writtenAs), column(.means)], rows))])
    ]
  }

  private func meaning(of meaning: EventMeaning, _ event: EventKind) -> Phrase {
    func channel(_ name: String) -> Phrase {
      program.channels.first { $0.title.name.utf8.elementsEqual(name.utf8) }.map { .title($0.title) } ?? .name(name)
    }
    let said =
      switch meaning.kind {
      case .touch(let name, let action):
        words(.touch(action.map { words(.action(.name($0), on: channel(name))) } ?? channel(name)))
      case .reply(let name): words(.reply(channel(name)))
      case .away: words(.awayNotice)
      case .bounce(let name, let isSoft): words(isSoft ? .softBounce(channel(name)) : .hardBounce(channel(name)))
      case .optOut(let name): words(.optOut(name.map(channel)))
      case .optOutInField: words(.optOutNamed)
      }
    let index = program.events.firstIndex { $0.title.name.utf8.elementsEqual(event.title.name.utf8) }
    guard let filter = meaning.filter, let index else { return said }
    return words(.meansWhere(said, conditions.filter(filter, event: index)))
  }

  private func notes(of field: Field) -> [Phrase] {
    var notes: [Phrase] = []
    if let ask = field.ask { notes.append(words(.ask(.label(ask)))) }
    if field.isRequired { notes.append(words(.required)) }
    if field.isPrivate { notes.append(words(.isPrivate)) }
    if let value = field.defaultValue { notes.append(words(.defaultIs(words.value(value, as: field.type)))) }
    if let fresh = field.freshness {
      notes.append(words(.freshFor(words.length(fresh.size), by: self.field(fresh.stamp))))
    }
    if !field.reads.isEmpty { notes.append(words(.alsoCalled(field.reads.map { .field($0) }))) }
    return notes
  }
}
