extension ExpressionTables {
  /// Two types that do not meet.
  static let types = #"""
    budget > 180
      PB3004 at `budget > 180`
        `budget` is an amount of money, `180` is a number
        hint: write an amount such as `180 EUR`
    budget > "180"
      PB3004 at `budget > "180"`
        `budget` is an amount of money, `"180"` is a text
        hint: write an amount such as `180 EUR`
    company.employees > "180"
      PB3004 at `company.employees > "180"`
        `company.employees` is a count, `"180"` is a text
        hint: write it without quotes: `180`
        fix: "180" → 180
    company.employees = 180 USD
      PB3004 at `company.employees = 180 USD`
        `company.employees` is a count, `180 USD` is an amount of money
        hint: leave the currency out: `180`
    company.employees > budget
      PB3004 at `company.employees > budget`
        `company.employees` is a count, `budget` is an amount of money
    company.name = 180
      PB3004 at `company.name = 180`
        `company.name` is a text, `180` is a number
        hint: write a text in quotes: `"180"`
        fix: 180 → "180" (unsafe)
    title = yes
      PB3004 at `title = yes`
        `title` is a text, `yes` is a yes or no
        hint: write a text in quotes: `"yes"`
        fix: yes → "yes" (unsafe)
    title = 2026-01-01
      PB3004 at `title = 2026-01-01`
        `title` is a text, `2026-01-01` is a date
        hint: write a text in quotes: `"2026-01-01"`
        fix: 2026-01-01 → "2026-01-01" (unsafe)
    title = seniority
      PB3004 at `title = seniority`
        `title` is a text, `seniority` is one of [ic, manager, director, vp, c_level]
    confirmed = "yes"
      PB3004 at `confirmed = "yes"`
        `confirmed` is a yes or no, `"yes"` is a text
        hint: write it without quotes: `yes`
        fix: "yes" → yes
    funded_on = "2026-01-01"
      PB3004 at `funded_on = "2026-01-01"`
        `funded_on` is a date, `"2026-01-01"` is a text
        hint: write it without quotes: `2026-01-01`
        fix: "2026-01-01" → 2026-01-01
    created_at = "2026-01-01T00:00Z"
      PB3004 at `created_at = "2026-01-01T00:00Z"`
        `created_at` is a time, `"2026-01-01T00:00Z"` is a text
        hint: write it without quotes: `2026-01-01T00:00Z`
        fix: "2026-01-01T00:00Z" → 2026-01-01T00:00Z
    company.growth > "20%"
      PB3004 at `company.growth > "20%"`
        `company.growth` is a percentage, `"20%"` is a text
        hint: write it without quotes: `20%`
        fix: "20%" → 20%
    email = company.domain
      PB3004 at `email = company.domain`
        `email` is an e-mail address, `company.domain` is a domain
        hint: compare its domain: `email.domain`
    days since created_at > created_at
      PB3004 at `days since created_at > created_at`
        `days since created_at` is a number, `created_at` is a time
        hint: count days, such as `days since created_at`
    seniority = lead.source
      PB3004 at `seniority = lead.source`
        `seniority` and `lead.source` have different sets of values, so they cannot be compared
    company.tech includes 5
      PB3004 at `5`
        each value of `company.tech` is a text, `5` is a number
        hint: write a text in quotes: `"5"`
        fix: 5 → "5" (unsafe)
    company.tech = "x"
      PB3004 at `company.tech`
        `company.tech` is a list of texts, which is not a single value
        hint: ask what is in it, such as `company.tech includes "x"`
    company.tech in ["x"]
      PB3004 at `company.tech`
        `company.tech` is a list of texts, which is not a single value
        hint: ask what is in it, such as `company.tech includes "x"`
    activities = 5
      PB3004 at `activities`
        `activities` is the activity history, which is not a single value
        hint: ask about one kind of event, such as `any demo_request in last 30 days`
    score.fit > 10 USD
      PB3004 at `score.fit > 10 USD`
        `score.fit` is the points of a score, `10 USD` is an amount of money
        hint: leave the currency out: `10`
    score.fit > "60"
      PB3004 at `score.fit > "60"`
        `score.fit` is the points of a score, `"60"` is a text
        hint: write it without quotes: `60`
        fix: "60" → 60
    email in ["a@b.example", 5]
      PB3004 at `5`
        `email` is an e-mail address, `5` is a number
        hint: write a text in quotes: `"5"`
        fix: 5 → "5" (unsafe)
    value: activities
      PB3004 at `activities`
        `activities` is the activity history, which is not a single value
        hint: ask about one kind of event, such as `any demo_request in last 30 days`
    company.name < "b"
      PB3005 at `company.name < "b"`
        `company.name` is a text, which has no order, so `<` says nothing about it
        hint: ask whether it is equal: `company.name = "b"`
    seniority < vp
      PB3005 at `seniority < vp`
        `seniority` is one of [ic, manager, director, vp, c_level], which has no order, so `<` says nothing about it
        hint: list the values that count: `seniority in [ic, manager]`
    confirmed > no
      PB3005 at `confirmed > no`
        `confirmed` is a yes or no, which has no order, so `>` says nothing about it
        hint: ask whether it is equal: `confirmed = no`
    company.country < US
      PB3005 at `company.country < US`
        `company.country` is a country, which has no order, so `<` says nothing about it
        hint: ask whether it is equal: `company.country = US`
    grade.priority > A1
      PB3005 at `grade.priority > A1`
        `grade.priority` is a grade, which has no order, so `>` says nothing about it
        hint: list the values that count: `grade.priority in [A1, A2]`
    value: max(company.name, "x")
      PB3005 at `company.name`
        `company.name` is a text, which has no order, so `max` says nothing about it
    value: largest known of [seniority, vp]
      PB3005 at `seniority`
        `seniority` is one of [ic, manager, director, vp, c_level], which has no order, so `largest known of` says nothing about it
        hint: use `first known of` instead
    value: budget + 5
      PB3004 at `budget + 5`
        `budget` is an amount of money, `5` is a number
        hint: write an amount such as `5 EUR`
    value: first known of [grade.heat, hot]
      PB3004 at `grade.heat`
        `grade.heat` is a grade, which is not a single value
        hint: ask about it in a condition instead
    last call = yes
      PB3004 at `last call = yes`
        `last call` is a time, `yes` is a yes or no
    """#
}
