package import PlaybookIR
package import PlaybookJSON
package import PlaybookSource

/// The door: takes a lead as JSON and gives every field of a program a value, or the reason why it has none.
///
/// Input: the value of a JSON text, or of a test's `lead { … }`. Output: the lead, and what is wrong with it in the order
/// of its text; no lead when there is an error. The table of all that is accepted is in `docs/leads.md`.
/// Guarantee: total; linear in the lead for a given program; the order of keys and of events changes nothing but the
/// order of what is reported.
package struct LeadReader: Sendable {
  private let program: Program
  private let tree: SourceTree
  private let fields: [FieldReader]
  /// Most leads of a file come without events, and one lead alone may.
  private let history: Later<HistoryReader>
  /// The required fields whose answers go stale.
  private let requiredFresh: [Int]
  /// The book's: a stamp that is a date counts from the beginning of that day.
  private let zone: Zone

  package init(program: Program, zones: any ZoneLibrary = UTCOnly()) {
    self.program = program
    var trees = SourceTrees()
    (tree, fields) = Self.readers(
      for: program.fields, prefix: "", currency: program.book.currency, zones: zones, trees: &trees)
    history = Later { HistoryReader(program: program, zones: zones) }
    requiredFresh = program.fields.indices.filter {
      program.fields[$0].isRequired && program.fields[$0].freshness != nil
    }
    zone = (try? zones.zone(program.book.zone).get()) ?? .utc
  }

  /// The readers of the fields of one object, over one tree; `prefix` goes before their names in messages.
  static func readers(
    for fields: [Field], prefix: String, currency: String?, zones: any ZoneLibrary, trees: inout SourceTrees
  ) -> (tree: SourceTree, fields: [FieldReader]) {
    var slots: [String: Int] = [:]
    var names: [String] = []
    for name in fields.flatMap(\.sourceNames) where slots[name] == nil {
      slots[name] = names.count
      names.append(name)
    }
    let tree = trees.tree(of: names)
    let readers = fields.map {
      FieldReader(
        $0, path: prefix + $0.title.name, tree: tree, slotsByName: slots, bookCurrency: currency, zones: zones)
    }
    return (tree, readers)
  }

  /// `now` tells only whether what is required is stale.
  package func read(_ root: JSONValue, file: Int, now: Instant) -> (lead: Lead?, diagnostics: [Diagnostic]) {
    var findings = LeadFindings(file: file)
    guard let members = root.members else {
      return (nil, [.notAnObject(root, at: findings.span(root.start, root.end))])
    }
    let (found, strays) = tree.find(in: members, notesStrays: true)
    let object = FieldReader.Object(findings: found, base: "")
    var readings: [FieldReading] = []
    var history = History(isSupplied: false, events: [])
    for reader in fields {
      if reader.field.type == .events {
        let (reading, events) = readHistory(reader, object, into: &findings)
        if let events { history = History(isSupplied: true, events: events) }
        readings.append(reading)
      } else {
        readings.append(reader.read(object, into: &findings))
      }
      requireValue(reader, readings[readings.count - 1], object, root, into: &findings)
    }
    for index in requiredFresh { requireFresh(index, readings, object, now: now, into: &findings) }
    if !strays.isEmpty {
      MisspeltKeys(absent: fields.flatMap { $0.absentNames(in: object) }).report(strays, into: &findings)
    }
    let (diagnostics, problems) = findings.finished()
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (Lead(fields: readings, history: history, problems: problems), diagnostics)
  }

  private func requireFresh(
    _ index: Int, _ readings: [FieldReading], _ object: FieldReader.Object, now: Instant,
    into findings: inout LeadFindings
  ) {
    let field = program.fields[index]
    guard let age = Freshness.age(of: index, field, in: readings, now: now, zone: zone), age.isStale,
      let value = fields[index].candidates(in: object).candidates.first?.value
    else { return }
    let stamp = program.fields.indices.contains(age.stamp) ? program.fields[age.stamp].title.name : "its date"
    findings.add(.requiredStale(age, stamp: stamp, field: field, at: findings.span(value.start, value.end)))
  }

  /// The field itself is never read as a value: it is known when there is a list.
  private func readHistory(
    _ reader: FieldReader, _ object: FieldReader.Object, into findings: inout LeadFindings
  ) -> (reading: FieldReading, events: [LeadEvent]?) {
    if let twice = reader.twice(in: object) {
      reader.reportTwice(twice, object, into: &findings)
      return (FieldReading(.unknown(.invalid)), nil)
    }
    let (candidates, reason) = reader.candidates(in: object)
    guard let candidate = candidates.first else { return (FieldReading(.unknown(reason ?? .absent)), nil) }
    let (value, source) = (candidate.value, reader.source(of: candidate))
    guard let elements = value.elements else {
      findings.add(.historyNotAList(value, field: reader.path, at: findings.span(value.start, value.end)))
      return (FieldReading(.unknown(.invalid), source: source), nil)
    }
    let events = history.value.read(
      elements, field: reader.path, pointer: reader.pointer(of: candidate, in: object), into: &findings)
    return (FieldReading(.known(.list([])), source: source), events)
  }

  /// A value that does not fit has been reported as an error already, because the field is required.
  private func requireValue(
    _ reader: FieldReader, _ reading: FieldReading, _ object: FieldReader.Object, _ root: JSONValue,
    into findings: inout LeadFindings
  ) {
    guard reader.field.isRequired, case .unknown(let reason) = reading.evaluation else { return }
    switch reason {
    case .absent, .null, .blank:
      let place = reader.firstPlace(in: object)
      let span =
        place.map { findings.span($0.value.start, $0.value.end) } ?? findings.span(root.start, root.start + 1)
      findings.add(.requiredMissing(reason, field: reader.field, at: span))
    case .invalid, .stale, .outOfRange, .divisionByZero, .otherCurrency: break
    }
  }
}
