import PlaybookIR
import PlaybookRuntime

/// Makes the handbook of a book from its labels and rules, so that it says what the book decides.
///
/// Guarantee: the same program gives the same handbook; every rule carries its place.
package struct HandbookMaker {
  let program: Program
  let fingerprint: String
  let words: Words
  let conditions: ConditionWords

  package init(_ book: LoadedBook, words: Words = .english) {
    program = book.program
    fingerprint = book.fingerprint
    self.words = words
    conditions = ConditionWords(book.program, words: words)
  }

  package func handbook() -> Handbook {
    let chapters = [
      market, exclusions, qualification, signals, scores, stages, owners, handoffs, cadences, channels, targets,
      glossary,
    ]
    return Handbook(
      language: words.code, title: program.book.name.map { .label($0) } ?? words(HandbookMessage.handbook),
      about: [words(.about), words(.unknownIsNotNo)], chapters: chapters.filter { !$0.parts.isEmpty }, footer: footer)
  }

  private var footer: [Phrase] {
    [
      words(PageMessage.edition(program.edition)), .code(String(fingerprint.prefix(19))),
      words(.zone(.name(program.book.zone))),
    ] + (program.book.currency.map { [words(.currency(.name($0)))] } ?? [])
  }

  // MARK: - Pieces

  func place(_ origin: Origin) -> Place? { Place(origin, in: program.files) }

  /// In the order of files and lines, which a reader knows; what stands in no file comes last.
  func written<Part: Titled>(_ parts: [Part]) -> [Part] {
    func key(_ part: (offset: Int, element: Part)) -> (Int32, Int32, Int32, Int) {
      let origin = part.element.title.origin
      return (origin.line > 0 ? origin.file : .max, origin.line, origin.column, part.offset)
    }
    return parts.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  func part(_ kind: String, _ title: Title, _ blocks: [Handbook.Block]) -> Handbook.Part {
    Handbook.Part(id: .id(kind, title), title: .title(title), place: place(title.origin), blocks: blocks)
  }

  /// A rule with its label first, and then what it asks.
  func item(_ title: Title, _ condition: Expression?, mark: Mark? = nil) -> Handbook.Item {
    let rule = condition.map(conditions.sentence)
    let text = title.label == nil ? rule ?? .title(title) : .title(title)
    return Handbook.Item(
      mark: mark, text: text, notes: title.label == nil ? [] : [rule].compactMap { $0 }, place: place(title.origin))
  }

  func column(_ message: HandbookMessage, isNumber: Bool = false) -> Handbook.Table.Column {
    Handbook.Table.Column(title: words(message), isNumber: isNumber)
  }

  func field(_ index: Int) -> Phrase { program.fields.at(index).map { .field($0.title.name) } ?? Phrase() }

  /// The question that gets a field's value.
  func question(_ index: Int) -> Phrase? { program.fields.at(index)?.ask.map { .label($0) } }

  func cadence(_ index: Int) -> Phrase { program.cadences.at(index).map { .linked($0.title, "cadence") } ?? Phrase() }

  /// `again after 60 days with Nurture, at most 2 times`
  func recycle(_ recycle: Recycle) -> Phrase {
    switch recycle {
    case .never: words(HandbookMessage.neverAgain)
    case .after(let duration, let into, let atMost):
      words(.againAfter(words.length(duration), into: into.map(cadence), atMost: atMost))
    }
  }

  // MARK: - Who we sell to

  private var market: Handbook.Chapter {
    let parts = written(program.icps).map { icp in
      var blocks: [Handbook.Block] = []
      func add(_ role: Icp.Role, _ heading: HandbookMessage, _ mark: Mark) {
        let criteria = icp.criteria.filter { $0.role == role }
        if criteria.isEmpty { return }
        blocks.append(.paragraph(words(heading)))
        blocks.append(.list(criteria.map { item($0.title, $0.condition, mark: mark) }))
      }
      add(.must, .everyMust, .yes)
      add(.want, .wanted, .dot)
      add(.never, .noNever, .no)
      if !icp.tiers.isEmpty {
        let rows = icp.tiers.map { tier in
          Handbook.Table.Row(
            cells: [
              [.title(tier.title)], [tier.condition.map(conditions.sentence) ?? words(.inAllOtherCases)],
            ],
            place: place(tier.title.origin))
        }
        blocks += [
          .paragraph(words(.tiers)),
          .table(table(.tiers, .numbered, [column(.tier), column(.holdsWhen)], rows)),
        ]
      }
      return part("icp", icp.title, blocks)
    }
    return Handbook.Chapter(id: "market", title: words(.whoWeSellTo), intro: words(.marketIntro), parts: parts)
  }

  private var exclusions: Handbook.Chapter {
    let parts = program.playbooks.compactMap { playbook -> Handbook.Part? in
      if playbook.disqualifiers.isEmpty { return nil }
      return Handbook.Part(
        id: .id("never", playbook.title), title: .title(playbook.title), place: place(playbook.title.origin),
        blocks: [.list(playbook.disqualifiers.map { item($0.title, $0.expression, mark: .no) })])
    }
    return Handbook.Chapter(
      id: "exclusions", title: words(.whoWeDoNotSellTo), intro: words(.exclusionsIntro), parts: parts)
  }

  // MARK: - How we qualify

  private var qualification: Handbook.Chapter {
    Handbook.Chapter(
      id: "qualification", title: words(.howWeQualify), intro: words(.qualificationIntro(program.playbooks.count)),
      parts: program.playbooks.map(motion) + written(program.checklists).map(checklist))
  }

  private func motion(_ playbook: Playbook) -> Handbook.Part {
    var rows: [(HandbookMessage, Phrase, Origin?)] = [
      (
        .takesLeads, playbook.applies.map(conditions.sentence) ?? words(HandbookMessage.everyLead),
        playbook.applies?.origin
      ),
      (.qualifiedWhen, conditions.sentence(playbook.qualified), playbook.qualified.origin),
    ]
    if let route = playbook.route.flatMap({ program.routes.at($0) }) {
      rows.append((.receiver, .linked(route.title, "route"), nil))
    }
    if let handoff = playbook.handoff.flatMap({ program.handoffs.at($0) }) {
      rows.append((.handedOver, .linked(handoff.title, "handoff"), nil))
    }
    for use in playbook.cadences {
      let verdicts = use.verdicts.map { words.verdict($0) }
      rows.append((.worksBy, words(.cadenceWhen(cadence(use.cadence), verdicts)), nil))
    }
    return part(
      "playbook", playbook.title,
      [
        .list(
          rows.map { Handbook.Item(text: words($0.0), notes: [$0.1], place: $0.2.flatMap(place)) })
      ])
  }

  private func checklist(_ checklist: Checklist) -> Handbook.Part {
    let isWeighed = checklist.items.contains { $0.weight != .one }
    let rows = checklist.items.map { item -> Handbook.Table.Row in
      var answer: [Phrase]
      switch item.value {
      case .condition(let condition): answer = [conditions.sentence(condition)]
      case .points(let table): answer = points(table)
      }
      if let ask = item.ask { answer.append(words(.ask(.label(ask)))) }
      for field in item.fields where item.ask == nil {
        if let question = question(field) { answer.append(words(.ask(question))) }
      }
      let weight: [[Phrase]] = isWeighed ? [[.figure("\(item.weight)")]] : []
      return Handbook.Table.Row(
        cells: [[.title(item.title)], answer] + weight, place: place(item.title.origin))
    }
    let needed = words(
      .needed(
        .figure("\(checklist.atLeast)"), of: .figure("\(checklist.of)"), isWeighed: isWeighed,
        including: checklist.including.compactMap { checklist.items.at($0).map { .title($0.title) } }))
    let columns = [column(.item), column(.countsAsYes)] + (isWeighed ? [column(.weight, isNumber: true)] : [])
    return part(
      "checklist", checklist.title,
      [.paragraph(needed), .table(table(.item, .rows, columns, rows, caption: .title(checklist.title)))])
  }

  // MARK: - Stages and signals

  private var stages: Handbook.Chapter {
    let parts = written(program.stages).map { stage in
      let rows = stage.rungs.map { rung in
        Handbook.Table.Row(
          cells: [[.title(rung.title)], [rung.condition.map(conditions.sentence) ?? words(HandbookMessage.always)]],
          place: place(rung.title.origin))
      }
      return part(
        "stage", stage.title,
        [.table(table(.stages, .numbered, [column(.stage), column(.reachedWhen)], rows, caption: .title(stage.title)))])
    }
    return Handbook.Chapter(id: "stages", title: words(.stages), intro: words(.stagesIntro), parts: parts)
  }

  private var signals: Handbook.Chapter {
    let parts = written(program.signals).map { signal in
      part("signal", signal.title, [.paragraph(words(.seenWhen(conditions.sentence(signal.condition))))])
    }
    return Handbook.Chapter(id: "signals", title: words(.signals), intro: words(.signalsIntro), parts: parts)
  }

  func table(
    _ name: HandbookMessage, _ form: Handbook.Table.Form, _ columns: [Handbook.Table.Column],
    _ rows: [Handbook.Table.Row], caption: Phrase? = nil
  ) -> Handbook.Table {
    Handbook.Table(form: form, caption: caption ?? words(name), columns: columns, rows: rows)
  }
}

extension Words {
  /// A verdict by its name in a book.
  func verdict(_ name: String) -> Phrase {
    Verdict(rawValue: name).map { self(PageMessage.verdict($0)) } ?? .name(name)
  }
}

extension Checklist.Item {
  /// The fields that it reads itself, each once, in reading order.
  fileprivate var fields: [Int] {
    switch value {
    case .condition(let condition): condition.fields
    case .points(let table): table.subject.fields
    }
  }
}

extension Expression {
  /// The fields of the lead that it reads itself, each once, in reading order.
  var fields: [Int] {
    var found: [Int] = []
    func collect(_ expression: Expression) {
      if expression.op == .field, case .field(let index) = expression.reference, !found.contains(index) {
        found.append(index)
      }
      for operand in expression.operands { collect(operand) }
    }
    collect(self)
    return found
  }
}
