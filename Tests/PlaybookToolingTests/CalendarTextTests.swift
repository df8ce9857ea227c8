import PlaybookCommands
import PlaybookTestSupport
import Testing

/// Lines of a calendar file, whatever stands in labels and ids.
@Suite struct CalendarTextTests {
  private func calendar(label: String, id: String) throws -> String {
    let book = """
      edition 1

      lead {
        id: text, required
        email: email
        activities: events
      }

      cadence fast "\(label)" {
        stop: when replied
        end: outcome rest
        outcome rest: never again

        hello "\(label)": email on day 1
        more "\(label)": email on day 9
      }

      playbook inbound {
        qualified: when email is missing
        cadence: fast
      }

      """
    let machine = CaseMachine()
    machine.set("main.playbook", Array(book.utf8))
    machine.set("lead.json", Array(#"{"id": "\#(id)", "email": "a@b.example", "activities": []}"#.utf8))
    return machine.show(["plan", "lead.json", "--format", "ics"])
  }

  @Test(arguments: [
    ("plain", "1"), (String(repeating: "x", count: 74), "1"), (String(repeating: "é", count: 90), "1"),
    (String(repeating: "👩‍👩‍👧", count: 30), "日本"), ("a, b; c: \\\\ d", "x,y;z"),
    (String(repeating: ",", count: 150), "1"), ("BEGIN:VEVENT", "END:VCALENDAR"),
  ])
  func `lines are folded between letters and unfold again`(label: String, id: String) throws {
    let text = try calendar(label: label, id: id)
    let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil, "a letter is cut")
    }
    let unfolded = String(decoding: lines.flatMap { $0.dropLast() + [0x0A] }, as: UTF8.self)
      .split(separator: "\n ", omittingEmptySubsequences: false).joined()
    let entries = unfolded.split(separator: "\n")
    #expect(entries.filter { $0.utf8.elementsEqual("BEGIN:VEVENT".utf8) }.count == 2)
    #expect(entries.filter { $0.utf8.elementsEqual("END:VCALENDAR".utf8) }.count == 1)
    #expect(entries.last?.utf8.elementsEqual("END:VCALENDAR".utf8) == true)
    #expect(Set(entries.filter { $0.utf8.starts(with: "UID:".utf8) }).count == 2)
    for entry in entries where entry.utf8.starts(with: "SUMMARY:".utf8) {
      #expect(isEscaped(String(entry.dropFirst(8))), "\(entry)")
    }
  }

  /// Commas and semicolons stand behind a backslash, and a backslash only before those, itself and `n`.
  private func isEscaped(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\\" {
        guard let next = scalars.next(), [",", ";", "\\", "n"].contains(next) else { return false }
      } else if scalar == "," || scalar == ";" {
        return false
      }
    }
    return true
  }
}

/// Other programs as functions.
@Suite struct ChildProgramTests {
  private let console = TerminalConsole()

  @Test func `what goes in comes out, however much it is`() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    #expect(try console.run("cat", [], input: bytes, seconds: 20) == bytes)
    #expect(try console.run("cat", [], input: [], seconds: 20) == [])
  }

  @Test func `a program that reads nothing is no trouble`() throws {
    let bytes = [UInt8](repeating: 65, count: 1_000_000)
    #expect(try console.run("true", [], input: bytes, seconds: 20) == [])
  }

  @Test func `a program that takes too long is ended`() {
    #expect(throws: ProgramFault.tookTooLong) { try console.run("sleep", ["30"], input: [], seconds: 1) }
  }

  @Test func `a program that is not there or fails says so`() {
    #expect(throws: ProgramFault.notThere) { try console.run("no-such-program-here", [], input: [], seconds: 5) }
    #expect(throws: ProgramFault.failed("it ended with 1")) { try console.run("false", [], input: [], seconds: 5) }
    #expect {
      try console.run("cat", ["/no/such/file"], input: [], seconds: 5)
    } throws: { fault in
      guard case .failed(let words)? = fault as? ProgramFault else { return false }
      return words.contains("/no/such/file")
    }
  }
}
