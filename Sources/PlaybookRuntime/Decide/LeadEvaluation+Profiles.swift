import PlaybookIR

extension LeadEvaluation {
  // MARK: - Ideal customer profile

  func decideIcp(_ index: Int) -> [Reason] {
    let icp = program.icps[index]
    let part = program.name(of: .icp(index))
    var children: [Reason] = []
    for (position, criterion) in icp.criteria.enumerated() {
      let proof = prove(criterion.condition)
      // The tiers below ask the criteria of their own profile.
      icps[index].criteria[position] = proof.truth
      note(cause: proof.evaluation.unknownReason, of: .icp(index), item: position)
      children += tree(
        Reason(
          .criterion, part: part, name: criterion.title.name, label: criterion.title.label,
          outcome: .truth(proof.truth), isOpen: proof.truth == .unknown, role: criterion.role.rawValue,
          origin: criterion.title.origin, children: proof.reasons))
    }
    icps[index].fits = Truth.all(
      zip(icp.criteria, icps[index].criteria).compactMap { criterion, truth in
        switch criterion.role {
        case .must: truth
        case .want: nil
        case .never: truth.negated
        }
      })
    let open = icp.criteria.indices.first { icp.criteria[$0].role != .want && icps[index].criteria[$0] == .unknown }
    note(cause: open.map { cause(of: .icp(index), item: $0) }, of: .icp(index))
    children += decideTiers(index)
    return tree(
      Reason(
        .icp, part: part, name: icp.title.name, label: icp.title.label, outcome: .truth(icps[index].fits),
        isOpen: icps[index].fits == .unknown, origin: icp.title.origin, children: children))
  }

  /// The first tier that is yes, for certain when every one above is a certain no. Gives the rows down to the match.
  private func decideTiers(_ index: Int) -> [Reason] {
    var children: [Reason] = []
    var candidates: [String] = []
    var match: String?
    for tier in program.icps[index].tiers {
      let proof = tier.condition.map(prove)
      let truth = proof?.truth ?? .yes
      children += tree(
        Reason(
          .tier, part: program.name(of: .icp(index)), name: tier.title.name, label: tier.title.label,
          outcome: .truth(truth), isOpen: truth == .unknown, origin: tier.title.origin,
          children: proof?.reasons ?? []))
      if truth != .no { candidates.append(tier.title.name) }
      if truth == .yes {
        match = tier.title.name
        break
      }
    }
    icps[index].tier = candidates.count == 1 ? match : nil
    icps[index].tierCandidates = candidates
    return children
  }

  // MARK: - Checklist

  func decideChecklist(_ index: Int) -> [Reason] {
    let checklist = program.checklists[index]
    let part = program.name(of: .checklist(index))
    var weights = PointsSum()
    var firstOpen: Int?
    var children: [Reason] = []
    for (position, item) in checklist.items.enumerated() {
      let proof = prove(item.expression)
      let weight = weight(of: item, proof.evaluation)
      let truth = Self.truth(of: item, proof.truth, weight)
      checklists[index].items[position] = truth
      note(cause: proof.evaluation.unknownReason, of: .checklist(index), item: position)
      weights.add(weight)
      let isOpen = truth == .unknown || !weight.isPoint
      if isOpen { firstOpen = firstOpen ?? position }
      children += tree(
        Reason(
          .item, part: part, name: item.title.name, label: item.title.label, outcome: .truth(truth),
          isOpen: isOpen, points: weight,
          role: checklist.including.contains(position) ? "included" : nil, origin: item.title.origin,
          children: proof.reasons))
    }
    let items = checklists[index].items
    let sum = weights.interval
    let included = Truth.all(
      checklist.including.map { items.indices.contains($0) ? items[$0] : .unknown })
    let passes = Truth.all([included, checklist.reached(by: sum)])
    checklists[index].met = sum.low
    checklists[index].unknown = Fixed(saturating: Int128(sum.high.units) - Int128(sum.low.units))
    checklists[index].passes = passes
    // What must be yes and is open speaks first; else any item that leaves the sum open.
    let open =
      included == .unknown
      ? checklist.including.first { !items.indices.contains($0) || items[$0] == .unknown }
      : firstOpen
    note(cause: open.map { cause(of: .checklist(index), item: $0) }, of: .checklist(index))
    return tree(
      Reason(
        .checklist, part: part, name: checklist.title.name, label: checklist.title.label, outcome: .truth(passes),
        isOpen: passes == .unknown, points: sum, role: checklist.limits,
        origin: checklist.title.origin, children: children))
  }

  /// What an item adds to the sum, from the certain to the possible: nothing or its weight, or its row's points.
  func weight(of item: Checklist.Item, _ evaluation: Evaluation) -> Interval {
    switch item.value {
    case .condition:
      switch evaluation.truth {
      case .yes: Interval(item.weight)
      case .no: .zero
      case .unknown: Interval.zero.widened(to: item.weight)
      }
    case .points(let table): points(of: table, evaluation)
    }
  }

  /// An item with a table is met when its points are above 0.
  static func truth(of item: Checklist.Item, _ truth: Truth, _ weight: Interval) -> Truth {
    switch item.value {
    case .condition: truth
    case .points: weight.low > .zero ? .yes : weight.high > .zero ? .unknown : .no
    }
  }
}

extension Checklist {
  /// Whether every sum of a range is enough, or none is.
  func reached(by sum: Interval) -> Truth {
    sum.low >= atLeast ? .yes : sum.high >= atLeast ? .unknown : .no
  }
}
