import PlaybookSource

// Grades and stages.
extension Parser {
  mutating func parseGrade(_ entry: EntrySyntax) -> GradeSyntax? {
    let head = readHead(entry, what: "this grade")
    var grade = GradeSyntax(keyword: head.keyword, name: standIn(head, entry), label: head.label)
    var seen: [String: SourceSpan] = [:]
    for original in lines(of: entry, example: BlockKind.grade.example) {
      var line = original
      guard let kind = readLineKind(&line, in: "a grade", known: ["bands", "rows", "columns", "cell"]) else { continue }
      if kind == "cell" {
        if let cell = parseCell(line) { grade.cells.append(cell) }
        continue
      }
      guard isFirst(line, in: &seen, as: kind, of: "a grade") else { continue }
      let axis = parseAxis(line)
      switch kind {
      case "bands": grade.bands = axis
      case "rows": grade.rows = axis
      default: grade.columns = axis
      }
    }
    return head.name == nil ? nil : grade
  }

  private mutating func parseAxis(_ entry: EntrySyntax) -> GradeSyntax.Axis {
    _ = readHead(entry, named: false, labelled: false, what: "this line")
    guard enterValue(entry) else {
      return GradeSyntax.Axis(subject: broken(from: position), bands: [], otherwise: nil, span: entry.span)
    }
    let start = position
    var subject = parseSum()
    var bands: [GradeSyntax.Axis.Band] = []
    var otherwise: NameSyntax?
    if isAtEnd { unexpected("a comma and a band such as `A from 80`") }
    while eat(.comma) {
      if !bands.isEmpty, eat(.else) {
        otherwise = parseBandName()
        break
      }
      if let band = parseAxisBand() { bands.append(band) }
    }
    finish("a comma and a band such as `A from 80`, or `else D`")
    if isBroken { subject = broken(from: start) }
    return GradeSyntax.Axis(subject: subject, bands: bands, otherwise: otherwise, span: span(from: start))
  }

  private mutating func parseAxisBand() -> GradeSyntax.Axis.Band? {
    guard let name = parseBandName() else { return nil }
    if !eat(.from) {
      let isCompared = kind() == .greaterOrEqual || kind() == .greater
      unexpected(
        "`from`", like: ["from"], hint: isCompared ? "write `\(Diagnostic.shortened(name.text)) from 60`" : nil)
    }
    guard let from = parseNumber() else { return nil }
    return GradeSyntax.Axis.Band(name: name, from: from)
  }

  private mutating func parseCell(_ entry: EntrySyntax) -> GradeSyntax.Cell? {
    enterHead(entry)
    position = min(end, position + 1)
    let name = isAtEnd ? nil : parseBandName()
    if name == nil { report(.missingName(of: "this cell", at: place)) }
    if let found = current {
      fail(.crowdedHead(found.written, at: found.span, expected: "only the cell's name was expected before the colon"))
    }
    guard enterValue(entry), let advice = parseLabel() else {
      // The cell counts as written, so that nobody asks for it.
      return name.map { GradeSyntax.Cell(name: $0, advice: LabelSyntax("", $0.span)) }
    }
    finish()
    return name.map { GradeSyntax.Cell(name: $0, advice: advice) }
  }

  mutating func parseStage(_ entry: EntrySyntax) -> StageSyntax? {
    let head = readHead(entry, what: "this ladder")
    var rungs: [StageSyntax.Rung] = []
    for line in lines(of: entry, example: BlockKind.stage.example) { rungs.append(parseRung(line)) }
    guard let name = head.name else { return nil }
    var stage = StageSyntax(keyword: head.keyword, name: name, label: head.label)
    stage.rungs = rungs
    return stage
  }

  private mutating func parseRung(_ entry: EntrySyntax) -> StageSyntax.Rung {
    let head = readHead(entry, words: 0, what: "this rung")
    var condition: ExpressionSyntax? = broken(from: position)
    if enterValue(entry) { condition = readsOnly(.always) ? nil : readWhole() }
    return StageSyntax.Rung(name: standIn(head, entry), label: head.label, condition: condition)
  }
}
