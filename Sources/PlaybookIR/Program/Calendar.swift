/// A block of open hours that recurs every week, in local minutes of the day.
package struct Hours: Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 Sunday: the days on which the block begins.
  package var days: UInt8
  /// 0 to 1439.
  package var open: Int
  /// 1 to 1440, not equal to `open`; at or before `open` the block ends on the next day. The end is not open.
  package var close: Int

  package init(days: UInt8, open: Int, close: Int) {
    self.days = days
    self.open = open
    self.close = close
  }

  package static let everyDay: UInt8 = 0b111_1111
}

/// Days from `first` to `last`, both included.
package struct DateSpan: Hashable, Sendable {
  package var first: CivilDate
  package var last: CivilDate

  package init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }
}

/// When an office is open.
package struct Calendar: Sendable {
  package var title: Title
  /// nil: the book's.
  package var zone: String?
  /// Never empty; in written order.
  package var hours: [Hours]
  /// Sorted, without overlaps: days on which no block begins.
  package var closed: [DateSpan]

  package init(title: Title, zone: String?, hours: [Hours], closed: [DateSpan]) {
    self.title = title
    self.zone = zone
    self.hours = hours
    self.closed = closed
  }
}

/// Where a zone comes from.
package enum ZoneSource: Hashable, Sendable {
  /// Index of a field of type `timezone`.
  case field(Int)
  /// Index into `Program.calendars`.
  case calendar(Int)
  /// IANA name.
  case named(String)
}

/// Whose time counts.
package enum CalendarSource: Hashable, Sendable {
  /// Index into `Program.calendars`.
  case calendar(Int)
  /// The calendar of the team of the lead's owner, without the owner's days away.
  case owner
}

/// Times at which something may be done.
package enum Window: Hashable, Sendable {
  case open(CalendarSource)
  /// Zones are tried in order; after them, and when there are none, those of the whole.
  case hours([Hours], zone: [ZoneSource])
}

/// At most `count` touches.
package struct TouchLimit: Hashable, Sendable {
  package enum Per: Hashable, Sendable {
    /// A local day; empty: the zone of the whole.
    case day(zone: [ZoneSource])
    /// Rolling elapsed microseconds.
    case elapsed(Int64)
  }

  package var count: Int
  package var per: Per

  package init(count: Int, per: Per) {
    self.count = count
    self.per = per
  }
}

/// What a channel needs and may do. Every channel that a cadence uses stands in the program, also the built-in ones.
package struct Channel: Sendable {
  package struct HoursRow: Sendable {
    package var title: Title
    /// nil: for the rest.
    package var condition: Expression?
    package var hours: [Hours]

    package init(title: Title, condition: Expression?, hours: [Hours]) {
      self.title = title
      self.condition = condition
      self.hours = hours
    }
  }

  /// Legal hours of the standard library for one region: they hold where the country is `country` and, if it says so,
  /// the region is `region`; rows with a region take the place of the country's.
  package struct StandardHours: Hashable, Sendable {
    package var country: String
    package var region: String?
    package var hours: [Hours]

    package init(country: String, region: String?, hours: [Hours]) {
      self.country = country
      self.region = region
      self.hours = hours
    }
  }

  /// `message: after connect accepted`: an action and what must have happened first.
  package struct Precondition: Hashable, Sendable {
    package var action: String
    package var first: String
    package var verb: StepVerb

    package init(action: String, first: String, verb: StepVerb) {
      self.action = action
      self.first = first
      self.verb = verb
    }
  }

  package var title: Title
  /// Index of the field with the address; nil: none is needed.
  package var address: Int?
  /// Index of the yes/no field with the consent; unknown is no. nil: none is needed.
  package var consent: Int?
  /// Index of the yes/no field that says that the person opted out.
  package var optOut: Int?
  /// Index of the field with the recipient's zone, for legal hours.
  package var zone: Int?
  package var country: Int?
  package var region: Int?
  /// The book's own legal hours: the first row that holds; intersected with the standard's.
  package var rows: [HoursRow] = []
  /// Empty: `rules: none`, or nothing said.
  package var standardHours: [StandardHours] = []
  package var limits: [TouchLimit] = []
  package var needsTemplate = false
  package var actions: [String] = []
  package var preconditions: [Precondition] = []
  /// A person does it: what is undone is an undone task.
  package var isManual = false

  package init(title: Title) { self.title = title }
}
