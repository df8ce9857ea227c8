import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Kinds of events: the built-in ones, and what the book says about them or adds.
extension PartChecker {
  mutating func checkEvents() {
    var kinds: [String: (title: Title, symbol: Symbols.EventSymbol)] = [:]
    for kind in BuiltInEvents.kinds {
      let symbol = Symbols.EventSymbol(index: nil, fields: kind.fields, span: nil)
      kinds[kind.name] = (Title(kind.name, label: kind.label, origin: .none), symbol)
    }
    for event in declarations.events {
      let builtIn = kinds[event.name.text]
      var title = title(event)
      title.label = title.label ?? builtIn?.title.label
      kinds[event.name.text] = (title, check(event, builtIn: builtIn?.symbol.fields ?? []))
    }
    // Only what the book reads is in its program; the index is the place among those, by name.
    let keepsClocks = declarations.keepClocks
    let meaningful = Set(declarations.events.lazy.filter { $0.meanings?.isEmpty == false }.map(\.name.text))
    let names = kinds.keys.filter { name in
      graph.eventsNamed.contains(name)
        || declarations.looks(at: name) || (keepsClocks && meaningful.contains(name))
    }.sorted { $0.precedesByBytes($1) }
    for (index, name) in names.enumerated() {
      kinds[name]?.symbol.index = index
      if let kind = kinds[name] { program.events.append(EventKind(title: kind.title, fields: kind.symbol.fields)) }
    }
    expressions.symbols.events = kinds.mapValues(\.symbol)
  }

  /// A field that the book declares for a built-in kind takes the place of the one of that name.
  private mutating func check(_ event: EventSyntax, builtIn: [Field]) -> Symbols.EventSymbol {
    var symbol = Symbols.EventSymbol(index: nil, fields: [], span: event.name.span)
    var firsts: [String: SourceSpan] = [:]
    for syntax in event.fields {
      let name = syntax.path.text
      if let first = firsts[name] {
        let what = "field of the event `\(event.name.text)`"
        report(.duplicateName(name, what, at: syntax.path.span, first: first))
        continue
      }
      firsts[name] = syntax.path.span
      checkName(syntax.path, of: event)
      if let field = check(syntax, in: .event(event.name.text)) {
        symbol.fields.append(field)
      } else {
        symbol.brokenFields.insert(name)
      }
    }
    checkSources(event.fields)
    symbol.fields += builtIn.filter { firsts[$0.title.name] == nil }
    symbol.fields.sort { $0.title.name.precedesByBytes($1.title.name) }
    return symbol
  }

  private mutating func checkName(_ path: PathSyntax, of event: EventSyntax) {
    if BuiltInEvents.reservedFields.contains(path.text) {
      report(.reservedName(path.text, .everyEvent, at: path.span))
    } else if path.parts.count > 1 {
      report(.reservedName(path.text, .severalWords(in: event.name.text), at: path.span))
    }
  }
}

extension PartChecker {
  /// A kind of event by its index in the program, with what `where` asks of it; nil with a report.
  mutating func event(
    _ name: NameSyntax, where filter: ExpressionSyntax?
  ) -> (index: Int, filter: Expression?)? {
    guard let symbol = expressions.symbols.events[name.text] else {
      let hint = expressions.suggest(name.text, in: expressions.symbols.events.keys)
      report(.unknownEvent(name.text, at: name.span, hint: hint))
      return nil
    }
    let condition = filter.map { expressions.condition($0, scope: .event(name.text)) }
    if let condition, condition == nil { return nil }
    return symbol.index.map { ($0, condition ?? nil) }
  }
}
