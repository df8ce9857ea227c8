import PlaybookCompiler
import PlaybookIR
import PlaybookSource
import PlaybookSyntax
import Testing

@Suite("The program of a book")
struct ProgramTests {
  private func program(_ text: String, _ files: (path: String, text: String)...) throws -> Program {
    let compiled = CompiledText([("main.playbook", "edition 1\n" + text)] + files)
    #expect(compiled.report == "")
    return try #require(compiled.book.program)
  }

  @Test("fields, lists, events and parts stand by the bytes of their names, whatever the order of the text")
  func order() throws {
    let program = try program(
      """
      signal b: any page_view
      signal a: any call
      signal B: any webinar_attended
      lead {
        z: text
        company.name: text
        company: text
        activities: events
      }
      list y: ["1"]
      list x: ["2"]
      """)
    #expect(program.signals.map(\.title.name) == ["B", "a", "b"])
    #expect(program.fields.map(\.title.name) == ["activities", "company", "company.name", "z"])
    #expect(program.lists.map(\.title.name) == ["x", "y"])
    #expect(program.events.map(\.title.name) == ["call", "page_view", "webinar_attended"])
  }

  @Test("only events that the book reads are in its program, with their own fields and the book's")
  func events() throws {
    let program = try program(
      """
      event call {
        dialler: text
        result: one of [talked, silent "Silent call"]
      }
      event never_read {
        a: text
      }
      score s {
        a: +1 each call where result is talked
      }
      """)
    #expect(program.events.map(\.title.name) == ["call"])
    #expect(program.events[0].title.label == "A call")
    #expect(
      program.events[0].fields.map(\.title.name) == ["dialler", "direction", "duration_seconds", "notes", "result"])
    #expect(program.events[0].fields[4].members.map(\.name) == ["talked", "silent"])
  }

  @Test("an unknown number counts within its rule's limit, a count never below 0")
  func unknownPoints() throws {
    let program = try program(
      """
      lead {
        n: count
        x: number
      }
      score s {
        a: n, up to 10 points
        b: x / 2, up to 7.5 points
        c: x, unknown counts 0
        d: n, up to 3 points, unknown counts 0
      }
      """)
    let ends = program.scores[0].rules.map { rule -> [String] in
      guard case .expression(_, let low, let high) = rule.value else { return [] }
      return [low.description, high.description]
    }
    #expect(ends == [["0", "10"], ["-7.5", "7.5"], ["0", "0"], ["0", "3"]])
    #expect(program.scores[0].rules.map(\.unknownCountsZero) == [false, false, true, true])
  }

  @Test("rules of groups stand in written order and know their group")
  func groups() throws {
    let program = try program(
      """
      score s {
        a: +1 each page_view
        group g "G" {
          at most: 5
          b: -2 each page_view, once per week, up to 4 points
        }
        c: +3 every 4 page_view, once
        group h {
          d: +1 each page_view, once per day
        }
        total: -10 to 10
      }
      """)
    let score = program.scores[0]
    #expect(score.rules.map(\.title.name) == ["a", "b", "c", "d"])
    #expect(score.rules.map(\.group) == [nil, 0, nil, 1])
    #expect(score.groups.map(\.atMost) == [Fixed(whole: 5), nil])
    #expect(score.rules[1].upTo == Fixed(whole: 4))
    #expect(score.total?.low == Fixed(whole: -10))
    let repeats = score.rules.map { rule -> String in
      guard case .events(let points, let every, _, let repeats) = rule.value else { return "" }
      return "\(points) \(every) \(repeats.rawValue)"
    }
    #expect(repeats == ["1 1 every", "-2 1 once per week", "3 4 once", "1 1 once per day"])
  }

  @Test("a checklist sums weights, and a table weighs its greatest points")
  func checklist() throws {
    let program = try program(
      """
      lead {
        n: count
      }
      checklist c {
        a: n > 1, weight 2.5, ask "How many?"
        b: n > 2
        t: points by n [0, 10) 0, [10, 20) 3, else 1
        pass: at least 3, including t, a
      }
      """)
    let checklist = program.checklists[0]
    #expect(checklist.items.map(\.weight.description) == ["2.5", "1", "3"])
    #expect(checklist.of.description == "6.5")
    #expect(checklist.including == [2, 0])
    #expect(checklist.items[0].ask == "How many?")
  }

  @Test("lists keep written order, trimmed and without repeats, from every kind of file")
  func lists() throws {
    let compiled = CompiledText([
      (path: "book/main.playbook", text: "edition 1\nlist a: from \"a.txt\"\nlist b: from \"b.csv\" column \"x\"\n"),
      (path: "a.txt", text: "\u{FEFF}# c\n  two words \r\none\nTWO WORDS\n"),
      (path: "b.csv", text: "y,x\r\n1,\"a \"\"b\"\", c\"\r\n2,\r\n3,\"two\r\nlines\""),
    ])
    #expect(compiled.codes == ["PB4004"])
    let program = try #require(compiled.book.program)
    #expect(program.lists[0].values.map(\.string) == ["two words", "one"])
    #expect(program.lists[1].values.map(\.string) == ["a \"b\", c", "two\r\nlines"])
    #expect(program.files == ["book/main.playbook"])
    #expect(compiled.sources.files.map(\.path) == ["book/main.playbook", "book/a.txt", "book/b.csv"])
  }

  @Test("a file is asked for once, and never by a path that leads out of the book")
  func loading() {
    var sources = SourceSet()
    let source = SourceFile(
      path: "main.playbook",
      text: """
        edition 1
        list a: from "a.csv" column "x"
        list b: from "a.csv" column "y"
        list c: from "../c.txt"
        """)
    let (tree, _) = parse(source, file: sources.add(source))
    var asked: [String] = []
    let book = Compiler.compile([tree], sources: &sources) { path, _ in
      asked.append(path)
      return .success(Array("x,y\n1,2\n".utf8))
    }
    #expect(asked == ["a.csv"])
    #expect(book.diagnostics.map(\.code) == ["PB2139"])
  }

  @Test("what the file system refuses is said")
  func refusals() {
    let messages = ListFileFault.allCases.map { fault -> String in
      var sources = SourceSet()
      let source = SourceFile(path: "main.playbook", text: "edition 1\nlist a: from \"a.txt\"\n")
      let (tree, _) = parse(source, file: sources.add(source))
      let book = Compiler.compile([tree], sources: &sources) { _, _ in .failure(fault) }
      return book.diagnostics.map(\.message).joined()
    }
    #expect(
      messages == [
        "the file `a.txt` is not there: expected a list in the book's directory",
        "`a.txt` is a link that leads out of the book's directory: expected a file inside it",
        "the file `a.txt` cannot be read: expected a list in the book's directory",
        "the file `a.txt` is a directory: expected a list in the book's directory",
        "the file `a.txt` is too large: expected a list in the book's directory",
      ])
  }

  @Test("playbooks stand in the order of the book, alone in their own")
  func playbooks() throws {
    let two =
      "playbook a {\n  qualified: when n > 1\n}\nplaybook b {\n  qualified: when n > 2\n}\nlead {\n  n: count\n}\n"
    let program = try program("book \"B\" {\n  order: b, a\n}\n" + two)
    #expect(program.playbooks.map(\.title.name) == ["b", "a"])
    #expect(program.book.name == "B")
  }

  @Test("bands know what lies outside them")
  func bands() throws {
    let compiled = CompiledText("lead {\n  n: count\n}\nfact f: bands of n [5, 10) x, [10, 20) y, [20, 30) x\n")
    #expect(compiled.codes == ["PB4005"])
    let program = try #require(compiled.book.program)
    #expect(program.facts[0].type == .choice(["x", "y", "none"]))
  }
}
