import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// The lead's fields.
extension PartChecker {
  mutating func checkFields() {
    // Every field is declared, with its type, before the first default is read: a default may name one by mistake.
    for (index, syntax) in declarations.fields.enumerated() {
      expressions.symbols.fields[syntax.path.text] = Symbols.FieldSymbol(
        index: index, field: bareField(syntax, in: .lead), span: syntax.path.span)
    }
    for syntax in declarations.fields {
      guard var field = expressions.symbols.fields[syntax.path.text]?.field else { continue }
      apply(syntax, to: &field, in: .lead)
      expressions.symbols.fields[syntax.path.text]?.field = field
      program.fields.append(field)
    }
    checkHistory()
    checkPaths()
    checkSources(declarations.fields)
  }

  /// One field of an event; nil when its type is broken.
  mutating func check(_ syntax: FieldSyntax, in place: FieldPlace) -> Field? {
    guard var field = bareField(syntax, in: place) else { return nil }
    apply(syntax, to: &field, in: place)
    return field
  }

  /// A field with its name and its type; nil when that is broken.
  private mutating func bareField(_ syntax: FieldSyntax, in place: FieldPlace) -> Field? {
    guard let type = check(syntax.type, in: place) else { return nil }
    var field = Field(title: title(NameSyntax(syntax.path.text, syntax.path.span), nil), type: type.type)
    field.members = type.members
    field.elseMember = type.elseMember
    return field
  }

  private mutating func checkHistory() {
    var first: SourceSpan?
    for syntax in declarations.fields {
      guard case .named("events") = syntax.type.kind else { continue }
      if let first {
        report(.secondHistory(syntax.path.text, at: syntax.path.span, first: first))
      } else {
        first = syntax.path.span
      }
    }
  }

  // MARK: - Names

  /// First words of a path that mean something else in an expression.
  private static let reservedWords: Set<String> = Set(
    Symbols.PartKind.allCases.map(\.rawValue) + Symbols.OutputKind.allCases.map(\.rawValue) + ["list", "lead"])

  private mutating func checkPaths() {
    for syntax in declarations.fields {
      let path = syntax.path
      guard path.parts.count > 1, let first = path.parts.first else { continue }
      if Self.reservedWords.contains(first.text) {
        report(.reservedName(path.text, .firstWord(first.text), at: path.span))
        continue
      }
      let address = PathSyntax(Array(path.parts.dropLast()))
      guard path.parts.last?.text == "domain", let symbol = expressions.symbols.fields[address.text],
        symbol.type == .email
      else { continue }
      report(.reservedName(path.text, .domain(of: address.text, symbol.span), at: path.span))
    }
  }

  // MARK: - Sources

  /// Two fields never read one source: its own path is a field's first source. A currency may serve several amounts.
  mutating func checkSources(_ fields: [FieldSyntax]) {
    var readers: [Text: (field: String, span: SourceSpan)] = [:]
    for field in fields { readers[Text(field.path.text)] = (field.path.text, field.path.span) }
    for field in fields {
      for attribute in field.attributes {
        guard case .reads(let sources) = attribute.kind else { continue }
        for source in sources where !source.text.isEmpty {
          let path = field.path.text
          if let first = readers[Text(source.text)] {
            report(
              .sourceReadTwice(source.text, by: path, at: source.span, otherField: first.field, first: first.span))
          } else {
            readers[Text(source.text)] = (path, source.span)
          }
        }
      }
    }
  }
}
