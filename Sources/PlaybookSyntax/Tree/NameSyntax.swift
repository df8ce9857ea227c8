package import PlaybookSource

/// One word: a name, a role or a value of a closed set. Always letters A–Z, a–z, digits and `_`, so that comparing it
/// as a Swift string compares bytes.
package struct NameSyntax: Sendable, Hashable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A dotted path such as `company.employees`, `icp.midmarket.size` or a single word.
package struct PathSyntax: Sendable, Hashable {
  package let parts: [NameSyntax]

  package init(_ parts: [NameSyntax]) { self.parts = parts }

  package var text: String { parts.count == 1 ? parts[0].text : parts.map(\.text).joined(separator: ".") }
  package var span: SourceSpan { parts[0].span.joined(parts[parts.count - 1].span) }
}

/// A quoted text: what it says after escapes, and where it stands (quotes included).
package struct LabelSyntax: Sendable, Hashable {
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A number as written, without `_`: `10000`, `12.5`; the sign, if any, is part of it.
package struct NumberSyntax: Sendable, Hashable {
  /// Digits with at most one point and a leading `-`; no `_`, no exponent.
  package let text: String
  package let span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// `180 days`, `2 business days`, `4 hours`.
package struct DurationSyntax: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    case seconds, minutes, hours, days, weeks, months
    case businessDays = "business days"
    case businessHours = "business hours"
  }

  package let count: NumberSyntax
  package let unit: Unit
  package let span: SourceSpan

  package init(count: NumberSyntax, unit: Unit, span: SourceSpan) {
    self.count = count
    self.unit = unit
    self.span = span
  }
}
