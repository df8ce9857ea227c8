package import PlaybookSource

/// An expression as written; it has no meaning yet: names are not resolved and literals are not converted.
package struct ExpressionSyntax: Sendable {
  package indirect enum Kind: Sendable {
    case literal(LiteralSyntax)
    /// A field, a part (`score.fit`), a bare word of a closed set: decided by the checker.
    case path(PathSyntax)
    /// `[a, b]`
    case list([ExpressionSyntax])
    /// `list.NAME` is an ordinary path; this is `( E )`, kept so that printing gives back the author's brackets.
    case parenthesised(ExpressionSyntax)
    case not(ExpressionSyntax)
    case negative(ExpressionSyntax)
    case logical(LogicalSyntax, ExpressionSyntax, ExpressionSyntax)
    case comparison(ComparisonSyntax, ExpressionSyntax, ExpressionSyntax)
    case arithmetic(ArithmeticSyntax, ExpressionSyntax, ExpressionSyntax)
    /// `X is answered`, `X is on file`, `X is missing`
    case state(ExpressionSyntax, StateSyntax)
    case between(ExpressionSyntax, low: ExpressionSyntax, high: ExpressionSyntax)
    /// `X in [a, b]`, `X in list.NAME`
    case membership(ExpressionSyntax, of: ExpressionSyntax)
    /// `X includes V`, `includes any of [..]`, `includes all of [..]`
    case includes(ExpressionSyntax, IncludesSyntax, ExpressionSyntax)
    /// `X contains "a"` and its kin.
    case textTest(ExpressionSyntax, TextTestSyntax, ExpressionSyntax)
    /// `min(a, b)`, `max(a, b)`, `first known of [a, b]`, `largest known of [a, b]`
    case choice(ChoiceSyntax, [ExpressionSyntax])
    case conditional(ExpressionSyntax, then: ExpressionSyntax, otherwise: ExpressionSyntax)
    /// `days since X`, `days until X`
    case days(DaysSyntax, ExpressionSyntax)
    /// `X in last 30 days`, `X in next 14 days`
    case within(ExpressionSyntax, DirectionSyntax, DurationSyntax)
    /// `X time in "ZONE"`, `X time in lead.timezone`
    case timeOfDay(ExpressionSyntax, zone: ExpressionSyntax)
    /// `X from 22:00 to 06:00`
    case hours(ExpressionSyntax, from: ExpressionSyntax, to: ExpressionSyntax)
    /// `X before Y`, `X after Y`
    case order(ExpressionSyntax, OrderSyntax, ExpressionSyntax)
    case event(EventQuerySyntax)
    /// `icp.NAME fits`, `checklist.NAME passes`
    case predicate(PathSyntax, PredicateSyntax)
    case today
    /// What could not be read; already reported.
    case broken
  }

  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package enum LiteralSyntax: Sendable, Hashable {
  case number(NumberSyntax)
  /// `80%`: the number before the sign.
  case percent(NumberSyntax)
  /// `10_000 USD`
  case money(NumberSyntax, NameSyntax)
  case text(LabelSyntax)
  /// `2026-03-02` as written.
  case date(NameSyntax)
  /// `2026-03-02T15:00:00Z` as written.
  case time(NameSyntax)
  /// `09:00`
  case clock(ClockSyntax)
  case yes
  case no
}

package enum LogicalSyntax: String, Sendable { case and, or }

package enum ComparisonSyntax: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// `is`, `is not`: the same meaning as `=`, `!=`.
  case isEqual = "is"
  case isNotEqual = "is not"
}

package enum ArithmeticSyntax: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

package enum StateSyntax: String, Sendable, CaseIterable {
  case answered
  case onFile = "on file"
  case missing
}

package enum IncludesSyntax: String, Sendable, CaseIterable {
  case one = "includes"
  case anyOf = "includes any of"
  case allOf = "includes all of"
}

package enum TextTestSyntax: String, Sendable, CaseIterable {
  case contains
  case containsWord = "contains word"
  case containsAnyWord = "contains any word in"
  case startsWith = "starts with"
  case endsWith = "ends with"
  case like
}

package enum ChoiceSyntax: String, Sendable, CaseIterable {
  case minimum = "min"
  case maximum = "max"
  case firstKnown = "first known of"
  case largestKnown = "largest known of"
}

package enum DaysSyntax: String, Sendable { case since, until }

package enum DirectionSyntax: String, Sendable { case last, next }

package enum OrderSyntax: String, Sendable { case before, after }

package enum PredicateSyntax: String, Sendable { case fits, passes }

/// `count of page_view where page = "/pricing" in last 30 days`, `any call where result = answered`,
/// `last call.result`, `count of days with email_opened`.
package struct EventQuerySyntax: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case count = "count of"
    case days = "count of days with"
    case any
    case first
    case last
  }

  package let form: Form
  /// The event's kind. After `count of` it may also be the whole path of a field that is a list, with its full stops.
  package let event: NameSyntax
  /// `last call.result`: the field that is read; only with `first` and `last`.
  package let field: NameSyntax?
  package let filter: ExpressionSyntax?
  /// `in last D`
  package let window: DurationSyntax?
  package let span: SourceSpan

  package init(
    form: Form, event: NameSyntax, field: NameSyntax?, filter: ExpressionSyntax?, window: DurationSyntax?,
    span: SourceSpan
  ) {
    self.form = form
    self.event = event
    self.field = field
    self.filter = filter
    self.window = window
    self.span = span
  }
}
