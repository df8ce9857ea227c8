/// The parts of a program, key by key in the order of their declarations.
extension ProgramWriter {
  mutating func write(_ book: Book) {
    string("name", book.name)
    string("currency", book.currency)
    string("zone", book.zone)
    array("rates", book.rates) { writer, rate in
      writer.string("currency", rate.currency)
      writer.number("price", rate.price)
      writer.string("price_currency", rate.priceCurrency)
      writer.string("from", rate.date.description)
    }
  }

  mutating func write(_ field: Field) {
    title(field.title)
    type("type", field.type)
    array("members", field.members) { writer, member in
      writer.string("name", member.name)
      writer.strings("spellings", member.spellings.map(\.string))
    }
    string("else", field.elseMember)
    strings("reads", field.reads)
    string("take", field.combination == .first ? nil : field.combination.rawValue)
    string("as", field.scale == .plain ? nil : field.scale.rawValue)
    string("currency", field.currencySource)
    flag("required", field.isRequired)
    flag("private", field.isPrivate)
    flag("can_change", field.canChange)
    string("ask", field.ask)
    strings("blank", field.blanks.map(\.string))
    value("default", field.defaultValue)
    string("zone", field.zone)
    if let freshness = field.freshness { object("fresh") { $0.write(freshness) } }
  }

  mutating func write(_ fact: Fact) {
    title(fact.title)
    switch fact.value {
    case .expression(let expression): self.expression("expression", expression)
    case .bands(let table):
      object("bands") { writer in
        writer.expression("subject", table.subject)
        writer.array("rows", table.rows) { writer, row in
          writer.range(row.range)
          writer.string("name", row.name)
        }
        writer.string("else", table.otherwise)
      }
    }
  }

  mutating func write(_ table: PointTable) {
    expression("subject", table.subject)
    array("rows", table.rows) { writer, row in
      writer.range(row.range)
      writer.number("points", row.points)
    }
    number("else", table.otherwise)
  }

  mutating func write(_ icp: Icp) {
    title(icp.title)
    array("criteria", icp.criteria) { writer, criterion in
      writer.title(criterion.title)
      writer.string("role", criterion.role.rawValue)
      writer.expression("condition", criterion.condition)
    }
    array("tiers", icp.tiers) { writer, tier in
      writer.title(tier.title)
      writer.expression("condition", tier.condition)
    }
  }

  mutating func write(_ checklist: Checklist) {
    title(checklist.title)
    array("items", checklist.items) { writer, item in
      writer.title(item.title)
      switch item.value {
      case .condition(let condition): writer.expression("condition", condition)
      case .points(let table): writer.object("table") { $0.write(table) }
      }
      writer.number("weight", item.weight)
      writer.string("ask", item.ask)
    }
    number("at_least", checklist.atLeast)
    number("of", checklist.of)
    integers("including", checklist.including)
  }

  mutating func write(_ score: Score) {
    title(score.title)
    array("groups", score.groups) { writer, group in
      writer.title(group.title)
      writer.number("at_most", group.atMost)
      writer.number("at_least", group.atLeast)
    }
    array("rules", score.rules) { writer, rule in
      writer.title(rule.title)
      writer.integer("group", rule.group)
      writer.write(rule.value)
      writer.number("up_to", rule.upTo)
      writer.flag("unknown_counts_zero", rule.unknownCountsZero)
      writer.elapsed("expires", rule.expires)
      if let decay = rule.decay { writer.object("decay") { $0.write(decay) } }
    }
    if let total = score.total {
      object("total") { writer in
        writer.number("low", total.low)
        writer.number("high", total.high)
      }
    }
    number("never_below", score.neverBelow)
  }

  private mutating func write(_ value: Score.Rule.Value) {
    switch value {
    case .when(let points, let condition):
      number("points", points)
      expression("when", condition)
    case .table(let table): object("table") { $0.write(table) }
    case .expression(let expression, let low, let high):
      self.expression("expression", expression)
      number("unknown_low", low)
      number("unknown_high", high)
    case .events(let points, let every, let query, let repetition):
      number("points", points)
      object("query") { $0.write(query) }
      integer("every", every == 1 ? nil : every)
      string("repeat", repetition == .every ? nil : repetition.rawValue)
    }
  }

  mutating func write(_ grade: Grade) {
    title(grade.title)
    switch grade.form {
    case .bands(let axis): object("bands") { $0.write(axis) }
    case .matrix(let rows, let columns):
      object("rows") { $0.write(rows) }
      object("columns") { $0.write(columns) }
    }
    array("cells", grade.cells) { writer, cell in
      writer.string("name", cell.name)
      writer.string("advice", cell.advice)
    }
  }

  private mutating func write(_ axis: Grade.Axis) {
    expression("subject", axis.subject)
    array("bands", axis.bands) { writer, band in
      writer.string("name", band.name)
      writer.number("from", band.from)
    }
    string("else", axis.otherwise)
  }

  mutating func write(_ team: Team) {
    title(team.title)
    array("reps", team.reps) { writer, rep in
      writer.title(rep.title)
      writer.integer("weight", rep.weight)
      writer.spans("away", rep.away)
    }
    integer("capacity", team.capacity)
    string("overflow", team.overflow)
    string("salt", team.salt)
    integer("calendar", team.calendar)
  }

  mutating func write(_ route: Route) {
    title(route.title)
    array("rows", route.rows) { writer, row in
      writer.title(row.title)
      writer.expression("condition", row.condition)
      writer.object("target") { $0.write(row.target) }
    }
    object("otherwise") { $0.write(route.otherwise) }
    if let inDoubt = route.inDoubt { object("in_doubt") { $0.write(inDoubt) } }
    integer("never", route.never)
  }

  private mutating func write(_ target: Target) {
    switch target {
    case .rep(let name): string("rep", name)
    case .team(let index): integer("team", index)
    case .queue(let name): string("queue", name)
    case .person(let field): integer("person_in", field)
    case .noOwner(let result, let reason):
      string("no_owner", result)
      string("reason", reason)
    }
  }

  mutating func write(_ playbook: Playbook) {
    title(playbook.title)
    string("motion", playbook.motion)
    expression("applies", playbook.applies)
    array("disqualifiers", playbook.disqualifiers) { writer, disqualifier in
      writer.title(disqualifier.title)
      writer.expression("condition", disqualifier.expression)
    }
    expression("qualified", playbook.qualified)
    integer("route", playbook.route)
    integer("handoff", playbook.handoff)
    array("cadences", playbook.cadences) { writer, use in
      writer.integer("cadence", use.cadence)
      writer.strings("verdicts", use.verdicts)
    }
    array("targets", playbook.targets) { $0.write($1) }
  }
}
