import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// The author's words, and where they stand.
extension ExpressionChecker {
  static let historyHint = "ask about one kind of event, such as `any demo_request in last 30 days`"

  /// What the author wrote at `span`, on one line and not longer than a message can bear.
  func sourceText(_ span: SourceSpan) -> String {
    let limit = 60
    let bytes = sources[span].bytes
    let start = max(0, min(Int(span.start), bytes.count))
    let end = max(start, min(Int(span.end), bytes.count))
    var text = ""
    var count = 0
    var isAfterSpace = true
    for scalar in String(decoding: bytes[start..<min(end, start + 4 * limit)], as: UTF8.self).unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if isSpace && isAfterSpace { continue }
      isAfterSpace = isSpace
      if count == limit { return text + "…" }
      text.unicodeScalars.append(isSpace ? " " : scalar)
      count += 1
    }
    return text
  }

  func quoted(_ span: SourceSpan) -> String { "`\(sourceText(span))`" }

  func quoted(_ syntax: ExpressionSyntax) -> String { quoted(syntax.withoutBrackets.span) }

  func quoted(_ operand: CheckedOperand) -> String { quoted(operand.syntax) }

  /// What `operand` says to the other side of a comparison.
  func opposite(_ operand: CheckedOperand, isEquality: Bool) -> Opposite {
    var opposite = Opposite(
      type: operand.type, name: .written(operand.syntax.withoutBrackets.span), members: members(of: operand.syntax),
      isEquality: isEquality)
    opposite.isLiteral = operand.expression.op == .literal
    return opposite
  }

  func words(_ opposite: Opposite) -> String {
    switch opposite.name {
    case .written(let span): quoted(span)
    case .words(let words): words
    }
  }

  /// The members that a closed set declares; empty where only their names are known.
  private func members(of syntax: ExpressionSyntax) -> [Member] {
    switch syntax.withoutBrackets.kind {
    case .path(let path): return declaredField(path)?.members ?? []
    case .choice(_, let options):
      return options.lazy.map { members(of: $0) }.first { !$0.isEmpty } ?? []
    case .conditional(_, let yes, let no):
      let members = members(of: yes)
      return members.isEmpty ? self.members(of: no) : members
    case .event(let query):
      let fields = symbols.events[query.event.text]?.fields ?? []
      return fields.first { $0.title.name == query.field?.text }?.members ?? []
    case .literal, .list, .parenthesised, .not, .negative, .logical, .comparison, .arithmetic, .state, .between,
      .membership, .includes, .textTest, .days, .timeOfDay, .hours, .within, .order, .predicate, .today, .broken:
      return []
    }
  }
}

extension ExpressionSyntax {
  /// The expression inside any brackets.
  var withoutBrackets: ExpressionSyntax {
    var syntax = self
    while case .parenthesised(let inner) = syntax.kind { syntax = inner }
    return syntax
  }

  /// The word of a path of one word, not in brackets.
  var bareWord: NameSyntax? {
    if case .path(let path) = kind, path.parts.count == 1 { path.parts[0] } else { nil }
  }

  /// The text of a literal in quotes.
  var quotedText: LabelSyntax? {
    if case .literal(.text(let label)) = kind { label } else { nil }
  }

  /// The name in `list.NAME`.
  var listName: NameSyntax? {
    if case .path(let path) = withoutBrackets.kind, path.parts.count == 2, path.parts[0].text == "list" {
      path.parts[1]
    } else {
      nil
    }
  }

  var isLiteral: Bool {
    if case .literal = kind { true } else { false }
  }

  var isBroken: Bool {
    if case .broken = withoutBrackets.kind { true } else { false }
  }
}
