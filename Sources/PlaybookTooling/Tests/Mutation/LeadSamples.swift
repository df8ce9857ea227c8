import PlaybookIR
import PlaybookRuntime

/// Leads near the tests of a book and near what else it can come to: each as it is, and with one or a few values that the
/// book's constants cut apart.
///
/// Guarantee: the same book and tests give the same leads in the same order; how many there are is bounded.
struct LeadSamples: Sendable {
  struct Sample: Sendable {
    var lead: Lead
    var now: Instant
    /// The test it began with; nil for a lead of which nothing was known.
    var test: String?
    /// What is different: `budget 10,000 USD`, `no pain`.
    var changes: [String]

    /// In running text: `that of "Too small" with no pain`.
    var words: String {
      let changes = changes.isEmpty ? "" : " with " + changes.joined(separator: ", ")
      return (test.map { "that of \"\($0)\"" } ?? "one of which nothing is known") + changes
    }

    /// Behind all that are not later.
    mutating func insert(_ event: LeadEvent) {
      let events = lead.history.events
      let place = event.at.flatMap { at in events.firstIndex { $0.at.map { at < $0 } ?? false } }
      lead.history.events.insert(event, at: place ?? events.count)
    }
  }

  /// A sample is made when it is wanted: there are many, and most are looked at once.
  struct Recipe: Sendable {
    fileprivate let base: Sample
    fileprivate var edits: [Edit] = []

    var sample: Sample { edits.reduce(base) { $1($0) } }
  }

  typealias Edit = @Sendable (Sample) -> Sample

  let program: Program
  private let constants: SampleConstants
  private var bases: [Sample]

  static let singles = 1_200
  static let timed = 1_200
  static let combinations = 1_200
  private static let explorations = 1_000
  private static let mostBases = 150

  init(_ program: Program, _ tests: [PreparedTest]) {
    self.program = program
    bases = tests.compactMap { test in
      test.lead.map { Sample(lead: $0, now: test.plan.now, test: test.plan.label, changes: []) }
    }
    constants = SampleConstants(program, bases.map(\.lead))
  }

  /// Those near leads that show what no lead of a test does, found by trying changes: tests may leave whole parts of a book
  /// alone. `shown` tells what a lead shows.
  func explored(_ shown: (Sample) -> Set<UInt64>) -> LeadSamples {
    var explored = self
    explored.explore(shown)
    explored.bases.removeFirst(bases.count)
    return explored
  }

  private mutating func explore(_ shown: (Sample) -> Set<UInt64>) {
    let nothing = Lead(ofNothingIn: program)
    bases.append(Sample(lead: nothing, now: bases.first?.now ?? Self.usualMoment, test: nil, changes: []))
    var known = bases.reduce(into: Set<UInt64>()) { $0.formUnion(shown($1)) }
    var edits = bases.map { self.edits(of: $0, nil) }
    var random = MixedNumbers(state: 0x5851_F42D_4C95_7F2D)
    for _ in 0..<Self.explorations where bases.count < Self.mostBases {
      let base = random.below(bases.count)
      guard !edits[base].isEmpty else { continue }
      let chosen = (0..<(1 + random.below(3))).map { _ in edits[base][random.below(edits[base].count)] }
      let sample = chosen.reduce(bases[base]) { $1($0) }
      let news = shown(sample)
      if news.isSubset(of: known) { continue }
      known.formUnion(news)
      bases.append(sample)
      edits.append(self.edits(of: sample, nil))
    }
  }

  /// A Monday afternoon, for a book without tests.
  private static let usualMoment = Instant(microseconds: 1_772_463_600_000_000)

  /// Those that can matter to what reads so much of a lead; nil is everything.
  func recipes(for reads: PartReads?) -> [Recipe] {
    let bases = reads.map { distinctBases($0) } ?? self.bases
    var edits = bases.map { self.edits(of: $0, reads) }
    var recipes = bases.map { Recipe(base: $0) }
    let all = zip(bases, edits).flatMap { base, edits in edits.map { Recipe(base: base, edits: [$0]) } }
    recipes += Self.spread(all, to: Self.singles)
    if reads == nil {
      let timed = editsInTime()
      let distinct = Self.spread(bases, to: 8)
      recipes += Self.spread(distinct.flatMap { base in timed.map { Recipe(base: base, edits: [$0]) } }, to: Self.timed)
      for index in edits.indices { edits[index] += timed }
    }
    guard all.count > 1, !bases.isEmpty else { return recipes }
    var random = MixedNumbers(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<Self.combinations {
      let base = random.below(bases.count)
      guard !edits[base].isEmpty else { continue }
      let chosen = (0..<(2 + random.below(4))).map { _ in edits[base][random.below(edits[base].count)] }
      recipes.append(Recipe(base: bases[base], edits: chosen))
    }
    return recipes
  }

  /// At most so many, from the first to the last.
  private static func spread<Element>(_ all: [Element], to count: Int) -> [Element] {
    let stride = max(1, (all.count + count - 1) / count)
    return all.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }

  /// One of all bases that are the same in what is read.
  private func distinctBases(_ reads: PartReads) -> [Sample] {
    struct Seen: Hashable {
      let fields: [Evaluation]
      let history: [[Evaluation]]
      let now: Instant?
    }
    let fields = reads.fields.sorted()
    let isTimed = reads.changesInTime(in: program)
    var seen: Set<Seen> = []
    return bases.filter { base in
      let history = base.lead.history.events.filter { reads.events.contains($0.kind) }.map { event in
        let at = event.at.map { Evaluation.known(.time($0)) } ?? .unknown(.absent)
        return [.known(.number(Fixed(whole: event.kind))), at] + event.fields
      }
      let read = fields.map { base.lead.fields[$0].evaluation }
      return seen.insert(Seen(fields: read, history: history, now: isTimed ? base.now : nil)).inserted
    }
  }

  // MARK: - Edits

  private func edits(of base: Sample, _ reads: PartReads?) -> [Edit] {
    var edits: [Edit] = []
    for (index, field) in program.fields.enumerated()
    where field.type != .events && reads?.fields.contains(index) ?? true {
      edits += self.edits(of: index, field, now: base.now)
    }
    for (kind, event) in program.events.enumerated() where reads?.events.contains(kind) ?? true {
      edits += self.edits(adding: kind, event)
    }
    if !base.lead.history.events.isEmpty {
      edits.append { sample in
        var sample = sample
        sample.lead.history.events.removeLast(min(1, sample.lead.history.events.count))
        sample.changes.append("without the last event")
        return sample
      }
    }
    for wait in constants.waits where reads?.changesInTime(in: program) ?? true {
      edits.append { sample in
        var sample = sample
        sample.now = Instant(microseconds: sample.now.microseconds + wait)
        sample.changes.append("\(Duration.elapsed(microseconds: wait).words) later")
        return sample
      }
    }
    return edits
  }

  private func edits(of index: Int, _ field: Field, now: Instant) -> [Edit] {
    var edits: [Edit] = constants.values(of: index, field, now: now).map { value in
      { sample in
        var sample = sample
        sample.lead.fields[index] = FieldReading(.known(value))
        // Values of tests are among them, and what is private stays so.
        let shown = field.isPrivate ? "(hidden)" : value.display(as: field.type)
        sample.changes.append("\(field.title.name) \(shown)")
        return sample
      }
    }
    edits.append { sample in
      var sample = sample
      sample.lead.fields[index] =
        field.defaultValue.map { FieldReading(.known($0), isDefault: true) } ?? FieldReading(.unknown(.absent))
      sample.changes.append("no \(field.title.name)")
      return sample
    }
    return edits
  }

  /// One event at each age, and several of them an hour or a day apart.
  private func edits(adding kind: Int, _ event: EventKind) -> [Edit] {
    let names = event.fields.map(\.title.name)
    // One event for each value of one field; the others are not known.
    var contents: [[Evaluation]] = [event.fields.map { _ in .unknown(.absent) }]
    for (index, field) in event.fields.enumerated() {
      for value in constants.values(ofEvent: kind, field: index, field) {
        var content = contents[0]
        content[index] = .known(value)
        contents.append(content)
      }
    }
    return contents.flatMap { content in
      let said = zip(event.fields, zip(names, content)).compactMap { field, pair in
        pair.1.canonical.map { " with \(pair.0) \(field.isPrivate ? "(hidden)" : $0)" }
      }
      .joined()
      let single = constants.ages.map { age in
        adding([age], "\(event.title.name) \(Duration.elapsed(microseconds: age).words) ago\(said)", kind, content)
      }
      let several = constants.counts.flatMap { count in
        [SampleConstants.hour, SampleConstants.day].map { gap in
          let ages = (1...count).reversed().map { Int64($0) * gap }
          let spacing = gap == SampleConstants.day ? "a day" : "an hour"
          return adding(ages, "\(count) times \(event.title.name)\(said), \(spacing) apart", kind, content)
        }
      }
      return single + several
    }
  }

  /// `ages`: the oldest first.
  private func adding(_ ages: [Int64], _ change: String, _ kind: Int, _ content: [Evaluation]) -> Edit {
    { sample in
      var sample = sample
      for age in ages {
        let at = Instant(microseconds: sample.now.microseconds - age)
        sample.insert(LeadEvent(kind: kind, at: at, receivedAt: nil, fields: content))
      }
      sample.lead.history.isSupplied = true
      sample.changes.append(change)
      return sample
    }
  }
}

/// Numbers that look like chance and are always the same.
private struct MixedNumbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }
}
