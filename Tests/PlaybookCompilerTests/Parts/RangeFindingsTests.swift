import Testing

@Suite("Point tables and bands")
struct RangeFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "a count begins at 0",
      of: #"""
        score s {
          a: points by n [0, 10) 5, from 10 6
        }
        """#,
      gives: ""),
    Finding(
      "a count with a row below",
      of: #"""
        score s {
          a: points by n below 10 5, from 10 6
        }
        """#,
      gives: ""),
    Finding(
      "a number needs both open ends",
      of: #"""
        score s {
          a: points by ratio [0, 10) 5, from 10 6
          b: points by ratio below 10 5, [10, 20) 6
          c: points by ratio below 10 5, [10, 20) 6, from 20 7
        }
        """#,
      gives: #"""
        error[PB2117] «points by ratio [0, 10) 5, from 10 6» no row holds `below 0`: expected a row for every value
          hint: add a row, or end with `else 0`
        error[PB2117] «points by ratio below 10 5, [10, 20) 6» no row holds `from 20`: expected a row for every value
          hint: add a row, or end with `else 0`
        """#),
    Finding(
      "percent and money",
      of: #"""
        score s {
          a: points by growth [10%, 20%) 5, [25.5%, 30%) 6
          b: points by budget [1_000 USD, 20_000 USD) 5
        }
        """#,
      gives: #"""
        error[PB2117] «points by growth [10%, 20%) 5, [25.5%, 30%) 6» no row holds `below 10%`, `[20%, 25.5%)` and `from 30%`: expected a row for every value
          hint: add a row, or end with `else 0`
        error[PB2117] «points by budget [1_000 USD, 20_000 USD) 5» no row holds `below 1_000 USD` and `from 20_000 USD`: expected a row for every value
          hint: add a row, or end with `else 0`
        """#),
    Finding(
      "two currencies",
      of: #"""
        score s {
          a: points by budget below 1_000 USD 5, from 1_000 EUR 6
        }
        """#,
      gives: #"""
        error[PB3007] «1_000 EUR» `USD` and `EUR` meet here: expected two amounts in one currency
          hint: write both amounts in `USD`
        """#),
    Finding(
      "rows in any order",
      of: #"""
        score s {
          a: points by n from 10 6, [5, 10) 2, [0, 5) 1
        }
        """#,
      gives: ""),
    Finding(
      "overlaps of open and nested rows",
      of: #"""
        score s {
          a: points by n from 10 6, from 20 7, else 0
          b: points by n [0, 100) 1, [10, 20) 2, [30, 40) 3, from 100 4
          c: points by n [5, 10) 1, [5, 10) 2, else 0
        }
        """#,
      gives: #"""
        error[PB2116] «from 20» `from 10` and `from 20` overlap, so one value would fall into two rows: expected each value in one row
          «from 10» the other row stands here
          hint: `[a, b)` holds a and not b, so the next row can begin at b
        error[PB2116] «[10, 20)» `[0, 100)` and `[10, 20)` overlap, so one value would fall into two rows: expected each value in one row
          «[0, 100)» the other row stands here
          hint: `[a, b)` holds a and not b, so the next row can begin at b
        error[PB2116] «[30, 40)» `[0, 100)` and `[30, 40)` overlap, so one value would fall into two rows: expected each value in one row
          «[0, 100)» the other row stands here
          hint: `[a, b)` holds a and not b, so the next row can begin at b
        error[PB2116] «[5, 10)» `[5, 10)` and `[5, 10)` overlap, so one value would fall into two rows: expected each value in one row
          «[5, 10)» the other row stands here
          hint: `[a, b)` holds a and not b, so the next row can begin at b
        """#),
    Finding(
      "empty and reversed rows",
      of: #"""
        score s {
          a: points by n [10, 10) 1, else 0
          b: points by n [20, 10) 1, else 0
        }
        """#,
      gives: #"""
        error[PB2118] «[10, 10)» `[10, 10)` holds nothing: expected the smaller end first, and two different ends
        error[PB2118] «[20, 10)» `[20, 10)` holds nothing: expected the smaller end first, and two different ends
        """#),
    Finding(
      "bands",
      of: #"""
        fact a: bands of n [0, 10) low, [20, 30) high
        fact b: bands of ratio [0, 10) low, [10, 30) low
        fact c: bands of n from 0 all
        fact d: bands of n [5, 10) mid, else rest
        """#,
      gives: #"""
        error[PB2117] «bands of n [0, 10) low, [20, 30) high» no row holds `[10, 20)`: expected a row for every value
          hint: add a row, or end with `else none`
        warning[PB4005] «bands of ratio [0, 10) low, [10, 30) low» no band holds `below 0` and `from 30`, where this comes to `none`: expected a band for every value, or `else` and a name
        """#),
    Finding(
      "what a table cannot be about",
      of: #"""
        score s {
          a: points by pain [0, 10) 1, else 0
          b: points by day [0, 10) 1, else 0
          c: points by score.t [0, 10) 1, else 0
        }
        score t {
          a: +1 when n > 1
        }
        fact f: bands of ok [0, 1) x
        """#,
      gives: #"""
        error[PB3002] «pain» expected a number or an amount of money, but `pain` is a text
        error[PB3002] «day» expected a number or an amount of money, but `day` is a date
          hint: count days, such as `days since day`
        error[PB3002] «score.t» expected a number or an amount of money, but `score.t` is the points of a score
          hint: to divide the points of a score into bands, write a `grade`
        error[PB3002] «ok» expected a number or an amount of money, but `ok` is a yes or no
        """#),
    Finding(
      "ends that are not fixed or not counts",
      of: #"""
        score s {
          a: points by n [0, 1.5) 1, else 0
          b: points by n [-5, 10) 1, else 0
          c: points by n [0, 5%) 1, else 0
        }
        """#,
      gives: #"""
        error[PB3011] «1.5» `1.5` does not fit: expected a whole number, 0 or greater
        error[PB3011] «-5» `-5` does not fit: expected a whole number, 0 or greater
        error[PB3004] «5%» what stands here is a count, `5%` is a percentage
        """#),
    Finding(
      "points of rows",
      of: #"""
        score s {
          a: points by n [0, 10) 1.234, from 10 2, else 0.001
        }
        """#,
      gives: #"""
        error[PB2119] «1.234» `1.234` cannot be given as points: expected at most 2 decimal places
        error[PB2119] «0.001» `0.001` cannot be given as points: expected at most 2 decimal places
        """#),
  ]
}
