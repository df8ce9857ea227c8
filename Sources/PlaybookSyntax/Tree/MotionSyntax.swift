package import PlaybookSource

/// `team enterprise { rep dana: weight 1  capacity: 12 a day  overflow: queue pool  salt: "2026" }`
package struct TeamSyntax: Sendable {
  package struct Rep: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var weight: NumberSyntax
    /// `away 2026-08-03 to 2026-08-14`
    package var away: [DatesSyntax] = []

    package init(name: NameSyntax, label: LabelSyntax?, weight: NumberSyntax) {
      self.name = name
      self.label = label
      self.weight = weight
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var reps: [Rep] = []
  package var capacity: NumberSyntax?
  /// The queue's name in `overflow: queue NAME`.
  package var overflow: NameSyntax?
  package var salt: LabelSyntax?
  /// `calendar: office`
  package var calendar: NameSyntax?

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

package struct TargetSyntax: Sendable {
  package enum Kind: Sendable {
    case rep(NameSyntax)
    case team(NameSyntax)
    case queue(NameSyntax)
    /// `person in owner_id`
    case person(PathSyntax)
    /// `no owner, result NAME "Reason"`
    case noOwner(result: NameSyntax, reason: LabelSyntax?)
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `route territory { large "…": company.employees > 500 -> team enterprise  otherwise: queue inbound }`
package struct RouteSyntax: Sendable {
  package struct Row: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var condition: ExpressionSyntax
    package var target: TargetSyntax

    package init(name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax, target: TargetSyntax) {
      self.name = name
      self.label = label
      self.condition = condition
      self.target = target
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var rows: [Row] = []
  package var otherwise: TargetSyntax?
  /// `in doubt: queue NAME`
  package var inDoubt: TargetSyntax?
  /// `never: person in FIELD`
  package var never: PathSyntax?
  /// Rows that stand after `otherwise`; the checker reports them.
  package var rowsAfterOtherwise: [SourceSpan] = []

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `handoff to_ae "SDR to AE" { needs: pain, budget  owner: route territory }`
package struct HandoffSyntax: Sendable {
  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var needs: [PathSyntax] = []
  /// The route's name in `owner: route NAME`.
  package var owner: NameSyntax?
  package var timers: [TimerSyntax] = []
  package var rejections: [Rejection] = []
  package var topics: [Topic] = []

  /// `brief pains "Pains": pain, objections`
  package struct Topic: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var fields: [PathSyntax]

    package init(name: NameSyntax, label: LabelSyntax?, fields: [PathSyntax]) {
      self.name = name
      self.label = label
      self.fields = fields
    }
  }

  /// `reject no_show "Did not come": recycle after 90 days`
  package struct Rejection: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var recycle: RecycleSyntax

    package init(name: NameSyntax, label: LabelSyntax?, recycle: RecycleSyntax) {
      self.name = name
      self.label = label
      self.recycle = recycle
    }
  }

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

package struct PlaybookSyntax: Sendable {
  package struct Disqualifier: Sendable {
    package var name: NameSyntax
    package var label: LabelSyntax?
    package var condition: ExpressionSyntax

    package init(name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax) {
      self.name = name
      self.label = label
      self.condition = condition
    }
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var motion: NameSyntax?
  /// `applies: when C`; absent: it always applies.
  package var applies: ExpressionSyntax?
  package var disqualifiers: [Disqualifier] = []
  /// `qualified: when C`
  package var qualified: ExpressionSyntax?
  package var route: NameSyntax?
  package var handoff: NameSyntax?
  package var cadences: [CadenceUse] = []
  package var targets: [TargetLineSyntax] = []

  /// `inbound_fast when verdict in [needs_info, not_qualified]`
  package struct CadenceUse: Sendable {
    package var name: NameSyntax
    /// Empty: every verdict for which something may start.
    package var verdicts: [NameSyntax]

    package init(name: NameSyntax, verdicts: [NameSyntax]) {
      self.name = name
      self.verdicts = verdicts
    }
  }

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `test "A VP qualifies" { now: …  lead: { … }  expect: verdict = qualified, icp.midmarket.size = unknown }`
package struct TestSyntax: Sendable {
  package struct Expectation: Sendable {
    package enum Value: Sendable {
      case word(NameSyntax)
      case number(NumberSyntax)
      case text(LabelSyntax)
      /// `rep sam`, `team enterprise`, `queue inbound`, `person dana`
      case target(NameSyntax, NameSyntax)
    }

    package var path: PathSyntax
    /// One of `equal`, `notEqual`, `less`, `lessOrEqual`, `greater`, `greaterOrEqual`.
    package var comparison: ComparisonSyntax
    package var value: Value

    package init(path: PathSyntax, comparison: ComparisonSyntax, value: Value) {
      self.path = path
      self.comparison = comparison
      self.value = value
    }
  }

  /// `columns: seniority -> verdict, score.fit >=`: the heads of a table, without their values.
  package struct Columns: Sendable {
    package struct Expected: Sendable {
      package let path: PathSyntax
      package let comparison: ComparisonSyntax
    }

    package let fields: [LabelSyntax]
    package let expected: [Expected]
    package let span: SourceSpan
  }

  /// `row "An intern": ic -> not_qualified, 20`
  package struct Row: Sendable {
    package let keyword: SourceSpan
    package let label: LabelSyntax?
    package let values: [DataSyntax]
    package let expected: [Expectation.Value]
    package let span: SourceSpan
  }

  package var keyword: SourceSpan
  package var label: LabelSyntax
  /// `given "…" { … }`: no test, but what tests share.
  package var isShared = false
  package var now: NameSyntax?
  /// Whose lead and moment it begins with.
  package var given: LabelSyntax?
  package var lead: RecordSyntax?
  package var columns: Columns?
  package var rows: [Row] = []
  package var expectations: [Expectation] = []

  package init(keyword: SourceSpan, label: LabelSyntax) {
    self.keyword = keyword
    self.label = label
  }
}

/// Lead data written in a test: `{ id: "1", company.employees: 220, activities: [{ type: call, at: … }] }`.
package struct RecordSyntax: Sendable {
  package struct Entry: Sendable {
    /// As written: a dotted path of words, or one quoted key.
    package let key: LabelSyntax
    package let value: DataSyntax

    package init(key: LabelSyntax, value: DataSyntax) {
      self.key = key
      self.value = value
    }
  }

  package let entries: [Entry]
  package let span: SourceSpan

  package init(entries: [Entry], span: SourceSpan) {
    self.entries = entries
    self.span = span
  }
}

package indirect enum DataSyntax: Sendable {
  case text(LabelSyntax)
  /// A bare word, date, time, money, percent: handed to the door as the text that was written.
  case word(LabelSyntax)
  case number(NumberSyntax)
  case yes(SourceSpan)
  case no(SourceSpan)
  case null(SourceSpan)
  case list([DataSyntax], SourceSpan)
  case record(RecordSyntax)
}
