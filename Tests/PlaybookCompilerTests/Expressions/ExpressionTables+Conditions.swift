extension ExpressionTables {
  /// Not a condition, or not a number.
  static let conditions = #"""
    score.fit
      PB3001 at `score.fit`
        expected a condition (yes or no), but `score.fit` is the points of a score
        hint: compare it, such as `score.fit >= 60`
    score.fit and confirmed
      PB3001 at `score.fit`
        expected a condition (yes or no), but `score.fit` is the points of a score
        hint: compare it, such as `score.fit >= 60`
    budget
      PB3001 at `budget`
        expected a condition (yes or no), but `budget` is an amount of money
        hint: compare it, such as `budget >= 10_000 EUR`
    seniority
      PB3001 at `seniority`
        expected a condition (yes or no), but `seniority` is one of [ic, manager, director, vp, c_level]
        hint: compare it, such as `seniority in [ic, manager]`
    company.tech
      PB3001 at `company.tech`
        expected a condition (yes or no), but `company.tech` is a list of texts
        hint: ask what is in it, such as `company.tech includes …`
    activities
      PB3001 at `activities`
        expected a condition (yes or no), but `activities` is the activity history
        hint: ask about one kind of event, such as `any demo_request in last 30 days`
    created_at
      PB3001 at `created_at`
        expected a condition (yes or no), but `created_at` is a time
        hint: compare it, such as `created_at in last 30 days`
    company.name
      PB3001 at `company.name`
        expected a condition (yes or no), but `company.name` is a text
        hint: compare it, such as `company.name = "…"`, or ask whether it is there: `company.name is answered`
    company.country
      PB3001 at `company.country`
        expected a condition (yes or no), but `company.country` is a country
        hint: compare it, such as `company.country in [US, CA]`
    company.growth
      PB3001 at `company.growth`
        expected a condition (yes or no), but `company.growth` is a percentage
        hint: compare it, such as `company.growth >= 20%`
    grade.priority
      PB3001 at `grade.priority`
        expected a condition (yes or no), but `grade.priority` is a grade
        hint: compare it, such as `grade.priority in [A1, A2]`
    count of page_view in last 30 days
      PB3001 at `count of page_view in last 30 days`
        expected a condition (yes or no), but `count of page_view in last 30 days` is a count
        hint: compare it, such as `count of page_view in last 30 days > 0`
    last call in last 5 days
      PB3001 at `last call in last 5 days`
        expected a condition (yes or no), but `last call in last 5 days` is a time
        hint: ask whether it happened: `any call in last 5 days`
    last call.result
      PB3001 at `last call.result`
        expected a condition (yes or no), but `last call.result` is one of [answered, no_answer]
        hint: compare it, such as `last call.result in [answered, no_answer]`
    any referral where due in last 3 days
      PB3001 at `due`
        expected a condition (yes or no), but `due` is a date
        hint: compare it in brackets, such as `(due in last 30 days)`
    not 5
      PB3001 at `5`
        expected a condition (yes or no), but `5` is a number
        hint: say what it is compared with
    if budget then yes else no
      PB3001 at `budget`
        expected a condition (yes or no), but `budget` is an amount of money
        hint: compare it, such as `budget >= 10_000 EUR`
    seniority = vp or c_level
      PB3001 at `c_level`
        expected a condition (yes or no), but `c_level` is only a value
        hint: write `seniority in [vp, c_level]`
    seniority = vp or c_level or director
      PB3001 at `c_level`
        expected a condition (yes or no), but `c_level` is only a value
        hint: write `seniority in [vp, c_level, director]`
    seniority != vp and director
      PB3001 at `director`
        expected a condition (yes or no), but `director` is only a value
        hint: write `not seniority in [vp, director]`
    company.country = US or CA
      PB3001 at `CA`
        expected a condition (yes or no), but `CA` is only a value
        hint: write `company.country in [US, CA]`
    title = "a" or "b"
      PB3001 at `"b"`
        expected a condition (yes or no), but `"b"` is only a value
        hint: write `title in ["a", "b"]`
    title contains "a" or "b"
      PB3001 at `"b"`
        expected a condition (yes or no), but `"b"` is only a value
        hint: repeat the question: `title contains "b"`
    number: budget
      PB3002 at `budget`
        expected a number, but `budget` is an amount of money
        hint: divide it by an amount, such as `budget / 10_000 EUR`
    number: confirmed
      PB3002 at `confirmed`
        expected a number, but `confirmed` is a yes or no
        hint: give points with `when`, such as `+10 when confirmed`
    number: created_at
      PB3002 at `created_at`
        expected a number, but `created_at` is a time
        hint: count days, such as `days since created_at`
    number: title
      PB3002 at `title`
        expected a number, but `title` is a text
    points: company.employees
      PB3002 at `company.employees`
        expected the points of a score, but `company.employees` is a count
    """#
}
