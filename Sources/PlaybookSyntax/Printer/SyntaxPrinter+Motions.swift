extension SyntaxPrinter {
  mutating func print(_ team: TeamSyntax) {
    block(Self.head("team", team.name.text, label: team.label)) { printer in
      for rep in team.reps {
        let away = rep.away.map { "away " + Self.dates($0) }
        printer.line(
          Self.head("rep", rep.name.text, label: rep.label), Self.list(["weight " + Self.number(rep.weight)] + away))
      }
      if let capacity = team.capacity { printer.line("capacity", Self.number(capacity) + " a day") }
      if let overflow = team.overflow { printer.line("overflow", "queue " + overflow.text) }
      if let salt = team.salt { printer.line("salt", Self.quoted(salt)) }
      if let calendar = team.calendar { printer.line("calendar", calendar.text) }
    }
  }

  mutating func print(_ route: RouteSyntax) {
    block(Self.head("route", route.name.text, label: route.label)) { printer in
      for row in route.rows {
        printer.line(
          Self.head(row.name.text, label: row.label), Self.text(of: row.condition) + " -> " + Self.target(row.target))
      }
      if let otherwise = route.otherwise { printer.line("otherwise", Self.target(otherwise)) }
      if let inDoubt = route.inDoubt { printer.line("in doubt", Self.target(inDoubt)) }
      if let never = route.never { printer.line("never", "person in " + never.text) }
    }
  }

  private static func target(_ target: TargetSyntax) -> String {
    switch target.kind {
    case .rep(let name): "rep " + name.text
    case .team(let name): "team " + name.text
    case .queue(let name): "queue " + name.text
    case .person(let path): "person in " + path.text
    case .noOwner(let result, let reason): head("no owner, result", result.text, label: reason)
    }
  }

  mutating func print(_ handoff: HandoffSyntax) {
    block(Self.head("handoff", handoff.name.text, label: handoff.label)) { printer in
      if !handoff.needs.isEmpty { printer.line("needs", Self.list(handoff.needs.map(\.text))) }
      if let owner = handoff.owner { printer.line("owner", "route " + owner.text) }
      for topic in handoff.topics {
        printer.line(
          Self.head("brief", topic.name.text, label: topic.label), Self.list(topic.fields.map(\.text)))
      }
      for timer in handoff.timers { printer.print(timer) }
      for rejection in handoff.rejections {
        printer.line(
          Self.head("reject", rejection.name.text, label: rejection.label), Self.recycle(rejection.recycle))
      }
    }
  }

  mutating func print(_ playbook: PlaybookSyntax) {
    block(Self.head("playbook", playbook.name.text, label: playbook.label)) { printer in
      if let motion = playbook.motion { printer.line("motion", motion.text) }
      if let applies = playbook.applies { printer.line("applies", "when " + Self.text(of: applies)) }
      for disqualifier in playbook.disqualifiers {
        printer.line(
          Self.head("disqualify", disqualifier.name.text, label: disqualifier.label),
          Self.text(of: disqualifier.condition))
      }
      if let qualified = playbook.qualified { printer.line("qualified", "when " + Self.text(of: qualified)) }
      if let route = playbook.route { printer.line("route", route.text) }
      if let handoff = playbook.handoff { printer.line("handoff", handoff.text) }
      if !playbook.cadences.isEmpty {
        let uses = playbook.cadences.map { use in
          use.name.text + (use.verdicts.isEmpty ? "" : " when " + Self.verdicts(use.verdicts))
        }
        printer.line("cadence", Self.list(uses))
      }
      for target in playbook.targets { printer.print(target) }
    }
  }

  // MARK: - Tests

  mutating func print(_ test: TestSyntax) {
    block(Self.head(test.isShared ? "given" : "test", label: test.label)) { printer in
      if let now = test.now { printer.line("now", now.text) }
      if let given = test.given { printer.line("given", Self.quoted(given)) }
      if let lead = test.lead { printer.line("lead", Self.record(lead)) }
      if let columns = test.columns {
        printer.line(
          "columns",
          Self.list(columns.fields.map { Self.key($0) }) + " -> " + Self.list(columns.expected.map { Self.column($0) }))
      }
      for row in test.rows {
        printer.line(
          Self.head("row", label: row.label),
          Self.list(row.values.map { Self.data($0) }) + " -> " + Self.list(row.expected.map { Self.value($0) }))
      }
      if !test.expectations.isEmpty {
        printer.line("expect", Self.list(test.expectations.map { Self.expectation($0) }))
      }
    }
  }

  private static func expectation(_ expectation: TestSyntax.Expectation) -> String {
    "\(expectation.path.text) \(expectation.comparison.rawValue) \(value(expectation.value))"
  }

  private static func column(_ column: TestSyntax.Columns.Expected) -> String {
    column.comparison == .equal ? column.path.text : "\(column.path.text) \(column.comparison.rawValue)"
  }

  private static func value(_ value: TestSyntax.Expectation.Value) -> String {
    switch value {
    case .word(let name): name.text
    case .number(let number): self.number(number)
    case .text(let label): quoted(label)
    case .target(let kind, let name): kind.text + " " + name.text
    }
  }

  private static func record(_ record: RecordSyntax) -> String {
    guard !record.entries.isEmpty else { return "{}" }
    return "{ " + list(record.entries.map { key($0.key) + ": " + data($0.value) }) + " }"
  }

  /// Bare where it can be read back so.
  private static func key(_ key: LabelSyntax) -> String {
    let words = key.text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let isPath = words.allSatisfy { word in
      guard let first = word.first, !(0x30...0x39).contains(first) else { return false }
      return word.allSatisfy(Lexer.isWordByte)
    }
    return isPath ? key.text : quoted(key)
  }

  private static func data(_ data: DataSyntax) -> String {
    switch data {
    case .text(let label): quoted(label)
    case .word(let label): label.text
    case .number(let number): self.number(number)
    case .yes: "yes"
    case .no: "no"
    case .null: "null"
    case .list(let values, _): "[" + list(values.map { self.data($0) }) + "]"
    case .record(let record): self.record(record)
    }
  }
}
