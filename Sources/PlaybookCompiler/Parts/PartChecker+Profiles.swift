import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Ideal customer profiles and checklists.
extension PartChecker {
  mutating func check(_ icp: IcpSyntax) -> Icp? {
    let name = icp.name.text
    guard !icp.criteria.isEmpty else {
      reportMissing(.emptyPart(.icp(name), at: icp.name.span))
      return nil
    }
    if icp.criteria.allSatisfy({ $0.role == .want }) { reportMissing(.everyLeadFits(name, at: icp.name.span)) }
    let distinctCriteria = distinct(icp.criteria, "criterion of `icp.\(name)`")
    let criteria = checkAll(distinctCriteria) { checker, syntax -> Icp.Criterion? in
      if syntax.role != .never { checker.warnOnFile(syntax.condition, item: "the criterion `\(syntax.name.text)`") }
      guard let condition = checker.expressions.condition(syntax.condition) else { return nil }
      return Icp.Criterion(title: checker.title(syntax), role: checker.role(syntax.role), condition: condition)
    }
    // The tiers read the criteria by name, before the profile as a whole is done; one that is broken is silent there.
    expressions.symbols.icps[name]?.type = criteria == nil ? nil : .yesNo
    let tiers = checkTiers(of: icp)
    expressions.symbols.icps[name]?.type = nil
    guard let criteria, let tiers, criteria.count == icp.criteria.count else { return nil }
    return Icp(title: title(icp), criteria: criteria, tiers: tiers)
  }

  private func role(_ role: IcpSyntax.Role) -> Icp.Role {
    switch role {
    case .must: .must
    case .want: .want
    case .never: .never
    }
  }

  private mutating func checkTiers(of icp: IcpSyntax) -> [Icp.Tier]? {
    var otherwise: SourceSpan?
    let tiers = distinct(icp.tiers, "tier of `icp.\(icp.name.text)`")
    return checkAll(tiers) { checker, syntax -> Icp.Tier? in
      if let otherwise {
        checker.report(.rowAfterOtherwise("tier", at: syntax.name.span, otherwise: otherwise))
        return nil
      }
      guard let condition = syntax.condition else {
        otherwise = syntax.name.span
        return Icp.Tier(title: checker.title(syntax), condition: nil)
      }
      return checker.expressions.condition(condition, scope: .icpTiers(icp.name.text)).map {
        Icp.Tier(title: checker.title(syntax), condition: $0)
      }
    }
  }

  // MARK: - Checklists

  mutating func check(_ checklist: ChecklistSyntax) -> Checklist? {
    let name = checklist.name.text
    guard !checklist.items.isEmpty else {
      reportMissing(.emptyPart(.checklist(name), at: checklist.name.span))
      return nil
    }
    let distinctItems = distinct(checklist.items, "item of `checklist.\(name)`")
    let items = checkAll(distinctItems) { $0.check($1) }
    guard let pass = checklist.pass else {
      reportMissing(.missingPass(name, at: checklist.name.span, count: checklist.items.count))
      return nil
    }
    let including = including(pass, checklist)
    guard let items, items.count == checklist.items.count else { return nil }
    let sum = items.reduce(Fixed.zero) { $0.adding($1.weight) ?? $0 }
    guard let atLeast = atLeast(pass, sum: sum), let including else { return nil }
    return Checklist(title: title(checklist), items: items, atLeast: atLeast, of: sum, including: including)
  }

  private mutating func check(_ item: ChecklistSyntax.Item) -> Checklist.Item? {
    let weight = item.weight.map { self.weight($0) }
    switch item.value {
    case .condition(let syntax):
      warnOnFile(syntax, item: "the item `\(item.name.text)`")
      guard let condition = expressions.condition(syntax), let weight = weight ?? .one else { return nil }
      return Checklist.Item(title: title(item), value: .condition(condition), weight: weight, ask: item.ask?.text)
    case .points(let syntax):
      if let weight = item.weight { report(.weightOfTable(item.name.text, at: weight.span)) }
      guard let table = check(syntax), let greatest = greatestPoints(of: table, item, syntax), item.weight == nil
      else { return nil }
      return Checklist.Item(title: title(item), value: .points(table), weight: greatest, ask: item.ask?.text)
    }
  }

  private mutating func weight(_ number: NumberSyntax) -> Fixed? {
    if let weight = try? Fixed.parse(number.text, places: Self.pointPlaces), weight > .zero,
      weight <= Self.weightLimit
    {
      return weight
    }
    report(.itemWeight(expressions.sourceText(number.span), at: number.span))
    return nil
  }

  /// Keeps the sum of all weights far below what a number can hold.
  private static let weightLimit = Fixed(whole: 1_000_000)

  /// The weight of a table.
  private mutating func greatestPoints(
    of table: PointTable, _ item: ChecklistSyntax.Item, _ syntax: PointTableSyntax
  ) -> Fixed? {
    for number in syntax.rows.map(\.points) + [syntax.otherwise].compactMap({ $0 }) {
      guard let points = try? Fixed.parse(number.text), points.isNegative || points > Self.weightLimit else { continue }
      let written = expressions.sourceText(number.span)
      if points.isNegative {
        report(.negativeItemPoints(written, at: number.span))
      } else {
        report(.itemPoints(written, at: number.span))
      }
      return nil
    }
    let greatest = (table.rows.map(\.points) + [table.otherwise].compactMap { $0 }).max() ?? .zero
    if greatest > .zero { return greatest }
    report(.tableWithoutPoints(item.name.text, at: item.name.span))
    return nil
  }

  private mutating func including(_ pass: ChecklistSyntax.Pass, _ checklist: ChecklistSyntax) -> [Int]? {
    let names = checklist.items.map(\.name.text)
    var firsts: [String: SourceSpan] = [:]
    return checkAll(pass.including) { checker, name -> Int? in
      if let first = firsts[name.text] {
        checker.report(.namedTwice(name.text, in: "`including`", at: name.span, first: first))
        return nil
      }
      firsts[name.text] = name.span
      if let index = checker.expressions.symbols.checklists[checklist.name.text]?.items[name.text] { return index }
      let hint = checker.expressions.suggest(name.text, in: names)
      checker.report(
        .unknownItem(name.text, of: "checklist.\(checklist.name.text)", what: "item", at: name.span, hint: hint))
      return nil
    }
  }

  private mutating func atLeast(_ pass: ChecklistSyntax.Pass, sum: Fixed) -> Fixed? {
    guard let atLeast = points(pass.atLeast) else { return nil }
    let written = expressions.sourceText(pass.atLeast.span)
    guard atLeast > .zero else {
      report(.passAlwaysReached(written, at: pass.atLeast.span))
      return nil
    }
    if let of = pass.of {
      guard let number = points(of) else { return nil }
      guard number == sum else {
        report(.staleSum(expressions.sourceText(of.span), sum: sum.description, at: of.span))
        return nil
      }
    }
    guard atLeast <= sum else {
      report(.passOutOfReach(written, of: sum.grouped(), at: pass.atLeast.span))
      return nil
    }
    return atLeast
  }
}
