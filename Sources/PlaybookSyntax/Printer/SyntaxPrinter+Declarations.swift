import PlaybookSource

extension SyntaxPrinter {
  mutating func print(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .book(let book): print(book)
    case .lead(let lead): block("lead") { $0.print(lead.fields) }
    case .event(let event):
      block(Self.head("event", event.name.text, label: event.label)) { printer in
        printer.print(event.fields)
        if let meanings = event.meanings { printer.line("means", Self.list(meanings.map { Self.meaning($0) })) }
      }
    case .list(let list): line(Self.head("list", list.name.text, label: list.label), Self.text(of: list.source))
    case .fact(let fact): line(Self.head("fact", fact.name.text, label: fact.label), Self.text(of: fact.value))
    case .signal(let signal):
      line(Self.head("signal", signal.name.text, label: signal.label), Self.text(of: signal.condition))
    case .icp(let icp): print(icp)
    case .checklist(let checklist): print(checklist)
    case .score(let score): print(score)
    case .grade(let grade): print(grade)
    case .stage(let stage): print(stage)
    case .calendar(let calendar): print(calendar)
    case .channel(let channel): print(channel)
    case .cadence(let cadence): print(cadence)
    case .team(let team): print(team)
    case .route(let route): print(route)
    case .handoff(let handoff): print(handoff)
    case .playbook(let playbook): print(playbook)
    case .test(let test): print(test)
    }
  }

  private mutating func print(_ book: BookSyntax) {
    block(Self.head("book", label: book.label)) { printer in
      if let currency = book.currency { printer.line("currency", currency.text) }
      if let zone = book.zone { printer.line("zone", Self.quoted(zone)) }
      for rate in book.rates {
        printer.line(
          "rate \(rate.currency.text)",
          "\(Self.number(rate.price)) \(rate.priceCurrency.text) from \(rate.from.text)")
      }
      if !book.order.isEmpty { printer.line("order", Self.list(book.order.map(\.text))) }
      for level in book.levels { printer.line("\(level.level.rawValue) \(level.code.text)", Self.quoted(level.reason)) }
    }
  }

  private mutating func print(_ fields: [FieldSyntax]) {
    for field in fields {
      let attributes = field.attributes.map { Self.text(of: $0.kind) }
      line(field.path.text, Self.list([Self.text(of: field.type)] + attributes))
    }
  }

  private static func text(of type: TypeSyntax) -> String {
    switch type.kind {
    case .named(let name): return name
    case .listOf(let element): return "list of " + text(of: element)
    case .oneOf(let members, let otherwise):
      let names = members.map { ([$0.name.text] + $0.spellings.map { quoted($0) }).joined(separator: " ") }
      return "one of [\(list(names))]" + (otherwise.map { ", else \($0.text)" } ?? "")
    case .broken: return "?"
    }
  }

  private static func text(of attribute: FieldAttributeSyntax.Kind) -> String {
    switch attribute {
    case .required: "required"
    case .isPrivate: "private"
    case .canChange: "can change"
    case .defaultValue(let value): "default " + operand(value)
    case .ask(let label): "ask " + quoted(label)
    case .blank(let labels): "blank " + list(labels.map { quoted($0) })
    case .reads(let labels): "reads " + list(labels.map { quoted($0) })
    case .take(let take): take.rawValue
    case .scale(let scale): scale.rawValue
    case .currency(let label): "currency " + quoted(label)
    case .zone(let label): "in zone " + quoted(label)
    case .fresh(let length, let by): "fresh for " + duration(length) + (by.map { " by " + $0.text } ?? "")
    }
  }

  private static func text(of source: ListSyntax.Source) -> String {
    switch source {
    case .values(let values): "[" + list(values.map { text(of: $0) }) + "]"
    case .file(let path, let column): "from " + quoted(path) + (column.map { " column " + quoted($0) } ?? "")
    }
  }

  private static func text(of value: FactSyntax.Value) -> String {
    switch value {
    case .expression(let expression): return text(of: expression)
    case .bands(let bands):
      let rows =
        bands.rows.map { range($0.range) + " " + $0.name.text } + (bands.otherwise.map { ["else " + $0.text] } ?? [])
      return "bands of \(sum(bands.subject)) \(list(rows))"
    }
  }

  static func range(_ range: RangeSyntax) -> String {
    if let low = range.low, let high = range.high { return "[\(operand(low)), \(operand(high)))" }
    if let low = range.low { return "from \(operand(low))" }
    return "below \(range.high.map { operand($0) } ?? "?")"
  }

  static func table(_ table: PointTableSyntax) -> String {
    let rows =
      table.rows.map { range($0.range) + " " + number($0.points) }
      + (table.otherwise.map { ["else " + number($0)] } ?? [])
    return "points by \(sum(table.subject)) \(list(rows))"
  }

  // MARK: - Who is worth a call

  private mutating func print(_ icp: IcpSyntax) {
    block(Self.head("icp", icp.name.text, label: icp.label)) { printer in
      for criterion in icp.criteria {
        printer.line(
          Self.head(criterion.role.rawValue, criterion.name.text, label: criterion.label),
          Self.text(of: criterion.condition))
      }
      for tier in icp.tiers {
        printer.line(
          Self.head("tier", tier.name.text, label: tier.label), tier.condition.map { Self.text(of: $0) } ?? "otherwise")
      }
    }
  }

  private mutating func print(_ checklist: ChecklistSyntax) {
    block(Self.head("checklist", checklist.name.text, label: checklist.label)) { printer in
      for item in checklist.items {
        var value =
          switch item.value {
          case .condition(let condition): Self.text(of: condition)
          case .points(let table): Self.table(table)
          }
        if let weight = item.weight { value += ", weight " + Self.number(weight) }
        if let ask = item.ask { value += ", ask " + Self.quoted(ask) }
        printer.line(Self.head(item.name.text, label: item.label), value)
      }
      if let pass = checklist.pass {
        var value = "at least " + Self.number(pass.atLeast)
        if let of = pass.of { value += " of " + Self.number(of) }
        if !pass.including.isEmpty { value += ", including " + Self.list(pass.including.map(\.text)) }
        printer.line("pass", value)
      }
    }
  }

  private mutating func print(_ score: ScoreSyntax) {
    block(Self.head("score", score.name.text, label: score.label)) { printer in
      for entry in score.entries {
        switch entry {
        case .rule(let rule): printer.print(rule)
        case .group(let group):
          printer.block(Self.head("group", group.name.text, label: group.label)) { printer in
            for rule in group.rules { printer.print(rule) }
            if let limit = group.atMost { printer.line("at most", Self.number(limit)) }
            if let limit = group.atLeast { printer.line("at least", Self.number(limit)) }
          }
        }
      }
      if let least = score.neverBelow {
        printer.line("never below", Self.number(least) + " at the end of each day")
      }
      if let total = score.total { printer.line("total", "\(Self.number(total.low)) to \(Self.number(total.high))") }
    }
  }

  private mutating func print(_ rule: ScoreSyntax.Rule) {
    let value =
      switch rule.value {
      case .when(let points, let condition): Self.signed(points) + " when " + Self.text(of: condition)
      case .table(let table): Self.table(table)
      case .expression(let expression): Self.text(of: expression)
      case .events(let points, nil, let query): Self.signed(points) + " each " + Self.phrase(query)
      case .events(let points, let every?, let query):
        Self.signed(points) + " every " + Self.number(every) + " " + Self.phrase(query)
      }
    let clauses = rule.clauses.map { clause in
      switch clause.kind {
      case .upTo(let limit): "up to \(Self.number(limit)) points"
      case .once: "once"
      case .oncePerDay: "once per day"
      case .oncePerWeek: "once per week"
      case .unknownCountsZero: "unknown counts 0"
      case .expires(let length): "expires after " + Self.duration(length)
      case .loses(let points, let every, let since):
        "loses \(Self.number(points)) every \(Self.duration(every))" + (since.map { " since last " + $0.text } ?? "")
      case .halves(let every): "halves every " + Self.duration(every)
      }
    }
    line(Self.head(rule.name.text, label: rule.label), Self.list([value] + clauses))
  }

  private mutating func print(_ grade: GradeSyntax) {
    block(Self.head("grade", grade.name.text, label: grade.label)) { printer in
      for (name, axis) in [("bands", grade.bands), ("rows", grade.rows), ("columns", grade.columns)] {
        guard let axis else { continue }
        let bands = axis.bands.map { "\($0.name.text) from \(Self.number($0.from))" }
        let otherwise = axis.otherwise.map { ["else \($0.text)"] } ?? []
        printer.line(name, Self.list([Self.sum(axis.subject)] + bands + otherwise))
      }
      for cell in grade.cells { printer.line("cell \(cell.name.text)", Self.quoted(cell.advice)) }
    }
  }

  private mutating func print(_ stage: StageSyntax) {
    block(Self.head("stage", stage.name.text, label: stage.label)) { printer in
      for rung in stage.rungs {
        printer.line(
          Self.head(rung.name.text, label: rung.label), rung.condition.map { Self.text(of: $0) } ?? "always")
      }
    }
  }
}
