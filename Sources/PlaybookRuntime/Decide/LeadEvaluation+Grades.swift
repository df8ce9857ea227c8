import PlaybookIR

extension LeadEvaluation {
  func decideGrade(_ index: Int) -> [Reason] {
    let grade = program.grades[index]
    let part = program.name(of: .grade(index))
    let children: [Reason]
    switch grade.form {
    case .bands(let axis):
      let (names, reasons) = decide(axis, role: "bands", part: part)
      grades[index].possible = names
      children = reasons
    case .matrix(let rows, let columns):
      let (rowNames, rowReasons) = decide(rows, role: "rows", part: part)
      let (columnNames, columnReasons) = decide(columns, role: "columns", part: part)
      grades[index].possible = rowNames.flatMap { row in columnNames.map { row + $0 } }
      children = rowReasons + columnReasons
    }
    return tree(
      Reason(
        .grade, part: part, name: grade.title.name, label: grade.title.label,
        outcome: .possible(grades[index].possible), isOpen: grades[index].possible.count != 1,
        origin: grade.title.origin, children: children))
  }

  /// The bands that the subject's range touches, in the axis's order.
  private func decide(_ axis: Grade.Axis, role: String, part: String) -> ([String], [Reason]) {
    let proof = prove(axis.subject)
    let names = axis.names(touching: proof.evaluation)
    return (
      names,
      tree(
        Reason(
          .axis, part: part, outcome: .possible(names), isOpen: names.count != 1,
          points: proof.evaluation.points, role: role, origin: axis.subject.origin, children: proof.reasons))
    )
  }
}

extension Grade.Axis {
  /// A band holds from its own `from` up to, not including, that of the band above it; `otherwise` what is below all.
  func names(touching subject: Evaluation) -> [String] {
    let low: Fixed
    let high: Fixed
    switch subject {
    case .interval(let least, let greatest): (low, high) = (least, greatest)
    case .known(.number(let number)): (low, high) = (number, number)
    case .known, .possible, .unknown: return names
    }
    var touched: [String] = []
    var above: Fixed?
    for band in bands {
      if high >= band.from, above.map({ low < $0 }) ?? true { touched.append(band.name) }
      above = band.from
    }
    if above.map({ low < $0 }) ?? true { touched.append(otherwise) }
    return touched
  }
}
