extension ExpressionTables {
  /// Arithmetic, choices and numbers.
  static let calculations = #"""
    budget between 10 USD and 20 EUR
      PB3007 at `20 EUR`
        `USD` and `EUR` meet here: expected two amounts in one currency
        hint: write both amounts in `USD`
    budget in [10 USD, 20 EUR]
      PB3007 at `20 EUR`
        `USD` and `EUR` meet here: expected two amounts in one currency
        hint: write both amounts in `USD`
    value: budget + (10 USD + 5 EUR)
      PB3007 at `5 EUR`
        `USD` and `EUR` meet here: expected two amounts in one currency
        hint: write both amounts in `USD`
    value: max(10 USD, budget, 5 EUR)
      PB3007 at `5 EUR`
        `USD` and `EUR` meet here: expected two amounts in one currency
        hint: write both amounts in `USD`
    value: company.name + "x"
      PB3008 at `company.name`
        `+` cannot take `company.name`, which is a text: expected a number or an amount of money
    value: created_at + 3
      PB3008 at `created_at`
        `+` cannot take `created_at`, which is a time: expected a number or an amount of money
        hint: count days, such as `days since created_at`
    value: confirmed * 2
      PB3008 at `confirmed`
        `*` cannot take `confirmed`, which is a yes or no: expected a number or an amount of money
        hint: give it a number with `if confirmed then 1 else 0`
    value: budget * budget
      PB3008 at `budget`
        `*` cannot take `budget`, which is an amount of money: expected a number
    value: 5 / budget
      PB3008 at `budget`
        `/` cannot take `budget`, which is an amount of money: expected a number
    value: -company.name
      PB3008 at `-company.name`
        `-` cannot take `company.name`, which is a text: expected a number or an amount of money
    value: company.growth / budget
      PB3008 at `budget`
        `/` cannot take `budget`, which is an amount of money: expected a number or a percentage
    value: score.fit * company.employees
      PB3009 at `score.fit * company.employees`
        `score.fit * company.employees` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: multiply by a number that is written out, such as `* 0.5`
    value: score.fit * score.intent
      PB3009 at `score.fit * score.intent`
        `score.fit * score.intent` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: multiply by a number that is written out, such as `* 0.5`
    value: score.fit / 2
      PB3009 at `score.fit / 2`
        `score.fit / 2` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: multiply by a part, such as `* 0.5` for a half
    value: 5 / score.fit
      PB3009 at `5 / score.fit`
        `5 / score.fit` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: compare the two scores instead
    value: score.fit + 5 USD
      PB3009 at `score.fit + 5 USD`
        `score.fit + 5 USD` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: leave the currency out
    value: -score.fit
      PB3009 at `-score.fit`
        `-` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: write `score.fit * -1`
    value: if confirmed then score.fit else 5
      PB3009 at `score.fit`
        `if` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: compare the score first, and choose by the answer
    value: first known of [score.fit, 5]
      PB3009 at `score.fit`
        `first known of` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: compare the score first, and choose by the answer
    score.fit in [60, 70]
      PB3009 at `score.fit in [60, 70]`
        `in` does not work here: scores can be compared, added, subtracted, put in `min` and `max`, and multiplied by a plain number
        hint: compare it, such as `score.fit between 60 and 80`
    value: first known of [budget, 5]
      PB3010 at `5`
        `first known of` must come to one type, but `budget` is an amount of money and `5` is a number
        hint: write an amount such as `5 EUR`
    value: if confirmed then 5 else "x"
      PB3010 at `"x"`
        `if` must come to one type, but `5` is a number and `"x"` is a text
    value: first known of [company.name, seniority]
      PB3010 at `seniority`
        `first known of` must come to one type, but `company.name` is a text and `seniority` is one of [ic, manager, director, vp, c_level]
    rating > 1_000_000_000_000
      PB3011 at `1_000_000_000_000`
        `1_000_000_000_000` does not fit: expected a number smaller than 1,000,000,000,000
    rating > 0.1234567
      PB3011 at `0.1234567`
        `0.1234567` does not fit: expected at most 6 decimal places
    company.growth > 12.34567%
      PB3011 at `12.34567%`
        `12.34567%` does not fit: expected at most 4 decimal places
    budget > 10.12345 USD
      PB3011 at `10.12345`
        `10.12345` does not fit: expected at most 4 decimal places
    budget > 100_000_000_000_000 USD
      PB3011 at `100_000_000_000_000`
        `100_000_000_000_000` does not fit: expected a number smaller than 100,000,000,000,000
    value: 10 / 0
      PB3031 at `10 / 0`
        `10 / 0` has no result: it divides by zero
    value: budget / 0
      PB3031 at `budget / 0`
        `budget / 0` has no result: it divides by zero
    value: rating / (5 - 5)
      PB3031 at `rating / (5 - 5)`
        `rating / (5 - 5)` has no result: it divides by zero
    value: 999_999_999_999 * 10
      PB3031 at `999_999_999_999 * 10`
        `999_999_999_999 * 10` has no result: the number is too large
    """#
}
