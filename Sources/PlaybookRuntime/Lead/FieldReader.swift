import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Takes one field's value from an object through the door, in its one order: own path, then the `reads` names, each as a
/// literal key and then nested; the first value that is there; trim and blanks; conversion; default.
///
/// Guarantee: a failed conversion is never made good by another source or a default.
///
/// One object for each field of a program, so that reading an event copies no reader.
final class FieldReader: Sendable {
  let field: Field
  /// The field's name in messages: for a field of an event with its kind.
  let path: String
  private let values: ValueReader
  private let tree: SourceTree
  /// Of the own path and of each of `reads`.
  private let slots: [Int]
  private let currencySlot: Int?
  private let bookCurrency: String?

  /// A value that is there.
  struct Candidate {
    let slot: Int
    let value: JSONValue
    let isNested: Bool
    let isScaled: Bool
    let isOwn: Bool
  }

  private struct Converted {
    let candidate: Candidate
    let value: Value
  }

  /// The object that is read: what it has for the tree's slots, and its own JSON pointer.
  struct Object {
    let findings: [SourceTree.Finding]
    /// Of the list that the object stands in, or of the object itself.
    let base: String
    /// Its place in the list; nil where it is in none.
    var index: Int?

    var pointer: String { index.map { "\(base)/\($0)" } ?? base }
  }

  init(
    _ field: Field, path: String, tree: SourceTree, slotsByName: [String: Int], bookCurrency: String?,
    zones: any ZoneLibrary
  ) {
    self.field = field
    self.path = path
    self.tree = tree
    values = ValueReader(field, zones: zones)
    slots = ([field.title.name] + field.reads).compactMap { slotsByName[$0] }
    currencySlot = field.currencySource.flatMap { slotsByName[$0] }
    self.bookCurrency = bookCurrency
  }

  /// The field's own names where none of its sources stands in the object.
  func absentNames(in object: Object) -> [String] {
    slots.allSatisfy { object.findings[$0].isAbsent } ? slots.map { tree.names[$0] } : []
  }

  func read(_ object: Object, into findings: inout LeadFindings) -> FieldReading {
    // Of most fields, and of nearly all that an event may have, there is nothing.
    if slots.allSatisfy({ object.findings[$0].isAbsent }), currencySlot.map({ object.findings[$0].isAbsent }) ?? true {
      if let value = field.defaultValue { return FieldReading(.known(value), isDefault: true) }
      return FieldReading(.unknown(.absent))
    }
    if let twice = twice(in: object) {
      reportTwice(twice, object, into: &findings)
      return FieldReading(.unknown(.invalid))
    }
    let (candidates, reason) = candidates(in: object)
    guard let first = candidates.first else {
      if let value = field.defaultValue { return FieldReading(.known(value), isDefault: true) }
      return FieldReading(.unknown(reason ?? .absent))
    }
    var converted: [Converted] = []
    for candidate in candidates {
      switch values.convert(candidate.value, isScaled: candidate.isScaled, currency: plainCurrency(in: object)) {
      case .value(let value): converted.append(Converted(candidate: candidate, value: value))
      case .list(let value, let dropped):
        for element in dropped { report(element, candidate, object, into: &findings) }
        converted.append(Converted(candidate: candidate, value: value))
      case .misfit(let misfit):
        report(misfit, candidate, object, into: &findings)
        return FieldReading(.unknown(misfit.why), source: source(of: candidate))
      }
    }
    var chosen = converted[0]
    for other in converted.dropFirst() {
      switch preference(of: other.value, over: chosen.value) {
      case .keep: break
      case .take: chosen = other
      case .none(let why):
        reportDifference(chosen.candidate, other.candidate, why, object, into: &findings)
        return FieldReading(.unknown(why), source: source(of: first))
      }
    }
    return FieldReading(.known(chosen.value), source: source(of: chosen.candidate))
  }

  /// The name that a value was taken from.
  func source(of candidate: Candidate) -> String { tree.names[candidate.slot] }

  func pointer(of candidate: Candidate, in object: Object) -> String {
    object.pointer + tree.pointer(candidate.slot, isNested: candidate.isNested)
  }

  /// The first value of the field in the object, be it null or blank.
  func firstPlace(in object: Object) -> SourceTree.Place? {
    slots.lazy.compactMap { object.findings[$0].literal ?? object.findings[$0].nested }.first
  }

  /// A key that stands twice among all that the field reads.
  func twice(in object: Object) -> SourceTree.Twice? {
    for slot in slots {
      if let twice = object.findings[slot].twice { return twice }
    }
    return currencySlot.flatMap { object.findings[$0].twice }
  }

  func reportTwice(_ twice: SourceTree.Twice, _ object: Object, into findings: inout LeadFindings) {
    findings.add(twice, field: .init(path: path, isRequired: field.isRequired))
    findings.add(
      LeadProblem(field: path, pointer: object.pointer + twice.pointer, why: .invalid, expected: "the key once"),
      field: path, at: twice.second)
  }

  /// The values that are there, in the door's order (only the first one where the first one counts), or why there is
  /// none.
  func candidates(in object: Object) -> (candidates: [Candidate], reason: UnknownReason?) {
    var candidates: [Candidate] = []
    var reason: UnknownReason?
    for (index, slot) in slots.enumerated() {
      let finding = object.findings[slot]
      if let place = usable(finding.literal, &reason) ?? usable(finding.nested, &reason) {
        candidates.append(
          Candidate(
            slot: slot, value: place.value, isNested: place.isNested,
            // A scale belongs to the names it is written after.
            isScaled: index > 0 || field.reads.isEmpty, isOwn: index == 0))
      }
      if field.combination == .first, !candidates.isEmpty { break }
    }
    return (candidates, reason)
  }

  /// The place when there is a value; else notes why there is none.
  private func usable(_ place: SourceTree.Place?, _ reason: inout UnknownReason?) -> SourceTree.Place? {
    guard let place else { return nil }
    guard let absence = values.absence(of: place.value) else { return place }
    reason = reason ?? absence
    return nil
  }

  private func plainCurrency(in object: Object) -> PlainCurrency {
    if let slot = currencySlot {
      for place in [object.findings[slot].literal, object.findings[slot].nested] {
        if let place, values.absence(of: place.value) == nil { return LeadText.currency(place.value) }
      }
    }
    return bookCurrency.map { .known($0) } ?? .none
  }

  // MARK: - Several sources

  private enum Preference {
    case keep, take
    case none(UnknownReason)
  }

  private func preference(of value: Value, over chosen: Value) -> Preference {
    switch field.combination {
    case .first: return .keep
    case .onlyIfEqual: return Self.isSame(value, chosen) ? .keep : .none(.invalid)
    case .larger, .latest: return Self.isLess(chosen, value)
    case .smaller: return Self.isLess(value, chosen)
    }
  }

  /// `.take` when `left` is less than `right`.
  private static func isLess(_ left: Value, _ right: Value) -> Preference {
    switch (left, right) {
    case (.number(let a), .number(let b)): return a < b ? .take : .keep
    case (.date(let a), .date(let b)): return a < b ? .take : .keep
    case (.time(let a), .time(let b)): return a < b ? .take : .keep
    case (.money(let a), .money(let b)):
      // Rates have dates, and a lead has none at the door.
      guard a.currency == b.currency else { return .none(.otherCurrency) }
      return a.units < b.units ? .take : .keep
    case _: return .keep
    }
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): a.equals(b)
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    case _: left == right
    }
  }

  // MARK: - Reports

  private func report(
    _ misfit: Misfit, _ candidate: Candidate, _ object: Object, into findings: inout LeadFindings
  ) {
    let value = candidate.value
    let span = findings.span(value.start, value.end)
    findings.add(misfit.why == .outOfRange ? .valueOutOfRange : .valueMisfit, field: path, at: span) {
      .misfit(
        misfit, field: path, isPrivate: field.isPrivate, isRequired: field.isRequired,
        source: candidate.isOwn ? nil : source(of: candidate), shown: LeadText.shown(value), at: span)
    }
    findings.add(
      LeadProblem(field: path, pointer: pointer(of: candidate, in: object), why: misfit.why, expected: misfit.expected),
      field: path, at: value.start)
  }

  private func report(
    _ element: DroppedElement, _ candidate: Candidate, _ object: Object, into findings: inout LeadFindings
  ) {
    let span = findings.span(element.start, element.end)
    findings.add(.elementDropped, field: path, at: span) {
      .elementDropped(element, field: path, isPrivate: field.isPrivate, at: span)
    }
    let isInArray = candidate.value.elements != nil
    findings.add(
      LeadProblem(
        field: path, pointer: pointer(of: candidate, in: object) + (isInArray ? "/\(element.index)" : ""),
        why: element.misfit.why,
        expected: element.misfit.expected),
      field: path, at: element.start)
  }

  private func reportDifference(
    _ first: Candidate, _ second: Candidate, _ why: UnknownReason, _ object: Object, into findings: inout LeadFindings
  ) {
    findings.add(
      .sourcesDiffer(
        why, field: path, isPrivate: field.isPrivate, isRequired: field.isRequired,
        (source(of: first), LeadText.shown(first.value), findings.span(first.value.start, first.value.end)),
        (source(of: second), LeadText.shown(second.value), findings.span(second.value.start, second.value.end))))
    findings.add(
      LeadProblem(
        field: path, pointer: pointer(of: second, in: object), why: why,
        expected: why == .otherCurrency ? "one currency" : "the same value in every source"),
      field: path, at: second.value.start)
  }
}
