import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What a path stands for.
extension ExpressionChecker {
  /// Order of meaning: a value of the closed set opposite; what the scope adds; a part by kind and name; a field.
  mutating func checkPath(_ path: PathSyntax, _ context: OperandContext) -> Expression? {
    if path.parts.count == 1, let opposite = context.opposite, opposite.takesBareWords {
      return checkValue(path.parts[0], opposite)
    }
    switch scope {
    case .event(let kind): return checkEventPath(path, kind: kind, context)
    case .icpTiers(let icp):
      if path.parts.count == 1, let symbol = symbols.icps[icp], let index = symbol.items[path.text] {
        guard !symbol.isBroken else { return nil }
        return leaf(.criterion, .yesNo, path, .item(part: symbol.index, index: index))
      }
    case .book: break
    }
    if let kind = readablePart(path) { return checkPart(kind, path) }
    if let symbol = declaredSymbol(path) { return checkField(path, symbol) }
    if let address = path.withoutLast, path.parts.last?.text == "domain", let symbol = declaredSymbol(address) {
      return checkDomain(path, of: address, symbol)
    }
    if path.parts.count > 1 {
      if let kind = Symbols.PartKind(rawValue: path.parts[0].text) { return checkPart(kind, path) }
      if path.parts[0].text == "list" { return checkListName(path) }
    }
    reportUnknownName(path, context)
    return nil
  }

  mutating func leaf(_ op: Operator, _ type: ValueType, _ path: PathSyntax, _ reference: Reference) -> Expression {
    Expression(op, type, reference: reference, origin: origin(path.span))
  }

  // MARK: - Fields

  /// The lead's field that a path names, also as `lead.NAME`; nil inside the `where` of a query.
  func declaredSymbol(_ path: PathSyntax) -> Symbols.FieldSymbol? {
    if let symbol = symbols.fields[path.text] { return symbol }
    guard path.parts.count > 1, path.parts[0].text == "lead" else { return nil }
    return symbols.fields[PathSyntax(Array(path.parts.dropFirst())).text]
  }

  /// The declaration of the field that a path names here: of the event inside a `where`, else of the lead.
  func declaredField(_ path: PathSyntax) -> Field? {
    switch scope {
    case .event(let kind): symbols.events[kind]?.fields.first { $0.title.name == path.text }
    case .book, .icpTiers: declaredSymbol(path)?.field
    }
  }

  private mutating func checkField(_ path: PathSyntax, _ symbol: Symbols.FieldSymbol) -> Expression? {
    guard let field = symbol.field else { return nil }
    return leaf(.field, field.type, path, .field(symbol.index))
  }

  private mutating func checkDomain(
    _ path: PathSyntax, of address: PathSyntax, _ symbol: Symbols.FieldSymbol
  ) -> Expression? {
    guard let field = checkField(address, symbol) else { return nil }
    guard field.type == .email else {
      report(.domainOfOther(address.text, isA: TypeWords.of(field.type), at: path.span))
      return nil
    }
    return Expression(.emailDomain, .domain, [field], origin: origin(path.span))
  }

  // MARK: - Parts

  /// The kind of part that a path names, when the book has such a part; it then comes before a field of that path.
  private func readablePart(_ path: PathSyntax) -> Symbols.PartKind? {
    guard path.parts.count > 1, let kind = Symbols.PartKind(rawValue: path.parts[0].text) else { return nil }
    return symbols[kind][path.parts[1].text] == nil ? nil : kind
  }

  private mutating func checkPart(_ kind: Symbols.PartKind, _ path: PathSyntax) -> Expression? {
    let name = path.parts[1]
    guard let symbol = part(kind, name) else { return nil }
    if path.parts.count > 2 { return checkItem(kind, path, symbol) }
    guard let type = symbol.type else { return nil }
    switch kind {
    case .fact: return leaf(.fact, type, path, .part(symbol.index))
    case .signal: return leaf(.signal, type, path, .part(symbol.index))
    case .score: return leaf(.score, type, path, .part(symbol.index))
    case .grade: return leaf(.grade, type, path, .part(symbol.index))
    case .icp:
      report(.incompletePart(path.text, question: "fits", other: "a criterion", at: path.span))
      return nil
    case .checklist:
      report(.incompletePart(path.text, question: "passes", other: "an item", at: path.span))
      return nil
    }
  }

  /// The part of a kind and name; reports an unknown name.
  private mutating func part(_ kind: Symbols.PartKind, _ name: NameSyntax) -> Symbols.PartSymbol? {
    if let symbol = symbols[kind][name.text] { return symbol }
    let other = Symbols.PartKind.allCases.first { symbols[$0][name.text] != nil }
    let hint =
      other.map { "did you mean `\($0.rawValue).\(name.text)`?" }
      ?? suggest(name.text, in: symbols[kind].keys)
    report(.unknownPart(name.text, kind: kind.words, at: name.span, hint: hint))
    return nil
  }

  private mutating func checkItem(
    _ kind: Symbols.PartKind, _ path: PathSyntax, _ symbol: Symbols.PartSymbol
  ) -> Expression? {
    let part = "\(kind.rawValue).\(path.parts[1].text)"
    let name = path.parts[2]
    switch kind {
    case .fact, .signal, .score, .grade:
      report(.nothingInside(part, at: name.span, hint: "conditions read `\(part)` as a whole"))
      return nil
    case .icp, .checklist:
      guard let index = symbol.items[name.text] else {
        let what = kind == .icp ? "criterion" : "item"
        let hint =
          kind == .icp && name.text == "tier"
          ? "conditions read the criteria, such as `\(part).\(symbol.items.keys.min() ?? "size")`"
          : suggest(name.text, in: symbol.items.keys)
        report(.unknownItem(name.text, of: part, what: what, at: name.span, hint: hint))
        return nil
      }
      if path.parts.count > 3 {
        let item = "\(part).\(name.text)"
        report(.nothingInside(item, at: path.parts[3].span, hint: "conditions read `\(item)` as a whole"))
        return nil
      }
      guard !symbol.isBroken else { return nil }
      return leaf(kind == .icp ? .criterion : .item, .yesNo, path, .item(part: symbol.index, index: index))
    }
  }

  /// `list.NAME` where a single value is expected.
  private mutating func checkListName(_ path: PathSyntax) -> Expression? {
    guard let symbol = list(path.parts[1]), symbol.values != nil else { return nil }
    report(.listOutOfPlace("`\(path.text)`", at: path.span, hint: "ask whether a field is in it: `… in \(path.text)`"))
    return nil
  }

  /// The declared list of a name; reports an unknown name.
  mutating func list(_ name: NameSyntax) -> Symbols.ListSymbol? {
    if let symbol = symbols.lists[name.text] { return symbol }
    report(
      .unknownPart(
        name.text, kind: "list", at: name.span, hint: suggest(name.text, in: symbols.lists.keys)))
    return nil
  }

  // MARK: - Questions to parts

  /// `icp.NAME fits`, `checklist.NAME passes`
  mutating func checkPredicate(
    _ path: PathSyntax, _ predicate: PredicateSyntax, _ syntax: ExpressionSyntax
  ) -> Expression? {
    let wanted: Symbols.PartKind = predicate == .fits ? .icp : .checklist
    if case .event(let kind) = scope {
      report(.outsideEvent(path.text, isA: "a part of the book", event: kind, at: path.span))
      return nil
    }
    guard path.parts.count > 1, let kind = Symbols.PartKind(rawValue: path.parts[0].text) else {
      report(wrongSubject(path, predicate, wanted))
      return nil
    }
    guard let symbol = part(kind, path.parts[1]) else { return nil }
    guard kind == wanted, path.parts.count == 2 else {
      // An unknown criterion is a fault of its own.
      if path.parts.count > 2, kind == .icp || kind == .checklist, checkItem(kind, path, symbol) == nil { return nil }
      report(wrongSubject(path, predicate, wanted))
      return nil
    }
    guard !symbol.isBroken else { return nil }
    let op: Operator = predicate == .fits ? .icpFits : .checklistPasses
    return Expression(op, .yesNo, reference: .part(symbol.index), origin: origin(syntax.span))
  }

  private func wrongSubject(
    _ path: PathSyntax, _ predicate: PredicateSyntax, _ wanted: Symbols.PartKind
  ) -> Diagnostic {
    let hint: String
    if symbols[wanted][path.text] != nil {
      hint = "write `\(wanted.rawValue).\(path.text) \(predicate.rawValue)`"
    } else if path.parts.count == 3, Symbols.PartKind(rawValue: path.parts[0].text) != nil {
      hint = "it is a condition already: write `\(path.text)`"
    } else if path.parts.count == 2, path.parts[0].text == Symbols.PartKind.icp.rawValue {
      hint = "write `\(path.text) fits`"
    } else if path.parts.count == 2, path.parts[0].text == Symbols.PartKind.checklist.rawValue {
      hint = "write `\(path.text) passes`"
    } else {
      hint = "write `\(path.text)` alone if it is a condition"
    }
    return .wrongQuestion(
      path.text, predicate.rawValue, of: wanted == .icp ? "an ICP" : "a checklist", at: path.span, hint: hint)
  }
}

extension PathSyntax {
  var withoutLast: PathSyntax? { parts.count > 1 ? PathSyntax(Array(parts.dropLast())) : nil }
}

extension Symbols.PartKind {
  /// As messages name it.
  var words: String {
    switch self {
    case .fact: "fact"
    case .signal: "signal"
    case .icp: "ICP"
    case .checklist: "checklist"
    case .score: "score"
    case .grade: "grade"
    }
  }
}
