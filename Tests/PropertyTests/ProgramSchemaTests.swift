import PlaybookIR
import PlaybookJSON
import PlaybookTestSupport
import Testing

@Suite("The schema of compiled books")
struct ProgramSchemaTests {
  private let schema: JSONSchema

  init() throws {
    let text = try Repository.text("docs/schema/program.schema.json")
    schema = JSONSchema(try JSONReader.parse(Array(text.utf8)))
  }

  private func faults(_ program: Program, pretty: Bool = false) throws -> [String] {
    let json = Array(program.json(pretty: pretty).utf8)
    return schema.faults(in: try JSONReader.parse(json, limits: JSONReader.Limits(depth: 500)))
  }

  @Test("Every compiled book agrees with it", arguments: 0..<30)
  func agrees(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    #expect(try faults(program) == [])
    #expect(try faults(program, pretty: true) == [])
    let canonical = try JSONReader.parse(Array(program.canonicalJSON.utf8), limits: JSONReader.Limits(depth: 500))
    #expect(schema.faults(in: canonical) == [])
  }

  @Test("The empty program agrees with it")
  func empty() throws { #expect(try faults(Program()) == []) }

  @Test("It is not so wide that anything agrees")
  func refuses() throws {
    for text in [
      #"{}"#, #"{"format":"playbook.program/2","edition":1,"book":{"zone":"UTC"}}"#,
      #"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"signal":[]}"#,
      #"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"fields":[{"name":"a b","type":"text"}]}"#,
      #"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"fields":[{"name":"a","type":"words"}]}"#,
      #"{"format":"playbook.program/1","edition":1,"book":{"zone":"UTC"},"scores":[{"name":"a","rules":[],"total":{"low":"01","high":"1"}}]}"#,
    ] {
      #expect(schema.faults(in: try JSONReader.parse(Array(text.utf8))) != [], "\(text)")
    }
  }

  @Test("Its operators are those of the table")
  func operators() throws {
    let text = try Repository.text("docs/schema/program.schema.json")
    let root = try JSONReader.parse(Array(text.utf8))
    let expression = root.member("$defs")?.member("expression")?.member("properties")?.member("op")
    let names = (expression?.member("enum")?.elements ?? []).compactMap(\.string)
    #expect(names == Operator.allCases.map(\.rawValue))
  }
}
