import PlaybookRuntime
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// What `playbookc init` writes is a book that checks, tests and explains.
@Suite("Starter books")
struct StarterTests {
  private static let choices = Starter.Form.allCases.flatMap { form in Starter.Framework.allCases.map { (form, $0) } }

  @Test("A new book has no finding, its tests pass, and its leads show a yes and an open answer", arguments: choices)
  func cleanly(_ form: Starter.Form, _ framework: Starter.Framework) {
    let machine = CaseMachine()
    let options = ["--form", form.rawValue, "--framework", framework.rawValue]
    #expect(machine.run(["init", "sales"] + options).text.contains("playbookc check sales"))
    #expect(machine.run(["check", "sales", "--deny", "warnings"]).text == "ok: 1 book, 1 file, no findings\n")
    #expect(machine.run(["test", "sales"]).text.contains("2 tests passed"))
    for (lead, verdict) in [("ready", "QUALIFIED"), ("open", "NEEDS INFO")] {
      let page = machine.run([
        "explain", "sales/leads/\(lead).json", "--playbook", "sales", "--now", "2026-03-03T00:00:00Z",
      ])
      #expect(page.text.contains(verdict))
      #expect(!page.text.contains("stderr"))
    }
  }

  @Test("Both forms of a new book have one fingerprint", arguments: Starter.Framework.allCases)
  func sameBook(_ framework: Starter.Framework) throws {
    let fingerprints = try Starter.Form.allCases.map { form in
      let files = MemoryFiles()
      let workspace = Workspace(files)
      _ = try workspace.begin(Starter.files(form, framework), in: "sales")
      return workspace.check(try workspace.findBook("sales")).fingerprint
    }
    #expect(fingerprints[0] != nil)
    #expect(fingerprints[0] == fingerprints[1])
  }

  @Test("Nothing is overwritten, and nothing is half written")
  func refuses() {
    let machine = CaseMachine()
    machine.set("sales/leads/open.json", Array("{}".utf8))
    #expect(machine.run(["init", "sales"]).text.contains("[PB9011]"))
    #expect(machine.run(["check", "sales"]).text.contains("[PB9003]"))
    #expect(machine.run(["init", "other"]).text.contains("wrote"))
    #expect(machine.run(["init", "other", "--form", "yaml"]).text.contains("[PB9011]"))
  }
}
