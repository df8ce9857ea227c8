/// The parts of a program, in the order of `ProgramWriter`.
extension ProgramReader {
  func book(_ object: inout JSONObject) throws(ProgramError) -> Book {
    var book = Book()
    book.name = try object.optionalString("name")
    book.currency = try object.optionalString("currency")
    book.zone = try object.string("zone")
    book.rates = try object.array("rates") { rate throws(ProgramError) in
      Rate(
        currency: try rate.string("currency"), priceCurrency: try rate.string("price_currency"),
        price: try rate.number("price"), date: try rate.date("from"))
    }
    return book
  }

  func field(_ object: inout JSONObject) throws(ProgramError) -> Field {
    var field = Field(title: try title(&object), type: try type(&object, "type"))
    field.members = try object.array("members") { member throws(ProgramError) in
      Member(name: try member.string("name"), spellings: try member.strings("spellings").map { Text($0) })
    }
    field.elseMember = try object.optionalString("else")
    field.reads = try object.strings("reads")
    field.combination = try object.optionalChoice("take") ?? .first
    field.scale = try object.optionalChoice("as") ?? .plain
    field.currencySource = try object.optionalString("currency")
    field.isRequired = try object.flag("required")
    field.isPrivate = try object.flag("private")
    field.canChange = try object.flag("can_change")
    field.ask = try object.optionalString("ask")
    field.blanks = try object.strings("blank").map { Text($0) }
    field.defaultValue = try optionalValue(&object, "default")
    field.zone = try object.optionalString("zone")
    field.freshness = try object.optionalObject("fresh", freshness)
    return field
  }

  func fact(_ object: inout JSONObject) throws(ProgramError) -> Fact {
    let title = try title(&object)
    if let expression = try optionalExpression(&object, "expression") {
      return Fact(title: title, value: .expression(expression))
    }
    let bands = try object.object("bands") { bands throws(ProgramError) in
      BandTable(
        subject: try expression(&bands, "subject"),
        rows: try bands.array("rows") { row throws(ProgramError) in
          BandTable.Row(range: try range(&row), name: try row.string("name"))
        },
        otherwise: try bands.string("else"))
    }
    return Fact(title: title, value: .bands(bands))
  }

  private func table(_ object: inout JSONObject) throws(ProgramError) -> PointTable {
    PointTable(
      subject: try expression(&object, "subject"),
      rows: try object.array("rows") { row throws(ProgramError) in
        PointTable.Row(range: try range(&row), points: try row.number("points"))
      },
      otherwise: try object.optionalNumber("else"))
  }

  func icp(_ object: inout JSONObject) throws(ProgramError) -> Icp {
    Icp(
      title: try title(&object),
      criteria: try object.array("criteria") { criterion throws(ProgramError) in
        Icp.Criterion(
          title: try title(&criterion), role: try criterion.choice("role"),
          condition: try expression(&criterion, "condition"))
      },
      tiers: try object.array("tiers") { tier throws(ProgramError) in
        Icp.Tier(title: try title(&tier), condition: try optionalExpression(&tier, "condition"))
      })
  }

  func checklist(_ object: inout JSONObject) throws(ProgramError) -> Checklist {
    Checklist(
      title: try title(&object),
      items: try object.array("items") { item throws(ProgramError) in
        let title = try title(&item)
        let value: Checklist.Item.Value
        if let table = try item.optionalObject("table", table) {
          value = .points(table)
        } else {
          value = .condition(try expression(&item, "condition"))
        }
        return Checklist.Item(
          title: title, value: value, weight: try item.number("weight"), ask: try item.optionalString("ask"))
      },
      atLeast: try object.number("at_least"), of: try object.number("of"),
      including: try object.integers("including"))
  }

  func score(_ object: inout JSONObject) throws(ProgramError) -> Score {
    var score = Score(
      title: try title(&object),
      groups: try object.array("groups") { group throws(ProgramError) in
        Score.Group(
          title: try title(&group), atMost: try group.optionalNumber("at_most"),
          atLeast: try group.optionalNumber("at_least"))
      },
      rules: try object.array("rules", scoreRule),
      total: try object.optionalObject("total") { total throws(ProgramError) in
        Score.Total(low: try total.number("low"), high: try total.number("high"))
      })
    score.neverBelow = try object.optionalNumber("never_below")
    return score
  }

  private func scoreRule(_ object: inout JSONObject) throws(ProgramError) -> Score.Rule {
    var rule = Score.Rule(
      title: try title(&object), group: try object.optionalInteger("group"), value: try ruleValue(&object),
      upTo: try object.optionalNumber("up_to"), unknownCountsZero: try object.flag("unknown_counts_zero"))
    rule.expires = try optionalElapsed(&object, "expires")
    rule.decay = try object.optionalObject("decay", decay)
    return rule
  }

  private func ruleValue(_ object: inout JSONObject) throws(ProgramError) -> Score.Rule.Value {
    if let table = try object.optionalObject("table", table) { return .table(table) }
    if let expression = try optionalExpression(&object, "expression") {
      return .expression(
        expression, unknownLow: try object.number("unknown_low"), unknownHigh: try object.number("unknown_high"))
    }
    let points = try object.number("points")
    if let condition = try optionalExpression(&object, "when") { return .when(points: points, condition: condition) }
    let query = try object.object("query", query)
    let every = try object.optionalInteger("every") ?? 1
    return .events(points: points, every: every, query, try object.optionalChoice("repeat") ?? .every)
  }

  func grade(_ object: inout JSONObject) throws(ProgramError) -> Grade {
    let title = try title(&object)
    let form: Grade.Form
    if let bands = try object.optionalObject("bands", axis) {
      form = .bands(bands)
    } else {
      form = .matrix(rows: try object.object("rows", axis), columns: try object.object("columns", axis))
    }
    let cells = try object.array("cells") { cell throws(ProgramError) in
      Grade.Cell(name: try cell.string("name"), advice: try cell.string("advice"))
    }
    return Grade(title: title, form: form, cells: cells)
  }

  private func axis(_ object: inout JSONObject) throws(ProgramError) -> Grade.Axis {
    Grade.Axis(
      subject: try expression(&object, "subject"),
      bands: try object.array("bands") { band throws(ProgramError) in
        Grade.Axis.Band(name: try band.string("name"), from: try band.number("from"))
      },
      otherwise: try object.string("else"))
  }

  func team(_ object: inout JSONObject) throws(ProgramError) -> Team {
    var team = Team(
      title: try title(&object),
      reps: try object.array("reps") { rep throws(ProgramError) in
        Team.Rep(title: try title(&rep), weight: try rep.integer("weight"), away: try rep.array("away", span))
      },
      capacity: try object.optionalInteger("capacity"), overflow: try object.optionalString("overflow"),
      salt: try object.string("salt"))
    team.calendar = try object.optionalInteger("calendar")
    return team
  }

  func route(_ object: inout JSONObject) throws(ProgramError) -> Route {
    Route(
      title: try title(&object),
      rows: try object.array("rows") { row throws(ProgramError) in
        Route.Row(
          title: try title(&row), condition: try expression(&row, "condition"), target: try row.object("target", target)
        )
      },
      otherwise: try object.object("otherwise", target), inDoubt: try object.optionalObject("in_doubt", target),
      never: try object.optionalInteger("never"))
  }

  /// The keys exclude each other: the second one would be left over.
  private func target(_ object: inout JSONObject) throws(ProgramError) -> Target {
    if let name = try object.optionalString("rep") { return .rep(name) }
    if let index = try object.optionalInteger("team") { return .team(index) }
    if let name = try object.optionalString("queue") { return .queue(name) }
    if let field = try object.optionalInteger("person_in") { return .person(field: field) }
    return .noOwner(result: try object.string("no_owner"), reason: try object.optionalString("reason"))
  }

  func playbook(_ object: inout JSONObject) throws(ProgramError) -> Playbook {
    var playbook = Playbook(
      title: try title(&object), motion: try object.optionalString("motion"),
      applies: try optionalExpression(&object, "applies"),
      disqualifiers: try object.array("disqualifiers") { disqualifier throws(ProgramError) in
        Condition(title: try title(&disqualifier), expression: try expression(&disqualifier, "condition"))
      },
      qualified: try expression(&object, "qualified"), route: try object.optionalInteger("route"),
      handoff: try object.optionalInteger("handoff"))
    playbook.cadences = try object.array("cadences") { use throws(ProgramError) in
      Playbook.CadenceUse(cadence: try use.integer("cadence"), verdicts: try use.strings("verdicts"))
    }
    playbook.targets = try object.array("targets", salesTarget)
    return playbook
  }
}
