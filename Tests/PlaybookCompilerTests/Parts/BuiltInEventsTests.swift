import Glibc
import PlaybookCompiler
import PlaybookIR
import Testing

@Suite("Built-in events")
struct BuiltInEventsTests {
  @Test("docs/events.md is what the table says; bless with PLAYBOOKC_BLESS=1")
  func page() throws {
    let path = Repository.path("docs/events.md")
    if getenv("PLAYBOOKC_BLESS") != nil { try Repository.write(BuiltInEvents.page, to: path) }
    #expect(try Repository.read(path) == BuiltInEvents.page)
  }

  @Test("every kind and field can be asked about by its name")
  func names() {
    let names = BuiltInEvents.kinds.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in BuiltInEvents.kinds {
      var text = "signal seen: any \(kind.name)\n"
      for (index, field) in kind.fields.enumerated() {
        let name = field.title.name
        #expect(!BuiltInEvents.reservedFields.contains(name))
        text += "signal s\(index): any \(kind.name) where \(question(name, field.type))\n"
      }
      #expect(CompiledText("lead {\n  activities: events\n}\n" + text).report == "", "\(kind.name)")
    }
  }

  private func question(_ name: String, _ type: ValueType) -> String {
    switch type {
    case .choice(let names): "\(name) is \(names[0])"
    case .yesNo: name
    case .count, .number: "\(name) > 1"
    case .percent: "\(name) > 1%"
    case .money: "\(name) > 1 USD"
    case .date, .time: "(\(name) in last 5 days)"
    case .country: "\(name) is US"
    case .text, .email, .domain, .phone, .url, .timezone: "\(name) = \"a\""
    case .duration, .clock, .list, .points, .grade, .events: ""
    }
  }
}
