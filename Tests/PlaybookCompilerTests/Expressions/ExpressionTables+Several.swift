extension ExpressionTables {
  /// Several faults in one expression.
  static let several = #"""
    foo > 1 and bar > 2
      PB2201 at `foo`
        the lead has no field `foo`
      PB2201 at `bar`
        the lead has no field `bar`
    foo = bar or company.employes > 3
      PB2201 at `foo`
        the lead has no field `foo`
      PB2201 at `company.employes`
        the lead has no field `company.employes`
        hint: did you mean `company.employees`?
    budget > 5 and title < "x"
      PB3004 at `budget > 5`
        `budget` is an amount of money, `5` is a number
        hint: write an amount such as `5 EUR`
      PB3005 at `title < "x"`
        `title` is a text, which has no order, so `<` says nothing about it
        hint: ask whether it is equal: `title = "x"`
    foo > company.employes
      PB2201 at `company.employes`
        the lead has no field `company.employes`
        hint: did you mean `company.employees`?
    any foo where bar = 1 and titel = "x"
      PB2208 at `foo`
        `foo` is not a kind of event: it is neither built in nor declared
        hint: declare it with `event foo { … }`
    any call where bar = 1 and baz = 2 in last 3 months
      PB2209 at `bar`
        the event `call` has no field `bar`
        hint: it has `duration_seconds`, `result`
      PB2209 at `baz`
        the event `call` has no field `baz`
        hint: it has `duration_seconds`, `result`
      PB3027 at `3 months`
        `3 months` has no fixed length, and a time is looked up in days of 24 hours: expected days or weeks
        hint: write `90 days`
        fix: 3 months → 90 days (unsafe)
    seniority in [boss, chief, vp]
      PB2204 at `boss`
        `boss` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
      PB2204 at `chief`
        `chief` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
    (if foo then 1 else "x") > bar
      PB2201 at `foo`
        the lead has no field `foo`
      PB3010 at `"x"`
        `if` must come to one type, but `1` is a number and `"x"` is a text
    min(foo, 5) > 3
      PB2201 at `foo`
        the lead has no field `foo`
    """#
}
