import PlaybookSource

extension Parser {
  /// `hasGaps`: something of the outline could not be read, so that names may be lost with it.
  static func parse(_ outline: Outline, file: Int, hasGaps: Bool) -> (FileSyntax, [Diagnostic], isKnownEdition: Bool) {
    var parser = Parser(outline, file: file)
    parser.losesNames = hasGaps
    let tree = parser.parseFile()
    return (tree, parser.log.diagnostics, !parser.hasUnknownEdition)
  }

  private mutating func parseFile() -> FileSyntax {
    var declarations: [DeclarationSyntax] = []
    var entries = outline.entries[...]
    var edition: SourceSpan?
    if let first = entries.first, firstKeyword(first) == .edition || isLikeEdition(first) {
      edition = headSpan(first)
      parseEdition(first)
      entries = entries.dropFirst()
    } else if !entries.contains(where: { firstKeyword($0) == .edition }) {
      let start = SourceSpan(file: file, start: 0, end: 0)
      log.report(
        .missingEdition(at: entries.first?.span.beginning ?? start, isEmpty: entries.isEmpty, misspelt: nil))
    }
    for entry in entries {
      if firstKeyword(entry) == .edition {
        enterHead(entry)
        let place = headSpan(entry)
        report(edition.map { .repeatedLine("edition", in: "a file", at: place, first: $0) } ?? .lateEdition(at: place))
        edition = edition ?? place
      } else if let declaration = parseDeclaration(entry) {
        declarations.append(declaration)
      }
    }
    return FileSyntax(file: file, declarations: declarations, losesNames: losesNames)
  }

  /// `Edition 1`, `editon 1`: a line that only the edition looks like.
  private func isLikeEdition(_ entry: EntrySyntax) -> Bool {
    guard case .value(let value) = entry.body, value.count == 1, outline.tokens[value].first?.kind == .number else {
      return false
    }
    guard let word = outline.tokens[entry.head].first else { return !entry.isReported }
    return entry.head.count == 1 && word.kind == .word && BlockKind(rawValue: word.text) == nil
  }

  private mutating func parseEdition(_ entry: EntrySyntax) {
    enterHead(entry)
    if isAtEnd {
      report(.missingEditionWord(at: entry.span.beginning))
    } else if keyword() != .edition, let word = current {
      report(.missingEdition(at: word.span, isEmpty: false, misspelt: word.text))
    }
    guard enterValue(entry) else { return }
    guard let edition = current, edition.kind == .number || edition.kind == .word || edition.kind == .mixed else {
      return unexpected("the edition's number `1`")
    }
    position += 1
    if edition.text != "1" {
      // Whatever else the file says follows rules that are not known here.
      hasUnknownEdition = !isReported
      return fail(.unknownEdition(edition.text, at: edition.span))
    }
    finish()
  }

  private mutating func parseDeclaration(_ original: EntrySyntax) -> DeclarationSyntax? {
    var entry = original
    guard let word = outline.tokens[entry.head].first else { return nil }
    var block = word.kind == .word ? BlockKind(rawValue: word.text) : nil
    if block == nil {
      let suggestion = guess(word.text, among: BlockKind.allCases.map(\.rawValue))
      enterHead(entry)
      report(.unknownBlock(word.written, at: word.span, suggestion: suggestion))
      entry.isReported = true
      losesNames = losesNames || suggestion == nil
      block = suggestion.flatMap(BlockKind.init(rawValue:))
    }
    switch block {
    case nil: return nil
    case .book: return .book(parseBook(entry))
    case .lead: return .lead(parseLead(entry))
    case .event: return parseEvent(entry).map(DeclarationSyntax.event)
    case .list: return parseList(entry).map(DeclarationSyntax.list)
    case .fact: return parseFact(entry).map(DeclarationSyntax.fact)
    case .signal: return parseSignal(entry).map(DeclarationSyntax.signal)
    case .icp: return parseIcp(entry).map(DeclarationSyntax.icp)
    case .checklist: return parseChecklist(entry).map(DeclarationSyntax.checklist)
    case .score: return parseScore(entry).map(DeclarationSyntax.score)
    case .grade: return parseGrade(entry).map(DeclarationSyntax.grade)
    case .stage: return parseStage(entry).map(DeclarationSyntax.stage)
    case .calendar: return parseCalendar(entry).map(DeclarationSyntax.calendar)
    case .channel: return parseChannel(entry).map(DeclarationSyntax.channel)
    case .team: return parseTeam(entry).map(DeclarationSyntax.team)
    case .route: return parseRoute(entry).map(DeclarationSyntax.route)
    case .handoff: return parseHandoff(entry).map(DeclarationSyntax.handoff)
    case .cadence: return parseCadence(entry).map(DeclarationSyntax.cadence)
    case .playbook: return parsePlaybook(entry).map(DeclarationSyntax.playbook)
    case .test, .given: return parseTest(entry).map(DeclarationSyntax.test)
    }
  }

  // MARK: - The book

  private mutating func parseBook(_ entry: EntrySyntax) -> BookSyntax {
    let head = readHead(entry, named: false, what: "this book")
    var book = BookSyntax(keyword: head.keyword)
    book.label = head.label
    var seen: [String: SourceSpan] = [:]
    for line in lines(of: entry, example: BlockKind.book.example) { parseBookLine(line, &book, &seen) }
    return book
  }

  private mutating func parseBookLine(
    _ original: EntrySyntax, _ book: inout BookSyntax, _ seen: inout [String: SourceSpan]
  ) {
    var entry = original
    let levels = Diagnostic.Level.allCases.map(\.rawValue)
    guard let line = readLineKind(&entry, in: "a book", known: ["currency", "zone", "rate", "order"] + levels) else {
      return
    }
    if let level = Diagnostic.Level(rawValue: line) {
      if let level = parseLevel(entry, level) { book.levels.append(level) }
      return
    }
    if line == "rate" {
      if let rate = parseRate(entry) { book.rates.append(rate) }
      return
    }
    guard isFirst(entry, in: &seen, as: line, of: "a book") else { return }
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else { return }
    switch line {
    case "currency": book.currency = parseName()
    case "zone": book.zone = parseLabel()
    default: book.order = parseNames()
    }
    finish()
    if line == "order", isBroken { losesNames = true }
  }

  private mutating func parseLevel(_ entry: EntrySyntax, _ level: Diagnostic.Level) -> LevelSyntax? {
    enterHead(entry)
    position += 1
    if isAtEnd { report(.missingCode(of: level, at: place)) }
    let code = isAtEnd ? nil : parseName()
    if let found = current {
      fail(.crowdedHead(found.written, at: found.span, expected: "only one code was expected before the colon"))
    }
    guard enterValue(entry), let reason = parseLabel() else { return nil }
    finish()
    return code.map { LevelSyntax(level: level, code: $0, reason: reason) }
  }

  private mutating func parseRate(_ entry: EntrySyntax) -> RateSyntax? {
    let head = readHead(entry, labelled: false, what: "this rate")
    guard enterValue(entry) else { return nil }
    let price = parseNumber()
    let example = "write `\(head.name?.text == "USD" ? "0.92 EUR" : "1.08 USD") from 2026-01-01`"
    if kind() != .word || kind(1) == .date {
      unexpected("a currency such as `USD`", hint: example)
    } else if kind(1) == nil {
      position += 1
      unexpected("the day from which it holds", hint: example)
    }
    let priceCurrency = parseName()
    expect(.from)
    guard let from = current, from.kind == .date else {
      unexpected("a date such as `2026-01-01`")
      return nil
    }
    position += 1
    finish()
    guard let currency = head.name, let price, let priceCurrency else { return nil }
    return RateSyntax(
      currency: currency, price: price, priceCurrency: priceCurrency, from: NameSyntax(from.text, from.span))
  }

  // MARK: - Lists, facts and signals

  private mutating func parseList(_ entry: EntrySyntax) -> ListSyntax? {
    let head = readHead(entry, what: "this list")
    var source = ListSyntax.Source.values([])
    if enterValue(entry) {
      if keyword() == .from {
        source = parseListFile() ?? source
        finish("`column \"…\"` or the end of the line", like: ["column"])
      } else if kind() == .openBracket {
        source = .values(parseListLiteral())
      } else {
        unexpected("`[ … ]` or `from \"file.csv\"`", like: ["from"])
      }
      finish()
    }
    if isBroken { source = .values([broken(from: position)]) }
    return head.name.map { ListSyntax(keyword: head.keyword, name: $0, label: head.label, source: source) }
  }

  mutating func parseListFile() -> ListSyntax.Source? {
    expect(.from)
    guard let path = parseLabel() else { return nil }
    return .file(path, column: eat(.column) ? parseLabel() : nil)
  }

  private mutating func parseFact(_ entry: EntrySyntax) -> FactSyntax? {
    let head = readHead(entry, what: "this fact")
    var value = FactSyntax.Value.expression(broken(from: position))
    if enterValue(entry) {
      if keyword() == .bands, keyword(1) == .of {
        value = .bands(parseBands())
        finish("a comma and a further band")
        if isBroken { value = .expression(broken(from: position)) }
      } else {
        value = .expression(readWhole())
      }
    }
    return head.name.map { FactSyntax(keyword: head.keyword, name: $0, label: head.label, value: value) }
  }

  private mutating func parseSignal(_ entry: EntrySyntax) -> SignalSyntax? {
    let head = readHead(entry, what: "this signal")
    let condition = enterValue(entry) ? readWhole() : broken(from: position)
    return head.name.map { SignalSyntax(keyword: head.keyword, name: $0, label: head.label, condition: condition) }
  }

  private mutating func parseBands() -> BandsSyntax {
    let start = position
    expect(.bands)
    expect(.of)
    let subject = parseSum()
    var rows: [BandsSyntax.Row] = []
    var otherwise: NameSyntax?
    repeat {
      if !rows.isEmpty, eat(.else) {
        otherwise = parseBandName()
        break
      }
      guard let row = parseBand() else { break }
      rows.append(row)
    } while eat(.comma)
    return BandsSyntax(subject: subject, rows: rows, otherwise: otherwise, span: span(from: start))
  }

  private mutating func parseBand() -> BandsSyntax.Row? {
    guard let range = parseRange(isNamed: true), let name = parseBandName() else { return nil }
    return BandsSyntax.Row(range: range, name: name)
  }

  /// `isNamed`: a band's name follows, so that three capital letters after a number need not be a currency.
  mutating func parseRange(isNamed: Bool) -> RangeSyntax? {
    let start = position
    var low: ExpressionSyntax?
    var high: ExpressionSyntax?
    if eat(.openBracket) {
      low = parseUnary()
      expect(.comma)
      high = parseUnary()
      if kind() == .closeBracket {
        unexpected("`)`", hint: "the upper end is not included: `[10, 100)`")
      }
      expect(.closeParen)
    } else if eat(.from) {
      low = readRangeEnd(isNamed: isNamed)
    } else if eat(.below) {
      high = readRangeEnd(isNamed: isNamed)
    } else {
      unexpected("a range such as `[10, 100)`, `from 500` or `below 10`", like: ["from", "below", "else"])
      return nil
    }
    return RangeSyntax(low: low, high: high, span: span(from: start))
  }

  private mutating func readRangeEnd(isNamed: Bool) -> ExpressionSyntax {
    // The last word before the comma is the band's name, never a currency.
    if isNamed, let token = current, token.kind == .number, kind(1) == .word, kind(2) == nil || kind(2) == .comma {
      position += 1
      return ExpressionSyntax(.literal(.number(NumberSyntax(token.text, token.span))), token.span)
    }
    return parseUnary()
  }
}
