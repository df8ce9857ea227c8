/// Touches in order over days and channels.
///
/// `steps` holds every step once, in written order; the nodes of the body and of the tracks point into it. There are no
/// circles: a way back is a new enrolment.
package struct Cadence: Sendable {
  package enum ClosedDays: String, Sendable, CaseIterable {
    case nextOpenDay = "next open day"
    case nextOpenDayPushingTheRest = "next open day and push the rest"
    case businessDays = "business days"
  }

  package struct ClosedDayRule: Sendable {
    package var rule: ClosedDays
    package var calendar: CalendarSource

    package init(rule: ClosedDays, calendar: CalendarSource) {
      self.rule = rule
      self.calendar = calendar
    }
  }

  /// Windows that hold together, of one channel or of all.
  package struct Send: Sendable {
    package var channel: String?
    package var windows: [Window]
    package var skips: Bool
    package var origin: Origin

    package init(channel: String?, windows: [Window], skips: Bool, origin: Origin) {
      self.channel = channel
      self.windows = windows
      self.skips = skips
      self.origin = origin
    }
  }

  package struct Limit: Sendable {
    package var channel: String?
    package var limits: [TouchLimit]
    package var skips: Bool
    package var origin: Origin

    package init(channel: String?, limits: [TouchLimit], skips: Bool, origin: Origin) {
      self.channel = channel
      self.limits = limits
      self.skips = skips
      self.origin = origin
    }
  }

  package struct Stop: Sendable {
    package enum Scope: Hashable, Sendable {
      case cadence
      case channel(String)
      /// Events of another person of the account.
      case account
    }

    package var scope: Scope
    package var when: MomentList

    package init(scope: Scope, when: MomentList) {
      self.scope = scope
      self.when = when
    }
  }

  package enum Exclusive: Hashable, Sendable {
    case everyCadence
    /// Indices into `Program.cadences`.
    case cadences([Int])
  }

  package enum Again: Hashable, Sendable {
    case never
    /// `atMost` counts the enrolments after the first.
    case after(Duration, atMost: Int?)
  }

  /// What an undone task does to the steps behind it.
  package enum Undone: Hashable, Sendable {
    case block, pass
    case skip(after: Duration)
  }

  package enum NoAddress: String, Sendable, CaseIterable { case skip, block, wait }

  package struct Outcome: Sendable {
    package var title: Title
    package var recycle: Recycle

    package init(title: Title, recycle: Recycle) {
      self.title = title
      self.recycle = recycle
    }
  }

  package struct DeclaredTouches: Hashable, Sendable {
    package var count: Int
    package var within: Duration

    package init(count: Int, within: Duration) {
      self.count = count
      self.within = within
    }
  }

  package var title: Title
  /// Tried in order, the book's last.
  package var zone: [ZoneSource] = []
  package var closedDays: ClosedDayRule?
  package var firstStepAtOnce = false
  package var sends: [Send] = []
  package var gap: Duration?
  package var limits: [Limit] = []
  package var exclusive: Exclusive?
  package var again = Again.never
  package var startGap: Duration?
  package var undone = Undone.block
  package var noAddress = NoAddress.skip
  /// How long an away notice without a date holds.
  package var away = Duration(count: 7, unit: .days)
  package var touches: DeclaredTouches?
  /// The cadence's name unless written.
  package var salt: String
  package var stops: [Stop] = []
  package var outcomes: [Outcome] = []
  /// Index into `outcomes`.
  package var end: Int?
  package var steps: [Step] = []
  package var body: [Node] = []
  package var tracks: [Track] = []

  package init(title: Title) {
    self.title = title
    salt = title.name
  }

  package indirect enum Node: Sendable {
    /// Index into `steps`.
    case step(Int)
    case branch(Branch)
    case end(End)
  }

  package struct Branch: Sendable {
    package var when: MomentList
    /// nil: fields only, decided on reaching it.
    package var within: Duration?
    package var then: [Node]
    package var otherwise: [Node]

    package init(when: MomentList, within: Duration?, then: [Node], otherwise: [Node]) {
      self.when = when
      self.within = within
      self.then = then
      self.otherwise = otherwise
    }
  }

  package enum End: Hashable, Sendable {
    /// Index into `outcomes`.
    case outcome(Int)
    /// Only in a track.
    case resume
    /// Index into `Program.cadences`.
    case start(Int)
  }

  package struct Track: Sendable {
    package var when: MomentList
    package var everyTime: Bool
    package var body: [Node]

    package init(when: MomentList, everyTime: Bool, body: [Node]) {
      self.when = when
      self.everyTime = everyTime
      self.body = body
    }
  }

  package struct Step: Sendable {
    package struct Way: Sendable {
      /// Index into `Program.channels`.
      package var channel: Int
      package var action: String?

      package init(channel: Int, action: String?) {
        self.channel = channel
        self.action = action
      }
    }

    package enum Anchor: Sendable {
      case enrolment
      /// Index of a date or time field.
      case field(Int)
      /// Index into `Program.events`.
      case lastEvent(Int, filter: Expression?)
    }

    package enum When: Sendable {
      /// Day 1 is the enrolment's.
      case day(Int)
      case after(Duration)
      /// The duration is negative for `before`.
      case around(Duration, Anchor)
    }

    package struct TimeOfDay: Sendable {
      package enum Past: String, Sendable, CaseIterable {
        case skip
        case nextDay = "next day"
      }

      /// Local minutes of the day.
      package var minutes: Int
      /// Empty: the cadence's.
      package var zone: [ZoneSource]
      package var past: Past

      package init(minutes: Int, zone: [ZoneSource], past: Past) {
        self.minutes = minutes
        self.zone = zone
        self.past = past
      }
    }

    package struct Guard: Sendable {
      package var isUnless: Bool
      package var when: MomentList

      package init(isUnless: Bool, when: MomentList) {
        self.isUnless = isUnless
        self.when = when
      }
    }

    package struct Variant: Hashable, Sendable {
      package var name: String
      package var weight: Int

      package init(name: String, weight: Int) {
        self.name = name
        self.weight = weight
      }
    }

    package struct Due: Hashable, Sendable {
      package var within: Duration
      package var countedIn: CalendarSource?

      package init(within: Duration, countedIn: CalendarSource?) {
        self.within = within
        self.countedIn = countedIn
      }
    }

    package var title: Title
    /// Tried in order: the first with an address and consent. Never empty.
    package var ways: [Way]
    package var when: When
    package var timeOfDay: TimeOfDay?
    package var due: Due?
    package var guards: [Guard] = []
    package var template: String?
    package var variants: [Variant] = []
    package var undone: Undone
    package var noAddress: NoAddress

    package init(title: Title, ways: [Way], when: When, undone: Undone, noAddress: NoAddress) {
      self.title = title
      self.ways = ways
      self.when = when
      self.undone = undone
      self.noAddress = noAddress
    }
  }
}

/// When a lead may come back.
package enum Recycle: Hashable, Sendable {
  case never
  /// `into` is an index into `Program.cadences`.
  case after(Duration, into: Int?, atMost: Int?)
}
