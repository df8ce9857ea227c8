import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Grades: bands over a score, or a matrix of two.
extension PartChecker {
  mutating func check(_ grade: GradeSyntax) -> Grade? {
    let form = form(of: grade)
    guard let form else {
      _ = distinctCells(of: grade)
      return nil
    }
    let bare = Grade(title: title(grade), form: form, cells: [])
    let names = bare.names
    guard let cells = checkCells(of: grade, names: names) else { return nil }
    var result = bare
    result.cells = cells
    if case .matrix = form, !cells.isEmpty, cells.count < names.count {
      let present = Set(cells.map(\.name))
      let missing = names.filter { !present.contains($0) }
      reportMissing(.cellWithoutAdvice(missing, of: grade.name.text, at: grade.name.span))
    }
    return result
  }

  private mutating func form(of grade: GradeSyntax) -> Grade.Form? {
    let name = grade.name.text
    switch (grade.bands, grade.rows, grade.columns) {
    case (let bands?, nil, nil): return check(bands, of: name).map { .bands($0) }
    case (nil, let rows?, let columns?):
      let checkedRows = check(rows, of: name)
      let checkedColumns = check(columns, of: name)
      guard let checkedRows, let checkedColumns else { return nil }
      return matrix(checkedRows, checkedColumns, grade)
    case (nil, nil, nil):
      reportMissing(.emptyPart(.grade(name), at: grade.name.span))
    case (nil, _?, nil):
      reportMissing(.gradeForm(name, .rowsOnly, at: grade.name.span))
    case (nil, nil, _?):
      reportMissing(.gradeForm(name, .columnsOnly, at: grade.name.span))
    case (let bands?, let rows, let columns):
      if let matrix = (rows ?? columns)?.span { report(.gradeForm(name, .bandsAndMatrix(matrix), at: bands.span)) }
    }
    return nil
  }

  private mutating func check(_ axis: GradeSyntax.Axis, of grade: String) -> Grade.Axis? {
    let subject = expressions.points(axis.subject)
    guard !isTooLong(axis.bands.count, .bands, at: axis.span) else { return nil }
    var isWhole = true
    var firsts: [String: SourceSpan] = [:]
    for name in axis.bands.map(\.name) + [axis.otherwise].compactMap({ $0 }) {
      if let first = firsts[name.text] {
        report(.duplicateName(name.text, "band of `grade.\(grade)`", at: name.span, first: first))
        isWhole = false
      } else {
        firsts[name.text] = name.span
      }
    }
    guard !axis.bands.isEmpty else {
      reportMissing(.emptyPart(.bandsOfGrade, at: axis.span))
      return nil
    }
    let bands = checkAll(axis.bands) { checker, band in
      checker.points(band.from).map { Grade.Axis.Band(name: band.name.text, from: $0) }
    }
    guard let otherwise = axis.otherwise else {
      reportMissing(.missingElse(axis.bands.last?.name.text, at: axis.span))
      return nil
    }
    guard let bands, isInOrder(axis.bands, bands), let subject, isWhole else { return nil }
    return Grade.Axis(subject: subject, bands: bands, otherwise: otherwise.text)
  }

  /// Highest band first, as the first one that is reached counts.
  private mutating func isInOrder(_ syntax: [GradeSyntax.Axis.Band], _ bands: [Grade.Axis.Band]) -> Bool {
    for index in bands.indices.dropFirst() where bands[index].from >= bands[index - 1].from {
      let (band, higher) = (syntax[index], syntax[index - 1])
      report(
        .bandOrder(
          band.name.text, expressions.sourceText(band.from.span), after: higher.name.text,
          expressions.sourceText(higher.from.span), at: band.name.span, first: higher.name.span))
      return false
    }
    return true
  }

  private static let sideLimit = 100

  private mutating func matrix(_ rows: Grade.Axis, _ columns: Grade.Axis, _ grade: GradeSyntax) -> Grade.Form? {
    let sides = [(rows, Diagnostic.Crowd.rowsOfGrade(grade.name.text)), (columns, .columnsOfGrade(grade.name.text))]
    for (side, crowd) in sides where side.names.count > Self.sideLimit {
      report(.tooMany(crowd, count: side.names.count, limit: Self.sideLimit, at: grade.name.span))
      return nil
    }
    var pairs: [String: String] = [:]
    for row in rows.names {
      for column in columns.names {
        let pair = "`\(row)` and `\(column)`"
        if let other = pairs[row + column] {
          report(.ambiguousCell(row + column, other, pair, at: grade.name.span))
          return nil
        }
        pairs[row + column] = pair
      }
    }
    return .matrix(rows: rows, columns: columns)
  }

  // MARK: - Cells

  private mutating func distinctCells(of grade: GradeSyntax) -> [GradeSyntax.Cell]? {
    var firsts: [String: SourceSpan] = [:]
    return checkAll(grade.cells) { checker, cell -> GradeSyntax.Cell? in
      if let first = firsts[cell.name.text] {
        checker.report(
          .duplicateName(cell.name.text, "cell of `grade.\(grade.name.text)`", at: cell.name.span, first: first))
        return nil
      }
      firsts[cell.name.text] = cell.name.span
      return cell
    }
  }

  /// The cells with a line, in the order of `names`.
  private mutating func checkCells(of grade: GradeSyntax, names: [String]) -> [Grade.Cell]? {
    let positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    let cells = distinctCells(of: grade)
    let known = checkAll(grade.cells) { checker, cell -> (position: Int, cell: Grade.Cell)? in
      if let position = positions[cell.name.text] {
        return (position, Grade.Cell(name: cell.name.text, advice: cell.advice.text))
      }
      let hint = checker.expressions.suggest(cell.name.text, in: names)
      checker.report(
        .unknownCell(
          cell.name.text, of: "`grade.\(grade.name.text)`", known: names, at: cell.name.span, hint: hint))
      return nil
    }
    guard let known, cells != nil else { return nil }
    return known.sorted { $0.position < $1.position }.map(\.cell)
  }
}
