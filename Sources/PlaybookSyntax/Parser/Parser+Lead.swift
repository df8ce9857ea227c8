import PlaybookSource

extension Parser {
  /// The types that one word names, and `yes/no`.
  static let typeNames = [
    "text", "yes/no", "count", "number", "percent", "money", "date", "time", "email", "domain", "phone", "url",
    "country", "timezone", "events",
  ]

  private static let attributeNames = [
    "required", "private", "can change", "default", "ask", "blank", "reads", "take", "only if equal", "as", "currency",
    "in zone", "fresh for",
  ]

  private static let attributeWords: [Keyword] = [
    .required, .private, .can, .default, .ask, .blank, .reads, .take, .only, .as, .currency, .in, .fresh,
  ]

  mutating func parseLead(_ entry: EntrySyntax) -> LeadSyntax {
    let head = readHead(entry, named: false, labelled: false, what: "this block")
    var lead = LeadSyntax(keyword: head.keyword)
    for line in lines(of: entry, example: BlockKind.lead.example) {
      if let field = parseField(line) { lead.fields.append(field) }
    }
    return lead
  }

  mutating func parseField(_ entry: EntrySyntax) -> FieldSyntax? {
    enterHead(entry)
    var path = parsePath()
    if isReported || path == nil { losesNames = true }
    if let joined = joinedName(from: path?.parts.last) {
      losesNames = true
      report(.crowdedName(joined, role: nil, labelled: false))
      path = path.map { PathSyntax($0.parts.dropLast() + [joined]) }
    }
    if let found = current {
      losesNames = true
      fail(.crowdedHead(found.written, at: found.span, expected: "only the field's path was expected before the colon"))
    }
    guard let path else { return nil }
    guard enterValue(entry) else {
      return FieldSyntax(path: path, type: TypeSyntax(.broken, path.span), attributes: [])
    }
    var type = parseFieldType()
    // A set of which a part is missing would make its values look unknown.
    if isBroken { type = TypeSyntax(.broken, type.span) }
    var attributes: [FieldAttributeSyntax] = []
    while eatComma(before: Self.attributeWords) {
      let start = position
      if let kind = parseFieldAttribute() { attributes.append(FieldAttributeSyntax(kind, span(from: start))) }
    }
    finish("a comma and a further property of the field")
    return FieldSyntax(path: path, type: type, attributes: attributes)
  }

  private mutating func parseFieldType() -> TypeSyntax {
    let start = position
    guard let word = current, word.kind == .word else {
      unexpected("a type such as `text`, `yes/no`, `count`, `money` or `one of [a, b]`")
      return TypeSyntax(.broken, span(from: start))
    }
    if eat(.list, .of) {
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Self.deepestExpression else {
        fail(.deepExpression(Self.deepestExpression, at: place))
        return TypeSyntax(.broken, span(from: start))
      }
      let element = parseFieldType()
      return TypeSyntax(.listOf(element), span(from: start))
    }
    if word.keyword == .one, keyword(1) == .of { return parseOneOf() }
    if word.keyword == .yes, kind(1) == .slash, keyword(2) == .no {
      position += 3
      return TypeSyntax(.named("yes/no"), span(from: start))
    }
    guard Self.typeNames.contains(word.text) else {
      let suggestion =
        Self.typeHabit(word.text) ?? Suggestion.nearest(to: word.text, in: Self.typeNames + ["list of", "one of"])
      fail(.unknownType(word.text, at: word.span, suggestion: suggestion))
      return TypeSyntax(.broken, word.span)
    }
    position += 1
    return TypeSyntax(.named(word.text), word.span)
  }

  private mutating func parseOneOf() -> TypeSyntax {
    let start = position
    expect(.one)
    expect(.of)
    guard eat(.openBracket) else {
      unexpected("`[`", hint: "write the values in square brackets: `one of [first, second]`")
      return TypeSyntax(.broken, span(from: start))
    }
    var members: [MemberSyntax] = []
    repeat {
      if kind() == .closeBracket, !members.isEmpty { break }
      guard let member = parseMember() else { break }
      members.append(member)
    } while eat(.comma)
    if !isReported, kind() != .closeBracket { unexpected("`,` or `]`") }
    _ = eat(.closeBracket)
    var otherwise: NameSyntax?
    if kind() == .comma, keyword(1) == .else {
      position += 2
      otherwise = parseName()
    }
    return TypeSyntax(.oneOf(members, otherwise: otherwise), span(from: start))
  }

  private mutating func parseMember() -> MemberSyntax? {
    if let hint = memberHint() {
      unexpected("a name", hint: hint)
      return nil
    }
    guard let name = parseName() else { return nil }
    var spellings: [LabelSyntax] = []
    while kind() == .string || kind() == .openText, let spelling = parseLabel() { spellings.append(spelling) }
    return MemberSyntax(name: name, spellings: spellings)
  }

  private mutating func parseFieldAttribute() -> FieldAttributeSyntax.Kind? {
    let found = keyword()
    if eat(.required) { return .required }
    if eat(.private) { return .isPrivate }
    if eat(.can) {
      expect(.change)
      return .canChange
    }
    if eat(.default) { return .defaultValue(parseUnary()) }
    if eat(.ask) { return parseLabel().map(FieldAttributeSyntax.Kind.ask) }
    if eat(.blank) { return .blank(parseLabels()) }
    if eat(.reads) { return .reads(parseLabels()) }
    if eat(.currency) {
      if kind() == .word {
        let hint =
          "the text names what a lead says the currency under: `currency \"deal_currency\"`; that of the book is a line of `book`"
        unexpected("a text in quotes", hint: hint)
        return nil
      }
      return parseLabel().map(FieldAttributeSyntax.Kind.currency)
    }
    if found == .fresh { return parseFreshness() }
    if eat(.in) {
      expect(.zone)
      return parseLabel().map(FieldAttributeSyntax.Kind.zone)
    }
    if found == .take || found == .only { return readTake().map(FieldAttributeSyntax.Kind.take) }
    if found == .as { return readScale().map(FieldAttributeSyntax.Kind.scale) }
    let suggestion = current.flatMap {
      Self.attributeHabit($0.text) ?? Suggestion.nearest(to: $0.text, in: Self.attributeNames)
    }
    fail(.unknownClause(current, at: place, known: Self.attributeNames, suggestion: suggestion))
    return nil
  }

  /// `fresh for 90 days by budget_updated_at`; that a stamp is named is for the checker to see.
  private mutating func parseFreshness() -> FieldAttributeSyntax.Kind? {
    expect(.fresh)
    let isNumber = kind() == .number
    if !eat(.for) {
      unexpected("`for`", like: ["for"], hint: isNumber ? "write `fresh for 90 days by updated_at`" : nil)
    }
    guard let length = parseDuration() else { return nil }
    guard eat(.by) else {
      if kind() == .word { unexpected("`by` and the field that says when it was written down", like: ["by"]) }
      return .fresh(length, by: nil)
    }
    return parsePath().map { .fresh(length, by: $0) }
  }

  private mutating func readTake() -> TakeSyntax? {
    if eat(.take, .larger) { return .larger }
    if eat(.take, .smaller) { return .smaller }
    if eat(.take, .latest) { return .latest }
    if eat(.only, .if, .equal) { return .onlyIfEqual }
    if eat(.take) {
      unexpected("`larger`, `smaller` or `latest`", like: ["larger", "smaller", "latest"])
    } else {
      _ = eat(.only)
      unexpected("`only if equal`")
    }
    return nil
  }

  private mutating func readScale() -> ScaleSyntax? {
    if eat(.as, .fraction) { return .fraction }
    if eat(.as, .epoch, .seconds) { return .epochSeconds }
    if eat(.as, .epoch, .ms) { return .epochMilliseconds }
    _ = eat(.as)
    if eat(.epoch) {
      unexpected("`seconds` or `ms`", like: ["seconds", "ms"])
    } else {
      unexpected("`fraction`, `epoch seconds` or `epoch ms`", like: ["fraction", "epoch"])
    }
    return nil
  }
}
