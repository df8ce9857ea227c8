package import PlaybookSource

/// One file of a book, whichever form it was written in.
package struct FileSyntax: Sendable {
  /// The file's index in the `SourceSet` that its spans point into.
  package let file: Int
  package let declarations: [DeclarationSyntax]
  /// Whether something in the file could not be read together with its name. Then it cannot be said of any name that
  /// nothing in the book has it: that may be the same mistake.
  package let losesNames: Bool

  package init(file: Int, declarations: [DeclarationSyntax], losesNames: Bool = false) {
    self.file = file
    self.declarations = declarations
    self.losesNames = losesNames
  }
}

package enum DeclarationSyntax: Sendable {
  case book(BookSyntax)
  case lead(LeadSyntax)
  case event(EventSyntax)
  case list(ListSyntax)
  case fact(FactSyntax)
  case signal(SignalSyntax)
  case icp(IcpSyntax)
  case checklist(ChecklistSyntax)
  case score(ScoreSyntax)
  case grade(GradeSyntax)
  case stage(StageSyntax)
  case calendar(CalendarSyntax)
  case channel(ChannelSyntax)
  case team(TeamSyntax)
  case route(RouteSyntax)
  case handoff(HandoffSyntax)
  case cadence(CadenceSyntax)
  case playbook(PlaybookSyntax)
  case test(TestSyntax)
}

/// `book "Example sales" { currency: USD … }`
package struct BookSyntax: Sendable {
  package var keyword: SourceSpan
  package var label: LabelSyntax?
  package var currency: NameSyntax?
  package var zone: LabelSyntax?
  package var rates: [RateSyntax] = []
  package var order: [NameSyntax] = []
  package var levels: [LevelSyntax] = []

  package init(keyword: SourceSpan) { self.keyword = keyword }
}

/// `rate EUR: 1.08 USD from 2026-01-01`: one EUR is 1.08 USD from that date on.
package struct RateSyntax: Sendable {
  package var currency: NameSyntax
  package var price: NumberSyntax
  package var priceCurrency: NameSyntax
  package var from: NameSyntax

  package init(currency: NameSyntax, price: NumberSyntax, priceCurrency: NameSyntax, from: NameSyntax) {
    self.currency = currency
    self.price = price
    self.priceCurrency = priceCurrency
    self.from = from
  }
}

/// `allow PB4008: "growth is a share of a percent"`: what the book says about its own findings of a code.
package struct LevelSyntax: Sendable {
  package var level: Diagnostic.Level
  package var code: NameSyntax
  package var reason: LabelSyntax

  package init(level: Diagnostic.Level, code: NameSyntax, reason: LabelSyntax) {
    self.level = level
    self.code = code
    self.reason = reason
  }
}

package struct LeadSyntax: Sendable {
  package var keyword: SourceSpan
  package var fields: [FieldSyntax] = []

  package init(keyword: SourceSpan) { self.keyword = keyword }
}

/// `budget: money, ask "What budget is set aside?"`
package struct FieldSyntax: Sendable {
  package var path: PathSyntax
  package var type: TypeSyntax
  package var attributes: [FieldAttributeSyntax]

  package init(path: PathSyntax, type: TypeSyntax, attributes: [FieldAttributeSyntax]) {
    self.path = path
    self.type = type
    self.attributes = attributes
  }
}

package struct TypeSyntax: Sendable {
  package indirect enum Kind: Sendable {
    /// `text`, `yes/no`, `count`, …, `events`: the word as written.
    case named(String)
    /// `one of [saas "SaaS" "Software", fintech], else other`
    case oneOf([MemberSyntax], otherwise: NameSyntax?)
    case listOf(TypeSyntax)
    case broken
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package struct MemberSyntax: Sendable {
  package let name: NameSyntax
  package let spellings: [LabelSyntax]

  package init(name: NameSyntax, spellings: [LabelSyntax]) {
    self.name = name
    self.spellings = spellings
  }
}

package struct FieldAttributeSyntax: Sendable {
  package enum Kind: Sendable {
    case required
    case isPrivate
    case canChange
    case defaultValue(ExpressionSyntax)
    case ask(LabelSyntax)
    case blank([LabelSyntax])
    case reads([LabelSyntax])
    case take(TakeSyntax)
    /// `as fraction`, `as epoch seconds`, `as epoch ms`
    case scale(ScaleSyntax)
    /// `currency "budget_currency"`: the source of a money field's currency.
    case currency(LabelSyntax)
    case zone(LabelSyntax)
    /// `fresh for 90 days by budget_updated_at`; nil: `by` was left out.
    case fresh(DurationSyntax, by: PathSyntax?)
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package enum TakeSyntax: String, Sendable, CaseIterable {
  case larger = "take larger"
  case smaller = "take smaller"
  case latest = "take latest"
  case onlyIfEqual = "only if equal"
}

package enum ScaleSyntax: String, Sendable, CaseIterable {
  case fraction = "as fraction"
  case epochSeconds = "as epoch seconds"
  case epochMilliseconds = "as epoch ms"
}

/// `event call "Call" { result: one of [answered, no_answer, voicemail] }`
package struct EventSyntax: Sendable {
  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var fields: [FieldSyntax] = []
  /// `means: …`; nil: the line is not there, and a built-in kind keeps what it means.
  package var meanings: [MeaningSyntax]?

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?) {
    self.keyword = keyword
    self.name = name
    self.label = label
  }
}

/// `list competitors: ["acme.example"]`, `list free_mail: from "free-mail.csv" column "domain"`
package struct ListSyntax: Sendable {
  package enum Source: Sendable {
    case values([ExpressionSyntax])
    case file(LabelSyntax, column: LabelSyntax?)
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var source: Source

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?, source: Source) {
    self.keyword = keyword
    self.name = name
    self.label = label
    self.source = source
  }
}

/// `fact soon "Buys soon": bands of timeline_days [0, 60) now, [60, 120) later`, or an expression.
package struct FactSyntax: Sendable {
  package enum Value: Sendable {
    case expression(ExpressionSyntax)
    case bands(BandsSyntax)
  }

  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var value: Value

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?, value: Value) {
    self.keyword = keyword
    self.name = name
    self.label = label
    self.value = value
  }
}

/// A range of a number: `[10, 100)`, `from 500`, `below 10`.
package struct RangeSyntax: Sendable {
  /// Absent: no lower end. Literals only; included.
  package let low: ExpressionSyntax?
  /// Absent: no upper end. Literals only; not included.
  package let high: ExpressionSyntax?
  package let span: SourceSpan

  package init(low: ExpressionSyntax?, high: ExpressionSyntax?, span: SourceSpan) {
    self.low = low
    self.high = high
    self.span = span
  }
}

/// `bands of SUBJECT [0, 60) now, [60, 120) later, else never`
package struct BandsSyntax: Sendable {
  package struct Row: Sendable {
    package let range: RangeSyntax
    package let name: NameSyntax

    package init(range: RangeSyntax, name: NameSyntax) {
      self.range = range
      self.name = name
    }
  }

  package let subject: ExpressionSyntax
  package let rows: [Row]
  package let otherwise: NameSyntax?
  package let span: SourceSpan

  package init(subject: ExpressionSyntax, rows: [Row], otherwise: NameSyntax?, span: SourceSpan) {
    self.subject = subject
    self.rows = rows
    self.otherwise = otherwise
    self.span = span
  }
}

/// `points by company.employees [10, 100) 5, [100, 500) 10, from 500 15, else 0`
package struct PointTableSyntax: Sendable {
  package struct Row: Sendable {
    package let range: RangeSyntax
    package let points: NumberSyntax

    package init(range: RangeSyntax, points: NumberSyntax) {
      self.range = range
      self.points = points
    }
  }

  package let subject: ExpressionSyntax
  package let rows: [Row]
  package let otherwise: NumberSyntax?
  package let span: SourceSpan

  package init(subject: ExpressionSyntax, rows: [Row], otherwise: NumberSyntax?, span: SourceSpan) {
    self.subject = subject
    self.rows = rows
    self.otherwise = otherwise
    self.span = span
  }
}

/// `signal pricing "Looked at pricing": any page_view where page = "/pricing" in last 14 days`
package struct SignalSyntax: Sendable {
  package var keyword: SourceSpan
  package var name: NameSyntax
  package var label: LabelSyntax?
  package var condition: ExpressionSyntax

  package init(keyword: SourceSpan, name: NameSyntax, label: LabelSyntax?, condition: ExpressionSyntax) {
    self.keyword = keyword
    self.name = name
    self.label = label
    self.condition = condition
  }
}
