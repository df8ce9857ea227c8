import Testing

@Suite("Lists and their files")
struct ListFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "values",
      of: #"""
        list a: []
        list b: ["x", "y", "X", "x"]
        list c: [1, "x"]
        list d: ["x", ""]
        list e: [" x"]
        list f: [x]
        """#,
      gives: #"""
        error[PB2101] «a» the list `a` has no values, so nothing is ever in it: expected at least one value
        warning[PB4004] «"X"» `X` stands in this list twice: expected each value once
          «"x"» it stands here first
          hint: upper and lower case are the same here
        warning[PB4004] «"x"» `x` stands in this list twice: expected each value once
          «"x"» it stands here first
          hint: upper and lower case are the same here
        error[PB3004] «1» what stands here is a text, `1` is a number
          hint: write a text in quotes: `"1"`
          fix: "1"
        error[PB2007] «""» a value is empty: expected at least one character between the quotes
        error[PB3013] «" x"» this text begins or ends with spaces, which a value of a lead never does: expected `"x"`
          fix: "x"
        error[PB3003] «x» expected a fixed value here, but `x` is a name
          hint: write a text in quotes: `"x"`
          fix: "x"
        """#),
    Finding(
      "text files",
      of: #"""
        list a: from "a.txt"
        fact f: pain in list.a
        """#,
      files: [
        ("a.txt", #"\#u{FEFF}# comment\#n one \#r\#n\#n  # another\#nTwo\#nthree # not a comment"#)
      ],
      gives: ""),
    Finding(
      "csv files",
      of: #"""
        list a: from "a.csv"
        list b: from "b.csv" column "domain"
        list c: from "b.csv" column "name"
        """#,
      files: [
        ("a.csv", #"domain\#na.example\#n\#n"b.example"\#n"#),
        ("b.csv", #"name,domain\#r\#n"Acme, Inc.",acme.example\#r\#n"The ""Best""",\#r\#n"Two\#nlines",two.example"#),
      ],
      gives: ""),
    Finding(
      "repeats in files",
      of: #"""
        list a: from "a.txt"
        """#,
      files: [
        ("a.txt", #"x\#nX\#ny\#nY\#nx\#nz"#)
      ],
      gives: #"""
        warning[PB4004] «X» `X` stands in this list twice (and one more value): expected each value once
          «x» it stands here first
          hint: upper and lower case are the same here
        """#),
    Finding(
      "columns",
      of: #"""
        list a: from "a.csv"
        list b: from "a.csv" column "Domain"
        list c: from "c.csv" column "x"
        list d: from "d.csv" column "domain"
        list e: from "e.txt" column "x"
        """#,
      files: [
        ("a.csv", #"name,domain\#na,b"#),
        ("c.csv", #"x,x\#n1,2"#),
        ("d.csv", #"name;domain\#na;b"#),
        ("e.txt", #"x"#),
      ],
      gives: #"""
        error[PB2141] «"a.csv"» `a.csv` has 2 columns (`name`, `domain`): expected `column` and the name of one
          hint: write `from "a.csv" column "name"`
        error[PB2141] «"Domain"» the first line of `a.csv` has no column `Domain`: expected the name of one of its columns
          hint: did you mean `domain`?
        error[PB2141] «"x"» the first line of `c.csv` has two columns `x`: expected one, so that it is clear which is meant
        error[PB2141] «"domain"» the first line of `d.csv` has no column `domain`: expected the name of one of its columns
          hint: the columns of a `.csv` file are separated by commas, not by `;`
        error[PB2141] «"x"» `e.txt` has one value on each line and no columns: expected `column` only after a file that ends with `.csv`
        """#),
    Finding(
      "csv that is not well formed",
      of: #"""
        list a: from "a.csv"
        list b: from "b.csv"
        list c: from "c.csv"
        list d: from "d.csv"
        list e: from "e.csv"
        """#,
      files: [
        ("a.csv", #"x\#n"open"#),
        ("b.csv", #"x\#n"a"b"#),
        ("c.csv", #"x\#na"b""#),
        ("d.csv", #"x,y\#n1"#),
        ("e.csv", #"\#n\#n"#),
      ],
      gives: #"""
        error[PB2140] «"e.csv"» the file `e.csv` is empty: expected a line with the names of its columns
        error[PB2140] «"» this quote is never closed: expected a second `"` at the end of the value
        error[PB2140] «b» this value is only partly in quotes: expected quotes around all of it
          hint: write a value that holds quotes as `"a ""quoted"" word"`
        error[PB2140] «"» this value is only partly in quotes: expected quotes around all of it
          hint: write a value that holds quotes as `"a ""quoted"" word"`
        error[PB2140] «1» this line has one value: expected 2, as in the first line
        """#),
    Finding(
      "empty files",
      of: #"""
        list a: from "a.txt"
        list b: from "b.csv"
        list c: from "c.csv"
        """#,
      files: [
        ("a.txt", #"# nothing\#n\#n"#),
        ("b.csv", #"domain\#n"#),
        ("c.csv", #""#),
      ],
      gives: #"""
        error[PB2101] «a» the list `a` has no values, so nothing is ever in it: expected at least one value
        error[PB2101] «b» the list `b` has no values, so nothing is ever in it: expected at least one value
        error[PB2140] «"c.csv"» the file `c.csv` is empty: expected a line with the names of its columns
        """#),
    Finding(
      "files that are not there or outside",
      of: #"""
        list a: from "none.txt"
        list b: from "../x.txt"
        list c: from "/etc/x.txt"
        list d: from "a\\b.txt"
        list e: from "a/../b.txt"
        list f: from ""
        list g: from "./a.txt"
        list h: from "C:a.txt"
        list i: from "a//b.txt"
        list j: from "~/a.txt"
        list k: from "lists/a.txt"
        """#,
      files: [
        ("lists/a.txt", #"x"#)
      ],
      gives: #"""
        error[PB2138] «"none.txt"» the file `none.txt` is not there: expected a list in the book's directory
        error[PB2139] «"../x.txt"» `../x.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"/etc/x.txt"» `/etc/x.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"a\\b.txt"» `a\b.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"a/../b.txt"» `a/../b.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «""» `` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"./a.txt"» `./a.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"C:a.txt"» `C:a.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"a//b.txt"» `a//b.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        error[PB2139] «"~/a.txt"» `~/a.txt` is not a plain path into the book's directory: expected one such as `names.csv` or `lists/names.csv`
          hint: a book holds everything that it needs: copy the file into its directory
        """#),
    Finding(
      "a broken list is silent where it is read",
      of: #"""
        list a: from "none.txt"
        fact f: pain in list.a
        """#,
      gives: #"""
        error[PB2138] «"none.txt"» the file `none.txt` is not there: expected a list in the book's directory
        """#),
  ]
}
