import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Queries over the history, and the fields of the event inside their `where`.
extension ExpressionChecker {
  mutating func checkEvent(_ query: EventQuerySyntax, _ syntax: ExpressionSyntax) -> Expression? {
    if let list = listCounted(by: query) {
      return checkPath(list, .alone).map { Expression(.countOf, .count, [$0], origin: origin(syntax.span)) }
    }
    if case .event(let kind) = scope {
      report(.outsideEvent(sourceText(syntax.span), isA: "a question of its own", event: kind, at: syntax.span))
      return nil
    }
    guard let (query, type) = checkQuery(query) else { return nil }
    return Expression(.event, type, reference: .query(query), origin: origin(syntax.span))
  }

  /// The field that `count of` asks about when it names a list and no kind of event.
  private func listCounted(by query: EventQuerySyntax) -> PathSyntax? {
    guard query.form == .count, query.filter == nil, query.window == nil, symbols.events[query.event.text] == nil else {
      return nil
    }
    let parts = query.event.text.split(separator: ".").map { NameSyntax(String($0), query.event.span) }
    let path = PathSyntax(parts)
    guard !parts.isEmpty, case .list? = declaredField(path)?.type else { return nil }
    return path
  }

  /// The query and the type of what it gives.
  mutating func checkQuery(_ syntax: EventQuerySyntax) -> (query: EventQuery, type: ValueType)? {
    let kind = syntax.event.text
    guard let symbol = symbols.events[kind] else {
      let hint = suggest(kind, in: symbols.events.keys)
      report(.unknownEvent(kind, at: syntax.event.span, hint: hint))
      return nil
    }
    var type = Self.type(of: syntax.form)
    var field: Int?
    var isWhole = true
    if let name = syntax.field {
      field = symbol.fields.firstIndex { $0.title.name == name.text }
      if let field {
        type = symbol.fields[field].type
      } else {
        isWhole = false
        if !symbol.brokenFields.contains(name.text) { reportUnknownEventField(name.text, kind, at: name.span) }
      }
    }
    var filter: Expression?
    if let condition = syntax.filter {
      let outer = scope
      scope = .event(kind)
      filter = checkCondition(condition)
      scope = outer
      isWhole = isWhole && filter != nil
    }
    var window: Int64?
    if let length = syntax.window {
      window = self.window(length)
      isWhole = isWhole && window != nil
    }
    guard isWhole, let index = symbol.index else { return nil }
    let query = EventQuery(form: syntax.form.form, event: index, field: field, filter: filter, window: window)
    return (query, type)
  }

  private static func type(of form: EventQuerySyntax.Form) -> ValueType {
    switch form {
    case .count, .days: .count
    case .any: .yesNo
    case .first, .last: .time
    }
  }

  // MARK: - Inside `where`

  mutating func checkEventPath(_ path: PathSyntax, kind: String, _ context: OperandContext) -> Expression? {
    guard let symbol = symbols.events[kind] else { return nil }
    let name = path.text
    if let index = symbol.fields.firstIndex(where: { $0.title.name == name }) {
      return leaf(.eventField, symbol.fields[index].type, path, .field(index))
    }
    if symbol.brokenFields.contains(name) { return nil }
    if let address = path.withoutLast, path.parts.last?.text == "domain",
      let index = symbol.fields.firstIndex(where: { $0.title.name == address.text })
    {
      return checkEventDomain(path, of: address, index, symbol.fields[index])
    }
    if case .brokenOpposite = context, path.parts.count == 1, symbols.fields[name] == nil { return nil }
    reportOutsideEvent(path, kind, symbol, context)
    return nil
  }

  private mutating func checkEventDomain(
    _ path: PathSyntax, of address: PathSyntax, _ index: Int, _ field: Field
  ) -> Expression? {
    guard field.type == .email else {
      report(.domainOfOther(address.text, isA: TypeWords.of(field.type), at: path.span))
      return nil
    }
    return Expression(
      .emailDomain, .domain, [leaf(.eventField, field.type, address, .field(index))], origin: origin(path.span))
  }

  /// A name that the event does not have: something of the lead or the book, or a slip.
  private mutating func reportOutsideEvent(
    _ path: PathSyntax, _ kind: String, _ symbol: Symbols.EventSymbol, _ context: OperandContext
  ) {
    let name = path.text
    if declaredSymbol(path) != nil {
      report(.outsideEvent(name, isA: "a field of the lead", event: kind, at: path.span))
      return
    }
    if path.parts.count > 1 {
      if let part = Symbols.PartKind(rawValue: path.parts[0].text) {
        let what = path.parts.count > 2 ? "part" : part.words
        let article = what == Symbols.PartKind.icp.words ? "an" : "a"
        report(.outsideEvent(name, isA: "\(article) \(what) of the book", event: kind, at: path.span))
        return
      }
      if path.parts[0].text == "list", let list = list(path.parts[1]) {
        guard list.values != nil else { return }
        report(
          .listOutOfPlace("`\(name)`", at: path.span, hint: "ask whether a field is in it: `… in \(name)`"))
        return
      }
      if path.parts[0].text == "list" { return }
    }
    if path.parts.count == 1, let opposite = context.opposite, opposite.type.isText, !opposite.isLiteral {
      report(
        .unknownEventField(
          name, of: kind, at: path.span,
          hint: "to compare with a text, put it in quotes: `\(TypeWords.quote(name))`"))
      return
    }
    reportUnknownEventField(name, kind, at: path.span)
  }

  private mutating func reportUnknownEventField(_ name: String, _ kind: String, at span: SourceSpan) {
    let known = (symbols.events[kind]?.fields ?? []).map(\.title.name)
    var hint = suggest(name, in: known)
    if hint == nil, name == "at" || name == "date" || name == "time" {
      hint = "the moment is asked for with `in last 30 days`, or read with `last \(kind)`"
    }
    if hint == nil, !known.isEmpty, known.count <= 8 {
      hint = "it has " + known.map { "`\($0)`" }.joined(separator: ", ")
    }
    if hint == nil, known.isEmpty { hint = "declare the field with `event \(kind) { \(name): … }`" }
    report(.unknownEventField(name, of: kind, at: span, hint: hint))
  }
}

extension EventQuerySyntax.Form {
  var form: EventQuery.Form {
    switch self {
    case .count: .count
    case .days: .days
    case .any: .any
    case .first: .first
    case .last: .last
    }
  }
}
