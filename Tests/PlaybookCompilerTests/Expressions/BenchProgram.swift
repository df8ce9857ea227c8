import PlaybookCompiler
import PlaybookIR

/// A program that holds what `BenchSymbols` names, so that a checked expression can be verified and written out.
enum BenchProgram {
  /// The program with `expression` as a fact, or as a condition of its own kind.
  static func with(_ expression: Expression) -> Program {
    var program = base
    program.facts.append(Fact(title: title("zz_checked"), value: .expression(expression)))
    return program
  }

  private static let base: Program = {
    var program = Program()
    program.files = ["bench.playbook"]
    program.fields = BenchSymbols.fields
    program.events = BenchSymbols.all.events.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { EventKind(title: title($0.key), fields: $0.value.fields) }
    program.lists = BenchSymbols.all.lists.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .filter { $0.value.values != nil }
      .sorted { $0.value.index < $1.value.index }
      .map { ValueList(title: title($0.key), values: $0.value.values ?? []) }
    program.facts = [
      Fact(title: title("growing"), value: .expression(yes)),
      Fact(title: title("patience"), value: .expression(number(30))),
      Fact(title: title("soon"), value: .bands(soon)),
      Fact(title: title("value"), value: .expression(field("budget"))),
    ]
    program.signals = [Signal(title: title("pricing"), condition: yes)]
    let criteria = ["size", "industry", "stack"].map { Icp.Criterion(title: title($0), role: .must, condition: yes) }
    program.icps = [Icp(title: title("midmarket"), criteria: criteria, tiers: [])]
    let items = ["budget", "need"].map {
      Checklist.Item(title: title($0), value: .condition(yes), weight: .one, ask: nil)
    }
    program.checklists = [
      Checklist(title: title("bant"), items: items, atLeast: .one, of: Fixed(whole: 2), including: [])
    ]
    program.scores = ["fit", "intent"].map { name in
      let rule = Score.Rule(
        title: title("any"), group: nil, value: .when(points: .one, condition: yes), upTo: nil,
        unknownCountsZero: false)
      return Score(title: title(name), groups: [], rules: [rule], total: nil)
    }
    program.grades = [
      Grade(title: title("heat"), form: .bands(axis("hot", "cold")), cells: []),
      Grade(title: title("priority"), form: .matrix(rows: axis("A", "B"), columns: axis("1", "2")), cells: []),
      Grade(title: title("steps"), form: .bands(axis("1", "2")), cells: []),
    ]
    return program
  }()

  private static let soon = BandTable(
    subject: field("timeline_days"),
    rows: [
      .init(range: ValueRange(low: .number(.zero), high: .number(Fixed(whole: 60))), name: "now"),
      .init(range: ValueRange(low: .number(Fixed(whole: 60)), high: .number(Fixed(whole: 90))), name: "later"),
    ], otherwise: "none")

  private static let yes = Expression(.literal, .yesNo, reference: .value(.truth(true)), origin: .none)

  private static func number(_ whole: Int) -> Expression {
    Expression(.literal, .count, reference: .value(.number(Fixed(whole: whole))), origin: .none)
  }

  private static func field(_ path: String) -> Expression {
    let index = BenchSymbols.fields.firstIndex { $0.title.name == path } ?? -1
    return Expression(.field, BenchSymbols.fields[index].type, reference: .field(index), origin: .none)
  }

  private static func axis(_ band: String, _ otherwise: String) -> Grade.Axis {
    Grade.Axis(
      subject: Expression(.score, .points, reference: .part(0), origin: .none),
      bands: [.init(name: band, from: Fixed(whole: 60))], otherwise: otherwise)
  }

  private static func title(_ name: String) -> Title { Title(name, origin: .none) }
}
