extension ExpressionTables {
  /// Dates, times and lengths of time.
  static let times = #"""
    created_at after 2026-01-01
      PB3006 at `created_at after 2026-01-01`
        `created_at` is a time, `2026-01-01` is a date: a day and a moment cannot be compared
        hint: write a moment, such as `2026-01-01T00:00:00Z`
    created_at before today
      PB3006 at `created_at before today`
        `created_at` is a time, `today` is a date: a day and a moment cannot be compared
        hint: compare dates with dates and times with times, or ask `… in last 30 days`
    funded_on < 2026-01-01T00:00:00Z
      PB3006 at `funded_on < 2026-01-01T00:00:00Z`
        `funded_on` is a date, `2026-01-01T00:00:00Z` is a time: a day and a moment cannot be compared
        hint: write a day, such as `2026-01-01`
    funded_on between 2026-01-01 and created_at
      PB3006 at `funded_on between 2026-01-01 and created_at`
        `funded_on` is a date, `created_at` is a time: a day and a moment cannot be compared
        hint: compare dates with dates and times with times, or ask `… in last 30 days`
    days since company.employees > 5
      PB3026 at `company.employees`
        `days since` needs a date or a time, but `company.employees` is a count
        hint: compare a number with a number, such as `company.employees <= 30`
    company.employees in last 30 days
      PB3026 at `company.employees`
        `in last` needs a date or a time, but `company.employees` is a count
        hint: compare a number with a number, such as `company.employees <= 30`
    count of page_view before today
      PB3026 at `count of page_view`
        `before` needs a date or a time, but `count of page_view` is a count
        hint: write `last page_view`
    activities in last 3 days
      PB3026 at `activities`
        `in last` needs a date or a time, but `activities` is the activity history
        hint: ask about one kind of event, such as `days since last call`
    title after 2026-01-01
      PB3026 at `title`
        `after` needs a date or a time, but `title` is a text
        hint: declare the field as a `date` or a `time`
    created_at in last 12 months
      PB3027 at `12 months`
        `12 months` has no fixed length, and a time is looked up in days of 24 hours: expected days or weeks
        hint: write `365 days`
        fix: 12 months → 365 days (unsafe)
    created_at in next 1 months
      PB3027 at `1 months`
        `1 months` has no fixed length, and a time is looked up in days of 24 hours: expected days or weeks
        hint: write `30 days`
        fix: 1 months → 30 days (unsafe)
    any page_view in last 2 months
      PB3027 at `2 months`
        `2 months` has no fixed length, and a time is looked up in days of 24 hours: expected days or weeks
        hint: write `60 days`
        fix: 2 months → 60 days (unsafe)
    funded_on in last 4 hours
      PB3028 at `4 hours`
        `funded_on` is a date without a time of day, so `4 hours` cannot be counted: expected days, weeks or months
        hint: write a number of days, such as `2 days`
    created_at in last 2 business days
      PB3029 at `2 business days`
        `2 business days` needs a calendar, which a condition does not have: expected days, weeks or hours
        hint: write `2 days`
    any call in last 4 business hours
      PB3029 at `4 business hours`
        `4 business hours` needs a calendar, which a condition does not have: expected days, weeks or hours
        hint: write `4 hours`
    funded_on >= 2026-02-30
      PB3012 at `2026-02-30`
        `2026-02-30` does not exist: expected a day of the calendar, such as `2026-03-02`
    created_at > 2026-01-01T24:00:00Z
      PB3012 at `2026-01-01T24:00:00Z`
        `2026-01-01T24:00:00Z` does not exist: expected a moment, such as `2026-03-02T15:00:00Z`
    created_at in last 0 days
      PB3030 at `0 days`
        `0 days` is not a usable span of time: expected a whole number above 0, and at most 100 years
    created_at in last 1.5 days
      PB3030 at `1.5 days`
        `1.5 days` is not a usable span of time: expected a whole number above 0, and at most 100 years
    created_at in last 99999999 days
      PB3030 at `99999999 days`
        `99999999 days` is not a usable span of time: expected a whole number above 0, and at most 100 years
    created_at in last 99999999999999999999 days
      PB3030 at `99999999999999999999 days`
        `99999999999999999999 days` is not a usable span of time: expected a whole number above 0, and at most 100 years
    any call in last 6000 weeks
      PB3030 at `6000 weeks`
        `6000 weeks` is not a usable span of time: expected a whole number above 0, and at most 100 years
    funded_on in last 5000 months
      PB3030 at `5000 months`
        `5000 months` is not a usable span of time: expected a whole number above 0, and at most 100 years
    """#
}
