/// A compiled book: everything that decides about a lead, with no name left to resolve.
///
/// Guarantee after `verify`: every index is in range, every operand has the type its operator wants, references form no
/// circle. Order: fields by path, lists, events and parts by name (bytes); items of a part as written; playbooks in the
/// order in which they are tried. Two books that mean the same have equal programs apart from `files` and origins.
package struct Program: Sendable {
  package var edition = 1
  package var book = Book()
  package var fields: [Field] = []
  package var events: [EventKind] = []
  package var lists: [ValueList] = []
  package var facts: [Fact] = []
  package var signals: [Signal] = []
  package var icps: [Icp] = []
  package var checklists: [Checklist] = []
  package var scores: [Score] = []
  package var grades: [Grade] = []
  package var stages: [Stage] = []
  package var calendars: [Calendar] = []
  package var channels: [Channel] = []
  package var teams: [Team] = []
  package var routes: [Route] = []
  package var handoffs: [Handoff] = []
  package var cadences: [Cadence] = []
  package var playbooks: [Playbook] = []
  /// The paths that origins point into; not part of the fingerprint.
  package var files: [String] = []

  package init() {}
}

package struct Book: Sendable {
  package var name: String?
  /// ISO 4217; what a plain number means in a money field.
  package var currency: String?
  /// The book's zone; `UTC` unless written.
  package var zone = "UTC"
  /// By currency, price currency and date.
  package var rates: [Rate] = []

  package init() {}
}

/// From `date` on, one `currency` is worth `price` of `priceCurrency`.
package struct Rate: Sendable {
  package var currency: String
  package var priceCurrency: String
  package var price: Fixed
  package var date: CivilDate

  package init(currency: String, priceCurrency: String, price: Fixed, date: CivilDate) {
    self.currency = currency
    self.priceCurrency = priceCurrency
    self.price = price
    self.date = date
  }
}

/// What every named thing of a book carries: its name, the author's label, and where it stands.
package struct Title: Sendable {
  package var name: String
  package var label: String?
  package var origin: Origin

  package init(_ name: String, label: String? = nil, origin: Origin) {
    self.name = name
    self.label = label
    self.origin = origin
  }
}

/// A member of a closed set and the spellings that leads may use for it, besides its name.
package struct Member: Sendable {
  package var name: String
  package var spellings: [Text]

  package init(name: String, spellings: [Text]) {
    self.name = name
    self.spellings = spellings
  }
}

/// A field of a lead or of an event: where its value comes from, and what it may be.
package struct Field: Sendable {
  package enum Combination: String, Sendable, CaseIterable {
    /// The first source that is present.
    case first
    case larger, smaller, latest
    case onlyIfEqual = "only if equal"
  }

  package enum Scale: String, Sendable, CaseIterable {
    case plain
    case fraction
    case epochSeconds = "epoch seconds"
    case epochMilliseconds = "epoch ms"
  }

  /// The dotted path in `name`.
  package var title: Title
  package var type: ValueType
  /// For `choice` (also as the element of a list): the members in the order of the type.
  package var members: [Member] = []
  /// The member that catches unlisted values.
  package var elseMember: String?
  /// Source names after the field's own path, in order.
  package var reads: [String] = []
  package var combination = Combination.first
  package var scale = Scale.plain
  /// A money field's currency source.
  package var currencySource: String?
  package var isRequired = false
  package var isPrivate = false
  /// Whether the team can work on it, so that another value may be proposed; of a history, whether more can happen.
  package var canChange = false
  package var ask: String?
  /// Spellings of "not answered", compared after trim and fold.
  package var blanks: [Text] = []
  package var defaultValue: Value?
  package var zone: String?
  package var freshness: Freshness?

  /// An answer counts for so long after the moment in another field.
  package struct Freshness: Hashable, Sendable {
    /// Elapsed microseconds.
    package var size: Int64
    /// Index of the date or time field with the moment of the answer, among the fields of the lead.
    package var stamp: Int

    package init(size: Int64, stamp: Int) {
      self.size = size
      self.stamp = stamp
    }
  }

  package init(title: Title, type: ValueType) {
    self.title = title
    self.type = type
  }

  /// Every name that it is read from.
  package var sourceNames: [String] { [title.name] + reads + (currencySource.map { [$0] } ?? []) }
}

/// A kind of history entry. Kinds that a book does not read are not in its program.
package struct EventKind: Sendable {
  package var title: Title
  /// Sorted by name.
  package var fields: [Field]
  package var meanings: [EventMeaning] = []

  package init(title: Title, fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}

package struct ValueList: Sendable {
  package var title: Title
  /// Texts in written order, without repeats (after trim and fold).
  package var values: [Text]

  package init(title: Title, values: [Text]) {
    self.title = title
    self.values = values
  }
}
