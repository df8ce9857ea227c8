import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What is said about a field after its type.
extension PartChecker {
  /// Attributes that do not fit are reported and left out.
  mutating func apply(_ syntax: FieldSyntax, to field: inout Field, in place: FieldPlace) {
    var firsts: [String: SourceSpan] = [:]
    var fitting: [String: SourceSpan] = [:]
    for attribute in syntax.attributes {
      let word = attribute.word
      if let first = firsts[word] {
        report(.attributeTwice(word, at: attribute.span, first: first))
        continue
      }
      firsts[word] = attribute.span
      if let fault = mismatch(attribute, field, in: place) {
        report(.attributeMismatch(attribute.text, fault, at: attribute.span))
        continue
      }
      fitting[word] = attribute.span
      apply(attribute, of: syntax, to: &field)
    }
    if let required = fitting["required"], let byDefault = fitting["default"] {
      report(.requiredWithDefault(field.title.name, at: byDefault, required: required))
    }
    checkCombination(of: field, syntax.attributes)
    checkDay(of: field, syntax.attributes)
  }

  private mutating func apply(_ attribute: FieldAttributeSyntax, of syntax: FieldSyntax, to field: inout Field) {
    switch attribute.kind {
    case .required: field.isRequired = true
    case .isPrivate: field.isPrivate = true
    case .canChange: field.canChange = true
    case .defaultValue(let value):
      field.defaultValue = expressions.literal(value, as: field.type, field: field)
      if field.type == .timezone, case .text(let zone)? = field.defaultValue {
        expressions.checkZone(zone, at: value.span)
      }
    case .ask(let question): field.ask = question.text
    case .blank(let texts): field.blanks = blanks(texts, of: field, syntax.type)
    case .reads(let sources):
      for source in sources where source.text.isEmpty { report(.emptyText("a source", at: source.span)) }
      field.reads = sources.map(\.text)
    case .take(let take): field.combination = combination(take)
    case .scale(let scale): field.scale = self.scale(scale)
    case .currency(let source):
      if source.text.isEmpty { report(.emptyText("a source", at: source.span)) }
      field.currencySource = source.text
    case .zone(let zone): field.zone = expressions.zoneName(zone)
    case .fresh(let length, let stamp): field.freshness = freshness(length, by: stamp, attribute, of: field)
    }
  }

  /// Ages are elapsed; the moment of the answer stands in a field that cannot go stale itself.
  private mutating func freshness(
    _ length: DurationSyntax, by path: PathSyntax?, _ attribute: FieldAttributeSyntax, of field: Field
  ) -> Field.Freshness? {
    let size = self.length(length, as: .elapsed("`fresh for`"))?.microseconds
    guard let path else {
      reportMissing(.attributeMismatch(attribute.text, .freshWithoutStamp(field: field.title.name), at: attribute.span))
      return nil
    }
    guard let stamp = self.field(path, in: "`by`"), let type = stamp.type else { return nil }
    guard type == .date || type == .time else {
      report(.attributeMismatch(attribute.text, .stampOfOther(path.text, isA: type.words), at: path.span))
      return nil
    }
    let isFresh = declarations.fields[stamp.index].attributes.contains { attribute in
      if case .fresh = attribute.kind { true } else { false }
    }
    if isFresh {
      report(.attributeMismatch(attribute.text, .staleStamp(path.text), at: path.span))
      return nil
    }
    return size.map { Field.Freshness(size: $0, stamp: stamp.index) }
  }

  /// A text that means "not answered" cannot also be a value.
  private mutating func blanks(_ texts: [LabelSyntax], of field: Field, _ type: TypeSyntax) -> [Text] {
    var spellings = Spellings()
    for member in field.members {
      for text in [Text(member.name)] + member.spellings {
        spellings.meanings[text.folded] = ("the value `\(member.name)`", type.span, false)
      }
    }
    return texts.compactMap { take($0, meaning: "\"not answered\"", &spellings) }
  }

  private func combination(_ take: TakeSyntax) -> Field.Combination {
    switch take {
    case .larger: .larger
    case .smaller: .smaller
    case .latest: .latest
    case .onlyIfEqual: .onlyIfEqual
    }
  }

  private func scale(_ scale: ScaleSyntax) -> Field.Scale {
    switch scale {
    case .fraction: .fraction
    case .epochSeconds: .epochSeconds
    case .epochMilliseconds: .epochMilliseconds
    }
  }

  // MARK: - What fits

  /// Why the attribute does not fit the field; nil when it fits.
  private func mismatch(
    _ attribute: FieldAttributeSyntax, _ field: Field, in place: FieldPlace
  ) -> Diagnostic.AttributeFault? {
    let type = field.type
    func other(than expected: String) -> Diagnostic.AttributeFault {
      .type(field: field.title.name, isA: type.words, expected: expected)
    }
    if case .event(let event) = place, !attribute.fitsEvents { return .ofEvent(event) }
    return switch attribute.kind {
    case .isPrivate, .canChange, .reads: nil
    case .required, .defaultValue, .ask, .blank, .fresh: type == .events ? .ofHistory : nil
    case .take(let take): mismatch(take, type).map { other(than: $0) }
    case .scale(.fraction): type.element == .percent ? nil : other(than: "a percent")
    case .scale(.epochSeconds), .scale(.epochMilliseconds), .zone:
      type.element == .date || type.element == .time ? nil : other(than: "a date or a time")
    case .currency: type == .money ? nil : other(than: "an amount of money")
    }
  }

  /// The types that would fit; nil when `type` does.
  private func mismatch(_ take: TakeSyntax, _ type: ValueType) -> String? {
    switch take {
    case .larger, .smaller:
      switch type {
      case .count, .number, .percent, .money: nil
      case .yesNo, .text, .date, .time, .email, .domain, .phone, .url, .country, .timezone, .clock, .duration, .choice,
        .list,
        .points, .grade, .events:
        "a count, a number, a percent or money"
      }
    case .latest: type == .date || type == .time ? nil : "a date or a time"
    case .onlyIfEqual: type == .events ? "a field with a value" : nil
    }
  }

  private mutating func checkCombination(of field: Field, _ attributes: [FieldAttributeSyntax]) {
    guard field.combination != .first, field.reads.isEmpty else { return }
    for attribute in attributes {
      guard case .take = attribute.kind else { continue }
      report(.attributeMismatch(attribute.text, .singleSource(field: field.title.name), at: attribute.span))
    }
  }

  /// A number of seconds is a moment; only with a zone is it a day.
  private mutating func checkDay(of field: Field, _ attributes: [FieldAttributeSyntax]) {
    guard field.type.element == .date, field.zone == nil else { return }
    let hasZone = attributes.contains { attribute in
      if case .zone = attribute.kind { true } else { false }
    }
    for attribute in attributes where !hasZone {
      guard case .scale(let scale) = attribute.kind, scale != .fraction else { continue }
      report(.attributeMismatch(attribute.text, .dayWithoutZone, at: attribute.span))
    }
  }
}

extension FieldAttributeSyntax {
  /// What may be said once: the different ways to combine, and to scale, are one.
  fileprivate var word: String {
    switch kind {
    case .required: "required"
    case .isPrivate: "private"
    case .canChange: "can change"
    case .defaultValue: "default"
    case .ask: "ask"
    case .blank: "blank"
    case .reads: "reads"
    case .take: "take"
    case .scale: "as"
    case .currency: "currency"
    case .zone: "in zone"
    case .fresh: "fresh for"
    }
  }

  /// As it is written, without its value.
  fileprivate var text: String {
    switch kind {
    case .take(let take): take.rawValue
    case .scale(let scale): scale.rawValue
    case .required, .isPrivate, .canChange, .defaultValue, .ask, .blank, .reads, .currency, .zone, .fresh: word
    }
  }

  fileprivate var fitsEvents: Bool {
    switch kind {
    case .isPrivate, .blank, .reads, .scale, .zone, .currency: true
    case .required, .canChange, .defaultValue, .ask, .take, .fresh: false
    }
  }
}
