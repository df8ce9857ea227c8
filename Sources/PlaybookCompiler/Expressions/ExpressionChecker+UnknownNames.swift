import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// A path that is neither a field nor a part: the most helpful word about what it may have been meant to be.
extension ExpressionChecker {
  mutating func reportUnknownName(_ path: PathSyntax, _ context: OperandContext) {
    let name = path.parts[0].text
    if path.parts.count == 1, case .brokenOpposite = context { return }
    if let hint = Self.outputHint(name), path.parts.count > 1 || Symbols.PartKind(rawValue: name) == nil {
      report(.outputRead(path.text, at: path.span, hint: hint))
      return
    }
    if path.parts.count == 1, Symbols.PartKind(rawValue: name) != nil || name == "list" {
      report(
        .namelessPart(name, at: path.span, hint: "write its kind and name, such as `\(name).\(example(of: name))`"))
      return
    }
    if case .icpTiers(let icp) = scope, path.parts.count == 1 {
      let criteria = symbols.icps[icp]?.items.keys.sorted() ?? []
      report(.unknownCriterion(name, of: icp, at: path.span, hint: suggest(name, in: criteria)))
      return
    }
    var field = path
    if path.parts.count > 1, name.utf8.elementsEqual("lead".utf8) { field = PathSyntax(Array(path.parts.dropFirst())) }
    report(.unknownField(field.text, at: path.span, hint: hint(for: field, context), fixIt: quoteFixIt(path, context)))
  }

  /// The first words of what only tests read, and what a condition reads instead.
  private static func outputHint(_ word: String) -> String? {
    switch word {
    case Symbols.OutputKind.stage.rawValue:
      "read what the stage itself rests on, such as a score or a checklist"
    case Symbols.OutputKind.route.rawValue:
      "read what the route itself rests on, such as `company.country`"
    case Symbols.OutputKind.cadence.rawValue: "ask about what happened, such as `any enrolled`"
    case Symbols.OutputKind.handoff.rawValue, Symbols.OutputKind.playbook.rawValue, "verdict", "leaning", "disqualify",
      "qualified":
      "name the condition with `fact`, and read that in both places"
    default: nil
    }
  }

  private func example(of kind: String) -> String {
    if let kind = Symbols.PartKind(rawValue: kind), let name = symbols[kind].keys.min() { return name }
    if kind == "list", let name = symbols.lists.keys.min() { return name }
    return "name"
  }

  private mutating func hint(for path: PathSyntax, _ context: OperandContext) -> String? {
    let text = path.text
    if path.parts.count == 1 {
      if let opposite = context.opposite, opposite.type == .yesNo || !opposite.type.isText, let truth = Self.truth(text)
      {
        return "write `\(truth)`"
      }
      if case .condition = context, let truth = Self.truth(text) { return "write `\(truth)`" }
      if context.opposite != nil, let question = Self.question(text) { return question }
      if let opposite = context.opposite, opposite.type.isText, !opposite.isLiteral {
        return "to compare with a text, put it in quotes: `\(TypeWords.quote(text))`"
      }
      if let part = partHint(text) { return part }
    }
    if path.parts.count > 1,
      let kind = Symbols.PartKind.allCases.first(where: { symbols[$0][path.parts[0].text] != nil })
    {
      return "did you mean `\(kind.rawValue).\(text)`?"
    }
    if let last = path.parts.last?.text {
      let ending = symbols.fields.keys.filter { $0.hasSuffix("." + last) }
      if ending.count == 1 { return "did you mean `\(ending[0])`?" }
    }
    if let near = suggest(text, in: symbols.fields.keys) { return near }
    // An address such as acme.example looks like a path.
    guard let opposite = context.opposite, opposite.type.isText, !opposite.isLiteral else { return nil }
    return "to compare with a text, put it in quotes: `\(TypeWords.quote(text))`"
  }

  /// A part or an event that goes by the bare name, as it is written in a condition.
  private func partHint(_ name: String) -> String? {
    for kind in Symbols.PartKind.allCases where symbols[kind][name] != nil {
      switch kind {
      case .icp: return "did you mean `icp.\(name) fits`?"
      case .checklist: return "did you mean `checklist.\(name) passes`?"
      case .fact, .signal, .score, .grade: return "did you mean `\(kind.rawValue).\(name)`?"
      }
    }
    if symbols.lists[name] != nil { return "did you mean `list.\(name)`?" }
    if symbols.events[name] != nil { return "did you mean `any \(name)`?" }
    if Symbols.happenings.contains(name) { return Symbols.aloneHint(name) }
    return nil
  }

  private func quoteFixIt(_ path: PathSyntax, _ context: OperandContext) -> Diagnostic.FixIt? {
    guard path.parts.count == 1, let opposite = context.opposite, opposite.type.isText, !opposite.isLiteral,
      Self.question(path.text) == nil
    else { return nil }
    return Diagnostic.FixIt(path.span, replaceWith: TypeWords.quote(path.text), isSafe: false)
  }

  /// Words by which other languages ask whether there is a value.
  private static func question(_ word: String) -> String? {
    switch word.lowercased() {
    case "null", "nil", "empty", "blank", "none", "unset", "undefined", "unknown", "missing":
      "to ask whether there is a value, write `is missing` or `is answered`"
    case "known", "present", "filled", "given", "set", "available":
      "to ask whether there is a value, write `is answered`"
    default: nil
    }
  }

  private static func truth(_ word: String) -> String? {
    switch word {
    case "true", "True", "TRUE", "Yes", "YES": "yes"
    case "false", "False", "FALSE", "No", "NO": "no"
    default: nil
    }
  }
}
