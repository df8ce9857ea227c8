import PlaybookSource

/// Faults of the YAML form that the text form cannot have.
package enum YAMLCode: String, DiagnosticCode {
  case malformed = "PB1201"
  case tab = "PB1202"
  case colonInValue = "PB1203"
  case indentation = "PB1204"
  case openQuote = "PB1205"
  case duplicateKey = "PB1206"
  case alias = "PB1207"
  case tag = "PB1208"
  case severalDocuments = "PB1209"
  case mergeKey = "PB1210"
  case tooDeep = "PB1211"
  case keyNotText = "PB1212"
  case keyTooLong = "PB1213"
  case oddCharacter = "PB1214"
  case notAMapping = "PB1215"
  case wrongShape = "PB1216"
  case unknownKey = "PB1217"
  case emptyValue = "PB1218"
  case directive = "PB1219"
  case keyWithoutColon = "PB1220"
  case openBracket = "PB1221"
  case reservedStart = "PB1222"
  case badEscape = "PB1223"
  case missingKey = "PB1224"
  case repeatedHead = "PB1225"
}

extension Diagnostic {
  /// Two lines of the text form that would be one key.
  static func repeatedHead(_ head: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.repeatedHead, at: span,
      "`\(head)` stands here a second time, which the YAML form cannot say: expected each key of a block once",
      labels: [Label(first, "the first one")],
      hint: "keep this file in the text form: a book may have files of both forms")
  }

  static func yamlAlias(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.alias, at: span, "a playbook has no YAML aliases (`*name`): write the text out where it is needed",
      hint: "what is used more than once can be a `fact`, a `list` or a `signal`")
  }

  static func yamlAnchor(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.alias, at: span, "a playbook has no YAML anchors (`&name`): write the text out where it is needed",
      hint: "what is used more than once can be a `fact`, a `list` or a `signal`")
  }

  static func yamlTag(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.tag, at: span,
      "a playbook has no YAML tags (`!name`): the declared type of a field says what a value is",
      hint: "leave the tag out; quote the text if it should start with `!`")
  }

  static func yamlSeveralDocuments(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.severalDocuments, at: span, "a second YAML document begins here: one file holds one document",
      hint: "put the second one into a file of its own; the files of a directory are one book")
  }

  static func yamlDirective(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.directive, at: span,
      "a line that starts with `%` is an instruction to a YAML reader, which a playbook does not need",
      hint: "leave the line out")
  }

  static func yamlMergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.mergeKey, at: span, "a playbook has no merge keys (`<<`): write the lines out where they are needed")
  }

  static func yamlTooDeep(at span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(YAMLCode.tooDeep, at: span, "the file is nested more than \(limit) levels deep here")
  }

  static func yamlTooManyNodes(at span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(YAMLCode.tooDeep, at: span, "the file has more than \(limit) values: split the book into several files")
  }

  static func yamlKeyNotText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.keyNotText, at: span, "a list or a block stands where the name of a line was expected",
      hint: "write `name: value`; quote the name if it starts with `[`, `{` or `?`")
  }

  static func yamlKeyTooLong(at span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      YAMLCode.keyTooLong, at: span, "the name left of the colon is longer than \(limit) characters",
      hint: "a long text belongs to the right of the colon, for example as `label`")
  }

  static func yamlDuplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.duplicateKey, at: span, "`\(key)` stands here a second time: nobody can say which of the two is meant",
      labels: [Label(first, "the first one is here")], hint: YAMLHabits.joined(key) ?? "rename one, or delete it")
  }

  static func yamlOddCharacter(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.oddCharacter, at: span,
      "an invisible \(name) stands here, which YAML takes for a line end and editors do not",
      hint: "delete it, or write an ordinary line end", fixIt: FixIt(span, replaceWith: " ", isSafe: false))
  }

  static func yamlNotAMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.notAMapping, at: span, "a playbook in YAML is made of lines `name: value`, beginning with `edition: 1`",
      hint: "`playbookc check --explain PB1215` shows a small book")
  }

  /// `expected` as in "a list of texts".
  static func yamlWrongShape(_ key: String, found: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.wrongShape, at: span, "`\(key)` holds \(found) where \(expected) was expected",
      hint: YAMLHabits.shape(of: key, holding: found))
  }

  static func yamlLabelInKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.wrongShape, at: span,
      "a label stands before the colon: in YAML it was expected as a line `label:` of its own",
      hint: "end the name before the label, and write `label:` two spaces further in")
  }

  static func yamlUnknownKey(_ key: String, of line: String, known: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.unknownKey, at: span, "`\(key)` says nothing about `\(line)`: expected \(listed(known))",
      hint: YAMLHabits.key(key, among: known) ?? Suggestion.hint(for: key, in: known))
  }

  static func yamlEmptyValue(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(YAMLCode.emptyValue, at: span, "nothing stands right of `\(key):`: expected what it says")
  }

  static func yamlFieldGroup(_ key: String, example: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      YAMLCode.wrongShape, at: span,
      "`\(shortened(key))` holds a block of fields: expected each field with its whole path",
      hint: "write `\(shortened(example)): …`, one line for each field")
  }

  static func yamlEdition(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReadingCode.missingEdition, at: span, "the edition has a colon in YAML: `edition: 1` was expected",
      fixIt: FixIt(span, replaceWith: "edition: 1", isSafe: true))
  }

  static func yamlMissingKey(_ key: String, of line: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(YAMLCode.missingKey, at: span, "`\(line)` has no `\(key)`")
  }

  private static func listed(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  static func yamlFault(_ fault: YAMLFault, file: Int, bytes: [UInt8]) -> Diagnostic {
    let end = min(fault.offset + 1, bytes.count)
    let span = SourceSpan(file: file, start: fault.offset, end: max(fault.offset, end))
    let labels = fault.start.map {
      [Label(SourceSpan(file: file, start: $0, end: $0 + 1), "it belongs to what is here")]
    }
    switch fault.kind {
    case .tab:
      return Diagnostic(
        YAMLCode.tab, at: span, "a tab stands where YAML wants spaces: tabs cannot indent a line",
        hint: "indent with two spaces for each level", fixIt: FixIt(span, replaceWith: "  ", isSafe: true))
    case .colonInValue:
      return Diagnostic(
        YAMLCode.colonInValue, at: span, "a second colon on this line: YAML reads it as another name inside the value",
        hint:
          "put the whole value into single quotes, or, if this line belongs to the one above, indent it as a block of its own"
      )
    case .openQuote:
      return Diagnostic(
        YAMLCode.openQuote, at: span, "the quote that opens here is never closed",
        hint: "add the same quote at the end of the text")
    case .openBracket:
      return Diagnostic(
        YAMLCode.openBracket, at: span, "the bracket that opens here is not closed, or something in it is out of place",
        labels: fault.start.map {
          [Label(SourceSpan(file: file, start: $0, end: min($0 + 1, bytes.count)), "noticed here")]
        } ?? [],
        hint: "a value that is an expression, not a list, goes into single quotes when it starts with `[` or `{`")
    case .indentation:
      return Diagnostic(
        YAMLCode.indentation, at: span, "this line does not stand under the lines it belongs to", labels: labels ?? [],
        hint: "lines of one block start in the same column; a line inside another is two spaces further in")
    case .keyWithoutColon:
      return Diagnostic(
        YAMLCode.keyWithoutColon, at: span, "this line has no colon: expected `name: value`",
        hint: "put a colon and a space after the name")
    case .surplus:
      return Diagnostic(
        YAMLCode.malformed, at: span, "this cannot stand here: the value before it is complete",
        hint: "put the whole value into single quotes, or delete what is too much")
    case .keyTooLong: return .yamlKeyTooLong(at: span, limit: YAMLReader.keyLimit)
    case .reservedStart(let character):
      return Diagnostic(
        YAMLCode.reservedStart, at: span, "a value cannot start with `\(character)` in YAML",
        hint: "put the whole value into single quotes")
    case .anchor: return .yamlAnchor(at: span)
    case .alias: return .yamlAlias(at: span)
    case .tag: return .yamlTag(at: span)
    case .directive: return .yamlDirective(at: span)
    case .badEscape:
      return Diagnostic(
        YAMLCode.badEscape, at: span, "this escape does not exist in YAML",
        hint: "write `\\\\` for a backslash, or use single quotes, in which a backslash is a backslash")
    case .other(let problem):
      return Diagnostic(YAMLCode.malformed, at: span, "this is not YAML: \(problem)")
    }
  }
}
