package import PlaybookSource

/// `icp midmarket "Mid-market" { must size "…": …  tier gold "Gold": stack  tier other: otherwise }`
package struct IcpSyntax: Sendable {
  package enum Role: String, Sendable, CaseIterable { case must, want, never }

  package struct Criterion: Sendable {
    package var role: Role
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var condition: ExpressionSyntax

    package init(role: Role, name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax) {
      self.role = role
      self.name = name
      self.label = label
      self.condition = condition
    }
  }

  package struct Tier: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    /// Reads the criteria by their bare names; absent for `otherwise`.
    package var condition: ExpressionSyntax?

    package init(name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax?) {
      self.name = name
      self.label = label
      self.condition = condition
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var criteria: [Criterion] = []
  package var tiers: [Tier] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `checklist bant "BANT" { budget "…": budget >= 10_000 USD, weight 2, ask "…"  pass: at least 3 of 4, including need }`
package struct ChecklistSyntax: Sendable {
  package struct Item: Sendable {
    package enum Value: Sendable {
      case condition(ExpressionSyntax)
      case points(PointTableSyntax)
    }

    package var name: NameSyntax
    package var label: LabelSyntax?
    package var value: Value
    package var weight: NumberSyntax?
    package var ask: LabelSyntax?

    package init(name: NameSyntax, label: LabelSyntax?, value: Value, weight: NumberSyntax?, ask: LabelSyntax?) {
      self.name = name
      self.label = label
      self.value = value
      self.weight = weight
      self.ask = ask
    }
  }

  /// `pass: at least 3 of 4, including need`
  package struct Pass: Sendable {
    package var atLeast: NumberSyntax
    package var of: NumberSyntax?
    package var including: [NameSyntax]
    package var span: SourceSpan

    package init(atLeast: NumberSyntax, of: NumberSyntax?, including: [NameSyntax], span: SourceSpan) {
      self.atLeast = atLeast
      self.of = of
      self.including = including
      self.span = span
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var items: [Item] = []
  package var pass: Pass?

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `score intent "Intent" { demo "…": +15 each demo_request, up to 30 points  group web { at most: 20 … }  total: 0 to 100 }`
package struct ScoreSyntax: Sendable {
  package struct Rule: Sendable {
    package enum Value: Sendable {
      /// `+40 when C`
      case when(NumberSyntax, ExpressionSyntax)
      case table(PointTableSyntax)
      /// A number expression: `company.employees / 100`.
      case expression(ExpressionSyntax)
      /// `+5 each page_view where … in last 30 days` (`every` 1), `+5 every 3 page_view …`; the query's form is `.count`.
      case events(NumberSyntax, every: NumberSyntax?, EventQuerySyntax)
    }

    package var name: NameSyntax
    package var label: LabelSyntax?
    package var value: Value
    package var clauses: [Clause]

    package init(name: NameSyntax, label: LabelSyntax?, value: Value, clauses: [Clause]) {
      self.name = name
      self.label = label
      self.value = value
      self.clauses = clauses
    }
  }

  package struct Clause: Sendable {
    package enum Kind: Sendable {
      /// `up to 20 points`
      case upTo(NumberSyntax)
      case once
      case oncePerDay
      case oncePerWeek
      case unknownCountsZero
      /// `expires after 30 days`
      case expires(DurationSyntax)
      /// `loses 5 every 7 days [since last EVENT]`
      case loses(NumberSyntax, every: DurationSyntax, since: NameSyntax?)
      /// `halves every 14 days`
      case halves(DurationSyntax)
    }

    package let kind: Kind
    package let span: SourceSpan

    package init(_ kind: Kind, _ span: SourceSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// `group web "Website" { at most: 20  at least: -10  … }`
  package struct Group: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var rules: [Rule] = []
    package var atMost: NumberSyntax?
    package var atLeast: NumberSyntax?

    package init(name: NameSyntax, label: LabelSyntax?) {
      self.name = name
      self.label = label
    }
  }

  package enum Entry: Sendable {
    case rule(Rule)
    case group(Group)
  }

  /// `total: 0 to 100`
  package struct Total: Sendable {
    package var low: NumberSyntax
    package var high: NumberSyntax

    package init(low: NumberSyntax, high: NumberSyntax) {
      self.low = low
      self.high = high
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var entries: [Entry] = []
  package var total: Total?
  /// `never below: 0 at the end of each day`
  package var neverBelow: NumberSyntax?

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// Bands (`bands: score.fit, hot from 80, else cold`) or a matrix (`rows: …`, `columns: …`, `cell A1: "Call today"`).
package struct GradeSyntax: Sendable {
  package struct Axis: Sendable {
    package struct Band: Sendable {
      package let name: NameSyntax
      package let from: NumberSyntax

      package init(name: NameSyntax, from: NumberSyntax) {
        self.name = name
        self.from = from
      }
    }

    package var subject: ExpressionSyntax
    package var bands: [Band]
    package var otherwise: NameSyntax?
    package var span: SourceSpan

    package init(subject: ExpressionSyntax, bands: [Band], otherwise: NameSyntax?, span: SourceSpan) {
      self.subject = subject
      self.bands = bands
      self.otherwise = otherwise
      self.span = span
    }
  }

  /// `cell A1: "Call today"`; for a grade of bands `cell hot: "…"`.
  package struct Cell: Sendable {
    package let name: NameSyntax
    package let advice: LabelSyntax

    package init(name: NameSyntax, advice: LabelSyntax) {
      self.name = name
      self.advice = advice
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var bands: Axis?
  package var rows: Axis?
  package var columns: Axis?
  package var cells: [Cell] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `stage lifecycle "Lifecycle" { lead "Lead": always  mql "MQL": score.intent >= 40 }`: lowest rung first.
package struct StageSyntax: Sendable {
  package struct Rung: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    /// Absent for `always`.
    package var condition: ExpressionSyntax?

    package init(name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax?) {
      self.name = name
      self.label = label
      self.condition = condition
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var rungs: [Rung] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}
