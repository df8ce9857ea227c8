import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Hand-offs: what must be written down, who takes over, and the clocks that run meanwhile.
extension PartChecker {
  mutating func checkHandoffs() {
    for handoff in declarations.handoffs {
      if let checked = check(handoff) { program.handoffs.append(checked) }
    }
  }

  private mutating func check(_ handoff: HandoffSyntax) -> Handoff? {
    let owner = handoff.owner.map { index(of: $0, .route) }
    let timers = timers(of: handoff)
    let rejections = rejections(of: handoff)
    guard !handoff.needs.isEmpty else {
      reportMissing(.emptyPart(.handoff(handoff.name.text), at: handoff.name.span))
      return nil
    }
    if handoff.owner == nil { reportMissing(.handoffWithoutOwner(handoff.name.text, at: handoff.name.span)) }
    let needs = fields(handoff.needs, in: "`needs`")
    let brief = topics(of: handoff)
    if let owner, owner == nil { return nil }
    guard let needs, let timers, let rejections, let brief else { return nil }
    var checked = Handoff(title: title(handoff), needs: needs, owner: owner ?? nil)
    checked.timers = timers
    checked.rejections = rejections
    checked.brief = brief
    return checked
  }

  private mutating func topics(of handoff: HandoffSyntax) -> [Handoff.Topic]? {
    let distinctTopics = distinct(handoff.topics, "section of the brief of `handoff.\(handoff.name.text)`")
    return checkAll(distinctTopics) { checker, topic in
      checker.fields(topic.fields, in: "`brief`").map { Handoff.Topic(title: checker.title(topic), fields: $0) }
    }
  }

  /// Fields with a value, each once; `place`: "`needs`".
  private mutating func fields(_ paths: [PathSyntax], in place: String) -> [Int]? {
    var firsts: [String: SourceSpan] = [:]
    return checkAll(paths) { checker, path -> Int? in
      if let first = firsts[path.text] {
        checker.report(.namedTwice(path.text, in: place, at: path.span, first: first))
        return nil
      }
      firsts[path.text] = path.span
      guard let symbol = checker.field(path, in: place), let type = symbol.type else { return nil }
      guard type != .events else {
        checker.report(.historyNeeded(path.text, in: place, at: path.span))
        return nil
      }
      return symbol.index
    }
  }

  private mutating func rejections(of handoff: HandoffSyntax) -> [Handoff.Rejection]? {
    let distinctReasons = distinct(handoff.rejections, "reason to reject of `handoff.\(handoff.name.text)`")
    return checkAll(distinctReasons) { checker, rejection in
      checker.recycle(rejection.recycle).map { Handoff.Rejection(title: checker.title(rejection), recycle: $0) }
    }
  }

  /// When a lead may come back.
  mutating func recycle(_ syntax: RecycleSyntax) -> Recycle? {
    let length = syntax.after.map { self.length($0, as: .day("the day of a return")) }
    let cadence = syntax.into.map { index(of: $0, .cadence) }
    let atMost = syntax.atMost.map { times($0) }
    guard let length else { return .never }
    guard let length else { return nil }
    if let cadence, cadence == nil { return nil }
    if let atMost, atMost == nil { return nil }
    return .after(length, into: cadence ?? nil, atMost: atMost ?? nil)
  }

  private mutating func times(_ number: NumberSyntax) -> Int? {
    let count = whole(number, upTo: Self.greatestCount)
    if count == nil { report(.figureFault(.count(expressions.sourceText(number.span)), at: number.span)) }
    return count
  }

  static let greatestCount = 1_000
}
